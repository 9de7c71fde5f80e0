"""Span: the exact words of a document that a value rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dubsar.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a document's text, and the words that stand there.

    Offsets count Unicode code points. A span made with `Span.of` or checked with `check` cannot lie about its text.
    """

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise SpanError(f"Span {self.start}..{self.end} does not fit its quote of {len(self.quote)} characters.")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text[start:end]`; SpanError when it is empty or outside the text."""
        return cls(start, end, text[start:end])

    def check(self, text: str) -> Span:
        """Itself when its words stand at its place in `text`; SpanError otherwise."""
        if text[self.start : self.end] != self.quote:
            raise SpanError(f"The words {self.quote[:60]!r} do not stand at {self.start}..{self.end} of the document.")
        return self

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def to_dict(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "quote": self.quote}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Span:
        return cls(row["start"], row["end"], row["quote"])
