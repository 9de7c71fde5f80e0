"""Profile: what one document says of one event, in values that two documents can be compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dubsar.link.setting import SETTLED, Read, Setting, eventual, setting_of, standing
from dubsar.model import Assessment, Claim, Count, Damage, Event, Harm, Place, Strike

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{3,}")
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december".split()
)
"""Names that every report holds; "may" is a word beside."""


@dataclass(frozen=True)
class Profile(Setting):
    """One event of one document in full; () means that the document does not say.

    `told` are the single days that its claims name and `spots` their places, any of which may be the event's own.
    `words` are those of its claims' sentences and `marks` the names and numbers among them. Of the whole document, with
    its `main` event first: `beside` its days, `around` its places, `lands` its provinces, `whole` its names and
    numbers; only what its claims say themselves where another event stands first.
    """

    published: date | None = None
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


def profile(event: Event, reading: Read) -> Profile:
    """What `event` of `reading` says, in comparable values."""
    claims = sorted(event.claims, key=standing)
    told = [claim for claim in claims if eventual(claim)]
    set_in = setting_of(claims, told)
    main = bool(reading.events) and event is reading.events[0]
    written = _written(claim.span.quote for claim in told)
    beside = reading.claims if main else told
    found = Profile(
        id=set_in.id,
        document=set_in.document,
        kind=set_in.kind,
        when=set_in.when,
        where=set_in.where,
        published=reading.document.published,
        killed=_toll(told, "killed"),
        injured=_toll(told, "injured"),
        causes=_distinct(
            claim.cause for claim in told if isinstance(claim, Harm | Damage) and claim.cause != "unknown"
        ),
        actors=_distinct(actor.key for claim in told if isinstance(claim, _BLAMING) for actor in claim.by),
        names=_distinct(name for claim in told if isinstance(claim, Harm) for name in _names(claim)),
        words=_lower(written),
        marks=_capital(written),
        whole=marks_of([reading.document.title or "", reading.document.text]) if main else (),
        told=_single_days(told),
        beside=_single_days(beside),
        spots=_spots(told),
        around=_spots(beside),
        lands=_lands(beside),
        main=main,
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
    return _lower(_written(texts))


def marks_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The names and numbers of the texts: words with a capital that are nowhere written without, and 12 or more.

    Reads Karsa, and Mill in "the Mill Road"; must not read The in "The mill burned. Nobody saw the fire."
    """
    return _capital(_written(texts))


def _written(texts: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for text in dict.fromkeys(texts):
        found.update(WORD.findall(text))
    return found


def _lower(found: set[str]) -> tuple[str, ...]:
    return tuple(sorted({word.casefold() for word in found}))


def _capital(found: set[str]) -> tuple[str, ...]:
    names = {word.casefold() for word in found if not word.islower() and len(word) > 1}
    return tuple(sorted(name for name in names - CALENDAR if name not in found or not name.islower()))


_BLAMING = Harm | Assessment | Damage | Strike


def _single_days(claims: Iterable[Claim]) -> tuple[int, ...]:
    whens = (claim.when for claim in claims if claim.when)
    return tuple(sorted({when.start.toordinal() for when in whens if when.start and when.start == when.end}))


def _spots(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The places finer than a province, by id or name."""
    fine = {(place.id, place.name) for place in _places(claims) if place.precision in SETTLED}
    return _distinct(id or name.casefold() for id, name in fine)


def _lands(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The provinces."""
    lands = {(place.country, place.admin1) for place in _places(claims)}
    return _distinct(f"{country}/{admin1}" for country, admin1 in lands if country and admin1)


def _places(claims: Iterable[Claim]) -> Iterator[Place]:
    return (claim.where for claim in claims if claim.where)


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
