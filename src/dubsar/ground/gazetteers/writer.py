"""Writes an index of any size in bounded memory, and goes on where it was interrupted.

Rows and keys are appended to files in a folder; keys go into one of 256 files by the first byte of their hash, each
small enough to be sorted in memory afterwards. A checkpoint is the lengths of these files with what the caller adds:
what was appended behind it is cut off when the work is taken up again.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from struct import Struct
from typing import Any

from dubsar.ground.gazetteers.index import ALIGNED, MAGIC, METRES, MOST_SHARED, ROW, SECTIONS
from dubsar.ground.gazetteers.row import MoreNames, Names, Row, hash_of, key_of_id
from dubsar.ground.gazetteers.sort import sort_keys

KEY = Struct("<QII")
PARTS = ("rows", "texts")
MOST_PEOPLE = 2**31 - 1
MOST_NUMBER = 2**30 - 1
CHECKPOINT = "checkpoint.json"


class Writer:
    """An index in the making. `rows` counts the rows, `records` the keys; `state` is the caller's, kept with both."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.rows = self.records = self._at = self._texts = 0
        self.state: dict[str, Any] = {}
        self._shared: dict[bytes, int] = {}
        self._buffers: dict[str, bytearray] = {name: bytearray() for name in PARTS}
        self._keys = [bytearray() for _ in range(256)]

    def add(self, names: Names) -> None:
        """Appends a place with the keys that find it, and the key of its id."""
        row, number = names.row, self._at // ALIGNED
        text, rest = f"{row.id}\t{row.name}".encode(), self._start_of(_shared_text(row))
        radius = -1 if row.radius_km is None else round(row.radius_km * METRES)
        people = min(row.population, MOST_PEOPLE)
        packed = _padded(ROW.pack(row.lat, row.lon, radius, people, rest, len(text)) + text)
        self._buffers["rows"] += packed
        self._at += len(packed)
        self.rows += 1
        self._put(names.keys, number, people)
        self._put(((key_of_id(row.id), 0),), number, people)

    def _start_of(self, text: bytes) -> int:
        """Where a text begins that many rows share; written again when it was not met for long."""
        start = self._shared.get(text)
        if start is None:
            if len(self._shared) >= MOST_SHARED:
                self._shared.clear()
            start = self._shared[text] = self._texts
            self._buffers["texts"] += text
            self._texts += len(text)
        return start

    def add_names(self, more: MoreNames) -> None:
        """Appends names of a place that stands in another index."""
        self._put(more.keys, more.number, 0)

    def _put(self, keys: Iterable[tuple[str, int]], number: int, people: int) -> None:
        for key, how in keys:
            hashed = hash_of(key)
            self._keys[hashed >> 56] += KEY.pack(hashed, people, number << 2 | how)
            self.records += 1

    def checkpoint(self) -> None:
        """Makes everything so far lasting, together with the caller's state."""
        self._shared.clear()  # so that what is taken up again writes the same bytes as what was never interrupted
        sizes = {}
        buffers = self._buffers | {f"keys-{bucket:02x}": buffer for bucket, buffer in enumerate(self._keys)}
        for name, buffer in buffers.items():
            with (self.folder / name).open("ab") as file:
                file.write(buffer)
                sizes[name] = file.tell()
            buffer.clear()
        mark = {"rows": self.rows, "records": self.records, "sizes": sizes, "state": self.state}
        fresh = self.folder / f"{CHECKPOINT}.new"
        fresh.write_text(json.dumps(mark), "utf8")
        fresh.replace(self.folder / CHECKPOINT)

    def resume(self) -> None:
        """Takes up the last checkpoint, with its `state`; empties the folder when there is none."""
        try:
            mark = json.loads((self.folder / CHECKPOINT).read_text("utf8"))
            for name, size in mark["sizes"].items():
                os.truncate(self.folder / name, size)
        except (OSError, ValueError, KeyError):
            for path in self.folder.iterdir():
                path.unlink()
            return
        self.rows, self.records, self.state = (mark[key] for key in ("rows", "records", "state"))
        self._at, self._texts = (mark["sizes"][name] for name in PARTS)

    def finish(self, path: Path, header: Mapping[str, Any]) -> None:
        """Sorts, writes the index beside `path` and moves it there in one step: a reader sees all of it or none."""
        self.checkpoint()
        bits = sort_keys(self.folder, self.records)
        sizes = {name: (self.folder / name).stat().st_size for name in SECTIONS}
        head = json.dumps({**header, "bits": bits, "count": self.rows, "sizes": sizes}).encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".gazetteer-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_padded(MAGIC + len(head).to_bytes(8, "little") + head))
                for name in SECTIONS:
                    with (self.folder / name).open("rb") as part:
                        shutil.copyfileobj(part, file, 1 << 20)
                    file.write(b"\0" * (-sizes[name] % ALIGNED))
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).replace(path)
        finally:
            Path(temporary).unlink(missing_ok=True)


def write_index(path: Path, version: str, places: Iterable[Names]) -> None:
    """Writes an index of places that fit in memory; those of equal population stand in the order of their ids."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gazetteer-", dir=path.parent) as folder:
        writer = Writer(Path(folder))
        for names in sorted(places, key=lambda names: (-names.row.population, names.row.id)):
            writer.add(names)
        writer.finish(path, {"version": version})


def _shared_text(row: Row) -> bytes:
    parts = (row.country, row.admin1, row.kind, row.precision, row.source)
    return ("\t".join(part or "" for part in parts) + "\n").encode()


def _padded(part: bytes) -> bytes:
    return part + b"\0" * (-len(part) % ALIGNED)
