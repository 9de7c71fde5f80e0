"""Names of people, as they are spelt in Latin letters by one source and another, and when two are of one person."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

Name = tuple[str, ...]
"""The words of a name, each by its consonants: ("mhmd", "njr")."""

_FAMILY = re.compile(r"\bfamil(?:y|ies)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"\b(?:al|el|as|ad|an|ash|at|az|ar|ul)[- ](?=\w)", re.IGNORECASE)
_TITLES = frozenset(
    """hajj hajja haji hajji dr doctor mr mrs ms sheikh shaykh imam professor martyr captain engineer deputy detective
    sheriff officer sergeant sgt trooper lieutenant lt corporal cpl private commander colonel general major journalist
    mayor judge counselor""".split()
)
_AGED = re.compile(r"^[\w-]*-old\s+", re.IGNORECASE)


@lru_cache(maxsize=8192)
def name_of(words: str) -> Name | None:
    """A name by its consonants, without titles and articles; None for a family's name or no name at all.

    Reads "Hajj Muhammad Al-Najjar" and "Mohammed al Najar" alike; must not take "Huda" for "Hadi".
    """
    if _FAMILY.search(words):
        return None
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode() or words
    plain = _ARTICLE.sub("", _AGED.sub("", plain).replace("'", "").replace("`", ""))
    spelt = [word.casefold() for word in _WORD.findall(plain)]
    titles = [at for at, word in enumerate(spelt) if word in _TITLES]
    own = spelt[titles[-1] + 1 :] if titles else spelt
    return tuple(_sounds(word) for word in own) or None


def _sounds(word: str) -> str:
    """A word by its consonants and how it ends: "Mohammed" and "Muhammad" are "mhmd", "Huda" is "hda"."""
    word = re.sub(r"(.)\1+", r"\1", word.replace("ou", "u").replace("oo", "u").replace("ee", "i"))
    end = "a" if re.search(r"ah?$|eh$", word) else word[-1:] if word[-1:] in "eiouy" else ""
    core = word.removesuffix("h") if end == "a" else word
    first, rest = core[:1], core[1:]
    head = "" if first in "aeiou" and len(core) > 3 and first != "a" else "a" if first in "aeiou" else first
    return head + re.sub(r"[aeiouwy]", "", rest) + end


def one_name(first: Name, second: Name) -> bool:
    """Whether two names may be of one person: the same first word, and no word of the shorter that the longer lacks.

    Reads "Omar Aziz" and "Omar Khaled Aziz" as one; must not read "Omar Khaled Aziz" and "Omar Sami Aziz" so.
    """
    short, long = sorted((first, second), key=len)
    return short[0] == long[0] and all(word in long for word in short)


_PARTICLES = frozenset(map(_sounds, ("abu", "abd", "abdel", "abdul", "umm", "um", "ibn")))


def is_full(name: Name) -> bool:
    """Whether a name tells its bearer from others: not a single name, nor "Abu Omar", which another may bear too."""
    return len(name) > 1 + (name[0] in _PARTICLES)
