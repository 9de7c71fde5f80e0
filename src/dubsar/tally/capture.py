"""Capture histories: which lists hold which incident, and whether that could carry an estimate of what none holds.

Multiple-systems estimation works out from the overlaps of several lists how much all of them miss. It stands on lists
that were made apart and on records matched well. Neither is given where papers print each other. So this counts, says
plainly where the lists are not fit for it and why, and estimates nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from dubsar.ground.publishers import publisher_of
from dubsar.link.ancestry import Ancestry, ancestry
from dubsar.model import Document, Event, Harm, Incident
from dubsar.tally.roots.roots import roots

MOST_LISTS = 5
"""Lists taken where none are named: with more, most of their combinations hold nothing."""
LEAST_LISTS = 3
"""Two lists cannot show whether being on one makes it likelier to be on the other."""
LEAST_HELD = 10
LEAST_SHARED = 5
"""Fewer common incidents carry no estimate: one more or less would change it by a fifth. Decided here."""
DEPENDENT = 0.1
"""Two lists are dependent where they have more than this share of their common incidents from each other."""
NO_LIST = frozenset({"belligerent", "government", "social"})
"""Kinds of publishers that are no list of incidents unless they are asked for by name."""


@dataclass(frozen=True, slots=True)
class History:
    """One incident, and the lists that hold it, sorted. `incident` is its code or id."""

    incident: str
    month: str | None
    country: str | None
    admin1: str | None
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two lists: the incidents that both hold, and those that only one does.

    `tied` of `both` come by a tie of one's report to the other's; behind `one_source` of them is the same source.
    """

    first: str
    second: str
    both: int
    only_first: int
    only_second: int
    tied: int
    one_source: int

    def to_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Captures:
    """The histories by lists, each pair of lists, and why they carry no estimate (no `refusals`: they may)."""

    lists: tuple[str, ...]
    histories: tuple[History, ...]
    overlaps: tuple[Overlap, ...]
    refusals: tuple[str, ...]

    @property
    def patterns(self) -> tuple[tuple[tuple[bool, ...], int], ...]:
        """Each combination of lists that occurs, in the order of `lists`, with its number of incidents; most first."""
        counted = Counter(tuple(name in each.lists for name in self.lists) for each in self.histories)
        return tuple(sorted(counted.items(), key=lambda row: (-row[1], row[0])))

    def held(self, name: str) -> int:
        return sum(name in each.lists for each in self.histories)


@dataclass(frozen=True, slots=True)
class _Told:
    """One incident as its lists tell it: each list's reports, and the roots that each list rests on."""

    history: History
    lines: Ancestry
    reports: dict[str, frozenset[str]]
    roots: dict[str, frozenset[str]]


def list_of(document: Document) -> str | None:
    """The list that a report belongs to: its publisher, under the name of the table."""
    listed = publisher_of(document.publisher, document.url)
    return listed.name if listed and listed.kind != "social" else document.publisher


def capture_histories(pairs: Iterable[tuple[Event, Incident]], names: Sequence[str] = ()) -> Captures:
    """The capture histories of the incidents by the lists named, else by the five that hold most; in order of code.

    An incident is on a list where one of the list's own reports tells of its harm. Nothing depends on order.
    """
    by_id = {incident.id: (event, incident) for event, incident in pairs}
    told = [_told(*pair) for pair in by_id.values()]
    lists = tuple(sorted(set(names))) if names else _largest(by_id.values(), told)
    told = [each for each in told if not set(lists).isdisjoint(each.reports)]
    histories = tuple(sorted((_on(each.history, lists) for each in told), key=lambda row: row.incident))
    overlaps = tuple(_overlap(first, second, told) for first, second in combinations(lists, 2))
    found = Captures(lists, histories, overlaps, ())
    return Captures(lists, histories, overlaps, tuple(_refusals(found)))


def _told(event: Event, incident: Incident) -> _Told:
    harmed = {claim.document for claim in event.claims if isinstance(claim, Harm) and claim.stance != "denied"}
    reports: dict[str, set[str]] = {}
    for document in event.documents:
        if document.id in harmed and (name := list_of(document)):
            reports.setdefault(name, set()).add(document.id)
    behind = roots(event)
    rest = {name: frozenset(r.key for r in behind if ids & set(r.documents)) for name, ids in reports.items()}
    when, where = incident.when, incident.where
    month = (
        when.start.isoformat()[:7] if when and when.start and when.end and _one_month(when.start, when.end) else None
    )
    land, region = (where.country, where.admin1) if where else (None, None)
    history = History(incident.code or incident.id, month, land, region, tuple(sorted(reports)))
    return _Told(history, ancestry(event.documents), {name: frozenset(ids) for name, ids in reports.items()}, rest)


def _one_month(start: date, end: date) -> bool:
    return (start.year, start.month) == (end.year, end.month)


def _largest(pairs: Iterable[tuple[Event, Incident]], told: Sequence[_Told]) -> tuple[str, ...]:
    """The lists that hold most incidents, without those of parties, governments and social media."""
    left_out = {
        list_of(document)
        for event, _ in pairs
        for document in event.documents
        if (listed := publisher_of(document.publisher, document.url)) and listed.kind in NO_LIST
    }
    held = Counter(name for each in told for name in each.reports if name not in left_out)
    return tuple(sorted(sorted(held, key=lambda name: (-held[name], name))[:MOST_LISTS]))


def _on(history: History, lists: Sequence[str]) -> History:
    held = tuple(name for name in history.lists if name in lists)
    return History(history.incident, history.month, history.country, history.admin1, held)


def _overlap(first: str, second: str, told: Sequence[_Told]) -> Overlap:
    both = [each for each in told if first in each.reports and second in each.reports]
    only_first, only_second = (sum(name in each.reports for each in told) - len(both) for name in (first, second))
    tied = sum(_tied(each, first, second) for each in both)
    one_source = sum(_one_source(each, first, second) for each in both)
    return Overlap(first, second, len(both), only_first, only_second, tied, one_source)


def _tied(each: _Told, first: str, second: str) -> bool:
    """Whether one list's report took its news from the other's, or both took it from one third report or outlet."""
    mine, yours = (_taken(each, name) for name in (first, second))
    return bool(mine & (yours | {*each.reports[second], second}) or yours & {*each.reports[first], first})


def _taken(each: _Told, name: str) -> set[str]:
    """The documents and outlets that a list's reports took from, at any remove."""
    found: set[str] = set()
    waiting = list(each.reports[name])
    while waiting:
        for tie in each.lines.of(waiting.pop()):
            if tie.outlet:
                found.add(tie.outlet)
            if tie.parent and tie.parent not in found:
                found.add(tie.parent)
                waiting.append(tie.parent)
    return found


def _one_source(each: _Told, first: str, second: str) -> bool:
    """Whether all that one list rests on, the other rests on as well: both heard it from the same source."""
    mine, yours = each.roots.get(first, frozenset()), each.roots.get(second, frozenset())
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _refusals(found: Captures) -> Iterable[str]:
    """Each reason in a sentence, in the order in which they should be looked at."""
    if len(found.lists) < LEAST_LISTS:
        named = ", ".join(found.lists) or "none"
        number = f"At least {LEAST_LISTS} lists are needed to see whether lists depend on each other; there are"
        yield f"{number} {len(found.lists)}: {named}."
    for name in found.lists:
        if (held := found.held(name)) < LEAST_HELD:
            yield f"{name} holds {_incidents(held)}; with fewer than {LEAST_HELD} a list says little."
    for each in found.overlaps:
        pair = f"{each.first} and {each.second}"
        if each.tied > DEPENDENT * each.both:
            tied = f"{each.tied} of {_incidents(each.both)} one took from the other, or both from one report."
            yield f"{pair} are dependent: {tied}"
        elif each.one_source > DEPENDENT * each.both:
            one = f"behind {each.one_source} of {_incidents(each.both)} stands one source for both."
            yield f"{pair} are dependent: {one}"
        if each.both < LEAST_SHARED:
            yield f"{pair} have {_incidents(each.both)} in common; fewer than {LEAST_SHARED} are too thin."


def _incidents(number: int) -> str:
    return f"{number} incident{'' if number == 1 else 's'}"
