"""Rolls: the harmed told one by one behind their number ("two civilians: Omar Aziz, 45, and his daughter Amal, 7")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.victims import CAPITAL, NAME
from dubsar.ground.numbers import number
from dubsar.model import Count, Part, Span
from dubsar.model.victim import ADULT

_NUMBER = r"\d{1,3}|[a-z]+(?:-[a-z]+)?"
_KIN = (
    r"(?P<kin>wife|mother|grandmother|widow|sister|daughter|niece|aunt|granddaughter|cousin|husband|father|grandfather|"
    r"son|brother|nephew|uncle|grandson|baby|infant|child|boy|girl|woman|man)s?"
)
_ITEM = re.compile(
    rf"(?:(?P<before>{_NUMBER})[- ](?P<unit>year|month|week|day)s?[- ]old )?"
    rf"(?:(?:his|her|their|the|a|an) (?:\w+ )??)??"
    rf"(?:(?P<before2>{_NUMBER})[- ](?P<unit2>year|month|week|day)s?[- ]old )?"
    rf"(?:\b{_KIN}:? )?(?P<name>{NAME}|{CAPITAL})(?: \([^)\d]*\))?"
    rf"(?: ?,? ?\(?(?:aged )?(?P<after>\d{{1,3}}|[a-z]+(?=[ -](?:years?|months?|weeks?)))"
    rf"(?: (?P<unit3>year|month|week|day)s? old)?(?=[,;.) ]|$)\)?)?"
)
_LEAD = re.compile(
    r"[^.;:]{0,70}?(?::|\b(?:identified|named|listed)(?: by [^,:]{3,40})? as|\bincluding(?: the)?)\s*|"
    r"\s*,\s*(?=[^,]*\d)",
    re.IGNORECASE,
)
_THEIR = re.compile(rf"\b(?:his|her|their) (?P<many>{_NUMBER}) (?:children|kids|sons|daughters)\b", re.IGNORECASE)
_WOMEN = frozenset("wife mother grandmother widow woman".split())
_FEMALE = _WOMEN | frozenset("sister daughter niece aunt granddaughter".split())
_YOUNG = frozenset("baby infant child boy girl".split())
_GAP = 40


@dataclass(frozen=True, slots=True)
class _Person:
    name: Span
    kin: str | None
    age: int | None

    @property
    def child(self) -> bool:
        return self.kin in _YOUNG if self.age is None else self.age < ADULT

    @property
    def woman(self) -> bool:
        return self.kin in _WOMEN if self.age is None else self.kin in _FEMALE and self.age >= ADULT


def with_roll(parsed: Parsed, group: Group, start: int, stop: int) -> Group:
    """The group with the names, and the children and women, of the roll that begins behind it.

    Reads `killed two people: Omar Aziz, 45, and his son Adil, 7` (children 1); must not read `killed two people, Omar
    Aziz said`, where nobody is aged or kin.
    """
    lead = _LEAD.match(parsed.text, start, stop)
    if not lead:
        return group
    people = list(_people(parsed, lead.end(), stop))
    told = [each for each in people if each.age is not None or each.kin is not None]
    if not told or (len(people) < 2 and not (group.count and group.count.exact == 1)) or _too_many(group, people):
        return group
    held = {part.group for part in group.parts}
    numbers = {"children": _children(parsed, people, lead.end(), stop), "women": sum(each.woman for each in people)}
    new = tuple(Part(name, Count.exactly(many)) for name, many in numbers.items() if many and name not in held)
    return replace(group, parts=group.parts + new, names=group.names or tuple(each.name for each in people))


def _too_many(group: Group, people: list[_Person]) -> bool:
    return bool(group.count and group.count.high is not None and len(people) > group.count.high)


def _children(parsed: Parsed, people: list[_Person], start: int, stop: int) -> int:
    """The children of the roll: by age, or as many as `their four children` says where that is more."""
    said = _THEIR.search(parsed.text, start, stop)
    return max(sum(each.child for each in people), (number(said["many"]) or 0) if said else 0)


def _people(parsed: Parsed, start: int, stop: int) -> Iterator[_Person]:
    """The people of the roll, until words of another kind break it."""
    last = start
    for match in _ITEM.finditer(parsed.text, start, stop):
        if match.start() - last > _GAP:
            return
        if " " not in match["name"] and match["kin"] is None:
            continue  # one word alone is a name only beside kin: "his wife Nadia"
        last = match.end()
        name = parsed.shifted(Span.of(parsed.text, match.start("name"), match.end("name")))
        yield _Person(name, match["kin"], _age(match))


def _age(match: re.Match[str]) -> int | None:
    for words, unit in (("before", "unit"), ("before2", "unit2"), ("after", "unit3")):
        years = number(match[words]) if match[words] else None
        if years is not None:
            return years if match[unit] in (None, "year") else 0
    return None
