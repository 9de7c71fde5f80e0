"""Profile: what one document says of one event, in values that two documents can be compared by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from dubsar.model import Assessment, Claim, Count, Damage, Document, Event, Harm, Place, Strike, When

SETTLED = ("exact", "site", "neighbourhood", "settlement")
"""Precisions of a place at which "the same place" means the same town or finer."""
FINENESS = (*SETTLED, "district", "feature", "admin1", "country")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{3,}")
COMPARED = ("harm", "assessment", "damage")
"""Kinds of events that are compared with each other; a declared strike is only put to one of them."""
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december".split()
)
"""Names that every report holds; "may" is a word beside."""
V = TypeVar("V")


class Read(Protocol):
    """What linking needs of a reading (`tally.reading.Reading` is one; that module lies further down the line)."""

    @property
    def document(self) -> Document: ...
    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def flags(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Profile:
    """One event of one document. `id` is its representative claim; None and () mean that the document does not say.

    `kind` is "harm", "assessment", "damage", "strike" (nothing but declared strikes) or "other" (never compared).
    `told` are the single days that its claims name and `spots` their places, any of which may be the event's own.
    `words` are those of its claims' sentences and `marks` the names and numbers among them. Of the whole document, with
    its `main` event first: `beside` its days, `around` its places, `lands` its provinces, `whole` its names and
    numbers; only what its claims say themselves where another event stands first.
    """

    id: str
    document: str
    kind: str
    published: date | None = None
    when: When | None = None
    where: Place | None = None
    killed: Count | None = None
    injured: Count | None = None
    causes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    told: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    spots: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    main: bool = True

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """First and last day of the event as day numbers, None unless both ends are known."""
        if self.when is None or self.when.start is None or self.when.end is None:
            return None
        return self.when.start.toordinal(), self.when.end.toordinal()

    @property
    def day(self) -> date | None:
        """The single day of the event, else None."""
        return self.when.day if self.when else None

    @property
    def settled(self) -> bool:
        """Whether the place is a point known to settlement or finer."""
        return self.where is not None and self.where.point is not None and self.where.precision in SETTLED


def representative(event: Event) -> Claim:
    """The claim that stands for an event in links: harm before assessment, damage and strike; then the first in text.

    Cumulative tolls and teasers stand for an event only where it has nothing else.
    """
    return min(event.claims, key=_standing)


def profile(event: Event, reading: Read) -> Profile:
    """What `event` of `reading` says, in comparable values."""
    claims = sorted(event.claims, key=_standing)
    first = claims[0]
    told = [claim for claim in claims if _eventual(claim)]
    main = bool(reading.events) and event is reading.events[0]
    title, quotes = reading.document.title or "", [claim.span.quote for claim in told]
    found = Profile(
        id=first.id,
        document=first.document,
        kind=first.kind if first.kind in _ORDER and told else "other",
        published=reading.document.published,
        when=_best((claim.when for claim in told), _days_long),
        where=_best((claim.where for claim in told), _coarseness),
        killed=_toll(told, "killed"),
        injured=_toll(told, "injured"),
        causes=_distinct(
            claim.cause for claim in told if isinstance(claim, Harm | Damage) and claim.cause != "unknown"
        ),
        actors=_distinct(actor.key for claim in told if isinstance(claim, _BLAMING) for actor in claim.by),
        names=_distinct(name for claim in told if isinstance(claim, Harm) for name in _names(claim)),
        words=words_of(quotes),
        marks=marks_of(quotes),
        whole=marks_of([title, reading.document.text]) if main else (),
        told=_single_days(told),
        beside=_single_days(reading.claims if main else told),
        spots=_spots(told),
        around=_spots(reading.claims if main else told),
        lands=_lands(reading.claims if main else told),
        main=bool(reading.events) and event is reading.events[0],
    )
    return _finding(found) if found.kind == "assessment" else found


def _finding(found: Profile) -> Profile:
    """A finding comes months later in a form of words, and concedes what it likes: only day, place and party compare.

    Reads June 12 and Karsa in "June 12, near Karsa: one civilian was unintentionally killed"; must not hold its one
    dead against the eight that are alleged.
    """
    return replace(found, published=None, killed=None, injured=None, words=(), marks=(), whole=(), beside=found.told)


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The distinct words and numbers of the texts, lower-cased, sorted."""
    return tuple(sorted({word.casefold() for text in texts for word in WORD.findall(text)}))


def marks_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The names and numbers of the texts: words with a capital that are nowhere written without, and 12 or more.

    Reads Karsa, and Mill in "the Mill Road"; must not read The in "The mill burned. Nobody saw the fire."
    """
    found = {word for text in texts for word in WORD.findall(text)}
    plain = {word for word in found if word.islower()} | CALENDAR
    return tuple(sorted({w.casefold() for w in found if len(w) > 1 and not w.islower() and w.casefold() not in plain}))


_ORDER = ("harm", "assessment", "damage", "strike")
_BLAMING = Harm | Assessment | Damage | Strike


def _standing(claim: Claim) -> tuple[bool, int, int, str]:
    rank = _ORDER.index(claim.kind) if claim.kind in _ORDER else len(_ORDER)
    return not _eventual(claim), rank, claim.span.start, claim.id


def _eventual(claim: Claim) -> bool:
    """Whether the claim is about one event: no cumulative toll, no teaser of another page."""
    return claim.zone != "teaser" and not (isinstance(claim, Harm) and claim.scope == "cumulative")


def _best(values: Iterator[V | None], cost: Callable[[V], tuple[int, str]]) -> V | None:
    """The value of least cost; among equals the most often stated, then the first."""
    known = [value for value in values if value is not None]
    often = Counter(cost(value) for value in known)
    return min(known, key=lambda value: (cost(value)[0], -often[cost(value)]), default=None)


def _days_long(when: When) -> tuple[int, str]:
    if when.start is None or when.end is None:
        return 10**6, ""
    return (when.end - when.start).days, when.start.isoformat()


def _coarseness(place: Place) -> tuple[int, str]:
    rank = FINENESS.index(place.precision) if place.precision in FINENESS else len(FINENESS)
    # Within a town, which of its sites is named differs from report to report: the best-stated of them stands.
    return (0 if rank < len(SETTLED) else rank), place.id or place.name


def _single_days(claims: Iterable[Claim]) -> tuple[int, ...]:
    return tuple(sorted({claim.when.day.toordinal() for claim in claims if claim.when and claim.when.day}))


def _spots(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The places finer than a province, by id or name."""
    fine = (claim.where for claim in claims if claim.where and claim.where.precision in SETTLED)
    return _distinct(place.id or place.name.casefold() for place in fine)


def _lands(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The provinces."""
    places = (claim.where for claim in claims if claim.where)
    return _distinct(f"{place.country}/{place.admin1}" for place in places if place.country and place.admin1)


def _toll(claims: Sequence[Claim], outcome: str) -> Count | None:
    """The largest total that the document states; a part is never a total."""
    harm = (claim for claim in claims if isinstance(claim, Harm) and claim.outcome == outcome and not claim.part_of)
    known = [claim.count for claim in harm if claim.count and claim.count.known]
    return max(known, key=lambda count: (count.high or count.low or 0, count.low or 0), default=None)


def _names(claim: Harm) -> Iterator[str]:
    for victim in claim.victims:
        for name in victim.names:
            if " " in name:
                yield " ".join(WORD.findall(name)).casefold()


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
