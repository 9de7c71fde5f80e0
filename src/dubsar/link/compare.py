"""Compare: how likely it is that the two events of a pair are one, and what speaks for it and against it.

The comparisons are done for many pairs at once, the cheap ones first; a pair that cannot reach what is asked for,
however alike its texts may be, is given up before these are read. That changes no result.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf, log2

import numpy as np

from dubsar.link.comparing.arrays import Array
from dubsar.link.comparing.comparisons import COMPARISONS, UNKNOWN
from dubsar.link.comparing.pairs import sides as sides_of
from dubsar.link.comparing.sides import Sides
from dubsar.link.weights import Weights
from dubsar.model import Link

AT_ONCE = 400_000
"""Pairs that are compared in one go."""
COSTLY = ("rare", "text", "words")
"""Compared last, in this order."""
Levels = Mapping[str, str | None]


@dataclass(frozen=True)
class Scored:
    """Pairs by their rows, with the probability that each is one event, and the level of each comparison."""

    left: Array
    right: Array
    probability: Array
    levels: Array

    def __len__(self) -> int:
        return len(self.left)

    @classmethod
    def none(cls) -> Scored:
        rows = np.zeros(0, np.int64)
        return cls(rows, rows, np.zeros(0), np.zeros((0, len(COMPARISONS)), np.int8))

    def take(self, pairs: Array) -> Scored:
        return Scored(self.left[pairs], self.right[pairs], self.probability[pairs], self.levels[pairs])

    def join(self, *others: Scored) -> Scored:
        every = [(each.left, each.right, each.probability, each.levels) for each in (self, *others)]
        return Scored(*(np.concatenate(parts) for parts in zip(*every, strict=True)))


def scored(sides: Sides, codes: Array, weights: Weights, least: float = 0.0, spared: Array | None = None) -> Scored:
    """The pairs of probability `least` or more; those that `spared` marks whatever their probability.

    Quickest where the pairs are in order.
    """
    found = [Scored.none()]
    for start in range(0, len(codes), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        found.append(_scored(sides, codes[part], weights, least, None if spared is None else spared[part]))
    return found[0].join(*found[1:])


def _scored(sides: Sides, codes: Array, weights: Weights, least: float, spared: Array | None) -> Scored:
    left, right = sides_of(codes)
    odds = np.full(len(codes), log2(weights.prior / (1 - weights.prior)))
    floor = log2(least / (1 - least)) - 1e-9 if least else -inf
    hope = [max(0.0, *bits_of(weights, at)) for at in range(len(COMPARISONS))]
    order = sorted(range(len(COMPARISONS)), key=lambda at: _ORDER.get(COMPARISONS[at].name, -1))
    levels: dict[int, Array] = {}
    for turn, at in enumerate(order):
        levels[at] = COMPARISONS[at].measure(sides, left, right)
        odds += np.array([*bits_of(weights, at), 0.0])[levels[at]]  # UNKNOWN is the last one
        if COMPARISONS[order[min(turn + 1, len(order) - 1)]].name in COSTLY or turn == len(order) - 1:
            enough = odds + sum(hope[rest] for rest in order[turn + 1 :]) >= floor
            stay = np.flatnonzero(enough if spared is None else enough | spared)
            left, right, odds, spared = left[stay], right[stay], odds[stay], None if spared is None else spared[stay]
            levels = {each: found[stay] for each, found in levels.items()}
    every = np.stack([levels[at] for at in range(len(COMPARISONS))], 1)
    return Scored(left, right, 1 / (1 + np.exp2(-odds)), every)


_ORDER = {name: rank for rank, name in enumerate(COSTLY)}


def bits_of(weights: Weights, at: int) -> list[float]:
    """What each level of a comparison says."""
    return [weights.bits(COMPARISONS[at].name, level) for level in COMPARISONS[at].level_names]


def recorded(links: Iterable[Link], rows: Mapping[str, int]) -> Scored:
    """The pairs that links were made of; `rows` has the row of each event. What stands on none of them is left out."""
    known = [link for link in links if link.left in rows and link.right in rows]
    levels = np.full((len(known), len(COMPARISONS)), UNKNOWN, np.int8)
    for pair, link in enumerate(known):
        for feature in link.features:
            levels[pair, _AT[feature.name]] = COMPARISONS[_AT[feature.name]].level_names.index(feature.level)
    ends = ([rows[link.left] for link in known], [rows[link.right] for link in known])
    left, right = (np.array(each, np.int64) for each in ends)
    return Scored(left, right, np.array([link.probability for link in known], float), levels)


_AT = {each.name: place for place, each in enumerate(COMPARISONS)}


def named(levels: Array) -> Levels:
    """The level of each comparison by its name; None where it is unknown."""
    each = zip(COMPARISONS, levels.tolist(), strict=True)
    return {one.name: None if level == UNKNOWN else one.level_names[level] for one, level in each}
