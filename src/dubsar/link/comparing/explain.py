"""Explain: links of scored pairs, each with what was compared, the strongest reasons first, for or against.

Done for many pairs at once; a reason that many of them have is kept once. What is unknown on a side is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from dubsar.link.compare import Scored, bits_of
from dubsar.link.comparing.arrays import Array, distinct
from dubsar.link.comparing.columns import Columns
from dubsar.link.comparing.comparisons import COMPARISONS, UNKNOWN
from dubsar.link.weights import Weights
from dubsar.model import Feature, Link

AT_ONCE = 20_000
"""Links that are made in one go."""
SHARED = 8
"""How many of the words that both texts hold a link shows, the longest."""
WORDS_OF = {"words": "words", "text": "whole", "rare": "whole"}
"""The comparisons that show words, and the column with these."""
_NAMES = [each.name for each in COMPARISONS]
_MOST_SAID = 29


class Explained:
    """What makes links of pairs, for one ledger and one set of weights."""

    def __init__(self, columns: Columns, weights: Weights) -> None:
        self._columns, self._model = columns, weights.id
        self._features: list[dict[int, Feature]] = [{} for _ in COMPARISONS]
        self._said = [
            [(name, round(bits, 3)) for name, bits in zip(each.level_names, bits_of(weights, at), strict=True)]
            for at, each in enumerate(COMPARISONS)
        ]
        self._strength = _strengths(self._said)

    def links(self, pairs: Scored) -> Iterator[Link]:
        """In the order of the pairs; their left sides must be those with the lesser ids."""
        for start in range(0, len(pairs), AT_ONCE):
            yield from self._links(pairs.take(np.arange(start, min(start + AT_ONCE, len(pairs)))))

    def _links(self, pairs: Scored) -> Iterator[Link]:
        ids = self._columns.ids
        reasons = np.empty((len(pairs), len(COMPARISONS)), object)
        both = {name: self._shared(name, pairs) for name in sorted(set(WORDS_OF.values()))}
        for at, name in enumerate(_NAMES):
            known = np.flatnonzero(pairs.levels[:, at] != UNKNOWN)
            if name in WORDS_OF:
                reasons[known, at] = self._worded(at, pairs, known, both[WORDS_OF[name]])
            else:
                reasons[known, at] = self._valued(at, pairs, known)
        order = np.argsort(self._strength[np.arange(len(COMPARISONS)), pairs.levels], axis=1)
        many = (pairs.levels != UNKNOWN).sum(1).tolist()
        ranked = np.take_along_axis(reasons, order, 1).tolist()
        ends = zip(pairs.left.tolist(), pairs.right.tolist(), pairs.probability.tolist(), strict=True)
        for (left, right, probability), row, end in zip(ends, ranked, many, strict=True):
            yield Link(ids[left], ids[right], round(probability, 6), tuple(row[:end]), self._model)

    def _valued(self, at: int, pairs: Scored, known: Array) -> Array:
        """The reasons that show a value of each side."""
        column, said = self._columns.rows[f"shown {_NAMES[at]}"], self._columns.said.words
        left, right = column[pairs.left[known]].astype(np.int64), column[pairs.right[known]].astype(np.int64)
        # Unknown is written as the number before the first one.
        codes = (
            (pairs.levels[known, at].astype(np.int64) << 2 * _MOST_SAID)
            | (np.maximum(left, -1) + 1 << _MOST_SAID)
            | (np.maximum(right, -1) + 1)
        )
        each, places = np.unique(codes, return_inverse=True)
        features, found = self._features[at], np.empty(len(each), object)
        for place, code in enumerate(each.tolist()):
            if (feature := features.get(code)) is None:
                level, one, other = code >> 2 * _MOST_SAID, code >> _MOST_SAID & _MASK, code & _MASK
                shown = (said[one - 1] if one else None, said[other - 1] if other else None)
                feature = features[code] = Feature(_NAMES[at], *shown, *self._said[at][level])
            found[place] = feature
        return found[places]

    def _worded(self, at: int, pairs: Scored, known: Array, both: Sequence[str]) -> Array:
        """The reasons that show words which both sides hold."""
        said, found = self._said[at], np.empty(len(known), object)
        for place, (pair, level) in enumerate(zip(known.tolist(), pairs.levels[known, at].tolist(), strict=True)):
            found[place] = Feature(_NAMES[at], both[pair], both[pair], *said[level])
        return found

    def _shared(self, name: str, pairs: Scored) -> list[str]:
        """For each pair the longest words that both of its sides hold."""
        column, vocabulary = self._columns.sets[name], self._columns.words.words
        sides = [column.of(rows) for rows in (pairs.left, pairs.right)]
        codes = np.sort(np.concatenate([of << 32 | words for words, of in sides]))
        codes = codes[:-1][codes[1:] == codes[:-1]]
        numbers = distinct(codes & 0xFFFFFFFF)
        words = [vocabulary[number] for number in numbers.tolist()]
        order = sorted(range(len(words)), key=lambda place: (-len(words[place]), words[place]))
        rank = np.empty(len(order), np.int64)
        rank[order] = np.arange(len(order))
        ranked = np.sort(codes >> 32 << 32 | rank[np.searchsorted(numbers, codes & 0xFFFFFFFF)])
        shown = [words[order[place]] for place in (ranked & 0xFFFFFFFF).tolist()]
        ends = np.searchsorted(ranked >> 32, np.arange(len(pairs) + 1)).tolist()
        return [", ".join(shown[start : min(end, start + SHARED)]) for start, end in pairwise(ends)]


_MASK = (1 << _MOST_SAID) - 1


def _strengths(said: Sequence[Sequence[tuple[str, float]]]) -> Array:
    """The place of each level of each comparison among all reasons, by weight, then name; unknown ones last."""
    every = [
        (-abs(weight), _NAMES[at], at, level) for at, row in enumerate(said) for level, (_, weight) in enumerate(row)
    ]
    most = max(len(row) for row in said)
    found = np.full((len(said), most + 1), len(every))  # UNKNOWN is the last column
    for rank, (_, _, at, level) in enumerate(sorted(every)):
        found[at, level] = rank
    return found
