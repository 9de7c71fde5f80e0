"""Words: what the words of one statement say, before anything is looked up or carried over from other lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dubsar.extract.releases.aircraft import aircraft_in
from dubsar.extract.releases.counts import DETERMINER, QUALIFIER, count_of
from dubsar.extract.releases.effects import read_effects, read_passive, read_targets
from dubsar.extract.releases.lines import Statement
from dubsar.extract.releases.verbs import effect_verbs
from dubsar.extract.releases.where import Mention, place_in, place_leading, section_in
from dubsar.model import Count, Effect

_ENGAGEMENTS = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>\b{DETERMINER})\s+(?:separate\s+)?engagements?\b", re.IGNORECASE
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
_AGAINST = re.compile(rf"\bagainst\s+(?=(?:(?:{QUALIFIER})\s+)?(?:{DETERMINER})\s)", re.IGNORECASE)
_ON = re.compile(
    rf"\s+(?:on|targeting)\s+(?!\d+\s+{_MONTH})(?=(?:(?:{QUALIFIER})\s+)?(?:{DETERMINER})\s)", re.IGNORECASE
)
_IN = re.compile(r"(?:\b(?:in|across|throughout|over)|,)\s+$")
_FAILED = re.compile(r"\b(?:not\s+successful|unsuccessful|inconclusive|missed)\b", re.IGNORECASE)
_CONDUCTED = re.compile(r"\b(?:conduct|carried\s+out|launch|there\s+were|flew|reported)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """The parts of one statement.

    `mention` is its place, `country` the country that goes with it, `section` the one that it sets for the lines below
    ("In Iraq, ..."), `verb` where its effects begin. Only a statement that `states` something becomes a claim.
    """

    line: Statement
    mention: Mention | None
    country: str | None
    section: str | None
    verb: int
    effects: tuple[Effect, ...]
    engagements: Count | None
    aircraft: tuple[str, ...]
    states: bool

    @property
    def total(self) -> bool:
        """Whether it counts strikes of a country, or of all, and says neither a place nor what they did."""
        if self.effects or (self.line.shared and self.mention is None):
            return False
        return self.mention is None or self.mention.is_country


def read_words(text: str, line: Statement) -> Words:
    """Place, country, effects, engagements and aircraft of one statement."""
    start, end = line.tail
    verbs = effect_verbs(text, start, end)
    verb = verbs[0].start() if verbs else end
    lead, tail = place_in(text, *line.lead), place_in(text, start, verb)
    mention = _mention(text, line, lead, tail, verb)
    section = section_in(text, *line.lead)
    country = next((found.country for found in (mention, lead, tail) if found and found.country), None) or section
    effects = tuple(read_effects(text, start, end, verbs)) or _against(text, start, end, mention)
    effects = effects or tuple(read_passive(text, *line.lead))
    engagements = _engagements(text, start, end)
    none = line.head is not None and line.head["count"].lower() == "no"
    states = bool(mention or effects or engagements or none or _CONDUCTED.search(text, line.start, line.end))
    aircraft = aircraft_in(text, line.start, verb, end)
    return Words(line, mention, country, section, verb, effects, engagements, aircraft, states)


def _mention(text: str, line: Statement, lead: Mention | None, tail: Mention | None, verb: int) -> Mention | None:
    """The place of a statement: a town before or after the count, one named last, then a country alone."""
    named = next((found for found in (lead, tail) if found and not found.is_country), None)
    named = named or place_leading(text, *line.lead)
    if named is None and line.shared:
        shared = place_in(text, *line.shared)
        named = shared if shared and not shared.is_country else None
    if named is None:
        after = place_in(text, verb, line.end)
        if after and (not after.is_country or (not (lead or tail) and _IN.search(text, verb, after.start))):
            named = after
    return named or lead or tail


def _engagements(text: str, start: int, end: int) -> Count | None:
    match = _ENGAGEMENTS.search(text, start, end) if "ngagement" in text[start:end] else None
    return count_of(text, match.span("qualifier"), match.span("count")) if match else None


def _against(text: str, start: int, end: int, mention: Mention | None) -> tuple[Effect, ...]:
    """Reads "two strikes against an oil tanker near Hit" as targeting it; must not read "against IS targets"."""
    against = _AGAINST.search(text, start, end) or _ON.match(text, start, end)
    if against is None or _FAILED.search(text, start, end):
        return ()
    stop = mention.start if mention and mention.start > against.end() else end
    return tuple(read_targets(text, "target", against.end(), stop))
