"""Told: everything that is said of one outcome of an event, as the rules of tolls look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dubsar.model import Harm
from dubsar.tally.codebooks import Codebook
from dubsar.tally.tolls.figures import Figure
from dubsar.tally.tolls.persons import Persons
from dubsar.tally.tolls.statements import Statement


@dataclass(frozen=True)
class Told:
    """What is said of one outcome: all statements, those that state a toll, the attackers' claims, the persons."""

    statements: Sequence[Statement]
    wholes: Sequence[Statement]
    attackers: Sequence[Harm]
    persons: Persons
    codebook: Codebook
    openings: Sequence[Statement] = ()

    def known(self, named: int, told: Callable[[Statement], Iterable[Figure | None]]) -> int:
        """So many are dead by name, or by what the opening of a compiled account concludes from all its sources."""
        figures = [each for s in self.openings for each in told(s) if each] if self.codebook.has("T2") else []
        hard = [each.range for each in figures if not (each.range.soft or each.range.weak)]
        return max([named, *(each.low for each in hard)])
