"""Spellings of place names: what two writings of one name share.

`fold` levels case, accents, hyphens and dots and is used for every name. `sound` also levels the many ways of writing
Arabic, Persian and Kurdish names in Latin letters, and is asked only where the exact spelling is not known.
"""

from __future__ import annotations

import re
import unicodedata


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEVEL = {ord(mark): None for mark in "'’‘`ʻʼʽʾʿ´.\u200b\u200c\u200d"} | {
    ord(mark): " " for mark in "-‐‑–_/\t\n\r\u00a0"
}
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
_ARTICLE = re.compile(r"\b(?:al|el|ar|as|ash|ad|an|at|az|ath|adh|ul|ur|us|ush)\b ?")
_STEPS = (
    (re.compile(r"(?:iyy?|iy|ey|ay|ai|ei)a?h?\b"), "ia"),
    (re.compile(r"[ae]h?\b"), "a"),
    (re.compile(r"kh|q|ck|c(?!h)"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh|th(?=[aeiou])|z"), "z"),
    (re.compile(r"ee|ea|ai|ay|ei|ey|[eyj]"), "i"),
    (re.compile(r"oo|ou|au|aw|ow|uw|[ow]"), "u"),
    (re.compile(r"[h ]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
SOUND_COUNTRIES = _set("IQ SY YE PS LB JO SD LY SO AF PK IR EG SA TN DZ MA TR IL OM AE KW")
SHORTEST_SOUND = 4


def fold(name: str) -> str:
    """The name in small letters without accents, apostrophes and dots, with single spaces for hyphens.

    Reads "Deir ez-Zor" and "DEIR EZ ZOR" as one. Must not read "Nice" and "Niceville" as one.
    """
    text = name.translate(_LEVEL)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
        text = "".join(mark for mark in text if not unicodedata.combining(mark))
    return " ".join(text.lower().split())


def sound(name: str) -> str:
    """The consonants and levelled vowels of a transliterated name; "" when too little is left to tell names apart.

    Reads "al-Qayyarah", "Qayara" and "Kayyara" as one. Must not read "Mosul" and "Masila" as one.
    """
    folded = fold(name)
    if not folded.isascii():
        return ""
    key = _ARTICLE.sub("", folded) or folded
    for pattern, level in _STEPS:
        key = pattern.sub(level, key)
    return key if len(key) >= SHORTEST_SOUND else ""
