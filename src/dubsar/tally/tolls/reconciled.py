"""Reconciled: the figures that stand, as one range by the codebook's own rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dubsar.model import Toll
from dubsar.tally.codebooks import Codebook
from dubsar.tally.counts import Range
from dubsar.tally.tolls.figures import Figure, standing

NOTHING = Toll()
ONE_NUMBER = frozenset({"lowest", "latest-else-majority"})
RECONCILING = frozenset({"T1", "T2", "lowest", "latest-else-majority", "reliable-range"})


def reconcile(figures: Iterable[Figure], codebook: Codebook, named: int = 0, because: tuple[str, ...] = ()) -> Toll:
    """One range of the figures that stand, by the codebook's own rule. `named` people are known to be dead."""
    return range_of(standing(figures, codebook), codebook, named, because)


def range_of(stand: Sequence[Figure], codebook: Codebook, named: int = 0, because: tuple[str, ...] = ()) -> Toll:
    """The range of figures that are known to stand."""
    stand = _said(stand)
    positive = [each for each in stand if each.range.high > 0]
    if not stand and not named:
        return NOTHING
    if not positive and not named:
        return Toll(0, 0, rules=("T5",), because=_claims(stand))
    if codebook.has("latest-else-majority"):
        positive = [each for each in positive if each.told == max(other.told for other in positive)]
    low, high = _ends([each.range for each in positive], codebook, named)
    rules = tuple(sorted(codebook.rules & RECONCILING))
    opened = any(each.range.open and each.range.high >= high for each in positive)
    return Toll(low, high, opened, rules, tuple(sorted({*_claims(positive), *because})))


def _said(figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those that no word of number stands behind, where others are."""
    said = [each for each in figures if not each.range.weak and each.range.high > 0]
    return [each for each in figures if not each.range.weak] if said else list(figures)


def _ends(ranges: list[Range], codebook: Codebook, named: int) -> tuple[int, int]:
    """T2; or one number for the codebooks that keep no range."""
    hard = [each.low for each in ranges if not each.soft]
    capped = [each.high for each in ranges if each.soft and not each.open]
    low = min(hard + capped) if hard else min((each.low for each in ranges), default=named)
    high = max((each.high for each in ranges), default=named)
    if codebook.has("lowest"):
        return low, low
    if codebook.has("latest-else-majority"):
        return _majority([each.low for each in ranges])
    return max(low, named), max(high, named)


def _majority(numbers: list[int]) -> tuple[int, int]:
    """The number given most often, the lowest of those given equally often."""
    best = min(sorted(set(numbers)), key=lambda number: (-numbers.count(number), number))
    return best, best


def _claims(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(sorted({claim for each in figures for claim in each.claims}))
