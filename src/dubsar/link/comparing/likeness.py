"""Likeness: what many pairs of rows have in common, counted for all of them at once."""

from __future__ import annotations

import itertools
from math import sin

import numpy as np

from dubsar.link.comparing.arrays import Array, Ragged, product, spread, sums

AT_ONCE = 8_000_000
"""Words that are looked at in one go."""
EARTH_KM = 6371.0
SIGNS = np.uint64(63)


class Bag:
    """A list of things a row, and what it says to share each of them."""

    def __init__(self, flat: Array, starts: Array, weights: Array) -> None:
        self.flat, self.starts, self.weights = flat, starts, weights
        self.lengths = np.diff(starts)
        self.norms = sums(weights[flat], self.lengths)

    def shared(self, left: Array, right: Array) -> Array:
        """The weights of what both rows of a pair hold, summed. Quickest where pairs of one left row stand together."""
        found = np.zeros(len(left), np.int64)
        seen = np.zeros(len(self.weights), np.int32)
        for part in self._parts(right):
            found[part] = self._shared(left[part], right[part], seen)
        return found

    def _shared(self, left: Array, right: Array, seen: Array) -> Array:
        """`seen` is all zeros before and after: the words of one left row are marked in it, and asked for at once."""
        lengths = self.lengths[right]
        words = self.flat[spread(self.starts[right], lengths)]
        ends = np.cumsum(lengths)
        turns = np.flatnonzero(np.concatenate(([True], left[1:] != left[:-1], [True])))
        bounds = np.concatenate(([0], ends))[turns].tolist()
        values = np.zeros(len(words), np.int32)
        flat, weights, starts = self.flat, self.weights, self.starts
        for turn, row in enumerate(left[turns[:-1]].tolist()):
            own = flat[starts[row] : starts[row + 1]]
            seen[own] = weights[own]
            values[bounds[turn] : bounds[turn + 1]] = seen[words[bounds[turn] : bounds[turn + 1]]]
            seen[own] = 0
        return sums(values, lengths)

    def _parts(self, right: Array) -> list[slice]:
        total = np.cumsum(self.lengths[right])
        if not len(total):
            return []
        cuts = np.searchsorted(total, np.arange(AT_ONCE, total[-1] + AT_ONCE, AT_ONCE), "right")
        bounds = np.unique(np.concatenate(([0], np.clip(cuts, 1, len(total)), [len(total)]))).tolist()
        return [slice(*each) for each in itertools.pairwise(bounds)]


def signs(column: Ragged) -> Array:
    """64 bits of the things of each row: two rows without a bit in common share none."""
    found = np.zeros(len(column.starts) - 1, np.uint64)
    bits = np.uint64(1) << (column.flat.astype(np.uint64) & SIGNS)
    filled = np.flatnonzero(np.diff(column.starts))
    if len(filled):
        found[filled] = np.bitwise_or.reduceat(bits, column.starts[filled])
    return found


def shared(column: Ragged, signs: Array, left: Array, right: Array) -> Array:
    """How many things of a short list the two rows of a pair share. Most share none, which their signs already tell."""
    found = np.zeros(len(left), np.int64)
    maybe = np.flatnonzero(signs[left] & signs[right])
    one, other = left[maybe], right[maybe]
    (mine, _), (yours, _) = column.of(one), column.of(other)
    here, there, of = product(mine, column.lengths(one), yours, column.lengths(other))
    found[maybe] = np.bincount(of[here == there], minlength=len(maybe))
    return found


def globe(lat: Array, lon: Array) -> Array:
    """Points on a globe of radius 1, (x, y, z) each; not numbers where there is no point."""
    north, east = np.radians(lat), np.radians(lon)
    flat = np.cos(north)
    return np.stack((flat * np.cos(east), flat * np.sin(east), np.sin(north)), 1)


def chords(points: Array, left: Array, right: Array) -> Array:
    """The square of the straight way through the globe between two points: it grows as the way along its surface."""
    apart = points[left] - points[right]
    return np.asarray(np.einsum("ij,ij->i", apart, apart))


def chord(km: float) -> float:
    """The square of the chord of a great-circle distance."""
    return float((2 * sin(km / EARTH_KM / 2)) ** 2)
