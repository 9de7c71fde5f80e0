"""What each form of time expression means in its text: a calendar unit, or a unit that cannot be placed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dubsar.ground.calendar import (
    Unit,
    add_months,
    day_of,
    month_of,
    season_of,
    shift_days,
    step,
    unit_of,
    unplaced,
    year_of,
    years_of,
)
from dubsar.ground.date_words import ORDINALS, month_number, number_of, part_named, weekday_number

Groups = dict[str, str]


@dataclass(frozen=True, slots=True)
class Clock:
    """What the text has said of time so far.

    `published` is the day of publication, `last` the unit last named, `narrative` whether the text tells history (its
    undated days follow the last date) rather than news (they are the last such days before publication), `year` a year
    that the next expression lends ("3 May to 7 June 2017").
    """

    published: date | None
    last: Unit | None
    narrative: bool
    year: int | None = None

    @property
    def base(self) -> date | None:
        """The day that undated words count from."""
        if self.narrative or self.published is None:
            return self.last.start if self.last else None
        return self.published


def year_for(clock: Clock, said: Groups, month: int, day: int) -> int | None:
    """The year of an undated month or day; None when nothing places it."""
    if year := said.get("year") or said.get("of_year"):
        return int(year)
    if clock.year is not None:
        return clock.year
    if (said.get("same") or clock.narrative or clock.published is None) and clock.last and clock.last.start:
        return clock.last.start.year
    if clock.published is None or said.get("same"):
        return None
    return clock.published.year - ((month, day) > (clock.published.month, clock.published.day))


def _day(said: Groups, clock: Clock) -> Unit | None:
    month, day = month_number(said["month"]), int(said["day"])
    year = year_for(clock, said, month, day)
    return unplaced("day") if year is None else day_of(year, month, day)


def _iso(said: Groups, clock: Clock) -> Unit | None:
    return day_of(int(said["year"]), int(said["month"]), int(said["day"]))


def _month(said: Groups, clock: Clock) -> Unit | None:
    month = month_number(said["month"])
    year = year_for(clock, said, month, 1)
    return unplaced("month") if year is None else month_of(year, month)


def _week_of_month(said: Groups, clock: Clock) -> Unit | None:
    whole = _month(said, clock)
    if whole is None or whole.start is None or whole.end is None:
        return unplaced("week")
    if said["nth"] == "last":
        return Unit(shift_days(whole.end, -6), whole.end, "week")
    first = whole.start.replace(day=7 * ORDINALS[said["nth"]] - 6)
    return Unit(first, shift_days(first, 6), "week")


def _year(said: Groups, clock: Clock) -> Unit | None:
    return year_of(int(said["year"]))


def _decade(said: Groups, clock: Clock) -> Unit | None:
    return years_of(int(said["decade"]), int(said["decade"]) + 9, "decade")


def _season(said: Groups, clock: Clock) -> Unit | None:
    if year := said.get("year"):
        return season_of(int(year), said["season"].casefold())
    if clock.base is None:
        return unplaced("season")
    year_shift = {"last": -1, "next": 1}.get(said["which"].casefold(), 0)
    return season_of(clock.base.year + year_shift, said["named"].casefold())


def _weekday(said: Groups, clock: Clock) -> Unit | None:
    if clock.base is None:
        return unplaced("day")
    ahead = (weekday_number(said["weekday"]) - clock.base.weekday()) % 7
    which = said.get("which", "").casefold()
    back = ahead - 7 if ahead else (-7 if which == "last" else 0)
    forward = which == "next" or (clock.narrative and which != "last")
    day = shift_days(clock.base, (ahead or 7 * (which == "next")) if forward else back)
    return Unit(day, day, "day")


def _unit(said: Groups, clock: Clock) -> Unit | None:
    which, unit = said["which"].casefold().removeprefix("the "), said["unit"]
    steps = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}.get(which, 0)
    deictic = which in {"this", "last", "next"} and "the " not in said["which"].casefold()
    base = clock.base if deictic else (clock.last.start if clock.last else None)
    moved = step(base, unit, steps) if base else None
    return unit_of(moved, unit) if moved else unplaced("day" if unit == "day" else unit)  # type: ignore[arg-type]


def _edge_unit(said: Groups, clock: Clock) -> Unit | None:
    return _unit(said | {"which": "that"}, clock)


def _deictic(said: Groups, clock: Clock) -> Unit | None:
    words = said["deictic"].casefold()
    if words == "the weekend":
        return unit_of(clock.base, "weekend") if clock.base else unplaced("weekend")
    steps = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(words, 0)
    if words.startswith(("the next", "the following")):
        steps = 1
    local = words.startswith(("that", "the "))
    base = (clock.last.start if clock.last else None) if local else clock.base
    day = shift_days(base, steps) if base else None
    return Unit(day, day, "day") if day else unplaced("day")


def _shift(said: Groups, clock: Clock) -> Unit | None:
    unit = said.get("unit") or said["the_unit"]
    number = number_of(said.get("number", "a"))
    ago = said["way"] == "ago"
    base = clock.base if ago else (clock.last.start if clock.last else None)
    if base is None or number is None:
        return unplaced("day")
    moved = step(base, unit, number if said["way"] in {"later", "after"} else -number)
    return unit_of(moved, unit) if moved else unplaced("day")


RESOLVERS: dict[str, Callable[[Groups, Clock], Unit | None]] = {
    "iso": _iso,
    "day_month": _day,
    "month_day": _day,
    "week_of_month": _week_of_month,
    "month_year": _month,
    "month": _month,
    "weekday": _weekday,
    "season": _season,
    "unit": _unit,
    "edge_unit": _edge_unit,
    "deictic": _deictic,
    "shift": _shift,
    "decade": _decade,
    "year": _year,
}


def resolve(form: str, said: Groups, clock: Clock) -> Unit | None:
    """The unit that the words name; None when they name no time after all (30 February)."""
    found = RESOLVERS[form](said, clock)
    if found is None:
        return None
    part = None if form in {"iso", "week_of_month"} else part_named(said.get("head"))
    return Unit(found.start, found.end, found.precision, part)


__all__ = ["Clock", "add_months", "resolve"]
