"""Places: how fine a place may be shown. Homes never; young events no finer than a settlement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dubsar.model import Place
from dubsar.publish.release import ReleasedPlace

FINE = ("exact", "site", "neighbourhood", None)
HOME = re.compile(
    r"\b(?:homes?|houses?|apartments?|flats?|basement|cellar|villa|farm|residence|family)\b|['’]s\b", re.I
)
COARSE = ("settlement", "district", "admin1", "country")
NEAREST_KM = 30.0
FEATURE_RADIUS_KM = 5.0


def released_place(place: Place | None, others: Iterable[Place], *, recent: bool) -> ReleasedPlace | None:
    """The place as it may leave; `others` are the event's other places, from which a coarser one is taken.

    A recent event shows at most the settlement that its own sources name; where none is near, region and country
    without a point. A point is given to 4 decimals (about 11 m), for recent events to 2 (about 1 km).
    """
    if place is None:
        return None
    home = is_home(place)
    if not home and not (recent and is_fine(place)):
        return _shown(place, coarsened=False, decimals=2 if recent else 4)
    settlement = _settlement(place, others)
    if settlement:
        return _shown(settlement, coarsened=True, decimals=2)
    return ReleasedPlace(
        None, place.country, place.admin1, precision="admin1" if place.admin1 else None, coarsened=True
    )


def is_fine(place: Place) -> bool:
    """Whether a place is, or may be, finer than a settlement: unknown precision counts as fine."""
    if place.precision == "feature":
        return place.radius_km is None or place.radius_km < FEATURE_RADIUS_KM
    return place.precision in FINE


def is_home(place: Place) -> bool:
    """Whether a place is a private one: "the Salih family house", "his basement"; never the town of Villa Nueva."""
    if place.id and place.precision in COARSE:
        return False
    return any(HOME.search(words) for words in (place.name, place.words or "") if words)


def _settlement(place: Place, others: Iterable[Place]) -> Place | None:
    near: list[tuple[float, Place]] = []
    for other in others:
        km = place.km_to(other)
        if other.precision == "settlement" and not is_home(other) and not _elsewhere(place, other, km):
            near.append((NEAREST_KM if km is None else km, other))
    return min(near, key=lambda pair: (pair[0], pair[1].name), default=(0.0, None))[1]


def _elsewhere(place: Place, other: Place, km: float | None) -> bool:
    if km is not None:
        return km > NEAREST_KM
    return None not in (place.country, other.country) and place.country != other.country


def _shown(place: Place, *, coarsened: bool, decimals: int) -> ReleasedPlace:
    lat, lon = (None if end is None else round(end, decimals) for end in (place.lat, place.lon))
    return ReleasedPlace(place.name, place.country, place.admin1, lat, lon, place.precision, coarsened)
