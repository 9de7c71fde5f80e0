"""Strike tables: the entries of an account grouped by month, by place, by both, or by what was hit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from dubsar.extract.releases.targets import target_kind
from dubsar.model import Actor, Place, When
from dubsar.tally.counts import Range
from dubsar.tally.strikes.declared import REST, TOGETHER, Entry
from dubsar.tally.tolls.ranges import literal, sum_of
from dubsar.tally.tolls.stated import place_key

UNKNOWN_MONTH = "unknown"
SPANNING = " to "


@dataclass(frozen=True, slots=True)
class Row:
    """The entries of one party that share a month, a place, or both; what a table does not group by is None.

    `place` is None where none is stated as well; `country` None where it is not. `open` of a range says that a part
    left its top open or gave no number. `documents` are ids.
    """

    party: Actor
    strikes: Range
    engagements: Range | None
    statements: int
    documents: tuple[str, ...]
    flags: tuple[str, ...]
    month: str | None = None
    country: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class TargetRow:
    """What a party declares to have done to one kind of target: `count` of things, None where never counted."""

    party: Actor
    effect: str
    target: str
    count: Range | None
    statements: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The entries chosen, and those left out because they do not say their day, or reach over the days asked for."""

    entries: tuple[Entry, ...]
    undecided: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which entries are asked for; None asks for all. `party` is a part of a name, `country` an ISO code."""

    party: str | None = None
    country: str | None = None
    since: date | None = None
    until: date | None = None

    def of(self, entries: Iterable[Entry]) -> Choice:
        """Never a guess: an entry is chosen when all of it lies within the days, left out when none of it does."""
        mine = [entry for entry in entries if self._is_mine(entry)]
        within = [entry for entry in mine if self._within(entry.when)]
        doubtful = [entry for entry in mine if not self._within(entry.when) and self._may_be(entry.when)]
        return Choice(tuple(within), tuple(doubtful))

    def _is_mine(self, entry: Entry) -> bool:
        named = self.party is None or self.party.casefold() in entry.party.name.casefold()
        return named and self.country in (None, entry.country)

    def _within(self, when: When | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if when is None or when.start is None or when.end is None:
            return False
        return (self.since is None or self.since <= when.start) and (self.until is None or when.end <= self.until)

    def _may_be(self, when: When | None) -> bool:
        return when is None or when.overlaps(When(self.since, self.until, "range"))


EVERYTHING = Chosen()


def month_of(when: When | None) -> str:
    """`2017-04`; `2017-10 to 2017-11` for a period that runs over, a row of its own; `unknown` without a day.

    Reads "Oct. 29 - Nov. 4" as a row of its own: no month is given strikes that may belong to another.
    """
    if when is None or when.start is None or when.end is None:
        return UNKNOWN_MONTH
    first, last = when.start.isoformat()[:7], when.end.isoformat()[:7]
    return first if first == last else f"{first}{SPANNING}{last}"


def overall(entries: Iterable[Entry]) -> tuple[Row, ...]:
    """One row a party. Parties are never added up: allies declare each other's strikes."""
    return _grouped(entries, lambda entry: ())


def by_month(entries: Iterable[Entry]) -> tuple[Row, ...]:
    return _grouped(entries, lambda entry: (month_of(entry.when),), month=True)


def by_place(entries: Iterable[Entry]) -> tuple[Row, ...]:
    """One row a place, however the strikes lay to it ("near", "south of"); one for what is stated of no place."""
    return _grouped(entries, _place_key, place=True)


def by_target(entries: Iterable[Entry]) -> tuple[TargetRow, ...]:
    """One row an effect and kind of target, the most frequent first."""
    groups: dict[tuple[str, str, str], list[tuple[Entry, Range | None]]] = defaultdict(list)
    for entry in entries:
        for effect in entry.effects:
            key = (entry.party.key, effect.effect, target_kind(effect.target))
            groups[key].append((entry, literal(effect.count)))
    rows = (_target_row(key, told) for key, told in groups.items())
    return tuple(sorted(rows, key=lambda row: (row.party.name, -_low(row.count), row.effect, row.target)))


def _low(count: Range | None) -> int:
    return count.low if count else 0


def _target_row(key: tuple[str, str, str], told: list[tuple[Entry, Range | None]]) -> TargetRow:
    count = sum_of(each for _, each in told)
    if count and any(each is None for _, each in told):
        count = Range(count.low, count.high, open=True)
    documents = tuple(sorted({document for entry, _ in told for document in entry.documents}))
    return TargetRow(told[0][0].party, key[1], key[2], count, len(told), documents)


def _place_key(entry: Entry) -> tuple[str, str]:
    place = entry.place
    return (entry.country or "", place_key(place) if place else "")


def _grouped(
    entries: Iterable[Entry], key: Callable[[Entry], Hashable], *, month: bool = False, place: bool = False
) -> tuple[Row, ...]:
    groups: dict[tuple[str, Hashable], list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.party.key, key(entry)].append(entry)
    return tuple(sorted((_row(told, month=month, place=place) for told in groups.values()), key=_order))


def _row(told: list[Entry], *, month: bool, place: bool) -> Row:
    first = min(told, key=lambda entry: entry.documents)
    strikes = sum_of(entry.strikes for entry in told) or Range(0, 0)
    uncounted = any(entry.strikes is None for entry in told)
    return Row(
        first.party,
        Range(strikes.low, strikes.high, open=strikes.open or uncounted),
        sum_of(entry.engagements for entry in told),
        sum(entry.statements for entry in told),
        tuple(sorted({document for entry in told for document in entry.documents})),
        tuple(sorted({flag for entry in told for flag in entry.flags} - (set() if place else {REST, TOGETHER}))),
        month_of(first.when) if month else None,
        first.country if place else None,
        _usual(told) if place else None,
    )


def _usual(told: list[Entry]) -> Place | None:
    """The place as most of the entries write it; the first in the alphabet among equals."""
    spelt = Counter(entry.place.words or entry.place.name for entry in told if entry.place)
    if not spelt:
        return None
    words = min(spelt, key=lambda words: (-spelt[words], words))
    written = [entry.place for entry in told if entry.place and (entry.place.words or entry.place.name) == words]
    return min(written, key=lambda place: (place.name, str(place.relation)))


def _order(row: Row) -> tuple[str, str, str, bool, str]:
    """By party, month, country and place; what is not stated comes last."""
    name = row.place.name if row.place else ""
    return (row.party.name, _last(row.month), _last(row.country), row.place is None, name)


def _last(words: str | None) -> str:
    return words if words and words != UNKNOWN_MONTH else "~"
