"""Pairs: from the keys of events to the pairs that share one, each pair once.

The keys of a large ledger stand in one sorted array, those that came since in a small one beside it. A pair is one
number: the row of its left side, then that of its right side.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from dubsar.link import candidates
from dubsar.link.candidates import keys_of, rows_of
from dubsar.link.comparing.arrays import Array, distinct, places, spread
from dubsar.link.comparing.columns import STRIKE, Columns

AT_ONCE = 4_000_000
"""Pairs that are made in one go."""
_LEFT = np.uint64(32)
_RIGHT = np.uint64(0xFFFFFFFF)


def code(left: Array, right: Array) -> Array:
    low, high = np.minimum(left, right).astype(np.uint64), np.maximum(left, right).astype(np.uint64)
    return low << _LEFT | high


def sides(codes: Array) -> tuple[Array, Array]:
    return (codes >> _LEFT).astype(np.int64), (codes & _RIGHT).astype(np.int64)


class Blocks:
    """The entries of all rows that are alive, found by their key."""

    def __init__(self, entries: Array) -> None:
        self._runs = [entries, entries[:0]]

    def add(self, entries: Array) -> None:
        """Take in more entries. The small run is put to the large one when it is no longer small."""
        large, small = self._runs
        small = np.sort(np.concatenate((small, entries)))
        if len(small) > max(10_000, len(large) // 8):
            large, small = np.sort(np.concatenate((large, small))), small[:0]
        self._runs = [large, small]

    def under(self, keys: Array, alive: Array) -> tuple[Array, Array]:
        """The rows alive under each of the keys: (row, place of its key)."""
        found = [_under(run, keys) for run in self._runs]
        rows, of = (np.concatenate(each) for each in zip(*found, strict=True))
        stay = alive[rows]
        return rows[stay], of[stay]

    def count(self, keys: Array, alive: Array) -> Array:
        return np.bincount(self.under(keys, alive)[1], minlength=len(keys))

    def pairs_with(self, columns: Columns, entries: Array, alive: Array) -> Array:
        """The pairs of the rows of these entries with all others that share a key that is no crowd's."""
        keys, inverse = np.unique(keys_of(entries), return_inverse=True)
        rows, of = self.under(keys, alive)
        many = np.bincount(of, minlength=len(keys))
        rows = rows[np.argsort(of, kind="stable")]
        worth = (many[inverse] > 1) & (many[inverse] <= candidates.CROWD)
        mine, groups = rows_of(entries)[worth], inverse[worth]
        starts = np.cumsum(many) - many
        found = [np.zeros(0, np.uint64)]
        for part in _parts(many[groups]):
            lengths = many[groups[part]]
            other = rows[spread(starts[groups[part]], lengths)]
            found.append(_worth(columns, mine[part][places(lengths)], other))
        return distinct(np.concatenate(found))


def all_pairs(columns: Columns, entries: Array) -> Iterator[Array]:
    """The pairs of all the entries that share a key that is no crowd's, sorted, some millions at a time."""
    entries, sizes = _shared(entries)
    rows = rows_of(entries)
    after = np.repeat(np.cumsum(sizes), sizes) - np.arange(len(entries)) - 1
    # Row by row, so that what several keys make of one pair is made in one go.
    order = np.argsort(rows, kind="stable")
    of = rows[order]
    ends = np.append(np.flatnonzero(of[1:] != of[:-1]) + 1, len(of)) if len(of) else of
    many = np.diff(np.append(0, np.cumsum(after[order])[ends - 1]))
    for part in _parts(many):
        at = order[ends[part.start - 1] if part.start else 0 : ends[part.stop - 1]]
        right = rows[spread(at + 1, after[at])]
        yield _worth(columns, np.repeat(rows[at], after[at]), right)


def _shared(entries: Array) -> tuple[Array, Array]:
    """The entries whose key neither stands alone nor is a crowd's, and how many there are of each key."""
    keys = keys_of(entries)
    ends = np.flatnonzero(np.concatenate((keys[1:] != keys[:-1], np.ones(min(1, len(keys)), bool)))) + 1
    sizes = np.diff(ends, prepend=0)
    worth = (sizes > 1) & (sizes <= candidates.CROWD)
    return entries[np.repeat(worth, sizes)], sizes[worth]


def _under(run: Array, keys: Array) -> tuple[Array, Array]:
    first, last = (np.searchsorted(run, ends) for ends in candidates.ends_of(keys))
    return rows_of(run[spread(first, last - first)]), places(last - first)


def _parts(sizes: Array) -> list[slice]:
    """Stretches that make some millions of pairs each."""
    ends = np.searchsorted(np.cumsum(sizes), np.arange(AT_ONCE, sizes.sum() + AT_ONCE, AT_ONCE), "right")
    bounds = [0, *distinct(np.clip(ends, 1, len(sizes))).tolist()]
    if bounds[-1] < len(sizes):
        bounds.append(len(sizes))
    return [slice(*each) for each in itertools.pairwise(bounds)]


def _worth(columns: Columns, left: Array, right: Array) -> Array:
    """Each pair once, of two documents, that could be linked at all: harm with harm, or a strike with harm there."""
    found = distinct(code(left, right))
    left, right = sides(found)
    document, strike = columns.rows["document"], columns.rows["kind"] == STRIKE
    stay = document[left] != document[right]
    if strike.any():
        one, other = strike[left], strike[right]
        declared = np.flatnonzero(stay & (one != other))
        stay &= ~(one | other)
        stay[declared] = same_spot(columns, left[declared], right[declared])
    return np.asarray(found[stay])


def same_spot(columns: Columns, left: Array, right: Array) -> Array:
    """Same single day and same settlement: as much as a declaration must name (CODEBOOK strike status 1)."""
    asked = ("first", "last", "settled", "known", "place", "name")
    one, other = columns.rows.at(left, *asked), columns.rows.at(right, *asked)
    day = (one["first"] == one["last"]) & (other["first"] == other["last"]) & (one["first"] == other["first"])
    settled = (one["settled"] != 0) & (other["settled"] != 0) & (one["first"] >= 0)
    named = np.where(one["known"] & other["known"], one["place"] == other["place"], one["name"] == other["name"])
    return np.asarray(day & settled & named)
