"""Rarity: what it says that two documents share a word, by how many documents hold it.

Counted in documents, not in shares of the ledger: a name in three documents is rare in a ledger of a hundred and of a
million. So a new document changes what a word says only where it crosses one of three bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

BOUNDS = (4, 24, 128)
"""Documents that hold a word: up to the first it is rare, up to the second uncommon, up to the third known."""
WEIGHTS = (1.0, 0.6, 0.3, 0.03)
"""What sharing a word of each band is worth; the last band is what everybody writes."""


@dataclass(frozen=True)
class Rarity:
    """`held` says in how many documents each word stands."""

    held: Mapping[str, int]

    def weight(self, word: str) -> float:
        return WEIGHTS[band(self.held[word])]

    def is_rare(self, word: str) -> bool:
        return self.held[word] <= BOUNDS[0]

    def is_uncommon(self, word: str) -> bool:
        return self.held[word] <= BOUNDS[1]


def band(held: int) -> int:
    """0 rare, 1 uncommon, 2 known, 3 common."""
    return sum(held > bound for bound in BOUNDS)
