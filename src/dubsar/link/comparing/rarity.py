"""Rarity: what it says that two documents share a word, by how many documents hold it.

Counted in documents, not in shares of the ledger: a name in three documents is rare in a ledger of a hundred and of a
million. So a new document changes what a word says only where it crosses one of three bounds.
"""

from __future__ import annotations

import numpy as np

from dubsar.link.comparing.arrays import Array

BOUNDS = (4, 24, 128)
"""Documents that hold a word: up to the first it is rare, up to the second uncommon, up to the third known."""
WEIGHTS = (100, 60, 30, 3)
"""What sharing a word of each band is worth, in hundredths; the last band is what everybody writes."""


def bands(held: Array) -> Array:
    """0 rare, 1 uncommon, 2 known, 3 common, for words that so many documents hold."""
    return np.searchsorted(BOUNDS, held)
