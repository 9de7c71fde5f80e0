"""The words and marks of a text, as the place finder walks over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_ABBREVIATION = r"(?:(?:[A-Z]\.\s?){2,4}|W\.\s?Va\.|N\.?Y\.?C\b)"
_WORD = r"[^\W\d_][^\W_]*(?:['’ʻ`‘][^\W_]+)*"
_TOKEN = re.compile(rf"(?=[A-Z]){_ABBREVIATION}|(?=[SFM])(?:St|Ste|Ft|Mt)\.(?=\s[A-Z])|{_WORD}|[.,;:!?()\n&“”\"/]|\d+")


class Token(NamedTuple):
    """A word or mark of the text; `bare` is the word in small letters without a possessive or a last dot."""

    start: int
    end: int
    word: str
    bare: str
    capital: bool


def tokens_of(text: str) -> list[Token]:
    """The words and marks of the text, in order. "Homs's" is the word "Homs", "W.Va." one word."""
    found = []
    for match in _TOKEN.finditer(text):
        word, start = match[0], match.start()
        if word.isalpha():  # nearly all
            found.append(Token(start, match.end(), word, word.lower(), word[0].isupper()))
            continue
        word = word.strip() or word
        if len(word) > 3 and word[-2:] in ("'s", "’s", "‘s"):
            word = word[:-2]
        found.append(Token(start, start + len(word), word, word.lower().rstrip("."), word[0].isupper()))
    return found


def neighbour(tokens: Sequence[Token], at: int) -> Token | None:
    """The word at this place, None for a mark or the edge of the text."""
    if 0 <= at < len(tokens) and (tokens[at].word[0].isalpha() or tokens[at].word == "&"):
        return tokens[at]
    return None
