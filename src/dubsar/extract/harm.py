"""Harm: people killed, injured, missing, abducted, detained, displaced or trapped, as each sentence says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.extract.attribution import attribute
from dubsar.extract.causes import cause_near
from dubsar.extract.parsed import Parsed
from dubsar.extract.people import Group, parts_after, read_groups
from dubsar.extract.scope import is_cumulative
from dubsar.extract.surroundings import Surroundings
from dubsar.extract.triggers import Trigger, find_triggers
from dubsar.model import Harm


@dataclass(frozen=True, slots=True)
class _Hit:
    trigger: Trigger
    group: Group


def read_harm(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `12 civilians, including two children, were killed and seven wounded` as two claims.

    Must not read `700,000 civilians remain in the city`, `a deadly battle is feared` or `the death penalty`.
    """
    hits = _hits(parsed)
    for place, hit in enumerate(hits):
        yield _claim(parsed, hit, _stop(parsed, hits, place), surroundings)


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


def _stop(parsed: Parsed, hits: list[_Hit], place: int) -> int:
    """Where the words about one hit end: at the victims of the next one."""
    start = parsed.sentence.span.start
    here = hits[place].group.span.end - start
    later = [hit.group.span.start - start for hit in hits if hit.group.span.start - start >= here]
    return min(later, default=len(parsed.text))


def _claim(parsed: Parsed, hit: _Hit, stop: int, surroundings: Surroundings) -> Harm:
    token, group = hit.trigger.token, hit.group
    said = attribute(parsed, token, surroundings.speaker)
    taken = tuple(span for span in (group.span, said.speaker.span if said.speaker else None) if span)
    by = surroundings.by(parsed, token, taken)
    when = surroundings.when(parsed, token)
    parts = group.parts or parts_after(parsed, group.span.end - parsed.sentence.span.start, stop)
    return Harm(
        document=parsed.page.document.id,
        span=parsed.sentence.span,
        trigger=parsed.span(token, token),
        speaker=said.speaker,
        stance=said.stance,
        zone=parsed.sentence.zone,
        when=when,
        where=surroundings.where(parsed, token, (*taken, *(actor.span for actor in by if actor.span))),
        outcome=hit.trigger.outcome,
        status=group.status,
        count=group.count,
        parts=parts,
        cause=cause_near(parsed.text, token.idx, token.idx + len(token.text)) or "unknown",
        by=by,
        scope="cumulative" if is_cumulative(parsed.text, when) else "event",
    )
