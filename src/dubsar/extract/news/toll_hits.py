"""Toll hits: figures told as a toll that stands or moves, and what they make of the words of harm beside them."""

from __future__ import annotations

from dataclasses import replace

from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.hit import Hit
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.tolls import Toll

_AFTER_TOLL = 12
"""Characters behind the figure of a toll within which the word of harm is still its own ("to 11 people killed")."""


def of_toll(parsed: Parsed, toll: Toll) -> Hit:
    token = next(t for t in parsed.tokens if t.idx + len(t.text) > toll.start)
    own = (toll.start, len(parsed.text)) if toll.update else None
    return Hit(Trigger(token, toll.outcome, None), Group(toll.count, toll.status, (), toll.span), own=own)


def of_the_same(hit: Hit, hits: list[Hit], tolls: list[Toll]) -> Hit:
    """`five militants died, though one official put the number at seven`: the seven are of the class of the five.

    Must not call the 14 fighters of `two soldiers died, bringing the toll to 14`.
    """
    own = next((toll for toll in tolls if toll.span == hit.group.span and toll.outcome == hit.trigger.outcome), None)
    before = [h for h in hits if h.group.span.end < hit.group.span.start and h.trigger.outcome == hit.trigger.outcome]
    statuses = {each.group.status for each in before}
    if own is None or not own.plain or hit.group.status != "unknown" or len(statuses) != 1:
        return hit
    return replace(hit, group=replace(hit.group, status=statuses.pop()))


def told_by_toll(parsed: Parsed, trigger: Trigger, group: Group, tolls: list[Toll]) -> bool:
    """Whether a toll counts these people: `dead` in `put the number of dead at 18`."""
    plain = group.count is None or group.count.span == group.span or group.count.approximate
    inside = any(t.start <= trigger.token.idx <= t.end + _AFTER_TOLL and t.outcome == trigger.outcome for t in tolls)
    return plain and inside


def each_in_its_clause(parsed: Parsed, hits: list[Hit], tolls: list[Toll]) -> list[Hit]:
    """Each hit beside an updated toll with the words before the toll as its own."""
    begins = min((toll.start for toll in tolls if toll.update), default=None)
    if begins is None:
        return hits
    return [replace(hit, own=(0, begins)) if hit.own is None else hit for hit in hits]
