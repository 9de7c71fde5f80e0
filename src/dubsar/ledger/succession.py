"""Succession: which event is due which code, by what it shares with what the code was last recorded to stand for.

Codes and events hang together where they share a claim or a sentence. What a change does not hang together with stays
as it was: asked again, only the events that came, those that shared something with what went, and the codes that were
recorded anew are looked at. The answer is that of looking at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dubsar.model import Event

W = TypeVar("W", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Holding:
    """What a code stood for when it was last recorded: claim ids, and where their sentences start.

    The sentences serve when a better reader has made new claims of the same words: the code goes with the words.
    """

    claims: frozenset[str]
    sentences: frozenset[str]

    @classmethod
    def of(cls, event: Event) -> Holding:
        return cls(
            frozenset(claim.id for claim in event.claims),
            frozenset(f"{claim.document}@{claim.span.start}" for claim in event.claims),
        )


class Holders(Generic[W]):
    """Who holds which claims and sentences."""

    def __init__(self) -> None:
        self._claims: dict[str, tuple[W, ...]] = {}
        self._sentences: dict[str, tuple[W, ...]] = {}

    def add(self, who: W, holding: Holding) -> None:
        alone = (who,)
        for held, things in self._both(holding):
            for thing in things:
                held[thing] = (*held[thing], who) if thing in held else alone

    def drop(self, who: W, holding: Holding) -> None:
        for held, things in self._both(holding):
            for thing in things:
                rest = tuple(each for each in held.pop(thing) if each != who)
                if rest:
                    held[thing] = rest

    def sharing(self, holding: Holding) -> tuple[Counter[W], Counter[W]]:
        """Who shares how many claims, and how many sentences."""
        claims, sentences = (
            Counter(who for thing in things if thing in held for who in held[thing])
            for held, things in self._both(holding)
        )
        return claims, sentences

    def _both(self, holding: Holding) -> tuple[tuple[dict[str, tuple[W, ...]], frozenset[str]], ...]:
        return (self._claims, holding.claims), (self._sentences, holding.sentences)


class Succession:
    """What codes stand for, the events last asked for, and what was due to each. Events are known by identity."""

    def __init__(self) -> None:
        self._held: dict[str, Holding] = {}
        self._ages: dict[str, int] = {}
        self._holders: Holders[str] = Holders()
        self._anew: set[str] = set()
        self._events: dict[int, Event] = {}
        self._tellers: Holders[int] = Holders()
        self._given: dict[int, str | None] = {}
        self._successors: dict[str, str] = {}
        self._settled: set[int] = set()

    def hold(self, code: str, holding: Holding) -> None:
        """Take in that a code stands for this now."""
        if code in self._held:
            self._holders.drop(code, self._held[code])
        self._held[code] = holding
        self._ages.setdefault(code, len(self._ages))
        self._holders.add(code, holding)
        self._anew.add(code)

    def moved(self, codes: Iterable[str]) -> None:
        """Take in that these codes were recorded otherwise."""
        self._anew.update(codes)

    def settle(self, event: Event) -> None:
        """Note that what is due to the event is what is recorded."""
        self._settled.add(id(event))

    def is_settled(self, event: Event) -> bool:
        """Whether nothing has changed around the event since it was settled."""
        return id(event) in self._settled

    def update(self, events: Sequence[Event]) -> tuple[list[str | None], dict[str, str]]:
        """The code due to each event, and the codes that now resolve to another.

        Pairs of code and event are served by claims shared, then by sentences shared, then the older code first.
        """
        places = {id(event): place for place, event in enumerate(events)}
        codes = {*self._anew, *self._forget(self._events.keys() - places.keys())}
        come = [event for event in events if id(event) not in self._events]
        for event in come:
            self._events[id(event)] = event
            self._tellers.add(id(event), Holding.of(event))
        codes, touched = self._together(codes, {id(event) for event in come})
        self._serve(codes, touched, places)
        self._anew = set()
        return [self._given[id(event)] for event in events], dict(self._successors)

    def _forget(self, gone: Iterable[int]) -> Iterator[str]:
        """Leave out events that are no more; the codes that shared something with them."""
        for which in list(gone):
            holding = Holding.of(self._events.pop(which))
            self._tellers.drop(which, holding)
            self._given.pop(which, None)
            self._settled.discard(which)
            for shared in self._holders.sharing(holding):
                yield from shared

    def _together(self, codes: set[str], events: set[int]) -> tuple[set[str], set[int]]:
        """All codes and events that hang together with these."""
        codes = {code for code in codes if code in self._held}
        ahead_codes, ahead_events = codes, events
        while ahead_codes or ahead_events:
            holdings = [Holding.of(self._events[which]) for which in ahead_events]
            found_codes = {code for each in holdings for shared in self._holders.sharing(each) for code in shared}
            found_events = {
                which for code in ahead_codes for shared in self._tellers.sharing(self._held[code]) for which in shared
            }
            ahead_codes, ahead_events = found_codes - codes, found_events - events
            codes, events = codes | ahead_codes, events | ahead_events
        return codes, events

    def _serve(self, codes: set[str], events: set[int], places: Mapping[int, int]) -> None:
        given: dict[int, str | None] = dict.fromkeys(events)
        best: dict[str, int] = {}
        taken: set[str] = set()
        for *_, code, _, which in sorted(self._overlaps(codes, places)):
            best.setdefault(code, which)
            if given[which] is None and code not in taken:
                given[which] = code
                taken.add(code)
        self._given.update(given)
        self._settled -= events
        for code in codes:
            owner = given[best[code]] if code in best and code not in taken else None
            self._successors.pop(code, None)
            if owner:
                self._successors[code] = owner

    def _overlaps(
        self, codes: Iterable[str], places: Mapping[int, int]
    ) -> Iterator[tuple[int, int, int, list[str], str, int, int]]:
        for code in codes:
            claims, words = self._tellers.sharing(self._held[code])
            for which in claims.keys() or words.keys():
                own = sorted({claim.id for claim in self._events[which].claims})
                yield -claims[which], -words[which], self._ages[code], own, code, places[which], which
