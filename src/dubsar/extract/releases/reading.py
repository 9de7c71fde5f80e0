"""Strike releases: what a military declares to have struck, one claim per statement, without a statistical parse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.releases.by import party_in, publisher_party
from dubsar.extract.releases.context import Context, is_cumulative, is_late, is_long
from dubsar.extract.releases.counts import count_of
from dubsar.extract.releases.grounding import Gazetteer, ground, known_heading
from dubsar.extract.releases.lines import Heading, Remark, Statement, read_lines
from dubsar.extract.releases.when import day_after, day_in, heads_line
from dubsar.extract.releases.words import Words, read_words
from dubsar.ground.grounded import GroundedText
from dubsar.model import Claim, Count, Document, Span, Strike, When

__all__ = ["Gazetteer", "Releases", "read_release"]

_ZERO = re.compile(r"no\b", re.IGNORECASE)
_CLAUSE_EDGE = re.compile(r"[\s,;:]*(?:\b(?:while|and|whereas)\b\s*)?", re.IGNORECASE)
# A sentence that opens a release and names its day, while the counts come after it.
_OPENING = re.compile(r"\b(?:forces|aircraft|coalition|military)\b", re.IGNORECASE)
_OPENING_DAY = re.compile(r"\b(?:on|between|from|period\s+of)\s", re.IGNORECASE)


class Releases:
    """An extractor of Strike claims from strike releases; `forms.is_release` says which documents those are."""

    def __call__(self, text: GroundedText) -> Iterator[Claim]:
        return read_release(text.document, text.grounding.places)


def read_release(document: Document, places: Gazetteer) -> Iterator[Strike]:
    """Every statement of strikes in text order, each total before its parts (which name it in `part_of`)."""
    context = Context()
    for line in read_lines(document.text):
        if isinstance(line, Heading):
            context.under(line, known_heading(document.text, line, places))
        elif isinstance(line, Remark):
            context.day = context.day or _opening_day(document, line)
        elif (words := read_words(document.text, line)).states:
            yield _claim(document, words, context, places)


def _claim(document: Document, words: Words, context: Context, places: Gazetteer) -> Strike:
    text, line = document.text, words.line
    late, cumulative = is_late(text, line.start, line.end), is_cumulative(text, line.start, words.verb)
    placed = words.mention and not (words.mention.is_country and words.mention.start > words.verb)
    back = None if placed or not line.refers_back(text, words.verb) else context.last
    mention = words.mention or context.shared_place(line) or (None if words.total else context.place)
    country = words.country or context.country_of(line)
    where = back.where if back else ground(text, mention, country, places)
    when = day_in(text, line.lead, (line.tail[0], words.verb), document.published)
    when = when or day_after(text, words.verb, line.end, document.published)
    if when is None and not cumulative:
        when = back.when if back else context.day_of(line)
    party = party_in(text, line.start, words.verb)
    party = party or publisher_party(document.publisher, where.country if where else country)
    total = words.total and back is None
    parent = None if cumulative or (when and is_long(when)) else context.parent(where, when, total=total, late=late)
    claim = Strike(
        document=document.id,
        span=_clause(text, line.start, line.end),
        trigger=_trigger(text, line),
        when=when,
        where=where,
        by=(party,) if party else (),
        strikes=_strikes(text, line),
        engagements=words.engagements,
        effects=words.effects,
        aircraft=words.aircraft,
        part_of=parent.id if parent and not (total and where is None) else None,
    )
    context.remember(claim, section=words.section, total=total and not cumulative, late=late)
    leading = words.mention if words.mention and words.mention.start < line.lead[1] else None
    context.spoke(line, country, when, leading, heads=when is not None and heads_line(text, when))
    return claim


def _opening_day(document: Document, line: Remark) -> When | None:
    """Reads "On July 11, coalition military forces continued to attack"; must not read a remark on something else."""
    text = document.text
    when = day_in(text, (line.start, line.end), (line.end, line.end), document.published)
    if when is None or is_long(when):
        return None
    opens = _OPENING.search(text, line.start, line.end) and _OPENING_DAY.search(text, line.start, line.end)
    return when if opens or heads_line(text, when) else None


def _strikes(text: str, line: Statement) -> Count | None:
    if line.head is None:
        return None
    start, end = line.head.span("count")
    if _ZERO.fullmatch(text, start, end):
        return Count(0, 0, words=text[start:end], span=Span(start, end, text[start:end]))
    return count_of(text, line.head.span("qualifier"), (start, end))


def _trigger(text: str, line: Statement) -> Span | None:
    """The noun that is counted; for strikes without a number the first words of effect."""
    if line.head is None:
        return None
    start, end = line.head.span("noun")
    return Span(start, end, text[start:end])


def _clause(text: str, start: int, end: int) -> Span:
    edge = _CLAUSE_EDGE.match(text, start, end)
    start = edge.end() if edge else start
    return Span(start, end, text[start:end])
