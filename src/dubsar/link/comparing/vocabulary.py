"""Vocabulary: words and names by number, so that texts are compared as numbers.

A word's number depends on when it was first seen, its `hash` on its letters alone: what must not depend on the order of
arrival goes by the hash.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from dubsar.link.comparing.arrays import Array, Grown


class Vocabulary(dict[str, int]):
    """Asked for a word that it does not know, it learns it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hashes = Grown("uint64")
        self._lengths = Grown("int32")

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self.words)
        self.words.append(word)
        return number

    def numbers(self, words: Iterable[str]) -> list[int]:
        return list(map(self.__getitem__, words))

    @property
    def hashes(self) -> Array:
        self._catch_up()
        return self._hashes.now

    @property
    def lengths(self) -> Array:
        self._catch_up()
        return self._lengths.now

    def _catch_up(self) -> None:
        new = self.words[self._hashes.size :]
        if new:
            self._hashes.extend([_hash(word) for word in new])
            self._lengths.extend([len(word) for word in new])


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
