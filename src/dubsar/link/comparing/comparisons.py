"""Comparisons: by what two events are compared, and the levels of agreement of each.

Each measure takes the rows of many pairs, left and right, and gives the number of each pair's level: the first that
holds, from the closest agreement to the plainest conflict (texts run the other way). UNKNOWN is where one side does not
say, which speaks neither for nor against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dubsar.link.comparing.arrays import Array
from dubsar.link.comparing.columns import NONE
from dubsar.link.comparing.likeness import Bag, chord, chords
from dubsar.link.comparing.sides import RARE, Sides

UNKNOWN = -1
FEWEST = 6
"""A text of fewer names and numbers than this is too short to be like another."""
Measure = Callable[[Sides, Array, Array], Array]


def _when(sides: Sides, left: Array, right: Array) -> Array:
    rows, known, single = sides.columns.rows, sides.dated, sides.single
    start, end = rows["first"], rows["last"]
    first, last = (start[left], start[right]), (end[left], end[right])
    both = known[left] & known[right]
    # Where one is undated no day lies between: known it is by the days of its news, which are shared.
    apart = np.where(both, np.maximum(np.maximum(first[0] - last[1], first[1] - last[0]), 0), 0)
    levels = _BY_DAYS[np.minimum(apart, len(_BY_DAYS) - 1)]
    same = both & single[left] & single[right] & (apart == 0)
    levels[same] = 0
    near = np.flatnonzero(~same & sides.may_share(("told", "beside", "news"), left, right))
    told, beside, news = (sides.shared(name, left[near], right[near]) > 0 for name in ("told", "beside", "news"))
    level = levels[near]
    level = np.where(news & (level > 5), 5, level)
    level = np.where(beside & (level > 4), 4, level)
    levels[near] = np.where(told, 1, level)
    silent = ~both
    silent[near] &= ~news
    levels[silent] = UNKNOWN
    return levels


_BY_DAYS = np.array([2, 3, 6, 6, *[7] * 7, 8], np.int8)
"""The level of a number of days between two stretches of them, the last for all beyond."""


def _published(sides: Sides, left: Array, right: Array) -> Array:
    days = sides.columns.rows["published"]
    one, other = days[left], days[right]
    silent = (one == NONE) | (other == NONE)
    apart = np.abs(np.where(silent, 0, one) - np.where(silent, 0, other))
    return np.where(silent, UNKNOWN, _BY_NEWS[np.minimum(apart, len(_BY_NEWS) - 1)]).astype(np.int8)


_BY_NEWS = np.searchsorted((0, 1, 4, 10, 31, 92), np.arange(94)).astype(np.int8)


def _where(sides: Sides, left: Array, right: Array) -> Array:
    rows = sides.columns.rows
    place, settled, country, province = rows["place"], sides.settled, rows["country"], rows["admin1"]
    one, other = place[left], place[right]
    levels = np.full(len(left), _ELSEWHERE, np.int8)
    points = settled[left] & settled[right]
    apart = np.flatnonzero(points & (one != other))
    levels[apart] = _BY_KM[np.searchsorted(_KM, chords(sides.globe, left[apart], right[apart]))]
    vague = np.flatnonzero(~points)
    a, b = left[vague], right[vague]
    land = (country[a] == country[b]) & (country[a] != NONE)
    levels[vague[land & ((province[a] == province[b]) | (province[a] == NONE) | (province[b] == NONE))]] = 4
    levels[one == other] = 0
    near = np.flatnonzero((levels > 2) & sides.may_share(("spots", "around", "lands"), left, right))
    spots, around, lands = (sides.shared(name, left[near], right[near]) > 0 for name in ("spots", "around", "lands"))
    level = levels[near]
    level = np.where(lands & (level > 7), 7, level)
    level = np.where(around & (level > 5), 5, level)
    levels[near] = np.where(spots, 2, level)
    levels[(one == NONE) | (other == NONE)] = UNKNOWN
    return levels


_ELSEWHERE = 8
_KM = [chord(km) for km in (1, 5, 25, 100)]
_BY_KM = np.array([0, 1, 3, 6, _ELSEWHERE], np.int8)
"""The level of two points no more than so far apart, the last for those further."""


def _toll(outcome: str) -> Measure:
    def toll(sides: Sides, left: Array, right: Array) -> Array:
        low, high, least, open_end, most = sides.toll(outcome)
        exact = (low[left] == high[left]) & (low[right] == high[right]) & (low[left] == low[right])
        mine, yours = most[left], most[right]
        levels = [
            exact & (low[left] > 3),
            exact,
            (least[left] <= open_end[right]) & (least[right] <= open_end[left]),
            np.abs(mine - yours) <= 1,
            np.maximum(mine, yours) <= 1.5 * np.minimum(mine, yours),
        ]
        return _first((most[left] == NONE) | (most[right] == NONE), *levels)

    return toll


def _cause(sides: Sides, left: Array, right: Array) -> Array:
    causes, akin = sides.columns.rows["causes"], sides.columns.rows["akin"]
    silent = (causes[left] == 0) | (causes[right] == 0)
    return _first(silent, (causes[left] & causes[right]) != 0, (akin[left] & akin[right]) != 0)


def _actors(sides: Sides, left: Array, right: Array) -> Array:
    silent, shares = _few(sides, "actors", left, right)
    return _first(silent, shares > 0)


def _names(sides: Sides, left: Array, right: Array) -> Array:
    silent, shares = _few(sides, "names", left, right)
    return _first(silent, shares > 1, shares > 0)


def _few(sides: Sides, name: str, left: Array, right: Array) -> tuple[Array, Array]:
    column = sides.columns.sets[name]
    silent = (column.lengths(left) == 0) | (column.lengths(right) == 0)
    return silent, sides.shared(name, left, right)


def _rare(sides: Sides, left: Array, right: Array) -> Array:
    bag = sides.uncommon
    both = bag.shared(left, right)
    rare, uncommon = both // RARE, both % RARE
    silent = (bag.lengths[left] == 0) | (bag.lengths[right] == 0)
    return _first(silent, uncommon == 0, rare >= 6, rare >= 3, rare >= 2, rare >= 1, uncommon >= 3)


def _alike(bounds: tuple[float, ...], fewest: int, bag_of: Callable[[Sides], Bag]) -> Measure:
    """The cosine of the two sets, each word weighted by its rarity, 0..1; the first level is the least alike."""

    def alike(sides: Sides, left: Array, right: Array) -> Array:
        bag = bag_of(sides)
        short = np.minimum(bag.lengths[left], bag.lengths[right]) < fewest
        levels = np.full(len(left), UNKNOWN, np.int8)
        long = np.flatnonzero(~short)
        left, right = left[long], right[long]
        cosine = bag.shared(left, right) / np.sqrt(bag.norms[left] * bag.norms[right])
        levels[long] = np.searchsorted(bounds, cosine, "right")
        return levels

    return alike


def _first(silent: Array, *levels: Array) -> Array:
    """The first level that holds, else the one after the last; UNKNOWN where a side is silent."""
    found = np.full(len(silent), len(levels), np.int8)
    for level in reversed(range(len(levels))):
        np.copyto(found, level, where=levels[level])
    np.copyto(found, UNKNOWN, where=silent)
    return found


def _standing(sides: Sides, left: Array, right: Array) -> Array:
    main = sides.columns.rows["main"] != 0
    return np.where(main[left] & main[right], 0, 1).astype(np.int8)


@dataclass(frozen=True)
class Comparison:
    """One thing that is compared: its levels by name, and what finds them."""

    name: str
    level_names: tuple[str, ...]
    measure: Measure


TOLL = (
    *("same number above three", "same number", "the ranges meet", "one more or less"),
    *("within half as many again", "another number"),
)
COMPARISONS = (
    Comparison(
        "when",
        (
            *("same day", "a shared day", "days that meet", "next day", "a day told beside", "in the news that day"),
            *("within three days", "within ten days", "other days"),
        ),
        _when,
    ),
    Comparison(
        "published",
        (
            *("same day", "next day", "within four days", "within ten days"),
            *("within a month", "within three months", "further apart"),
        ),
        _published,
    ),
    Comparison(
        "where",
        (
            *("same place", "within 5 km", "a shared place", "within 25 km", "one lies in the other"),
            *("a place told beside", "within 100 km", "a province told beside", "elsewhere"),
        ),
        _where,
    ),
    Comparison("killed", TOLL, _toll("killed")),
    Comparison("injured", TOLL, _toll("injured")),
    Comparison("cause", ("same cause", "akin", "other causes"), _cause),
    Comparison("actors", ("a shared party", "other parties"), _actors),
    Comparison("names", ("two shared victims", "a shared victim", "other victims"), _names),
    Comparison(
        "rare",
        (
            *("no rare name", "six rare names", "three rare names", "two rare names", "a rare name"),
            *("three uncommon names", "an uncommon name"),
        ),
        _rare,
    ),
    Comparison(
        "words",
        ("other words", "few shared words", "some shared words", "many shared words", "nearly the same words"),
        _alike((0.1, 0.2, 0.35, 0.6), 1, lambda sides: sides.words),
    ),
    Comparison(
        "text",
        (
            *("other text", "hardly shared text", "little shared text", "some shared text"),
            *("shared text", "much shared text", "nearly the same text"),
        ),
        _alike((0.06, 0.1, 0.15, 0.2, 0.3, 0.5), FEWEST, lambda sides: sides.whole),
    ),
    Comparison("standing", ("the subject of both", "an aside"), _standing),
)
