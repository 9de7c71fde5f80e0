"""Rows of a user's own list of places: lines of a CSV file, features of a GeoJSON file.

Columns (of GeoJSON: properties), only `name` and, in CSV, `lat` and `lon` needed: `name`, `alternates` (parted by "|"),
`kind`, `lat`, `lon`, `country` (two letters, or its name), `admin1`, `precision` (a word of our own or of Airwars,
or "ucdp:1" to "ucdp:7", "acled:1" to "acled:3"), `radius_km`, `source` (where the point comes from). Every name of a
row counts as its main name. A row that cannot be taken gives the reason, in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from math import isfinite
from typing import Any, get_args

from dubsar.ground.gazetteers.dumps import point_of
from dubsar.ground.gazetteers.geometry import centre_of
from dubsar.ground.gazetteers.row import OWN, Names, PlaceKind, Row
from dubsar.ground.gazetteers.sources import keys_of
from dubsar.ground.placing.crosswalk import Accuracy, read_precision
from dubsar.model.place import PlacePrecision

COLUMNS = ("name", "alternates", "kind", "lat", "lon", "country", "admin1", "precision", "radius_km", "source")
SYNONYMS = {"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "alternate_names": "alternates"}
LONGEST, MOST_ALTERNATES, WIDEST_KM = 200, 200, 20_000.0
_KINDS: dict[str, PlaceKind] = {
    **{kind: kind for kind in get_args(PlaceKind)},
    **dict.fromkeys(("city", "town", "village", "hamlet", "locality"), "settlement"),
    **dict.fromkeys(("neighborhood", "quarter", "suburb", "street"), "neighbourhood"),
    **dict.fromkeys(("province", "governorate", "state", "oblast"), "admin1"),
    **dict.fromkeys(("subdistrict", "sub-district", "raion"), "district"),
    **dict.fromkeys(("river", "lake", "mountain", "valley", "road", "sea"), "feature"),
    **dict.fromkeys(
        "camp base airport airbase bridge dam hospital school mosque church market factory refinery port prison "
        "crossing checkpoint building oilfield landmark".split(),
        "site",
    ),
    "oil field": "site",
    "frontline": "area",
}
_OF_PRECISION: dict[PlacePrecision, PlaceKind] = {
    "exact": "site",
    "site": "site",
    "neighbourhood": "neighbourhood",
    "settlement": "settlement",
    "district": "district",
    "admin1": "admin1",
    "feature": "feature",
    "country": "country",
}


def read_row(row: Mapping[str, str], countries: Mapping[str, str]) -> Names | str:
    """The place of a CSV row by its columns, else why it is not taken."""
    point = point_of(row.get("lat", ""), row.get("lon", ""))
    return _place(row, (*point, None), countries, "settlement") if point else "coordinates that lie on no map"


def read_feature(feature: Any, countries: Mapping[str, str]) -> Names | str:
    """The place of a GeoJSON feature: a point, or the centre of what it covers with a radius that holds all of it."""
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return "no feature"
    properties = feature.get("properties")
    centre = centre_of(feature.get("geometry"))
    if not isinstance(properties, dict):
        return "no properties"
    if centre is None:
        return "coordinates that lie on no map"
    return _place(columns_of(properties), centre, countries, "settlement" if centre[2] is None else "area")


def columns_of(row: Mapping[Any, Any]) -> dict[str, str]:
    """The known columns of a row by their names, in any case; a list of alternates becomes one text."""
    found = {}
    for key, value in row.items():
        name = SYNONYMS.get(str(key).strip().lower(), str(key).strip().lower())
        if name in COLUMNS and value is not None:
            texts = value if isinstance(value, list) else [value]
            found[name] = "|".join(_clean(str(text)) for text in texts[:MOST_ALTERNATES])
    return found


def _place(
    row: Mapping[str, str], centre: tuple[float, float, float | None], countries: Mapping[str, str], usual: PlaceKind
) -> Names | str:
    name, country = row.get("name", ""), row.get("country", "")
    code = countries.get(country.casefold())
    accuracy, kind = _accuracy(row.get("precision", "")), _KINDS.get(row.get("kind", "").casefold())
    radius = _radius(row.get("radius_km", ""))
    if not name or len(name) > LONGEST:
        return "no name" if not name else f"a name of more than {LONGEST} letters"
    if country and code is None:
        return "a country that is not known"
    if row.get("precision") and accuracy is None:
        return "a precision that is not known"
    if row.get("kind") and kind is None:
        return "a kind that is not known"
    if row.get("radius_km") and radius is None:
        return "a radius that is none"
    lat, lon, reach = centre
    widths = [width for width in (radius, reach, accuracy.radius_km if accuracy else None) if width is not None]
    place = Row(
        id=OWN + sha256(f"{name}\t{lat}\t{lon}\t{code}".encode("utf8", "replace")).hexdigest()[:12],
        name=name,
        lat=lat,
        lon=lon,
        country=code,
        admin1=row.get("admin1", "")[:LONGEST] or None,
        population=0,
        kind=kind or (_OF_PRECISION[accuracy.precision] if accuracy else usual),
        radius_km=radius if radius is not None else max(widths, default=None),
        precision=accuracy.precision if accuracy else None,
        source=row.get("source", "")[:LONGEST] or None,
    )
    return Names(place, tuple(_names(place, row.get("alternates", ""))))


def _names(place: Row, alternates: str) -> list[tuple[str, int]]:
    others = [other.strip() for other in alternates.split("|") if 1 < len(other.strip()) <= LONGEST]
    return [key for name in (place.name, *others[:MOST_ALTERNATES]) for key in keys_of(name, (), place.country)]


def _accuracy(words: str) -> Accuracy | None:
    """Reads "village", "neighbourhood_area", "ucdp:2" and our own "site"."""
    if not words:
        return None
    if words in get_args(PlacePrecision):
        return read_precision("airwars", words) or Accuracy(words, None)  # type: ignore[arg-type]
    for scale in ("ucdp", "acled"):
        if words.casefold().startswith(f"{scale}:"):
            return read_precision(scale, words[len(scale) + 1 :])
    return read_precision("airwars", words)


def _radius(text: str) -> float | None:
    try:
        radius = float(text)
    except ValueError:
        return None
    return radius if isfinite(radius) and 0 < radius <= WIDEST_KM else None


def _clean(text: str) -> str:
    """One line of printable text, well-formed: what else stands in a cell would break what is shown or stored."""
    return " ".join(text.encode("utf8", "ignore").decode().split())
