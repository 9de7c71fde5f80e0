"""Cued patterns: a rule is asked only of a text in which one of the words stands that it cannot do without.

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
SHORTEST, LONG_ENOUGH = 2, 5
MEMO = 64
# A pattern that ignores case takes these for "i" and "s", though they are small letters of their own; the last is what
# the small letter of "İ" has beside its "i".
ODD_LETTERS = ("ı", "ſ", "\u0307")


class Cued:
    """A compiled pattern with its cues: every match holds one of them, in whatever case.

    `search`, `finditer` and `sub` give what the pattern gives. Where a cue is as long as a letter, or there are too
    many, `cues` is empty and every text is searched.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        self._flags = flags

    @cached_property
    def cues(self) -> tuple[str, ...]:
        """The words in small letters, of which a text must hold one; read from the pattern at the first question."""
        words = _needed(reading.parse(self._pattern.pattern, self._flags))
        return (*sorted(words), *ODD_LETTERS) if words else ()

    def may_match(self, text: str) -> bool:
        """False only where no match can be."""
        plain = _plain(text)
        for cue in self.cues:  # a loop: half the time of any()
            if cue in plain:
                return True
        return not self.cues

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        if not self.may_match(text):
            return None
        return self._pattern.search(text, start, len(text) if end is None else end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._pattern.sub(replacement, text) if self.may_match(text) else text


@lru_cache(maxsize=MEMO)
def _plain(text: str) -> str:
    """The text in small letters. Kept, since some fifty rules ask it of one sentence."""
    return text.lower()


def _needed(items: Iterable[Item]) -> Words | None:
    """The best set of words of which each match of a sequence holds one; None where there is none."""
    found: list[Words] = []
    run = _NOTHING
    for item in items:
        exact = _exact(item)
        if exact is not None and len(run) * len(exact) <= WORDINGS:
            run = frozenset(first + second for first, second in product(run, exact))
            continue
        found += [run, _inside(item) or _NOTHING]
        run = exact or _NOTHING
    sets = [_shortest(words) for words in (*found, run)]
    return max((words for words in sets if min(map(len, words)) >= SHORTEST), key=_worth, default=None)


def _exact(item: Item) -> Words | None:
    """Every string that an item matches, in small letters; None where they are too many or not plain letters."""
    kind, own = item
    if kind in _WIDTHLESS:
        return _NOTHING
    if kind is parts.LITERAL:
        return frozenset((chr(own).lower(),)) if own < 128 else None
    if kind is parts.IN:
        letters = [_exact(each) for each in own]
        return _union(letters) if len(own) <= 4 and own[0][0] is not parts.NEGATE else None
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


def _inside(item: Item) -> Words | None:
    """What the matches of a single item need, where it must match at all."""
    kind, own = item
    if kind is parts.SUBPATTERN:
        return _needed(own[3])
    if kind is parts.BRANCH:
        return _union(map(_needed, own[1]))
    if kind in (parts.MAX_REPEAT, parts.MIN_REPEAT) and own[0] > 0:
        return _needed(own[2])
    return None


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
