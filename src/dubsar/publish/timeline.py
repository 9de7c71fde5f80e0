"""The timeline of a report: one bar an incident, from the fewest to the most killed, on its first possible day.

An incident whose number of killed is unknown is a question mark, not a point at 0: unknown is never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from dubsar.publish.release import Release, ReleasedIncident
from dubsar.publish.wording import day_words, grade_slug, place_words

WIDTH, HEIGHT = 960.0, 250.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 20.0, 16.0, 34.0
TICKS = (0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


@dataclass(frozen=True, slots=True)
class Bar:
    """One incident: a bar from `low` to `high` at `x`, days that it may lie in from `x` to `x_end`. SVG units."""

    number: int
    x: float
    x_end: float
    low: float
    high: float
    grade: str
    label: str
    open: bool
    unreviewed: bool
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class TimelineDrawing:
    """`days` and `tolls` are the ticks: (position, words). `undated` counts incidents without a day."""

    bars: tuple[Bar, ...]
    days: tuple[tuple[float, str], ...]
    tolls: tuple[tuple[float, str], ...]
    undated: int
    width: float = WIDTH
    height: float = HEIGHT
    base: float = HEIGHT - BOTTOM
    left: float = LEFT
    right: float = WIDTH - RIGHT


def draw_timeline(release: Release) -> TimelineDrawing:
    """The timeline of a release. Heights grow with the square root: one dead is still seen beside hundreds."""
    dated = [(incident, day) for incident in release.incidents if (day := _first(incident))]
    days = [day for _, day in dated] + [
        incident.when.end for incident, _ in dated if incident.when and incident.when.end
    ]
    start, end = (min(days), max(days)) if days else (release.made, release.made)
    pad = max(1, (end - start).days // 20)
    start, end = start - timedelta(days=pad), end + timedelta(days=pad)
    most = max((_ends(incident)[1] for incident, _ in dated), default=1) or 1
    bars: list[Bar] = []
    seen: dict[float, int] = {}
    for incident, day in dated:
        x = _x(day, start, end)
        seen[x] = seen.get(x, 0) + 1
        bars.append(_bar(incident, x + 9 * (seen[x] - 1), start, end, most))
    tolls = tuple((round(_y(tick, most), 1), f"{tick:,}") for tick in _toll_ticks(most))
    return TimelineDrawing(tuple(bars), _day_ticks(start, end), tolls, len(release.incidents) - len(dated))


def _first(incident: ReleasedIncident) -> date | None:
    return (incident.when.start or incident.when.end) if incident.when else None


def _ends(incident: ReleasedIncident) -> tuple[int, int]:
    toll = incident.killed.total
    low = toll.low or 0
    return low, max(low, toll.high or 0)


def _bar(incident: ReleasedIncident, x: float, start: date, end: date, most: int) -> Bar:
    low, high = _ends(incident)
    last = incident.when.end if incident.when and incident.when.end else None
    toll = incident.killed.total
    label = f"{incident.name}, {day_words(incident.when)}, {place_words(incident.where)}: killed {toll}"
    return Bar(
        incident.number,
        round(x, 1),
        round(max(x, _x(last, start, end)) if last else x, 1),
        round(_y(low, most), 1),
        round(_y(high, most), 1),
        grade_slug(incident.grade),
        label + (" (unreviewed)" if incident.unreviewed else ""),
        toll.open,
        incident.unreviewed,
        toll.low is None and toll.high is None,
    )


def _x(day: date, start: date, end: date) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (day - start).days / max(1, (end - start).days)


def _y(people: int, most: int) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * sqrt(people / most)


def _toll_ticks(most: int) -> list[int]:
    """Round numbers up to the most, thinned until their labels stand apart."""
    ticks: list[int] = []
    for tick in (tick for tick in TICKS if tick <= most):
        if not ticks or _y(ticks[-1], most) - _y(tick, most) >= 20:
            ticks.append(tick)
    return ticks


def _day_ticks(start: date, end: date) -> tuple[tuple[float, str], ...]:
    """At most ten days, evenly apart; months or years are named where days would crowd."""
    span = (end - start).days
    step = next((step for step in (1, 2, 5, 7, 14, 31, 61, 92, 183, 366, 731, 1827) if span / step <= 9), 3653)
    ticks: list[tuple[float, str]] = []
    day = start if step < 31 else date(start.year, start.month, 1)
    while day <= end:
        if day >= start:
            words = f"{day.day} {MONTHS.split()[day.month - 1]}" if step < 31 else f"{MONTHS.split()[day.month - 1]}"
            first = not ticks or day.month == 1
            ticks.append((round(_x(day, start, end), 1), f"{words} {day.year}" if first or step >= 31 else words))
        day = day + timedelta(days=step)
        if step >= 31:
            day = date(day.year, day.month, 1)
    return tuple(ticks)
