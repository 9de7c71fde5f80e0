"""Gazetteer: which places in the world a name may mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer_index import ALTERNATE, EXACT, PEOPLE, SOUND, Index, PlaceKind, Row, write_index
from dubsar.ground.gazetteer_sources import Sources
from dubsar.ground.place_names import fold, sound
from dubsar.settings import settings

__all__ = ["ALTERNATE", "EXACT", "PEOPLE", "SOUND", "Gazetteer", "PlaceKind", "Row", "Sources", "build"]

Progress = Callable[[str], None]
MEMO = 100_000


def build(path: Path, sources: Sources | None = None, progress: Progress | None = None) -> None:
    """Compiles the index at `path`, in one step: another process sees all of it or none. Takes about 15 s."""
    sources = sources or Sources()
    if progress:
        progress("Building the place index once (about 15 s)")
    try:
        write_index(path, sources.version, sources.places())
    except OSError as why:
        raise GazetteerError(f"The place index cannot be written ({why}). Name a folder with DUBSAR_HOME.") from why
    if progress:
        progress(f"Place index ready: {path}")


class Gazetteer:
    """Every place by every name. Reading is thread-safe; the index is mapped, so processes share its memory."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._memo: dict[str, tuple[tuple[Row, int], ...]] = {}

    @classmethod
    def load(cls, path: Path | None = None, progress: Progress | None = None) -> Gazetteer:
        """The index at `path`, else the one that the settings name, else the built-in one, built when it is missing.

        The built-in file carries the hash of its sources in its name: after an update the new one is built beside it.
        """
        named = path or settings().gazetteer
        if named:
            return cls(Index(named))
        sources = Sources()
        own = settings().cache / f"gazetteer-{sources.version}.idx"
        if own.exists():
            try:
                index = Index(own)
            except GazetteerError:
                index = None
            if index and index.version == sources.version:
                return cls(index)
        build(own, sources, progress)
        return cls(Index(own))

    @property
    def version(self) -> str:
        """The hash of what the index was compiled from; a reading records it."""
        return self._index.version

    def __len__(self) -> int:
        return len(self._index)

    def lookup(self, name: str) -> tuple[Row, ...]:
        """The places of this name: by exact name, then alternates, each by falling population.

        Only where the spelling is not known at all, the places that sound like it. () where there is none.
        """
        return tuple(row for row, _ in self.matches(name))

    def matches(self, name: str) -> tuple[tuple[Row, int], ...]:
        """As `lookup`, each row with the way it matches: EXACT, ALTERNATE, SOUND, or PEOPLE ("Iraqis")."""
        known = self._memo.get(name)
        if known is None:
            if len(self._memo) >= MEMO:
                self._memo.clear()
            known = self._memo[name] = self._match(name)
        return known

    def sounding(self, name: str) -> tuple[tuple[Row, int], ...]:
        """The places whose names sound like this one, also where its spelling is some other place's."""
        key = sound(name)
        return tuple((self._index.row(number), how) for number, how in self._index.find(f"~{key}")) if key else ()

    def _match(self, name: str) -> tuple[tuple[Row, int], ...]:
        found = list(self._index.find(fold(name)))
        found.sort(key=lambda match: match[1])
        return tuple((self._index.row(number), how) for number, how in found) or self.sounding(name)
