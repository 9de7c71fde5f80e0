"""Tellers: the words by which a text counts those who report an event, as "each of the outlets" (CODEBOOK S1)."""

from __future__ import annotations

import re

OUTLETS = (
    r"(?:sources?|outlets?|media|reports?|reporting|accounts?|versions?|agenc(?:y|ies)|monitors?|newspapers?|papers?|"
    r"websites?|sites?|pages?|channels?|stations?|organi[sz]ations?|networks?|posts?|testimon(?:y|ies)|"
    r"journalists|activists|(?:rights|monitoring|watch|relief|aid) groups?)"
)
"""What reports an attack from many sides; residents and witnesses of one place are not counted so."""
NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|(?<!\d)(?:[2-9]|[1-9]\d)(?!\d))"
SEVERAL = (
    rf"(?:all|both|each|every|most|several|multiple|many|numerous|various|different|separate|some|others|{NUMBER}|"
    r"(?:a|the) (?:[\w-]{1,12} )?(?:majority|number|handful|rest|others))"
)
_ONE = re.compile(
    r"^(?:only |just )?(?:(?:one|another|an?|the (?:only|sole|other|last|remaining)|(?:a |the )?(?:single|sole|only))\b"
    r"(?! (?:[\w-]{1,12} )?(?:majority|number|handful|dozen)))",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"^(?:in |of |at least |more than |about |some |nearly |almost )*(?:(?:the|these|those|our|its) )?{SEVERAL}\b"
    rf"(?: (?:but one )?(?:of )?(?:(?:the|these|those) )?(?:[\w’'-]{{1,20}} ){{0,4}}?(?:{OUTLETS}|them|these|those))?$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?<![,\s])(?:,? (?:and|as well as|alongside|along with|but also)) (?:by )?(?:also |later )?"
    r"(?:the|an?|its|their|his|her|other|others|local|[\"“]?[A-Z@])\S*",
)
_IN_STEP = re.compile(
    rf"\b(?:unanim\w+|consensus|consistently|invariably|uniformly|universally|widely|generally|commonly|agreement|"
    rf"(?:all|they|sources|reports|accounts|outlets|monitors|media) (?:\w+ )?(?:agree|concur|point)(?:d|s|ed)?|"
    rf"{OUTLETS}\b[^.;]{{0,50}}? (?:all|both|each|alike|without exception)(?! (?:the|of|other)))\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(rf"\b(?:media|reporting|(?={OUTLETS}\b)\w+s)$", re.IGNORECASE)


def are_several(words: str) -> bool:
    """Whether those who tell are said to be two or more, and are each a source.

    Reads "each of the outlets", "six", "some reports", "the council and its hospital"; must not read "one page",
    "sources", "two residents", nor "a surgeon and father".
    """
    words = words.strip(" ,")
    listed = _LISTED.search(words) is not None
    if listed:
        return True
    return not is_one(words) and _COUNTED.match(words) is not None


def is_one(words: str) -> bool:
    """Whether it is said to be one alone: "one page", "the only source", "a monitor"."""
    return _ONE.match(words.strip(" ,")) is not None


def are_in_step(words: str, sentence: str) -> bool:
    """Whether outlets of no stated number are said to tell one thing: "local media were unanimous in naming X"."""
    return (not words or _PLURAL.search(words) is not None) and _IN_STEP.search(sentence) is not None
