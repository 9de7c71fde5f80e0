"""Index: what linking keeps of a ledger in memory, so that a new document is compared with its surroundings only.

What a pair scores depends on the two events, on the bands of their words and on which keys are too crowded. So when
documents come or go, only the pairs of these have to be compared anew: the events of the documents themselves, the
holders of a word that changed its band, and the holders of a key that became crowded or stopped being so. The links are
the same as if everything were compared again, in whatever order the documents came.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import NamedTuple

import numpy as np

from dubsar.errors import ValueRefused
from dubsar.link import candidates
from dubsar.link.candidates import entries, keys_of
from dubsar.link.compare import Levels, Scored, named, recorded, scored
from dubsar.link.comparing.arrays import Array, Grown, distinct
from dubsar.link.comparing.columns import STRIKE, Columns
from dubsar.link.comparing.explain import Explained
from dubsar.link.comparing.pairs import Blocks, all_pairs, code, sides
from dubsar.link.comparing.profile import Profile
from dubsar.link.comparing.rarity import bands
from dubsar.link.comparing.sides import Sides
from dubsar.link.weights import Weights, load_weights
from dubsar.model import Link

AT_ONCE = 5000
"""Profiles that are taken in together."""
ANEW = 0.25
"""Where a larger share of the events has to be compared anew, all of them are: that is quicker."""
Told = tuple[str, Iterable[Profile]]
"""A document and its events."""


class Touched(NamedTuple):
    """What an update looked at: events compared anew, and events they were compared with."""

    fresh: int
    beside: int


class Changed(NamedTuple):
    """What an update did: the links that are no more, and the pairs that are linked now. What was only scored anew may
    stand in both.
    """

    removed: tuple[Link, ...]
    added: Scored
    touched: Touched


class Index:
    """Events by document, how many documents hold their words, who shares their keys, and the links between them.

    A link is kept from the probability `least` on, and where it puts a declared strike to harm of its day and place.
    """

    def __init__(self, weights: Weights, least: float) -> None:
        self._weights, self._least = weights, least
        self._columns = Columns()
        self._rows: dict[str, Array] = {}
        self._held, self._alive = Grown("int32"), Grown("bool")
        self._blocks = Blocks(np.zeros(0, np.uint64))
        self._pairs = Scored.none()

    def __len__(self) -> int:
        return len(self._pairs)

    def explained(self, pairs: Scored) -> Iterator[Link]:
        """The links of these pairs, each with its reasons, in order of their ids."""
        ids = self._columns.ids
        rows, places = np.unique(np.concatenate((pairs.left, pairs.right)), return_inverse=True)
        rank = np.empty(len(rows), np.int64)
        rank[sorted(range(len(rows)), key=[ids[row] for row in rows.tolist()].__getitem__)] = np.arange(len(rows))
        one, other = np.split(rank[places], 2)
        order = np.lexsort((np.maximum(one, other), np.minimum(one, other)))
        turned = one > other
        left, right = np.where(turned, pairs.right, pairs.left), np.where(turned, pairs.left, pairs.right)
        oriented = Scored(left, right, pairs.probability, pairs.levels)
        return Explained(self._columns, self._weights).links(oriented.take(order))

    def links(self) -> Iterator[Link]:
        return self.explained(self._pairs)

    def between(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Link | None]:
        """The link of each of these pairs, the lesser id first; None where there is none."""
        wanted = dict.fromkeys(pairs)
        ids = self._columns.ids
        ends = {id for pair in wanted for id in pair}
        rows = np.array([row for row in np.flatnonzero(self._alive.now).tolist() if ids[row] in ends], np.int64)
        some = np.flatnonzero(np.isin(self._pairs.left, rows) & np.isin(self._pairs.right, rows))
        links = {(link.left, link.right): link for link in self.explained(self._pairs.take(some))}
        return {pair: links.get(pair) for pair in wanted}

    def load(self, come: Iterable[Told], links: Iterable[Link]) -> None:
        """Take in documents between which all is compared already: their links are given."""
        rows = self._take_in(come)
        self._blocks = Blocks(self._entries(rows))
        where = {self._columns.ids[row]: row for row in rows.tolist()}
        self._pairs = recorded(links, where)

    def update(self, gone: Iterable[str], come: Iterable[Told]) -> Changed:
        """Take out the documents that are `gone` and take in those that `come`, in place of their former selves."""
        held = self._held.now.copy()
        before = len(self._alive.now)
        leaving = self._take_out(gone)
        coming = self._take_in(come, leaving)
        again = self._turned(held, leaving, coming)
        if len(leaving) + len(coming) + len(again) > ANEW * self._alive.now.sum() or not before:
            self._alive.now[_all(leaving)] = False
            return self._compare_all()
        return self._compare_some(held, leaving, coming, again)

    def _take_out(self, documents: Iterable[str]) -> list[Array]:
        leaving = [self._rows.pop(document) for document in sorted({*documents} & self._rows.keys())]
        for rows in leaving:
            self._count(rows, -1)
        return leaving

    def _take_in(self, come: Iterable[Told], leaving: list[Array] | None = None) -> Array:
        """The rows of the documents that come; the former rows of those that were there are put to `leaving`."""
        first, come = len(self._columns), iter(come)
        while batch := list(islice(come, AT_ONCE)):
            if leaving is not None:
                leaving += self._take_out(document for document, _ in batch)
            told = [(document, list(events)) for document, events in batch]
            rows = self._columns.extend([each for _, events in told for each in events])
            self._admit(rows)
            ends = np.cumsum([len(events) for _, events in told])
            for (document, _), own in zip(told, np.split(rows, ends[:-1]), strict=True):
                self._rows[document] = own
        return np.arange(first, len(self._columns))

    def _admit(self, rows: Array) -> None:
        if len(self._columns) > candidates.MOST_ROWS:
            raise ValueRefused("A ledger of more than 16 million events cannot be linked. Split it by year or country.")
        self._alive.extend(np.ones(len(rows), bool))
        self._held.extend(np.zeros(len(self._columns.words) - self._held.size, np.int32))
        self._count(rows, 1)

    def _count(self, rows: Array, by: int) -> None:
        words = self._columns.words_by_document(rows)
        self._held.now[:] += by * np.bincount(words, minlength=self._held.size).astype(np.int32)

    def _turned(self, held: Array, leaving: list[Array], coming: Array) -> Array:
        """The rows of the documents that stay and hold a word whose band changed."""
        before = np.zeros(self._held.size, np.int32)
        before[: len(held)] = held
        turned = (before > 0) & (bands(before) != bands(self._held.now))
        rows = self._columns.holders(turned) if turned.any() else np.zeros(0, np.int64)
        rows = rows[self._alive.now[rows] & (rows < (coming[0] if len(coming) else len(self._columns)))]
        rows = np.setdiff1d(rows, _all(leaving))
        documents = self._columns.rows["document"]
        same = np.flatnonzero(np.isin(documents, documents[rows]) & self._alive.now) if len(rows) else rows
        return np.setdiff1d(np.setdiff1d(same, coming), _all(leaving))

    def _compare_some(self, held: Array, leaving: list[Array], coming: Array, again: Array) -> Changed:
        gone = np.concatenate((_all(leaving), again))
        before = np.zeros(self._held.size, np.int32)
        before[: len(held)] = held
        out = entries(self._columns, gone, before)
        anew = self._repeat(again)
        new = entries(self._columns, np.concatenate((coming, anew)), self._held.now)
        keys = distinct(keys_of(np.concatenate((out, new))))
        alive = self._alive.now
        were = self._blocks.count(keys, alive)
        alive[gone] = False
        self._blocks.add(new)
        are = self._blocks.count(keys, alive)
        turned = keys[(were > candidates.CROWD) != (are > candidates.CROWD)]
        crowds = self._blocks.under(turned, alive)[0]
        fresh = distinct(np.concatenate((coming, anew, crowds)))
        removed = self._drop(np.concatenate((gone, crowds)))
        codes = self._blocks.pairs_with(self._columns, entries(self._columns, fresh, self._held.now), alive)
        added = self._score_few(codes)
        self._pairs = self._pairs.join(added)
        beside = np.setdiff1d(np.concatenate(sides(codes)), fresh)
        return Changed(removed, added, Touched(len(fresh), len(beside)))

    def _repeat(self, rows: Array) -> Array:
        """The rows once more, with other keys than the former ones had; these are then taken for dead."""
        anew = self._columns.repeat(rows)
        self._alive.extend(np.ones(len(rows), bool))
        moved = dict(zip(rows.tolist(), anew.tolist(), strict=True))
        for document in {self._columns.document(row) for row in rows}:
            self._rows[document] = np.array([moved[row] for row in self._rows[document].tolist()])
        return anew

    def _compare_all(self) -> Changed:
        removed = tuple(self.explained(self._pairs))
        self._pack()
        rows = np.arange(len(self._columns))
        every = self._entries(rows)
        self._blocks = Blocks(every)
        self._pairs = self._score(self._columns, all_pairs(self._columns, every))
        return Changed(removed, self._pairs, Touched(len(rows), 0))

    def _pack(self) -> None:
        """Leave out the rows that are dead."""
        stay = np.flatnonzero(self._alive.now)
        if len(stay) == len(self._columns):
            return
        moved = np.cumsum(self._alive.now) - 1
        self._rows = {document: moved[rows] for document, rows in self._rows.items()}
        self._columns = self._columns.take(stay)
        self._alive = Grown("bool")
        self._alive.extend(np.ones(len(stay), bool))

    def _entries(self, rows: Array) -> Array:
        held, parts = self._held.now, range(0, len(rows), AT_ONCE)
        found = [entries(self._columns, rows[start : start + AT_ONCE], held) for start in parts]
        every = np.concatenate([np.zeros(0, np.uint64), *found])
        every.sort()
        return every

    def _drop(self, rows: Array) -> tuple[Link, ...]:
        """Take out the links of these rows."""
        touched = np.zeros(len(self._columns), bool)
        touched[rows] = True
        hit = touched[self._pairs.left] | touched[self._pairs.right]
        links = tuple(self.explained(self._pairs.take(np.flatnonzero(hit))))
        self._pairs = self._pairs.take(np.flatnonzero(~hit))
        return links

    def _score(self, columns: Columns, pairs: Iterable[Array]) -> Scored:
        """Those of the pairs that are worth keeping, with what they score."""
        told = Sides(columns, self._held.now)
        strike = columns.rows["kind"] == STRIKE
        found, declared = [], strike.any()
        for codes in pairs:
            left, right = sides(codes)
            spared = strike[left] | strike[right] if declared else None
            found.append(scored(told, codes, self._weights, self._least, spared))
        return Scored.none().join(*found)

    def _score_few(self, codes: Array) -> Scored:
        """The same for few pairs of a large ledger: all that is looked at are their own rows."""
        rows = distinct(np.concatenate(sides(codes)))
        few = code(*(np.searchsorted(rows, side) for side in sides(codes)))
        found = self._score(self._columns.take(rows), [few])
        return Scored(rows[found.left], rows[found.right], found.probability, found.levels)


def candidate_pairs(profiles: Iterable[Profile]) -> Iterator[tuple[tuple[str, str], Levels]]:
    """The ids of every pair of events that share a key, the lesser one first, and how they compare; in order."""
    index = Index(load_weights(), 0.0)
    by_document = sorted(profiles, key=lambda each: each.document)
    told = ((document, list(of)) for document, of in groupby(by_document, lambda each: each.document))
    _, pairs, _ = index.update((), told)
    ids = index._columns.ids
    ends = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    order = sorted((min(ids[one], ids[other]), max(ids[one], ids[other]), at) for at, (one, other) in enumerate(ends))
    for left, right, at in order:
        yield (left, right), named(pairs.levels[at])


def _all(rows: list[Array]) -> Array:
    return np.concatenate([np.zeros(0, np.int64), *rows])
