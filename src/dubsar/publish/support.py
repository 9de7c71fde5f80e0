"""Support: which released values rest on documents that may be published, and which on protected ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from dubsar.model import Claim, Document, Event, Incident, Place, Toll, Tolls
from dubsar.publish.release import ReleasedToll, ReleasedTolls

LEDGER_ID = re.compile(r"\b[a-z]{1,2}:[0-9a-f]{8,}\b")
RULE = re.compile(r"[\w .,:;()/'’+–-]{1,120}")


@dataclass(frozen=True)
class Support:
    """One event with its public claims told from its protected ones. `protected` holds the ids of the latter."""

    event: Event
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    protected: frozenset[str]

    @classmethod
    def of(cls, event: Event) -> Support:
        documents = tuple(document for document in event.documents if document.protection == "public")
        open_ids = {document.id for document in documents}
        claims = tuple(claim for claim in event.claims if claim.document in open_ids)
        return cls(event, documents, claims, frozenset(c.id for c in event.claims if c.document not in open_ids))

    @property
    def whole(self) -> bool:
        """Whether all of the event's documents are public."""
        return len(self.documents) == len(self.event.documents)

    def holds(self, because: tuple[str, ...]) -> bool:
        """Whether a value may leave: none of its claims is protected, or nothing of the event is."""
        return self.whole or bool(because and self.protected.isdisjoint(because))

    def holds_date(self, incident: Incident) -> bool:
        """Whether a public claim gives the incident's days as well."""
        days = {(claim.when.start, claim.when.end) for claim in self.claims if claim.when}
        return self.whole or (incident.when is not None and (incident.when.start, incident.when.end) in days)

    def holds_place(self, place: Place) -> bool:
        """Whether a public claim names the place as well."""
        return self.whole or any(c.where and (c.where.id, c.where.name) == (place.id, place.name) for c in self.claims)

    def toll(self, toll: Toll) -> ReleasedToll:
        """The toll as it may leave; withheld, not shrunk, when a protected document carries a part of it."""
        if toll.low is None and toll.high is None:
            return ReleasedToll()
        if not self.holds(toll.because):
            return ReleasedToll(withheld=True)
        return ReleasedToll(toll.low, toll.high, toll.open, tuple(rule for rule in map(rule_name, toll.rules) if rule))

    def tolls(self, tolls: Tolls) -> ReleasedTolls:
        return ReleasedTolls(**{field.name: self.toll(getattr(tolls, field.name)) for field in fields(tolls)})


def rule_name(rule: str | None) -> str | None:
    """The name of a codebook's rule; None for anything that is not plainly one."""
    if rule is None or not RULE.fullmatch(rule) or LEDGER_ID.search(rule):
        return None
    return rule
