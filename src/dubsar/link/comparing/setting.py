"""Setting: what an event of one document is, when and where, as far as joining it with others asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from dubsar.model import Claim, Document, Event, Harm, Place, When
from dubsar.model.place import great_circle_km

SETTLED = ("exact", "site", "neighbourhood", "settlement")
"""Precisions of a place at which "the same place" means the same town or finer."""
FINENESS = (*SETTLED, "district", "feature", "admin1", "country")
COMPARED = ("harm", "assessment", "damage")
"""Kinds of events that are compared with each other; a declared strike is only put to one of them."""
DAYS_APART = 1
"""Two single days further apart than this are two events: one day is left for nights and time zones."""
KM_APART = 50.0
"""Two settlements further apart than this are two events."""
V = TypeVar("V")
_RANK: dict[str | None, int] = {precision: rank for rank, precision in enumerate(FINENESS)}


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
class Setting:
    """`id` is the event's representative claim; None means that the document does not say.

    `kind` is "harm", "assessment", "damage", "strike" (nothing but declared strikes) or "other" (never compared).
    `sentences` are those of its claims that are about one event.
    """

    id: str
    document: str
    kind: str
    when: When | None = None
    where: Place | None = None
    sentences: tuple[str, ...] = ()

    @cached_property
    def day(self) -> date | None:
        """The single day of the event, else None."""
        return self.when.day if self.when else None

    @cached_property
    def settled(self) -> tuple[float, float] | None:
        """The point of the place where it is known to settlement or finer, else None."""
        return self.where.point if self.where and self.where.precision in SETTLED else None


def representative(event: Event) -> Claim:
    """The claim that stands for an event in links: harm before assessment, damage and strike; then the first in text.

    Cumulative tolls and teasers stand for an event only where it has nothing else.
    """
    return min(event.claims, key=standing)


def setting(event: Event) -> Setting:
    """The setting of an event of one document."""
    return setting_of(*placed(event))


def placed(event: Event) -> tuple[list[Claim], list[Claim]]:
    """The claims of an event in their standing, and those of them that are about one event."""
    claims = sorted(event.claims, key=standing) if len(event.claims) > 1 else list(event.claims)
    return claims, [claim for claim in claims if eventual(claim)]


def setting_of(claims: list[Claim], told: list[Claim]) -> Setting:
    """Of claims in their standing, and those of them that are about one event."""
    first = claims[0]
    return Setting(
        first.id,
        first.document,
        first.kind if first.kind in _ORDER and told else "other",
        _best([claim.when for claim in told if claim.when is not None], _days_long),
        _best([claim.where for claim in told if claim.where is not None], _coarseness),
        tuple([claim.span.quote for claim in told]),
    )


def conflict(left: Setting, right: Setting) -> bool:
    """Whether exact days or settlements conflict, so that no likeness of circumstances outweighs it."""
    one, other = left.day, right.day
    if one and other and abs((one - other).days) > DAYS_APART:
        return True
    here, there = left.settled, right.settled
    return here is not None and there is not None and here != there and great_circle_km(*here, *there) > KM_APART


_ORDER = {"harm": 0, "assessment": 1, "damage": 2, "strike": 3}


def standing(claim: Claim) -> tuple[bool, int, int, str]:
    return not eventual(claim), _ORDER.get(claim.kind, len(_ORDER)), claim.span.start, claim.id


def eventual(claim: Claim) -> bool:
    """Whether the claim is about one event: no cumulative toll, no teaser of another page."""
    return claim.zone != "teaser" and not (isinstance(claim, Harm) and claim.scope == "cumulative")


def _best(values: Sequence[V], cost: Callable[[V], tuple[int, Hashable]]) -> V | None:
    """The value of least cost; among equals the most often stated, then the first."""
    if not values:
        return None
    costs = [cost(value) for value in values]
    if costs.count(costs[0]) == len(costs):
        return values[0]
    often = Counter(costs)
    return min(zip(costs, values, strict=True), key=lambda each: (each[0][0], -often[each[0]]))[1]


def _days_long(when: When) -> tuple[int, Hashable]:
    if when.start is None or when.end is None:
        return 10**6, None
    return (when.end - when.start).days, when.start


def _coarseness(place: Place) -> tuple[int, Hashable]:
    rank = _RANK.get(place.precision, len(FINENESS))
    # Within a town, which of its sites is named differs from report to report: the best-stated of them stands.
    return (0 if rank < len(SETTLED) else rank), place.id or place.name
