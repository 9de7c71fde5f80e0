"""When and where an event was: the most precise value on which most of its claims agree. Never a guess."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from dubsar.ground.placing.relations import COUNTRYSIDE
from dubsar.model import Assessment, Claim, Damage, Event, Harm, Place, Strike, When
from dubsar.model.place import PlacePrecision

RANK: dict[PlacePrecision | None, int] = {
    "exact": 0,
    "site": 1,
    "neighbourhood": 2,
    "settlement": 3,
    "district": 4,
    "feature": 5,
    "admin1": 6,
    "country": 7,
    None: 8,
}
AGREE_KM = 5.0
Value = TypeVar("Value", When, Place)


def event_time(event: Event) -> When | None:
    """The time of the harm, else of the strike, damage or finding; None where no claim is dated."""
    for claims in _by_weight(event):
        dated = [claim.when for claim in _of_harm_done(claims) if claim.when and claim.when.start and claim.when.end]
        if dated:
            return _agreed(dated, _time_supports, _width)
    return None


def event_place(event: Event) -> Place | None:
    """The place of the harm, else of the strike, damage or finding; a place on the map before one that is not."""
    for claims in _by_weight(event):
        placed = [claim.where for claim in _of_harm_done(claims) if claim.where]
        if placed:
            located = [place for place in placed if place.point] or placed
            return _agreed(located, _place_supports, _coarseness(located))
    return None


def _by_weight(event: Event) -> Iterable[Sequence[Claim]]:
    """The claims of harm, then of findings, strikes, damage; each in a fixed order."""
    ordered = sorted(event.claims, key=lambda claim: (claim.document, claim.span.start, claim.id))
    for kinds in (Harm, Assessment, Strike, Damage):
        yield [claim for claim in ordered if isinstance(claim, kinds)]


def _of_harm_done(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims without those that nobody was harmed, where others tell of harm.

    Reads "shells fell on Selib, leaving no casualties" under "a child was killed in Tarmun" as no word on the place.
    """
    done = [c for c in claims if not (isinstance(c, Harm) and c.count is not None and c.count.exact == 0)]
    return done or claims


def _agreed(values: Sequence[Value], supports: Callable[[Value, Value], bool], width: Callable[[Value], Any]) -> Value:
    """The narrowest value that more than half of all values allow; without one, that which most allow."""
    if len(values) == 1:
        return values[0]
    bare = [_bare(value) for value in values]
    said = Counter(bare)  # a report may say one thing a thousand times
    allowed = {value: sum(many for other, many in said.items() if supports(other, value)) for value in said}
    votes = [(allowed[plain], value) for plain, value in zip(bare, values, strict=True)]
    most = [value for count, value in votes if 2 * count > len(values)]
    if most:
        return min(most, key=width)
    best = max(count for count, _ in votes)
    return min((value for count, value in votes if count == best), key=width)


def _bare(value: Value) -> Value:
    """The value without the place in a text where it was read."""
    return replace(value, span=None, words=None)


def _time_supports(other: When, value: When) -> bool:
    return other.overlaps(value)


def _width(value: When) -> tuple[int, str]:
    assert value.start and value.end
    return (value.end - value.start).days, value.start.isoformat()


def _place_supports(other: Place, value: Place) -> bool:
    """Whether a claim placed at `other` allows that the event was at `value`: the same, near it, or round it."""
    if other.id and other.id == value.id:
        return True
    km = other.km_to(value)
    if km is None:
        return other.name.casefold() == value.name.casefold()
    if other.precision in ("admin1", "country"):
        inside = other.country == value.country and other.precision == "country"
        return inside or (other.admin1 is not None and other.admin1 == value.admin1)
    return km <= max(other.radius_km or 0, value.radius_km or 0, AGREE_KM)


def _coarseness(places: Sequence[Place]) -> Callable[[Place], Any]:
    """What sorts the places: the finest first, of those the one that most claims name."""
    named = Counter(place.name for place in places)
    return lambda place: (_rank(place), -named[place.name])


def _rank(place: Place) -> int:
    """How coarse a place is. A village that no index knows stands at its neighbour, and is a settlement too.

    The countryside of a town is as coarse as a district.
    """
    if place.relation == COUNTRYSIDE:
        return RANK["district"]
    unlisted = place.id is None and place.precision == "district" and place.relation is None
    return RANK["settlement" if unlisted else place.precision]
