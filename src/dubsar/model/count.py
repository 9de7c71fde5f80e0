"""Count: how many, as a speaker put it, with the algebra that tolls need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dubsar.errors import ValueRefused
from dubsar.model.span import Span


@dataclass(frozen=True, slots=True)
class Count:
    """A number between `low` and `high`, both included; `None` at an end means that the end is open or unknown.

    `12` is 12..12, `at least 12` is 12..None, `up to 12` is None..12, `an unknown number` is None..None.
    `words` and `span` are the words it was read from; a sum or an envelope has none.
    """

    low: int | None
    high: int | None
    approximate: bool = False
    words: str | None = None
    span: Span | None = None

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and end < 0:
                raise ValueRefused(f"A count cannot be negative: {self.low}..{self.high}.")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueRefused(f"A count cannot run downwards: {self.low}..{self.high}.")

    @classmethod
    def exactly(cls, number: int) -> Count:
        return cls(number, number)

    @property
    def known(self) -> bool:
        """Whether either end was stated."""
        return self.low is not None or self.high is not None

    @property
    def exact(self) -> int | None:
        """The number when both ends agree, else None."""
        return self.low if self.low == self.high else None

    def __or__(self, other: Count) -> Count:
        """The envelope of two accounts of one thing: an end that either leaves open stays open."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Count(low, high, self.approximate or other.approximate)

    def __add__(self, other: Count) -> Count:
        """The total of two things: an end that either leaves open stays open."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Count(low, high, self.approximate or other.approximate)

    def __contains__(self, number: object) -> bool:
        """Whether the count allows this number."""
        if not isinstance(number, int):
            return False
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def covers(self, other: Count) -> bool:
        """Whether every number that `other` allows is allowed here."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high

    def __str__(self) -> str:
        return format(self)

    def __format__(self, number: str) -> str:
        """`12`, `12+` for "at least", `≤12` for "up to", `10–15`, `~12` for "about", `unknown`.

        `number` is the format of each end: `f"{count:,}"` parts thousands.
        """
        if not self.known:
            return "unknown"
        low, high = ("" if end is None else format(end, number) for end in (self.low, self.high))
        about = "~" if self.approximate else ""
        if not low:
            return f"{about}≤{high}"
        if not high:
            return f"{about}{low}+"
        return f"{about}{low}" if low == high else f"{about}{low}–{high}"

    def to_dict(self) -> dict[str, Any]:
        return {
            "low": self.low,
            "high": self.high,
            "approximate": self.approximate,
            "words": self.words,
            "span": self.span.to_dict() if self.span else None,
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Count:
        span = row.get("span")
        return cls(
            row["low"],
            row["high"],
            row.get("approximate", False),
            row.get("words"),
            Span.from_dict(span) if span else None,
        )


UNKNOWN = Count(None, None)
