"""When a release line says it was: the day it happened, never the day it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dubsar.extract.releases.hints import holds
from dubsar.ground.dates import find_times, narrow
from dubsar.model import Span, When

_HINT = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|\d{1,2}/\d|\d{4}-\d"
    r"|\b(?:yesterday|today|overnight|weekend|week|month)\b",
    re.IGNORECASE,
)
_HINTS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "JA", "FE", "MA", "AP", "JU"),
    *("AU", "SE", "OC", "NO", "DE", "day", "night", "week", "month", "DAY", "/", "20"),
)
_JOINED = re.compile(r"\s*(?:,|,?\s*and|through|to|until|[-–—])\s*", re.IGNORECASE)
_TO_DAY = re.compile(r"\s?[-–—]\s?(?P<day>\d{1,2})\b(?![/.,:]?\d|\s*(?:st|strike|airstrike))")
_ON = re.compile(r"\b(?:on|between|from|for|of)\s+$", re.IGNORECASE)
_THEN = re.compile(r",\s+\w+ing\b")  # "on Sept. 10, dropping ..."
_HEADS = re.compile(r"\s*(?:[-–—]|:)\s")
_DATELINE = re.compile(r"[\s)]*(?:--|[-–—])(?!\d)")


def day_in(text: str, lead: tuple[int, int], tail: tuple[int, int], published: date | None) -> When | None:
    """The day or days that the words before the strikes, else those between them and the effects, name.

    Reads "On Nov. 1, ..." in a release of 2 November as the first, "Friday and Saturday" as two days, "Monday 13 March
    -" at the head of a line as its day; must not read the datelines "(Nov. 2, 2017) — On Nov. 1" or "TAMPA, Nov. 2,
    2017 -" as the day of the strikes.
    """
    for start, end in (lead, tail):
        if start < end and _hinted(text, start, end):
            when = _first(text, start, end, published)
            if when:
                return when
    return None


def day_after(text: str, start: int, end: int, published: date | None) -> When | None:
    """The day named after the effects, where it is plainly the day of the strikes.

    Reads "killing five fighters on April 5." and "..., April 5."; must not read "a post taken on April 5 by ISIL".
    """
    if not _hinted(text, start, end):
        return None
    when = _first(text, start, end, published)
    if when is None or when.span is None:
        return None
    closes = not text[when.span.end : end].strip(" .\n")
    return when if closes or _THEN.match(text, when.span.end, end) else None


def _hinted(text: str, start: int, end: int) -> bool:
    """Whether the words may name a day; the literals are looked for first, since most lines name none."""
    words = text[start:end]
    return holds(words, _HINTS) and _HINT.search(words) is not None


def heads_line(text: str, when: When) -> bool:
    """Whether the day stands at the head of its line, as that of all that the line tells: "Monday 13 March - "."""
    if when.span is None:
        return False
    line = text.rfind("\n", 0, when.span.start) + 1
    return not text[line : when.span.start].strip(" -–—•*·") and _HEADS.match(text, when.span.end) is not None


def _first(text: str, start: int, end: int, published: date | None) -> When | None:
    piece, at = _squeezed(text, start, end)
    times = [when for when in find_times(piece, published) if when.span and (when.start or when.end)]
    times = [
        time for time in times if time.span and not _dateline(text, at[time.span.start], at[time.span.end - 1] + 1)
    ]
    if not times:
        return None
    chosen = next((place for place, when in enumerate(times) if when.span and _ON.search(piece[: when.span.start])), 0)
    when = narrow(_to_day(piece, _joined(piece, times[chosen:])))
    if when.span is None:
        return when
    first, last = at[when.span.start], at[when.span.end - 1] + 1
    return replace(when, words=text[first:last], span=Span(first, last, text[first:last]))


def _squeezed(text: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    """The words with single spaces, and where each character stands in the text: "Nov.  8" is a slip for "Nov. 8"."""
    piece = text[start:end]
    if "  " not in piece:
        return piece, range(start, end)
    kept = [place for place, char in enumerate(piece) if char != " " or piece[place - 1 : place] != " "]
    return "".join(piece[place] for place in kept), [start + place for place in kept]


def _dateline(text: str, start: int, end: int) -> bool:
    """Whether a place of issue stands before the date, and a dash after it."""
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].rstrip(" ,([")
    return bool(_DATELINE.match(text, end)) and bool(before) and before.split()[-1][:1].isupper() and _issued(before)


def _issued(words: str) -> bool:
    """Reads "SOUTHWEST ASIA" and "TAMPA, Fla." as places of issue; must not read "Near Hit"."""
    return words.lstrip("-–—•* ").split(" ")[0].strip(",.").isupper()


def _joined(piece: str, times: list[When]) -> When:
    """Days joined by commas, "and", "to" or a dash are one period: "Monday, Tuesday and today"."""
    first = last = times[0]
    for following in times[1:]:
        if not last.span or not following.span or not first.start or not following.end:
            break
        between = piece[last.span.end : following.span.start]
        if not _JOINED.fullmatch(between) or (last.end and following.end < last.end) or first.start > following.end:
            break
        last = following
    if last is first or not first.span or not last.span:
        return first
    start, end = first.span.start, last.span.end
    words = piece[start:end]
    relation = "on" if first.relation in ("since", "on") else first.relation
    return When(first.start, last.end, "range", relation=relation, words=words, span=Span(start, end, words))


def _to_day(piece: str, when: When) -> When:
    """Reads "Aug. 10-12" as three days; must not read the "-2" of "Aug. 10 - 2 strikes"."""
    match = _TO_DAY.match(piece, when.span.end) if when.span else None
    if (
        not match
        or not when.span
        or when.precision != "day"
        or not when.start
        or not when.start.day < int(match["day"]) <= 31
    ):
        return when
    try:
        last = when.start.replace(day=int(match["day"]))
    except ValueError:  # no such day in that month
        return when
    words = piece[when.span.start : match.end()]
    span = Span(when.span.start, match.end(), words)
    return When(when.start, last, "range", relation="on", words=words, span=span)
