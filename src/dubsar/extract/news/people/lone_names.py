"""Lone names: one word that names a person, taken only where counted others stand beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.victims import CAPITAL
from dubsar.model import Count, Span

_BEFORE = re.compile(rf"(?:[,;:] |\b(?:killing|killed|that) |^)(?P<name>{CAPITAL}(?: {CAPITAL})?) and $")
_OTHERS = re.compile(r" (?:others?\b|more\b)(?! than)", re.IGNORECASE)


def lone_name(parsed: Parsed, token: Token) -> Group | None:
    """The person whom one word names: `Nader and two others`; not a place or a party, `Jilib and two others`."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return None
    return _person(parsed, parsed.span(token, token))


def with_name_before(parsed: Parsed, group: Group) -> Group:
    """The group with the person whom the words right before its number name, where the parser left the name elsewhere.

    Reads `Near Jilib, Farah and 2 others were killed` as three; must not take the town in `struck Jilib and 2 others`.
    """
    count, start = group.count, parsed.sentence.span.start
    if count is None or count.span is None or count.span.start != group.span.start:
        return group
    found = _BEFORE.search(parsed.text, 0, count.span.start - start)
    if found is None or not _OTHERS.match(parsed.text, count.span.end - start):
        return group
    person = _person(parsed, parsed.shifted(Span.of(parsed.text, found.start("name"), found.end("name"))))
    if person is None:
        return group
    span = parsed.between(person.span, group.span)
    total = count + Count.exactly(1)
    if count.low is None and count.high is not None:
        total = Count(None, count.high + 1, count.approximate)
    return replace(
        group, count=replace(total, words=span.quote, span=span), span=span, names=(person.span, *group.names)
    )


def _person(parsed: Parsed, span: Span) -> Group | None:
    places, parties = parsed.places(), parsed.actors()
    known = [*(place.span for place in places), *(party.span for party in parties)]
    if any(each is not None and each.overlaps(span) for each in known):
        return None
    return Group(Count(1, 1, False, span.quote, span), "unknown", (), span, (span,))
