"""Spellings of place names: what two writings of one name share.

`fold` levels case, accents, hyphens and dots and is used for every name. `sound` also levels the many ways of writing
Arabic, Persian and Kurdish names in Latin letters, and is asked only where the exact spelling is not known.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DROPPED, _SPACES = "'’‘`ʻʼʽʾʿ´.\u200b\u200c\u200d", "-‐‑–_/"
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
MOST_CHARACTERS = 20_000


class _Levels(dict[int, str]):
    """What each character is levelled to, worked out when it is first met: this is the inner loop of all finding."""

    def __missing__(self, code: int) -> str:
        mark = chr(code)
        if mark in _DROPPED:
            level = ""
        elif mark in _SPACES or mark.isspace():
            level = " "
        else:
            parts = unicodedata.normalize("NFKD", mark.casefold().translate(_LETTERS))
            level = "".join(part for part in parts if not unicodedata.combining(part)).lower()
        if len(self) >= MOST_CHARACTERS:
            self.clear()
        self[code] = level
        return level


_LEVEL = _Levels()
# The same for a name in ASCII, which most are, as bytes.
_ASCII = b"".join(_LEVEL[code].encode() or b"\0" for code in range(128)) + bytes(128)
_ASCII_DROPPED = bytes(code for code in range(128) if not _LEVEL[code])
_ARTICLES = _set("al el ar as ash ad an at az ath adh ul ur us ush")
# In this order: endings of words, then two letters for one sound, then letters one by one.
_ENDINGS = tuple(
    tuple(pair.split(">"))
    for pair in (
        "iyyah>ia iyah>ia iyya>ia iya>ia iyeh>ia aya>ia ayah>ia eyah>ia eya>ia iah>ia ey>ia ay>ia ai>ia ei>ia "
        "ah>a eh>a e>a"
    ).split()
)
_BY_LAST = {
    last: tuple(ending for ending in _ENDINGS if ending[0].endswith(last)) for last in {end[-1] for end, _ in _ENDINGS}
}
_PAIRS = tuple(
    tuple(pair.split(">"))
    for pair in (
        "kh>k ck>k gh>g dh>z tha>za the>ze thi>zi tho>zo thu>zu ee>i ea>i ai>i ay>i ei>i ey>i oo>u ou>u au>u aw>u ow>u "
        "uw>u ch>!"
    ).split()
)
_ANY_PAIR = re.compile("[kgdtc]h|ck|e[eaiy]|a[iyuw]|o[ouw]|uw")  # may be there
_SINGLE = str.maketrans("qceyow", "kkiiuu", "h")
_DOUBLED = re.compile(r"(.)\1+")
SOUND_COUNTRIES = _set("IQ SY YE PS LB JO SD LY SO AF PK IR EG SA TN DZ MA TR IL OM AE KW")
SHORTEST_SOUND = 4


def fold(name: str) -> str:
    """The name in small letters without accents, apostrophes and dots, with single spaces for hyphens.

    Reads "Deir ez-Zor" and "DEIR EZ ZOR" as one. Must not read "Nice" and "Niceville" as one.
    """
    if name.isascii():
        if name.isalpha():
            return name.lower()
        text = name.encode().translate(_ASCII, _ASCII_DROPPED).decode()
    else:
        text = name.translate(_LEVEL)
    return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text


def sound(name: str) -> str:
    """The consonants and levelled vowels of a transliterated name; "" when too little is left to tell names apart.

    Reads "al-Qayyarah", "Qayara" and "Kayyara" as one. Must not read "Mosul" and "Masila" as one.
    """
    return sound_of(fold(name))


def sound_of(folded: str) -> str:
    """As `sound`, of a name that `fold` has levelled."""
    if not folded.isascii():
        return ""
    if " " not in folded:
        key = _sound_of_word(folded)
    else:
        words = [word for word in folded.split(" ") if word not in _ARTICLES] or [folded.replace(" ", "")]
        key = _sound_of_word(words[0])
        if len(words) > 1:
            key = _single(key + "".join(map(_sound_of_word, words[1:])))
    return key if len(key) >= SHORTEST_SOUND else ""


@lru_cache(maxsize=100_000)
def _sound_of_word(word: str) -> str:
    for written, level in _BY_LAST.get(word[-1:], ()):
        if word.endswith(written):
            word = word[: -len(written)] + level
    if _ANY_PAIR.search(word):
        for written, level in _PAIRS:
            word = word.replace(written, level)
    return _single(word.translate(_SINGLE))


def _single(word: str) -> str:
    """Doubled letters once; to look for one first is three times faster, as most words have none."""
    return _DOUBLED.sub(r"\1", word) if _DOUBLED.search(word) else word
