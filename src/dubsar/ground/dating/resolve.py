"""What each form of time expression means in its text: a calendar unit, or a unit that nothing places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dubsar.ground.dating import figures, relative
from dubsar.ground.dating.calendar import (
    Unit,
    add_months,
    day_of,
    month_of,
    season_of,
    shift_days,
    step,
    unplaced,
    week_of,
    year_of,
    years_of,
)
from dubsar.ground.dating.clock import SOON, Clock, Said, year_for
from dubsar.ground.dating.eras import era_year, month_elsewhere_of
from dubsar.ground.dating.feasts import FIXED, eid_near, feast_days
from dubsar.ground.dating.relative import STEPS
from dubsar.ground.dating.words import (
    NAMED_DAYS,
    ORDINALS,
    day_number,
    month_number,
    number_of,
    part_named,
    weekday_number,
)

OCTOBER_7 = date(2023, 10, 7)


def _day(said: Said, clock: Clock) -> Unit | None:
    month, day = month_number(said["month"]), day_number(said["day"])
    year = year_for(clock, said, month, day)
    if year is None:
        return unplaced("day")
    found = day_of(year, month, day)
    if "day_said" in said and "year" not in said and clock.lent is None:
        return _on_weekday(found, weekday_number(said["day_said"])) or found
    return found


def _on_weekday(found: Unit | None, weekday: int) -> Unit | None:
    """The same day of the year nearest to it, of the last two and the next, that falls on the weekday said beside it.

    Reads "Tuesday, October 31" of an undated page of late 2024 as 2023; must not move a day whose weekday is right.
    """
    if found is None or found.start is None:
        return None
    years = (found.start.year + move for move in (0, -1, 1, -2))
    near = (day_of(year, found.start.month, found.start.day) for year in years)
    return next((unit for unit in near if unit and unit.start and unit.start.weekday() == weekday), None)


def _iso(said: Said, clock: Clock) -> Unit | None:
    return day_of(int(said["year"]), int(said["month"]), int(said["day"]))


def _month(said: Said, clock: Clock) -> Unit | None:
    month = month_number(said.get("month") or said.get("month_of") or said["bare"])
    if "month_of" in said:
        return _chosen_month(said["which"], month, clock)
    year = year_for(clock, said, month, 1)
    return unplaced("month") if year is None else month_of(year, month)


def _chosen_month(words: str, month: int, clock: Clock) -> Unit | None:
    """ "last April" is the last one over, "the previous April" the last before the time told."""
    which = words.casefold().split()
    base = clock.told if which[0] == "the" else clock.base
    if base is None:
        return unplaced("month")
    move = STEPS.get(which[-1], 0)
    year = base.year - (move < 0 and month >= base.month) + (move > 0 and month <= base.month)
    return month_of(year, month)


def _week_of_month(said: Said, clock: Clock) -> Unit | None:
    whole = _month(said, clock)
    if whole is None or whole.start is None or whole.end is None:
        return unplaced("week")
    if said["nth"] == "last":
        return Unit(shift_days(whole.end, -6), whole.end, "week")
    first = whole.start.replace(day=7 * ORDINALS[said["nth"]] - 6)
    return Unit(first, shift_days(first, 6), "week")


def _portion(said: Said, clock: Clock) -> Unit | None:
    """ "the first three months of 2016", "the last two weeks of January": that many units from one end of the whole."""
    whole = _month(said, clock) if "month" in said else year_of(int(said["year"]))
    number = number_of(said["number"])
    if whole is None or whole.start is None or whole.end is None or number is None:
        return unplaced("range")
    if said["edge"] in {"first", "opening"}:
        after = step(whole.start, said["unit"], number)
        last = shift_days(after, -1) if after else None
        return Unit(whole.start, min(last, whole.end), "range") if last else unplaced("range")
    first = step(shift_days(whole.end, 1) or whole.end, said["unit"], -number)
    return Unit(max(first, whole.start), whole.end, "range") if first else unplaced("range")


def _quarter(said: Said, clock: Clock) -> Unit | None:
    if "year" not in said and clock.base is None:
        return unplaced("range")
    year = int(said["year"]) if "year" in said else (clock.base.year if clock.base else 0)
    first = date(year, 3 * (4 if said["nth"] == "last" else ORDINALS[said["nth"]]) - 2, 1)
    last = add_months(first, 3)
    return Unit(first, shift_days(last, -1), "range") if last else unplaced("range")


def _part_of_year(said: Said, clock: Clock) -> Unit | None:
    """ "Q4 2018" is October to December, "H1 2018" January to June; there is no H3."""
    months = 3 if said["half"] == "Q" else 6
    first = add_months(date(int(said["year"]), 1, 1), months * (int(said["nth"]) - 1))
    last = add_months(first, months) if first else None
    if first is None or last is None or first.year != int(said["year"]):
        return None
    return Unit(first, shift_days(last, -1), "range")


def _year(said: Said, clock: Clock) -> Unit | None:
    return year_of(int(said["year"]))


def _decade(said: Said, clock: Clock) -> Unit | None:
    return years_of(int(said["decade"]), int(said["decade"]) + 9, "decade")


def _season(said: Said, clock: Clock) -> Unit | None:
    if year := said.get("year"):
        return season_of(int(year), said["season"].casefold())
    if clock.base is None:
        return unplaced("season")
    name, base = said["season_of"].casefold(), clock.base
    around = [unit for year in range(base.year - 2, base.year + 2) if (unit := season_of(year, name))]
    match STEPS.get(said["which"].split()[-1].casefold(), 0):
        case -1:
            over = [unit for unit in around if unit.end and unit.end < base]
            return over[-1] if over else unplaced("season")
        case 1:
            return next((unit for unit in around if unit.start and unit.start > base), unplaced("season"))
    return season_of(base.year, name)


def _feast(said: Said, clock: Clock) -> Unit | None:
    """The feast of the year named, else of the year that fits a fixed day, else of the year of publication or text."""
    name = said["feast"].casefold().replace("’", "'")
    if name in FIXED:
        month, day = FIXED[name]
        year = year_for(clock, said | {"day": str(day)}, month, day)
    else:
        year = int(said["year"]) if "year" in said else (clock.base.year if clock.base else None)
    days = _feast_near(name, year, clock) if year and "year" not in said else feast_days(name, year) if year else None
    if days is None and name == "eid":
        return None  # a man's name as likely
    if days is None:
        return unplaced("range")
    start, end = days
    if nth := said.get("nth"):
        start = end = end if nth == "last" else shift_days(start, day_number(nth) - 1) or start
    return Unit(start, end, "day" if start == end else "range")


def _feast_near(name: str, year: int, clock: Clock) -> tuple[date, date] | None:
    """The feast of that year, or of the year before where it is more than weeks ahead; "Eid" is the one within a month.

    Reads "on Good Friday" in January as of the last spring; must not read "Eid" in midwinter as either feast.
    """
    if name == "eid":
        return eid_near(clock.base) if clock.base else None
    days = feast_days(name, year)
    if days and clock.base and not clock.narrative and (days[0] - clock.base).days > SOON:
        return feast_days(name, year - 1)
    return days


def _named_day(said: Said, clock: Clock) -> Unit | None:
    day = date.fromisoformat(NAMED_DAYS[said["named"]])
    return Unit(day, day, "day")


def _event_day(said: Said, clock: Clock) -> Unit | None:
    """ "the October 7 attacks" are those of 2023; before that day the words name any 7 October."""
    if clock.published and clock.published < OCTOBER_7:
        return _day({"month": "October", "day": "7"}, clock)
    return Unit(OCTOBER_7, OCTOBER_7, "day")


RESOLVERS: dict[str, Callable[[Said, Clock], Unit | None]] = {
    "iso": _iso,
    "numeric": figures.numeric,
    "dtg": figures.dtg,
    "named_day": _named_day,
    "event_day": _event_day,
    "day_month": _day,
    "month_day": _day,
    "day_before": _day,
    "day_after": _day,
    "nth_day": relative.nth_day,
    "week_of_month": _week_of_month,
    "portion": _portion,
    "quarter": _quarter,
    "month_year": _month,
    "month": _month,
    "elsewhere": month_elsewhere_of,
    "era_year": era_year,
    "part_of_year": _part_of_year,
    "dotted": figures.numeric,
    "slash": figures.slash,
    "weekday": relative.weekday,
    "season": _season,
    "unit": relative.unit,
    "edge_unit": relative.edge_unit,
    "unit_end": relative.edge_unit,
    "hours": relative.clock_time,
    "rolling": relative.rolling,
    "feast": _feast,
    "deictic": relative.deictic,
    "shift": relative.shift,
    "clock": relative.clock_time,
    "decade": _decade,
    "year": _year,
    "year_after": _year,
}


def resolve(form: str, said: Said, clock: Clock) -> Unit | None:
    """The unit that the words name; None when they name no time after all (30 February)."""
    found = RESOLVERS[form](said, clock)
    if found is None:
        return None
    if head := said.get("head"):
        return _headed(found, head.casefold())
    return found


def _headed(unit: Unit, head: str) -> Unit:
    """ "the eve of" is the day before, "the week of" its week, "the week ending" the seven days up to it."""
    if unit.start and "eve of" in head:
        day = shift_days(unit.start, -1)
        return Unit(day, day, "day") if day else unplaced("day")
    if unit.start and unit.precision == "day" and "week" in head.split() and not head.endswith("week of"):
        first = shift_days(unit.start, -6) if head.split()[-1] == "to" or "ending" in head else unit.start
        last = shift_days(first, 6) if first else None
        return Unit(first, last, "week") if first and last else unplaced("week")
    if unit.start and unit.precision == "day" and head.endswith("week of"):
        return week_of(unit.start) or unplaced("week")
    return Unit(unit.start, unit.end, unit.precision, part_named(head))
