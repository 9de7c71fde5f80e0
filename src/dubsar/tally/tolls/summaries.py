"""Summaries: what a compiled account concludes in its own voice before it cites its sources one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dubsar.model import Event, Harm
from dubsar.tally.tolls.statements import Statement

SOURCES = 2
"""So many speakers cited make a report a compilation of accounts, whose opening weighs them."""


def summaries(told: Sequence[Statement], event: Event) -> list[Statement]:
    """For each compiled document the statement of harm that opens it in its own voice.

    Reads "At least nine people were killed" where three sources are cited beneath with seven, nine and eleven; must
    not read the opening of a report that has it from one hospital, nor "at least nine were killed, a monitor said".
    """
    cited: dict[str, set[str]] = defaultdict(set)
    for claim in event.claims:
        if claim.speaker is not None:
            cited[claim.document].add(claim.speaker.name)
    first: dict[str, Statement] = {}
    for statement in told:
        known = first.setdefault(statement.document.id, statement)
        if _start(statement) < _start(known):
            first[statement.document.id] = statement
    return [
        first[document]
        for document in sorted(first)
        if len(cited[document]) >= SOURCES and not any(_is_cited(claim) for claim in first[document].tops)
    ]


def _start(statement: Statement) -> int:
    return min(claim.span.start for claim in statement.claims)


def _is_cited(claim: Harm) -> bool:
    return claim.speaker is not None or claim.zone != "body"
