"""Coders' notes: what the note of one coded event says of other events, and of the number that was coded."""

from __future__ import annotations

import re

from dubsar.model import Harm

# What protests and reprisals are about stands behind these words; the weak ones say so only beside a protest.
_STRONG = re.compile(
    r"\b(?:in\s+(?:reprisal|retaliation|revenge|response|reaction|protest|memory)(?:\s+(?:for|to|of|at|against))?|"
    r"(?:to\s+)?aveng(?:e|ing|ed)|in\s+vengeance\s+for|as\s+(?:revenge|retaliation|a\s+response|a\s+protest)\s+"
    r"(?:for|to|against)|justice\s+(?:for|over|in)|anniversary\s+of|"
    r"commemorat\w+|mourn(?:ed|ing|s)?|(?:suspected|accus\w+|convicted|guilty|charged?)\s+(?:of|with|in|for)|"
    r"(?:accused|suspects?)\s+in|responsible\s+for|(?:involved|implicated)\s+in|(?:sentenc\w+|convict\w+|jailed|tried|trial|arrest\w*|detain\w*|"
    r"indict\w*)\s(?:[^.;,]{1,50}\s)?(?:over|for|in\s+connection\s+with)|wanted\s+(?:for|over|in)|funerals?\s+(?:of|for)|buri(?:al|ed)|condemn\w*|denounc\w*|decr(?:y|ied)"
    r"\w*|investigat\w+\s+into|(?:peacefully\s+)?protest(?:ed|ing|s)?\s+(?:against|over|at|about|the)|"
    r"blam\w+\s+[^.;]{1,40}\s+for|sparked\s+by|triggered\s+by|angered\s+by|angry\s+(?:over|about|at)|outrage\w*\s+over)\b",
    re.IGNORECASE,
)
_PROTEST = re.compile(
    r"\b(?:protest\w*|demonstrat\w*|rall(?:y|ied|ies|ying)|march(?:ed|es|ers|ing)?|vigils?|sit-ins?|strike\s+action|"
    r"gather(?:ed|ing)|shut\s?down|hartal|bandh|blockad\w+|block(?:ed|ing)\s+(?:the|a|roads?|traffic)|hunger\s+strike|"
    r"slogans?|burn(?:ed|t|ing)\s+tyres|work\s+stoppage|riot\w*|set\s+fire|torched|vandali[sz]\w+)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:against|over|following|after|about|at|for|due\s+to|because\s+of|as|demand\w*|asking|regarding|on)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"[.;]|,\s*(?:(?:reportedly|allegedly|also|where|in\s+which|during\s+which|which|while|when|but|leaving)\s*)?$|"
    r",\s*(?:leaving|resulting|and\s+then|but|police|security|soldiers|as\s+a\s+result|during|where)\b|"
    r"\bresult(?:ed|ing)\s+in\b|\bwhen\s+(?:police|security|soldiers|officers|troops)\b|\bleaving\b|\bduring\s+which\b",
    re.IGNORECASE,
)
_OWN_VERB = re.compile(r"(?<!who )(?<!whom )(?<!that )(?<!which )\b(?:was|were)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:last\s+(?:week|month|year|night|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:years?|months?|weeks?|days?)\s+(?:ago|before|"
    r"earlier|prior)|(?:the|a)\s+(?:previous|preceding)\s+(?:day|night|week|month|year)|the\s+day\s+before|yesterday|"
    r"earlier\s+(?:this|that|in\s+the)\s+(?:day|week|month|year)|previously|recently|back\s+in\s+\d{4}|in\s+the\s+past|"
    r"during\s+the\s+(?:19|20)\d\d\b|in\s+(?:19|20)\d\d\b(?!\s*,))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:who|whom|that|which|where)\s+(?:(?:was|were|had\s+been|has\s+been|have\s+been|had)\s+)?"
    r"(?:\w+ly\s+|also\s+)?$",
    re.IGNORECASE,
)
_CODED = re.compile(r"\bcoded\b", re.IGNORECASE)
_REACH = 45


def is_of_another_row(claim: Harm) -> bool:
    """Whether a note tells of deaths as the reason of its event, or as long past: they have a row of their own.

    Reads `students marched against the killing of two farmers` and `in reprisal for the murder of a herder`; must not
    read `police fired on a march, killing two` or `rioters killed a guard after a match`.
    """
    if claim.trigger is None or not claim.span.covers(claim.trigger):
        return False
    sentence, at = claim.span.quote, claim.trigger.start - claim.span.start
    if _is_reason(sentence, at):
        return True
    return bool(_RELATIVE.search(sentence, 0, at) and _LONG_AGO.search(sentence, at, at + _REACH + 40))


def _is_reason(sentence: str, at: int) -> bool:
    protest = _PROTEST.search(sentence, 0, at)
    if any(
        not (_TURNS.search(sentence, each.end(), at) or _OWN_VERB.search(sentence, each.end(), at))
        for each in _STRONG.finditer(sentence, 0, at)
    ):
        return True
    weak = _WEAK.finditer(sentence, protest.end(), at) if protest else ()
    return any(not _TURNS.search(sentence, each.end(), at) for each in weak)


def is_coded(claim: Harm) -> bool:
    """Whether the coder says that this number is the one coded: `fatalities unknown, coded as 3`."""
    if claim.count is None or claim.count.span is None or not claim.span.covers(claim.count.span):
        return False
    start, end = claim.count.span.start - claim.span.start, claim.count.span.end - claim.span.start
    sentence = claim.span.quote
    before = re.split(r"[.;()]", sentence[max(0, start - _REACH) : start])[-1]
    after = re.split(r"[.;()]", sentence[end : end + _REACH])[0]
    return bool(_CODED.search(before) or _CODED.search(after))
