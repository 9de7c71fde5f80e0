"""View: what a ledger says, now or as of an earlier entry. It reads and never writes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from dubsar.errors import LedgerBroken, NotRecorded, ValueRefused
from dubsar.ledger.base import EMPTY, Entry, Head, Store
from dubsar.ledger.chain import VerifyReport, erased_payloads, unpack, verify
from dubsar.ledger.codes import CODE
from dubsar.ledger.records import Failure, Signature
from dubsar.ledger.review import orphaned, reviewed
from dubsar.ledger.state import State
from dubsar.link.grouping import Grouping
from dubsar.model import Claim, Document, Event, Incident, Judgement, Link
from dubsar.tally.codebooks import codebook_names, load_codebook
from dubsar.tally.incident import tally_event
from dubsar.tally.reading import DEFAULT_CODEBOOK, Reading
from dubsar.tally.roots.left_out import tally_without

SHOWN = 5  # ids named in a message


class Tallied(NamedTuple):
    """Events and their incidents in one order, by date and then by id, undated last, as of a revision of the state."""

    revision: int
    events: tuple[Event, ...]
    incidents: tuple[Incident, ...]


class View:
    """A ledger read up to entry `until` (None = to its end, also as others write on).

    What is recorded is kept in memory and brought up to date before each answer; what is derived is computed anew
    only when an entry since could have changed it.
    """

    def __init__(self, store: Store, until: int | None = None) -> None:
        self._store = store
        self._until = until
        self._state = State()
        self._grouping = Grouping()
        self._grouped: tuple[int, tuple[Event, ...]] = (-1, ())
        self._counted: dict[str, Tallied] = {}
        self._coded: dict[str, dict[int, tuple[Incident, Incident]]] = {}

    def documents(self) -> tuple[Document, ...]:
        """Every document, in the order in which they were first recorded. Raw bytes are had by `raw`."""
        return tuple(self._now().documents.values())

    def readings(self) -> tuple[Reading, ...]:
        """The reading in force of every document."""
        return tuple(self._now().readings.values())

    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._now().claims.values())

    def links(self) -> tuple[Link, ...]:
        """The links in force between claims that are still read."""
        state = self._now()
        if not state.replaced:
            return tuple(state.links.values())
        return tuple(link for link in state.links.values() if link.left in state.claims and link.right in state.claims)

    def judgements(self) -> tuple[Judgement, ...]:
        """The decisions in force: the last on each claim and on each pair, where every claim is still read."""
        state = self._now()
        return tuple(each for each in state.judgements.values() if not orphaned(each, state.claims))

    def orphaned_judgements(self) -> tuple[Judgement, ...]:
        """Decisions on claims that a later reading no longer makes: they wait for a person."""
        state = self._now()
        return tuple(each for each in state.judgements.values() if orphaned(each, state.claims))

    def failures(self) -> tuple[Failure, ...]:
        """The inputs that could not be read, each with its last reason."""
        return tuple(self._now().failures.values())

    def signatures(self) -> tuple[Signature, ...]:
        """The last signature on each code under each codebook."""
        return tuple(self._now().signatures.values())

    def reader(self, document: str) -> str | None:
        """The fingerprint of the reader whose reading of this document is in force; None where none was given."""
        return self._now().readers.get(document)

    def raw(self, document: str) -> bytes | None:
        """The bytes that a document was taken from; None when none were recorded or they were erased."""
        entry = self._store.latest("raw", document)
        if entry is None or (self._until is not None and entry.sequence > self._until):
            return None
        body = self._store.body(entry.sequence)
        return None if body is None else unpack(body, entry.sequence)

    def entries(self) -> tuple[Entry, ...]:
        """The book itself, without payloads."""
        entries = self._store.entries()
        return tuple(entry for entry in entries if self._until is None or entry.sequence <= self._until)

    def head(self) -> Head:
        """How many entries there are and the last one's hash: kept elsewhere, it proves a later cut or rewriting."""
        if self._until is None:
            return self._store.anchor()
        last = self.entries()[-1:]
        return Head(last[0].sequence, last[0].hash) if last else EMPTY

    def verify(self, kept: Head | None = None) -> VerifyReport:
        """Check the whole book, also that of an earlier view; see `chain.verify`."""
        return verify(self._store, kept)

    def as_of(self, point: int | datetime) -> View:
        """The ledger as it was after that entry, or at that time (with a zone). Erased payloads stay erased."""
        if isinstance(point, datetime):
            if point.tzinfo is None:
                raise ValueRefused(f"The time {point.isoformat()} names no zone. Give it one, such as UTC.")
            point = bisect_right(self.entries(), point, key=lambda entry: entry.time)
        return View(self._store, point)

    def events(self) -> tuple[Event, ...]:
        """The claims of all documents grouped by event, by the links and judgements in force."""
        state = self._now()
        if self._grouped[0] != state.revision:
            if self._grouped[0] < 0:
                self._grouping.update(state.readings.values(), state.links.values(), self.judgements())
            else:
                read = {id: state.readings.get(id) for id in state.read.after(self._grouped[0])}
                tied = {pair: state.links.get(pair) for pair in state.tied.after(self._grouped[0])}
                self._grouping.change(read, tied, self.judgements())
            self._grouped = (state.revision, self._grouping.events())
        return self._grouped[1]

    def incidents(self, codebook: str = DEFAULT_CODEBOOK) -> tuple[Incident, ...]:
        """The events under a codebook, by date and then by id, undated last; `code` is None where none is minted."""
        _, events, incidents = self._tallied(codebook)
        state = self._state
        codes, _ = state.codes.succeed(events)
        before = self._coded.get(codebook, {})
        coded = [_coded(each, code, before.get(id(each))) for each, code in zip(incidents, codes, strict=True)]
        self._coded[codebook] = {id(each): (each, one) for each, one in zip(incidents, coded, strict=True)}
        judged = {claim for judgement in self.judgements() for claim in judgement.claims}
        return reviewed(coded, state.signatures, judged, state.codes)

    def resolve(self, code: str) -> str:
        """The code that stands today for what this one was given to: itself, unless it was merged into another."""
        try:
            return self._now().codes.resolve(code.strip().upper())
        except KeyError:
            raise NotRecorded(
                f"No incident was ever given the code {code!r}. `dubsar incidents` lists the codes of this ledger."
            ) from None

    def show(self, key: str, codebook: str = DEFAULT_CODEBOOK) -> Incident | Claim | Document:
        """What is recorded under a code, or under an incident, claim or document id or the beginning of one."""
        key = key.strip()
        if CODE.fullmatch(key.upper()):
            return self._by_code(self.resolve(key), key, codebook)
        pool: dict[str, Incident | Claim | Document] = dict(self._now().documents)
        pool |= self._state.claims
        pool |= {incident.id: incident for incident in self.incidents(codebook)}
        if key in pool:
            return pool[key]
        found = [each for each in pool if key and (each.startswith(key) or each.partition(":")[2].startswith(key))]
        if not found:
            raise NotRecorded(
                f"Nothing is recorded under {key!r}. Give a code (IQ-2017-0001) or an incident, claim or document id; "
                "`dubsar incidents` lists them."
            )
        if len(found) > 1:
            some = ", ".join(found[:SHOWN]) + (", ..." if len(found) > SHOWN else "")
            raise NotRecorded(f"{len(found)} ids begin with {key!r}: {some}. Give more of the one you mean.")
        return pool[found[0]]

    def by_codebooks(self, key: str) -> tuple[Incident, ...]:
        """One incident under every codebook that comes along, by name; NotRecorded when the key names no incident."""
        found = self._incident(key, DEFAULT_CODEBOOK)
        return tuple(next(each for each in self.incidents(name) if each.id == found.id) for name in codebook_names())

    def without(self, key: str, source: str, codebook: str = DEFAULT_CODEBOOK) -> Incident:
        """The incident as it would stand without what one speaker, publisher or document says; nothing is recorded.

        NotRecorded when the key names no incident, or when no such source speaks of it.
        """
        found = self._incident(key, codebook)
        event = next(each for each in self.events() if {claim.id for claim in each.claims} == set(found.claims))
        rest = tally_without(event, source, load_codebook(codebook))
        return replace(rest, code=found.code, state=found.state)

    def _incident(self, key: str, codebook: str) -> Incident:
        found = self.show(key, codebook)
        if not isinstance(found, Incident):
            raise NotRecorded(f"{key!r} is no incident. `dubsar incidents` lists the codes of this ledger.")
        return found

    def _by_code(self, code: str, asked: str, codebook: str) -> Incident:
        for incident in self.incidents(codebook):
            if incident.code == code:
                return incident
        raise NotRecorded(
            f"The code {asked!r} was given, but no claim that it stood for is read any more: its documents were read "
            "anew or erased. `as_of` an earlier entry shows what it was."
        )

    def _tallied(self, codebook: str) -> Tallied:
        book, events = load_codebook(codebook), self.events()
        tallied = self._counted.get(codebook)
        if tallied is None or tallied.revision != self._state.revision:
            before = {id(event): each for event, each in zip(*tallied[1:], strict=True)} if tallied else {}
            counted = ((before.get(id(event)) or tally_event(event, book), event) for event in events)
            both = sorted(counted, key=lambda pair: _by_date(pair[0]))
            incidents, events = tuple(pair[0] for pair in both), tuple(pair[1] for pair in both)
            tallied = self._counted[codebook] = Tallied(self._state.revision, events, incidents)
        return tallied

    def _now(self) -> State:
        """The state at the end of the view; LedgerBroken when a payload is missing that nobody erased."""
        state = self._state
        for record in self._store.records(state.sequence, self._until, skip=("raw",)):
            state.fold(record)
        if state.bare and (lost := state.bare - erased_payloads(self._store)):
            raise LedgerBroken(
                f"The payload of entry {min(lost)} is gone and no erasure says why. "
                "Run `dubsar verify` and go back to a backup."
            )
        return state


def _coded(incident: Incident, code: str | None, before: tuple[Incident, Incident] | None) -> Incident:
    """The incident by its code: that made of it before where it holds."""
    if before and before[0] is incident and before[1].code == code:
        return before[1]
    return replace(incident, code=code)


def _by_date(incident: Incident) -> tuple[date, str]:
    day = (incident.when.start or incident.when.end) if incident.when else None
    return day or date.max, incident.id
