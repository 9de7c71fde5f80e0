"""Arrays: the few shapes that linking keeps its numbers in, so that a million claims are compared without a loop.

A `Grown` array grows at its end. A `Ragged` column holds a list of numbers for each row, one after another in `flat`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

Array = NDArray[Any]
FIRST_ROOM = 64


class Grown:
    """An array that grows at its end in room kept ready: adding one by one costs no more than adding all at once."""

    def __init__(self, kind: DTypeLike) -> None:
        self._room: Array = np.zeros(FIRST_ROOM, kind)
        self.size = 0

    @property
    def now(self) -> Array:
        """What it holds, to read and to change; good until the next `extend`."""
        return self._room[: self.size]

    def extend(self, values: Array | Sequence[Any]) -> None:
        more = np.asarray(values, self._room.dtype)
        end = self.size + len(more)
        if end > len(self._room):
            room = np.zeros(max(end, len(self._room) * 3 // 2), self._room.dtype)
            room[: self.size] = self.now
            self._room = room
        self._room[self.size : end] = more
        self.size = end


class Table:
    """Columns of numbers by name, all of one length. Each lies by itself, so that reading one is quick."""

    def __init__(self, kinds: Mapping[str, DTypeLike]) -> None:
        self._columns = {name: Grown(kind) for name, kind in kinds.items()}

    def __len__(self) -> int:
        return next(iter(self._columns.values())).size

    def __getitem__(self, name: str) -> Array:
        return self._columns[name].now

    def extend(self, more: Mapping[str, Array | Sequence[Any]]) -> None:
        for name, column in self._columns.items():
            column.extend(more[name])

    def at(self, rows: Array, *names: str) -> dict[str, Array]:
        """What stands in these rows, in the columns named or in all."""
        return {name: self._columns[name].now[rows] for name in names or self._columns}


class Ragged:
    """A list of numbers for each row."""

    def __init__(self, kind: DTypeLike = np.int32) -> None:
        self._flat = Grown(kind)
        self._ends = Grown(np.int64)
        self._ends.extend([0])

    @property
    def flat(self) -> Array:
        return self._flat.now

    @property
    def starts(self) -> Array:
        """Where the numbers of each row begin, and at its end where those of the last one stop."""
        return self._ends.now

    def extend(self, rows: Iterable[Sequence[int]]) -> None:
        rows = list(rows)
        self.extend_flat([number for row in rows for number in row], [len(row) for row in rows])

    def extend_flat(self, numbers: Array | Sequence[int], lengths: Array | Sequence[int]) -> None:
        """Add rows of these lengths, whose numbers stand one after another."""
        last = self.starts[-1]
        self._flat.extend(numbers)
        self._ends.extend(last + np.cumsum(np.asarray(lengths, np.int64)))

    def row(self, row: int) -> Array:
        found: Array = self.flat[self.starts[row] : self.starts[row + 1]]
        return found

    def lengths(self, rows: Array) -> Array:
        found: Array = self.starts[rows + 1] - self.starts[rows]
        return found

    def of(self, rows: Array) -> tuple[Array, Array]:
        """The numbers of these rows, one after another, and for each the place in `rows` that it is of."""
        return self.flat[spread(self.starts[rows], self.lengths(rows))], places(self.lengths(rows))


def distinct(values: Array) -> Array:
    """Each value once, sorted. (Of millions of numbers quicker than `numpy.unique`, which hashes them.)"""
    values = np.sort(values)
    found: Array = values[np.concatenate((np.ones(min(1, len(values)), bool), values[1:] != values[:-1]))]
    return found


def spread(starts: Array, lengths: Array) -> Array:
    """start, start + 1, ... for each start, as many as its length says."""
    before = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(lengths.sum(), dtype=np.int64) + np.repeat(starts - before, lengths))


def places(lengths: Array) -> Array:
    """0 as often as the first length says, 1 as often as the second, and so on."""
    return np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)


def sums(values: Array, lengths: Array) -> Array:
    """The sum of each stretch of `values`; the sum of nothing is 0."""
    found = np.zeros(len(lengths), np.int64)
    filled = np.flatnonzero(lengths)
    if len(filled):
        found[filled] = np.add.reduceat(values, (np.cumsum(lengths) - lengths)[filled], dtype=np.int64)
    return found


def product(left: Array, lengths: Array, right: Array, widths: Array) -> tuple[Array, Array, Array]:
    """Every number of a row on the left with every one of that row on the right: (left, right, row)."""
    of = places(lengths)
    many = widths[of]
    ends = np.cumsum(widths) - widths
    return np.repeat(left, many), right[spread(ends[of], many)], np.repeat(of, many)
