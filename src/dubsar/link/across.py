"""Across documents: which claims speak of one event, and the events that follow from it.

`link_readings` gives the machine's opinions, each with its reasons; `events` joins them with people's judgements.
Both are pure: the same readings in any order give the same answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from dubsar.link.cluster import Pair, cluster, log_odds
from dubsar.link.index import Index, Touched
from dubsar.link.profile import COMPARED, Profile, Read, profile
from dubsar.link.weights import Weights, load_weights
from dubsar.model import Claim, Document, Event, Judgement, Link

KEPT = 0.1
"""Links below this probability are not worth keeping."""
THRESHOLD = 0.4
"""Events are joined where their links reach this on average: a little below even, since links that only one reading
error keeps from being made count against."""
DAYS_APART = 1
"""Two single days further apart than this are two events: one day is left for nights and time zones."""
KM_APART = 50.0
"""Two settlements further apart than this are two events."""
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
    profile: Profile

    @cached_property
    def document(self) -> Document:
        return self.event.documents[0]


class Linker:
    """Links readings, and when they change only what the change touches. The answer is always that of `link_readings`.

    It keeps what it has read in memory; `touched` says how many events the last call compared anew, and with how many.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        self._index = Index(weights or load_weights(), KEPT)
        self._readings: dict[str, Read] = {}
        self.touched = Touched(0, 0)

    def link(self, readings: Iterable[Read], judgements: Sequence[Judgement] = ()) -> tuple[Link, ...]:
        """The links between the readings in force, of which there is one a document."""
        now = {reading.document.id: reading for reading in readings}
        gone = self._readings.keys() - now.keys()
        come = [reading for id, reading in now.items() if self._readings.get(id) is not reading]
        self._readings = now
        self.touched = self._index.update(gone, map(_profiles, come)).touched
        links = self._index.links()
        if not any(judgement.decision == "different" for judgement in judgements):
            return tuple(links)
        parted = _Decisions.of(judgements, _told(now.values())).different
        return tuple(link for link in links if (link.left, link.right) not in parted)


def _profiles(reading: Read) -> tuple[str, list[Profile]]:
    told = [profile(event, reading) for event in reading.events if event.claims]
    return reading.document.id, [each for each in told if each.kind != "other"]


def link_readings(
    readings: Sequence[Read], judgements: Sequence[Judgement] = (), weights: Weights | None = None
) -> tuple[Link, ...]:
    """The machine's links between events of different documents, each on one representative claim a side.

    Declared strikes are linked to harm of the same day and settlement only. A pair that a person parted gets no link.
    """
    return Linker(weights).link(readings, judgements)


def events(
    readings: Sequence[Read],
    links: Sequence[Link],
    judgements: Sequence[Judgement] = (),
    threshold: float = THRESHOLD,
) -> tuple[Event, ...]:
    """Every event of the readings (one reading a document), once, joined across documents; in order of day and id.

    "same" forces and "different" forbids, the latest judgement on a pair first. Two events of one document, two days
    or two distant places are never joined by the machine. A declared strike joins the one event that it fits.
    """
    told = _told(readings)
    decided = _Decisions.of(judgements, told)
    ties = _ties(links, told)
    weights = {pair: log_odds(link.probability) for pair, link in ties.items() if _weighs(pair, link, told)}
    groups = cluster(
        (id for id, each in told.items() if each.profile.kind != "strike"),
        weights,
        decided.same,
        apart=lambda left, right: told[left].profile.document == told[right].profile.document,
        forbidden=lambda left, right: _ordered(left, right) in decided.different,
        least=log_odds(threshold),
    )
    whole = _with_strikes(groups, ties, told, decided)
    joined = [_event([told[id] for id in group], ties) for group in whole]
    return tuple(sorted(joined, key=_place_in_order))


def _told(readings: Iterable[Read]) -> dict[str, Told]:
    """Every event by its representative claim, in order of its id."""
    found = {}
    for reading in readings:
        for event in reading.events:
            if event.claims:
                each = Told(event, profile(event, reading))
                found[each.profile.id] = each
    return dict(sorted(found.items()))


def _homes(told: Mapping[str, Told]) -> dict[str, str]:
    """Claim id -> the representative of its event."""
    return {claim.id: id for id, each in told.items() for claim in each.event.claims}


def _ties(links: Iterable[Link], told: Mapping[str, Told]) -> dict[Pair, Link]:
    """Links by the events that hold their claims; one whose claim no event holds any more ties nothing."""
    home = _homes(told)
    ties = {}
    for link in sorted(links, key=lambda link: (link.probability, link.left, link.right)):
        if link.left in home and link.right in home and home[link.left] != home[link.right]:
            ties[_ordered(home[link.left], home[link.right])] = link
    return dict(sorted(ties.items()))


@dataclass(frozen=True)
class _Decisions:
    """What people decided, on representatives: `same` latest first, and `different`."""

    same: tuple[Pair, ...]
    different: frozenset[Pair]

    @classmethod
    def of(cls, judgements: Iterable[Judgement], told: Mapping[str, Told]) -> _Decisions:
        home = _homes(told)
        latest: dict[Pair, str] = {}
        for judgement in sorted(judgements, key=lambda each: (each.time, each.decision, each.claims)):
            pair = [home[claim] for claim in judgement.claims if claim in home]
            if judgement.decision in ("same", "different", "unsure") and len(set(pair)) == 2:
                latest.pop(_ordered(*pair), None)
                latest[_ordered(*pair)] = judgement.decision
        same = tuple(pair for pair, decision in reversed(latest.items()) if decision == "same")
        return cls(same, frozenset(pair for pair, decision in latest.items() if decision == "different"))


def _weighs(pair: Pair, link: Link, told: Mapping[str, Told]) -> bool:
    """Whether a link counts for joining: both tell of harm, and no conflict stands against it unanswered."""
    left, right = (told[id].profile for id in pair)
    if left.kind not in COMPARED or right.kind not in COMPARED:
        return False
    return not conflict(left, right) or any((each.name, each.level) in OVERRULING for each in link.features)


def conflict(left: Profile, right: Profile) -> bool:
    """Whether exact days or settlements conflict, so that no likeness of circumstances outweighs it.

    Only names in common do (`OVERRULING`): then one of the two was written, or read, wrong.
    """
    if left.day and right.day and abs((left.day - right.day).days) > DAYS_APART:
        return True
    km = left.where.km_to(right.where) if left.where and right.where and left.settled and right.settled else None
    return km is not None and km > KM_APART


def _with_strikes(
    groups: Iterable[tuple[str, ...]], ties: Mapping[Pair, Link], told: Mapping[str, Told], decided: _Decisions
) -> list[tuple[str, ...]]:
    """Groups with each declared strike put to the one group that it fits; one that fits several stands alone."""
    groups = list(groups)
    home = {id: group for group in groups for id in group}
    fits: dict[str, set[tuple[str, ...]]] = {id: set() for id, each in told.items() if each.profile.kind == "strike"}
    for left, right in (*ties, *decided.same):
        for strike, other in ((left, right), (right, left)):
            if strike in fits and other in home and _ordered(strike, other) not in decided.different:
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
    parts = sorted(parts, key=lambda each: (each.document.published or date.max, each.document.id, each.profile.id))
    documents = tuple(dict.fromkeys(each.document for each in parts))
    rank = {document.id: place for place, document in enumerate(documents)}
    claims = sorted(
        (claim for each in parts for claim in each.event.claims), key=lambda claim: _text_order(claim, rank)
    )
    ids = sorted(each.profile.id for each in parts)
    inside = [ties[pair] for pair in combinations(ids, 2) if pair in ties]
    return Event(tuple(claims), documents, tuple(inside))


def _text_order(claim: Claim, rank: Mapping[str, int]) -> tuple[int, int, int, str]:
    trigger = claim.trigger.start if claim.trigger else claim.span.start
    return rank[claim.document], claim.span.start, trigger, claim.id


def _place_in_order(event: Event) -> tuple[date, str]:
    days = [claim.when.start for claim in event.claims if claim.when and claim.when.start]
    return min(days, default=date.max), min(claim.id for claim in event.claims)


def _ordered(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)
