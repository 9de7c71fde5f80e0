"""Scope: whether a toll is of one event or gathered over a time."""

import re

from dubsar.model import When
from dubsar.text.cued import Cued

_GATHERED = Cued(
    r"\b(?:(?<!has )(?<!have )(?<!had )since\b(?! then)|so far this (?:year|month|week)|"
    r"(?:total|cumulative|overall) (?:number|toll|death)|"
    r"(?:documented|recorded|registered|verified|tallied)\b[^.;]{0,140}\b(?:in|during) (?:January|February|March|April|"
    r"May|June|July|August|September|October|November|December|20\d\d)|"
    r"(?:monthly|annual) (?:[a-z]+ )?(?:tolls?|totals?|counts?|number|figures?|reports?|average|deaths|casualties|"
    r"homicides)|"
    r"(?:city|county|state|year)(?:['’]s)? (?:[a-z]+ )?(?:count|total|tally|number)|per (?:day|month|year)|"
    r"(?:over|in|during|within|throughout) (?:the )?(?:past|last|previous) (?:\w+ )?(?:days|weeks?|months?|years?|"
    r"decade)|(?:in|over) (?:a|two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks|months|years|decades?)|"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens of) (?:separate|different) (?:incidents|"
    r"attacks|occasions)|\d+ (?:incidents|attacks|strikes|raids)\b|(?:during|throughout|in) the (?:war|conflict|"
    r"month|year|campaign|battle|first half)(?!-)|"
    r"years? of (?:war|conflict|fighting)|(?:war|conflict|uprising) (?:began|broke out|started)|"
    r"documented (?:at least )?\d+|currently|across (?:the )?(?:country|region|(?-i:[A-Z]\w+))|"
    r"(?:has|have) (?:killed|injured|wounded|displaced|claimed|left) (?:tens|hundreds|thousands|more than \d{3})|"
    r"(?:has|have) (?:killed|injured|wounded|displaced|claimed|left) (?:[a-z]+ ){0,3}\d{1,3},\d{3}|"
    r"(?:war|conflict|insurgency|uprising|rebellion|fighting|violence|crackdown) (?:has|have) (?:killed|injured|"
    r"wounded|displaced|claimed|left))\b",
    re.IGNORECASE,
)
_DATED = Cued(r"\b(?:this|last) (?:year|month)\b", re.IGNORECASE)
# "Since the start of the prison break on Thursday": one event that lasts some days.
_OF_ONE_SIEGE = Cued(
    r"\bsince the (?:start|beginning|outbreak|eruption) of (?:the |this )?(?:[\w’'-]+ ){0,3}?"
    r"(?:attack|siege|raid|assault|stand-?off|riot|break|breakout|jailbreak|mutiny|fire)\b[^.;]{0,30}?"
    r"\b(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
GATHERED_BY_SIZE = 1000
"""A toll of so many that a new harm brings to its height is the sum of a war, not of one attack."""


_GOES_ON = re.compile(
    r"\b(?:these|those|the) (?:\w+ )?(?:attacks|operations|strikes|incidents|violations|clashes|bombardments|"
    r"fatalities|figures)\b|"
    r"^(?:in addition|among them|of (?:them|these))\b|^\W*[A-Z][\w’' -]{2,30}(?: countryside)?:",
    re.IGNORECASE,
)


# One attack, however loosely it is dated: "four men were wounded in a 2014 shooting".
_ONE_ATTACK = re.compile(
    r"\b(?:an?|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:shooting|mass killing|attack|air ?strike|strike|bombing|raid|blast|explosion|massacre)\b",
    re.IGNORECASE,
)


# The place of one attack in a row of them: "the second strike in two days", "its fifth raid since Saturday".
_IN_A_ROW = Cued(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
    r"(?: (?!people|civilians)[\w.'’-]+){0,5}?|(?:latest|last|deadliest|only)(?: [\w.'’-]+){0,4}? "
    r"(?:air)?(?:strike|attack|raid)(?: [\w.'’-]+){0,3}?) "
    r"(?:since(?! (?:then|when))|in|within|inside|over|for|this|of the) "
    r"(?:(?:the|less than|just|only|about|at least|past|last|a|an|\d+|[a-z]+)[ -]){0,3}"
    r"(?:hours|days?|weeks?|months?|years?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|"
    r"June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
# One toll of a few attacks told together: "three strikes killed six people across Bayda and Marib" (U1).
_FEW_ATTACKS = re.compile(
    r"^\W*(?:the )?(?:two|three|four|five|[2-5])\b(?:\W+[\w.-]+){0,3}? "
    r"(?:air)?(?:strikes|raids|attacks|bombings|blasts)\b[^.;]{0,60}?\b(?P<across>across) (?:the )?[A-Z]",
    re.IGNORECASE,
)


# Several attacks told together: "41 died in air strikes on Saraqib in the first week of May".
_ATTACKS = re.compile(r"\b(?:(?:air )?(?:air)?strikes|raids|attacks|bombings|bombardments)\b", re.IGNORECASE)


def goes_on(sentence: str) -> bool:
    """Whether a sentence speaks on of the attacks that the sentence before gathered.

    `These operations also left ...`.
    """
    return _GOES_ON.search(sentence) is not None


def is_cumulative(sentence: str, when: When | None) -> bool:
    """Whether the sentence gathers harm over a time.

    Reads `since January, 400 civilians have been killed`; must not read `twelve were killed on Sunday` or `six died in
    the fifth raid in three days`.
    """
    if _OF_ONE_SIEGE.search(sentence):
        return False
    sentence = _IN_A_ROW.sub(" ", sentence)
    if few := _FEW_ATTACKS.match(sentence):
        sentence = sentence[: few.start("across")] + sentence[few.end("across") :]
    if _GATHERED.search(sentence):
        return True
    if _DATED.search(sentence) and not _ONE_ATTACK.search(sentence):
        return True
    if when is None:
        return False
    if when.relation in ("since", "as of", "until") and when.precision != "day":
        return True
    days = (when.end - when.start).days if when.start and when.end else 0
    if _ONE_ATTACK.search(sentence):
        return False
    if days == 6 and _ATTACKS.search(sentence):
        return True
    return when.precision in ("month", "year", "decade", "season") or days > 6
