"""Blame: who is said to have done the harm that was told just before. A harm claim with a party and no count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.blame_sums import summed_blame
from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.context.parties import parties_in
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.phrases import phrase
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Actor, Harm, Span, Speaker
from dubsar.text.cued import Cued

_ATTACK = (
    r"(?:the |a |carrying out )?(?:\w+ ){0,3}?(?:assault|attacks?|(?:air)?strikes?|raids?|bombing|shelling|"
    r"killings?|deaths?|massacre|blast)"
)
_PASSIVE = Cued(
    rf"\b(?:were|was|are|is|been)\b(?: \w+)? (?:blamed|cited|accused|held responsible|implicated)(?= (?:for|of|in|"
    rf"over) {_ATTACK})",
    re.IGNORECASE,
)
_ACTIVE = Cued(
    rf"\b(?:blam(?:ed|es)\b|(?:accus(?:ed|es)|held)\b(?=.{{0,60}}\b(?:of|responsible for) {_ATTACK}))", re.IGNORECASE
)
_TO = re.compile(
    rf"\b(?:attribut(?:ed|es)|ascrib(?:ed|es))\b (?:responsibility for )?(?:{_ATTACK}\b[^.;]{{0,20}}? )?to\b",
    re.IGNORECASE,
)
# A sum of who is blamed at the end of a report speaks of its event, however far above that was told.
_THE_ATTACK = re.compile(
    rf"\b(?:attribut|ascrib|blam)\w+ (?:responsibility for )?the {_ATTACK}|"
    rf"\bthe {_ATTACK} (?:was|were|has been|have been|is|are) (?:\w+ )?(?:attribut|ascrib)|"
    r"\bsources\b[^.;]{0,120}\b(?:belligerent|perpetrator|responsib)",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(r"\b(?:was|were|is|are|being) responsible\b", re.IGNORECASE)
_NAMED_AS = re.compile(
    r"\b(?:named|identified|cited|listed)\b(?=[^.;]{0,80}\bas (?:the )?(?:\w+ )?(?:belligerent|perpetrator|attacker))|"
    r"\b(?:held|hold)\b(?=[^.;]{0,80}\bresponsible\b)",
    re.IGNORECASE,
)


def read_blame(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `Both armies were cited for the assault`, `Residents blamed the coalition` and `sources attributed the
    strike to the coalition` after a toll.

    Must not read `he was blamed for the delay`, where no party to the conflict is named, or blame before any harm.
    """
    before = surroundings.harmed
    if before is None or before.scope != "event":
        return
    if summed := tuple(summed_blame(parsed, surroundings)):
        yield from summed
        return
    if not surroundings.near_harm(parsed.sentence) and not _THE_ATTACK.search(parsed.text):
        return
    passive = _PASSIVE.search(parsed.text)
    found = passive or _ACTIVE.search(parsed.text) or _TO.search(parsed.text)
    if found is None and _THE_ATTACK.search(parsed.text):
        found = _NAMED_AS.search(parsed.text)
        passive = found or _RESPONSIBLE.search(parsed.text)
        found, passive = (found, None) if found else (passive, passive)
    if found is None:
        return
    token = next(t for t in parsed.tokens if t.idx + len(t.text) > found.start() and t.pos_ in ("VERB", "AUX", "NOUN"))
    parties = tuple(_parties(parsed, found, before=passive is not None))
    if not parties:
        return
    said = attribute(parsed, token, surroundings.speaker)
    yield Harm(
        document=before.document,
        span=parsed.sentence.span,
        trigger=parsed.shifted(Span.of(parsed.text, *found.span())),
        speaker=said.speaker or (None if passive else _blamer(parsed, token)),
        stance="denied" if said.stance == "denied" else "hedged" if passive else said.stance,
        zone=parsed.sentence.zone,
        when=surroundings.when(parsed, token) or before.when,
        where=before.where,
        outcome=before.outcome,
        status=before.status,
        cause=before.cause,
        by=parties,
    )


def _parties(parsed: Parsed, found: re.Match[str], *, before: bool) -> Iterator[Actor]:
    """The parties before a passive verb, or after an active one."""
    start = parsed.sentence.span.start
    for actor in parties_in(parsed):
        if actor.span and (
            actor.span.start < start + found.start() if before else actor.span.start >= start + found.end()
        ):
            yield actor
            if not before:
                return


def _blamer(parsed: Parsed, verb: Token) -> Speaker | None:
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None:
        return None
    span = phrase(parsed, subject)
    return Speaker(span.quote, (), span)
