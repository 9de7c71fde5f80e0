"""Strike releases: what a military declares to have struck, one claim per statement, without a statistical parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from dubsar.extract.releases.by import party_in, publisher_party
from dubsar.extract.releases.counts import DETERMINER, QUALIFIER, count_of
from dubsar.extract.releases.effects import effect_verbs, read_effects, read_passive, read_targets
from dubsar.extract.releases.lines import Heading, Statement, read_lines
from dubsar.extract.releases.when import day_in
from dubsar.extract.releases.where import Mention, place_in, place_leading
from dubsar.ground.grounded import GroundedText
from dubsar.model import Claim, Count, Document, Effect, Place, Span, Strike, When

__all__ = ["Gazetteer", "Releases", "read_release"]

_ENGAGEMENTS = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>\b{DETERMINER})\s+(?:separate\s+)?engagements?\b", re.IGNORECASE
)
_AIRCRAFT_KINDS = r"ground[- ]attack|attack|bomber|fighter|helicopter|remotely[- ]piloted|rotary|fixed[- ]wing|unmanned"
_AIRCRAFT = re.compile(
    rf"\b(?P<kinds>(?:(?:{_AIRCRAFT_KINDS})(?:,\s+and\s+|,\s+|\s+and\s+|\s+)?)+)(?:aircraft|jets)\b", re.IGNORECASE
)
_KIND = re.compile(
    r"ground[- ]attack|attack|bomber|fighter|helicopter|remotely[- ]piloted|rotary|fixed[- ]wing|unmanned", re.I
)
_AGAINST = re.compile(rf"\bagainst\s+(?=(?:{DETERMINER})\s)", re.IGNORECASE)
_FAILED = re.compile(r"\b(?:not\s+successful|unsuccessful|inconclusive|missed)\b", re.IGNORECASE)
_CONDUCTED = re.compile(r"\b(?:conduct|carried\s+out|launch|there\s+were|flew|reported)", re.IGNORECASE)
_ZERO = re.compile(r"no\b", re.IGNORECASE)
_CLAUSE_EDGE = re.compile(r"[\s,;]*(?:\b(?:while|and|whereas)\b\s*)?", re.IGNORECASE)


class Gazetteer(Protocol):
    """What the reader asks of the place index (`dubsar.ground.places.Places`)."""

    def resolve(self, name: str, *, country: str | None = None, near: Place | None = None) -> Place: ...


@dataclass(slots=True)
class Context:
    """What the lines above say for the lines below: country, day, and the totals that parts are counted in."""

    country: str | None = None
    day: When | None = None
    all_countries: Strike | None = None
    one_country: Strike | None = None
    last: Strike | None = None

    def total_of(self, where: Place | None) -> Strike | None:
        """The total that a line at `where` is a part of: its country's, else that of all countries."""
        total = self.one_country
        if total and total.where and where and total.where.country == where.country:
            return total
        return None if total else self.all_countries

    def under(self, country: str) -> None:
        """A heading begins: a total of another country no longer counts what follows."""
        if country != self.country:
            self.one_country = None
        self.country = country

    def remember(self, claim: Strike, lead: Mention | None) -> None:
        """Lets a total, and a leading "In Iraq, ...", speak for the lines that follow."""
        if lead and lead.country and lead.is_country:
            self.country = lead.country
        self.last = claim
        if claim.effects or claim.strikes is None or (claim.where and claim.where.precision != "country"):
            return
        if claim.when and not _long(claim.when):
            self.day = claim.when
        if claim.where is None:
            self.all_countries, self.one_country = claim, None
        else:
            self.one_country, self.country = claim, claim.where.country


class Releases:
    """An extractor of Strike claims from strike releases; `forms.is_release` says which documents those are."""

    def __call__(self, text: GroundedText) -> Iterator[Claim]:
        return read_release(text.document, text.grounding.places)


def read_release(document: Document, places: Gazetteer) -> Iterator[Strike]:
    """Every statement of strikes in text order, each total before its parts (which name it in `part_of`)."""
    context = Context()
    for line in read_lines(document.text):
        if isinstance(line, Heading):
            context.under(line.country)
            continue
        words = _words(document.text, line)
        if words.states:
            claim = _claim(document, words, context, places)
            context.remember(claim, words.lead)
            yield claim


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of one statement say, before anything is looked up or carried over from other lines."""

    line: Statement
    lead: Mention | None
    mention: Mention | None
    country: str | None
    verb: int
    effects: tuple[Effect, ...]
    engagements: Count | None
    states: bool


def _words(text: str, line: Statement) -> Words:
    start, end = line.tail
    verbs = effect_verbs(text, start, end)
    verb = verbs[0].start() if verbs else end
    lead, tail = place_in(text, *line.lead), place_in(text, start, verb)
    country = next((found.country for found in (lead, tail) if found and found.country), None)
    named = next((found for found in (lead, tail) if found and not found.is_country), None)
    mention = named or place_leading(text, *line.lead) or lead or tail or place_in(text, verb, end)
    effects = tuple(read_effects(text, start, end, verbs)) or _against(text, start, end, mention)
    effects = effects or tuple(read_passive(text, *line.lead))
    engagements = _engagements(text, start, end)
    states = bool(mention or effects or engagements or _CONDUCTED.search(text, line.start, line.end))
    country = (mention.country if mention else None) or country
    return Words(line, lead, mention, country, verb, effects, engagements, states)


def _claim(document: Document, words: Words, context: Context, places: Gazetteer) -> Strike:
    text, line, mention = document.text, words.line, words.mention
    if mention is None and line.refers_back and context.last:
        where = context.last.where
    else:
        where = _place(text, mention, words.country or context.country, places)
    when = day_in(text, line.lead, (line.tail[0], words.verb), document.published)
    party = party_in(text, line.start, words.verb) or publisher_party(
        document.publisher, where.country if where else None
    )
    total = not words.effects and (mention is None or mention.is_country)
    parent = context.all_countries if total else context.total_of(where)
    return Strike(
        document=document.id,
        span=_clause(text, line.start, line.end),
        trigger=_trigger(text, line),
        when=when or context.day,
        where=where,
        by=(party,) if party else (),
        strikes=_strikes(text, line),
        engagements=words.engagements,
        effects=words.effects,
        aircraft=_aircraft(text, line.start, line.end),
        part_of=parent.id if parent and not (total and where is None) else None,
    )


def _long(when: When) -> bool:
    """Whether a period is no reporting period but a campaign ("since 2014"): it dates no other line."""
    return when.start is None or when.end is None or (when.end - when.start).days > 31


def _place(text: str, mention: Mention | None, country: str | None, places: Gazetteer) -> Place | None:
    """The place as written, with what the gazetteer knows of it in the country that the release states."""
    if mention is None:
        return None
    words = text[mention.start : mention.end]
    found = places.resolve(words, country=country)
    if country and found.country not in (None, country):
        found = Place(words)  # a namesake abroad: the release says where it was
    return Place(
        found.name,
        found.id,
        found.lat,
        found.lon,
        found.radius_km,
        country or found.country,
        found.admin1,
        "country" if mention.is_country else found.precision,
        mention.relation,
        words,
        Span(mention.start, mention.end, words),
    )


def _strikes(text: str, line: Statement) -> Count | None:
    if line.head is None:
        return None
    start, end = line.head.span("count")
    if _ZERO.fullmatch(text, start, end):
        return Count(0, 0, words=text[start:end], span=Span(start, end, text[start:end]))
    return count_of(text, line.head.span("qualifier"), (start, end))


def _engagements(text: str, start: int, end: int) -> Count | None:
    match = _ENGAGEMENTS.search(text, start, end) if "ngagement" in text[start:end] else None
    return count_of(text, match.span("qualifier"), match.span("count")) if match else None


def _against(text: str, start: int, end: int, mention: Mention | None) -> tuple[Effect, ...]:
    """Reads "two strikes against an oil tanker near Hit" as targeting it; must not read "against IS targets"."""
    against = _AGAINST.search(text, start, end)
    if against is None or _FAILED.search(text, start, end):
        return ()
    stop = mention.start if mention and mention.start > against.end() else end
    return tuple(read_targets(text, "target", against.end(), stop))


def _trigger(text: str, line: Statement) -> Span | None:
    if line.head is None:
        return None
    start, end = line.head.span("noun")
    return Span(start, end, text[start:end])


def _aircraft(text: str, start: int, end: int) -> tuple[str, ...]:
    """Reads "attack, fighter and remotely piloted aircraft" as three kinds; must not read "anti-aircraft"."""
    match = _AIRCRAFT.search(text, start, end) if "ircraft" in text[start:end] else None
    return tuple(kind[0].lower() for kind in _KIND.finditer(match["kinds"])) if match else ()


def _clause(text: str, start: int, end: int) -> Span:
    edge = _CLAUSE_EDGE.match(text, start, end)
    start = edge.end() if edge else start
    return Span(start, end, text[start:end])
