"""Compare tables: declared strikes and alleged harm side by side, one row a month and place.

Both sides come as lines, so that a terminal and a release make their rows by one rule. Places are grouped by town: harm
in a neighbourhood stands in the row of the town that strikes were "near". Strikes and dead are never set off against
each other; they only stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dubsar.model import Place
from dubsar.tally.comparison.declared_against_alleged import (
    DECLARATION,
    NEAR_ACTION,
    NOT_DECLARED,
    NOT_REPORTED,
    OWNED,
    REPORTED,
    Comparison,
)
from dubsar.tally.comparison.nearness import REACH_KM
from dubsar.tally.counts import Range
from dubsar.tally.strikes.tables import UNKNOWN_MONTH, month_of
from dubsar.tally.tolls.ranges import sum_of

Town = tuple[str | None, str | None]
"""Country code and name; (code, None) where no town is stated or may be shown."""
FINE = ("exact", "site", "neighbourhood", None)


@dataclass(frozen=True, slots=True)
class Line:
    """A declared entry, or an incident: its number of strikes, or of civilians killed, None where none is stated."""

    month: str
    town: Town
    number: Range | None
    answer: str


@dataclass(slots=True)
class Row:
    """One month and place. Strikes and civilians killed are ranges; incidents are counted by their answer."""

    month: str
    town: Town
    strikes: list[Line] = field(default_factory=list)
    harm: list[Line] = field(default_factory=list)

    def declared(self, *answers: str) -> Range:
        """The strikes with one of these answers; all without any. One of no number leaves the top open."""
        return _total([line for line in self.strikes if not answers or line.answer in answers])

    def incidents(self, *answers: str) -> int:
        return sum(not answers or line.answer in answers for line in self.harm)

    @property
    def killed(self) -> Range | None:
        """The civilians alleged to be killed, None where no report gives a number."""
        return sum_of(line.number for line in self.harm)

    @property
    def reported(self) -> Range:
        return self.declared(REPORTED)

    @property
    def unreported(self) -> Range:
        return self.declared(NOT_REPORTED)

    @property
    def answers(self) -> tuple[int, int, int, int]:
        """Incidents that are owned or may be declared; with a near action; with none; of which nothing can be said."""
        owned, near, none = (
            self.incidents(OWNED, DECLARATION),
            self.incidents(NEAR_ACTION),
            self.incidents(NOT_DECLARED),
        )
        return owned, near, none, self.incidents() - owned - near - none

    def to_dict(self) -> dict[str, Any]:
        owned, near, none, unknown = self.answers
        return {
            "month": self.month,
            "country": self.town[0],
            "place": self.town[1],
            "strikes": self.declared().to_dict(),
            "strikes_with_harm_near": self.reported.to_dict(),
            "strikes_without_harm_near": self.unreported.to_dict(),
            "incidents": self.incidents(),
            "owned_or_may_be_declared": owned,
            "near_action": near,
            "no_strike_declared": none,
            "unanswerable": unknown,
            "civilians_killed": self.killed.to_dict() if self.killed else None,
        }


def _total(lines: Sequence[Line]) -> Range:
    found = sum_of(line.number for line in lines) or Range(0, 0)
    return Range(found.low, found.high, found.open or any(line.number is None for line in lines))


def rows(strikes: Iterable[Line], harm: Iterable[Line]) -> tuple[Row, ...]:
    """A row for every month and town that either side names; by month, country and name, what is not stated last."""
    found: dict[tuple[str, Town], Row] = {}
    for line in strikes:
        found.setdefault((line.month, line.town), Row(line.month, line.town)).strikes.append(line)
    for line in harm:
        found.setdefault((line.month, line.town), Row(line.month, line.town)).harm.append(line)
    return tuple(sorted(found.values(), key=_order))


def _order(row: Row) -> tuple[str, str, str]:
    return ("~" if row.month == UNKNOWN_MONTH else row.month, row.town[0] or "~", row.town[1] or "~")


def lines(comparison: Comparison) -> tuple[list[Line], list[Line]]:
    """The two sides of a comparison, each line at its town."""
    at = towns(comparison)
    strikes = [
        Line(month_of(e.when), at.get(e.claim, (e.country, None)), e.strikes, comparison.strikes[e.claim])
        for e in comparison.entries
    ]
    harm = []
    for each in comparison.incidents:
        dead = each.killed.civilian
        known = dead.low is not None and dead.high is not None
        number = Range(dead.low or 0, dead.high or 0, dead.open) if known else None
        country = each.where.country if each.where else None
        harm.append(Line(month_of(each.when), at.get(each.id, (country, None)), number, comparison.harm[each.id]))
    return strikes, harm


def towns(comparison: Comparison) -> dict[str, Town]:
    """By claim of an entry and id of an incident the town that it is counted under, where a place is stated."""
    stated = {entry.claim: entry.place for entry in comparison.entries if entry.place}
    stated |= {incident.id: incident.where for incident in comparison.incidents if incident.where}
    settlements = {place.id or place.name: place for place in stated.values() if place.precision == "settlement"}
    cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for _, place in sorted(settlements.items()):
        if place.lat is not None and place.lon is not None:
            cells[_cell(place.lat, place.lon)].append(place)
    return {key: _town(place, cells) for key, place in stated.items()}


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat // 0.25), int(lon // 0.25)


def _town(place: Place, cells: dict[tuple[int, int], list[Place]]) -> Town:
    """The place itself; the nearest settlement in reach for one that is finer; no name for a province or country."""
    if place.precision in ("admin1", "country"):
        return place.country, None
    if place.precision in FINE and place.lat is not None and place.lon is not None:
        row, column = _cell(place.lat, place.lon)
        around = [each for a in (-1, 0, 1) for b in (-1, 0, 1) for each in cells.get((row + a, column + b), ())]
        near = [
            (km, each.name, each) for each in around if (km := place.km_to(each)) is not None and km <= _reach(each)
        ]
        if near:
            place = min(near, key=lambda found: found[:2])[2]
    return place.country, place.name


def _reach(town: Place) -> float:
    return max(REACH_KM, town.radius_km or 0.0)
