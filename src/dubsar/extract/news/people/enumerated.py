"""Enumerated: numbers of a list of harmed of which the parse gave the harm to one member alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.people_words import COMBATANT_MODIFIERS, status_of_word
from dubsar.ground.counts import Quantity
from dubsar.model import Span
from dubsar.model.kinds import Status

_WHO = r"\s+(?P<who>[\w’'/.-]+(?: (?:of the |of |from the |from )?[\w’'/.-]+){0,3}?)(?:\s*\([^()]{1,60}\))?"
_JOIN = r",?\s*(?:and|&|as well as|plus)\s+(?:another |a further )?"
_BEFORE = re.compile(rf"{_WHO}{_JOIN}")
_OPENS = re.compile(rf"(?:\s*\([^()]{{1,60}}\))?{_JOIN}")
_COMMA = re.compile(r",\s+")
_LISTED = re.compile(rf"{_WHO},\s*")
_AFTER = re.compile(
    rf"{_WHO}(?=\s*(?:[.;)(]|$)|,? (?:and|in|near|at|on|when|during|while|including|after|before|by|as|with)\b|"
    r",? (?:injur|wound)ing\b|,| (?:was|were|are|is|have|had|has|all|reportedly|killed|dead|died)\b)"
)
_HARMED_APART = re.compile(
    r"[^.;]{0,40}?\b(?:injured|wounded|hurt|missing|arrested|abducted|kidnapped|captured|detained|displaced|"
    r"destroyed|damaged|seized|burn\w*|loot\w*|stolen|recovered|were killed|was killed)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:includ(?:ing|es|ed)|among them|(?:kill|injur|wound|hurt|arrest|abduct|kidnapp|detain)(?:ed|ing|s)?|of|"
    r"the|by|with|against|between|targeting|from|either|or)\s+"
    r"(?:(?:possibly|perhaps|at least|about|around|up to|some|also)\s+){0,2}$",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"\b(?:them|whom|which|including|critically|seriously|badly|slightly|houses?|homes?|vehicles?|were|was|are|is|has|have|had|killed|injured|wounded|attacked|shot|hurt|dead|died|missing|"
    r"arrested|in|on|at|by|near|when|while|after|before|with)\b",
    re.IGNORECASE,
)
_SOCIETY = re.compile(r"[A-Z]{2,}[A-Za-z-]*s?|(?:pro|anti)-[A-Z]\w+|[A-Z][\w’'-]+")
_THEIRS = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_LEFT_BEHIND = re.compile(r"\b(?:left|leaves|leaving)\s+$", re.IGNORECASE)
_OPEN_BRACKET = re.compile(r"\s*\(\s*(?:all |both |of whom |including )?")
_LONGEST = 6


def enumerated(parsed: Parsed, group: Group, harm_at: int, taken: list[Span]) -> Iterator[Group]:
    """The members of the list that `group` stands in which nobody took yet, each begun by its number.

    Reads the six of `6 pro-Houthi and 4 pro-Hadi fighters killed`, the two of `2 rioters and 1 policeman dead` and
    the five of `left five rangers and their driver dead`; must not read `3 houses and 2 people were hit`, nor
    `killing 3 rebels and 2 soldiers were injured`.
    """
    if group.count is None or group.count.span is None:
        return
    start = parsed.sentence.span.start
    number = group.count.span.start - start
    numbered = any(each.start == number for each in parsed.quantities)
    if numbered and group.span.start - start < harm_at:
        yield from _leftwards(parsed, group, number, taken)
    elif group.count.exact == 1 and group.span.start - start < harm_at and _THEIRS.match(group.span.quote):
        for member in _leftwards(parsed, group, group.span.start - start, taken):
            if _LEFT_BEHIND.search(parsed.text, 0, member.span.start - start):
                yield member
    if numbered or group.span.start - start < harm_at:
        yield from _rightwards(parsed, group, harm_at, taken, numbered=numbered)


def _leftwards(parsed: Parsed, group: Group, until: int, taken: list[Span]) -> Iterator[Group]:
    joined, members = False, list[Group]()
    for quantity in list(reversed([each for each in parsed.quantities if each.end <= until]))[:_LONGEST]:
        match = _BEFORE.fullmatch(parsed.text, quantity.end, until) or (
            _LISTED.fullmatch(parsed.text, quantity.end, until) if joined else None
        )
        found = _member(parsed, quantity, match, group.status, taken)
        if found is None:
            break
        members.append(found)
        until, joined = quantity.start, True
    if not _OF_ANOTHER.search(parsed.text, 0, until):
        yield from members


def _rightwards(parsed: Parsed, group: Group, harm_at: int, taken: list[Span], *, numbered: bool) -> Iterator[Group]:
    since = group.span.end - parsed.sentence.span.start
    before = since < harm_at
    single = not numbered and before and group.count is not None and group.count.exact == 1
    for quantity in [each for each in parsed.quantities if each.start >= since][:_LONGEST]:
        if before and quantity.start > harm_at:
            return
        opens = _OPENS.fullmatch(parsed.text, since, quantity.start)
        if not (opens or (single and _COMMA.fullmatch(parsed.text, since, quantity.start))):
            return
        match = _AFTER.match(parsed.text, quantity.end)
        if match is None or (not before and _HARMED_APART.match(parsed.text, match.end("who"))):
            return
        found = _member(parsed, quantity, match, group.status, taken)
        if found is None:
            return
        yield found
        since = match.end()


def _member(
    parsed: Parsed, quantity: Quantity, match: re.Match[str] | None, status: Status, taken: list[Span]
) -> Group | None:
    """The group of one number, None where it counts no people or is counted already."""
    span = parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end))
    if match is None or quantity.count.exact == 0 or any(each.overlaps(span) for each in taken):
        return None
    who = match["who"]
    words = who.lower().split()
    own = next((found for word in reversed(words) if (found := status_of_word(word)) is not None), None)
    if _VERBS.search(who) or (own is None and not _SOCIETY.fullmatch(who.split()[-1])):
        return None
    if own in (None, "unknown"):
        own = "combatant" if set(words) & COMBATANT_MODIFIERS or (own is None and status == "combatant") else "unknown"
    return Group(replace(quantity.count, span=span), own, (), span)


def before_bracket(parsed: Parsed, harm: Token, group: Group) -> Group:
    """The number before a bracket, of which the parse took the first word inside it: `killed 5 (3 children, 2 men)`."""
    at = harm.idx + len(harm.text)
    total = next((each for each in parsed.quantities if at < each.start <= at + 2), None)
    own = group.count.span if group.count is not None else None
    first = (own or group.span).start - parsed.sentence.span.start
    if total is None or total.end > first or not _OPEN_BRACKET.fullmatch(parsed.text, total.end, first):
        return group
    span = parsed.shifted(Span.of(parsed.text, total.start, total.end))
    return Group(replace(total.count, span=span), "unknown", group.parts, span)
