"""The caseload of a report of findings: how many allegations were carried over, received, decided and left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from dubsar.extract.assessments.caseload_words import (
    BEFORE,
    CUMULATIVE,
    HINT,
    NUMBER_OF_REPORTS,
    RULES,
    SAME_TIME,
    TO_DATE_RULES,
    NumberRule,
)
from dubsar.extract.releases.by import party_in, publisher_party
from dubsar.extract.releases.counts import count_of
from dubsar.extract.releases.lines import sentences
from dubsar.extract.releases.when import day_in
from dubsar.ground.dates import find_times
from dubsar.model import Caseload, Count, Document, Span, When
from dubsar.model.caseload import CaseloadScope

__all__ = ["is_cumulative", "read_caseloads", "told_sentences"]

_FIGURE_AFTER_STOP = re.compile(r"(?<=[a-z)])[.;]\s+(?=\d)")
_NOTHING = frozenset({"no", "none", "zero"})
LONGEST_SENTENCE = 1500  # characters; what is longer is no sentence of a report
APART = 900  # characters between two sentences of one caseload
MOST_NUMBERS = 40  # in one sentence; hostile text has no end of them
FEWEST = 2  # numbers that make a caseload of one month; one alone may be anything


def told_sentences(text: str, listed: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Sentences, also where the next one begins with a figure ("... not credible. 36 reports stay open").

    `listed` are the findings under headings of their own, in text order: they tell of one event each, and are left out.
    """
    findings = iter((*listed, (len(text), len(text))))
    first, last = next(findings)
    for start, end in sentences(text):
        while start >= last < len(text):
            first, last = next(findings)
        if first <= start < last:
            continue
        begin = start
        for stop in _FIGURE_AFTER_STOP.finditer(text, start, end):
            yield begin, stop.start() + 1
            begin = stop.end()
        if begin < end:
            yield begin, end


def is_cumulative(text: str, start: int, end: int, *, before: bool) -> bool:
    """Whether a sentence counts over all time; `before` says whether the one before it does.

    Reads "To date ...", "since the beginning of the operation", "between August 2014 and March 2019", and after
    these "during this period"; must not read "during this period" under a heading of a quarter, nor "in March".
    """
    if CUMULATIVE.search(text, start, end):
        return True
    return before and SAME_TIME.search(text, start, end) is not None


def read_caseloads(document: Document, listed: Sequence[tuple[int, int]] = ()) -> Iterator[Caseload]:
    """Every caseload in text order: one for a month's paragraph, one for what is counted to date.

    A second statement of a number that contradicts the first begins a claim of its own: both stand, neither is chosen.
    """
    drafts: list[_Draft] = []
    cumulative = False
    for start, end in told_sentences(document.text, listed):
        if end - start > LONGEST_SENTENCE:
            continue
        cumulative = is_cumulative(document.text, start, end, before=cumulative)
        if not HINT.search(document.text, start, end):
            continue
        found = _numbers(document.text, start, end, cumulative=cumulative)
        if found:
            _put(drafts, document, (start, end), found, "cumulative" if cumulative else "period")
    for draft in drafts:
        if draft.scope == "cumulative" or draft.continues or len(draft.found) >= FEWEST:
            yield _claim(document, draft)


@dataclass(slots=True)
class _Draft:
    """The numbers of one caseload as they are gathered, sentence by sentence."""

    scope: CaseloadScope
    start: int
    end: int
    when: When | None
    trigger: Span
    found: dict[str, Count] = field(default_factory=dict)
    continues: bool = False

    def fits(self, found: dict[str, Count], when: When | None) -> bool:
        same = when is None or self.when is None or (when.start, when.end) == (self.when.start, self.when.end)
        return same and all(self.found.get(name, count).exact == count.exact for name, count in found.items())

    def take(self, end: int, found: dict[str, Count], when: When | None) -> None:
        self.end, self.when = end, self.when or when
        self.found = found | self.found


def _put(
    drafts: list[_Draft], document: Document, place: tuple[int, int], found: list[_Number], scope: CaseloadScope
) -> None:
    """The numbers of a sentence go to the caseload that is being told, else they begin one."""
    start, end = place
    numbers: dict[str, Count] = {}
    for number in found:
        numbers.setdefault(number.field, number.count)
    when = _time(document, start, end)
    same = [draft for draft in drafts if draft.scope == scope and start - draft.end <= APART]
    last = same[-1] if same else None
    if last and last.fits(numbers, when):
        last.take(end, numbers, when)
        return
    told = last is not None and len(last.found) >= FEWEST
    drafts.append(
        _Draft(
            scope, start, end, when or (last.when if last and told else None), found[0].words, numbers, continues=told
        )
    )


def _claim(document: Document, draft: _Draft) -> Caseload:
    text = document.text
    party = party_in(text, draft.start, draft.end) or publisher_party(document.publisher)
    numbers: dict[str, Any] = draft.found
    return Caseload(
        document=document.id,
        span=Span(draft.start, draft.end, text[draft.start : draft.end]),
        trigger=draft.trigger,
        when=draft.when,
        scope=draft.scope,
        by=(party,) if party else (),
        **numbers,
    )


@dataclass(frozen=True, slots=True)
class _Number:
    """One number of reports: its field, the count, and the words around it that say so."""

    field: str
    count: Count
    words: Span


def _numbers(text: str, start: int, end: int, *, cumulative: bool) -> list[_Number]:
    """The numbers of reports in one sentence, in text order; each is of the first field whose words stand beside it."""
    rules = TO_DATE_RULES if cumulative else RULES
    matches = list(islice(NUMBER_OF_REPORTS.finditer(text, start, end), MOST_NUMBERS))
    found = []
    for place, match in enumerate(matches):
        stop = matches[place + 1].start() if place + 1 < len(matches) else end
        number = next(filter(None, (_by_rule(text, rule, match, start, stop) for rule in rules)), None)
        if number:
            found.append(number)
    return found


def _by_rule(text: str, rule: NumberRule, match: re.Match[str], start: int, stop: int) -> _Number | None:
    before = rule.before.search(text, max(start, match.start() - BEFORE), match.start()) if rule.before else match
    after = rule.after.match(text, match.end(), stop) if rule.after else match
    if before is None or after is None:
        return None
    count = _count(text, match)
    first, last = before.start(), max(after.end(), match.end())
    return _Number(rule.field, count, Span(first, last, text[first:last])) if count else None


def _count(text: str, match: re.Match[str]) -> Count | None:
    start, end = match.span("count")
    if match["count"].lower() in _NOTHING:
        return Count(0, 0, words=match["count"], span=Span(start, end, match["count"]))
    return count_of(text, match.span("qualifier"), (start, end))


def _time(document: Document, start: int, end: int) -> When | None:
    """The month (or quarter) that a sentence reports on: the first month named, else the first period of two days.

    Reads "In the month of July" and "between April 1 and June 30, 2020"; must not read the year of "since 2014".
    """
    piece = document.text[start:end]
    for when in find_times(piece, document.published):
        if when.precision == "month" and when.relation == "on" and when.part is None and when.start and when.span:
            span = when.span
            return replace(when, span=Span(span.start + start, span.end + start, span.quote))
    days = day_in(document.text, (start, end), (end, end), document.published)
    return days if days is not None and days.precision == "range" else None
