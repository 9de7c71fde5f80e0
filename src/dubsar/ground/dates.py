"""Time expressions: found in the words, placed on the calendar, narrowed to the days of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dubsar.ground.calendar import Unit, part_of
from dubsar.ground.date_resolve import Clock, resolve
from dubsar.ground.date_scan import Expression, expressions
from dubsar.model import Span, When
from dubsar.model.when import TimeRelation

_RELATION = re.compile(
    r"\b(?:(?P<as_of>as\sof|by|as\sat)|(?P<since>since|from|between)|(?P<until>until|till|up\sto|through|to)"
    r"|(?P<before>before|prior\sto|ahead\sof)|(?P<after>after|following))\s(?:the\s)?$|(?<=[0-9])(?P<ends>[-–—])$",
    re.IGNORECASE,
)
_LOOK_BACK = 16
FAR = 5
# Words that count from the speaker's own day do not move the time that is told.
_ASIDE = {"clock", "decade"}


def find_times(text: str, published: date | None) -> tuple[When, ...]:
    """Every time expression of `text`, in text order: the calendar unit that is named, with its part and relation.

    What needs a date of publication, or an earlier date in the text, and has none is given with both ends None.
    """
    return tuple(_resolved(text, expressions(text), published))


def _resolved(text: str, found: tuple[Expression, ...], published: date | None) -> Iterator[When]:
    clock = Clock(published, narrative=tells_history(found, published))
    aside = _asides(found)
    end = 0
    for i, expression in enumerate(found):
        between = text[end : expression.start]
        said = expression.said
        if expression.form == "shift" and re.match(r"[,.;:)]|$", text[expression.end : expression.end + 1]):
            said = said | {"loose": "yes"}
        unit = resolve(
            expression.form, said, replace(clock, lent=expression.lent, apposed=between in {", ", "-", "–", " - "})
        )
        if unit is None:
            continue
        end = expression.end
        yield _when(text, expression, unit)
        if unit.start and i not in aside:
            clock = replace(clock, last=unit, day=unit if unit.precision == "day" else clock.day)


def _asides(found: tuple[Expression, ...]) -> frozenset[int]:
    """Expressions that do not move the time told: a year far from the one before and the one after it, "ago".

    Reads 1812 in "In August 1920 ... the war of 1812 ... on 6 September" as an aside; not 1920 after 1812.
    """
    asides = {i for i, e in enumerate(found) if e.form in _ASIDE or e.said.get("way") == "ago"}
    dated = [(i, e.year) for i, e in enumerate(found) if e.year]
    last: int | None = None
    for k, (i, year) in enumerate(dated):
        after = dated[k + 1][1] if k + 1 < len(dated) else None
        near = last is None or abs(year - last) <= FAR or (after is not None and abs(year - after) <= FAR)
        if near:
            last = year
        else:
            asides.add(i)
    return frozenset(asides)


def tells_history(found: tuple[Expression, ...], published: date | None) -> bool:
    """Whether the text tells history: more of its dates lie over a year before publication than lie near it.

    "on Tuesday" and "yesterday" count as near, a date without a year as neither.
    """
    if published is None:
        return True
    years = [e.year for e in found if e.year]
    far = sum(published.year - year > 1 for year in years)
    near = len(years) - far + sum(e.form in {"weekday", "deictic"} for e in found)
    return far > 2 and far > near


def _when(text: str, expression: Expression, unit: Unit) -> When:
    span = Span.of(text, expression.start, expression.end)
    relation = relation_before(text, expression.start)
    return When(unit.start, unit.end, unit.precision, unit.part, relation, span.quote, span)


def relation_before(text: str, start: int) -> TimeRelation:
    """How the words before an expression hang the event on it: "since", "as of", ...; "on" where they do not say."""
    match = _RELATION.search(text[max(0, start - _LOOK_BACK) : start])
    if match is None:
        return "on"
    match match.lastgroup:
        case "as_of":
            return "as of"
        case "since":
            return "since"
        case "until" | "ends":
            return "until"
        case "before":
            return "before"
    return "after"


def narrow(when: When) -> When:
    """The event's own interval: the part of the unit that is meant, open towards where the relation leaves it open.

    "early 2015" is 2015-01-01..2015-04-30, "since January" has no end, "until Monday" and "as of Monday" no start.
    """
    start, end = when.start, when.end
    if start and end and when.part:
        start, end = part_of(start, end, when.part)
    match when.relation:
        case "since" | "after":
            end = None
        case "until" | "as of" | "before":
            start = None
    return replace(when, start=start, end=end)
