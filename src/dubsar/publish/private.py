"""Private details: the words of a sentence that tell of a living person's family, home or hiding place."""

from __future__ import annotations

import re

from dubsar.publish.known import fold
from dubsar.publish.words import words

KIN, HOME = words("kin"), words("home")
SELF = words("self")
LIFE = words("life")
SITES = words("sites")
DETAILS = KIN - {"families", "parents"} | HOME | SELF | LIFE


def details(words: list[str], *, official: bool = False) -> set[int]:
    """Indices of the words that tell of somebody's family, home, self or hiding place ("US" is not "us").

    An official's "we" is no private detail.
    """
    private = DETAILS - SELF if official else DETAILS
    return {index for index, word in enumerate(words) if fold(word) in private and not _acronym(word)}


def sites(words: list[str]) -> set[int]:
    """Indices of the words that narrow a place below a settlement ("behind the old bakery")."""
    return {index for index, word in enumerate(words) if fold(word) in SITES}


def intimate(sentence: str) -> bool:
    """Whether a sentence speaks out of somebody's own life: first person, or hiding at home."""
    words = re.findall(r"[\w'’.-]+", sentence)
    own = SELF | {"basement", "cellar", "hiding", "hid", "sheltering", "sheltered", "upstairs"}
    return any(fold(word) in own and not _acronym(word) for word in words)


def _acronym(word: str) -> bool:
    return word.strip(".").isupper() and len(word) > 1
