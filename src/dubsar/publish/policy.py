"""Policy: what a publisher may choose. What may never leave is no option here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dubsar.errors import ReleaseRefused
from dubsar.model import When

QUOTE_WORDS = 25
KINDS = ("harm", "assessment", "strike", "damage", "control")


@dataclass(frozen=True, slots=True)
class Policy:
    """The choices of one release; ReleaseRefused when one of them asks for what is forbidden.

    `embargo_days` is how long places stay no finer than a settlement and `control` stays back; `embargo_by_country`
    pairs an ISO code with its own number of days. `kinds` are the claims that may be quoted. `words_per_document`
    bounds all quotations from one document together, so that no text can be put together again from its quotes.
    `known_names` are further names of places, parties and organisations (never of persons) that quotes may show.
    """

    include_unreviewed: bool = False
    embargo_days: int = 30
    embargo_by_country: tuple[tuple[str, int], ...] = ()
    kinds: tuple[str, ...] = KINDS
    quote_words: int = QUOTE_WORDS
    words_per_document: int = 200
    known_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if "presence" in self.kinds:
            raise ReleaseRefused("Claims of presence are never published. Leave 'presence' out of the kinds.")
        if unknown := sorted(set(self.kinds) - set(KINDS)):
            raise ReleaseRefused(f"Claims of kind {unknown[0]!r} are not published. Choose from: {', '.join(KINDS)}.")
        if not 1 <= self.quote_words <= QUOTE_WORDS:
            raise ReleaseRefused(f"A quote has 1 to {QUOTE_WORDS} words, not {self.quote_words}. Ask for fewer words.")
        for days in (self.embargo_days, *(days for _, days in self.embargo_by_country)):
            if days < 0:
                raise ReleaseRefused(f"An embargo of {days} days looks ahead. Give 0 or more days.")

    def days(self, country: str | None) -> int:
        """The embargo of a country, in days; for an unknown country the longest of all."""
        if country is None:
            return max(self.embargo_days, *(days for _, days in self.embargo_by_country), 0)
        return dict(self.embargo_by_country).get(country, self.embargo_days)

    def recent(self, when: When | None, country: str | None, today: date) -> bool:
        """Whether the event may be younger than its embargo: an undated or open-ended one counts as recent."""
        if when is None or when.end is None:
            return True
        return (today - when.end).days < self.days(country)
