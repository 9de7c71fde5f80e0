"""Harm: people killed, injured, missing, abducted, detained, displaced or trapped, as each sentence says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dubsar.extract.attribution import Attribution, attribute
from dubsar.extract.causes import cause_near
from dubsar.extract.circumstances import Carried, by_of, when_of, where_of
from dubsar.extract.parsed import Parsed
from dubsar.extract.people import Group, read_groups
from dubsar.extract.scope import is_cumulative
from dubsar.extract.triggers import Trigger, find_triggers
from dubsar.ground.grounded import GroundedText
from dubsar.model import Harm, Speaker
from dubsar.model.kinds import Cause


@dataclass(frozen=True, slots=True)
class _Hit:
    trigger: Trigger
    group: Group


class HarmReader:
    """Reads harm claims from news and narratives. One instance serves many documents; it keeps nothing between them."""

    def __call__(self, page: GroundedText) -> Iterator[Harm]:
        carried = Carried()
        last: Speaker | None = None
        for sentence in page.text.gated:
            parsed = Parsed.of(page, sentence)
            for hit in _hits(parsed):
                claim, attribution = _claim(parsed, hit, carried, last)
                last = attribution.speaker or last
                yield claim


def _hits(parsed: Parsed) -> list[_Hit]:
    """Each trigger with the groups it harms; one phrase is counted once for one outcome."""
    hits: list[_Hit] = []
    for trigger in find_triggers(parsed.doc):
        groups = read_groups(parsed, trigger.victims) if trigger.victims is not None else []
        for group in groups:
            if not any(_same(hit, trigger, group) for hit in hits):
                hits.append(_Hit(trigger, group))
    return hits


def _same(hit: _Hit, trigger: Trigger, group: Group) -> bool:
    return hit.trigger.outcome == trigger.outcome and hit.group.span.overlaps(group.span)


def _claim(parsed: Parsed, hit: _Hit, carried: Carried, last: Speaker | None) -> tuple[Harm, Attribution]:
    token = hit.trigger.token
    attribution = attribute(parsed, token, last)
    speaker = attribution.speaker
    taken = tuple(span for span in (hit.group.span, speaker.span if speaker else None) if span)
    by = by_of(parsed, token, taken)
    where = where_of(parsed, token, (*taken, *(actor.span for actor in by if actor.span)))
    when = when_of(parsed, token)
    claim = Harm(
        document=parsed.page.document.id,
        span=parsed.sentence.span,
        trigger=parsed.span(token, token),
        speaker=speaker,
        stance=attribution.stance,
        zone=parsed.sentence.zone,
        when=when,
        where=where,
        outcome=hit.trigger.outcome,
        status=hit.group.status,
        count=hit.group.count,
        parts=_parts(parsed, hit),
        cause=_cause(parsed, token),
        by=by,
        scope="cumulative" if is_cumulative(parsed.text, when) else "event",
    )
    return claim, attribution


def _parts(parsed: Parsed, hit: _Hit):  # type: ignore[no-untyped-def]
    return hit.group.parts


def _cause(parsed: Parsed, token: Token) -> Cause:
    return cause_near(parsed.text, token.idx, token.idx + len(token.text)) or "unknown"
