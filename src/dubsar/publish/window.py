"""Windows: which words of a sentence an excerpt takes in round the words that carry a value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dubsar.publish.known import LOOSE
from dubsar.publish.private import details, sites
from dubsar.publish.words import words

SAID = words("said")
IN = words("prepositions")
CLOSES = tuple(',;:—–)”"…')
OPENS = tuple('(“"—–')
LEFT, RIGHT = -1, 1


@dataclass(frozen=True, slots=True)
class Guard:
    """How careful an excerpt has to be: `strict` for a private person's words, `recent` within the embargo.

    `official` speakers may say "we" without being taken for private persons.
    """

    strict: bool
    recent: bool
    words: int
    official: bool = False

    @property
    def careful(self) -> bool:
        return self.strict or self.recent


@dataclass(frozen=True)
class Sentence:
    """A sentence in words (runs of non-blanks); a window is the first and last word that it takes in."""

    text: str
    places: tuple[tuple[int, int], ...]
    barred: frozenset[int]

    @classmethod
    def of(cls, text: str, guard: Guard) -> Sentence:
        places = tuple(match.span() for match in re.finditer(r"\S+", text))
        said = [text[start:end] for start, end in places]
        return cls(
            text, places, frozenset(details(said, official=guard.official) | (sites(said) if guard.recent else set()))
        )

    def word(self, index: int) -> str:
        return self.text[slice(*self.places[index])]

    def bar(self, left: int) -> bool:
        """Whether a clause ends between word `left` and the next."""
        return self.word(left).endswith(CLOSES) or self.word(left + 1).startswith(OPENS)


def window(text: str, core: tuple[tuple[int, int], ...], guard: Guard) -> tuple[int, int] | None:
    """Offsets in `text` of the excerpt that holds `core` (stretches of `text`); None where a bar lies inside the core.

    It grows word by word to both sides until the limit, a private detail or, where care is needed, the clause ends.
    """
    sentence = Sentence.of(text, guard)
    inside = [
        index for index, (start, end) in enumerate(sentence.places) if any(start < e and s < end for s, e in core)
    ]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    if last - first + 1 > guard.words or not sentence.barred.isdisjoint(range(first, last + 1)):
        return None
    first, last = _trimmed(sentence, (first, last), _grown(sentence, (first, last), guard))
    return sentence.places[first][0], sentence.places[last][1]


def _grown(sentence: Sentence, core: tuple[int, int], guard: Guard) -> tuple[int, int]:
    first, last = core
    sides = [LEFT, RIGHT]
    while sides and last - first + 1 < guard.words:
        side = sides.pop(0)
        reached = first - 1 if side == LEFT else last + 1
        if _may_grow(sentence, reached, side, guard):
            first, last = min(first, reached), max(last, reached)
            sides.append(side)
    return first, last


def _may_grow(sentence: Sentence, reached: int, side: int, guard: Guard) -> bool:
    """Whether the window may take in the word at `reached`; careful ones keep to the clause and shed the "said"."""
    if not 0 <= reached < len(sentence.places) or reached in sentence.barred:
        return False
    if guard.careful and sentence.bar(reached if side == LEFT else reached - 1):
        return False
    return not (guard.strict and sentence.word(reached).casefold().strip(",.") in SAID)


def _trimmed(sentence: Sentence, core: tuple[int, int], grown: tuple[int, int]) -> tuple[int, int]:
    """The window without loose ends: "12 were killed near the [mill]" -> "12 were killed"."""
    first, last = grown
    if last + 1 in sentence.barred:
        cuts = [index for index in range(core[1] + 1, last + 1) if sentence.word(index).casefold() in IN]
        last = cuts[-1] - 1 if cuts else last
    while last > core[1] and last + 1 < len(sentence.places) and sentence.word(last).casefold() in LOOSE:
        last -= 1
    while first < core[0] and first > 0 and sentence.word(first).casefold() in LOOSE - {"a", "an", "the"}:
        first += 1
    return first, last
