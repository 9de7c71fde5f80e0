"""Comparisons: by what two events are compared, and the levels of agreement of each.

Each measure takes the rows of many pairs, left and right, and gives the number of each pair's level: the first that
holds, from the closest agreement to the plainest conflict (texts run the other way). UNKNOWN is where one side does not
say, which speaks neither for nor against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dubsar.link.arrays import Array
from dubsar.link.columns import NONE
from dubsar.link.likeness import Bag, km
from dubsar.link.sides import RARE, Sides

UNKNOWN = -1
ANY = 1_000_000
"""More people than any event harms: an open end."""
FEWEST = 6
"""A text of fewer names and numbers than this is too short to be like another."""
Test = Callable[[Array, Array], Array]
Measure = Callable[[Sides, Array, Array], Array]


class _Ladder:
    """Levels given one after another, each to the pairs that no level has taken yet and that its test holds for."""

    def __init__(self, left: Array, right: Array) -> None:
        self.levels = np.full(len(left), UNKNOWN, np.int8)
        self.open = np.arange(len(left))
        self._left, self._right, self._next = left, right, 0

    def unknown(self, test: Test) -> None:
        self._take(test)

    def step(self, test: Test) -> None:
        self.levels[self._take(test)] = self._next
        self._next += 1

    def rest(self) -> Array:
        self.levels[self.open] = self._next
        return self.levels

    def _take(self, test: Test) -> Array:
        holds = test(self._left[self.open], self._right[self.open])
        taken, self.open = self.open[holds], self.open[~holds]
        return taken


def _when(sides: Sides, left: Array, right: Array) -> Array:
    rows, told, beside, news = sides.columns.rows, *map(sides.shared, ("told", "beside", "news"))
    first, last = rows["first"].astype(np.int64), rows["last"].astype(np.int64)

    def both(a: Array, b: Array) -> Array:
        return np.asarray((first[a] != NONE) & (first[b] != NONE))

    def gap(a: Array, b: Array) -> Array:
        """Days between the two; none where one is undated: known it is by the days of its news, which are shared."""
        apart = np.maximum(np.maximum(first[a] - last[b], first[b] - last[a]), 0)
        return np.where(both(a, b), apart, 0)

    ladder = _Ladder(left, right)
    ladder.unknown(lambda a, b: ~both(a, b) & (news(a, b) == 0))
    ladder.step(lambda a, b: both(a, b) & (first[a] == last[a]) & (first[b] == last[b]) & (first[a] == first[b]))
    ladder.step(lambda a, b: told(a, b) > 0)
    ladder.step(lambda a, b: gap(a, b) == 0)
    ladder.step(lambda a, b: gap(a, b) == 1)
    ladder.step(lambda a, b: beside(a, b) > 0)
    ladder.step(lambda a, b: news(a, b) > 0)
    ladder.step(lambda a, b: gap(a, b) <= 3)
    ladder.step(lambda a, b: gap(a, b) <= 10)
    return ladder.rest()


def _published(sides: Sides, left: Array, right: Array) -> Array:
    days = sides.columns.rows["published"].astype(np.int64)
    apart = np.abs(days[left] - days[right])
    level = np.searchsorted((0, 1, 4, 10, 31, 92), apart).astype(np.int8)
    return np.where((days[left] == NONE) | (days[right] == NONE), UNKNOWN, level)


def _where(sides: Sides, left: Array, right: Array) -> Array:
    rows, spots, around, lands = sides.columns.rows, *map(sides.shared, ("spots", "around", "lands"))
    place, settled, country, province = rows["place"], rows["settled"] != 0, rows["country"], rows["admin1"]

    def within(most: float) -> Test:
        def test(a: Array, b: Array) -> Array:
            found = np.zeros(len(a), bool)
            both = np.flatnonzero(settled[a] & settled[b])
            found[both] = km(rows["lat"], rows["lon"], a[both], b[both]) <= most
            return found

        return test

    def contained(a: Array, b: Array) -> Array:
        land = (country[a] == country[b]) & (country[a] != NONE)
        return np.asarray(land & ((province[a] == province[b]) | (province[a] == NONE) | (province[b] == NONE)))

    ladder = _Ladder(left, right)
    ladder.unknown(lambda a, b: (place[a] == NONE) | (place[b] == NONE))
    ladder.step(lambda a, b: (place[a] == place[b]) | within(1)(a, b))
    ladder.step(within(5))
    ladder.step(lambda a, b: spots(a, b) > 0)
    ladder.step(within(25))
    ladder.step(lambda a, b: ~(settled[a] & settled[b]) & contained(a, b))
    ladder.step(lambda a, b: around(a, b) > 0)
    ladder.step(within(100))
    ladder.step(lambda a, b: lands(a, b) > 0)
    return ladder.rest()


def _toll(outcome: str) -> Measure:
    def toll(sides: Sides, left: Array, right: Array) -> Array:
        lows, highs = (sides.columns.rows[f"{outcome}_{end}"].astype(np.int64) for end in ("low", "high"))
        low, high = (lows[left], lows[right]), (highs[left], highs[right])
        least = [np.where(each == NONE, 0, each) for each in low]
        open_end = [np.where(each == NONE, ANY, each) for each in high]
        most = [np.where(end == NONE, start, end) for start, end in zip(low, high, strict=True)]
        exact = (low[0] == high[0]) & (low[1] == high[1]) & (low[0] == low[1])
        levels = [
            exact & (low[0] > 3),
            exact,
            (least[0] <= open_end[1]) & (least[1] <= open_end[0]),
            np.abs(most[0] - most[1]) <= 1,
            np.maximum(*most) <= 1.5 * np.minimum(*most),
        ]
        silent = ((low[0] == NONE) & (high[0] == NONE)) | ((low[1] == NONE) & (high[1] == NONE))
        return _first(silent, *levels)

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
    return silent, sides.shared(name)(left, right)


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
    return np.asarray(np.select([silent, *levels], [UNKNOWN, *range(len(levels))], len(levels)), np.int8)


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
