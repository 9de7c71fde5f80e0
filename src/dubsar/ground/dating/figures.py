"""What days mean that are written in figures: 3/4/2017, 16/6, 051530Z MAR 17."""

from __future__ import annotations

from dubsar.ground.dating.calendar import Unit, day_of, unplaced
from dubsar.ground.dating.clock import Clock, Said, year_for
from dubsar.ground.dating.words import month_number, weekday_number

CENTURY_TURN = 50
DECEMBER = 12


def numeric(said: Said, clock: Clock) -> Unit | None:
    """Day first or month first: whichever is a date, as the publisher writes, not after publication; else unplaced.

    Points are written by those who write the day first. Reads 25/12/2016 everywhere, 3/4/2017 as 4 March for a
    publisher of the United States; must not guess it for one that is not known.
    """
    first, second, year = int(said["first"]), int(said["second"]), _four_digits(said["year"])
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if day_first == month_first or not (day_first and month_first) or (day_first and said["mark"] == "."):
        return day_first or month_first
    if "day_said" in said:
        named = weekday_number(said["day_said"])
        fits = [unit for unit in (day_first, month_first) if unit.start and unit.start.weekday() == named]
        if len(fits) == 1:
            return fits[0]
    if clock.month_first is not None:
        return month_first if clock.month_first else day_first
    past = [
        unit for unit in (day_first, month_first) if clock.published and unit.start and unit.start <= clock.published
    ]
    return past[0] if len(past) == 1 else unplaced("day")


def slash(said: Said, clock: Clock) -> Unit | None:
    """Day and month in figures, in the one order that gives a date or that the publisher writes; else unplaced."""
    first, second = int(said["first"]), int(said["second"])
    possible = {(month, day) for month, day in ((second, first), (first, second)) if month <= DECEMBER}
    if len(possible) > 1:
        if clock.month_first is None:
            return unplaced("day")
        possible = {(first, second) if clock.month_first else (second, first)}
    for month, day in possible:
        year = year_for(clock, {"day": str(day)}, month, day)
        return unplaced("day") if year is None else day_of(year, month, day)
    return None


def _four_digits(year: str) -> int:
    """ "16" is 2016, "98" 1998."""
    short = int(year)
    return short if len(year) == 4 else short + (2000 if short < CENTURY_TURN else 1900)


def dtg(said: Said, clock: Clock) -> Unit | None:
    day = int(said.get("day") or said["day_then"])
    return day_of(_four_digits(said["year"]), month_number(said["month"]), day)
