"""Tolls: figures told as a toll that stands or moves ("the death toll rose to 48"), without a noun for the people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dubsar.extract.parsed import Parsed
from dubsar.ground.counts import find_counts
from dubsar.model import Count, Span
from dubsar.model.kinds import Outcome

_MOVES = r"(?:(?:has |have |had )?(?:now )?(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed)?|increas(?:es|ed|ing)|gr(?:ows|ew|own)|reach(?:es|ed|ing)?|st(?:ands?|ood)|hits?|went up|goes up|pass(?:es|ed)|exceed(?:s|ed))|(?:is|was|now)\b)"
_SUBJECT = (
    r"(?P<dead>(?:death|fatality) tolls?|(?:number|total|count|toll) of (?:\w+ )?(?:dead|killed|deaths|fatalities|those killed|martyrs|people killed|civilians killed|victims)|"
    r"deaths|fatalities|(?<!injury )tolls?)|"
    r"(?P<hurt>(?:number|total|count|toll) of (?:\w+ )?(?:injured|wounded|injuries|those (?:injured|wounded)|people (?:injured|wounded)))|"
    r"(?P<both>casualties|(?:number|toll) of casualties)"
)
_TOLL = re.compile(
    rf"\b(?:{_SUBJECT})\b(?:[^.;\d]{{0,60}}?)\b(?:{_MOVES})(?:[^.;\d]{{0,20}}?\b(?:to|at|of))?\s*(?=\S)|"
    rf"\b(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing))\b[^.;\d]{{0,30}}?\b(?:{_SUBJECT.replace('?P<dead>', '?P<dead2>').replace('?P<hurt>', '?P<hurt2>').replace('?P<both>', '?P<both2>')})\b[^.;\d]{{0,40}}?\b(?:to|at)\s*(?=\S)",
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
    """Reads `the death toll rose to 48, up from 30` as 48; must not read `a heavy toll on 3 districts` or `toll road`."""
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
