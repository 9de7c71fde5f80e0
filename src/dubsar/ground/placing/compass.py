"""Which part of a region is meant: "the western countryside of Aleppo" is not the middle of the governorate.

The part lies in that direction from the town that the region is named after, inside the region's outline; its radius
holds all of the part. A region without an outline, or not named after a town ("western Anbar": west of what?), stays
whole.
"""

from __future__ import annotations

import re

from dubsar.ground.gazetteer import ALTERNATE, Gazetteer, Row
from dubsar.ground.placing.outlines import outlines
from dubsar.ground.placing.relations import BEARINGS, DIRECTION

_PARTS = r"(?:countrysides?|suburbs?|outskirts|parts?|areas?|regions?|districts?|villages|rural areas)"
_WHOLE = r"(?:province|governorate|region|state|oblast)"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:the (?P<noun>{DIRECTION}) of (?:the )?|(?P<part>{DIRECTION})(?:ern)?[ -]{_PARTS} of (?:the )?)"
    rf"(?:{_WHOLE} of )?|(?P<way>{DIRECTION})(?:ern)?[ -])$",
    re.IGNORECASE,
)
# "Syria's northern Aleppo province" lies in the north of Syria.
_OWNED = re.compile(r"['’]s? $")
_AFTER = re.compile(rf"(?:['’]s)?\s(?P<way>{DIRECTION})(?:ern)?\s{_PARTS}\b", re.IGNORECASE)
_MARKS = re.compile(r"[- ]")
_LOOK_BACK = 60


def bearing_of(text: str, start: int, end: int) -> int | None:
    """The direction, in degrees from north, of the part that the words around a region name.

    Reads "the western countryside of Aleppo", "southern Nineveh" and "Idlib's northern suburbs". Must not read "north
    of Aleppo province": that lies outside it; nor "Syria's northern Aleppo province" and "the northern province of
    Aleppo", which say where in the country it lies.
    """
    if found := _AFTER.match(text, end):
        return _degrees(found["way"])
    found = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if found is None or (found["way"] and _OWNED.search(text, max(0, found.start() - 3), found.start())):
        return None
    return _degrees(found["noun"] or found["part"] or found["way"])


def _degrees(way: str) -> int:
    return BEARINGS[_MARKS.sub("", way.lower())]


def part_of(row: Row, bearing: int, gazetteer: Gazetteer) -> Row:
    """The row of a region with the middle and the radius of its part in this direction."""
    towns = (match for match, how in gazetteer.matches(row.name) if how <= ALTERNATE and match.kind == "settlement")
    inside = (town for town in towns if town.country == row.country and outlines().holds(row.id, town.lat, town.lon))
    town = next(inside, None)
    part = outlines().part(row.id, town.lat, town.lon, bearing) if town else None
    return row if part is None else row._replace(lat=part[0], lon=part[1], radius_km=part[2])
