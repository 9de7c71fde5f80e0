"""Adds a file of place names as a layer: in bounded memory, and going on where it was interrupted."""

from __future__ import annotations

import csv
import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.gazetteers.dumps import read_alternate_line, read_dump_line
from dubsar.ground.gazetteers.files import Form, Source, features_of, lines_of, source_of
from dubsar.ground.gazetteers.layers import Layer, layer_files, name_of_layer, next_file
from dubsar.ground.gazetteers.lists import columns_of, read_feature, read_row
from dubsar.ground.gazetteers.row import GEONAMES, SOUND, MoreNames, Names
from dubsar.ground.gazetteers.sources import Sources
from dubsar.ground.gazetteers.writer import Writer

Progress = Callable[[int, int], None]
Taken = Names | MoreNames | str
EVERY = 200_000
UNREADABLE = "no UTF-8, or far too long"
MOST_BYTES_A_READ = 1 << 20
# The rules that make rows of lines: with the file they decide what the layer holds, and so its version.
_RULES = (
    "gazetteers/dumps",
    "gazetteers/lists",
    "gazetteers/geometry",
    "placing/names",
    "gazetteers/sources",
    "placing/crosswalk",
)


def add_layer(
    folder: Path, file: Path, gazetteer: Gazetteer, name: str | None = None, progress: Progress | None = None
) -> Layer:
    """Makes `file` the latest layer of `folder`; one of the same name is replaced when the new one is whole.

    An interrupted call leaves its work in the folder, and the same call takes it up. `progress` hears the bytes done
    and those to do.
    GazetteerError for a file that cannot be read, holds no place, or finds no room; then nothing is changed.
    """
    source = source_of(file)
    name = name_of_layer(Path(name or file.name))
    version = _version(source, gazetteer)
    work = folder / f".adding-{version}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder / f".adding-{version}.lock", file):
            return _add(Writer(work), source, gazetteer, name, version, progress)
    except OSError as why:
        raise GazetteerError(
            f"{file} cannot be added ({why.strerror or why}). Make room in {folder}, then go on."
        ) from why


def _add(
    writer: Writer, source: Source, gazetteer: Gazetteer, name: str, version: str, progress: Progress | None
) -> Layer:
    folder = writer.folder.parent
    _fill(writer, source, gazetteer, progress)
    refused: dict[str, int] = writer.state["refused"]
    if not writer.records:
        shutil.rmtree(writer.folder)
        reasons = "; ".join(f"{count:,}: {why}" for why, count in refused.items()) or "it is empty"
        raise GazetteerError(
            f"{source.file} holds no place that can be taken ({reasons}). See the columns in the docs."
        )
    told = {"origin": source.file.name, "form": source.form, "places": writer.rows, **writer.state}
    path, old = next_file(folder, name), [path for known, path in layer_files(folder) if known == name]
    header = {"version": f"{name} {version}", "layer": told}
    writer.finish(path, header)
    for earlier in old:
        earlier.unlink()
    shutil.rmtree(writer.folder)
    return Layer.of(path, name, header)


@contextmanager
def _alone(path: Path, file: Path) -> Iterator[None]:
    """Lets one process at a time add this file; the system frees the lock of one that was ended."""
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as why:
            raise GazetteerError(f"{file} is being added by another process. Wait until it is done.") from why
        yield
        path.unlink(missing_ok=True)


def _fill(writer: Writer, source: Source, gazetteer: Gazetteer, progress: Progress | None) -> None:
    """Everything that can be taken; `writer.state` has the lines done, those refused by reason, and the names."""
    writer.resume()
    nothing_yet: dict[str, Any] = {"done": 0, "refused": {}, "names": 0}
    state = writer.state = nothing_yet | writer.state
    begun, read = state["done"], 0
    for done, (taken, size) in enumerate(_taken(source, gazetteer, begun), 1):
        read += size
        if isinstance(taken, str):
            state["refused"][taken] = state["refused"].get(taken, 0) + 1
        elif taken is not None:
            state["names"] += len({key for key, how in taken.keys if how != SOUND})
            writer.add(taken) if isinstance(taken, Names) else writer.add_names(taken)
        state["done"] = max(begun, done)
        if done % EVERY == 0 and done > begun:
            writer.checkpoint()
        if progress and done % 1_000 == 0:
            progress(read, source.size)
    if progress:
        progress(source.size, source.size)


def _taken(source: Source, gazetteer: Gazetteer, done: int) -> Iterator[tuple[Taken | None, int]]:
    """What each line or feature gives, with its bytes; None for the first `done`, and for lines that say nothing."""
    with source.open() as stream:
        if source.form == "geojson":
            countries = Sources().countries()
            for at, feature in enumerate(features_of(stream, source.file)):
                yield (read_feature(feature, countries) if at >= done else None), 0
            return
        read = _reader(source.form, source.file, gazetteer)
        for at, (line, size) in enumerate(lines_of(stream)):
            if at < done and not (at == 0 and source.form == "csv"):
                yield None, size
            else:
                yield (UNREADABLE if line is None else read(line) if line.strip() else None), size


def _reader(form: Form, file: Path, gazetteer: Gazetteer) -> Callable[[str], Taken | None]:
    if form == "csv":
        return _Table(file)
    if form == "geonames":
        regions = Sources().regions()
        return lambda line: read_dump_line(line, regions)

    def country_of(number: int) -> str | None:
        row = gazetteer.by_id(f"{GEONAMES}{number}")
        return None if row is None else row.country or ""

    return lambda line: read_alternate_line(line, country_of)


class _Table:
    """Reads a CSV file line by line; its first line names the columns. A cell has no line breaks."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._head: list[str] | None = None
        self._mark = ","
        self._countries = Sources().countries()

    def __call__(self, line: str) -> Taken | None:
        if self._head is None:
            line = line.removeprefix("\ufeff")
            self._mark = max(",;\t", key=line.count)
            self._head = self._cells(line)
            known = columns_of(dict.fromkeys(self._head or (), ""))
            if not {"name", "lat", "lon"} <= known.keys():
                raise GazetteerError(
                    f"The first line of {self._file} names no columns `name`, `lat` and `lon`. See the docs on places."
                )
            return None
        cells = self._cells(line)
        if cells is None or len(cells) > len(self._head):
            return "cells that are no row"
        return read_row(columns_of(dict(zip(self._head, cells, strict=False))), self._countries)

    def _cells(self, line: str) -> list[str] | None:
        try:
            return next(csv.reader([line], delimiter=self._mark, strict=True))
        except csv.Error:
            return None


def _version(source: Source, gazetteer: Gazetteer) -> str:
    """A hash of the file and of the rules; of alternate names also of the places that they may name."""
    digest = sha256(source.form.encode())
    with source.file.open("rb") as stream:
        while part := stream.read(MOST_BYTES_A_READ):
            digest.update(part)
    for rule in _RULES:
        digest.update((Path(__file__).parents[1] / f"{rule}.py").read_bytes())
    if source.form == "alternate names":
        digest.update(gazetteer.version.encode())
    return digest.hexdigest()[:16]
