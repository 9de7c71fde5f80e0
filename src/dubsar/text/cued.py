"""Cued patterns: a rule is asked only of a text in which the words stand that it cannot do without.

Most rules concern few sentences. A regular expression that begins with alternatives or ignores case is tried at every
character, some 40 microseconds a sentence, while looking for its words costs one or two. The words are taken from the
pattern itself, so they cannot fall behind it; a pattern of which none can be told is searched as ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import product
from re import _constants as parts  # type: ignore[attr-defined]  # no public module reads a pattern
from re import _parser as reading  # type: ignore[attr-defined]
from typing import Any

# One item of a pattern as the standard library reads it: what it is and what belongs to it.
Item = tuple[Any, Any]
Words = frozenset[str]

_NOTHING: Words = frozenset(("",))
_WIDTHLESS = (parts.AT, parts.ASSERT, parts.ASSERT_NOT)
# Wordings of one run of words that are told apart, and words of a whole pattern: more are looked for no faster than it.
WORDINGS, MOST = 48, 160
# Letters of a cue; more than LONG_ENOUGH make it no better. PIECE letters at a time are what is known of each text.
PIECE, LONG_ENOUGH = 3, 5
# Sets of cues that are asked for one after the other.
SETS = 2
MEMO = 64
# A pattern that ignores case takes these for "i" and "s", though they are small letters of their own; the last is what
# the small letter of "İ" has beside its "i".
ODD_LETTERS = ("ı", "ſ", "\u0307")


class Cued:
    """A compiled pattern with its cues: every match holds a word of each set of them, in whatever case.

    `search`, `finditer` and `sub` give what the pattern gives. Where a cue is shorter than PIECE letters, or there are
    too many, there are none, and every text is searched. For whole sentences: what is known of a text is kept, and
    made in the time that the search of one pattern takes.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        self._flags = flags

    @cached_property
    def cues(self) -> tuple[Words, ...]:
        """Sets of words in small letters; a text must hold one of each. Read from the pattern at the first question."""
        sets = {*_needed(reading.parse(self._pattern.pattern, self._flags))}
        return tuple(sorted(sets, key=_worth)[-SETS:])

    @cached_property
    def _by_opening(self) -> tuple[dict[str, tuple[str, ...]], ...]:
        """For each set of cues the pieces that they open with, and which of them open with it."""
        return tuple(
            {cue[:PIECE]: tuple(each for each in cues if each[:PIECE] == cue[:PIECE]) for cue in cues}
            | {letter: (letter,) for letter in ODD_LETTERS}
            for cues in self.cues
        )

    def may_match(self, text: str) -> bool:
        """False only where no match can be."""
        plain, pieces = _known(text)
        for by_opening in self._by_opening:
            if pieces.isdisjoint(by_opening):
                return False
            if not any(cue in plain for opening in pieces.intersection(by_opening) for cue in by_opening[opening]):
                return False
        return True

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        if not self.may_match(text):
            return None
        return self._pattern.search(text, start, len(text) if end is None else end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._pattern.sub(replacement, text) if self.may_match(text) else text


@lru_cache(maxsize=MEMO)
def _known(text: str) -> tuple[str, frozenset[str]]:
    """The text in small letters, and each PIECE letters that stand side by side in it, with its odd letters.

    Kept, since some fifty rules ask it of one sentence.
    """
    plain = text.lower()
    pieces = frozenset(plain[at : at + PIECE] for at in range(len(plain) - PIECE + 1))
    return plain, pieces if plain.isascii() else pieces.union(letter for letter in ODD_LETTERS if letter in plain)


def _needed(items: Iterable[Item]) -> list[Words]:
    """Sets of words of which each match of a sequence holds one word each."""
    found: list[Words] = []
    run = _NOTHING
    for item in items:
        exact = _exact(item)
        if exact is not None and len(run) * len(exact) <= WORDINGS:
            run = frozenset(first + second for first, second in product(run, exact))
            continue
        found += [run, *_inside(item)]
        run = exact or _NOTHING
    sets = [_shortest(words) for words in (*found, run)]
    return [words for words in sets if min(map(len, words)) >= PIECE]


def _exact(item: Item) -> Words | None:
    """Every string that an item matches, in small letters; None where they are too many or not plain letters."""
    kind, own = item
    if kind in _WIDTHLESS:
        return _NOTHING
    if kind is parts.LITERAL:
        return frozenset((chr(own).lower(),)) if own < 128 else None
    if kind is parts.IN:
        return _union(map(_exact, own)) if len(own) <= 4 and own[0][0] is not parts.NEGATE else None
    if kind is parts.SUBPATTERN:
        return _exact_run(own[3])
    if kind is parts.BRANCH:
        return _union(map(_exact_run, own[1]))
    if kind in (parts.MAX_REPEAT, parts.MIN_REPEAT) and own[:2] == (0, 1):
        repeated = _exact_run(own[2])
        return None if repeated is None else repeated | _NOTHING
    return None


def _exact_run(items: Iterable[Item]) -> Words | None:
    run = _NOTHING
    for item in items:
        exact = _exact(item)
        if exact is None or len(run) * len(exact) > WORDINGS:
            return None
        run = frozenset(first + second for first, second in product(run, exact))
    return run


def _inside(item: Item) -> list[Words]:
    """What the matches of a single item need, where it must match at all."""
    kind, own = item
    if kind is parts.SUBPATTERN:
        return _needed(own[3])
    if kind is parts.BRANCH:
        either = _union(max(_needed(branch), key=_worth, default=None) for branch in own[1])
        return [either] if either else []
    if kind in (parts.MAX_REPEAT, parts.MIN_REPEAT) and own[0] > 0:
        return _needed(own[2])
    return []


def _union(sets: Iterable[Words | None]) -> Words | None:
    every: set[str] = set()
    for words in sets:
        if words is None:
            return None
        every |= words
    return frozenset(every) if len(every) <= MOST else None


def _shortest(words: Words) -> Words:
    """The words without those that hold another of them: what holds "strikes" holds "strike"."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(short in word for short in kept):
            kept.append(word)
    return frozenset(kept)


def _worth(words: Words) -> tuple[int, int]:
    """Long words stand in few texts, and few words are looked for soonest."""
    return min(LONG_ENOUGH, *map(len, words)), -len(words)
