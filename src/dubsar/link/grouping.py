"""Grouping: the events across documents, kept up to date: what changed is joined anew, with all that it hangs on.

Events of documents hang together where a link that could join them, or a decision "same", leads from one to the next.
Joining looks at nothing beyond that, so what a change does not reach stays as it was, and the answer is that of joining
everything again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dubsar.link import joining
from dubsar.link.cluster import Pair
from dubsar.link.comparing.setting import Read, setting
from dubsar.link.decisions import Decisions, ordered
from dubsar.link.joining import THRESHOLD, Told, join, place_in_order, weighs
from dubsar.model import Event, Judgement, Link

Placed = tuple[tuple[date, str], Event]


class InOrder:
    """Events in order of day and id, kept so as they come and go."""

    def __init__(self) -> None:
        self._placed: list[Placed] = []

    def __iter__(self) -> Iterator[Event]:
        return (event for _, event in self._placed)

    def change(self, gone: Sequence[Placed], come: Sequence[Placed]) -> None:
        left = {id(event) for _, event in gone}
        if left:
            self._placed = [each for each in self._placed if id(each[1]) not in left]
        self._placed += come
        # Quick where most stands in order already.
        self._placed.sort(key=_place)


def _made_of(event: Event) -> tuple[int, ...]:
    """The very claims, documents and links of an event: no other event that is kept has the same."""
    return tuple(map(id, (*event.claims, *event.documents, *event.links)))


def _place(placed: Placed) -> tuple[date, str]:
    return placed[0]


class Grouping:
    """What it was last told, and the events that follow from it."""

    def __init__(self, threshold: float = THRESHOLD) -> None:
        self._threshold = threshold
        self._readings: dict[str, Read] = {}
        self._links: dict[Pair, Link] = {}
        self._decided = Decisions.of((), {})
        self._told: dict[str, Told] = {}
        self._home: dict[str, str] = {}
        self._of_document: dict[str, tuple[str, ...]] = {}
        self._at: defaultdict[str, dict[str, Link]] = defaultdict(dict)
        self._part_of: dict[str, tuple[str, ...]] = {}
        self._events: dict[str, list[Placed]] = {}
        self._order = InOrder()

    def update(self, readings: Iterable[Read], links: Iterable[Link], judgements: Iterable[Judgement]) -> None:
        """Be told of all readings (one a document), links and judgements in force."""
        now = {reading.document.id: reading for reading in readings}
        ties = {(link.left, link.right): link for link in links}
        read: dict[str, Read | None] = dict.fromkeys(self._readings.keys() - now.keys())
        read |= {id: reading for id, reading in now.items() if self._readings.get(id) is not reading}
        tied: dict[Pair, Link | None] = dict.fromkeys(self._links.keys() - ties.keys())
        tied |= {pair: link for pair, link in ties.items() if self._links.get(pair) is not link}
        self.change(read, tied, judgements)

    def change(
        self, read: Mapping[str, Read | None], tied: Mapping[Pair, Link | None], judgements: Iterable[Judgement]
    ) -> None:
        """The same, told of what is new only: None for a document or a link that is no more. Judgements are all."""
        touched = {*self._read(read), *self._tie(tied), *self._decide(judgements)}
        former = {members[0]: members for each in touched if (members := self._part_of.get(each))}
        parts = touched.union(*former.values())
        gone: list[Placed] = []
        for id in parts:
            self._part_of.pop(id, None)
            gone += self._events.pop(id, ())
        before = {_made_of(event): (place, event) for place, event in gone}
        come = self._join({id for id in parts if id in self._told}, before)
        stayed = before.keys() & {_made_of(event) for _, event in come}
        self._order.change(
            [each for each in gone if _made_of(each[1]) not in stayed],
            [each for each in come if _made_of(each[1]) not in stayed],
        )

    def events(self) -> tuple[Event, ...]:
        """Every event of the readings once, in order of day and id."""
        return tuple(self._order)

    def together(self, claim: str) -> tuple[str, ...]:
        """The events of documents that hang together with that of this claim: what is joined anew when it changes."""
        return self._part_of.get(self._home.get(claim, claim), ())

    def _read(self, moved: Mapping[str, Read | None]) -> Iterator[str]:
        """Take in the readings that changed; the events of documents that this touches."""
        come = [reading for reading in moved.values() if reading is not None]
        for document in moved:
            self._readings.pop(document, None)
            for id in self._of_document.pop(document, ()):
                yield id
                for claim in self._told.pop(id).event.claims:
                    self._home.pop(claim.id, None)
        for reading in come:
            told = [Told(event, setting(event)) for event in reading.events if event.claims]
            self._of_document[reading.document.id] = tuple(each.setting.id for each in told)
            for each in told:
                self._told[each.setting.id] = each
                self._home.update((claim.id, each.setting.id) for claim in each.event.claims)
        self._readings |= {reading.document.id: reading for reading in come}
        for reading in come:
            for id in self._of_document[reading.document.id]:
                yield id
                yield from (other for other, _ in self._links_of(id))

    def _tie(self, moved: Mapping[Pair, Link | None]) -> Iterator[str]:
        """Take in the links that changed; the events of documents at their ends."""
        for (left, right), link in moved.items():
            if link is not None:
                self._links[left, right] = self._at[left][right] = self._at[right][left] = link
            elif self._links.pop((left, right), None):
                del self._at[left][right], self._at[right][left]
            yield from (self._home[claim] for claim in (left, right) if claim in self._home)

    def _decide(self, judgements: Iterable[Judgement]) -> Iterator[str]:
        before, self._decided = self._decided.latest, Decisions.of(judgements, self._home)
        now = self._decided.latest
        for pair in before.keys() | now.keys():
            if before.get(pair) != now.get(pair):
                yield from pair

    def _join(self, anew: set[str], before: Mapping[tuple[int, ...], Placed]) -> list[Placed]:
        """Join the events of documents anew; what comes of it, as it was before where it is made of the same."""
        same: defaultdict[str, set[str]] = defaultdict(set)
        for left, right in self._decided.same:
            same[left].add(right)
            same[right].add(left)
        done: set[str] = set()
        made = []
        for start in sorted(anew):
            if start in done:
                continue
            part = self._part(start, same)
            done |= part
            told = {id: self._told[id] for id in sorted(part)}
            ties = self._ties(told) if len(told) > 1 else {}
            found = join(told, ties, self._within(part), self._threshold)
            members = tuple(told)
            placed = [before.get(_made_of(event)) or (place_in_order(event), event) for event in found]
            self._events[members[0]] = placed
            self._part_of.update(dict.fromkeys(members, members))
            made += placed
        return made

    def _part(self, start: str, same: Mapping[str, set[str]]) -> set[str]:
        """All that hangs together with an event of a document."""
        part, ahead = {start}, [start]
        while ahead:
            id = ahead.pop()
            beside = ((other, link) for other, link in self._links_of(id) if other not in part)
            found = {other for other, link in beside if self._binds(id, other, link)}
            found |= same.get(id, set()) - part
            part |= found
            ahead += found
        return part

    def _binds(self, id: str, other: str, link: Link) -> bool:
        """Whether the link makes its two ends hang together: it is likely, and it counts for joining.

        A strike may hang on any of its links: it joins the one event that it fits, and must know of all.
        """
        left, right = self._told[id].setting, self._told[other].setting
        if left.kind == "strike" or right.kind == "strike":
            return True
        return link.probability >= joining.LIKELY and weighs(link, left, right)

    def _links_of(self, id: str) -> Iterator[tuple[str, Link]]:
        """(the other event, link) of an event; a link whose claim no event holds any more ties nothing."""
        homes = self._home
        for claim in self._told[id].event.claims:
            if tied := self._at.get(claim.id):
                for other, link in tied.items():
                    if (home := homes.get(other, id)) != id:
                        yield home, link

    def _ties(self, told: Mapping[str, Told]) -> dict[Pair, Link]:
        """The links among the events, by these; of several between two, the likeliest."""
        every = ((id, other, link) for id in told for other, link in self._links_of(id))
        found = ((ordered(id, other), link) for id, other, link in every if other in told)
        return dict(sorted(found, key=lambda each: (each[0], each[1].probability, each[1].left, each[1].right)))

    def _within(self, part: set[str]) -> Decisions:
        decided = self._decided
        if not decided.latest:
            return decided
        return Decisions(
            {pair: latest for pair, latest in decided.latest.items() if part.issuperset(pair)},
            tuple(pair for pair in decided.same if part.issuperset(pair)),
            frozenset(pair for pair in decided.different if part.issuperset(pair)),
        )
