"""Counted in: sentences that name some of the harmed without telling the harm ("the dead included two nurses")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group, added_up
from dubsar.extract.news.people.households import of_household
from dubsar.extract.news.people.parts import inside, named_people
from dubsar.extract.news.people.people_words import GROUPS
from dubsar.extract.news.people.victims import NAME
from dubsar.ground.numbers import number
from dubsar.model import Count, Part, Span
from dubsar.model.kinds import Outcome
from dubsar.text.cued import Cued

_HARMED = r"(?P<harmed>dead|victims|fatalities|deceased|martyrs|killed|slain|wounded|injured)"
_WHO = r"children|child|women|woman|girls?|boys?|infants?|bab(?:y|ies)|men|man|minors?"
_INCLUDED = Cued(
    rf"\b(?:the|those)\s+{_HARMED}\b[^,.;:]{{0,60}}?\s(?:also\s+)?(?:include[sd]?|compris\w+|consist\w* of)\b",
    re.IGNORECASE,
)
_AMONG = Cued(
    r"\b(?:was|were|is|are|been)\s+(?:also\s+|all\s+)?(?:reported(?:ly)?\s+|said\s+to\s+be\s+|believed\s+to\s+be\s+)?"
    rf"among\s+(?:the|those)\s+{_HARMED}\b",
    re.IGNORECASE,
)
_NAMED_AMONG = Cued(
    rf"(?:^|[.;]\s|\bthat\s)among\s+(?:the|those)\s+{_HARMED}\b[^,.;:]{{0,50}}?\s(?:was|were|is|are)\s+(?!buried|taken)",
    re.IGNORECASE,
)
_IDENTIFIED = Cued(
    r"\b(?:the|those|two|three|four|five)\s+(?P<harmed>dead|deceased|slain|killed|wounded|injured)\b"
    r"(?: (?:person|people|man|men|woman|women|boy|boys|girl|girls|soldiers?|civilians?))?"
    r"\s(?:was|were|has been|have been)\s(?:later\s|since\s)?(?:named|identified)\s"
    r"(?:by [^,.;:]{1,40} )?as\s",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:]\s|\b(?:that|said|reported)\s", re.IGNORECASE)
_STOP = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)[.;]\s|,? (?:who|according|whose|said|from|of) ")
_MOST = 4
"""So many shares of the dead a sentence tells at most."""
_ONE_NAME = re.compile(rf"{NAME}(?=[,.;]|$)")
_INSIDE = re.compile(r"[,(–—-]?\s*\b(?:including|among (?:them|whom))\b", re.IGNORECASE)
_SHARE = re.compile(
    rf"\b(?P<many>\w+)\s+of\s+(?:the|those|them)\b(?:\s+\w+){{0,2}}?\s+{_HARMED}\s+(?:were|was|are|is)\s+(?:an?\s+)?"
    rf"(?:young\s+)?(?P<who>{_WHO})\b",
    re.IGNORECASE,
)
_AND = re.compile(
    rf"\s*,?\s*(?:and|while)\s+(?P<many>\w+)\s+(?:(?:of them\s+)?(?:were|was)\s+)?(?:an?\s+)?(?P<who>{_WHO})\b",
    re.IGNORECASE,
)
_INJURED = ("wounded", "injured")


def counted_in(parsed: Parsed) -> Iterator[tuple[Trigger, Group]]:
    """The people whom a sentence counts among the dead or wounded told elsewhere.

    Reads `the victims of the raid included two girls` and `a woman was reported among the dead`; must not read `the
    dead were buried`, `the wounded were taken to a school` or `the victims included a mosque`.
    """
    for match, start, stop in _places(parsed.text):
        outcome: Outcome = "injured" if match["harmed"].lower() in _INJURED else "killed"
        at = match.start("harmed")
        token = next((t for t in parsed.tokens if t.idx <= at < t.idx + len(t.text)), None)
        if token is not None:
            for group in _people(parsed, start, stop):
                yield Trigger(token, outcome, None), group
    for match in _SHARE.finditer(parsed.text):
        outcome = "injured" if match["harmed"].lower() in _INJURED else "killed"
        token = next((t for t in parsed.tokens if t.idx <= match.start("harmed") < t.idx + len(t.text)), None)
        shares = _shares(parsed, match)
        if token is not None and shares is not None:
            yield Trigger(token, outcome, None), shares


def _shares(parsed: Parsed, match: re.Match[str]) -> Group | None:
    """`three of the dead were children, one a woman` as four people with both parts."""
    told: list[re.Match[str]] = [match]
    while len(told) < _MOST and (more := _AND.match(parsed.text, told[-1].end())):
        told.append(more)
    groups = []
    for each in told:
        many = number(each["many"])
        if many is None:
            break
        span = parsed.shifted(Span.of(parsed.text, each.start("many"), each.end("many")))
        whole = parsed.shifted(Span.of(parsed.text, each.start("many"), each.end("who")))
        part = GROUPS.get(each["who"].lower())
        count = Count(many, many, False, span.quote, span)
        groups.append(Group(count, "unknown", (Part(part, count),) if part else (), whole))
    summed = added_up(parsed, groups)
    return summed[0] if summed else None


def _people(parsed: Parsed, start: int, stop: int) -> list[Group]:
    """The people of a list, with their names where it is one of names and kin, else by the nouns."""
    text = parsed.text[start:stop].rstrip(" .\n")
    span = parsed.shifted(Span.of(parsed.text, start, start + len(text)))
    told = of_household(parsed, span)
    one = _ONE_NAME.match(text)
    if told is None and one is not None:
        name = parsed.shifted(Span.of(parsed.text, start, start + len(one[0])))
        return [Group(Count(1, 1, False, name.quote, name), "unknown", (), name, (name,))]
    if told is not None:
        return [told]
    inner = _INSIDE.search(parsed.text, start, stop)
    end = inner.start() if inner else stop
    groups = added_up(parsed, named_people(parsed, start, end))
    return [inside(parsed, groups[0], end, stop), *groups[1:]] if inner and groups else groups


def _places(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Where the people are named: behind "included", or in the clause before "among the dead"."""
    for match in _INCLUDED.finditer(text):
        end = re.compile(r"[.;]\s").search(text, match.end())
        yield match, match.end(), end.start() if end else len(text)
    for pattern in (_NAMED_AMONG, _IDENTIFIED):
        for match in pattern.finditer(text):
            end = _STOP.search(text, match.end())
            yield match, match.end(), end.start() if end else len(text)
    for match in _AMONG.finditer(text):
        before = [found.end() for found in _CLAUSE.finditer(text, 0, match.start())]
        yield match, before[-1] if before else 0, match.start()
