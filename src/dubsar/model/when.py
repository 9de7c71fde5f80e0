"""When: the days that a time expression covers, and how exactly it says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from dubsar.errors import ValueRefused
from dubsar.model.span import Span

Precision = Literal["day", "weekend", "week", "month", "season", "year", "decade", "century", "range"]
PartOf = Literal["early", "mid", "late"]
TimeRelation = Literal["on", "since", "until", "as of", "before", "after"]
PRECISIONS: tuple[str, ...] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class When:
    """Days `start` to `end`, both included, on the calendar of the place; `None` = open or unknown.

    `precision` is the unit that the words name, `part` narrows it (early / mid / late) and `relation` says how the
    event hangs on it ("since", "as of"). A publication date is never put in where the words say nothing.
    """

    start: date | None
    end: date | None
    precision: Precision
    part: PartOf | None = None
    relation: TimeRelation | None = "on"
    words: str | None = None
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueRefused(f"A time cannot end before it starts: {self.start}..{self.end}.")

    @property
    def day(self) -> date | None:
        """The single day that is meant, else None."""
        return self.start if self.start == self.end else None

    def overlaps(self, other: When) -> bool:
        """Whether a day may lie in both; an open end reaches as far as it must."""
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        return not starts or not ends or max(starts) <= min(ends)

    def to_dict(self) -> dict[str, Any]:
        return {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "precision": self.precision,
            "part": self.part,
            "relation": self.relation,
            "words": self.words,
            "span": self.span.to_dict() if self.span else None,
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> When:
        start, end, span = row["start"], row["end"], row.get("span")
        return cls(
            date.fromisoformat(start) if start else None,
            date.fromisoformat(end) if end else None,
            row["precision"],
            row.get("part"),
            row.get("relation"),
            row.get("words"),
            Span.from_dict(span) if span else None,
        )
