"""tally_event: one event under one codebook, every figure with its rules and its claims."""

from __future__ import annotations

from dubsar.model import Event, Incident
from dubsar.model.ids import stable_id
from dubsar.tally.codebooks import Codebook


def tally_event(event: Event, codebook: Codebook) -> Incident:
    """The incident that an event's claims add up to. The order of the claims and of the documents changes nothing."""
    ids = tuple(sorted({claim.id for claim in event.claims}))
    return Incident(
        id=stable_id("i", ids),
        claims=ids,
        documents=tuple(sorted(document.id for document in event.documents)),
        codebook=codebook.name,
    )
