"""Builders for declared against alleged: an entry, and an incident of harm, each with a time and a place."""

from __future__ import annotations

from datetime import date, timedelta

from declaring import COALITION, FIRST, town
from dubsar.model import Actor, BelligerentPart, Incident, Place, Toll, Tolls, When
from dubsar.tally.counts import Range
from dubsar.tally.strikes.declared import Entry


def on(day: int = 0, last: int | None = None) -> When:
    start, end = FIRST + timedelta(day), FIRST + timedelta(day if last is None else last)
    return When(start, end, "day" if start == end else "range")


def at(km_north: float = 0.0, name: str = "Raqqa", relation: str | None = None, radius: float = 3.0) -> Place:
    place = town(name)
    lat = 35.0 + km_north / 111.195
    return Place(name, f"t:{name}", lat, 39.0, radius, place.country, "Raqqa", "settlement", relation, name)


def entry(claim: str = "c:1", strikes: int | None = 1, when: When | None = None, place: Place | None = None) -> Entry:
    number = None if strikes is None else Range(strikes, strikes)
    return Entry(COALITION, "SY", place or at(), when or on(), number, None, (), 1, (f"d:{claim}",), claim)


def harm(
    id: str = "i:1",
    when: When | None = None,
    place: Place | None = None,
    by: tuple[Actor, ...] = (COALITION,),
    status: str | None = "single source claim",
) -> Incident:
    parts = tuple(BelligerentPart(actor, known=False, alleged=Toll(4, 6)) for actor in by)
    return Incident(
        id,
        (f"c:{id}",),
        (f"d:{id}",),
        "airwars",
        when or on(),
        place or at(),
        parts,
        Tolls(civilian=Toll(4, 6)),
        strike_status=status,  # type: ignore[arg-type]
    )


YEAR = When(date(2017, 1, 1), date(2017, 12, 31), "year")
