"""Tense as evidence: whether the words beside a day say that what they tell has happened or is to come."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_BACK, _AHEAD = 100, 80
_TO_BREAK = re.compile(r"(?s:.*)(?:[.,;:!?\n\"“”()]|\bthat\b|\bas\b)")
_STOP = re.compile(r"[.;!?\n\"“”]")
# Not told by their words: "was due to meet on Thursday" may be last Thursday or the next.
_OPEN = r"(?:was|were|had\sbeen)\s(?:due|set|scheduled|expected|planned|to\sbe)|would\shave"
_FUTURE = (
    r"will|won['’]t|shall|would|(?:is|are|be)\s(?:due|set|scheduled|expected|planned|slated|to)|due\s(?:to|on|for|in)"
    r"|scheduled\s(?:for|to|on)|set\sfor|planned\s(?:for|on)|to\sbe\sheld|plans?\sto|expected\s(?:to|on|in)|upcoming"
    r"|(?:starts|begins|opens|resumes?|reopens?|expires?|ends)(?=\s(?:on\b|at\b|in\b|$))"
)
_PAST = (
    r"was|were|had|did|said|told|hit|struck|shot|fell|began|broke|came|went|took|left|lost|fought|met|found|saw|blew"
    r"|(?!hundred|need|indeed|armed|wounded|injured|occupied|besieged|united|speed)[a-z]{2,12}ed"
)
# What every word above that looks ahead holds: where a text has none of these, the pattern need not be tried.
_AHEAD_PARTS = (
    *("will", "won", "shall", "would", "due ", "set ", "scheduled", "expected", "plan", "slated", "upcoming"),
    *("starts ", "begins ", "opens ", "resume", "reopen", "expire", "ends "),
    *("s to ", "re to ", "be to ", "to be "),
)
_CUE = re.compile(rf"\b(?:(?P<open>{_OPEN})|(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")


def may_look_ahead(text: str, start: int, end: int) -> bool:
    """Whether a word that looks ahead stands anywhere near `text[start:end]`: most days need no closer look."""
    around = text[max(0, start - _BACK) : end + _AHEAD]
    return any(part in around for part in _AHEAD_PARTS)


def tells_verb(words: str) -> bool:
    """Whether there is a verb in the words: "the raid began on", not "the fall of the town on"."""
    return _CUE.search(words) is not None


def tense_beside(text: str, start: int, end: int) -> Tense | None:
    """The tense of the verb next to `text[start:end]` in its clause, the one before it first; None where none tells.

    Reads "envoys will meet on Thursday" and "On Thursday, envoys will meet" as to come, "Troops will leave, the army
    said on Thursday" as past; must not read "talks were due to start on Thursday" nor "17 March will be remembered" as
    either.
    """
    before = text[max(0, start - _BACK) : start]
    broken = _TO_BREAK.match(before)
    cues = list(_CUE.finditer(before, broken.end() if broken else 0))
    if cues:
        return _tense(cues[-1])
    after = text[end : end + _AHEAD]
    stop = _STOP.search(after)
    cue = _CUE.search(after, 0, stop.start() if stop else len(after))
    return _tense(cue) if cue and cue.start() > 1 else None


def _tense(cue: re.Match[str]) -> Tense | None:
    if cue.lastgroup == "future":
        return "future"
    return "past" if cue.lastgroup == "past" else None
