"""Ledger: the append-only record of documents, readings, links and decisions. All of its writing is here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from types import TracebackType
from typing import Any, Self

from dubsar.errors import Erased, NotRecorded, ValueRefused
from dubsar.ledger.base import Kind, Store
from dubsar.ledger.chain import pack, seal
from dubsar.ledger.linking import Linking
from dubsar.ledger.records import Signature, links_changes, payload, reading_to_dict
from dubsar.ledger.review import frozen
from dubsar.ledger.view import View
from dubsar.link.weights import Weights
from dubsar.model import Document, Incident, Judgement, Link
from dubsar.model.ids import stable_id
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.reading import DEFAULT_CODEBOOK, Reading

PROTECTION = ("public", "internal", "sealed")


def utc_now() -> datetime:
    return datetime.now(UTC)


class Ledger(View):
    """A view that can also be written to. Each call that returns has its entries on the disk.

    `clock` tells the time with its zone; `author` is who is noted for what no person decided; `weights` are those to
    link by, None for those of the settings.
    """

    def __init__(
        self,
        store: Store,
        *,
        clock: Callable[[], datetime] = utc_now,
        author: str = "dubsar",
        weights: Weights | None = None,
    ) -> None:
        super().__init__(store)
        self._clock = clock
        self._author = author
        self.linking = Linking(weights)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    def add(self, reading: Reading, *, reader: str | None = None) -> bool:
        """Record a document and its reading; False, and nothing written, when just this reading is there already.

        Another reading of a known document supersedes the one before. `reader` is the fingerprint of what read it
        (extractors, model hash, gazetteer). Erased for a document that was.
        """
        body = payload(reading_to_dict(reading))
        with self._store.transaction():
            document = self._document_to_add(reading.document)
            if document:
                self._add_document(document)
            before = self._store.latest("reading", reading.document.id)
            if before and before.digest == sha256(body).hexdigest():
                return document is not None
            facts = {"reader": reader, "claims": len(reading.claims), "supersedes": before.sequence if before else None}
            self._append("reading", reading.document.id, body, facts)
        return True

    def _document_to_add(self, document: Document) -> Document | None:
        """The document as it must be recorded; None when it stands there so. Protection only ever rises by adding."""
        if gone := self._store.latest("erasure", document.id):
            raise Erased(
                f"The document {document.id} was erased from this ledger on {gone.time.date()}. "
                "Leave it out of what you add."
            )
        known = self._store.latest("document", document.id)
        if known is None:
            return document
        held = known.facts["protection"]
        if PROTECTION.index(document.protection) <= PROTECTION.index(held):
            document = replace(document, protection=held)
        return None if known.facts == _facts_of(document) else document

    def _add_document(self, document: Document) -> None:
        if document.raw is not None and self._store.latest("raw", document.id) is None:
            self._append("raw", document.id, document.raw, {"sha256": document.sha256})
        self._append("document", document.id, payload(document.to_dict()), _facts_of(document))

    def record_failure(self, name: str, reason: str) -> bool:
        """Record an input as unread; False when it is recorded with this very reason."""
        body, subject = payload({"name": name, "reason": reason}), stable_id("f", name)
        with self._store.transaction():
            before = self._store.latest("failure", subject)
            if before and before.digest == sha256(body).hexdigest():
                return False
            self._append("failure", subject, body, {})
        return True

    def judge(self, judgement: Judgement) -> None:
        """Record a decision; it supersedes the one before on the same claim or pair. NotRecorded for unknown claims."""
        with self._store.transaction():
            for claim in judgement.claims:
                if claim not in self._now().claims:
                    raise NotRecorded(
                        f"No reading in force makes the claim {claim}. Look up its id with `dubsar show`."
                    )
            facts = {"decision": judgement.decision, "claims": list(judgement.claims)}
            self._append("judgement", judgement.claims[0], payload(judgement.to_dict()), facts, judgement.author)

    def link(self) -> tuple[Link, ...]:
        """Link the readings in force, record what changed, and return the links in force. It never trains.

        Only what was added or read anew since is compared, with its surroundings; see `ledger/linking.py`.
        """
        state = self._now()
        until, moved = state.sequence, self.linking.moved(state, self.judgements())
        with self._store.transaction():
            for change in links_changes(self._now().links, moved):
                many = {name: len(change[name]) for name in ("added", "removed")}
                self._append("links", None, payload(change), {**many, "until": until, "by": self.linking.by})
        self.linking.recorded(self._now())
        return self.links()

    def incidents(self, codebook: str = DEFAULT_CODEBOOK) -> tuple[Incident, ...]:
        """As in a view, and every incident that has no code yet is given one first."""
        if self._new_codes(codebook):
            with self._store.transaction():
                change = self._new_codes(codebook)
                if change:
                    self._append("codes", None, payload(change), {"held": len(change["held"])})
        return super().incidents(codebook)

    def _new_codes(self, codebook: str) -> dict[str, Any] | None:
        _, events, incidents = self._tallied(codebook)
        return self._state.codes.changes(events, incidents)

    def sign(self, code: str, author: str, reason: str, codebook: str = DEFAULT_CODEBOOK) -> Signature:
        """Freeze an incident as it stands, with its codebook and readers; a later change shows as `reopened`."""
        if not author.strip() or not reason.strip():
            raise ValueRefused("A signature needs who signs and why. Give both.")
        incident = self._by_code(self.resolve(code), code, codebook)
        readers = sorted({name for name in map(self.reader, incident.documents) if name})
        signed = {
            "code": incident.code,
            "codebook": incident.codebook,
            "version": load_codebook(codebook).version,
            "readers": readers,
            "reason": reason,
            "incident": frozen(incident),
        }
        with self._store.transaction():
            self._append("signature", incident.code, payload(signed), {"codebook": incident.codebook}, author)
        return self._now().signatures[incident.code or "", incident.codebook]

    def erase(self, document: str, reason: str) -> None:
        """Erase a document's text, raw bytes and readings for good; the chain and the reason stay."""
        if not reason.strip():
            raise ValueRefused("An erasure needs a reason. Say why the document has to go.")
        with self._store.transaction():
            kinds = ("raw", "document", "reading")
            held = [entry.sequence for kind in kinds for entry in self._store.entries(kind, document)]
            if not held:
                raise NotRecorded(f"No document {document!r} is recorded. Look up its id with `dubsar show`.")
            if self._store.latest("erasure", document):
                raise NotRecorded(f"The document {document} is already erased. Nothing is left to do.")
            for sequence in held:
                self._store.erase(sequence)
            self._append("erasure", document, payload({"reason": reason}), {"erases": sorted(held)})

    def _append(
        self, kind: Kind, subject: str | None, body: bytes, facts: dict[str, Any], author: str | None = None
    ) -> None:
        # Never look at the state after this in one transaction: if that is rolled back, the state would keep the entry.
        entry = seal(self._store.anchor(), kind, subject, self._clock(), author or self._author, facts, body)
        self._store.append(entry, pack(body))


def _facts_of(document: Document) -> dict[str, Any]:
    return {"protection": document.protection, "language": document.language}
