"""Victims: the harmed people whom a claim names, with age, sex and kin where the words give them.

A name is taken only where it is the harmed phrase itself or stands in apposition to it. Names are protected data: every
spelling that is found here is hidden at publication (`publish/redact.py`), so one too few shows a name, one too many
only hides one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.model import Span
from dubsar.model.victim import Victim

_PART = r"(?:[Aa]l|[Ee]l|[Aa]bu|[Bb]in|[Bb]int|[Ii]bn|[Uu]mm|de|van|von|der|la)"
CAPITAL = r"[A-Z][^\W\d_]*(?:[’'-][^\W\d_]+)*"
NAME = rf"(?:{_PART}[ -])?{CAPITAL}(?: (?:{_PART}[ -])?{CAPITAL}){{1,5}}(?: (?:Jr|Sr)\.?)?"
_NAME = re.compile(NAME)
_APPOSED = re.compile(
    rf"(?:,? (?:named|called|identified as)|,)? (?P<name>{NAME})"
    r"(?=[,.;)(]|$| (?:was|were|had|has|and|who|in|by|from)\b)"
)
_ROLL = re.compile(
    rf"(?:[,:]| \(|, namely|, named) (?P<names>{NAME}(?:, {NAME}){{0,11}},? and {NAME})(?=[,.;)(]|$| [a-z])"
)
_END_ROLL = re.compile(rf":\s+(?P<names>{NAME}(?:, {NAME}){{0,11}},? and {NAME})\s*\.?\s*$")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[ -]years?[ -]old\b", re.IGNORECASE)
_AGE_AFTER = re.compile(r",? \(?(?:aged? )?(\d{1,3})(?: years? old)?(?=[,.;)]|$| years? old| was\b| were\b)")
# Words that begin a capitalised phrase without being of the name.
_TITLES = frozenset(
    """mr mrs ms miss dr sir hajj haji sheikh shaykh imam captain colonel general major sergeant lieutenant commander
    officer president minister professor engineer journalist doctor the a an martyr photographer reporter""".split()
)
_MALE = frozenset("man boy husband father son brother uncle nephew grandfather grandson he him mr gunman".split())
_FEMALE = frozenset(
    "woman girl wife mother daughter sister aunt niece grandmother granddaughter she her mrs ms".split()
)
_KIN = frozenset(
    """wife husband son daughter brother sister mother father grandson granddaughter grandmother grandfather uncle aunt
    nephew niece cousin""".split()
)


def named_victims(parsed: Parsed, group: Group) -> tuple[Victim, ...]:
    """The named people of a group of harmed.

    Reads `Omar Nasser, 34,` and `his daughter Amina Nasser, 13,`; must not read the general in `soldiers of General
    Amin Saad` or the town in `a resident, Deir Hafir`.
    """
    spans = list(group.names) or list(_apposed(parsed, group))
    return tuple(victim for span in spans if (victim := _victim(parsed, group, span)))


def _apposed(parsed: Parsed, group: Group) -> Iterator[Span]:
    """The name right behind a phrase that speaks of one person, or as many names as it counts.

    Reads `two teachers, Adil Sabri and Basim Nuri, were killed` and, at the end of the sentence, `five men died: ...`;
    must not read `two teachers, Adil Sabri and Basim Nuri said` of three.
    """
    many = group.count.exact if group.count is not None else None
    if many is not None and many > 1:
        end = group.span.end - parsed.sentence.span.start
        roll = _ROLL.match(parsed.text, end) or _END_ROLL.search(parsed.text, end)
        names = list(_NAME.finditer(parsed.text, roll.start("names"), roll.end("names"))) if roll else []
        if len(names) == many:
            yield from (parsed.shifted(Span.of(parsed.text, name.start(), name.end())) for name in names)
    if many != 1:
        return
    found = _APPOSED.match(parsed.text, group.span.end - parsed.sentence.span.start)
    if found:
        yield parsed.shifted(Span.of(parsed.text, found.start("name"), found.end("name")))


def _victim(parsed: Parsed, group: Group, span: Span) -> Victim | None:
    found = _NAME.search(span.quote) or re.fullmatch(CAPITAL, span.quote)
    while found and found[0].split()[0].lower().rstrip(".") in _TITLES:
        found = _NAME.search(span.quote, found.start() + len(found[0].split()[0]))
    if not found or found[0].isupper():
        return None
    start = span.start + found.start()
    name = Span(start, start + len(found[0]), found[0])
    if any(place.span and place.span.overlaps(name) and place.id for place in parsed.places()):
        return None
    if any(actor.span and actor.span.overlaps(name) for actor in parsed.actors()):
        return None
    own = group.span.quote if group.count is not None and group.count.exact == 1 else name.quote
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", own)}
    sex = "male" if words & _MALE else "female" if words & _FEMALE else None
    kin = next((word for word in re.findall(r"[a-z]+", own.lower()) if word in _KIN), None)
    return Victim((name.quote,), _age(parsed, group, name), sex, kin, span=name)


def _age(parsed: Parsed, group: Group, name: Span) -> int | None:
    """The age in years before the name ("the 12-year-old Amina Nasser") or behind it ("Amina Nasser, 12,")."""
    after = _AGE_AFTER.match(parsed.text, name.end - parsed.sentence.span.start)
    before = _AGE_BEFORE.search(group.span.quote) if group.count is not None and group.count.exact == 1 else None
    found = after or before
    return int(found[1]) if found else None
