"""Damage: an object was destroyed or damaged."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.common import common
from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.effects import DESTROY
from dubsar.extract.news.harms.causes import cause_near, loose_cause
from dubsar.extract.news.harms.trigger_words import unreal
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import status_of_word
from dubsar.extract.news.phrases import agent, count_in, objects, phrase
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Damage, Span
from dubsar.model.kinds import Cause

_NO_OBJECTS = frozenset(
    """it them they themselves that which what life lives career record hope hopes reputation brunt""".split()
)


def read_damage(parsed: Parsed, surroundings: Surroundings) -> Iterator[Damage]:
    """Reads `the strike destroyed two bridges`.

    Must not read `could destroy`, `a damaged reputation`, people, or a record.
    """
    if parsed.words.isdisjoint(DESTROY):
        return
    for verb in parsed.tokens:
        if verb.lower_ in DESTROY and verb.lower_ != "hit" and verb.pos_ in ("VERB", "NOUN") and not unreal(verb):
            yield from (_claim(parsed, verb, thing, surroundings) for thing in _things(verb))


def _things(verb: Token) -> list[Token]:
    found = objects(verb)
    if not found and verb.lower_ in ("collapsed", "burned", "destroyed", "damaged"):
        found = [child for child in verb.lefts if child.dep_ == "nsubj"]
    return [thing for thing in found if thing.lower_ not in _NO_OBJECTS and status_of_word(thing.lower_) is None]


def _claim(parsed: Parsed, verb: Token, thing: Token, surroundings: Surroundings) -> Damage:
    said = attribute(parsed, verb, surroundings.speaker)
    span, doer = phrase(parsed, thing), agent(verb)
    taken = tuple(part for part in (said.speaker.span if said.speaker else None,) if part)
    return Damage(
        **common(
            parsed,
            parsed.span(verb, verb),
            said,
            surroundings.when(parsed, verb),
            surroundings.where(parsed, verb, taken),
        ),
        object=span.quote,
        effect=DESTROY[verb.lower_],
        count=count_in(parsed, thing),
        cause=_cause(parsed, verb, span),
        by=surroundings.by(parsed, verb, (*taken, span), doer),
    )


def _cause(parsed: Parsed, verb: Token, thing: Span) -> Cause:
    """What did it, by the words round the object: a strike on "a car-bomb factory" is no explosion."""
    start = thing.start - parsed.sentence.span.start
    around = parsed.text[:start] + " " * len(thing.quote) + parsed.text[start + len(thing.quote) :]
    return cause_near(around, verb.idx, verb.idx) or loose_cause(around, verb.idx, verb.idx) or "unknown"
