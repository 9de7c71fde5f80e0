"""When a release line says it was: the day it happened, never the day it was published."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dubsar.ground.dates import find_times, narrow
from dubsar.model import Span, When

_HINT = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|\d{1,2}/\d|\d{4}-\d"
    r"|\b(?:yesterday|today|overnight|weekend|week|month)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:and|through|to|until|[-–—])\s*", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|between|from|for|of)\s+$", re.IGNORECASE)


def day_in(text: str, lead: tuple[int, int], tail: tuple[int, int], published: date | None) -> When | None:
    """The day or days that the words before the strikes, else those between them and the effects, name.

    Reads "On Nov. 1, ..." in a release of 2 November as the first, "Friday and Saturday" as two days, and must not
    read the dateline "(Nov. 2, 2017) — On Nov. 1" as the day of the strikes.
    """
    for start, end in (lead, tail):
        if start < end and _HINT.search(text, start, end):
            when = _first(text, start, end, published)
            if when:
                return when
    return None


def _first(text: str, start: int, end: int, published: date | None) -> When | None:
    piece = text[start:end]
    times = [when for when in find_times(piece, published) if when.span and (when.start or when.end)]
    if not times:
        return None
    chosen = next((place for place, when in enumerate(times) if when.span and _ON.search(piece[: when.span.start])), 0)
    when = _joined(piece, times[chosen:])
    span = when.span
    return replace(narrow(when), span=Span(span.start + start, span.end + start, span.quote)) if span else narrow(when)


def _joined(piece: str, times: list[When]) -> When:
    """Two days joined by "and", "to" or a dash are one period."""
    first = times[0]
    if len(times) < 2 or not first.span or not times[1].span:
        return first
    second, between = times[1], piece[first.span.end : times[1].span.start]
    if not _JOINED.fullmatch(between) or not first.start or not second.end or first.start > second.end:
        return first
    start, end = first.span.start, times[1].span.end
    words = piece[start:end]
    relation = "on" if first.relation in ("since", "on") else first.relation
    return When(first.start, second.end, "range", relation=relation, words=words, span=Span(start, end, words))
