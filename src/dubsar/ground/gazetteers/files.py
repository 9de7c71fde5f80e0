"""The files that may be added: what they are, and their lines, whatever they hold.

A file is read as it stands: nothing is unpacked, and a name inside an archive is never a path. One line, one place: a
line that cannot be read costs only itself.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from dubsar.errors import GazetteerError

Form = Literal["geonames", "alternate names", "csv", "geojson"]
LONGEST_LINE = 1 << 17
MOST_BYTES, MOST_RATIO, SMALL = 20 << 30, 100, 1 << 20
MOST_GEOJSON = 64 << 20
_SUFFIXES: dict[str, Form] = {".csv": "csv", ".tsv": "csv", ".geojson": "geojson", ".json": "geojson"}
_NOTES = ("readme.txt", "iso-languagecodes.txt")
WHAT_IS_READ = (
    "Give a GeoNames dump (SY.zip, allCountries.zip, alternateNamesV2.zip, .txt), a .csv, .tsv or .geojson file."
)


@dataclass(frozen=True)
class Source:
    """A file to add: `member` is the text inside an archive, `size` the bytes to be read, unpacked."""

    file: Path
    form: Form
    size: int
    member: str | None = None

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """The bytes. GazetteerError for an archive that is damaged, also when that shows only further in."""
        try:
            if self.member is None:
                with self.file.open("rb") as plain:
                    yield plain
            else:
                with zipfile.ZipFile(self.file) as archive, archive.open(self.member) as packed:
                    yield packed
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as why:
            raise GazetteerError(f"{self.file} is a damaged archive ({why}). Fetch it again.") from why


def source_of(file: Path) -> Source:
    """What this file is. GazetteerError for one that is none of the forms, or that would unpack without end."""
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise GazetteerError(f"{file} is no file. {WHAT_IS_READ}")
        suffix = file.suffix.lower()
        if suffix == ".zip":
            return _in_archive(file)
        form = _SUFFIXES.get(suffix) or (_form_of_dump(file.name) if suffix == ".txt" else None)
    except OSError as why:
        raise GazetteerError(f"{file} cannot be read ({why.strerror or why}). {WHAT_IS_READ}") from why
    if form is None:
        raise GazetteerError(f"{file} is of no form that is known. {WHAT_IS_READ}")
    if form == "geojson" and size > MOST_GEOJSON:
        raise GazetteerError(
            f"{file} has {size >> 20} MB, more than {MOST_GEOJSON >> 20}. Split it, or make it a .csv."
        )
    return Source(file, form, size)


def _in_archive(file: Path) -> Source:
    try:
        with zipfile.ZipFile(file) as archive:
            texts = [entry for entry in archive.infolist() if _is_text(entry.filename)]
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as why:
        raise GazetteerError(f"{file} is a damaged archive ({why}). Fetch it again.") from why
    if len(texts) != 1:
        raise GazetteerError(f"{file} holds {len(texts)} texts that may be meant instead of one. {WHAT_IS_READ}")
    (entry,) = texts
    if entry.flag_bits & 1:
        raise GazetteerError(f"{file} is locked with a password. Unlock it first.")
    if entry.file_size > MOST_BYTES or entry.file_size > SMALL + MOST_RATIO * entry.compress_size:
        raise GazetteerError(f"{file} would unpack to {entry.file_size >> 20} MB, which no dump does. It is not read.")
    return Source(file, _form_of_dump(entry.filename), entry.file_size, entry.filename)


def _is_text(name: str) -> bool:
    return name.lower().endswith(".txt") and name.lower().rsplit("/", 1)[-1] not in _NOTES


def _form_of_dump(name: str) -> Form:
    return "alternate names" if "alternatenames" in name.lower() else "geonames"


def lines_of(stream: IO[bytes]) -> Iterator[tuple[str | None, int]]:
    """Each line with its length in bytes; None for one that is no UTF-8, or longer than any line of such a file.

    A byte order mark before the first line is none of it.
    """
    mark = BOM_UTF8
    while line := stream.readline(LONGEST_LINE):
        size = len(line)
        whole = line.endswith(b"\n") or size < LONGEST_LINE
        while not whole:
            rest = stream.readline(LONGEST_LINE)
            size += len(rest)
            whole = rest.endswith(b"\n") or len(rest) < LONGEST_LINE
            line = b"\xff"  # told as one that cannot be read
        try:
            yield line.removeprefix(mark).decode("utf8").rstrip("\r\n"), size
        except UnicodeDecodeError:
            yield None, size
        mark = b""


def features_of(stream: IO[bytes], file: Path) -> list[Any]:
    """The features of a GeoJSON file: of a collection, or the one."""
    try:
        whole = json.loads(stream.read(MOST_GEOJSON))
    except (ValueError, RecursionError) as why:
        raise GazetteerError(f"{file} is no readable JSON ({why}). Check it with a GeoJSON viewer.") from why
    features = whole.get("features", [whole]) if isinstance(whole, dict) else None
    if not isinstance(features, list):
        raise GazetteerError(f"{file} is no GeoJSON: it has no features. {WHAT_IS_READ}")
    return features
