"""The hash chain: each entry seals its header, its payload's digest and the entry before it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from dubsar.errors import LedgerBroken, ValueRefused
from dubsar.ledger.base import EMPTY, Entry, Fault, Head, Record, Store

# What a forged header can raise where it is read as ours.
UNREADABLE = (ValueError, KeyError, TypeError, RecursionError)


def canonical(value: Any) -> str:
    """JSON that is the same on every machine: sorted keys, no spaces, no NaN (ValueError)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def encode(text: str) -> bytes:
    """UTF-8 that also carries the lone surrogates of a badly decoded page."""
    return text.encode("utf-8", "surrogatepass")


def decode(payload: bytes) -> Any:
    """The value of a JSON payload; the counterpart of `encode(canonical(value))`."""
    return json.loads(payload.decode("utf-8", "surrogatepass"))


def pack(payload: bytes) -> bytes:
    return zlib.compress(payload, 6)


def unpack(body: bytes, sequence: int) -> bytes:
    """The payload that `pack` packed; LedgerBroken when these bytes are none."""
    try:
        return zlib.decompress(body)
    except (zlib.error, TypeError):
        raise LedgerBroken(
            f"The payload of entry {sequence} cannot be unpacked. Run `dubsar verify` and go back to a backup."
        ) from None


def chain_hash(previous: str, header: str, digest: str) -> str:
    """SHA-256 over three lines; the first and the last have a fixed length, so no two triples give one text."""
    return sha256(encode(f"{previous}\n{header}\n{digest}")).hexdigest()


def seal(
    head: Head, kind: str, subject: str | None, time: datetime, author: str, facts: dict[str, Any], payload: bytes
) -> Entry:
    """The entry that follows `head`. `time` must know its zone and is kept in UTC."""
    if time.tzinfo is None:
        raise ValueRefused(f"The time {time.isoformat()} names no zone. Give the ledger a clock that tells UTC.")
    stamp = time.astimezone(UTC).isoformat(timespec="microseconds")
    sequence, digest = head.count + 1, sha256(payload).hexdigest()
    header = json.dumps(
        {"sequence": sequence, "kind": kind, "subject": subject, "time": stamp, "author": author, "facts": facts},
        separators=(",", ":"),
    )
    return Entry(sequence, kind, subject, header, digest, head.hash, chain_hash(head.hash, header, digest))


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What `verify` found: `faults` is empty when the book holds. `erased` counts payloads erased with a reason."""

    entries: int
    erased: int
    head: Head
    faults: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.faults

    def __str__(self) -> str:
        if self.faults:
            return "\n".join(str(fault) for fault in self.faults)
        erased = f", {self.erased} payloads erased with a reason" if self.erased else ""
        return f"{self.entries} entries hold{erased}; head {self.head}"

    def to_dict(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "entries": self.entries,
            "erased": self.erased,
            "head": {"count": self.head.count, "hash": self.head.hash},
            "faults": [{"sequence": fault.sequence, "what": fault.what} for fault in self.faults],
        }


def verify(store: Store, kept: Head | None = None) -> VerifyReport:
    """Go through the whole book and name every entry or payload that was changed, removed, moved or put in.

    `kept` is a head that was noted outside the ledger: with it, a book that was rewritten or cut short in every one of
    its tables is found out too. Without it, a forger who can write the file and recomputes every hash is not.
    """
    walk = _Walk(kept)
    try:
        walk.erased = erased_payloads(store)
        for record in store.records():
            walk.step(record)
        walk.end(store.anchor())
        walk.faults += store.faults()
    except LedgerBroken as broken:
        walk.faults.append(Fault(None, f"somewhere after entry {walk.head.count} the book cannot be read: {broken}"))
    return VerifyReport(walk.seen, len(walk.erased), walk.head, tuple(walk.faults))


def erased_payloads(store: Store) -> frozenset[int]:
    """The sequence numbers of all payloads that an erasure entry accounts for."""
    return frozenset(_erased(store))


def _erased(store: Store) -> Iterator[int]:
    for entry in store.entries(kind="erasure"):
        try:
            erases = entry.facts["erases"]
        except UNREADABLE:
            continue  # A changed header: the walk over the entries names it.
        if isinstance(erases, list):
            yield from (each for each in erases if isinstance(each, int))


class _Walk:
    """One pass over the records; `head` is the last entry seen."""

    def __init__(self, kept: Head | None) -> None:
        self.erased: frozenset[int] = frozenset()
        self.kept = kept
        self.head, self.seen = EMPTY, 0
        self.faults: list[Fault] = []
        self.displaced = False

    def step(self, record: Record) -> None:
        entry, found = record.entry, len(self.faults)
        self._gap(entry.sequence - self.head.count - 1)
        displaced = self._own_fault(entry)
        if not (displaced or self.displaced) and entry.previous != self.head.hash and found == len(self.faults):
            self._fault(entry, f"does not follow entry {entry.sequence - 1}: one of the two was rewritten or put in")
        self._payload(record)
        if self.kept and entry.sequence == self.kept.count and entry.hash != self.kept.hash:
            self._fault(entry, "is not the entry whose hash was noted outside the ledger: the book was rewritten")
        self.head, self.displaced = Head(entry.sequence, entry.hash), displaced
        self.seen += 1

    def end(self, anchor: Head) -> None:
        count = self.head.count
        self._gap(max(anchor.count, self.kept.count if self.kept else 0) - count)
        if anchor.count < count:
            self.faults.append(Fault(None, f"entries {anchor.count + 1} to {count} stand past the anchor: put in"))
        elif anchor.count == count and anchor.hash != self.head.hash:
            self.faults.append(Fault(count, "is not the entry that the anchor names: it was rewritten"))

    def _gap(self, missing: int) -> None:
        if missing > 0:
            first = self.head.count + 1
            span = f" (and all up to {first + missing - 1})" if missing > 1 else ""
            self.faults.append(Fault(first, f"was removed{span}"))

    def _own_fault(self, entry: Entry) -> bool:
        """Name what is wrong with the entry by itself; whether it stands in a place that is not its own."""
        if chain_hash(entry.previous, entry.header, entry.digest) != entry.hash:
            self._fault(entry, "was changed: its header, digest or link no longer gives its hash")
            return False
        try:
            header = json.loads(entry.header)
            own = (header["sequence"], header["kind"], header["subject"])
        except UNREADABLE:
            self._fault(entry, "was put in: its header is none that a ledger writes")
            return False
        if own[0] != entry.sequence:
            self._fault(entry, f"was moved: it is entry {own[0]}")
            return True
        if own[1:] != (entry.kind, entry.subject):
            self._fault(entry, "was changed: its kind or subject is not that of its header")
        return False

    def _payload(self, record: Record) -> None:
        entry, body = record
        if body is None:
            if entry.sequence not in self.erased:
                self._fault(entry, "its payload was removed, and no erasure says why")
            return
        if entry.sequence in self.erased:
            self._fault(entry, "its payload was erased and has been put back")
        try:
            payload = unpack(body, entry.sequence)
        except LedgerBroken:
            payload = None
        if payload is None or sha256(payload).hexdigest() != entry.digest:
            self._fault(entry, "its payload was changed")

    def _fault(self, entry: Entry, what: str) -> None:
        self.faults.append(Fault(entry.sequence, what))
