"""Entry and Store: what a ledger is made of, and the one contract of what keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple, Protocol

from dubsar.errors import ValueRefused

Kind = Literal["raw", "document", "reading", "failure", "links", "judgement", "codes", "signature", "erasure"]
GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Head:
    """How many entries a ledger has and the hash of the last: who keeps both elsewhere can prove a later cut.

    Written `COUNT:HASH`, as `str` writes and `parse` reads it.
    """

    count: int
    hash: str

    @classmethod
    def parse(cls, words: str) -> Head:
        """The head that was noted as `COUNT:HASH`; ValueRefused for anything else."""
        found = re.fullmatch(r"(\d+):([0-9a-f]{64})", words.strip())
        if found is None:
            raise ValueRefused(f"{words!r} is no head of a ledger. Give COUNT:HASH as `dubsar verify` printed it.")
        return cls(int(found[1]), found[2])

    def __str__(self) -> str:
        return f"{self.count}:{self.hash}"


EMPTY = Head(0, GENESIS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the book. Nothing in it is ever changed; what may have to be erased stands in its payload.

    `sequence` counts from 1 without a gap. `subject` is what the entry is about (a document id, a claim id, ...).
    `header` is canonical JSON (sequence, kind, subject, time in UTC, author, facts), the very text that is hashed.
    `digest` is the SHA-256 of the payload, `previous` the hash of the entry before, `hash` the entry's own.
    """

    sequence: int
    kind: str
    subject: str | None
    header: str
    digest: str
    previous: str
    hash: str

    @property
    def facts(self) -> dict[str, Any]:
        """What the entry says beside its payload: numbers and ids only, never words of a document."""
        facts: dict[str, Any] = json.loads(self.header)["facts"]
        return facts

    @property
    def time(self) -> datetime:
        return datetime.fromisoformat(json.loads(self.header)["time"])

    @property
    def author(self) -> str:
        return str(json.loads(self.header)["author"])


class Record(NamedTuple):
    """An entry with its packed payload; None where that was erased."""

    entry: Entry
    body: bytes | None


class Fault(NamedTuple):
    """One thing that does not hold: `sequence` says at which entry, None where it is about the whole ledger."""

    sequence: int | None
    what: str

    def __str__(self) -> str:
        return self.what if self.sequence is None else f"entry {self.sequence}: {self.what}"


class Store(Protocol):
    """Keeps entries in order and payloads beside them. It knows nothing of what they mean.

    `append`, `erase` and a decision that they rest on stand inside one `transaction`: only one writer is in it at a
    time, across processes; on leaving it everything is durable, and after an exception nothing was written.
    """

    @property
    def name(self) -> str:
        """What to call it in a message: the file, or the address without its password."""

    def transaction(self) -> AbstractContextManager[None]: ...

    def append(self, entry: Entry, body: bytes) -> None:
        """Write the entry and its packed payload, and move the anchor to it."""

    def anchor(self) -> Head:
        """The head as noted apart from the entries; EMPTY before the first."""

    def records(self, after: int = 0, until: int | None = None, skip: Collection[str] = ()) -> Iterator[Record]:
        """Entries with `after < sequence <= until` in order, with payloads, without the kinds to skip."""

    def entries(self, kind: str | None = None, subject: str | None = None) -> Iterator[Entry]:
        """Entries in order, without payloads: all, or those of a kind, or about a subject (found by an index)."""

    def latest(self, kind: str, subject: str) -> Entry | None:
        """The last entry of this kind about this subject, found by an index."""

    def body(self, sequence: int) -> bytes | None:
        """The packed payload of one entry; None when it was erased or never was."""

    def erase(self, sequence: int) -> None:
        """Remove one payload so that its bytes are gone from the disk; the entry stays."""

    def faults(self) -> Iterator[Fault]:
        """What this engine itself can tell is wrong: guards taken off, payloads of no entry, broken pages."""

    def close(self) -> None: ...
