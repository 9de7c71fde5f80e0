"""Owned: a party says itself that the attack just told was its own. A strike claim by that party, conceded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.context.parties import parties_in
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Actor, Span, Speaker, Strike

_ATTACK = r"(?:\w+ ){0,2}?(?:(?:air ?)?strikes?|attacks?|bombings?|raids?|shelling)"
_OWNS = re.compile(
    r"\b(?:claimed|took|accepted|acknowledged|admitted) responsibility for\b|"
    rf"\b(?:declared|confirmed|acknowledged|admitted) (?:to )?(?:the|both|its|this|these|carrying out) {_ATTACK}\b|"
    r"\b(?:confirmed|acknowledged|admitted) (?:that )?(?:it|they) (?:had |have |has )?"
    r"(?:conducted|carried out|launched|struck|bombed|targeted|(?:was|were) (?:responsible for|behind))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n[’']t|never|neither|nor|nobody|no one|without|yet to|whether|if)\b", re.IGNORECASE)
_NEAR = 60
"""Characters between the party and what it owns: "the army, in a statement on Sunday, confirmed the strike"."""


def read_owned(parsed: Parsed, surroundings: Surroundings) -> Iterator[Strike]:
    """Reads `The army confirmed the strike` and `the brigades claimed responsibility for the attack` after a toll.

    Must not read `the hospital confirmed the strike`, `the army has not confirmed it`, or either before any harm.
    """
    before = surroundings.harmed
    found = _OWNS.search(parsed.text)
    if found is None or before is None or before.scope != "event" or _NOT.search(parsed.text, 0, found.end()):
        return
    party = _owner(parsed, found.start())
    if party is None or party.span is None:
        return
    yield Strike(
        document=before.document,
        span=parsed.sentence.span,
        trigger=parsed.shifted(Span.of(parsed.text, *found.span())),
        speaker=Speaker(party.span.quote, (), party.span),
        stance="conceded",
        zone=parsed.sentence.zone,
        when=before.when,
        where=before.where,
        by=(party,),
    )


def _owner(parsed: Parsed, at: int) -> Actor | None:
    """The party named last before the verb, with no other sentence part between them."""
    start = parsed.sentence.span.start
    named = [each for each in parties_in(parsed) if each.span and each.span.end - start <= at]
    last = named[-1] if named else None
    if last is None or last.span is None:
        return None
    between = parsed.text[last.span.end - start : at]
    return last if len(between) <= _NEAR and not re.search(r"[.;:]|\b(?:and|but|while|after|when)\b", between) else None
