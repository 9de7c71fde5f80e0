"""Event: the claims that are judged to speak of one event, before any number is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dubsar.model.claim import Claim
from dubsar.model.document import Document
from dubsar.model.kinds import Harm
from dubsar.model.link import Link


@dataclass(frozen=True)
class Event:
    """`claims` in text order, from one document or from several; `documents` holds each claim's document once.

    `links` say why claims of different documents stand together; within one document there are none. `near` are
    belligerents' own statements, each with its document, that fit several events and are a part of none: "three
    strikes near Tabqa". They are no claims of the event.
    """

    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    links: tuple[Link, ...] = field(default=(), compare=False)
    near: tuple[tuple[Claim, Document], ...] = ()

    def harm(self) -> Iterator[Harm]:
        """Its harm claims of scope `event`."""
        return (claim for claim in self.claims if isinstance(claim, Harm) and claim.scope == "event")

    def document_of(self, claim: Claim) -> Document:
        return next(document for document in self.documents if document.id == claim.document)
