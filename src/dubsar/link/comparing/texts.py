"""Texts: the words of many texts at once, as numbers of a vocabulary, and which of them are names or numbers.

A text is cut at its blanks, since no word holds one, and each piece is looked at once, however often it comes again:
"Karsa," is "karsa" with a capital wherever it stands. What is left is numbers, and these are sorted all together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dubsar.link.comparing.arrays import Array, Ragged, distinct, places
from dubsar.link.comparing.vocabulary import Vocabulary

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{3,}")
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december".split()
)
"""Names that every report holds; "may" is a word beside."""
MOST_LETTERS = 4_000_000
"""Pieces of so many letters are kept between two readings of texts: they are there for speed only."""
_CAPITAL, _PLAIN = 1, 2
_BITS = 2
_ROW = 34
_SHIFT = _ROW - _BITS


class Words(NamedTuple):
    """Of rows that stand one after another: their numbers, and how many are of each row; each number once a row."""

    flat: Array
    lengths: Array

    def without(self, others: Words) -> Words:
        """Those that the same row of the others does not hold."""
        rows = len(self.lengths)
        mine, theirs = (places(each.lengths) << _SHIFT | each.flat for each in (self, others))
        return _words(np.setdiff1d(mine, theirs, assume_unique=True), rows)


class Texts(dict[str, int]):
    """Pieces of texts by number; asked for a piece that it does not know, it learns it."""

    def __init__(self, words: Vocabulary) -> None:
        super().__init__()
        self._words = words
        self._codes: list[int] = []
        self._many: list[int] = []
        self._pieces = Ragged(np.int64)
        self._letters = 0

    def read(self, texts: Sequence[str]) -> tuple[Words, Words]:
        """The words of each text, and its marks: the names and numbers.

        A name is a word with a capital that stands nowhere in the text without; a number counts from two digits on.
        Reads Karsa, and Mill in "the Mill Road"; must not read The in "The mill burned. Nobody saw the fire."
        """
        if self._letters > MOST_LETTERS:
            self.clear()
            self._letters, self._pieces = 0, Ragged(np.int64)
        pieces: list[int] = []
        ends = []
        for text in texts:
            pieces += map(self.__getitem__, dict.fromkeys(text.split()))
            ends.append(len(pieces))
        self._pieces.extend_flat(self._codes, self._many)
        self._codes, self._many = [], []
        codes, place = self._pieces.of(np.array(pieces, np.int64))
        row = places(np.diff(np.array(ends, np.int64), prepend=0))[place]
        return _sorted_out(distinct(row << _ROW | codes), len(texts))

    def __missing__(self, piece: str) -> int:
        codes = [self._code(word) for word in WORD.findall(piece)]
        self._codes += codes
        self._many.append(len(codes))
        self._letters += len(piece)
        number = self[piece] = len(self)
        return number

    def _code(self, word: str) -> int:
        """The number of the word in small letters, with what its own letters say of it."""
        plain = word.casefold()
        code = self._words[plain] << _BITS
        if not word.islower():
            return code | _CAPITAL if len(word) > 1 and plain not in CALENDAR else code
        return code | _PLAIN if word == plain else code


def _sorted_out(found: Array, rows: int) -> tuple[Words, Words]:
    """Words and marks of sorted codes, each with its row."""
    words = found >> _BITS
    first = np.flatnonzero(np.concatenate((np.ones(min(1, len(words)), bool), words[1:] != words[:-1])))
    said = np.bitwise_or.reduceat(found & (_CAPITAL | _PLAIN), first) if len(first) else first
    words = words[first]
    return _words(words, rows), _words(words[said == _CAPITAL], rows)


def _words(found: Array, rows: int) -> Words:
    return Words((found & ((1 << _SHIFT) - 1)).astype(np.int32), np.bincount(found >> _SHIFT, minlength=rows))
