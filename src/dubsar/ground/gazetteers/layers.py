"""The user's own layers of place names: one index file each in one folder, the latest with the highest number.

A layer is asked before those added earlier and before the built-in index. Its header tells where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteers.index import Index

_FILE = re.compile(r"(\d{4})-([a-z0-9][a-z0-9_-]{0,59})\.idx")
_NAME = re.compile(r"[^a-z0-9_-]+")


@dataclass(frozen=True)
class Layer:
    """What was added: its file, what kind of file it came from, how many places, names and refused lines."""

    name: str
    path: Path
    version: str
    origin: str
    form: str
    places: int
    names: int
    refused: Mapping[str, int]

    @classmethod
    def of(cls, path: Path, name: str, header: Mapping[str, Any]) -> Layer:
        told = header["layer"]
        return cls(
            name=name,
            path=path,
            version=header["version"],
            origin=told["origin"],
            form=told["form"],
            places=told["places"],
            names=told["names"],
            refused=told["refused"],
        )

    def to_dict(self) -> dict[str, Any]:
        return {key: str(value) if key == "path" else value for key, value in vars(self).items()}


def layer_files(folder: Path) -> list[tuple[str, Path]]:
    """(name, file) of every layer, the latest first."""
    if not folder.is_dir():
        return []
    found = [(match, path) for path in folder.iterdir() if (match := _FILE.fullmatch(path.name))]
    return [(match[2], path) for match, path in sorted(found, key=lambda one: one[0][1], reverse=True)]


def open_layers(folder: Path) -> list[Index]:
    """The index of every layer, the latest first. GazetteerError names a broken one and what to do."""
    return [_open(name, path) for name, path in layer_files(folder)]


def layers(folder: Path) -> list[Layer]:
    """What was added, the latest first."""
    return [Layer.of(path, name, _open(name, path).header) for name, path in layer_files(folder)]


def remove_layer(folder: Path, name: str) -> None:
    """Forgets a layer. GazetteerError when there is none of this name; a name is never taken for a path."""
    paths = [path for known, path in layer_files(folder) if known == name]
    if not paths:
        known = ", ".join(known for known, _ in layer_files(folder)) or "none"
        raise GazetteerError(f"No list of place names is called {name!r}. Those that were added: {known}.")
    for path in paths:
        path.unlink()


def name_of_layer(file: Path) -> str:
    """A plain name for the layer of a file: "SY.zip" gives "sy"."""
    return _NAME.sub("-", file.stem.lower()).strip("-_")[:60] or "list"


def next_file(folder: Path, name: str) -> Path:
    """The file of a layer to be added, behind all that are there."""
    numbers = [int(path.name[:4]) for _, path in layer_files(folder)]
    number = max(numbers, default=0) + 1
    if number > 9999:
        raise GazetteerError("Too many lists of place names were added. Remove some: dubsar gazetteer list")
    return folder / f"{number:04}-{name}.idx"


def _open(name: str, path: Path) -> Index:
    try:
        index = Index(path)
        if index.header.get("layer") is None:
            raise GazetteerError("it is no layer")
        return index
    except GazetteerError as why:
        raise GazetteerError(
            f"The place names {name!r} cannot be read ({path}). Add them again, or: dubsar gazetteer remove {name}"
        ) from why
