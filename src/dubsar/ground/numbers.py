"""Cardinal numbers as they are written: "2,500", "twenty-one", "5 million", "one hundred and six"."""

from __future__ import annotations

import re

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: value for value, word in enumerate(_ONES + _TEENS)} | {"a": 1, "an": 1, "no": 0}
_SMALL |= {word: 10 * place for place, word in enumerate(_TENS, 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
# More than there are people or things that a report counts; what is longer is a telephone number, or hostile.
LARGEST = 10**12
_PAIRS = frozenset({"a couple", "a pair"})
_ARTICLES = frozenset({"a", "an"})
_DIGITS = re.compile(r"[0-9]{1,3}(?:[,\u202f\u00a0][0-9]{3})+|[0-9]+(?:\.[0-9]+)?")
_WORD = re.compile(r"[a-z]+|[0-9][0-9.,\u202f\u00a0]*[0-9]|[0-9]")

_UNIT = "|".join(sorted((word for word in _SMALL if word not in {"a", "an", "no", "zero"}), key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_WRITTEN = rf"(?:an?(?=\s+(?:{_SCALE})\b)|(?:{_UNIT})\b)(?:[\s-]+(?:and\s+)?(?:{_UNIT}|{_SCALE})\b)*"
_FIGURES = rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+(?:\.\d+(?=\s+(?:{_SCALE})))?"

NUMBER = rf"(?:(?:{_FIGURES})(?:\s+(?:{_SCALE})\b)?|\b{_WRITTEN})"
"""Pattern text (compile it with re.IGNORECASE) for one cardinal; articles count only before a scale ("a hundred")."""


def number(words: str) -> int | None:
    """The whole number that `words`, and nothing beside it, write; None when they write none.

    Reads "12", "2,500", "a", "twenty-one", "five hundred", "2.5 million", "fives" (a slip of releases), "a dozen".
    Must not read "first" (an order, not a count), "several", "1.5", "2014-15", "one of two" or the empty string.

    >>> number("one hundred and six"), number("2,500"), number("fives"), number("second")
    (106, 2500, 5, None)
    """
    value = _number(words.strip().lower())
    return value if value is None or value < LARGEST else None


def _number(words: str) -> int | None:
    if words.isdecimal() and words.isascii():
        return int(words[: len(str(LARGEST)) + 1])
    if words in _PAIRS:
        return 2
    parts = _WORD.findall(words)
    rest = re.sub(r"[\s-]", "", words)
    if not parts or "and" in (parts[0], parts[-1]) or "".join(parts) != rest or re.search(r"\d\s*-|-\s*\d", words):
        return None
    return _total([_singular(part) for part in parts if part != "and"])


def _singular(part: str) -> str:
    """Reads "fives" as "five" with a slip; must not read "hundreds" or "dozens", which are vague."""
    return part[:-1] if part[-1] == "s" and part[:-1] in _SMALL and part[:-1] not in {"a", "no"} else part


def _total(parts: list[str]) -> int | None:
    """Adds up "five hundred twenty one"; None as soon as a part does not fit what stands before it."""
    total = group = 0.0
    room = 1e12  # what a part must stay below to follow the last one: after "twenty" 10, after "hundred" 100
    for place, part in enumerate(parts):
        if part in _SCALES:
            scale = _SCALES[part]
            if not group or (scale <= 100 and group >= 100):
                return None
            group *= scale
            if scale > 100:
                total, group = total + group, 0.0
            room = scale
            continue
        value = _value(part, first=place == 0)
        if value is None or value >= room or (value == 0 and len(parts) > 1):
            return None
        group += value
        room = 10 if value in range(20, 100, 10) and part in _SMALL else 1
    answer = total + group
    return int(answer) if answer == int(answer) and parts else None


def _value(part: str, first: bool) -> float | None:
    """One word or figure; an article counts only at the front ("a hundred")."""
    if part in _ARTICLES and not first:
        return None
    if part in _SMALL:
        return _SMALL[part]
    if _DIGITS.fullmatch(part):
        return float(re.sub(r"[,\u202f\u00a0]", "", part))
    return None
