"""Rivals: different roots that count the same dead, one as civilians and one as fighters (V4)."""

from __future__ import annotations

from collections.abc import Sequence

from dubsar.model.kinds import Status
from dubsar.tally.codebooks import Codebook
from dubsar.tally.tolls.figures import Figure, figure
from dubsar.tally.tolls.statements import Statement


def rival_counts(told: Sequence[Statement], codebook: Codebook) -> tuple[list[Figure], list[Figure]] | None:
    """(figures of civilians, figures of fighters) where they are accounts of the same dead, else None.

    Reads "a villager said 20 civilians died" beside "14 to 21 militants were killed" as one toll of 14 to 21; must not
    read so "three civilians died, a villager said" beside "nine militants were killed", numbers that do not meet, nor
    what one root says of both.
    """
    if not codebook.has("V4") or any(statement.states_total for statement in told):
        return None
    civilians, fighters = (_only(told, status, codebook) for status in ("civilian", "combatant"))
    if not civilians or not fighters or {each.root for each in civilians} & {each.root for each in fighters}:
        return None
    meet = all(a.range.low <= b.range.high and b.range.low <= a.range.high for a in civilians for b in fighters)
    return (civilians, fighters) if meet else None


def _only(told: Sequence[Statement], status: Status, codebook: Codebook) -> list[Figure]:
    alone = [s for s in told if s.tops and all(claim.status == status for claim in s.tops)]
    return [each for s in alone if (each := figure(s, s.tops, codebook)) and each.range.high > 1]
