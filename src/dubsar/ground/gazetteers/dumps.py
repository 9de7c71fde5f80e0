"""Lines of GeoNames dumps: `allCountries.txt`, `SY.txt` (19 columns) and `alternateNamesV2.txt` (up to 10).

The columns are those of geonames.org/export/dump/readme.txt. A line that cannot be taken gives the reason, in words.
Countries and first-level regions are left out: the built-in index has them, with radii and the spellings of the news.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite

from dubsar.ground.gazetteers.row import GEONAMES, MoreNames, Names, PlaceKind, Row
from dubsar.ground.gazetteers.sources import is_name, keys_of

DUMP_COLUMNS, LEAST_ALTERNATE_COLUMNS, MOST_ALTERNATE_COLUMNS = 19, 4, 10
MOST_ALTERNATES = 200
MOST_NUMBER = 2**30 - 1
Kind = tuple[PlaceKind, float | None]
# What each class of feature is for us, with the radius in kilometres that bounds its point.
_CLASSES: dict[str, Kind] = {
    "P": ("settlement", None),
    "A": ("area", 20.0),
    "S": ("site", 1.0),
    "L": ("area", 15.0),
    "T": ("feature", 10.0),
    "H": ("feature", 20.0),
    "V": ("feature", 15.0),
    "R": ("feature", 20.0),
    "U": ("feature", 50.0),
}
_CODES: dict[str, Kind] = {
    "PPLX": ("neighbourhood", 1.5),
    "ADM2": ("district", 30.0),
    "ADM3": ("district", 20.0),
    "ADM4": ("district", 10.0),
    "ADM5": ("district", 5.0),
    "AIRP": ("site", 3.0),
    "AIRB": ("site", 3.0),
    "AIRF": ("site", 2.0),
    "OILF": ("site", 10.0),
    "GASF": ("site", 10.0),
    "MILB": ("site", 3.0),
    "INSM": ("site", 2.0),
    "CMPRF": ("site", 2.0),
    "CMP": ("site", 2.0),
    "DAM": ("site", 2.0),
    "BDG": ("site", 1.0),
    "SPNG": ("feature", 1.0),
    "WLL": ("feature", 1.0),
    "HLL": ("feature", 2.0),
    "MT": ("feature", 5.0),
    "PK": ("feature", 2.0),
    "PASS": ("feature", 2.0),
    "LCTY": ("area", 3.0),
}
_BUILT_IN = frozenset(("ADM1", "PCL", "PCLD", "PCLF", "PCLI", "PCLIX", "PCLS"))
_HISTORICAL = frozenset(("ADM1H", "ADM2H", "ADM3H", "ADM4H", "ADM5H", "ADMDH", "PCLH", "PPLH", "PPLCH", "RGNH"))
# What alternateNamesV2 gives as a language but is none: codes, links, ways of saying.
_NO_LANGUAGES = frozenset("link wkdt post iata icao faac unlc tcid abbr phon piny fr_1793".split())


def read_dump_line(line: str, regions: Mapping[tuple[str, str], str]) -> Names | str:
    """The place of a line with the keys that find it, else why it is not taken."""
    columns = line.split("\t")
    if len(columns) != DUMP_COLUMNS:
        return "not 19 columns"
    number, name, plain, others, lat, lon, group, code, country = columns[:9]
    if not _is_number(number):
        return "no GeoNames number"
    if not name.strip():
        return "no name"
    if code in _HISTORICAL:
        return "historical, left out"
    if code in _BUILT_IN or (country == "US" and code == "ADM2"):
        return "countries, first regions and US counties, which are built in"
    kind = _CODES.get(code) or _CLASSES.get(group)
    point = point_of(lat, lon)
    if kind is None:
        return "no class of feature"
    if point is None:
        return "coordinates that lie on no map"
    people = int(columns[14]) if columns[14].isascii() and columns[14].isdigit() and len(columns[14]) < 11 else 0
    region = regions.get((country, columns[10]))
    row = Row(f"{GEONAMES}{number}", name, *point, country or None, region, people, *kind)
    alternates = [other for other in others.split(",")[:MOST_ALTERNATES] if is_name(other)] if others else []
    return Names(row, tuple(keys_of(name, (plain, *alternates), country)))


def read_alternate_line(line: str, country_of: Callable[[int], str | None]) -> MoreNames | str:
    """The name that a line adds to a place, else why it is not taken. `country_of` is None for an unknown place."""
    columns = line.split("\t")
    if not LEAST_ALTERNATE_COLUMNS <= len(columns) <= MOST_ALTERNATE_COLUMNS:
        return "not 4 to 10 columns"
    _, number, language, name = columns[:4]
    if not _is_number(number):
        return "no GeoNames number"
    if not name.strip():
        return "no name"
    if language in _NO_LANGUAGES or not is_name(name):
        return "codes and links, which are no names"
    country = country_of(int(number))
    if country is None:
        return "names of places that no list has (add the dump of their country first)"
    keys = tuple(key for key in keys_of("", (name,), country) if key[0])
    return MoreNames(int(number), keys) if keys else "in a script that is not read"


def point_of(lat: str, lon: str) -> tuple[float, float] | None:
    """(lat, lon) in degrees; None when they are no numbers, lie off the map, or are the unset (0, 0)."""
    try:
        point = round(float(lat), 5), round(float(lon), 5)
    except ValueError:
        return None
    if not (isfinite(point[0]) and isfinite(point[1])) or abs(point[0]) > 90 or abs(point[1]) > 180:
        return None
    return None if point == (0.0, 0.0) else point


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 11 and 0 < int(text) <= MOST_NUMBER
