"""Names written small: what names a person in a text, or an address, that does not write names with capitals.

Two signs tell them: the words before ("a boy named karim"), and the name itself, a forename of the list or one with the
Arabic article ("yusuf al-hamdi"). Forenames that are also English words ("will", "grace") count only after the words
that announce a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import unquote

from dubsar.ground.placing.words import word_list
from dubsar.publish.known import OPENERS, PARTICLES, TITLES, Known, fold, folded
from dubsar.publish.private import DETAILS
from dubsar.publish.words import words

_ARTICLE = re.compile(r"(?:al|el|ar|ash|az)-\w{3,}", re.IGNORECASE)
_ANNOUNCE = words("announce")
_PEOPLE = words("people")
_STOP = OPENERS | DETAILS | PARTICLES | words("prepositions") | words("said") | words("loose") | words("sites") | TITLES
MOST = 3  # words of a name after the first


def small_names(said: Sequence[str], tied: Sequence[bool], known: Known) -> Iterator[tuple[int, int]]:
    """(first, last) index of each run of words that may be a name written small; what `known` shows is none.

    `tied` tells of each word whether nothing but a blank lies between it and the next.

    Reads "the baker yusuf al-hamdi wept" and "a boy named will mason"; must not read "they will grace the hall",
    "al-shabaab fighters" or "a town called raqqa" where it is known.
    """
    at = 0
    while at < len(said):
        if not _begins(said, at, known):
            at += 1
            continue
        last = at
        while last + 1 < len(said) and last - at < MOST and tied[last] and _goes_on(said[last], said[last + 1], known):
            last += 1
        yield at, last
        at = last + 1


def _begins(said: Sequence[str], at: int, known: Known) -> bool:
    word = said[at]
    if not _small(word) or known.shows(folded(word)):
        return False
    if fold(word) in forenames() or _ARTICLE.fullmatch(word):
        return True
    before = [fold(each) for each in said[max(0, at - 2) : at]]
    plain = fold(word) in _STOP | words("no_names") or word.endswith("ing")
    return not plain and bool(before) and _announced(before)


def _announced(before: list[str]) -> bool:
    """Whether a name follows: "named", "mr", "identified as", "a man called"; must not read "they called"."""
    last, earlier = before[-1], before[0]
    return (
        last in _ANNOUNCE
        or (last == "as" and earlier in ("known", "identified"))
        or (last == "called" and earlier in _PEOPLE)
    )


def _goes_on(word: str, following: str, known: Known) -> bool:
    """Whether the next word is a name too: no possessive lies between, and it is no small word of a sentence."""
    if re.search(r"['’]s$", word) or not following[:1].isalpha():
        return False
    return fold(following) not in _STOP - PARTICLES and not known.shows(folded(following))


def _small(word: str) -> bool:
    return word[:1].isalpha() and word == word.lower()


def forenames() -> frozenset[str]:
    """Forenames that are no other English word."""
    return word_list("forenames") - words("forenames_that_are_words")


def spells_a_person(address: str, known: Known) -> bool:
    """Whether an address spells out what may be a person: a forename and a word after it that is no public name.

    Reads "/2017/03/karim-haddad-waits"; must not read "/2017/03/strike-on-mosul".
    """
    path = unquote(address).partition("://")[2].partition("/")[2]
    slug = [word for word in map(fold, re.split(r"[^\w]+|_", path)) if word]
    for first, second in pairwise(slug):
        pair = first in forenames() and second.isalpha() and len(second) > 2 and second not in _STOP
        if pair and not any(known.shows(phrase) for phrase in ((first, second), (first,), (second,))):
            return True
    return False
