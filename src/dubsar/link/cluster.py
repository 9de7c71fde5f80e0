"""Cluster: from scored pairs to groups, without chaining.

Two groups join when their pairs speak for it on average, not when one pair does: A ~ B and B ~ C do not make A ~ C.
What must not stand together never does; what a person says is the same always does.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from math import log2

Pair = tuple[str, str]
ABSENT = -2.0
"""Weight (log2 odds) of a pair that was not worth comparing, or scored too low to be kept."""
MOST = 10.0
"""No pair speaks louder than this (log2 odds), so that one pair cannot outvote many."""


def log_odds(probability: float) -> float:
    """log2 of p / (1 - p), held within -MOST..MOST."""
    if probability <= 0 or probability >= 1:
        return MOST if probability >= 1 else -MOST
    return max(-MOST, min(MOST, log2(probability / (1 - probability))))


def cluster(
    nodes: Iterable[str],
    weights: Mapping[Pair, float],
    same: Iterable[Pair] = (),
    apart: Callable[[str, str], bool] = lambda left, right: False,
    forbidden: Callable[[str, str], bool] = lambda left, right: False,
    least: float = 0.0,
) -> tuple[tuple[str, ...], ...]:
    """Groups of nodes, each sorted, in order of their first node; the order of the input changes nothing.

    `weights` are log2 odds of pairs (left < right). `same` pairs stand together whatever the odds and `apart` say, in
    the order given, unless `forbidden` parts them. Average link: the mean over all pairs must be at least `least`.
    """
    groups: dict[str, tuple[str, ...]] = {node: (node,) for node in sorted(nodes)}
    home = {node: node for node in groups}
    for left, right in same:
        if left in home and right in home and not _any(forbidden, groups[home[left]], groups[home[right]]):
            _join(groups, home, home[left], home[right])
    sums = _sums(weights, home)
    beside = _neighbours(sums)
    queue = [_entry(pair, total, groups) for pair, total in sums.items()]
    heapq.heapify(queue)
    while queue:
        entry = heapq.heappop(queue)
        left, right = entry[1], entry[2]
        if left not in groups or right not in groups or entry != _entry((left, right), sums[left, right], groups):
            continue  # one of the two has grown since
        if (
            -entry[0] < least
            or _any(apart, groups[left], groups[right])
            or _any(forbidden, groups[left], groups[right])
        ):
            continue
        _join(groups, home, left, right)
        for pair in _absorb(sums, beside, left, right):
            heapq.heappush(queue, _entry(pair, sums[pair], groups))
    return tuple(groups[first] for first in sorted(groups))


Sum = tuple[float, int]


def _entry(pair: Pair, total: Sum, groups: Mapping[str, tuple[str, ...]]) -> tuple[float, str, str]:
    pairs = len(groups[pair[0]]) * len(groups[pair[1]])
    return -(total[0] + ABSENT * (pairs - total[1])) / pairs, *pair


def _sums(weights: Mapping[Pair, float], home: Mapping[str, str]) -> dict[Pair, Sum]:
    """Sum and number of the weights between each two groups."""
    sums: dict[Pair, Sum] = {}
    for (left, right), weight in sorted(weights.items()):
        if left in home and right in home and home[left] != home[right]:
            pair = _pair(home[left], home[right])
            total, count = sums.get(pair, (0.0, 0))
            sums[pair] = total + weight, count + 1
    return sums


def _neighbours(sums: Iterable[Pair]) -> defaultdict[str, set[str]]:
    """For each group those with which it shares a weight."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in sums:
        beside[left].add(right)
        beside[right].add(left)
    return beside


def _absorb(sums: dict[Pair, Sum], beside: Mapping[str, set[str]], kept: str, gone: str) -> Iterator[Pair]:
    """Move what was counted for `gone` to `kept`; the pairs of `kept` whose count may have changed."""
    sums.pop(_pair(kept, gone), None)
    beside[kept].discard(gone)
    for other in sorted(beside[gone] - {kept}):
        total, count = sums.pop(_pair(gone, other))
        had, number = sums.get(_pair(kept, other), (0.0, 0))
        sums[_pair(kept, other)] = had + total, number + count
        beside[other].discard(gone)
        beside[other].add(kept)
        beside[kept].add(other)
    yield from (_pair(kept, other) for other in sorted(beside[kept]))


def _join(groups: dict[str, tuple[str, ...]], home: dict[str, str], left: str, right: str) -> None:
    """Make one group of two, named by its first node."""
    if left == right:
        return
    kept, gone = sorted((left, right))
    groups[kept] = tuple(sorted(groups[kept] + groups.pop(gone)))
    home.update(dict.fromkeys(groups[kept], kept))


def _any(rule: Callable[[str, str], bool], left: Iterable[str], right: Iterable[str]) -> bool:
    return any(rule(one, other) for one, other in product(left, right))


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)
