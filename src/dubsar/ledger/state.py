"""State: what all entries up to one of them add up to. Folding the same entries always gives the same state."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar

from dubsar.ledger.base import Entry, Record
from dubsar.ledger.chain import decode, unpack
from dubsar.ledger.codes import Codes
from dubsar.ledger.records import Failure, Pair, Signature, apply_links, of_document, reading_from_dict
from dubsar.model import Claim, Document, Judgement, Link
from dubsar.tally.reading import Reading

K = TypeVar("K", bound=Hashable)


class Moved(Generic[K]):
    """What entries changed, in their order, so that who was told up to one of them need only be told the rest."""

    def __init__(self) -> None:
        self._at: list[int] = []
        self._what: list[K] = []

    def note(self, sequence: int, what: Iterable[K]) -> None:
        self._what += what
        self._at += [sequence] * (len(self._what) - len(self._at))

    def after(self, sequence: int) -> dict[K, None]:
        """What entries past this one changed, each once."""
        return dict.fromkeys(self._what[bisect_right(self._at, sequence) :])


class Linked(NamedTuple):
    """The last recorded change of links: its entry, the last entry that it covers, and what made it."""

    sequence: int = 0
    until: int = 0
    by: str | None = None


@dataclass
class State:
    """The ledger in memory. `sequence` is the last entry folded in; dictionaries keep the order of arrival.

    `revision` is the last entry that can change what the events are: it tells whether a computed view is still good.
    `read` and `tied` tell by entry which documents and which pairs it changed.
    `arrived` has for each document the entry of its reading, `replaced` is the last entry that took a reading away.
    `bare` are the entries whose payload is gone, for the reader of the state to hold against the erasures.
    """

    sequence: int = 0
    revision: int = 0
    documents: dict[str, Document] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    readers: dict[str, str | None] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    failures: dict[str, Failure] = field(default_factory=dict)
    judgements: dict[tuple[bool, tuple[str, ...]], Judgement] = field(default_factory=dict)
    links: dict[Pair, Link] = field(default_factory=dict)
    linked: Linked = field(default_factory=Linked)
    arrived: dict[str, int] = field(default_factory=dict)
    replaced: int = 0
    read: Moved[str] = field(default_factory=Moved)
    tied: Moved[Pair] = field(default_factory=Moved)
    codes: Codes = field(default_factory=Codes)
    signatures: dict[tuple[str, str], Signature] = field(default_factory=dict)
    bare: set[int] = field(default_factory=set)

    def fold(self, record: Record) -> None:
        """Take in the next record. A payload that was erased adds nothing."""
        entry, body = record
        if entry.kind == "erasure":
            self._forget(entry)
        if body is None:
            self.bare.add(entry.sequence)
        elif entry.kind in _FOLDS:
            _FOLDS[entry.kind](self, entry, decode(unpack(body, entry.sequence)))
        self.sequence = entry.sequence
        if entry.kind in ("document", "reading", "links", "judgement", "erasure"):
            self.revision = entry.sequence

    def _document(self, entry: Entry, row: Any) -> None:
        document = self.documents[row["id"]] = Document.from_dict(row)
        if reading := self.readings.get(document.id):
            self.readings[document.id] = of_document(reading, document)
            self.read.note(entry.sequence, [document.id])

    def _reading(self, entry: Entry, row: Any) -> None:
        document = self.documents.get(entry.subject or "")
        if document is None:
            return  # Its document was erased.
        if document.id in self.readings:
            self.replaced = entry.sequence
        self._drop_claims(document.id)
        self.arrived[document.id] = entry.sequence
        reading = self.readings[document.id] = reading_from_dict(document, row)
        self.readers[document.id] = entry.facts["reader"]
        self.claims.update((claim.id, claim) for claim in reading.claims)
        self.read.note(entry.sequence, [document.id])

    def _failure(self, entry: Entry, row: Any) -> None:
        self.failures[row["name"]] = Failure(row["name"], row["reason"], entry.time)

    def _judgement(self, entry: Entry, row: Any) -> None:
        judgement = Judgement.from_dict(row)
        self.judgements[len(judgement.claims) > 1, tuple(sorted(judgement.claims))] = judgement

    def _links(self, entry: Entry, row: Any) -> None:
        self.tied.note(entry.sequence, apply_links(self.links, row))
        self.linked = Linked(entry.sequence, entry.facts.get("until", 0), entry.facts.get("by"))

    def _codes(self, entry: Entry, row: Any) -> None:
        self.codes.fold(row)

    def _signature(self, entry: Entry, row: Any) -> None:
        signature = Signature(
            row["code"],
            row["codebook"],
            entry.author,
            entry.time,
            row["reason"],
            tuple(row["readers"]),
            row["incident"],
        )
        self.signatures[signature.code, signature.codebook] = signature

    def _forget(self, entry: Entry) -> None:
        document = entry.subject or ""
        self.replaced = entry.sequence
        self._drop_claims(document)
        self.documents.pop(document, None)
        self.readings.pop(document, None)
        self.readers.pop(document, None)
        self.read.note(entry.sequence, [document])

    def _drop_claims(self, document: str) -> None:
        reading = self.readings.get(document)
        for claim in reading.claims if reading else ():
            self.claims.pop(claim.id, None)


_FOLDS: dict[str, Callable[[State, Entry, Any], None]] = {
    "document": State._document,
    "reading": State._reading,
    "failure": State._failure,
    "judgement": State._judgement,
    "links": State._links,
    "codes": State._codes,
    "signature": State._signature,
}
