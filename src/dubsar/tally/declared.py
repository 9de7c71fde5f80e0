"""Declared strikes: what parties say they struck, each statement counted once and no total on top of its parts.

A sum over strikes is honest only under five rules, all kept here: a statement that several documents print counts once;
a total never stands beside the lines that it counts, only what it leaves over does; a total over a long period
("since August 2014") is in no sum; what others report of a party is never added to what it declares itself; parties
of one alliance are never added up, since each also speaks of the other's aircraft.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from dubsar.model import Actor, Claim, Count, Document, Effect, Place, Strike, When
from dubsar.tally.counts import Range
from dubsar.tally.stated import Key, Statement, statements_of

REST = "rest of a stated total"
TOGETHER = "engagements of several places together"
EXCEEDED = "the lines add up to more than the stated total"
UNCOUNTED = "a number of strikes is not stated"
APPROXIMATE = "approximate"
DIFFER = "documents differ on the engagements"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing declared, in no other entry: the rows of every table are sums of entries.

    `place` is None where none is stated, `country` too; `statements` tells how often its documents make it, at least
    once; `strikes` is None where no number is stated; `claim` is the id of the first claim that makes it.
    """

    party: Actor
    country: str | None
    place: Place | None
    when: When | None
    strikes: Range | None
    engagements: Range | None
    effects: tuple[Effect, ...]
    statements: int
    documents: tuple[str, ...]
    claim: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All entries, by party, day and place, and the statements over long periods that are in none of them."""

    entries: tuple[Entry, ...]
    running: tuple[Strike, ...]


@dataclass(slots=True)
class _Told:
    """One statement over all documents that make it."""

    first: Statement
    times: int = 0
    documents: set[str] = field(default_factory=set)
    engagements: set[Range] = field(default_factory=set)


@dataclass(slots=True)
class _Total:
    """A statement with parts: the parts without parts of their own and how often, and the totals among its parts."""

    leaves: Counter[Key] = field(default_factory=Counter)
    totals: set[Key] = field(default_factory=set)


def declared_strikes(claims: Iterable[Claim], documents: Iterable[Document], *, reported: bool = False) -> Account:
    """The account of the strikes that parties declare in these documents, or of those that others `reported`.

    Nothing depends on the order of documents, and a copy of a document adds nothing but itself to `documents`.
    """
    known = {document.id: document for document in documents}
    told = statements_of((claim for claim in claims if isinstance(claim, Strike)), known, reported=reported)
    running = sorted((each.claim for each in told if each.running), key=lambda claim: claim.id)
    lasting = [each for each in told if not each.running]
    return Account(tuple(_entries(lasting)), tuple(running))


def literal(count: Count | None) -> Range | None:
    """The ends that a count states: "at least 12" is 12..12 and open, "up to 12" is 0..12; None for no number."""
    if count is None or not count.known:
        return None
    low = count.low if count.low is not None else 0
    return Range(low, count.high if count.high is not None else low, open=count.high is None)


def _entries(statements: list[Statement]) -> list[Entry]:
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for each in sorted(statements, key=lambda each: each.claim.id):
        by_document[each.claim.document].append(each)
    inner = {each.parent.key for each in statements if each.parent}
    told = _told(by_document, inner)
    totals = _totals(by_document, inner)
    totals |= _over_days(told, totals)
    rests = _Rests(told, totals)
    exceeded = {leaf for key in totals if rests.exceeded(key) for leaf in totals[key].leaves}
    found = [_leaf(each, exceeded=key in exceeded) for key, each in told.items() if key not in totals]
    found += [entry for key in totals if (entry := rests.entry(key))]
    return sorted(found, key=_order)


def _told(by_document: Mapping[str, list[Statement]], inner: set[Key]) -> dict[Key, _Told]:
    """Every statement once: it counts as often as the document that makes it most often says it, a total once."""
    told: dict[Key, _Told] = {}
    for document, statements in by_document.items():
        here = Counter(each.key for each in statements)
        for each in statements:
            row = told.setdefault(each.key, _Told(each))
            row.first = min(row.first, each, key=lambda each: each.claim.id)
            row.times = max(row.times, 1 if each.is_total or each.key in inner else here[each.key])
            row.documents.add(document)
            if fights := literal(each.claim.engagements):
                row.engagements.add(fights)
    return told


def _totals(by_document: Mapping[str, list[Statement]], inner: set[Key]) -> dict[Key, _Total]:
    """What each total counts, over all documents: an abridged copy of a release leaves nothing uncounted."""
    totals: dict[Key, _Total] = {key: _Total() for key in inner}
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


def _over_days(told: Mapping[Key, _Told], totals: Mapping[Key, _Total]) -> dict[Key, _Total]:
    """The totals of a week or more that list no lines: they count what is declared of days within them elsewhere.

    Reads "120 strikes in January" of one report as the total of January's daily releases; must not take "four strikes
    on Oct. 29-31 that closed within the last day" for the total of what was declared of these days before.
    """
    days: dict[str, list[tuple[date, date, Key]]] = defaultdict(list)
    for key, each in told.items():
        if period := each.first.period:
            days[each.first.party.key].append((*period, key))
    found: dict[Key, _Total] = {}
    for rows in days.values():
        rows.sort(key=lambda row: (row[0], row[1], told[row[2]].first.claim.id))
        starts = [start for start, _, _ in rows]
        long = [row for row in rows if row[2] not in totals and told[row[2]].first.lists_nothing]
        for start, end, key in sorted(long, key=lambda row: row[1] - row[0]):
            within = rows[bisect_left(starts, start) : bisect_right(starts, end)]
            parts = [row[2] for row in within if row[1] <= end and row[:2] != (start, end)]
            total = _Total()
            for part in parts:
                if told[key].first.holds(told[part].first):
                    if part in totals or part in found:
                        total.totals.add(part)
                    else:
                        total.leaves[part] = told[part].times
            if total.leaves or total.totals:
                found[key] = total
    return found


class _Rests:
    """What totals leave over once their parts are counted; each is worked out once, the smallest totals first."""

    def __init__(self, told: dict[Key, _Told], totals: dict[Key, _Total]) -> None:
        self._told, self._totals = told, totals
        self._known: dict[tuple[Key, bool], Range | None] = {}

    def exceeded(self, key: Key) -> bool:
        stated = literal(self._told[key].first.claim.strikes)
        parts = self._parts(key, fights=False)
        return bool(stated and parts and not stated.open and parts.low > stated.high)

    def entry(self, key: Key) -> Entry | None:
        """The rest as an entry of its own, whose place is not stated; None where nothing is left over."""
        strikes, fights = self._rest(key, fights=False), self._rest(key, fights=True)
        if strikes is None and fights is None:
            return None
        claim, told = self._told[key].first.claim, self._told[key]
        flags = {REST if strikes else TOGETHER} | _flags(claim) | ({DIFFER} if len(told.engagements) > 1 else set())
        return Entry(
            self._told[key].first.party,
            claim.where.country if claim.where else None,
            None,
            claim.when,
            strikes or Range(0, 0),
            fights,
            (),
            0,
            tuple(sorted(told.documents)),
            claim.id,
            tuple(sorted(flags)),
        )

    def _rest(self, key: Key, *, fights: bool) -> Range | None:
        if (key, fights) not in self._known:
            self._known[key, fights] = None  # a circle of parts, which only a forged ledger holds, leaves nothing
            stated, parts = self._stated(key, fights=fights), self._parts(key, fights=fights)
            self._known[key, fights] = _over(stated, parts) if stated else None
        return self._known[key, fights]

    def _stated(self, key: Key, *, fights: bool) -> Range | None:
        told = self._told[key]
        return _envelope(told.engagements) if fights else literal(told.first.claim.strikes)

    def _parts(self, key: Key, *, fights: bool) -> Range | None:
        total = self._totals[key]
        counted = [(self._stated(leaf, fights=fights), times) for leaf, times in total.leaves.items()]
        counted += [(self._rest(inner, fights=fights), 1) for inner in total.totals if inner != key]
        return sum_of(times_over(each, times) for each, times in counted)


def _over(stated: Range, parts: Range | None) -> Range | None:
    """What `stated` leaves over its parts, end by end, so that parts and rest add up to the total again."""
    if parts is None:
        return stated
    ends = (stated.low - parts.low, stated.high - parts.high)
    low, high = max(0, min(ends)), max(0, *ends)
    return Range(low, high, stated.open) if high else None


def sum_of(ranges: Iterable[Range | None]) -> Range | None:
    """The sum of what is stated; None where nothing is."""
    stated = [each for each in ranges if each is not None]
    if not stated:
        return None
    return Range(sum(r.low for r in stated), sum(r.high for r in stated), any(r.open for r in stated))


def times_over(each: Range | None, times: int) -> Range | None:
    return Range(each.low * times, each.high * times, each.open) if each else None


def _envelope(ranges: set[Range]) -> Range | None:
    if not ranges:
        return None
    return Range(min(r.low for r in ranges), max(r.high for r in ranges), any(r.open for r in ranges))


def _leaf(told: _Told, *, exceeded: bool) -> Entry:
    claim = told.first.claim
    flags = _flags(claim) | ({EXCEEDED} if exceeded else set()) | ({DIFFER} if len(told.engagements) > 1 else set())
    return Entry(
        told.first.party,
        claim.where.country if claim.where else None,
        told.first.place,
        claim.when,
        times_over(literal(claim.strikes), told.times),
        times_over(_envelope(told.engagements), told.times),
        claim.effects * told.times,
        told.times,
        tuple(sorted(told.documents)),
        claim.id,
        tuple(sorted(flags)),
    )


def _flags(claim: Strike) -> set[str]:
    if claim.strikes is None or not claim.strikes.known:
        return {UNCOUNTED}
    return {APPROXIMATE} if claim.strikes.approximate else set()


def _order(entry: Entry) -> tuple[tuple[str, ...], tuple[int, ...], str]:
    """By party, day and place; the rest only makes the order the same on every run."""
    day = entry.when.start.isoformat() if entry.when and entry.when.start else "9999"
    place = entry.place
    words = (entry.party.name, day, entry.country or "~", place.name if place else "~", *entry.documents)
    ends = (entry.strikes.low, entry.strikes.high) if entry.strikes else (-1, -1)
    fights = (entry.engagements.low, entry.engagements.high) if entry.engagements else (-1, -1)
    return words, ends + fights, entry.claim
