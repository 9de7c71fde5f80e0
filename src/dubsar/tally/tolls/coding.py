"""Coding: what a codebook writes beside the tolls: the codes of date and place, and whether the event is taken in."""

from __future__ import annotations

from dataclasses import dataclass

from dubsar.ground.placing.crosswalk import SCALES, precision_in
from dubsar.model import Incident, Toll
from dubsar.tally.codebooks import Codebook


@dataclass(frozen=True, slots=True)
class Coding:
    """`place` and `date` are the codebook's own codes, None where it has none for what is known.

    `included` is None where the codebook asks nothing, or where the number that it asks for is unknown.
    """

    place: str | None
    date: str | None
    included: bool | None
    why: str


def coding(incident: Incident, codebook: Codebook) -> Coding:
    """The codes of an incident that was tallied under this codebook."""
    included, why = _inclusion(incident, codebook)
    return Coding(place_code(incident, codebook), date_code(incident, codebook), included, why)


def place_code(incident: Incident, codebook: Codebook) -> str | None:
    """`near Hit` is 2 by UCDP and ACLED; None where the place is unknown or the project has no scale."""
    scale = next((each for each in SCALES if each == codebook.precision.place), None)
    return precision_in(scale, incident.where) if scale and incident.where else None


def date_code(incident: Incident, codebook: Codebook) -> str | None:
    """The code of the days within which the event happened; None where an end is open, or the scale ends before."""
    when = incident.when
    if when is None or when.start is None or when.end is None:
        return None
    days = (when.end - when.start).days + 1
    return next((code for most, code in codebook.precision.dates if days <= most), None)


def _inclusion(incident: Incident, codebook: Codebook) -> tuple[bool | None, str]:
    asked = codebook.inclusion
    if asked is None:
        return None, "every event"
    toll: Toll = getattr(getattr(incident, asked.outcome), asked.people)
    return (None if toll.high is None else toll.high >= asked.least), asked.why
