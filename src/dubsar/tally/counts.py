"""What a literal Count is worth under a codebook: a minimum, a maximum, and whether the top was left open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dubsar.model import Count
from dubsar.tally.codebooks import Codebook

MORE_THAN = re.compile(r"\b(?:more than|over|above|in excess of|exceed\w*|upwards? of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Range:
    """`soft` marks a minimum that nobody said ("dozens", "up to 9"): it holds only where nothing better exists.

    `weak` marks a range that no word of number stands behind ("civilians died"): it holds only where it is alone.
    """

    low: int
    high: int
    open: bool = False
    soft: bool = False
    weak: bool = False

    def __add__(self, other: Range) -> Range:
        """The range of two groups of people together."""
        return Range(
            self.low + other.low,
            self.high + other.high,
            self.open or other.open,
            self.soft or other.soft,
            self.weak and other.weak,
        )

    def to_dict(self) -> dict[str, Any]:
        return {"low": self.low, "high": self.high, "open": self.open}


def bound(count: Count | None, codebook: Codebook, *, doubtful: bool = False) -> Range | None:
    """The codebook's range for a count, None where no number and no word of number is said.

    `doubtful` says that the harm itself is in doubt, not only its size: "up to 5 may have died" starts at 0.
    """
    if count is None or not (count.known or count.words):
        return None
    if count.high is None and (count.approximate or count.low is None):
        return _vague(count, codebook)
    low = count.low if count.low is not None else count.high
    high = count.high if count.high is not None else count.low
    assert low is not None and high is not None
    shape = codebook.shapes[_shape(count, doubtful=doubtful)]
    first, last = shape.of(low, high)
    return Range(first, last, shape.open, soft=count.low is None)


def _shape(count: Count, *, doubtful: bool) -> str:
    if count.low is None:
        return "up_to_doubtful" if doubtful else "up_to"
    if count.high is None:
        return "more_than" if MORE_THAN.search(count.words or "") else "at_least"
    if count.low != count.high:
        return "between"
    return "about" if count.approximate else "exact"


def _vague(count: Count, codebook: Codebook) -> Range | None:
    for entry in codebook.vague:
        if entry.pattern.search(count.words or ""):
            return Range(entry.low, entry.high, open=True, soft=True, weak=entry.weak)
    if count.low is None:
        return None
    shape = codebook.shapes["at_least"]
    return Range(*shape.of(count.low, count.low), shape.open, soft=True)
