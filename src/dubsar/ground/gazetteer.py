"""Gazetteer: which places in the world a name may mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteers.index import WAYS, Index
from dubsar.ground.gazetteers.layers import open_layers
from dubsar.ground.gazetteers.row import ALTERNATE, EXACT, GEONAMES, OWN, PEOPLE, SOUND, PlaceKind, Row, hash_of
from dubsar.ground.gazetteers.sources import Sources
from dubsar.ground.gazetteers.writer import write_index
from dubsar.ground.placing.names import fold, sound_of
from dubsar.settings import settings

__all__ = [
    "ALTERNATE",
    "EXACT",
    "GEONAMES",
    "MEMO",
    "OWN",
    "PEOPLE",
    "SOUND",
    "Gazetteer",
    "PlaceKind",
    "Row",
    "Sources",
    "build",
]

Progress = Callable[[str], None]
Match = tuple[Row, int]
# Names whose meanings are kept at hand: those of one document and more.
MEMO = 4_096


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
    """Every place by every name: of the user's own layers, the latest first, then of the built-in index.

    Reading is thread-safe; the indexes are mapped, so processes share their memory.
    """

    def __init__(self, index: Index, layers: Sequence[Index] = ()) -> None:
        self.index = index
        self._layers = tuple(layers)
        self._memo: dict[str, tuple[Match, ...]] = {}

    @classmethod
    def load(cls, path: Path | None = None, progress: Progress | None = None) -> Gazetteer:
        """The index at `path` alone; without one, the user's layers over the index that the settings name, else over
        the built-in one, built when it is missing.

        The built-in file carries the hash of its sources in its name: after an update the new one is built beside it.
        """
        if path:
            return cls(Index(path))
        named = settings().gazetteer
        return cls(Index(named) if named else _built_in(progress), open_layers(settings().layers))

    @property
    def version(self) -> str:
        """The hash of what the index was compiled from, and of each layer with its name; a reading records it."""
        return " + ".join((self.index.version, *(layer.version for layer in self._layers)))

    def __len__(self) -> int:
        return len(self.index) + sum(map(len, self._layers))

    def lookup(self, name: str) -> tuple[Row, ...]:
        """The places of this name: by exact name, then alternates, each by falling population; the user's own first.

        Only where the spelling is not known at all, the places that sound like it. () where there is none.
        """
        return tuple(row for row, _ in self.matches(name))

    def matches(self, name: str) -> tuple[Match, ...]:
        """As `lookup`, each row with the way it matches: EXACT, ALTERNATE, SOUND, or PEOPLE ("Iraqis")."""
        known = self._memo.get(name)
        if known is None:
            if len(self._memo) >= MEMO:
                self._memo.clear()
            folded = fold(name)
            known = self._memo[name] = self._find(folded) or self._alike(folded)
        return known

    def sounding(self, name: str) -> tuple[Match, ...]:
        """The places whose names sound like this one, also where its spelling is some other place's."""
        return self._alike(fold(name))

    def by_id(self, id: str) -> Row | None:
        """The place of this id in the first layer that has it, None when there is none."""
        return next((row for index in (*self._layers, self.index) if (row := index.by_id(id))), None)

    def _alike(self, folded: str) -> tuple[Match, ...]:
        key = sound_of(folded)
        return self._find("~" + key) if key else ()

    def _find(self, key: str) -> tuple[Match, ...]:
        hashed = hash_of(key)
        found = self.index.matches(hashed)
        return self._over(hashed, found) if self._layers else found

    def _over(self, hashed: int, found: tuple[Match, ...]) -> tuple[Match, ...]:
        """The matches of all layers: of one id the row of the latest layer, by the best way that any layer knows."""
        rows: dict[str, Match] = {}
        for layer in self._layers:
            for posting in layer.find(hashed):
                number = posting >> 2
                row = layer.row(number) if len(layer) else self.by_id(f"{GEONAMES}{number}")
                if row:
                    _keep(rows, row, posting & WAYS)
        for row, how in found:
            _keep(rows, row, how)
        return tuple(sorted(rows.values(), key=_rank))


def _keep(rows: dict[str, Match], row: Row, how: int) -> None:
    first, best = rows.get(row.id, (row, how))
    rows[row.id] = (first, min(best, how))


def _rank(match: Match) -> tuple[int, bool, int]:
    row, how = match
    return how, not row.id.startswith(OWN), -row.population


def _built_in(progress: Progress | None) -> Index:
    sources = Sources()
    own = settings().cache / f"gazetteer-{sources.version}.idx"
    if own.exists():
        try:
            index = Index(own)
        except GazetteerError:
            index = None
        if index and index.version == sources.version:
            return index
    build(own, sources, progress)
    return Index(own)
