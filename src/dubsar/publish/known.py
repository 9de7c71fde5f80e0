"""Known: the capitalised words that a quotation may show. Everything else that looks like a name is masked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import combining, normalize

from dubsar.publish.words import FOLDER, words

TITLES = words("titles")
CALENDAR = words("calendar")
OPENERS = words("openers")
ORG_NOUNS = words("org_nouns")
EDGES = ".,'’‘\"“”-–—*·"


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The form that two spellings of a word share: no case, no accents, no zero-width signs, no possessive, no edges.

    >>> fold("Sálem’s") == fold("SALEM")
    True
    """
    plain = "".join(sign for sign in normalize("NFKD", word) if sign.isprintable() and not combining(sign))
    plain = plain.strip(EDGES).replace("’", "'").replace("ʼ", "'")
    return re.sub(r"'s?$", "", plain).casefold().strip(EDGES)


def folded(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, folded; hyphens part words."""
    return tuple(word for word in map(fold, re.split(r"[\s\-‐-―/_]+", phrase)) if word)


@dataclass(frozen=True)
class Known:
    """What one incident's quotes may show.

    `phrases` are names as folded words, `ordinary` words that its documents also write in lower case, and
    `forbidden` the folded words of names that must never show, whatever else allows them.
    """

    phrases: frozenset[tuple[str, ...]]
    ordinary: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str], texts: Iterable[str] = (), forbidden: Iterable[str] = ()) -> Known:
        """The public words with `names` added; `texts` teach which words are ordinary."""
        ordinary = {fold(word) for text in texts for word in re.findall(r"(?<![\w.])[a-zà-ÿ]{3,}(?![\w])", text)}
        parts = {word for name in forbidden for word in folded(name) if len(word) > 1 and word not in PARTICLES}
        own = {phrase for phrase in map(folded, names) if phrase}
        return cls(public_phrases() | own, frozenset(ordinary), frozenset(parts))

    def shows(self, words: tuple[str, ...]) -> bool:
        """Whether exactly this phrase may show; plurals of peoples ("Iraqis") too."""
        plural = (*words[:-1], words[-1].removesuffix("s")) if words else words
        return words in self.phrases or plural in self.phrases


PARTICLES = words("particles")
LOOSE = words("loose") | words("prepositions")


@cache
def public_phrases() -> frozenset[tuple[str, ...]]:
    """The phrases of `words/public.txt`: countries, peoples, organisations."""
    lines = (FOLDER / "public.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(folded(line) for line in lines if line and line[0] not in "#[")
