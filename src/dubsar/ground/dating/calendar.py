"""Days, weeks, months and years as intervals of the Gregorian calendar: arithmetic without words."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from dubsar.model.when import PartOf, Precision

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
MID_MONTH = (11, 20)


class Unit(NamedTuple):
    """The calendar unit that words name: its days, both included, and which part of it is meant.

    Both ends are None where the words name a unit that nothing in the text places in time.
    """

    start: date | None
    end: date | None
    precision: Precision
    part: PartOf | None = None


def unplaced(precision: Precision, part: PartOf | None = None) -> Unit:
    """A unit that is named and cannot be placed."""
    return Unit(None, None, precision, part)


def day_of(year: int, month: int, day: int) -> Unit | None:
    """That day; None where the calendar has no such day (30 February)."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Unit(found, found, "day")


def month_of(year: int, month: int) -> Unit | None:
    """That month; None outside years 1-9999."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return Unit(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def year_of(year: int) -> Unit | None:
    """That year; None outside years 1-9999."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return Unit(date(year, 1, 1), date(year, 12, 31), "year")


def years_of(first: int, last: int, precision: Precision) -> Unit | None:
    """Whole years from `first` to `last`, as a decade, a century or a range."""
    if not MINYEAR <= first <= last <= MAXYEAR:
        return None
    return Unit(date(first, 1, 1), date(last, 12, 31), precision)


def week_of(day: date) -> Unit | None:
    """The week of `day`, Monday to Sunday (ISO 8601)."""
    monday = shift_days(day, -day.weekday())
    sunday = shift_days(day, SUNDAY - day.weekday())
    return Unit(monday, sunday, "week") if monday and sunday else None


def weekend_of(day: date) -> Unit | None:
    """The Saturday and Sunday of the week of `day`. Friday-Saturday weekends are not told apart."""
    saturday = shift_days(day, SATURDAY - day.weekday())
    sunday = shift_days(day, SUNDAY - day.weekday())
    return Unit(saturday, sunday, "weekend") if saturday and sunday else None


def season_of(year: int, name: str) -> Unit | None:
    """The three months of a northern season; the winter of a year begins in its December and ends in February."""
    first = month_of(year, SEASONS[name])
    last = add_months(first.start, 2) if first and first.start else None
    if first is None or last is None:
        return None
    return Unit(first.start, last.replace(day=monthrange(last.year, last.month)[1]), "season")


def shift_days(day: date, days: int) -> date | None:
    """`day` moved by `days`; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """`day` moved by `months`, cut to the length of the month it lands in; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unit_of(day: date, unit: str) -> Unit | None:
    """The "day", "week", "weekend", "month", "year", "decade" or "century" that `day` lies in."""
    match unit:
        case "week":
            return week_of(day)
        case "weekend":
            return weekend_of(day)
        case "month":
            return month_of(day.year, day.month)
        case "year":
            return year_of(day.year)
        case "decade":
            return years_of(day.year // 10 * 10, day.year // 10 * 10 + 9, "decade")
        case "century":
            return years_of((day.year - 1) // 100 * 100 + 1, (day.year - 1) // 100 * 100 + 100, "century")
    return Unit(day, day, "day")


def step(day: date, unit: str, number: int) -> date | None:
    """`day` moved by `number` units."""
    match unit:
        case "month":
            return add_months(day, number)
        case "year" | "decade" | "century":
            return add_months(day, number * {"year": 12, "decade": 120, "century": 1200}[unit])
        case "week" | "weekend":
            return shift_days(day, 7 * number)
    return shift_days(day, number)


def part_of(start: date, end: date, part: PartOf) -> tuple[date, date]:
    """The early, middle or late third of an interval; the middle of a month is its days 11 to 20.

    Early 2015 is 1 January to 30 April, mid-October the 11th to the 20th, late March the 21st to the 31st.
    """
    days = (end - start).days + 1
    if start.day == 1 and days == monthrange(start.year, start.month)[1]:
        first, last = (start.replace(day=day) for day in MID_MONTH)
    elif start.day == 1 and start.month == 1 and end == date(start.year, 12, 31):
        first, last = date(start.year, 5, 1), date(start.year, 8, 31)
    elif days < 3:
        return start, end
    else:
        first, last = start + timedelta(days // 3), end - timedelta(days // 3)
    match part:
        case "early":
            return start, first - timedelta(1)
        case "mid":
            return first, last
    return last + timedelta(1), end
