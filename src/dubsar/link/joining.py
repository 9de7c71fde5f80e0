"""Joining: from links and decisions to events, among the events of documents that hang together at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from dubsar.link.apart import hit_another, hit_the_same, told_apart
from dubsar.link.cluster import Pair, cluster, log_odds
from dubsar.link.comparing.setting import COMPARED, Setting, conflict
from dubsar.link.decisions import Decisions, ordered
from dubsar.model import Claim, Document, Event, Link

THRESHOLD = 0.4
"""Events are joined where their links reach this on average: a little below even, since links that only one reading
error keeps from being made count against."""
LIKELY = 0.5
"""Events hang together where a link of this probability, or more, leads from one to the next. It keeps a month of raids
on one town, each a little like the next, from being one question."""
NAMED = {("names", "a shared victim"), ("names", "two shared victims")}
"""What no two attacks share, however near each other."""
OVERRULING = {
    *NAMED,
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
    beside = _told_beside(told)
    weights = {
        pair: log_odds(link.probability)
        for pair, link in ties.items()
        if _counts(pair, link, told) and not _is_of_the_other(pair, told, beside)
    }
    groups = cluster(
        (id for id, each in told.items() if each.setting.kind != "strike"),
        weights,
        decided.same,
        apart=lambda left, right: told[left].setting.document == told[right].setting.document,
        forbidden=lambda left, right: ordered(left, right) in decided.different,
        least=log_odds(threshold),
    )
    return [
        _event([told[id] for id in group], ties, [told[id] for id in near])
        for group, near in _with_strikes(groups, ties, told, decided)
    ]


def _told_beside(told: Mapping[str, Told]) -> dict[str, list[Setting]]:
    """For each event the others that its document tells of the same day."""
    of_day: dict[tuple[str, date], list[Setting]] = defaultdict(list)
    for each in told.values():
        if each.setting.day:
            of_day[each.setting.document, each.setting.day].append(each.setting)
    return {
        one.id: [other for other in day if other is not one] for day in of_day.values() for one in day if len(day) > 1
    }


def _is_of_the_other(pair: Pair, told: Mapping[str, Told], beside: Mapping[str, list[Setting]]) -> bool:
    """Whether one side is not of this event of a document but of another that the document tells beside it.

    Where one report tells of a house and a market, "five died in the market" elsewhere is not of the house.
    """
    left, right = (told[id].setting for id in pair)
    if not (beside.get(left.id) or beside.get(right.id)) or not hit_another(left.sentences, right.sentences):
        return False
    others = [(each, right) for each in beside.get(left.id, ())] + [(each, left) for each in beside.get(right.id, ())]
    return any(hit_the_same(each.sentences, side.sentences) for each, side in others)


def _counts(pair: Pair, link: Link, told: Mapping[str, Told]) -> bool:
    return weighs(link, told[pair[0]].setting, told[pair[1]].setting)


def weighs(link: Link, left: Setting, right: Setting) -> bool:
    """Whether a link counts for joining: both tell of harm, and no conflict stands against it unanswered."""
    if left.kind not in COMPARED or right.kind not in COMPARED:
        return False
    shared = {(each.name, each.level) for each in link.features}
    if told_apart(left.sentences, right.sentences):
        return not shared.isdisjoint(NAMED)
    return not conflict(left, right) or not shared.isdisjoint(OVERRULING)


def _with_strikes(
    groups: Iterable[tuple[str, ...]], ties: Mapping[Pair, Link], told: Mapping[str, Told], decided: Decisions
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Groups with each declared strike put to the one group that it fits; one that fits several stands alone.

    Beside each group stand the strikes that fit it among others: actions near by, which are none of its own.
    """
    groups = list(groups)
    home = {id: group for group in groups for id in group}
    fits: dict[str, set[tuple[str, ...]]] = {id: set() for id, each in told.items() if each.setting.kind == "strike"}
    for left, right in (*ties, *decided.same):
        for strike, other in ((left, right), (right, left)):
            if strike in fits and other in home and ordered(strike, other) not in decided.different:
                fits[strike].add(home[other])
    joined: dict[tuple[str, ...], list[str]] = defaultdict(list)
    near: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for strike, fitting in fits.items():
        for group in fitting:
            (joined if len(fitting) == 1 else near)[group].append(strike)
    yield from (((*group, *joined[group]), near[group]) for group in groups)
    yield from (((strike,), []) for strike, fitting in fits.items() if len(fitting) != 1)


def _event(parts: Sequence[Told], ties: Mapping[Pair, Link], near: Sequence[Told] = ()) -> Event:
    """One event of what several documents tell, the earliest published first, each in text order."""
    parts = sorted(parts, key=lambda each: (each.document.published or date.max, each.document.id, each.setting.id))
    documents = tuple(dict.fromkeys(each.document for each in parts))
    rank = {document.id: place for place, document in enumerate(documents)}
    claims = sorted(
        (claim for each in parts for claim in each.event.claims), key=lambda claim: _text_order(claim, rank)
    )
    ids = sorted(each.setting.id for each in parts)
    inside = [ties[pair] for pair in combinations(ids, 2) if pair in ties]
    beside = sorted(((claim, each.document) for each in near for claim in each.event.claims), key=lambda one: one[0].id)
    return Event(tuple(claims), documents, tuple(inside), tuple(beside))


def _text_order(claim: Claim, rank: Mapping[str, int]) -> tuple[int, int, int, str]:
    trigger = claim.trigger.start if claim.trigger else claim.span.start
    return rank[claim.document], claim.span.start, trigger, claim.id


def place_in_order(event: Event) -> tuple[date, str]:
    days = [claim.when.start for claim in event.claims if claim.when and claim.when.start]
    return min(days, default=date.max), min(claim.id for claim in event.claims)
