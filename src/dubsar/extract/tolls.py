"""Tolls: figures told as a toll that stands or moves ("the death toll rose to 48"), without a noun for the people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dubsar.extract.parsed import Parsed
from dubsar.ground.counts import find_counts
from dubsar.model import Count, Span
from dubsar.model.kinds import Outcome

_MOVES = (
    r"(?:(?:has |have |had )?(?:now )?(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed)?|increas(?:es|ed|ing)|"
    r"gr(?:ows|ew|own)|reach(?:es|ed|ing)?|st(?:ands?|ood)|hits?|went up|goes up|pass(?:es|ed)|exceed(?:s|ed))|"
    r"(?:is|was|now)\b)"
)
_RAISES = r"bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing)|put(?:s|ting)?"
_OF_DEAD = r"dead|killed|deaths|fatalities|those killed|martyrs|people killed|civilians killed|victims"
_OF_HURT = r"injured|wounded|injuries|those (?:injured|wounded)|people (?:injured|wounded)"


def _subject(mark: str) -> str:
    """Pattern of what a toll is of; `mark` tells the groups of its two uses apart."""
    return (
        rf"(?P<dead{mark}>(?:death|fatality) tolls?|(?:number|total|count|toll) of (?:\w+ )?(?:{_OF_DEAD})|"
        r"deaths|fatalities|(?<!injury )tolls?)|"
        rf"(?P<hurt{mark}>(?:number|total|count|toll) of (?:\w+ )?(?:{_OF_HURT}))|"
        rf"(?P<both{mark}>casualties|(?:number|toll) of casualties)"
    )


_TOLL = re.compile(
    rf"\b(?:{_subject('')})\b(?:[^.;\d]{{0,60}}?)\b(?:{_MOVES})(?:[^.;\d]{{0,20}}?\b(?:to|at|of)\b)?\s*(?=\S)|"
    rf"\b(?:{_RAISES})\b[^.;\d]{{0,30}}?\b(?:{_subject('2')})\b[^.;\d]{{0,40}}?\b(?:to|at)\b\s*(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Toll:
    """A stated toll: the figure, and where in the sentence its words stand (characters)."""

    outcome: Outcome
    count: Count
    span: Span
    start: int


def find_tolls(parsed: Parsed) -> Iterator[Toll]:
    """Every toll of a sentence.

    Reads `the death toll rose to 48, up from 30` as 48; must not read `a heavy toll on 3 districts` or `toll road`.
    """
    for match in _TOLL.finditer(parsed.text):
        quantity = next((q for q in find_counts(parsed.text[match.end() : match.end() + 40]) if q.start <= 3), None)
        if quantity is None:
            continue
        start = match.end() + quantity.start
        span = parsed.shifted(Span.of(parsed.text, start, match.end() + quantity.end))
        count = replace(quantity.count, span=span)
        if match["both"] or match["both2"]:
            top = Count(None, count.high, count.approximate, count.words, span)
            yield Toll("killed", top, span, match.start())
            yield Toll("injured", top, span, match.start())
        else:
            yield Toll("injured" if match["hurt"] or match["hurt2"] else "killed", count, span, match.start())
