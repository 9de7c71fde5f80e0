"""Which place a name means here: the words around it, the other places of the document, the publisher, population."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log10

from dubsar.ground.gazetteer import ALTERNATE, PEOPLE, SOUND, Row
from dubsar.ground.place_mentions import Mention
from dubsar.ground.place_names import fold
from dubsar.model.place import great_circle_km

NEAR_KM = 150.0
_KIND = {"country": 4.0, "admin1": 1.5, "region": 2.0, "county": 0.5}


class Context:
    """What the document says of where it plays: weights of countries and of regions, and the points already chosen."""

    def __init__(self, home: str | None = None) -> None:
        self.countries: Counter[str] = Counter()
        self.regions: Counter[tuple[str, str]] = Counter()
        self.points: list[Row] = []
        if home:
            self.countries[home] += 1

    def add(self, row: Row) -> None:
        """Counts one certain mention."""
        if row.country:
            self.countries[row.country] += 1
            region = row.name if row.kind == "admin1" else row.admin1
            if region:
                self.regions[row.country, region] += 1
        if row.kind in ("settlement", "county", "site", "neighbourhood", "district"):
            self.points.append(row)


def choose(mentions: Sequence[Mention], home: str | None = None) -> dict[str, Row]:
    """One sense for each name of the document, by its folded words; the surest first, so they can help the others."""
    context = Context(home)
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.matches:
            named.setdefault(fold(mention.words), []).append(mention)
    chosen: dict[str, Row] = {}
    for name, group in named.items():
        sure = _only(group)
        if sure:
            chosen[name] = sure
            for _ in group:
                context.add(sure)
    rest = [name for name in named if name not in chosen]
    for name in sorted(rest, key=lambda name: len(named[name][0].matches)):
        row = best_sense(named[name][0].matches, context)
        chosen[name] = row
        context.add(row)
    for name in rest:  # again, now that every name has its say
        chosen[name] = best_sense(named[name][0].matches, context)
    return chosen


def _only(group: list[Mention]) -> Row | None:
    """The sense that needs no context: the single one, the one inside the region named after it, or a country."""
    for mention in group:
        if mention.within:
            held = [row for row, _ in mention.matches if _inside(row, mention.within)]
            if held:
                return max(held, key=lambda row: row.population)
    matches = group[0].matches
    rows = {row.id for row, _ in matches}
    return matches[0][0] if len(rows) == 1 else None


def _inside(row: Row, within: str) -> bool:
    return row.kind != "admin1" and row.admin1 is not None and fold(row.admin1) == fold(within)


def best_sense(matches: Iterable[tuple[Row, int]], context: Context) -> Row:
    """The sense with the most support; ties go to the earlier row, which is the more populous."""
    return max(matches, key=lambda match: _support(match[0], match[1], context))[0]


def _support(row: Row, how: int, context: Context) -> float:
    support = log10(row.population + 10) + _KIND.get(row.kind, 0.0)
    support -= {ALTERNATE: 0.7, SOUND: 1.0, PEOPLE: 0.0}.get(how, 0.0)
    if row.country:
        support += 1.5 * min(2.0, context.countries[row.country])
        region = row.name if row.kind == "admin1" else row.admin1
        if region:
            support += 1.5 * min(2.0, context.regions[row.country, region])
    near = sum(_near(row, other) for other in context.points if other.id != row.id)
    return support + min(2.0, near)


def _near(row: Row, other: Row) -> float:
    if abs(row.lat - other.lat) > 2:
        return 0.0
    return 1.0 if great_circle_km(row.lat, row.lon, other.lat, other.lon) <= NEAR_KM else 0.0
