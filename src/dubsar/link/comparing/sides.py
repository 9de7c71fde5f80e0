"""Sides: the rows that are compared, in the shapes that comparing asks of them; each is made when first asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from dubsar.link.comparing.arrays import Array, Ragged, places
from dubsar.link.comparing.columns import NONE, Columns
from dubsar.link.comparing.likeness import Bag, globe, shared, signs
from dubsar.link.comparing.rarity import BOUNDS, WEIGHTS, bands

RARE = 1 << 16
"""What a shared rare name counts beside the uncommon ones, so that one sum counts both."""

ANY = 1_000_000
"""More people than any event harms: an open end."""


class Toll(NamedTuple):
    """Ends as they are said, NONE where they are not; then what each event has at least and, if open, at most."""

    low: Array
    high: Array
    least: Array
    open_end: Array
    most: Array


@dataclass
class Sides:
    """The rows that are compared, and how many documents hold each word (`held`)."""

    columns: Columns
    held: Array
    _tolls: dict[str, Toll] = field(default_factory=dict)
    _signed: dict[tuple[str, ...], Array] = field(default_factory=dict)

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

    @cached_property
    def settled(self) -> Array:
        return np.asarray(self.columns.rows["settled"] != 0)

    @cached_property
    def dated(self) -> Array:
        return np.asarray(self.columns.rows["first"] != NONE)

    @cached_property
    def single(self) -> Array:
        return np.asarray(self.columns.rows["first"] == self.columns.rows["last"])

    @cached_property
    def globe(self) -> Array:
        return globe(self.columns.rows["lat"], self.columns.rows["lon"])

    def toll(self, outcome: str) -> Toll:
        """The counts of all rows, with what open ends are taken for."""
        if outcome not in self._tolls:
            low, high = self.columns.rows[f"{outcome}_low"], self.columns.rows[f"{outcome}_high"]
            least, open_end = np.where(low == NONE, 0, low), np.where(high == NONE, ANY, high)
            self._tolls[outcome] = Toll(low, high, least, open_end, np.where(high == NONE, low, high))
        return self._tolls[outcome]

    def shared(self, name: str, left: Array, right: Array) -> Array:
        """How many of these the two rows of a pair share."""
        return shared(self._column(name), self._signs((name,)), left, right)

    def may_share(self, names: tuple[str, ...], left: Array, right: Array) -> Array:
        """False where the two rows of a pair share none of any of these."""
        signs = self._signs(names)
        return np.asarray((signs[left] & signs[right]) != 0)

    def _signs(self, names: tuple[str, ...]) -> Array:
        if names not in self._signed:
            every = [self._signs((name,)) for name in names] if len(names) > 1 else [signs(self._column(names[0]))]
            self._signed[names] = np.bitwise_or.reduce(every)
        return self._signed[names]

    def _column(self, name: str) -> Ragged:
        return self.news if name == "news" else self.columns.sets[name]

    def _bag(self, column: Ragged) -> Bag:
        return Bag(column.flat, column.starts, self.weights)
