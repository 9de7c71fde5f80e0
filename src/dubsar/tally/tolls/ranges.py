"""Ranges of strikes: what a count states at both ends, and the sums and remainders of such ranges."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from dubsar.model import Count
from dubsar.tally.counts import Range


def literal(count: Count | None) -> Range | None:
    """The ends that a count states: "at least 12" is 12..12 and open, "up to 12" is 0..12; None for no number."""
    return None if count is None else _ends(count.low, count.high)


@lru_cache(maxsize=4096)
def _ends(low: int | None, high: int | None) -> Range | None:
    if low is None and high is None:
        return None
    low = low or 0
    return Range(low, low if high is None else high, open=high is None)


def left_over(stated: Range, parts: Range | None) -> Range | None:
    """What `stated` leaves over its parts, end by end, so that parts and rest add up to the total again."""
    if parts is None:
        return stated
    ends = (stated.low - parts.low, stated.high - parts.high)
    low, high = max(0, min(ends)), max(0, *ends)
    return Range(low, high, stated.open) if high else None


def sum_of(ranges: Iterable[Range | None]) -> Range | None:
    """The sum of what is stated; None where nothing is."""
    stated = [each for each in ranges if each is not None]
    if not stated:
        return None
    return Range(sum(r.low for r in stated), sum(r.high for r in stated), any(r.open for r in stated))


def times_over(each: Range | None, times: int) -> Range | None:
    return Range(each.low * times, each.high * times, each.open) if each else None


def envelope(ranges: set[Range]) -> Range | None:
    if not ranges:
        return None
    return Range(min(r.low for r in ranges), max(r.high for r in ranges), any(r.open for r in ranges))
