"""Among: a number that is told as the whole of which others are named ("three children among 12 killed")."""

from __future__ import annotations

import re
from dataclasses import replace

from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group, merge_parts
from dubsar.extract.news.people.parts import is_class, named_people
from dubsar.extract.news.people.people_words import GROUPS, status_of_word
from dubsar.ground.counts import Quantity
from dubsar.model import Part, Span
from dubsar.model.kinds import Status

_AMONG = re.compile(r"\bamong(?:st)?\s+(?:the\s+)?$", re.IGNORECASE)
_OPENING = re.compile(r"[.;:!?]\s|\b(?:killed|wounded|injured|dead|and left|kills|killing)\b", re.IGNORECASE)
_WORDS = re.compile(r"(?:\s+(?!and\b|or\b)[\w’'-]+){0,5}\s*(?:were\s+|was\s+|reportedly\s+)*$", re.IGNORECASE)
_REACH = 70


def whole_of(parsed: Parsed, trigger: Trigger) -> Group | None:
    """The number after "among" that stands before the trigger, with whom it names as its parts.

    Reads `two boys among five killed` (5, children 2) and `a leader among 30 wounded`; must not read `killed among
    the 30 houses` or `among those killed were two boys`, which count no whole.
    """
    at = trigger.token.idx
    for quantity in parsed.quantities:
        if not at - _REACH < quantity.end <= at or not _AMONG.search(parsed.text, 0, quantity.start):
            continue
        if _WORDS.fullmatch(parsed.text, quantity.end, at):
            return _whole(parsed, quantity, at)
    return None


def _whole(parsed: Parsed, quantity: Quantity, at: int) -> Group:
    nouns = [word for word in re.findall(r"[\w’'-]+", parsed.text[quantity.end : at]) if status_of_word(word.lower())]
    status: Status = (status_of_word(nouns[-1].lower()) if nouns else None) or "unknown"
    span = parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end))
    count = replace(quantity.count, span=span)
    group = GROUPS.get(nouns[-1].lower()) if nouns else None
    told = list(named_people(parsed, _opening(parsed.text, quantity.start), quantity.start))
    parts = merge_parts(part for each in told for part in each.parts)
    within = tuple(each for each in told if each.status != status and is_class(each))
    if status == "unknown" and any(each.status == "combatant" for each in told):
        status = "mixed"
    return Group(count, status, parts or ((Part(group, count),) if group else ()), span, within=within)


def _opening(text: str, end: int) -> int:
    """Where the clause that ends here begins."""
    found = [match.end() for match in _OPENING.finditer(text, 0, end)]
    return found[-1] if found else 0
