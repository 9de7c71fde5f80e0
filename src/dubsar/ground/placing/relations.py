"""How an event lies to the place that is named: "near", "outside", "10 km south of"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin

from dubsar.model.place import EARTH_RADIUS_KM

DIRECTION = r"(?:north|south|east|west)(?:[- ]?(?:east|west))?"
_BEFORE = re.compile(
    rf"(?:(?P<far>\d{{1,3}}(?:\.\d+)?)[ -]?(?P<unit>km|kilomet(?:er|re)s?|miles?|mi)\s)?"
    rf"(?:(?:to the |just )?(?P<way>{DIRECTION})(?:ern)? of|near to|near|outside of|outside|close to|"
    rf"in the vicinity of|around|(?:on |in )?the (?:{DIRECTION}(?:ern)? )?(?:outskirts|(?P<rural>countryside)) of)"
    r"\s(?:the )?(?:(?:city|town|village) of )?$",
    re.IGNORECASE,
)
COUNTRYSIDE = "countryside of"
"""The relation of what lies in the country round a town, and not in it."""
BEARINGS = {"north": 0, "northeast": 45, "east": 90, "southeast": 135}
BEARINGS |= {"south": 180, "southwest": 225, "west": 270, "northwest": 315}
_PART = re.compile(rf"(?<![\w-])(?:{DIRECTION}(?:ern)?|central|downtown)[ -]$", re.IGNORECASE)
_MILE_KM = 1.609344
_LOOK_BACK = 70
_JOINED = re.compile(r"\s?(?:,|and|, and|or)\s(?:the )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """The words, and the offset in kilometres and degrees from north where both are stated."""

    words: str
    km: float | None = None
    bearing: float | None = None

    def moved(self, lat: float, lon: float) -> tuple[float, float]:
        """The point that the offset leads to from (lat, lon); the same point when there is none."""
        if self.km is None or self.bearing is None:
            return lat, lon
        far, way, north = self.km / EARTH_RADIUS_KM, radians(self.bearing), radians(lat)
        there = asin(sin(north) * cos(far) + cos(north) * sin(far) * cos(way))
        east = atan2(sin(way) * sin(far) * cos(north), cos(far) - sin(north) * sin(there))
        return round(degrees(there), 4), round((lon + degrees(east) + 180) % 360 - 180, 4)

    @property
    def slack_km(self) -> float:
        """What the relation adds to the error: 10 km for "near", a quarter of a stated distance, but 2 km at least.

        The countryside of a town is taken to reach 25 km.
        """
        if self.words == COUNTRYSIDE:
            return 25.0
        return 10.0 if self.km is None else max(2.0, round(self.km / 4, 1))


def relation_before(text: str, start: int) -> Relation | None:
    """The relation whose words end where the place begins.

    Reads "12 miles north-west of Hit" and "in the countryside of Hit". Must not read "in the south of Iraq" as an
    offset: no distance, no offset.
    """
    found = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if found is None:
        return None
    words = " ".join(found[0].lower().split())
    words = re.sub(r"(?: the)?(?: (?:city|town|village) of)?$", "", words)
    if found["rural"]:
        return Relation(COUNTRYSIDE)
    if not found["far"] or not found["way"]:
        return Relation(words)
    km = float(found["far"]) * (_MILE_KM if found["unit"].lower().startswith("mi") else 1.0)
    return Relation(words, km, BEARINGS[re.sub(r"[- ]", "", found["way"].lower())])


def part_start(text: str, start: int) -> int:
    """Where the words begin that name a part of the place: "western Mosul" is read whole, and is Mosul.

    Must not read "to the west of Mosul" so: that is a relation.
    """
    found = _PART.search(text, max(0, start - _LOOK_BACK), start)
    return found.start() if found else start


def joined(gap: str) -> bool:
    """Whether two places with this between them share one relation: "near Hit and Anah"."""
    return len(gap) < 12 and _JOINED.fullmatch(gap) is not None
