"""The compiled index: every name of every place in one read-only file that is mapped, never loaded.

Layout, little endian: magic, length of the header, header (JSON: `version`, `bits`, `count` of the rows, `sizes` of the
sections, and what the maker adds), then the sections, each aligned to 8 bytes:

- `fan`: which entry is the first of those whose keys share their first `bits` bits
- `entries`: the sorted 64-bit hashes of names, each with its postings: where a name has one, the posting; else where
  they start in `postings` plus one, times 2^32, plus how many they are. The last key is the largest number there is
- `postings`: row number * 4 + how it matches; better ways stand first, of one way the more populous rows
- `rows`: lat and lon in degrees, radius in metres or -1, population, start of the text that the row shares with others,
  length of its own text, and this text; padded to 8 bytes. The number of a row is where it begins, in 8 bytes
- `texts`: what rows share: country, region, kind, precision, source; a line each

What one look-up reads lies together: on a file of this size most of the time goes into waiting for memory.
"""

from __future__ import annotations

import json
import mmap
import sys
from pathlib import Path
from struct import Struct
from typing import Any

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteers.row import Row, hash_of, key_of_id

MAGIC = b"DUBSARG5"
SECTIONS = ("fan", "entries", "postings", "rows", "texts")
ROW = Struct("<2d2i2I")
ALIGNED = 8
METRES = 1_000
MOST_OF_A_NAME = 1_000
MOST_SHARED = 20_000
WAYS = 3
_unpack = ROW.unpack_from
_head = ROW.size
_LOW = 2**32 - 1
_new = tuple.__new__
Match = tuple[Row, int]


class _Shared(dict[int, tuple[str | None, ...]]):
    """What many rows share, by where it begins: country, region, kind, precision, source. Read when first asked for."""

    def __init__(self, file: mmap.mmap, texts: int) -> None:
        self._file, self._texts = file, texts

    def __missing__(self, start: int) -> tuple[str | None, ...]:
        begin = self._texts + start
        parts = self._file[begin : self._file.find(b"\n", begin)].decode().split("\t")
        if len(self) >= MOST_SHARED:
            self.clear()
        known = self[start] = tuple(part or None for part in parts)
        return known


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
        at, begins, parts = 16 + length + -(16 + length) % 8, {}, {}
        for name in SECTIONS:
            size = int(self.header["sizes"][name])
            begins[name], parts[name] = at, view[at : at + size]
            at += size + -size % 8
        if at != len(view):
            raise ValueError("it is cut short")
        self._fan: memoryview[int] = parts["fan"].cast("I")
        self._entries: memoryview[int] = parts["entries"].cast("Q")
        self._postings: memoryview[int] = parts["postings"].cast("I")
        self._rows, self._count = begins["rows"], int(self.header["count"])
        self._shared = _Shared(self._map, begins["texts"])

    def __len__(self) -> int:
        return self._count

    def find(self, wanted: int) -> list[int]:
        """The postings under the key of this hash, in their order: row number * 4 + way of matching."""
        entries = self._entries
        at = self._fan[wanted >> self._shift] * 2
        while (key := entries[at]) < wanted:  # the last key is larger than any
            at += 2
        if key != wanted:
            return []
        told = entries[at + 1]
        if told <= _LOW:
            return [told]
        start = (told >> 32) - 1
        return self._postings[start : start + min(told & _LOW, MOST_OF_A_NAME)].tolist()

    def by_id(self, id: str) -> Row | None:
        """The place of this id, None when it is not in here."""
        found = self.find(hash_of(key_of_id(id)))
        return self.row(found[0] >> 2) if found else None

    def matches(self, wanted: int) -> tuple[Match, ...]:
        """The places under the key of this hash, each with its way of matching."""
        found, row = self.find(wanted), self.row
        if len(found) == 1:  # most names: twice as fast as what follows
            return ((row(found[0] >> 2), found[0] & WAYS),)
        return tuple([(row(posting >> 2), posting & WAYS) for posting in found])

    def row(self, number: int) -> Row:
        """The place of this number."""
        at, file = self._rows + number * ALIGNED, self._map
        lat, lon, radius, people, rest, length = _unpack(file, at)
        at += _head
        id, _, name = file[at : at + length].decode().partition("\t")
        country, admin1, kind, precision, source = self._shared[rest]
        reach = None if radius < 0 else radius / METRES
        place = id, name, lat, lon, country, admin1, people, kind, reach, precision, source
        return _new(Row, place)  # as Row(...) does, in half the time: most of a look-up is making rows
