"""Gapped lists: numbers that share the verb of harm of the first ("killed two in Homs, three in Hama")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dubsar.extract.news.harms.trigger_words import INTRANSITIVE, TRANSITIVE
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.people_words import status_of_word
from dubsar.ground.counts import Quantity
from dubsar.model import Count, Span
from dubsar.model.kinds import Status

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PLACE = (
    rf"(?:in|at|near|outside)\s+(?:the\s+)?(?:\w+ern\s+|village of\s+|town of\s+|city of\s+)?[A-Z]|on\s+{_DAY}|"
    r"(?:later|instantly|immediately|overnight)\b|on the way\b|(?:on|at) the (?:spot|scene)\b|"
    r"(?:on )?the (?:next|following) day\b|"
    r"(?:in|at|near|outside|inside|on) (?:the|an?|another|his|her|their) (?!hospital|clinic)[a-z-]+|"
    r"on (?:one|each|either) side\b|(?:when|as) (?:the|an?|it|they|another|more|two|their)\b"
)
_TAIL = re.compile(rf"(?:\s+(?P<noun>[a-z-]+))?\s+(?:{_PLACE})")
_OPENS = re.compile(r"(?:,|;|,? and)\s+(?:(?:another|a further|an additional)\s+)?$")
_TURNED = re.compile(
    r"(?:[;,]|,? and)\s+(?:(?:in|at|near|on)\s+(?:the\s+)?[A-Z][^,;.]{1,40}|"
    r"(?:in\s+)?(?:the|an?)\s+(?:second|third|fourth|other|latter|next|follow-up|subsequent)[^,;.]{0,30}"
    r"(?:,[^,;.]{1,40})?),\s*$"
)
_ONE_MORE = re.compile(r"\banother(?= (?:later|in|at|on|near)\b)", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:more\b|others\b)?\s*(?:[.;,]|$|(?:and|who|at|in|near|as|when)\b)")
_OTHER_HARM = re.compile(r"\b(?:who|which|fled|houses|homes|buildings|hospital)\b")
_REACH = 120


def gapped(parsed: Parsed, first: Group, taken: list[Span]) -> Iterator[Group]:
    """The groups behind `first` that stand under its verb, each with the place or day of its own.

    Reads `killed two people in Kafr Nabl, three in Maarat and one in Khan Sheikhoun`, `two died in Sumy; in Poltava,
    five`, `three died at the scene and two later in hospital`; must not read `killed two in Homs and 40 in hospital`,
    `and 30 houses in Hama` or a number with a verb of its own (`and three in Hama were wounded`).
    """
    start = parsed.sentence.span.start
    since = first.span.end - start
    for quantity in sorted((*parsed.quantities, *_another(parsed)), key=lambda each: each.start):
        if quantity.start < since or quantity.start - since > _REACH:
            continue
        if any(span.start - start < quantity.end and quantity.start < span.end - start for span in taken):
            since = max(since, quantity.end)
            continue
        status = _status(parsed, quantity, since, first.status)
        if status is not None:
            since = quantity.end
            span = parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end))
            yield Group(replace(quantity.count, span=span), status, (), span)


def _another(parsed: Parsed) -> Iterator[Quantity]:
    """`one died at once, another on the way to hospital`: one more."""
    for match in _ONE_MORE.finditer(parsed.text):
        yield Quantity(Count(1, 1, False, match[0]), match.start(), match.end())


def _status(parsed: Parsed, quantity: Quantity, since: int, status: Status) -> Status | None:
    """The status of a number in the list; None where it does not stand in the list."""
    text = parsed.text
    between = text[since : quantity.start]
    if _OTHER_HARM.search(between):
        return None
    if _TURNED.search(between) and _ENDS.match(text, quantity.end):
        return status
    tail = _TAIL.match(text, quantity.end)
    if tail is None or not _OPENS.search(between) or not re.search(rf"\s(?:{_PLACE})", between):
        return None
    noun = tail["noun"]
    if noun is not None and status_of_word(noun) is None:
        return None
    rest = re.split(r"[,;.]|\band\b", text[tail.end() :], maxsplit=1)[0]
    if any(word in TRANSITIVE or word in INTRANSITIVE for word in re.findall(r"[a-z]+", rest)):
        return None
    own = status_of_word(noun) if noun is not None else None
    return status if own is None or noun in ("people", "others", "more") else own
