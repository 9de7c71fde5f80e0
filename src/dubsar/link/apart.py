"""Apart: two reports of one town and day that tell of two attacks, by the hour and by what was hit (CODEBOOK U1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

LEAST_MINUTES = 30
"""Reports of one attack differ by less; repeat strikes on one target are one incident whatever the hours."""
_CLOCK = re.compile(
    r"(?<![\d:.,-])(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?(?![\d:]|[.,-]\d)\s*(?P<half>[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_HIT = re.compile(
    r"\b(house|home|residence|apartment|flat|building|market|bazaar|school|classroom|hospital|clinic|mosque|church|"
    r"bakery|farm|factory|mill|bridge|shop|restaurant|caf[eé]|checkpoint|camp|prison|wedding|funeral|car|taxi|bus|truck|"
    r"vehicle|convoy|ambulance|boat|tent|warehouse|depot|tower|station|port|airport|university|kindergarten)s?\b",
    re.IGNORECASE,
)
_ONE_THING = {
    **dict.fromkeys(("home", "residence", "apartment", "flat", "building", "tower"), "house"),
    **dict.fromkeys(("bazaar", "shop"), "market"),
    **dict.fromkeys(("classroom", "university", "kindergarten"), "school"),
    **dict.fromkeys(("taxi", "bus", "truck", "convoy", "ambulance", "car"), "vehicle"),
    "clinic": "hospital",
    "tent": "camp",
    "depot": "warehouse",
    "mill": "factory",
}


def told_apart(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether the sentences of two reports give other hours and other things hit, so that they are of two attacks.

    Reads "at 10:00 a raid on a house" and "at 10:40 a raid on the market"; must not read "at 10:00 ... a house" beside
    "at 10:40 ... the house", nor two things hit where one report gives no hour.
    """
    mine, yours = tuple(left), tuple(right)
    hours = _hours(mine), _hours(yours)
    if not hours[0] or not hours[1] or min(abs(a - b) for a in hours[0] for b in hours[1]) < LEAST_MINUTES:
        return False
    return hit_another(mine, yours)


def hit_another(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two reports both say what was hit, and name nothing in common."""
    mine, yours = _hit(left), _hit(right)
    return bool(mine and yours) and mine.isdisjoint(yours)


def hit_the_same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two reports name one thing as hit: "a house in Karsa", "the family's home"."""
    return not _hit(left).isdisjoint(_hit(right))


@lru_cache(maxsize=65_536)
def _hours(sentences: tuple[str, ...]) -> frozenset[int]:
    """The minutes of the day that the sentences name."""
    found = (_minutes(each) for sentence in sentences for each in _CLOCK.finditer(sentence))
    return frozenset(minutes for minutes in found if minutes is not None)


@lru_cache(maxsize=65_536)
def _hit(sentences: tuple[str, ...]) -> frozenset[str]:
    """The things that the sentences name as what may have been hit, each by one word."""
    words = (each[1].casefold() for sentence in sentences for each in _HIT.finditer(sentence))
    return frozenset(_ONE_THING.get(word, word) for word in words)


def _minutes(found: re.Match[str]) -> int | None:
    """The minute of the day; None for a number that no colon and no half of the day make a time."""
    if found["minute"] is None and found["half"] is None:
        return None
    hour = int(found["hour"])
    if found["half"] and hour <= 12:
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    return hour * 60 + int(found["minute"] or 0)
