"""Presence: who is said to be where, and how many. Read for the record, never published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dubsar.extract.news.common import common
from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import status_of_word
from dubsar.extract.news.surroundings import Surroundings
from dubsar.ground.counts import Quantity
from dubsar.model import Actor, Presence, Span
from dubsar.model.kinds import Status
from dubsar.text.cued import Cued

_BEING = Cued(
    r"\b(?:still (?:in|inside|living in|present)|(?:thought |believed |estimated |said )?to remain|remain(?:s|ed|"
    r"ing)?\b(?= (?:in|inside|trapped|at))|"
    r"(?:are|is|were|was) (?:present|stationed|based|deployed|positioned)|presen(?:t|ce) (?:in|at|of))",
    re.IGNORECASE,
)
_TOOK_PART = Cued(r"\b(?:participated|took part|were involved)\b", re.IGNORECASE)


def read_presence(parsed: Parsed, surroundings: Surroundings) -> Iterator[Presence]:
    """Reads `the 40,000 or so people still in the town`.

    Must not read `700,000 people were killed` or `remains`.
    """
    yield from _remaining(parsed, surroundings)
    yield from _taking_part(parsed, surroundings)


def _remaining(parsed: Parsed, surroundings: Surroundings) -> Iterator[Presence]:
    for being in _BEING.finditer(parsed.text):
        near = [q for q in parsed.quantities if 0 <= being.start() - q.end < 60]
        for quantity in near[-1:]:
            claim = _claim(parsed, quantity, being, surroundings)
            if claim is not None:
                yield claim


def _claim(parsed: Parsed, quantity: Quantity, being: re.Match[str], surroundings: Surroundings) -> Presence | None:
    words = parsed.text[quantity.end : being.start()]
    people = [w for w in re.finditer(r"[\w’'-]+", words) if status_of_word(w[0].lower()) is not None]
    named = people[-1] if people and people[-1].start() < 40 else next(iter(people), None)
    if named is None:
        return None
    who = Span.of(parsed.text, quantity.start, quantity.end + named.end())
    status = status_of_word(named[0].lower()) or "unknown"
    return _presence(parsed, who, being.start(), being.end(), surroundings, status, quantity)


def _taking_part(parsed: Parsed, surroundings: Surroundings) -> Iterator[Presence]:
    """`US Apache helicopters participated`: the forces of a party said to have been there."""
    for part in _TOOK_PART.finditer(parsed.text):
        token = next((t for t in parsed.tokens if t.idx == part.start()), None)
        subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None) if token is not None else None
        if subject is not None:
            left = subject.left_edge
            who = Span.of(parsed.text, left.idx, subject.idx + len(subject.text))
            yield _presence(parsed, who, part.start(), part.end(), surroundings, "combatant", None)


def _presence(
    parsed: Parsed,
    who: Span,
    start: int,
    end: int,
    surroundings: Surroundings,
    status: Status,
    quantity: Quantity | None,
) -> Presence:
    token = next(t for t in parsed.tokens if t.idx + len(t.text) >= end)
    said = attribute(parsed, token, surroundings.speaker)
    who = parsed.shifted(who)
    count = None
    if quantity is not None:
        count = replace(quantity.count, span=parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end)))
    actor: Actor | None = next((a for a in parsed.actors() if a.span and a.span.overlaps(who)), None)
    return Presence(
        **common(
            parsed,
            parsed.shifted(Span.of(parsed.text, start, end)),
            said,
            surroundings.when(parsed, token),
            surroundings.where(parsed, token, (actor.span,) if actor and actor.span else ()),
        ),
        who=who.quote,
        status=status,
        count=count,
        actor=actor,
    )
