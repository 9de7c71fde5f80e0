"""Conceded harm: how many civilians a finding says were killed and injured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dubsar.extract.releases.counts import DETERMINER, QUALIFIER, count_of
from dubsar.extract.releases.lines import sentences
from dubsar.model import Count, Span

_OUTCOME = re.compile(
    r"\b(?:(?P<killed>killed|killing|died|dead|deaths?|fatalit(?:y|ies))|(?P<injured>injured|injuring|wounded|wounding|injur(?:y|ies)))\b",
    re.IGNORECASE,
)
_PERSON = (
    r"(?:civilians?|non-?combatants?|bystanders?|pedestrians?|individuals?|persons?|people|adults?|child(?:ren)?"
    r"|women|woman|men|man|local\s+nationals?|family\s+members?)"
)
_ADJECTIVES = (
    r"(?:(?:more|other|additional|separate|innocent|total|unarmed|possible|likely|local|Syrian|Iraqi|Afghan|Somali)\s+)"
    r"{0,2}"
)
_SUBJECT = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?\b(?P<count>{DETERMINER}|the(?=\s+(?:two|three|four|five|six|seven|eight|nine|\d)))\s+"
    rf"(?P<of>of\s+(?:the|these|those)\s+)?{_ADJECTIVES}{_PERSON}\b",
    re.IGNORECASE,
)
# After a first subject the noun may be left out: "and another", "three more", "five others", "and one was".
_SHORT = re.compile(
    rf"(?:(?P<qualifier>{QUALIFIER})\s+)?\b(?P<count>{DETERMINER})(?:\s+(?:more|others?|additional))?"
    r"(?=\s+(?:were|was|unintentionally|inadvertently|likely|possibly|also|injur|wound|kill)|\s*$)",
    re.IGNORECASE,
)
_MOST = 12  # outcomes in one sentence; hostile text has no end of them
_TOTAL = re.compile(r"\btotal\b", re.IGNORECASE)
_FIGHTERS = re.compile(
    r"(?:ISI[LS]|Da[’']?esh|enemy|Taliban|al[- ]Qa\S*|al[- ]Shabaab)\s+\w+|fighters|terrorists|militants", re.I
)
_OBJECT_END = re.compile(r"[,.;:]|\bwere\b|\bwas\b|$")
_NO = re.compile(r"\bno\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Toll:
    """Conceded counts, None where the finding says nothing; `words` are those of the first outcome conceded."""

    killed: Count | None
    injured: Count | None
    words: Span | None


def read_toll(text: str, start: int, end: int) -> Toll:
    """What `text[start:end]` concedes: the first count of each outcome, or the one that calls itself the total.

    Reads "one civilian was killed and another wounded" as 1 and 1, "two civilians were killed. One passenger was
    killed and one motorcyclist" as 2; must not read "a strike that killed 20 fighters" as civilians.
    """
    found: dict[str, Count] = {}
    words: Span | None = None
    for begin, stop in sentences(text[start:end]):
        total = _TOTAL.search(text, start + begin, start + stop) is not None
        for outcome, count, verb in conceded_in(text, start + begin, start + stop):
            if outcome not in found or total:
                found[outcome] = count
            words = words or verb
    return Toll(found.get("killed"), found.get("injured"), words)


def conceded_in(text: str, start: int, end: int) -> Iterator[tuple[str, Count, Span]]:
    """(outcome, count, its word) for every outcome in one sentence that has a civilian subject or object."""
    before, seen = start, False
    verbs = list(islice(_OUTCOME.finditer(text, start, end), _MOST))
    for place, verb in enumerate(verbs):
        after = verbs[place + 1].start() if place + 1 < len(verbs) else end
        subject = _last(_SUBJECT, text, before, verb.start()) or _object(text, verb, after)
        if subject is None and seen:
            subject = _last(_SHORT, text, before, verb.start())
        if subject is not None:
            count = _count(text, subject)
            if count is not None and count.high != 0:
                yield str(verb.lastgroup), count, Span(verb.start(), verb.end(), verb[0])
                seen = True
            before = max(verb.end(), subject.end())
        elif not _FIGHTERS.search(text, verb.end(), min(after, verb.end() + 40)):
            before = verb.end() if seen else before
        else:
            before = verb.end()


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, start, end), key=lambda found: found.start(), default=None)


def _object(text: str, verb: re.Match[str], end: int) -> re.Match[str] | None:
    """Reads "killed two civilians", "the death of three civilians"; must not reach over a comma or a verb."""
    stop = _OBJECT_END.search(text, verb.end(), end)
    return _SUBJECT.search(text, verb.end(), stop.start() if stop else end)


def _count(text: str, subject: re.Match[str]) -> Count | None:
    if subject["count"].lower() == "the":
        inner = _SUBJECT.search(text, subject.end("count"), subject.end())
        return count_of(text, (-1, -1), inner.span("count")) if inner else None
    if _NO.search(text, max(0, subject.start() - 4), subject.start()):
        return None
    return count_of(text, subject.span("qualifier"), subject.span("count"))
