"""Time expressions: found in the words, placed on the calendar, narrowed to the days of the event."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dubsar.ground.calendar import Unit, part_of
from dubsar.ground.date_grammar import Expression, expressions
from dubsar.ground.date_resolve import Clock, resolve
from dubsar.model import Span, When
from dubsar.model.when import TimeRelation

_RELATION = re.compile(
    r"\b(?P<as_of>as of|by|as at)\s|\b(?P<since>since|from)\s|\b(?P<until>until|till|up to|through)\s"
    r"|\b(?P<before>before|prior to|ahead of)\s|\b(?P<after>after|following)\s",
    re.IGNORECASE,
)
_BEFORE = 14


def find_times(text: str, published: date | None) -> tuple[When, ...]:
    """Every time expression of `text`, in text order: the calendar unit that is named, with its part and relation.

    What needs a date of publication, or an earlier date in the text, and has none is given with both ends None.
    """
    return tuple(_resolved(text, tuple(expressions(text)), published))


def _resolved(text: str, found: tuple[Expression, ...], published: date | None) -> list[When]:
    times: list[When] = []
    last: Unit | None = None
    narrative = _narrative(found, published)
    for expression in found:
        unit = resolve(expression.form, expression.groups, Clock(published, last, narrative))
        if unit is None:
            continue
        if unit.start:
            last = unit
        times.append(_when(text, expression, unit))
    return times


def _narrative(found: tuple[Expression, ...], published: date | None) -> bool:
    """Whether the text tells history: most of its dates that carry a year lie more than a year before publication."""
    if published is None:
        return True
    years = [int(e.groups["year"]) for e in found if e.groups.get("year")]
    return sum(published.year - year > 1 for year in years) > max(2, len(found) // 4)


def _when(text: str, expression: Expression, unit: Unit) -> When:
    span = Span.of(text, expression.start, expression.end)
    relation = relation_before(text, expression.start)
    return When(unit.start, unit.end, unit.precision, unit.part, relation, span.quote, span)


def relation_before(text: str, start: int) -> TimeRelation:
    """How the words before an expression hang the event on it: "since", "as of", ...; "on" where they do not say."""
    match = None
    for match in _RELATION.finditer(text, max(0, start - _BEFORE), start):
        pass
    if match is None or match.end() != start:
        return "on"
    return str(match.lastgroup).replace("_", " ")  # type: ignore[return-value]


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
