"""Codes: the short names that incidents keep. "IQ-2017-0003" is the third incident named for Iraq in 2017.

A code is a name, not a fact: it says where and when the incident was first put, and does not change when that does.
It is given once and never again. After a merge the event keeps the code it shares most claims with, and the others
resolve to it; after a split the part with the most of its claims keeps it, and the other part is named anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dubsar.ledger.succession import Holding, Succession
from dubsar.model import Event, Incident

UNKNOWN_COUNTRY, UNKNOWN_YEAR = "XX", "0000"
CODE = re.compile(r"[A-Z]{2}-\d{4}-\d{4,}")


@dataclass
class Codes:
    """Every code ever given, in that order, with what it stands for, and which code stands for it now if another."""

    held: dict[str, Holding] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)
    numbers: Counter[str] = field(default_factory=Counter)
    _due: Succession = field(default_factory=Succession, repr=False, compare=False)

    def __post_init__(self) -> None:
        for code, holding in self.held.items():
            self._due.hold(code, holding)

    def resolve(self, code: str) -> str:
        """The code that stands for this one today; KeyError when it was never given."""
        seen = {code}
        while (successor := self.successors.get(code)) and successor not in seen:
            seen.add(successor)
            code = successor
        self.held[code]
        return code

    def fold(self, change: Mapping[str, Any]) -> None:
        """Take in one recorded change (`changes` below)."""
        for code, claims, sentences in change["held"]:
            self.held[code] = holding = Holding(frozenset(claims), frozenset(sentences))
            self._due.hold(code, holding)
            self.successors.pop(code, None)
            prefix, _, number = code.rpartition("-")
            self.numbers[prefix] = max(self.numbers[prefix], int(number))
        self.successors.update(change["successors"])
        self._due.moved(change["successors"])

    def succeed(self, events: Sequence[Event]) -> tuple[list[str | None], dict[str, str]]:
        """The code of each event as far as one is due to it, and the codes that now resolve to another."""
        return self._due.update(events)

    def changes(self, events: Sequence[Event], incidents: Sequence[Incident]) -> dict[str, Any] | None:
        """The entry that gives every event its code, new ones in the order of the events; None if all have theirs."""
        given, successors = self.succeed(events)
        numbers = Counter(self.numbers)
        held = []
        for event, incident, due in zip(events, incidents, given, strict=True):
            if self._due.is_settled(event):
                continue
            holding, code = Holding.of(event), due or _next(incident, numbers)
            if self.held.get(code) != holding or code in self.successors:
                held.append([code, sorted(holding.claims), sorted(holding.sentences)])
            else:
                self._due.settle(event)
        moved = {old: new for old, new in sorted(successors.items()) if self.successors.get(old) != new}
        return {"held": held, "successors": moved} if held or moved else None


def _next(incident: Incident, numbers: Counter[str]) -> str:
    country = incident.where.country if incident.where else None
    day = (incident.when.start or incident.when.end) if incident.when else None
    named = country.upper() if country and re.fullmatch(r"[A-Za-z]{2}", country) else UNKNOWN_COUNTRY
    prefix = f"{named}-{f'{day.year:04d}' if day else UNKNOWN_YEAR}"
    numbers[prefix] += 1
    return f"{prefix}-{numbers[prefix]:04d}"
