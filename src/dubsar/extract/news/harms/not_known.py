"""Not known: words of harm that only say that nothing is known of any, or that there was none."""

from __future__ import annotations

import re

_NOUN = (
    r"(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|victims?|wounded|injured|dead|killed|losses|"
    r"arrests?|damages?)"
)
_OF_THEM = (
    r"(?:any|immediate|known|confirmed|reported|recorded|civilian|military|human|official|clear|such|serious|major|"
    r"material|property|reports?|mentions?|records?|indications?|signs?|word|news|accounts?|of|resulting|physical|"
    r"bodily|possible|potential|the|number|numbers)"
)
_LIST = rf"(?:{_NOUN}(?:\s*[,/]\s*|\s+)(?:(?:or|and|nor)\s+)?|{_OF_THEM}\s+){{0,8}}$"
_NONE = re.compile(rf"\b(?:no|nor|without|zero)\s+{_LIST}", re.IGNORECASE)
_NOTHING_SAID = re.compile(
    r"\b(?:no|without|lack of|little|limited)\s+(?:(?:further|more|available|clear|precise|exact|specific|other)\s+)?"
    r"(?:info(?:rmation)?|details?|data|figures?|clarity)\s+(?:(?:is|was|were|are|available|given|provided)\s+){0,2}"
    rf"(?:on|about|of|regarding|for|concerning|as to)\s+{_LIST}",
    re.IGNORECASE,
)
_UNKNOWN_BEFORE = re.compile(
    rf"\b(?:unknown|unspecified|unreported|undisclosed|unclear|undetermined|unconfirmed)\s+{_LIST}", re.IGNORECASE
)
_UNKNOWN_NUMBER = re.compile(r"\b(?:unknown|unspecified|undisclosed|undetermined)\s+numbers?\s+of\b", re.IGNORECASE)
_UNKNOWN_AFTER = re.compile(
    rf"(?:\s*[,/]\s*(?:and |or )?{_NOUN}|\s+(?:and|or)\s+{_NOUN})?(?:\s*\(if any\)|,? if any,?)?"
    r"(?:\s+(?:from|of|in|on|among|for)\s+(?:[\w'’-]+\s+){0,4}?[\w'’-]+)?\s*[:,]?\s*"
    r"(?:(?:are|is|were|was|remain|remains|remained|still|currently|yet|being|left)\s+){0,3}"
    r"(?:unknown|unclear|unreported|unspecified|undetermined|undisclosed|n/a|"
    r"not\s+(?:yet\s+|immediately\s+|been\s+)?(?:known|reported|specified|given|disclosed|available|mentioned|clear|"
    r"provided|stated))\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:(?:un(?:known|clear|certain|confirmed)|not (?:known|clear|certain|confirmed|said|stated)) (?:if|whether)|"
    r"no (?:word|information) on whether)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_WINDOW = 90
_HARM = frozenset(
    "casualties casualty fatalities fatality deaths death injuries injury victims losses wounded injured".split()
)


def is_none(text: str, start: int, word: str) -> bool:
    """Whether the noun of harm at `start` stands in a list under one "no".

    Reads `No injuries or fatalities were reported` and `without causing any deaths` as none of both; must not read
    `no soldiers but three deaths` so.
    """
    return word in _HARM and bool(_NONE.search(text, max(0, start - _WINDOW), start))


def is_not_known(text: str, start: int, word: str) -> bool:
    """Whether the sentence only says that nothing is known of such harm, so that none is told.

    Reads `Fatalities unknown`, `no information on casualties`, `unknown casualties` and `it is unclear whether others
    were killed` as nothing told; must not read `an unknown number of fatalities` so, which tells of dead.
    """
    begin = max(0, start - _WINDOW)
    if _WHETHER.search(text, begin, start):
        return True
    if word not in _HARM:
        return False
    if _NOTHING_SAID.search(text, begin, start):
        return True
    if _UNKNOWN_BEFORE.search(text, begin, start):
        return not _UNKNOWN_NUMBER.search(text, begin, start)
    return bool(_UNKNOWN_AFTER.match(text, start + len(word)))
