"""Households: the harmed as one list of names and kin, where the phrase of a parse is such a list from end to end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.kinship import Household, household
from dubsar.extract.news.people.people_words import PartName
from dubsar.model import Count, Part, Span

_PLACED = re.compile(r",? (?:in|on|at|near|when|as|after|while|by|inside|from) ")
_REST = re.compile(
    r"(?P<rest>(?:,? aged [\w ,-]{1,20}?)?(?:,? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3},?)?,? "
    r"(?:and|with|along with|together with) (?:his|her|their) [^.;:()]{3,80}?)"
    r"(?=,? (?:were|was|died|in|on|at|near|when|as|after|while|by|inside|from|have|had|during|outside)\b|[.;:]|$)"
)
_AUXILIARIES = frozenset("were was have has had been being all both".split())


def household_at(parsed: Parsed, head: Token, harm: Token | None) -> Group | None:
    """The phrase as a list of names and kin, None where it is anything else or names a place."""
    left, right = head.left_edge, head.right_edge
    if harm is not None and left.i < harm.i <= right.i:
        right = harm.nbor(-1)
        while right.i > left.i and right.lower_ in _AUXILIARIES:
            right = right.nbor(-1)
    span = _with_the_rest(parsed, parsed.span(left, right))
    text = span.quote
    if text.rstrip().endswith(",") and not text.rstrip(", )")[-1:].isdigit():
        return None  # set off by commas: another name of the one before
    if not text[:1].isalpha() or not any(mark in text for mark in (" and ", " along with ")):
        return None
    cut = _PLACED.search(text)
    text = text[: cut.start()] if cut else text
    return of_household(parsed, Span(span.start, span.start + len(text), text))


def _with_the_rest(parsed: Parsed, span: Span) -> Span:
    """The span with the kin behind it that the parser joined elsewhere: `a couple` `and their three children`."""
    start = parsed.sentence.span.start
    more = _REST.match(parsed.text, span.end - start)
    if more is None or re.search(r"[.;:]", span.quote):
        return span
    return parsed.shifted(Span.of(parsed.text, span.start - start, more.end("rest")))


def of_household(parsed: Parsed, span: Span) -> Group | None:
    """The group of a stretch of text that is a list of names and kin from end to end."""
    text = span.quote
    told = household(text)
    if told is None:
        return None
    if any(place.span and place.id and span.covers(place.span) for place in parsed.places()):
        return None
    parts = parts_of(told)
    count = Count(told.people, told.people, False, text, span)
    return Group(count, "civilian" if told.civilian else "unknown", parts, span, tuple(_names(span, told.names)))


def parts_of(told: Household) -> tuple[Part, ...]:
    numbers: tuple[tuple[PartName, int], ...] = (
        ("children", told.children),
        ("women", told.women),
        ("men", told.men),
    )
    return tuple(Part(name, Count.exactly(many)) for name, many in numbers if many)


def _names(span: Span, names: tuple[str, ...]) -> Iterator[Span]:
    at = 0
    for name in names:
        at = span.quote.index(name, at)
        yield Span(span.start + at, span.start + at + len(name), name)
        at += len(name)


def holds(told: Group, group: Group) -> bool:
    """Whether the whole list counts no fewer than a group that the parse gives, and none of them fights."""
    most = group.count.exact if group.count is not None else None
    return group.status != "combatant" and (most is None or (told.count is not None and most <= (told.count.low or 0)))
