"""Context: what the lines of a release above say for the lines below them: country, place, day, and totals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dubsar.extract.releases.hints import holds
from dubsar.extract.releases.lines import Heading, Statement
from dubsar.extract.releases.where import Mention
from dubsar.model import Place, Strike, When

_LATE = re.compile(
    r"\badditionally\b|\bin\s+addition\b|\bnot\s+(?:previously\s+|already\s+|yet\s+)?(?:been\s+)?(?:reported|included)\b"
    r"|\b(?:previously\s+)?un-?reported\b|\bclosed\s+within\b|\blate[- ]report",
    re.IGNORECASE,
)
_LATE_HINTS = ("ddition", "eport", "includ", "closed")  # looked for first: they are rare, and a search is not free
_CUMULATIVE = re.compile(
    r"\bsince\b|\bto\s+date\b|\bso\s+far\b|\bas\s+of\b|\bha(?:s|ve)\s+(?:now\s+)?(?:conducted|carried\s+out|flown)\b",
    re.IGNORECASE,
)
_LONGEST_PERIOD = 31  # days


def is_late(text: str, start: int, end: int) -> bool:
    """Whether strikes are told that an earlier release left out: "that were not previously reported"."""
    words = text[start:end]
    return holds(words, _LATE_HINTS) and _LATE.search(words) is not None


def is_cumulative(text: str, start: int, end: int) -> bool:
    """Whether a campaign is summed up: reads "has conducted 151 strikes"; must not read "conducted 15 strikes"."""
    return _CUMULATIVE.search(text, start, end) is not None


def is_long(when: When) -> bool:
    """Whether a period is no reporting period but a campaign ("since 2014"): it dates no other line."""
    return when.start is None or when.end is None or (when.end - when.start).days > _LONGEST_PERIOD


@dataclass(slots=True)
class Context:
    """What was said so far. A total counts the lines of its country, or of all countries, until another replaces it."""

    country: str | None = None
    place: Mention | None = None
    day: When | None = None
    all_countries: Strike | None = None
    countries: dict[str | None, Strike] = field(default_factory=dict)
    last: Strike | None = None
    sentence: int | None = None
    sentence_country: str | None = None
    sentence_day: When | None = None
    sentence_place: Mention | None = None
    line: int | None = None
    line_day: When | None = None

    def country_of(self, line: Statement) -> str | None:
        """The country of a statement that names none: its section's, else that of the one before in its sentence."""
        return self.country or (self.sentence_country if line.sentence == self.sentence else None)

    def day_of(self, line: Statement) -> When | None:
        """The day of a statement that names none: that of its sentence, of its line's head, or of the total above."""
        if line.sentence == self.sentence and self.sentence_day:
            return self.sentence_day
        return self.line_day if line.line == self.line and self.line_day else self.day

    def shared_place(self, line: Statement) -> Mention | None:
        """The place that opens the sentence: reads "Near Hit, one strike hit a car, and one strike hit a van"."""
        return self.sentence_place if line.sentence == self.sentence else None

    def spoke(
        self, line: Statement, country: str | None, when: When | None, leading: Mention | None, *, heads: bool
    ) -> None:
        """Keeps what a statement says for those beside it; a day that `heads` its line for all of the line."""
        if line.sentence != self.sentence or leading:
            self.sentence_place = leading
        self.sentence, self.sentence_country, self.sentence_day = line.sentence, country, when
        if heads:
            self.line, self.line_day = line.line, when

    def under(self, line: Heading, place: Mention | None) -> None:
        """A heading begins: its country and town stand for the lines below it."""
        self.country = line.country or self.country
        self.place = place

    def parent(self, where: Place | None, when: When | None, *, total: bool, late: bool) -> Strike | None:
        """The total in which a statement is counted: its country's, else that of all countries.

        What an earlier release left out is counted in no total of another day. A total of another day opens a new
        count; a line of another day stays in it, for `checks` to flag.
        """
        found = self.all_countries
        if not total:
            found = self.countries.get(where.country if where else self.country, found)
        apart = found is not None and _apart(found.when, when)
        return None if apart and (late or total) else found

    def remember(self, claim: Strike, *, section: str | None, total: bool, late: bool) -> None:
        """Lets a total, and a leading "In Iraq, ...", speak for the lines that follow."""
        self.country = section or self.country
        self.last = claim
        if not total or claim.strikes is None:
            return
        if claim.when and not is_long(claim.when) and (claim.strikes.high != 0 or self.day is None):
            self.day = claim.when
        if claim.strikes.high == 0:
            return
        self.place = None
        if claim.where is None:
            self.all_countries, self.countries = claim, {}
            return
        if (late and claim.part_of is None) or (self.all_countries and _apart(self.all_countries.when, claim.when)):
            self.all_countries, self.countries = None, {}
        self.countries[claim.where.country] = claim
        self.country = claim.where.country


def _apart(first: When | None, second: When | None) -> bool:
    return first is not None and second is not None and not first.overlaps(second)
