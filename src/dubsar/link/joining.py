"""Joining: from links and decisions to events, among the events of documents that hang together at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from dubsar.link.cluster import Pair, cluster, log_odds
from dubsar.link.decisions import Decisions, ordered
from dubsar.link.setting import COMPARED, Setting, conflict
from dubsar.model import Claim, Document, Event, Link

THRESHOLD = 0.4
"""Events are joined where their links reach this on average: a little below even, since links that only one reading
error keeps from being made count against."""
LIKELY = 0.5
"""Events hang together where a link of this probability, or more, leads from one to the next. It keeps a month of raids
on one town, each a little like the next, from being one question."""
OVERRULING = {
    ("names", "a shared victim"),
    ("names", "two shared victims"),
    ("rare", "two rare names"),
    ("rare", "three rare names"),
    ("rare", "six rare names"),
    ("text", "shared text"),
    ("text", "much shared text"),
    ("text", "nearly the same text"),
}
"""What two reports of different events hardly share."""


@dataclass(frozen=True)
class Told:
    """One event as one document tells it."""

    event: Event
    setting: Setting

    @cached_property
    def document(self) -> Document:
        return self.event.documents[0]


def join(
    told: Mapping[str, Told], ties: Mapping[Pair, Link], decided: Decisions, threshold: float = THRESHOLD
) -> list[Event]:
    """The events of what is told: each by its representative claim, tied by links on these.

    "same" forces and "different" forbids, the latest judgement on a pair first. Two events of one document, two days
    or two distant places are never joined by the machine. A declared strike joins the one event that it fits.
    """
    if len(told) == 1:
        return [_event(list(told.values()), ties)]
    weights = {pair: log_odds(link.probability) for pair, link in ties.items() if _counts(pair, link, told)}
    groups = cluster(
        (id for id, each in told.items() if each.setting.kind != "strike"),
        weights,
        decided.same,
        apart=lambda left, right: told[left].setting.document == told[right].setting.document,
        forbidden=lambda left, right: ordered(left, right) in decided.different,
        least=log_odds(threshold),
    )
    return [_event([told[id] for id in group], ties) for group in _with_strikes(groups, ties, told, decided)]


def _counts(pair: Pair, link: Link, told: Mapping[str, Told]) -> bool:
    return weighs(link, told[pair[0]].setting, told[pair[1]].setting)


def weighs(link: Link, left: Setting, right: Setting) -> bool:
    """Whether a link counts for joining: both tell of harm, and no conflict stands against it unanswered."""
    if left.kind not in COMPARED or right.kind not in COMPARED:
        return False
    return not conflict(left, right) or any((each.name, each.level) in OVERRULING for each in link.features)


def _with_strikes(
    groups: Iterable[tuple[str, ...]], ties: Mapping[Pair, Link], told: Mapping[str, Told], decided: Decisions
) -> list[tuple[str, ...]]:
    """Groups with each declared strike put to the one group that it fits; one that fits several stands alone."""
    groups = list(groups)
    home = {id: group for group in groups for id in group}
    fits: dict[str, set[tuple[str, ...]]] = {id: set() for id, each in told.items() if each.setting.kind == "strike"}
    for left, right in (*ties, *decided.same):
        for strike, other in ((left, right), (right, left)):
            if strike in fits and other in home and ordered(strike, other) not in decided.different:
                fits[strike].add(home[other])
    joined: dict[tuple[str, ...], list[str]] = defaultdict(list)
    alone = []
    for strike, fitting in fits.items():
        if len(fitting) == 1:
            joined[next(iter(fitting))].append(strike)
        else:
            alone.append((strike,))
    return [(*group, *joined[group]) for group in groups] + alone


def _event(parts: Sequence[Told], ties: Mapping[Pair, Link]) -> Event:
    """One event of what several documents tell, the earliest published first, each in text order."""
    parts = sorted(parts, key=lambda each: (each.document.published or date.max, each.document.id, each.setting.id))
    documents = tuple(dict.fromkeys(each.document for each in parts))
    rank = {document.id: place for place, document in enumerate(documents)}
    claims = sorted(
        (claim for each in parts for claim in each.event.claims), key=lambda claim: _text_order(claim, rank)
    )
    ids = sorted(each.setting.id for each in parts)
    inside = [ties[pair] for pair in combinations(ids, 2) if pair in ties]
    return Event(tuple(claims), documents, tuple(inside))


def _text_order(claim: Claim, rank: Mapping[str, int]) -> tuple[int, int, int, str]:
    trigger = claim.trigger.start if claim.trigger else claim.span.start
    return rank[claim.document], claim.span.start, trigger, claim.id


def place_in_order(event: Event) -> tuple[date, str]:
    days = [claim.when.start for claim in event.claims if claim.when and claim.when.start]
    return min(days, default=date.max), min(claim.id for claim in event.claims)
