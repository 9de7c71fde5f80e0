"""What days, months and years of other calendars mean in a text."""

from __future__ import annotations

from datetime import date

from dubsar.ground.dating.calendar import Unit, shift_days, unplaced
from dubsar.ground.dating.calendars import (
    MONTHS_ELSEWHERE,
    NEEDS_YEAR,
    Calendar,
    day_elsewhere,
    month_elsewhere,
    year_elsewhere,
)
from dubsar.ground.dating.clock import SOON, Clock, Said, year_for
from dubsar.ground.dating.words import day_number

_ERAS: dict[str, Calendar] = {"AH": "islamic", "A.H.": "islamic", "SH": "solar", "E.C.": "ethiopian"}


def month_elsewhere_of(said: Said, clock: Clock) -> Unit | None:
    """A day or month of another calendar; None where neither a day nor a year tells that it is one."""
    name, day, year = said["elsewhere"], said.get("day") or said.get("day_after"), said.get("year_elsewhere")
    calendar, month = MONTHS_ELSEWHERE[name]
    if year is None and (day is None or name in NEEDS_YEAR):
        return None
    if year is None and calendar in {"islamic", "ethiopian"}:
        return _undated(calendar, month, day_number(day or "1"), clock)
    number = int(year) if year else year_for(clock, {"day": day or "1"}, month, day_number(day or "1"))
    if number is None:
        return unplaced("day")
    if day:
        found = day_elsewhere(calendar, number, month, day_number(day))
        return Unit(found, found, "day") if found else None
    ends = month_elsewhere(calendar, number, month)
    return Unit(*ends, "month") if ends else None


def _undated(calendar: Calendar, month: int, day: int, clock: Clock) -> Unit | None:
    """The last such day, or one that comes within weeks."""
    base = clock.base
    if base is None:
        return unplaced("day")
    year, latest = year_elsewhere(calendar, base), shift_days(base, SOON) or base
    around = [found for each in (year - 1, year, year + 1) if (found := day_elsewhere(calendar, each, month, day))]
    past = [found for found in around if found <= latest]
    return Unit(past[-1], past[-1], "day") if past else unplaced("day")


def era_year(said: Said, clock: Clock) -> Unit | None:
    """ "1438 AH", "2013 E.C.": the twelve or thirteen months of that year; None where the calendar has none."""
    calendar, year = _ERAS[said["era"]], int(said["era_year"])
    first: date | None = day_elsewhere(calendar, year, 1, 1)
    after = day_elsewhere(calendar, year + 1, 1, 1)
    return Unit(first, shift_days(after, -1), "year") if first and after else None
