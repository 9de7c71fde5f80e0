"""Counts as official releases write them: articles, number words, digits and vague words before a noun."""

from __future__ import annotations

from functools import lru_cache

from dubsar.ground.numbers import NUMBER, number
from dubsar.model import Count, Span

# What vague words mean is the design's literal count; a release's "several" is 3 or more.
_VAGUE = {
    "several": 3,
    "multiple": 3,
    "numerous": 3,
    "many": 3,
    "various": 3,
    "a number of": 3,
    "a series of": 3,
    "tens of": 20,
    "dozens of": 24,
    "scores of": 40,
    "hundreds of": 200,
    "thousands of": 2000,
}
_UNKNOWN = frozenset({"an unknown number of", "an undetermined number of", "an undisclosed number of"})
_ONE = frozenset({"a", "an", "another", "the", "a second", "a third", "this", "that"})
_TWO = frozenset({"a couple of", "a pair of", "both"})
_FLOOR = frozenset({"at least", "more than", "over", "no fewer than", "no less than", "in excess of"})
_CEILING = frozenset({"up to", "as many as", "no more than", "at most"})

QUALIFIER = (
    r"at\s+least|more\s+than|over|no\s+(?:fewer|less|more)\s+than|in\s+excess\s+of|up\s+to|as\s+many\s+as|at\s+most|"
    r"approximately|about|around|nearly|almost|some|roughly|an\s+estimated|an\s+additional|a\s+total\s+of"
)
_SLIPS = "twos|threes|fours|fives|sixs|sevens|eights|nines"
_VAGUE_WORDS = "|".join(word.replace(" ", r"\s+") for word in sorted(_VAGUE, key=len, reverse=True))
DETERMINER = (
    rf"(?:an?\s+(?:second|third)\b|an\s+(?:unknown|undetermined|undisclosed)\s+number\s+of|an\b|{NUMBER}|(?:{_SLIPS})\b|{_VAGUE_WORDS}|a\s+couple\s+of|a\s+pair\s+of|both"
    r"|a\b|another\b)"
)
"""Pattern text for what counts a noun; compile it with re.IGNORECASE."""


def count_of(text: str, qualifier: tuple[int, int], words: tuple[int, int]) -> Count | None:
    """The count that `text[slice(*words)]` writes, with `qualifier` ("at least") before it; None when it is none.

    Reads "fives" (a slip for "five") and "several" (3..), and must not read "the second" as two.
    """
    start, end = words
    bound = _bounds(text[start:end], text[slice(*qualifier)] if qualifier[0] >= 0 else "")
    if bound is None:
        return None
    start = qualifier[0] if qualifier[0] >= 0 else start
    quote = text[start:end]
    return Count(*bound, words=quote, span=Span(start, end, quote))


def shifted(count: Count, by: int) -> Count:
    """The same count with its span `by` characters further on."""
    span = count.span
    if span is None:
        return count
    return Count(
        count.low, count.high, count.approximate, count.words, Span(span.start + by, span.end + by, span.quote)
    )


@lru_cache(maxsize=1024)
def _bounds(words: str, qualifier: str) -> tuple[int | None, int | None, bool] | None:
    words, qualifier = " ".join(words.lower().split()), " ".join(qualifier.lower().split())
    if words in _VAGUE:
        return _VAGUE[words], None, True
    if words in _UNKNOWN:
        return None, None, False
    value = 1 if words in _ONE else 2 if words in _TWO else number(words)
    if value is None:
        return None
    if qualifier in _FLOOR:
        return value, None, False
    if qualifier in _CEILING:
        return None, value, False
    return value, value, qualifier not in ("", "a total of", "an additional")
