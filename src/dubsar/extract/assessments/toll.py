"""Conceded harm: how many civilians a finding says were killed and injured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dubsar.extract.assessments.people import people_after, people_before
from dubsar.extract.releases.lines import sentences
from dubsar.model import Count, Span

_OUTCOME = re.compile(
    r"\b(?:(?P<killed>killed|killing|died|dead|deaths?|fatalit(?:y|ies))|(?P<injured>injured|injuring|wounded|wounding|injur(?:y|ies)))\b",
    re.IGNORECASE,
)
_CASUALTIES = re.compile(r"\b(?:resulted\s+in|caused|led\s+to)\s+civilian\s+casualties\b", re.IGNORECASE)
_MOST = 12  # outcomes in one sentence; hostile text has no end of them
_TOTAL = re.compile(r"\btotal\b", re.IGNORECASE)
_FIGHTERS = re.compile(
    r"(?:ISI[LS]|Da[’']?esh|enemy|Taliban|al[- ]Qa\S*|al[- ]Shabaab)\s+\w+|fighters|terrorists|militants", re.I
)
_OBJECT_END = re.compile(r"[,.;:]|\bwere\b|\bwas\b|$")
# Harm that is told of an allegation, until the office says what it found itself.
_ALLEGED = re.compile(
    r"\balleg(?:ed|es|edly|ing)\b|\ballegations?\s+(?:that|of|sa[iy]\w*|stat\w+|spe\w+|spoke)\b|\bclaim(?:s|ed|ing)\b"
    r"|\breport(?:s|ed)?\s+(?:that|said|says|stat\w+|alleg\w+)\b|\bspoke\s+of\b|\baccording\s+to\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:assess|determin|conclud|found\b|finds\b|confirm|unintention|inadverten|regret|accident|acknowledg|credible)",
    re.I,
)


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
    told = False
    for begin, stop in sentences(text[start:end]):
        total = _TOTAL.search(text, start + begin, start + stop) is not None
        for outcome, count, verb in conceded_in(text, start + begin, start + stop, told=told):
            if outcome not in found or total:
                found[outcome] = count
            words = words or verb
        told = told or _CASUALTIES.search(text, start + begin, start + stop) is not None
    return Toll(found.get("killed"), found.get("injured"), words)


def conceded_in(text: str, start: int, end: int, *, told: bool = False) -> Iterator[tuple[str, Count, Span]]:
    """(outcome, count, its word) for every outcome in one sentence that has a civilian subject or object.

    `told` says that civilians were harmed in the sentence before, so that "Five killed" needs no noun. Must not read
    "the post alleged that nine civilians were killed", which concedes nothing.
    """
    before, seen = start, told
    verbs = list(islice(_OUTCOME.finditer(text, start, end), _MOST))
    for place, verb in enumerate(verbs):
        after = verbs[place + 1].start() if place + 1 < len(verbs) else end
        stop = _OBJECT_END.search(text, verb.end(), after)
        people = people_before(text, before, verb.start(), told=seen) or people_after(
            text, verb.end(), stop.start() if stop else after, told=seen
        )
        if people is not None:
            if people.count.high != 0 and not _is_alleged(text, start, verb):
                yield str(verb.lastgroup), people.count, Span(verb.start(), verb.end(), verb[0])
            seen = True
            before = max(verb.end(), people.end)
        elif not _FIGHTERS.search(text, verb.end(), min(after, verb.end() + 40)):
            before = verb.end() if seen else before
        else:
            before = verb.end()


def _is_alleged(text: str, start: int, verb: re.Match[str]) -> bool:
    last = max(_ALLEGED.finditer(text, start, verb.start()), key=lambda found: found.end(), default=None)
    return last is not None and _FOUND.search(text, last.end(), verb.start()) is None
