"""Sides: the rows that are compared, in the shapes that comparing asks of them; each is made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dubsar.link.arrays import Array, Ragged, places
from dubsar.link.columns import NONE, Columns
from dubsar.link.likeness import Bag, shared
from dubsar.link.rarity import BOUNDS, WEIGHTS, bands

RARE = 1 << 16
"""What a shared rare name counts beside the uncommon ones, so that one sum counts both."""


@dataclass
class Sides:
    """The rows that are compared, and how many documents hold each word (`held`)."""

    columns: Columns
    held: Array

    @cached_property
    def weights(self) -> Array:
        return np.asarray(WEIGHTS, np.int32)[bands(self.held)]

    @cached_property
    def words(self) -> Bag:
        return self._bag(self.columns.sets["words"])

    @cached_property
    def whole(self) -> Bag:
        return self._bag(self.columns.sets["whole"])

    @cached_property
    def uncommon(self) -> Bag:
        """The names that few documents hold, without those of the place: that is compared already."""
        rows = np.arange(len(self.columns))
        words, of = self.columns.marks(rows)
        few = self.held[words] <= BOUNDS[1]
        words, of = words[few], of[few]
        own, of_own = self.columns.sets["own"].of(rows)
        kept = ~np.isin(of << 32 | words, of_own << 32 | own)
        words, of = words[kept], of[kept]
        order = np.argsort(of, kind="stable")
        starts = np.concatenate(([0], np.cumsum(np.bincount(of, minlength=len(rows)))))
        return Bag(words[order], starts, np.where(self.held <= BOUNDS[0], RARE + 1, 1).astype(np.int32))

    @cached_property
    def news(self) -> Ragged:
        """The days told, that of publication and the one before it: when what is news is likely to have been."""
        beside, published = self.columns.sets["beside"], self.columns.rows["published"]
        rows = np.flatnonzero(published != NONE)
        days = np.concatenate((beside.flat, published[rows], published[rows] - 1))
        of = np.concatenate((places(np.diff(beside.starts)), rows, rows))
        found = Ragged()
        order = np.argsort(of, kind="stable")
        found.extend_flat(days[order], np.bincount(of, minlength=len(self.columns)))
        return found

    def shared(self, name: str) -> Callable[[Array, Array], Array]:
        """How many of these the two rows of a pair share; see `likeness.shared`."""
        if name not in self._shared:
            self._shared[name] = shared(self.news if name == "news" else self.columns.sets[name])
        return self._shared[name]

    @cached_property
    def _shared(self) -> dict[str, Callable[[Array, Array], Array]]:
        return {}

    def _bag(self, column: Ragged) -> Bag:
        return Bag(column.flat, column.starts, self.weights)
