"""Caseload words: how a monthly report of findings words each of its numbers of reports."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dubsar.extract.releases.counts import QUALIFIER
from dubsar.ground.numbers import NUMBER

NUMBER_OF_REPORTS = re.compile(
    # "carried over 219" is no "over 219".
    rf"(?:(?<!carried\s)(?<!carrying\s)(?<!carry\s)(?<!carries\s)\b(?P<qualifier>{QUALIFIER})\s+)?"
    rf"(?P<count>(?<![\w,.-]){NUMBER}|\b(?:none|no|zero|both)\b"
    r"|\ban?\b(?=\s+(?:new|single|report)))",
    re.IGNORECASE,
)
_KIND = (
    r"(?:(?:open|new|newly|additional|completed|closed|outstanding|unresolved|further|other|more|such|single|separate"
    r"|individual|of|the|these|those|civilian|civilian[\s-]+casualty|civilian[\s-]+harm|casualty|CIVCAS|possible|alleged"
    r"|remaining|total|pending)\s+)"
)
_NOUN = r"(?:reports?|allegations?|assessments?|cases?|claims?|incidents?|investigations?)"
_ITEMS = (
    rf"{_KIND}{{0,5}}{_NOUN}(?:\s+(?:assessments?|reports?))?"
    r"(?:\s+of\s+(?:possible\s+|alleged\s+)?civilian\s+(?:casualties|harm))?"
)
_BE = r"(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+)"
_JUDGED = (
    r"(?:(?:determined|assessed|found|deemed|judged|considered|evaluated|closed|classified|substantiated)\s+)?"
    r"(?:(?:to\s+be|as\s+being|as)\s+)?"
)
_PREVIOUS = (
    r"(?:the\s+)?(?:previous|prior|earlier|last|preceding|past)\s+(?:reporting|months?|quarters?|periods?|reports?)"
)
_OPEN = (
    r"(?:open|pending|outstanding|unresolved|under\s+(?:assessment|review|investigation)|being\s+(?:assessed|investigated"
    r"|reviewed)|to\s+be\s+(?:assessed|completed)|in\s+progress)"
)
_NON_CREDIBLE = r"(?:non-?\s?credible|not\s+(?:to\s+be\s+)?credible|unsubstantiated|not\s+substantiated)"
_CREDIBLE = r"(?:credible|substantiated)"
_STRESS = r"(?:(?:only|just|another|a\s+further|all(?:\s+of)?|the\s+(?:remaining|other))\s+)?"
_COLON = rf"(?:\s+{_NOUN})?\s*[:=–-]"
_WAS = r"[^.;\n]{0,90}?\b(?:was|is|stands\s+at)"
_LABEL = r"(?:^|(?<=[\n;,•*]))[\s•*–-]*"
# A clause may stand between a number and what was done with it, but neither its end nor another number.
_GAP = r"[^.;:\d\n]{0,70}?"

# (field, words before the number, words after it), in the order in which they are tried; either may be None. What is
# after a number never reaches over the next one. Beside each stands what it reads.
_RULES: tuple[tuple[str, str | None, str | None], ...] = (
    # "three were found non-credible", "assessed both reports as non-credible", "the remaining 53 non-credible"
    ("non_credible", None, rf"(?:{_ITEMS}\s+)?{_BE}?(?:also\s+)?{_JUDGED}{_NON_CREDIBLE}\b"),
    ("non_credible", rf"{_LABEL}{_NON_CREDIBLE}{_COLON}", None),
    # "four were determined to be credible", "five credible reports"; not the "credible" of "non-credible"
    ("credible", None, rf"(?:{_ITEMS}\s+)?{_BE}?(?:also\s+)?{_JUDGED}{_CREDIBLE}\b"),
    ("credible", rf"{_LABEL}{_CREDIBLE}{_COLON}", None),
    # "three duplicates", "two were assessed to be duplicate reports", "one was a duplicate of an earlier report"
    ("duplicate", None, rf"(?:{_ITEMS}\s+)?{_BE}?(?:also\s+)?{_JUDGED}(?:an?\s+)?duplicates?\b"),
    ("duplicate", rf"{_LABEL}duplicates?{_COLON}", None),
    # "reopened two reports", "two were reopened", "including one that had been closed before but reopened"
    ("reopened", r"\bre-?open(?:ed|ing)", None),
    ("reopened", None, rf"(?!new\b){_GAP}\bre-?opened\b"),
    ("reopened", rf"{_LABEL}re-?opened{_COLON}", None),
    # "carried over 219 open reports", "219 reports were carried over", "42 reports from previous months"
    ("carried_over", r"\bcarr(?:ied|ying|y|ies)\s+(?:over|forward)", None),
    ("carried_over", None, rf"(?:{_ITEMS}\s+)?(?:that\s+|which\s+)?{_BE}?carried\s+(?:over|forward)\b"),
    ("carried_over", None, rf"{_ITEMS}\s+{_GAP}\bfrom\s+{_PREVIOUS}"),
    ("carried_over", r"\b(?:began|started|opened|entered)\s+(?:the\s+)?\w{3,12}\s+(?:\d{4}\s+)?with", None),
    ("carried_over", rf"{_LABEL}carried\s+(?:over|forward)(?:\s+from\s+\w+(?:\s+\w+)?)?{_COLON}", None),
    # "received seven new reports", "no new reports were received"
    ("received", r"\breceiv(?:ed|ing)", None),
    ("received", None, rf"{_ITEMS}\s+(?:of\s+\w+\s+\w+\s+)?{_BE}(?:newly\s+)?received\b"),
    ("received", None, rf"new\s+{_NOUN}\b"),
    ("received", rf"{_LABEL}(?:(?:new(?:ly)?|{_NOUN})\s+)?received{_COLON}", None),
    # "leaving 166 open", "a total of 166 reports are still open", "is still assessing 43 reports"
    ("still_open", None, rf"(?:{_ITEMS}\s+)?{_BE}?(?:(?:remain(?:s|ed|ing)?|still|currently)\s+){{0,2}}{_OPEN}\b"),
    ("still_open", r"\b(?:leaving|leaves|left)", None),
    ("still_open", None, rf"{_ITEMS}\s+(?:still\s+)?remain(?:ed|s|ing)?\b"),
    ("still_open", r"\b(?:is|was|are|were)\s+still\s+(?:assessing|investigating|reviewing)", None),
    ("still_open", rf"{_LABEL}(?:(?:still|remaining)\s+)?open{_COLON}", None),
    # "completed the assessment of 60 reports", "60 assessments were completed", "out of the 60 completed reports"
    (
        "closed",
        r"\b(?:complet|conclud|finish)(?:ed|ing)\s+(?:the\s+|its\s+)?(?:\w{1,20}\s+){0,2}"
        r"(?:assessments?|investigations?|reviews?|evaluations?)\s+(?:of|on|for|into)",
        None,
    ),
    ("closed", r"\b(?:complet|clos|conclud)(?:ed|ing)", None),
    ("closed", r"\b(?:assessed|finished\s+assessing|decided)", rf"(?:{_ITEMS}|of\s+(?:them|these|those))\b"),
    ("closed", None, rf"(?:{_ITEMS}\s+)?(?:that\s+)?{_BE}?(?:completed|closed|concluded)\b"),
    ("closed", r"\bof\s+(?:the|these|those)", rf"(?:{_ITEMS}\s+)?assessed\b"),
    ("closed", r"\bof\s+(?:the|these|those)", rf"{_ITEMS}\b(?=\s*,)"),
    ("closed", rf"{_LABEL}(?:{_NOUN}\s+)?(?:completed|closed|assessed){_COLON}", None),
)
# Under "to date": "the total number of reports of harm was 727".
_TO_DATE: tuple[tuple[str, str | None, str | None], ...] = (
    ("credible", rf"\bnumber\s+of\s+(?:reports\s+found\s+)?credible\s+{_NOUN}\b{_WAS}", None),
    ("received", rf"\bnumber\s+of\s+{_ITEMS}\b{_WAS}", None),
)


@dataclass(frozen=True, slots=True)
class NumberRule:
    """What a number of reports is a number of, by the words before it and after it."""

    field: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


def _compiled(rules: tuple[tuple[str, str | None, str | None], ...]) -> tuple[NumberRule, ...]:
    return tuple(
        NumberRule(
            field,
            re.compile(rf"{before}\s*{_STRESS}$", re.IGNORECASE) if before else None,
            re.compile(rf"\s+{after}", re.IGNORECASE) if after else None,
        )
        for field, before, after in rules
    )


RULES = _compiled(_RULES)
TO_DATE_RULES = _compiled(_TO_DATE) + RULES
BEFORE = 130  # characters before a number in which its words stand

HINT = re.compile(
    r"\b(?:carr(?:ied|ying|y)\s+(?:over|forward)|receiv(?:ed|ing)|re-?open|complet|clos(?:ed|ing)|credible|duplicate"
    r"|substantiated|open\b|report|allegation|assess)",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
CUMULATIVE = re.compile(
    r"\bto\s+date\b|\bso\s+far\b|\bsince\s+(?:the\s+)?(?:beginning|start|outset|launch|inception)\b"
    rf"|\bsince\s+(?:{_MONTH}\s+(?:\d{{1,2}},?\s+)?)?20\d\d"
    rf"|\b(?:between|from)\s+{_MONTH}\s+(?:\d{{1,2}},?\s+)?(?P<first>20\d\d)\s*,?\s+(?:and|to|through|until)\b[^.;\n]{{0,40}}?\b(?!(?P=first))20\d\d",
    re.IGNORECASE,
)
SAME_TIME = re.compile(
    r"\b(?:during|in|over)\s+(?:this|that|the\s+same)\s+(?:time\s+)?period\b|\bthis\s+time\s+period\b", re.I
)
