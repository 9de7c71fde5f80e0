"""Told: everything that is said of one outcome of an event, as the rules of tolls look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from dubsar.model import Harm, Toll
from dubsar.tally.codebooks import Codebook
from dubsar.tally.tolls.figures import Figure
from dubsar.tally.tolls.mentions import is_numbered
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

    def opened(self, toll: Toll, told: Callable[[Statement], Iterable[Figure | None]]) -> Toll:
        """The toll with the minimum that the openings of compiled accounts set, however high the figures they cite.

        Reads "at least three died" above "one agency said two, another that the toll rose to four" as three to four.
        """
        lows = self._concluded(told, [s for s in self.openings if s in self.wholes or all(map(is_numbered, s.tops))])
        if not lows or toll.low is None:
            return toll
        return replace(toll, low=min(toll.low, max(self.persons.named, min(lows))))

    def _concluded(
        self, told: Callable[[Statement], Iterable[Figure | None]], openings: Sequence[Statement]
    ) -> list[int]:
        figures = [each for s in openings for each in told(s) if each] if self.codebook.has("T2") else []
        return [each.range.low for each in figures if not (each.range.soft or each.range.weak)]

    def known(self, named: int, told: Callable[[Statement], Iterable[Figure | None]]) -> int:
        """So many are dead by name, or by what the opening of a compiled account concludes from all its sources."""
        return max([named, *self._concluded(told, self.openings)])
