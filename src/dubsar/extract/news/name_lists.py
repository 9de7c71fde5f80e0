"""Name lists: the dead told by nothing but their names, in a sentence or on lines. A harm claim without a count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.victims import NAME
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Harm, Span
from dubsar.model.victim import Victim

FEWEST = 3
"""Fewer names make no list: they stand in a clause that is read by its grammar."""
MOST = 300
_DEAD = r"(?:dead|killed|victims?|deceased|martyrs|fatalities|casualties|those who died|them|people|civilians)"
_NAMING = re.compile(
    rf"\b(?:nam(?:e[sd]?|ing)|identif(?:ied|ying)|list(?:ed|ing)?|published|released)\b[^.;:]{{0,70}}?\b{_DEAD}\b"
    rf"[^.;:]{{0,50}}:|"
    rf"\b{_DEAD}\b[^.;:]{{0,50}}\b(?:named|identified|listed)\b[^.;:]{{0,40}}?(?: as\b:?|:)|"
    r"\b(?:their|the|whose) names (?:are|were|follow)\b[^.;:]{0,30}:?|\b(?:they|these) (?:are|were):",
    re.IGNORECASE,
)
_HURT = re.compile(r"\b(?:injured|wounded|missing|detained|abducted|surviv\w+|suspects?|accused|wanted)\b", re.I)
_SAME = re.compile(r"\W*(?:It|They|He|She)\b")
_AGE = r"(?:,? \(?(?:aged )?(?P<age>\d{1,3})(?: years? old)?\)?(?=[,;.)\s]|$))?"
_PERSON = re.compile(rf"\s*(?:and |& )?(?P<name>{NAME}){_AGE}\s*(?:[,;]|(?=and\b)|[.]?$)?")
_LINE = re.compile(rf"\s*\n\s*(?:\d{{1,3}}[.)]\s*|[-–—•*]\s*)?(?P<name>{NAME}){_AGE}[ ,;.]*(?=\n|$)")


def read_name_list(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `It named 26 of them: Adil Sabri, ...` after a toll; names on lines below `The names of the dead:`.

    Must not read `it named three suspects: ...`, the injured or the missing, nor a list before any harm is told.
    """
    before = surroundings.harmed
    if before is None or before.scope != "event" or before.outcome != "killed":
        return
    lead = _NAMING.search(parsed.text)
    if lead is None or _HURT.search(lead[0]) or not surroundings.near_harm(parsed.sentence):
        return
    names, end = _names(parsed.page.document.text, parsed.sentence.span.start + lead.end(), parsed.sentence.span.end)
    if len(names) < FEWEST:
        return
    token = next(token for token in parsed.tokens if token.idx + len(token.text) > lead.start())
    said = attribute(parsed, token, surroundings.speaker)
    yield Harm(
        document=before.document,
        span=parsed.page.document.span(parsed.sentence.span.start, end),
        trigger=parsed.shifted(Span.of(parsed.text, *lead.span())),
        speaker=said.speaker or (surroundings.speaker if _SAME.match(parsed.text) else None),
        zone=parsed.sentence.zone,
        when=before.when,
        where=before.where,
        outcome=before.outcome,
        status=before.status,
        cause=before.cause,
        by=before.by,
        victims=names,
    )


def _names(text: str, start: int, stop: int) -> tuple[tuple[Victim, ...], int]:
    """The names of the list that begins there, and where it ends; none where the sentence goes on in other words."""
    found: list[Victim] = []
    at = start
    while at < stop and len(found) < MOST and (person := _PERSON.match(text, at, stop)) and person.end() > at:
        found.append(_victim(text, person))
        at = person.end()
    if text[at:stop].strip(" .\n\"'”’"):
        return (), start
    while len(found) < MOST and (line := _LINE.match(text, at)):
        found.append(_victim(text, line))
        at = line.end()
    return tuple(found), max(at, stop)


def _victim(text: str, person: re.Match[str]) -> Victim:
    start, end = person.span("name")
    age = int(person["age"]) if person["age"] else None
    return Victim((person["name"],), age, outcome="killed", span=Span(start, end, text[start:end]))
