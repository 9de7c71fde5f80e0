"""Profile: what one document says of one event, in values that two documents can be compared by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from dubsar.link.comparing.setting import SETTLED, Read, Setting, placed, setting, setting_of
from dubsar.link.comparing.texts import WORD
from dubsar.model import Assessment, Claim, Count, Damage, Event, Harm, Place, Strike

V = TypeVar("V", str, int)


@dataclass(frozen=True)
class Profile(Setting):
    """One event of one document in full; () means that the document does not say.

    `told` are the single days that its claims name and `spots` their places, any of which may be the event's own.
    Of the whole document, where its `main` event is this one or of the same day and town: `beside` its days, `around`
    its places, `lands` its provinces, `texts` its title and text; else only what its claims say themselves.
    """

    published: date | None = None
    killed: Count | None = None
    injured: Count | None = None
    causes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
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


def profile(event: Event, reading: Read) -> Profile:
    """What `event` of `reading` says, in comparable values."""
    claims, told = placed(event)
    set_in = setting_of(claims, told)
    main = bool(reading.events) and (event is reading.events[0] or _beside_main(set_in, reading.events[0]))
    beside = reading.claims if main else told
    days, places = _single_days(told), _places(told)
    # Most documents tell of one event: what they say beside is what they say.
    more = len(beside) > len(told)
    around = _places(beside) if more else places
    harm = [claim for claim in told if isinstance(claim, Harm)]
    document = reading.document
    found = Profile(
        id=set_in.id,
        document=set_in.document,
        kind=set_in.kind,
        when=set_in.when,
        where=set_in.where,
        published=document.published,
        killed=_toll(harm, "killed"),
        injured=_toll(harm, "injured"),
        causes=_distinct([claim.cause for claim in told if isinstance(claim, _CAUSED) and claim.cause != "unknown"]),
        actors=_distinct([actor.key for claim in told if isinstance(claim, _BLAMING) for actor in claim.by]),
        names=_distinct([name for claim in harm for name in _names(claim)]),
        sentences=set_in.sentences,
        texts=(document.title or "", document.text) if main else (),
        told=days,
        beside=_single_days(beside) if more else days,
        spots=_spots(places),
        around=_spots(around),
        lands=_lands(around),
        main=main,
    )
    return _finding(found) if found.kind == "assessment" else found


def _beside_main(set_in: Setting, main: Event) -> bool:
    """Whether an event is of the day and town of the document's first: strikes told apart are each its subject.

    Else "five died in the market" would be an aside of the report that tells of the house first, and another report of
    the market be linked to the house.
    """
    first = setting(main)
    known = set_in.kind == first.kind == "harm" and set_in.day is not None and set_in.settled is not None
    return known and set_in.day == first.day and set_in.settled == first.settled


def _finding(found: Profile) -> Profile:
    """A finding comes months later in a form of words, and concedes what it likes: only day, place and party compare.

    Reads June 12 and Karsa in "June 12, near Karsa: one civilian was unintentionally killed"; must not hold its one
    dead against the eight that are alleged.
    """
    return replace(found, published=None, killed=None, injured=None, sentences=(), texts=(), beside=found.told)


_BLAMING = (Harm, Assessment, Damage, Strike)
_CAUSED = (Harm, Damage)


def _single_days(claims: Iterable[Claim]) -> tuple[int, ...]:
    whens = [claim.when for claim in claims if claim.when]
    return _sorted({when.start.toordinal() for when in whens if when.start and when.start == when.end})


def _places(claims: Iterable[Claim]) -> list[Place]:
    return [claim.where for claim in claims if claim.where]


def _spots(places: Iterable[Place]) -> tuple[str, ...]:
    """Those finer than a province, by id or name."""
    return _distinct([place.id or place.name.casefold() for place in places if place.precision in SETTLED])


def _lands(places: Iterable[Place]) -> tuple[str, ...]:
    """The provinces."""
    return _distinct([f"{place.country}/{place.admin1}" for place in places if place.country and place.admin1])


def _toll(claims: Sequence[Harm], outcome: str) -> Count | None:
    """The largest total that the document states; a part is never a total."""
    totals = [claim.count for claim in claims if claim.outcome == outcome and not claim.part_of]
    known = [count for count in totals if count and count.known]
    if len(known) < 2:
        return known[0] if known else None
    return max(known, key=lambda count: (count.high or count.low or 0, count.low or 0))


def _names(claim: Harm) -> Iterable[str]:
    names = [name for victim in claim.victims for name in victim.names]
    return [" ".join(WORD.findall(name)).casefold() for name in names if " " in name]


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return _sorted({value for value in values if value})


def _sorted(values: set[V]) -> tuple[V, ...]:
    return tuple(sorted(values)) if len(values) > 1 else tuple(values)
