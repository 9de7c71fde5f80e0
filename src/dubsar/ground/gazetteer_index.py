"""The compiled index: every name of every place in one read-only file that is mapped, never loaded.

Layout, little endian: magic, length of the header, header (JSON: `version`, `bits`, `sizes` of the sections, and what
the maker adds), then the sections, each aligned to 8 bytes: `fan` (where the keys begin that share their first `bits`
bits), `keys` (sorted 64-bit hashes of names), `starts` (of each key's postings), `postings` (row number * 4 + how it
matches; better ways stand first, of one way the more populous rows), `rows` (lat and lon in 1e-5 degrees, radius in
metres or -1, population, start and length of the row's text) and `texts`.
"""

from __future__ import annotations

import json
import mmap
import sys
from functools import lru_cache
from pathlib import Path
from struct import Struct
from typing import Any

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer_row import Row, hash_of, key_of_id

MAGIC = b"DUBSARG4"
SECTIONS = ("fan", "keys", "starts", "postings", "rows", "texts")
ROW = Struct("<4i2I")
DEGREES, METRES = 100_000, 1_000
MOST_OF_A_NAME = 1_000
WAYS = 3
_new = tuple.__new__


class Index:
    """A mapped index. Reading is safe from any number of threads: nothing in it changes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._open()
        except (OSError, ValueError, KeyError, TypeError) as why:
            raise GazetteerError(f"{path} is no readable place index ({why}). Run: dubsar gazetteer build") from why

    def _open(self) -> None:
        view = memoryview(self._map)
        if view[:8] != MAGIC or sys.byteorder != "little":
            raise ValueError("it does not start as one")
        length = int.from_bytes(view[8:16], "little")
        self.header: dict[str, Any] = json.loads(bytes(view[16 : 16 + length]))
        self.version: str = self.header["version"]
        self._shift: int = 64 - self.header["bits"]
        at, parts = 16 + length + -(16 + length) % 8, {}
        for name in SECTIONS:
            size = self.header["sizes"][name]
            parts[name] = view[at : at + size]
            at += size + -size % 8
        if at != len(view):
            raise ValueError("it is cut short")
        self._fan: memoryview[int] = parts["fan"].cast("I")
        self._keys: memoryview[int] = parts["keys"].cast("Q")
        self._starts: memoryview[int] = parts["starts"].cast("I")
        self._postings: memoryview[int] = parts["postings"].cast("I")
        self._rows, self._texts = parts["rows"], parts["texts"]

    def __len__(self) -> int:
        return len(self._rows) // ROW.size

    def find(self, wanted: int) -> list[int]:
        """The postings under the key of this hash, in their order: row number * 4 + way of matching."""
        slot = wanted >> self._shift
        for at in range(self._fan[slot], self._fan[slot + 1]):
            if self._keys[at] == wanted:
                start = self._starts[at]
                end = min(self._starts[at + 1], start + MOST_OF_A_NAME)
                return self._postings[start:end].tolist()
        return []

    def by_id(self, id: str) -> Row | None:
        """The place of this id, None when it is not in here."""
        found = self.find(hash_of(key_of_id(id)))
        return self.row(found[0] >> 2) if found else None

    def matches(self, wanted: int) -> tuple[tuple[Row, int], ...]:
        """The places under the key of this hash, each with its way of matching."""
        row = self.row
        return tuple([(row(posting >> 2), posting & WAYS) for posting in self.find(wanted)])

    def row(self, number: int) -> Row:
        """The place of this number."""
        lat, lon, radius, people, start, length = ROW.unpack_from(self._rows, number * ROW.size)
        id, name, rest = str(self._texts[start : start + length], "utf8").split("\t", 2)
        country, admin1, kind, precision, source = _shared(rest)
        reach = None if radius < 0 else radius / METRES
        place = id, name, lat / DEGREES, lon / DEGREES, country, admin1, people, kind, reach, precision, source
        return _new(Row, place)  # as Row(...) does, in half the time: most of a look-up is making rows


@lru_cache(maxsize=20_000)
def _shared(rest: str) -> list[str | None]:
    """What many rows share: country, region, kind, precision, source."""
    return [part or None for part in rest.split("\t")]
