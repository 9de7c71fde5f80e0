"""Reading: what one document says, and what it adds up to."""

from __future__ import annotations

from dataclasses import dataclass

from dubsar.model import Claim, Document, Event, Incident
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.incident import tally_event

DEFAULT_CODEBOOK = "airwars"


@dataclass(frozen=True)
class Reading:
    """One document read. `events` are its claims grouped by event, main first, then in text order.

    `problems` say what could not be read and what to do; `flags` mark what a reviewer should know ("roundup").
    `unread` says why nothing of the document was read (it is among the problems too); None when it was read.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    unread: str | None = None

    def __post_init__(self) -> None:
        for claim in self.claims:
            claim.check(self.document.text)

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The incidents by the `airwars` codebook."""
        return self.tally(DEFAULT_CODEBOOK)

    def tally(self, codebook: str) -> tuple[Incident, ...]:
        """The same incidents by another codebook, by name or file ("ours.toml"); CodebookError when there is none."""
        book = load_codebook(codebook)
        return tuple(tally_event(event, book) for event in self.events)
