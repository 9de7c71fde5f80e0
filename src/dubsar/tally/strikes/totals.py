"""Strike totals: which statements count the strikes of others, and what they leave over once those are counted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dubsar.tally.counts import Range
from dubsar.tally.tolls.ranges import envelope, left_over, literal, sum_of, times_over
from dubsar.tally.tolls.stated import Key, Statement


@dataclass(slots=True)
class Told:
    """One statement over all documents that make it."""

    first: Statement
    times: int = 0
    documents: set[str] = field(default_factory=set)
    engagements: set[Range] = field(default_factory=set)


@dataclass(slots=True)
class Total:
    """A statement with parts: the parts without parts of their own and how often, and the totals among its parts."""

    leaves: Counter[Key] = field(default_factory=Counter)
    totals: set[Key] = field(default_factory=set)


def gather(by_document: Mapping[str, list[Statement]], inner: set[Key]) -> dict[Key, Told]:
    """Every statement once: it counts as often as the document that makes it most often says it, a total once."""
    told: dict[Key, Told] = {}
    for document, statements in by_document.items():
        here = Counter(each.key for each in statements)
        for each in statements:
            row = told.setdefault(each.key, Told(each))
            row.first = min(row.first, each, key=lambda each: each.claim.id)
            row.times = max(row.times, 1 if each.is_total or each.key in inner else here[each.key])
            row.documents.add(document)
            if fights := literal(each.claim.engagements):
                row.engagements.add(fights)
    return told


def totals_of(by_document: Mapping[str, list[Statement]], inner: set[Key]) -> dict[Key, Total]:
    """What each total counts, over all documents: an abridged copy of a release leaves nothing uncounted."""
    totals: dict[Key, Total] = {key: Total() for key in inner}
    for statements in by_document.values():
        here: dict[Key, Counter[Key]] = defaultdict(Counter)
        for each in statements:
            for above in each.above():
                if each.key in inner:
                    totals[above].totals.add(each.key)
                elif not (each.is_total and here[above][each.key]):
                    here[above][each.key] += 1
        for key, leaves in here.items():
            totals[key].leaves |= leaves
    return totals


def over_days(told: Mapping[Key, Told], totals: Mapping[Key, Total]) -> dict[Key, Total]:
    """The totals of a week or more that list no lines: they count what is declared of days within them elsewhere.

    Reads "120 strikes in January" of one report as the total of January's daily releases; must not take "four strikes
    on Oct. 29-31 that closed within the last day" for the total of what was declared of these days before.
    """
    days: dict[str, list[tuple[date, date, Key]]] = defaultdict(list)
    for key, each in told.items():
        if period := each.first.period:
            days[each.first.party.key].append((*period, key))
    found: dict[Key, Total] = {}
    for rows in days.values():
        rows.sort(key=lambda row: (row[0], row[1], told[row[2]].first.claim.id))
        starts = [start for start, _, _ in rows]
        long = [row for row in rows if row[2] not in totals and told[row[2]].first.lists_nothing]
        for start, end, key in sorted(long, key=lambda row: row[1] - row[0]):
            within = rows[bisect_left(starts, start) : bisect_right(starts, end)]
            parts = [row[2] for row in within if row[1] <= end and row[:2] != (start, end)]
            total = Total()
            for part in parts:
                if told[key].first.holds(told[part].first):
                    if part in totals or part in found:
                        total.totals.add(part)
                    else:
                        total.leaves[part] = told[part].times
            if total.leaves or total.totals:
                found[key] = total
    return found


class Rests:
    """What totals leave over once their parts are counted; each is worked out once, the smallest totals first."""

    def __init__(self, told: dict[Key, Told], totals: dict[Key, Total]) -> None:
        self._told, self._totals = told, totals
        self._known: dict[tuple[Key, bool], Range | None] = {}

    def exceeded(self, key: Key) -> bool:
        stated = literal(self._told[key].first.claim.strikes)
        parts = self._parts(key, fights=False)
        return bool(stated and parts and not stated.open and parts.low > stated.high)

    def rest(self, key: Key, *, fights: bool) -> Range | None:
        if (key, fights) not in self._known:
            self._known[key, fights] = None  # a circle of parts, which only a forged ledger holds, leaves nothing
            stated, parts = self._stated(key, fights=fights), self._parts(key, fights=fights)
            self._known[key, fights] = left_over(stated, parts) if stated else None
        return self._known[key, fights]

    def _stated(self, key: Key, *, fights: bool) -> Range | None:
        told = self._told[key]
        return envelope(told.engagements) if fights else literal(told.first.claim.strikes)

    def _parts(self, key: Key, *, fights: bool) -> Range | None:
        total = self._totals[key]
        counted = [(self._stated(leaf, fights=fights), times) for leaf, times in total.leaves.items()]
        counted += [(self.rest(inner, fights=fights), 1) for inner in total.totals if inner != key]
        return sum_of(times_over(each, times) for each, times in counted)
