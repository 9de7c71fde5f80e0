"""People whom a finding counts: the subject or object of "killed", with lists added up and asides left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from dubsar.extract.releases.counts import DETERMINER, QUALIFIER, count_of
from dubsar.ground.numbers import NUMBER, number
from dubsar.model import Count, Span

_GENERAL = (
    r"civilians?|non-?combatants?|bystanders?|pedestrians?|individuals?|persons?|people|local\s+nationals?"
    r"|family\s+members?|local\s+residents?|residents?"
)
_PARTICULAR = r"adults?|child(?:ren)?|women|woman|men|man|boys?|girls?|famil(?:y|ies)|couple(?!\s+of)"
_KIN = r"(?:wife|husband|son|daughter|child|mother|father|brother|sister)"
_ADJECTIVES = (
    r"(?:(?:more|other|additional|separate|innocent|total|unarmed|possible|likely|local|young|elderly|adult|Syrian|Iraqi"
    r"|Afghan|Somali|Yemeni|Libyan)\s+){0,2}"
)
_SUBJECT = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?\b(?P<count>{DETERMINER}|the(?=\s+(?:two|three|four|five|six|seven|eight|nine|\d)))\s+"
    rf"(?P<of>of\s+(?:the|these|those)\s+)?{_ADJECTIVES}(?:(?P<general>{_GENERAL})|(?P<particular>{_PARTICULAR}))\b"
    rf"(?P<with>\s+and\s+(?:(?:his|her|their)\s+)?{_KIN}\b)?",
    re.IGNORECASE,
)
# After a first subject the noun may be left out: "and another", "three more", "five others", "and one was".
_SHORT = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?\b(?P<count>{DETERMINER})(?:\s+(?:more|others?|additional|of\s+them))?"
    r"(?=\s+(?:were|was|have|had|unintentionally|inadvertently|likely|possibly|also|injur|wound|kill)|\s*$)",
    re.IGNORECASE,
)
_SHORT_OBJECT = re.compile(
    rf"\s+(?:(?P<qualifier>{QUALIFIER})\s+)?(?P<count>{DETERMINER})(?:\s+(?:more|others?|additional))?(?=\s*(?:[,.;)]|and\b|$))",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:,|,?\s*and|as\s+well\s+as|along\s+with|together\s+with)\s*(?:(?:his|her|their)\s+)?", re.I)
_DETAIL = re.compile(
    r"[\s,(–—-]*(?:including|among\s+(?:them|whom)|of\s+(?:whom|them)|all\s+of\s+them|both)?[\s,:–—-]*", re.I
)
_RANGE = re.compile(
    rf"(?P<between>\bbetween\s+)?(?P<low>\b{NUMBER})(?:\s+(?P<join>to|or|and)\s+|\s*[-–]\s*)$", re.IGNORECASE
)
_BOTH_AND = re.compile(r"\s+and\b", re.IGNORECASE)
_MIXED = re.compile(
    r"\b(?:civilians\s+(?:and|as\s+well\s+as)\s+(?:[\w’'-]+\s+){0,2}?(?:fighters|combatants|militants|terrorists|ISIS|Daesh)"
    r"|(?:fighters|combatants|militants|terrorists)\s+and\s+civilians)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\bno\s+$", re.IGNORECASE)
MOST_PEOPLE = 20  # subjects before one verb; hostile text has no end of them
ADJACENT = 45  # characters between a count without a noun and its verb


@dataclass(frozen=True, slots=True)
class People:
    """How many people a phrase counts, and where the phrase ends."""

    count: Count
    end: int


def people_before(text: str, start: int, end: int, *, told: bool) -> People | None:
    """The people before a verb at `end`: the nearest subject. `told` allows a count without a noun.

    Reads "one woman and two children" as 3, "six civilians, including two children," as 6, "between four and 12
    civilians" as 4..12, and after people were told "two were"; must not read "no civilians" as one.
    """
    subjects = [found for found in islice(_SUBJECT.finditer(text, start, end), MOST_PEOPLE) if _counts(text, found)]
    short = _last(_SHORT, text, max(start, end - ADJACENT), end) if told or subjects else None
    if short and (not subjects or short.start() >= subjects[-1].end()):
        count = count_of(text, short.span("qualifier"), short.span("count"))
        return People(count, short.end()) if count else None
    return _chosen(text, subjects, end)


def people_after(text: str, start: int, end: int, *, told: bool) -> People | None:
    """The people who are the object of a verb before `start`: "killed two civilians", after people also "injured 5"."""
    first = _SUBJECT.search(text, start, end)
    if first and _counts(text, first):
        chain = [first]
        for found in islice(_SUBJECT.finditer(text, first.end(), end), MOST_PEOPLE):
            if not _LISTED.fullmatch(text, chain[-1].end(), found.start()) or not found["particular"]:
                break
            chain.append(found)
        return _sum(text, chain, end)
    short = _SHORT_OBJECT.match(text, start, end) if told else None
    count = count_of(text, short.span("qualifier"), short.span("count")) if short else None
    return People(count, short.end()) if short and count else None


def _counts(text: str, subject: re.Match[str]) -> bool:
    """Not "no civilians", and not "both civilians and fighters", which counts nobody."""
    if subject["count"].lower() == "both" and _BOTH_AND.match(text, subject.end()):
        return False
    return _NO.search(text, max(0, subject.start() - 4), subject.start()) is None


def _chosen(text: str, subjects: list[re.Match[str]], end: int) -> People | None:
    """The last subject with those that are listed with it; where these are a detail of one before, that one."""
    if not subjects:
        return None
    first = len(subjects) - 1
    while first > 0 and _is_listed(text, subjects[first - 1], subjects[first]):
        first -= 1
    before = subjects[first - 1] if first > 0 else None
    if before and before["general"] and _DETAIL.fullmatch(text, before.end(), subjects[first].start()):
        return _sum(text, [before], end)
    return _sum(text, subjects[first:], end)


def _is_listed(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """Reads "one woman and two children"; must not read "two civilians, a woman and a child" as a list of four."""
    between = _LISTED.fullmatch(text, left.end(), right.start())
    if between is None:
        return False
    return "and" in between[0].lower() or "with" in between[0].lower() or not left["general"]


def _sum(text: str, chain: list[re.Match[str]], end: int) -> People | None:
    counts = [count for count in (_count(text, subject) for subject in chain) if count is not None]
    if len(counts) != len(chain) or not counts:
        return None
    last = chain[-1].end()
    if _MIXED.search(text, chain[0].start(), min(end, last + 60)):
        return People(Count(None, counts[0].high, words=counts[0].words, span=counts[0].span), last)
    if len(counts) == 1:
        return People(counts[0], last)
    whole = counts[0]
    for count in counts[1:]:
        whole += count
    start = counts[0].span.start if counts[0].span else chain[0].start()
    words = text[start:last]
    return People(Count(whole.low, whole.high, whole.approximate, words, Span(start, last, words)), last)


def _count(text: str, subject: re.Match[str]) -> Count | None:
    if subject["count"].lower() == "the":
        inner = _SUBJECT.search(text, subject.end("count"), subject.end())
        return count_of(text, (-1, -1), inner.span("count")) if inner else None
    count = count_of(text, subject.span("qualifier"), subject.span("count"))
    if count is None:
        return None
    more = (1 if subject["with"] else 0) + (1 if (subject["particular"] or "").lower() == "couple" else 0)
    if more and count.exact is not None:
        words = text[subject.start() : subject.end()]
        return Count(count.exact + more, count.exact + more, words=words, span=Span(*subject.span(), words))
    return _ranged(text, subject, count)


def _ranged(text: str, subject: re.Match[str], count: Count) -> Count:
    """Reads "between four and 12", "two or three", "10-15" as two ends; must not read "one and two civilians" so."""
    if subject["qualifier"] or count.exact is None:
        return count
    found = _RANGE.search(text, max(0, subject.start("count") - 40), subject.start("count"))
    low = number(found["low"]) if found else None
    if (
        found is None
        or low is None
        or low > count.exact
        or ((found["join"] or "").lower() == "and") != bool(found["between"])
    ):
        return count
    span = Span(found.start(), subject.end("count"), text[found.start() : subject.end("count")])
    return Count(low, count.exact, words=span.quote, span=span)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, start, end), key=lambda found: found.start(), default=None)
