"""Nearness: how likely two accounts are to lie at one time and spot, given how exactly each says its own.

A score of 1 means one day and one spot; it halves at a day's distance and falls with the kilometres. Both accounts know
their day and place only so well, so each score has ends: what it is if they lie as far apart as their words allow, and
if they lie as close. Nothing is guessed: without days or without a place there is no score.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import exp
from typing import Any

from dubsar.model import Place, When

REACH_KM = 10.0
"""Kilometres over which the score falls to six tenths: about the size of a town and its outskirts."""
NEXT_DAY = 0.5
"""What a day's distance is worth: nights and time zones move a date by one."""
LONGEST = 31
"""A time of more days names no event that could be compared."""
RADIUS_KM = {"exact": 0.5, "site": 1.0, "neighbourhood": 1.5, "settlement": 3.0, "district": 20.0, "feature": 5.0}
"""The error of a point whose own is not known, by its precision."""
SPREAD = 2.0
"""An error is taken for two standard deviations of where the spot really is."""


@dataclass(frozen=True, slots=True)
class Score:
    """The score to be expected, and its ends: as far apart, and as close, as both accounts allow."""

    value: float
    low: float
    high: float

    def times(self, other: Score) -> Score:
        return Score(self.value * other.value, self.low * other.low, self.high * other.high)

    def to_dict(self) -> dict[str, float]:
        return {"value": round(self.value, 3), "low": round(self.low, 3), "high": round(self.high, 3)}


@dataclass(frozen=True, slots=True)
class Nearness:
    """`time` and `space` apart, and both together; `days` and `km` are the least and the most that may lie between."""

    time: Score
    space: Score
    days: tuple[int, int]
    km: tuple[float, float]

    @property
    def score(self) -> Score:
        return self.time.times(self.space)

    def to_dict(self) -> dict[str, Any]:
        return {
            "score": self.score.to_dict(),
            "time": self.time.to_dict(),
            "space": self.space.to_dict(),
            "days": list(self.days),
            "km": list(self.km),
        }


def nearness(one: tuple[When | None, Place | None], other: tuple[When | None, Place | None]) -> Nearness | None:
    """How near two accounts lie, each by its time and place; None where one of them does not say enough."""
    first, second = period(one[0]), period(other[0])
    if first is None or second is None or one[1] is None or other[1] is None:
        return None
    apart = _apart(one[1], other[1])
    if apart is None:
        return None
    distance, errors = apart
    closest, farthest = max(0.0, distance - sum(errors)), distance + sum(errors)
    space = Score(_expected(distance, errors), _fall(farthest), _fall(closest))
    days = _days_between(first, second)
    return Nearness(_time(first, second, days), space, days, (round(closest, 1), round(farthest, 1)))


def period(when: When | None) -> tuple[date, date] | None:
    """First and last day; None where one is open or they are too far apart to tell of one event."""
    if when is None or when.start is None or when.end is None or (when.end - when.start).days >= LONGEST:
        return None
    return when.start, when.end


def _apart(one: Place, other: Place) -> tuple[float, tuple[float, float]] | None:
    """Kilometres between the points, and the error of each; two of one name that no map knows are one place."""
    first, second = _error(one), _error(other)
    km = one.km_to(other)
    if km is None and ((one.id and one.id == other.id) or _name(one) == _name(other)):
        km = 0.0
    return None if km is None or first is None or second is None else (km, (first, second))


def _name(place: Place) -> tuple[str, str | None]:
    return place.name.casefold(), place.country


def _error(place: Place) -> float | None:
    """The error of the point in kilometres; None for a province or a country, at which nothing can be compared."""
    if place.precision in ("admin1", "country"):
        return None
    return place.radius_km if place.radius_km is not None else RADIUS_KM.get(place.precision or "", 5.0)


def _expected(km: float, errors: tuple[float, float]) -> float:
    """The mean of the fall over all spots that the two errors allow (normal in both; its closed form)."""
    reach, spread = REACH_KM**2, sum((error / SPREAD) ** 2 for error in errors)
    return reach / (reach + spread) * exp(-(km**2) / (2 * (reach + spread)))


def _fall(km: float) -> float:
    return exp(-(km**2) / (2 * REACH_KM**2))


def _days_between(one: tuple[date, date], other: tuple[date, date]) -> tuple[int, int]:
    gap = max((other[0] - one[1]).days, (one[0] - other[1]).days, 0)
    return gap, max((other[1] - one[0]).days, (one[1] - other[0]).days)


def _time(one: tuple[date, date], other: tuple[date, date], days: tuple[int, int]) -> Score:
    """The mean over every pair of days that the two accounts allow, each day as likely as another."""
    first = range(one[0].toordinal(), one[1].toordinal() + 1)
    second = range(other[0].toordinal(), other[1].toordinal() + 1)
    pairs = len(first) * len(second)
    mean = sum(_worth(abs(a - b)) for a in first for b in second) / pairs
    return Score(mean, _worth(days[1]), _worth(days[0]))


def _worth(days: int) -> float:
    return 1.0 if days == 0 else NEXT_DAY if days == 1 else 0.0
