"""Verdicts: what an official finding decides about an allegation, and the reason that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from dubsar.model import Span
from dubsar.model.kinds import Verdict

_CASUALTIES = r"(?:civilian\s+(?:casualt(?:y|ies)|deaths?|harm)|civilians?|CIVCAS)"

# (verdict, reason, words), in the order in which they are tried: a duplicate names another finding's verdict, an
# explicit "not credible" beats the numbers of the allegation that it judges.
_RULES: tuple[tuple[Verdict, str, str], ...] = (
    ("duplicate", "duplicate", r"\bduplicates?\s+of\b(?:[^.]*?\b(?:allegation|report)s?\s+(?P<of>[\d/A-Z-]+))?"),
    (
        "non_credible",
        "insufficient information",
        r"\binsufficient(?:ly)?\s+(?:\w+\s+){0,2}?(?:information|details?|data)\b|\black(?:s|ed|ing)\s+(?:sufficient\s+|enough\s+)?(?:information|detail)|\bnot\s+enough\s+(?:information|detail)",
    ),
    (
        "non_credible",
        "insufficient evidence",
        r"\b(?:insufficient|not\s+enough|no(?:\s+\w+)?)\s+evidence\b|\b(?:does|do|did)\s+not\s+support\s+(?:the|this|that|any)\s+(?:allegation|claim|report)",
    ),
    (
        "non_credible",
        "no strikes in the area",
        r"\b(?:no|not\s+any)\s+(?:\w+\s+){0,2}?(?:strikes?|actions?|airstrikes?|activit(?:y|ies)|operations?|munitions?)\s+(?:\w+\s+)?(?:were|was|took|occurred|that\s+correspond)"
        r"|\bno\s+corroborating\b|\bdid\s+not\s+(?:conduct|operate|strike|fly|carry\s+out|drop|take\s+part)\b",
    ),
    (
        "non_credible",
        "not a result of the action",
        rf"\b{_CASUALTIES}\s+did\s+not\s+(?:occur|result)|\bdid\s+not\s+(?:cause|result\s+in|lead\s+to)\b[^.]*?{_CASUALTIES}"
        rf"|\bunlikely\s+that\s+{_CASUALTIES}",
    ),
    ("non_credible", "not in the area of responsibility", r"\boutside\s+(?:of\s+)?the\s+Coalition[’']?s?\s+area\b"),
    ("non_credible", "not an action of this party", r"\bnot\s+an?\s+(?:Coalition|U\.?S\.?|RAF)\b"),
    (
        "non_credible",
        "only combatants were killed",
        r"\bonly\s+(?:\S+\s+){0,2}?(?:fighters|combatants|militants|terrorists)\s+were\b",
    ),
    (
        "non_credible",
        "no civilians were harmed",
        rf"\bno\s+(?:indication[s]?\s+(?:of|that)\s+)?(?:{_CASUALTIES})\s+(?:were|was|had\s+been)\b(?!\s+seen)|\bthere\s+were\s+no\s+{_CASUALTIES}|\bnot\s+to\s+have\s+been\s+{_CASUALTIES}",
    ),
    ("non_credible", "unfounded", r"\bunfounded\b"),
    ("non_credible", "unsubstantiated", r"\b(?:unsubstantiated|not\s+substantiated)\b"),
    (
        "non_credible",
        "not credible",
        r"(?<!\()\b(?:not\s+(?:deemed\s+|assessed\s+(?:as|to\s+be)\s+)?credible|non-?\s?credible)\b",
    ),
)
_EXPLICIT = frozenset({"not credible", "duplicate", "unfounded", "unsubstantiated"})
_OTHER: tuple[tuple[Verdict, str, str], ...] = (
    ("denied", "denied", r"\b(?:officially\s+)?(?:denie[sd]|denying|reject(?:s|ed)|disputes?d?)\b"),
    ("reopened", "reopened", r"\bre-?opened\b"),
    (
        "open",
        "still open",
        r"\b(?:still|remains?|currently)\s+(?:open|under\s+\w+)\b|\bunder\s+(?:review|investigation)\b|\bongoing\b|\bstatus\s*:\s*open\b|\b(?:is|are)\s+(?:still\s+|currently\s+)?(?:reviewing|assessing|investigating)\b",
    ),
)
# Harm that is owned up to without a number: "more likely than not the strike resulted in civilian casualties".
_LIKELY = re.compile(
    rf"\bmore\s+likely\s+than\s+not\b[^.;\n]{{0,80}}?\b(?:resulted\s+in|caused|led\s+to|killed|injured)\s+(?:\w+\s+){{0,2}}?{_CASUALTIES}"
    rf"|{_CASUALTIES}\s+(?:probably|likely|regrettably)\s+(?:occurred|resulted)",
    re.IGNORECASE,
)
# A verdict that was, before the case was taken up again.
FORMER_REACH = 60
MOST_MATCHES = 20
_FORMER = re.compile(
    r"\b(?:previously|initially|originally|formerly|first|earlier)\s+(?:\w+\s+){0,3}?(?:as\s+|to\s+be\s+)?$",
    re.IGNORECASE,
)
_CREDIBLE = re.compile(r"(?<!non-)(?<!non)(?<!not )(?<!deemed )\b(?:credible|substantiated)\b", re.IGNORECASE)
_TABLE = tuple((verdict, reason, re.compile(words, re.IGNORECASE)) for verdict, reason, words in _RULES)
_OTHERS = tuple((verdict, reason, re.compile(words, re.IGNORECASE)) for verdict, reason, words in _OTHER)
_SECTIONS: dict[str, Verdict] = {
    "credible": "credible",
    "duplicate": "duplicate",
    "open": "open",
    "reopened": "reopened",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict, the reason given for it, and the words that state it (None where a section heading does)."""

    verdict: Verdict
    reason: str | None = None
    words: Span | None = None


def decide(text: str, start: int, end: int, *, conceded: Span | None, section: str | None) -> Decision | None:
    """The verdict of the finding in `text[start:end]`; `conceded` marks harm that its words concede.

    Reads "we assess that the raid unintentionally killed two farmers" as credible, and must not take "credible"
    out of "to assess its credibility", the verdict out of "previously assessed as non-credible", nor doubt a conceded
    death because other trucks burnt "with no assessed civilian casualties". None where nothing is decided.
    """
    rule = _matched(text, start, end)
    if rule and (conceded is None or rule.reason in _EXPLICIT or rule.verdict == "duplicate"):
        return rule
    if conceded is not None:
        return Decision("credible", None, conceded)
    credible = _not_former(_CREDIBLE, text, start, end) or _LIKELY.search(text, start, end)
    if credible:
        return Decision("credible", None, Span(*credible.span(), credible[0]))
    for verdict, reason, pattern in _OTHERS:
        match = pattern.search(text, start, end)
        if match:
            return Decision(verdict, reason, Span(*match.span(), match[0]))
    known = _SECTIONS.get(section or "", "non_credible" if section else None)
    return Decision(known) if known else None


def _matched(text: str, start: int, end: int) -> Decision | None:
    for verdict, reason, pattern in _TABLE:
        match = _not_former(pattern, text, start, end)
        if match:
            other = match.groupdict().get("of")
            return Decision(verdict, f"{reason} of {other}" if other else reason, Span(*match.span(), match[0]))
    return None


def _not_former(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The first match that is no former verdict: not that of "previously assessed as non-credible"."""
    for match in islice(pattern.finditer(text, start, end), MOST_MATCHES):
        if not _FORMER.search(text, max(start, match.start() - FORMER_REACH), match.start()):
            return match
    return None
