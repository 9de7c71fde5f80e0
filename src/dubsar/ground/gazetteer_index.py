"""The compiled index: every name of every place in one read-only file that is mapped, never loaded.

Layout, little endian: magic, length of the header, header (JSON: `version`, number of `rows`, `keys`, `postings`), then
the arrays, each aligned to 8 bytes: `keys` (sorted 64-bit hashes of names), `starts` (of each key's postings),
`postings` (row number * 4 + how it matches), `numbers` (lat, lon, radius, population per row), `texts` (offsets of each
row's text) and the texts. Rows are numbered by falling population, so postings come the likeliest first.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from dubsar.errors import GazetteerError

PlaceKind = Literal[
    "settlement", "country", "region", "admin1", "county", "district", "neighbourhood", "site", "feature", "area"
]
MAGIC = b"DUBSARGZ"
EXACT, ALTERNATE, SOUND, PEOPLE = range(4)


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the gazetteer. `radius_km` is None where the kind and population decide it (`Places`)."""

    id: str
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    population: int
    kind: PlaceKind
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """A row with the keys that find it, each with the way it matches (EXACT, ALTERNATE, SOUND or PEOPLE)."""

    row: Row
    keys: tuple[tuple[str, int], ...]


def hash_of(key: str) -> int:
    """64 bits of a key: over two million names a false match is expected once in ten million million lookups."""
    return int.from_bytes(blake2b(key.encode("utf8", "surrogatepass"), digest_size=8).digest(), "little")


def write_index(path: Path, version: str, places: Iterable[Names]) -> None:
    """Writes the index beside `path` and moves it there in one step, so a reader sees all of it or none."""
    ordered = sorted(places, key=lambda names: (-names.row.population, names.row.id))
    sections = _sections(ordered)
    header = {"version": version, "sizes": {name: len(part) for name, part in sections.items()}}
    head = json.dumps(header).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=".gazetteer-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_padded(MAGIC + len(head).to_bytes(8, "little") + head))
            for part in sections.values():
                file.write(_padded(part))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _sections(ordered: list[Names]) -> dict[str, bytes]:
    found: dict[int, dict[int, int]] = {}
    numbers, texts, blob = array("f"), array("I", [0]), bytearray()
    for number, names in enumerate(ordered):
        for key, how in names.keys:
            ways = found.setdefault(hash_of(key), {})
            ways[number] = min(how, ways.get(number, how))
        row = names.row
        numbers.extend((row.lat, row.lon, -1.0 if row.radius_km is None else row.radius_km, row.population))
        blob += "\t".join((row.id, row.name, row.country or "", row.admin1 or "", row.kind)).encode()
        texts.append(len(blob))
    keys = array("Q", sorted(found))
    starts, postings = array("I", [0]), array("I")
    for hashed in keys:
        postings.extend(number * 4 + how for number, how in found[hashed].items())
        starts.append(len(postings))
    arrays: dict[str, array[int] | array[float]] = {
        "keys": keys,
        "starts": starts,
        "postings": postings,
        "numbers": numbers,
        "texts": texts,
    }
    return {name: _little(part) for name, part in arrays.items()} | {"blob": bytes(blob)}


def _little(part: array[int] | array[float]) -> bytes:
    if sys.byteorder == "big":
        part.byteswap()
    return part.tobytes()


def _padded(part: bytes) -> bytes:
    return part + b"\0" * (-len(part) % 8)


class Index:
    """A mapped index. Reading is safe from any number of threads: nothing in it changes but a memo of rows."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._open()
        except (OSError, ValueError, KeyError) as why:
            raise GazetteerError(f"{path} is no readable place index ({why}). Run: dubsar gazetteer build") from why
        self._rows: dict[int, Row] = {}

    def _open(self) -> None:
        view = memoryview(self._map)
        if view[:8] != MAGIC or sys.byteorder != "little":
            raise ValueError("it does not start as one")
        length = int.from_bytes(view[8:16], "little")
        header = json.loads(bytes(view[16 : 16 + length]))
        self.version: str = header["version"]
        at, parts = 16 + length + -(16 + length) % 8, {}
        for name, size in header["sizes"].items():
            parts[name] = view[at : at + size]
            at += size + -size % 8
        if at != len(view):
            raise ValueError("it is cut short")
        self._keys: memoryview[int] = parts["keys"].cast("Q")
        self._starts: memoryview[int] = parts["starts"].cast("I")
        self._postings: memoryview[int] = parts["postings"].cast("I")
        self._numbers: memoryview[float] = parts["numbers"].cast("f")
        self._texts: memoryview[int] = parts["texts"].cast("I")
        self._blob = parts["blob"]

    def __len__(self) -> int:
        return len(self._texts) - 1

    def find(self, key: str) -> Iterator[tuple[int, int]]:
        """(row number, way of matching) of every place with this key, the most populous first."""
        wanted = hash_of(key)
        at = bisect_left(self._keys, wanted)
        if at < len(self._keys) and self._keys[at] == wanted:
            for posting in self._postings[self._starts[at] : self._starts[at + 1]]:
                yield posting >> 2, posting & 3

    def row(self, number: int) -> Row:
        """The place of this number."""
        row = self._rows.get(number)
        return row if row is not None else self._rows.setdefault(number, self._read(number))

    def _read(self, number: int) -> Row:
        text = bytes(self._blob[self._texts[number] : self._texts[number + 1]]).decode()
        id, name, country, admin1, kind = text.split("\t")
        lat, lon, radius, population = self._numbers[number * 4 : number * 4 + 4]
        return Row(
            id=id,
            name=name,
            lat=round(lat, 5),
            lon=round(lon, 5),
            country=country or None,
            admin1=admin1 or None,
            population=int(population),
            kind=kind,  # type: ignore[arg-type]
            radius_km=None if radius < 0 else round(radius, 3),
        )
