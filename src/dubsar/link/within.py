"""Which claims of one document speak of one event."""

from __future__ import annotations

from collections.abc import Sequence

from dubsar.model import Claim, Document, Event, Harm


def events(claims: Sequence[Claim], document: Document) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The events of a document, main first, then in text order; and flags ("roundup")."""
    harm = tuple(claim for claim in claims if isinstance(claim, Harm) and claim.scope == "event")
    return ((Event(harm, (document,)),) if harm else (), ())
