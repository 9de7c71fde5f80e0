"""Running totals in reports of findings: strikes conducted, and civilians acknowledged as killed, over all time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dubsar.extract.assessments.caseload import LONGEST_SENTENCE, is_cumulative, told_sentences
from dubsar.extract.assessments.toll import conceded_in
from dubsar.extract.releases.by import party_in, publisher_party
from dubsar.extract.releases.counts import QUALIFIER, count_of
from dubsar.extract.releases.when import day_in
from dubsar.ground.dates import find_times, narrow
from dubsar.ground.numbers import NUMBER
from dubsar.model import Actor, Document, Harm, Span, Strike, When

__all__ = ["read_totals"]

_STRIKES = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>{NUMBER})\s+(?:(?:separate|individual|precision|artillery\s+and\s+air"
    r"|air\s+and\s+artillery|total|Coalition|combined)\s+){0,2}(?P<noun>(?:air)?strikes)\b",
    re.IGNORECASE,
)
_ENGAGEMENTS = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>{NUMBER})\s+(?:(?:separate|individual)\s+)?engagements\b", re.I
)
_CONDUCTED = re.compile(r"\b(?:conduct|carried\s+out|flew|flown|launch|total\s+of)", re.IGNORECASE)
# What makes harm the office's own: it says so, or it was done by strikes that are its own.
_OWN = re.compile(
    r"\b(?:unintention|inadverten|regret|accident)"
    r"|\b(?:Coalition|CJTF-OIR|U\.?S\.?|AFRICOM|RAF|our|its|allied|command)(?:[’']s)?\s+(?:air\s?)?(?:strikes?|actions?"
    r"|operations?|engagements?|bombing)\b|\bstrikes\b[^.;\n]{0,80}\bkill",
    re.IGNORECASE,
)
_STRIKE = re.compile(r"\b(?:air\s?)?(?:strikes?|bombing)\b", re.IGNORECASE)


def read_totals(document: Document, listed: Sequence[tuple[int, int]] = ()) -> Iterator[Strike | Harm]:
    """The running totals in text order: strikes as a Strike with its period, civilians as a cumulative Harm conceded.

    Reads "conducted a total of 33,921 strikes between August 2014 and March 2019", and "during this period ... at
    least 1,190 civilians have been unintentionally killed" with the period of the sentence before; must not read what
    one month's credible reports concede, nor whom others have killed since 2014.
    """
    period: When | None = None
    before = False
    text = document.text
    for start, end in told_sentences(text, listed):
        if end - start > LONGEST_SENTENCE:
            continue
        before = is_cumulative(text, start, end, before=before)
        if not before:
            continue
        period = _period(text, start, end, document.published) or period
        yield from _strikes(document, start, end, period)
        yield from _harm(document, start, end, period)


def _strikes(document: Document, start: int, end: int, period: When | None) -> Iterator[Strike]:
    text = document.text
    found = _STRIKES.search(text, start, end)
    if found is None or not _CONDUCTED.search(text, start, end):
        return
    engaged = _ENGAGEMENTS.search(text, found.end(), end)
    yield Strike(
        document=document.id,
        span=Span(start, end, text[start:end]),
        trigger=Span(*found.span("noun"), found["noun"]),
        when=period,
        scope="cumulative",
        by=_party(document, start, end),
        strikes=count_of(text, found.span("qualifier"), found.span("count")),
        engagements=count_of(text, engaged.span("qualifier"), engaged.span("count")) if engaged else None,
    )


def _harm(document: Document, start: int, end: int, period: When | None) -> Iterator[Harm]:
    text = document.text
    by = _party(document, start, end)
    if not by or not _OWN.search(text, start, end):
        return
    struck = _STRIKE.search(text, start, end) is not None
    told: set[str] = set()
    for outcome, count, words in conceded_in(text, start, end):
        if (outcome == "killed" or outcome == "injured") and outcome not in told:
            told.add(outcome)
            yield Harm(
                document=document.id,
                span=Span(start, end, text[start:end]),
                trigger=words,
                stance="conceded",
                when=period,
                outcome="killed" if outcome == "killed" else "injured",
                status="civilian",
                count=count,
                cause="airstrike" if struck else "unknown",
                by=by,
                scope="cumulative",
            )


def _party(document: Document, start: int, end: int) -> tuple[Actor, ...]:
    party = party_in(document.text, start, end) or publisher_party(document.publisher)
    return (party,) if party else ()


def _period(text: str, start: int, end: int, published: date | None) -> When | None:
    """The time that a total runs over: "between August 2014 and late March 2019", else "since August 2014".

    None for "since the beginning of the operation", which names no day.
    """
    days = day_in(text, (start, end), (end, end), published)
    if days is not None and days.precision == "range":
        return days
    for when in find_times(text[start:end], published):
        if when.relation == "since" and when.start and when.span:
            span = when.span
            return replace(narrow(when), span=Span(span.start + start, span.end + start, span.quote))
    return None
