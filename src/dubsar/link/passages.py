"""Passages: the sentences and quotations that two reports have word for word in common.

Who writes down a long sentence word for word has read it; who quotes the same words of nine or more asked the same
person, or read who did. A short condolence repeats a form of words, so a short text shares quotations alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LEAST_WORDS = 9
"""A sentence or quotation of fewer words may be said twice by chance: "Five people were killed in the strike."."""
SHORT_TEXT = 60
"""A text of fewer words is a notice, whose form many use for different dead."""
_SENTENCE = re.compile(r"[^.!?\n]{20,1200}(?:[.!?](?=\s|$|[\"”’])|\n|$)")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{30,600})[”\"]")
_WORD = re.compile(r"\w+")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """What of a text can be recognised elsewhere, as lower-case words; `short` texts are notices."""

    sentences: frozenset[Words]
    quotations: frozenset[Words]
    words: Words

    @property
    def short(self) -> bool:
        return len(self.words) < SHORT_TEXT


@lru_cache(maxsize=512)
def passages(text: str) -> Passages:
    """The passages of a text that are long enough to be nobody's by chance."""
    return Passages(
        frozenset(_long(match[0] for match in _SENTENCE.finditer(text))),
        frozenset(_long(match[1] for match in _QUOTED.finditer(text))),
        folded(text),
    )


def folded(words: str) -> Words:
    return tuple(_WORD.findall(words.casefold()))


def shared(later: str, earlier: str) -> tuple[frozenset[Words], frozenset[Words]]:
    """The sentences, and beside them the quotations, that a later text has in common with an earlier one.

    Sentences of a short text only when all of it stands in the earlier: an excerpt, not another notice of the form.
    """
    mine, yours = passages(later), passages(earlier)
    notice = (mine.short or yours.short) and not _within(mine.words, yours.words)
    return frozenset() if notice else mine.sentences & yours.sentences, mine.quotations & yours.quotations


def quoted_in(sentence: str) -> frozenset[Words]:
    """The long quotations that stand in one sentence, also where they go on beyond it."""
    return frozenset(_long(match[1] for match in _QUOTED.finditer(sentence)))


def _long(pieces: Iterator[str]) -> Iterator[Words]:
    return (words for piece in pieces if len(words := folded(piece)) >= LEAST_WORDS)


def _within(mine: Words, yours: Words) -> bool:
    return f" {' '.join(mine)} " in f" {' '.join(yours)} "
