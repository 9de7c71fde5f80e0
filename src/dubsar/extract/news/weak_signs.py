"""Weak signs: a named dead person shown with a weapon: a fighter by it (V2), or contested where it is unclear (V4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.victims import NAME
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Harm, Span
from dubsar.model.victim import Victim

_ARMED = (
    r"(?:(?:with|holding|carrying|brandishing|posing with|beside|wearing|in) (?:an? |the |his |her |military |assault |"
    r"automatic |hunting |sniper )*(?:rifles?|guns?|weapons?|kalashnikovs?|ak-?47|machine guns?|pistols?|"
    r"(?:military|combat|army|battle) (?:uniform|fatigues|clothing|dress|gear)|camouflage|fatigues|ammunition vest))"
)
_SHOWN = r"(?:pictured|photographed|shown|seen|posing|posed|filmed|appears?|appeared|depicted)"
_PICTURE = r"(?:photographs?|photos?|pictures?|images?|videos?|posts?|footage)"
_SUBJECT = re.compile(
    rf"(?P<name>\b{NAME}|\b[Hh]e|\b[Ss]he)\b(?:,[^.;,]{{0,60}})?,? (?:(?:is|was|were|had been|has been|can be|could be|"
    rf"also|later|once|earlier) ){{0,4}}{_SHOWN} [^.;]{{0,60}}?{_ARMED}\b"
)
_OBJECT = re.compile(
    rf"\b{_PICTURE}\b[^.;]{{0,50}}? (?:show(?:s|ed|ing)?|depict(?:s|ed|ing)?|of) (?P<name>{NAME}|him|her)\b"
    rf"[^.;]{{0,40}}?{_ARMED}\b",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    r"\b(?:unclear|not (?:clear|known|certain|verified|confirmed)|unknown|uncertain|unverified|undated|cannot be|"
    r"could not be|no (?:other|further) (?:sign|evidence|information|indication)|without (?:context|a date)|staged|"
    r"disputed)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:In|On|The|A|An|One|Another|Later|However|But|And|Mr|Dr|Photographs?|Pictures?|Images?)\s+")


def read_weak_signs(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `Adil Sabri was pictured with a rifle, in circumstances that are unclear` after a toll as a contested
    person, and without the doubt as a fighter.

    Must not read `soldiers were pictured with rifles`, `he was pictured with his children`, or a man who is alive:
    nobody is meant but the dead, by a name or as the only one named.
    """
    before = surroundings.harmed
    if before is None or before.scope != "event" or before.outcome != "killed":
        return
    found = _SUBJECT.search(parsed.text) or _OBJECT.search(parsed.text)
    if found is None or not surroundings.near_harm(parsed.sentence):
        return
    victim = _of_name(parsed, found) if found["name"][0].isupper() and " " in found["name"] else _only(before)
    if victim is None:
        return
    token = next(token for token in parsed.tokens if token.idx + len(token.text) > found.start())
    unclear = _UNCLEAR.search(parsed.text) or _next_is_unclear(parsed)
    yield Harm(
        document=before.document,
        span=parsed.sentence.span,
        trigger=parsed.shifted(Span.of(parsed.text, *found.span())),
        speaker=attribute(parsed, token, surroundings.speaker).speaker,
        zone=parsed.sentence.zone,
        when=before.when,
        where=before.where,
        outcome="killed",
        status="unknown",
        cause=before.cause,
        victims=(
            Victim(victim.names, sex=victim.sex, status="contested" if unclear else "combatant", span=victim.span),
        ),
    )


def _of_name(parsed: Parsed, found: re.Match[str]) -> Victim:
    start, end = found.span("name")
    lead = _TITLE.match(parsed.text, start, end)
    span = parsed.shifted(Span.of(parsed.text, lead.end() if lead else start, end))
    return Victim((span.quote,), span=span)


def _only(before: Harm) -> Victim | None:
    """The person whom "he" must mean: the only one named just before."""
    return before.victims[0] if len(before.victims) == 1 else None


def _next_is_unclear(parsed: Parsed) -> bool:
    """Whether the sentence behind it says so of the picture: "When it was taken is not known."."""
    after = parsed.page.sentences[parsed.sentence.index + 1 : parsed.sentence.index + 2]
    return any(
        _UNCLEAR.search(each.text) and re.search(rf"\b(?:{_PICTURE}|it|this|context|circumstances)\b", each.text, re.I)
        for each in after
    )
