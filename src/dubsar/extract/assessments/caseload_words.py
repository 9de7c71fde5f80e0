"""Caseload words: how a monthly report of findings words each of its numbers of reports."""

from __future__ import annotations

import re

from dubsar.extract.releases.counts import QUALIFIER
from dubsar.ground.numbers import NUMBER

_N = (
    r"(?:(?:all|only|another|just|the\s+(?:remaining|other)|a\s+further)\s+(?:of\s+)?)?"
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>{NUMBER}|\b(?:no(?:ne)?|zero|both)\b|\ban?\b(?=\s+(?:new|single|report)))"
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
_LABEL = r"(?:^|(?<=[\n;,•*]))[\s•*–-]*"
# A clause may stand between a number and what was done with it, but neither its end nor another number.
_GAP = r"[^.;:\d\n]{0,70}?"

# (field, words), in the order in which they are tried; a number belongs to the first field that claims it. Each reads
# a sentence like the one beside it.
_RULES: tuple[tuple[str, str], ...] = (
    # "three were found non-credible", "assessed both reports as non-credible", "the remaining 53 non-credible"
    ("non_credible", rf"{_N}\s+(?:{_ITEMS}\s+)?{_BE}?(?:also\s+)?{_JUDGED}{_NON_CREDIBLE}\b"),
    ("non_credible", rf"{_LABEL}{_NON_CREDIBLE}(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
    # "four were determined to be credible", "five credible reports"; not the "credible" of "non-credible"
    ("credible", rf"{_N}\s+(?:{_ITEMS}\s+)?{_BE}?(?:also\s+)?{_JUDGED}{_CREDIBLE}\b"),
    ("credible", rf"{_LABEL}{_CREDIBLE}(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
    # "three duplicates", "two were assessed to be duplicate reports", "three were duplicates of earlier reports"
    ("duplicate", rf"{_N}\s+(?:{_ITEMS}\s+)?{_BE}?(?:also\s+)?{_JUDGED}(?:an?\s+)?duplicates?\b"),
    ("duplicate", rf"{_LABEL}duplicates?(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
    # "reopened two reports", "two were reopened", "including one that had been closed before but reopened"
    ("reopened", rf"\bre-?open(?:ed|ing)\s+{_N}"),
    ("reopened", rf"{_N}\s+(?!new\b){_GAP}\bre-?opened\b"),
    ("reopened", rf"{_LABEL}re-?opened(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
    # "carried over 219 open reports", "219 reports were carried over", "still assessing 42 from previous months"
    ("carried_over", rf"\bcarr(?:ied|ying|y|ies)\s+(?:over|forward)\s+{_N}"),
    ("carried_over", rf"{_N}\s+(?:{_ITEMS}\s+)?(?:that\s+|which\s+)?{_BE}?carried\s+(?:over|forward)\b"),
    ("carried_over", rf"{_N}\s+(?:{_ITEMS}\s+){_GAP}\bfrom\s+{_PREVIOUS}"),
    ("carried_over", r"\b(?:began|started|opened|entered)\s+(?:the\s+)?\w+\s+(?:\d{4}\s+)?with\s+" + _N),
    ("carried_over", rf"{_LABEL}carried\s+(?:over|forward)[^:\n]{{0,30}}[:=–-]\s*{_N}"),
    # "received seven new reports", "no new reports were received"
    ("received", rf"\breceiv(?:ed|ing)\s+{_N}"),
    ("received", rf"{_N}\s+{_ITEMS}\s+(?:of\s+\w+\s+\w+\s+)?{_BE}(?:newly\s+)?received\b"),
    ("received", rf"{_N}\s+new\s+{_NOUN}\b"),
    ("received", rf"{_LABEL}(?:new(?:ly)?\s+)?(?:{_NOUN}\s+)?received(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
    # "leaving 166 open", "a total of 166 reports are still open", "is still assessing 43 reports"
    (
        "still_open",
        rf"{_N}\s+(?:{_ITEMS}\s+)?{_BE}?(?:(?:remain(?:s|ed|ing)?|still|currently)\s+){{0,2}}{_OPEN}\b(?!\s+{_NOUN}\s+from)",
    ),
    ("still_open", rf"\b(?:leaving|leaves|left)\s+{_N}"),
    ("still_open", rf"{_N}\s+{_ITEMS}\s+(?:still\s+)?remain(?:ed|s|ing)?\b"),
    ("still_open", rf"\b(?:is|was|are|were)\s+still\s+(?:assessing|investigating|reviewing)\s+{_N}"),
    ("still_open", rf"{_LABEL}(?:still\s+|remaining\s+)?open(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
    # "completed the assessment of 60 reports", "60 assessments were completed", "out of the 60 completed reports"
    (
        "closed",
        rf"\b(?:complet|conclud|finish)(?:ed|ing)\s+(?:the\s+|its\s+)?(?:\w+\s+){{0,2}}?"
        rf"(?:assessments?|investigations?|reviews?|evaluations?)\s+(?:of|on|for|into)\s+{_N}",
    ),
    ("closed", rf"\b(?:complet|clos|conclud)(?:ed|ing)\s+{_N}"),
    ("closed", rf"\b(?:assessed|finished\s+assessing|decided)\s+{_N}(?=\s+(?:{_ITEMS}|of\s+(?:them|these|those)\b))"),
    (
        "closed",
        rf"\b(?:assessments?|investigations?|reviews?)\s+(?:of|into|on|for)\s+{_N}\s+{_ITEMS}\s+{_BE}(?:completed|closed|concluded)\b",
    ),
    ("closed", rf"{_N}\s+{_ITEMS}\s+(?:that\s+)?{_BE}?(?:completed|closed|concluded)\b"),
    ("closed", rf"\bof\s+(?:the|these|those)\s+{_N}\s+(?:{_ITEMS}\s+)?(?:completed|closed|assessed|concluded)\b"),
    ("closed", rf"\bof\s+(?:the|these|those)\s+{_N}(?=\s+(?:{_ITEMS})?,)"),
    ("closed", rf"{_LABEL}(?:{_NOUN}\s+)?(?:completed|closed|assessed)(?:\s+{_NOUN})?\s*[:=–-]\s*{_N}"),
)
# Under "to date": "the total number of reports of harm was 727", "received 2,015 reports and assessed 1,860".
_TO_DATE: tuple[tuple[str, str], ...] = (
    (
        "credible",
        rf"\bnumber\s+of\s+(?:reports\s+found\s+)?credible\s+{_NOUN}\b[^.;\n]{{0,90}}?\b(?:was|is|stands\s+at)\s+{_N}",
    ),
    ("received", rf"\bnumber\s+of\s+{_ITEMS}\b[^.;\n]{{0,90}}?\b(?:was|is|stands\s+at)\s+{_N}"),
)
RULES = tuple((field, re.compile(words, re.IGNORECASE)) for field, words in _RULES)
TO_DATE_RULES = tuple((field, re.compile(words, re.IGNORECASE)) for field, words in _TO_DATE) + RULES

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
