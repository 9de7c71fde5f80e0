"""Caseload: how many allegations an office carried, received, decided and left open, as its report states them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from dubsar.model.actor import Actor
from dubsar.model.claim import Claim, Decode, many
from dubsar.model.count import Count

CaseloadScope = Literal["period", "cumulative"]
NUMBERS = (
    "carried_over",
    "received",
    "reopened",
    "closed",
    "credible",
    "non_credible",
    "duplicate",
    "still_open",
)
"""The fields that count reports, in the order in which a month runs."""


@dataclass(frozen=True, kw_only=True)
class Caseload(Claim):
    """The reports of one month or quarter (`scope` "period", `when` that time), or of all time ("cumulative").

    It counts reports of harm, never people, and judges no event: so it is neither harm nor a finding, is joined to
    nothing and is part of no incident. Each number keeps the words that state it; one not stated is None, not 0.
    `span` runs from the first sentence with one of the numbers to the last.
    """

    kind: ClassVar[str] = "caseload"
    decoders: ClassVar[dict[str, Decode]] = dict.fromkeys(NUMBERS, Count.from_dict) | {"by": many(Actor.from_dict)}

    carried_over: Count | None = None
    received: Count | None = None
    reopened: Count | None = None
    closed: Count | None = None
    credible: Count | None = None
    non_credible: Count | None = None
    duplicate: Count | None = None
    still_open: Count | None = None
    scope: CaseloadScope = "period"
    by: tuple[Actor, ...] = ()

    def numbers(self) -> Iterator[tuple[str, Count]]:
        """The numbers that are stated, each with the name of its field."""
        for name in NUMBERS:
            count = getattr(self, name)
            if count is not None:
                yield name, count
