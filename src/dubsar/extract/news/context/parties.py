"""Parties: every mention of a side to the fighting in a sentence, known by the table or named by a common noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.parsed import Parsed, once_a_sentence
from dubsar.ground.actor_words import generic_kind
from dubsar.model import Actor, Span
from dubsar.text.cued import Cued

_OF_PEOPLE = r"(?:[A-Z][a-z]+(?:i|ish|an|ese)|Kurdish|Arab|Tribal|US|UN|Western)"
_LEAD = (
    rf"(?:(?:{_OF_PEOPLE}|[\w-]+-(?:backed|led|allied|aligned|supported)|(?i:pro-[\w-]+|local|allied|joint|"
    rf"unknown|unidentified|"
    r"unnamed|armed|masked|government|regime|opposition|rebel|state|federal|security|border|paramilitary|"
    r"special|tribal))\s+)"
)
_SIDE = (
    r"(?i:coalition|regime|government|army|air force|navy|police|gendarmerie|militia(?:s|m[ae]n)?|policem[ae]n|"
    r"commandos|paratroopers|rebels?|opposition|insurgents?|"
    r"separatists?|junta|paramilitaries|jihadists?|factions|settlers?|gangs?|border guards?|guards|coast ?guard|"
    r"security (?:forces|services|agency|apparatus)|military (?:police|intelligence)|intelligence services?|military|"
    r"gunm[ae]n|assailants?|attackers?|militants?|fighters|soldiers?|troops|forces|bandits|kidnappers|"
    r"vigilantes|robbers|"
    r"herdsmen|mob|occupation(?: state| army)?|enemy|(?:armed|masked|unknown|unidentified) (?:m[ae]n|persons?|"
    r"people|individuals?|groups?|elements))"
)
_FORCE_AFTER = (
    r"(?i:\s+(?:forces|troops|soldiers|fighters|factions|gunmen|cells|elements|units?|militants|guards|"
    r"militias|agents))?"
)
_BACKED = (
    r"[\w-]+-(?:backed|led|allied|aligned|supported|affiliated)\s+(?:[\w-]+\s+)?(?:groups?|alliance|forces|"
    r"elements|cells|units|coalition)"
)
_COMMON = Cued(rf"(?<![\w-])(?:{_BACKED}|(?:{_LEAD}){{0,3}}{_SIDE}{_FORCE_AFTER})(?!-|\w)")
_NAMED = Cued(
    r"[“\"]?(?<![\w-])[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for)){0,4}[”\"]? (?:[Bb]attalions?|[Bb]rigades?|"
    r"Army|Front|[Dd]ivisions?|"
    r"Movement|[Mm]ilitias?|Corps|[Rr]egiments?|Council|[Ff]actions?|[Ff]ighters|[Gg]unmen|"
    r"[Ff]orces?)(?:\s+(?:fighters|forces|factions))?\b"
)
# "Turkish bombardment": a people's adjective is a party where what follows is a weapon.
ADJECTIVE = re.compile(rf"(?<![\w-]){_OF_PEOPLE}(?:-(?:backed|led))?(?=\s)")


@once_a_sentence
def parties_in(parsed: Parsed) -> tuple[Actor, ...]:
    """The known parties of the sentence, and what common nouns name as a side where no known one stands.

    Reads `the coalition`, `regime`, `unknown gunmen`, `Turkish-backed factions`; must not read `government-held`.
    """
    known = [actor for actor in parsed.actors() if actor.span]
    for more in (*_common(parsed), *_states(parsed)):
        if not any(_overlap(more, other) for other in known):
            known.append(more)
    return tuple(sorted(known, key=lambda actor: actor.span.start if actor.span else 0))


def _common(parsed: Parsed) -> Iterator[Actor]:
    for match in (*_NAMED.finditer(parsed.text), *_COMMON.finditer(parsed.text)):
        span = parsed.shifted(Span.of(parsed.text, *match.span()))
        known = parsed.page.grounding.actors.known(match[0])
        id_, kind = (known.id, known.kind) if known else (None, generic_kind(match[0]))
        yield Actor(span.quote, id_, kind, None, span.quote, span)


def _states(parsed: Parsed) -> Iterator[Actor]:
    """A country by its name, which may be blamed: `Russia was behind the strike`."""
    for place in parsed.places():
        if place.precision == "country" and place.span and parsed.sentence.span.covers(place.span):
            state = parsed.page.grounding.actors.known(place.span.quote)
            if state is not None and state.kind == "state":
                yield Actor(place.span.quote, state.id, state.kind, None, place.span.quote, place.span)


def _overlap(one: Actor, other: Actor) -> bool:
    return bool(one.span and other.span and one.span.overlaps(other.span))
