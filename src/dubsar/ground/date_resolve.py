"""What each form of time expression means in its text: a calendar unit, or a unit that nothing places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dubsar.ground.calendar import (
    Unit,
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
from dubsar.ground.date_words import FEASTS, ORDINALS, RAMADAN, month_number, number_of, part_named, weekday_number
from dubsar.model.when import Precision

Said = dict[str, str]
# A history that goes this many days back within a year has gone on to the next: December, then January.
TURN_OF_YEAR = 240
SOON = 45
STEPS = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}


@dataclass(frozen=True, slots=True)
class Clock:
    """What the text has said of time so far.

    `published` is the day of publication, `named` the unit last named, `last` the same without asides and `day` the
    day last named. `narrative`: the text tells history (its undated days follow the last date) rather than news (they
    are the last such days before publication). `lent` is the year that the next expression lends, `ahead` the next
    year given in digits; `apposed` says that the words stand beside the last date and say it again ("On 27 June 1950,
    two days after the invasion").
    """

    published: date | None
    named: Unit | None = None
    last: Unit | None = None
    day: Unit | None = None
    narrative: bool = False
    lent: int | None = None
    ahead: int | None = None
    apposed: bool = False

    @property
    def base(self) -> date | None:
        """The day that "this", "last" and "ago" count from."""
        if self.narrative or self.published is None:
            return self.told
        return self.published

    @property
    def told(self) -> date | None:
        """The first day of the unit last named."""
        return self.last.start if self.last else None

    @property
    def told_day(self) -> date | None:
        """The day last named, else the first of the unit last named."""
        return self.day.start if self.day else self.told


def year_for(clock: Clock, said: Said, month: int, day: int) -> int | None:
    """The year of a month or day: the words' own, one lent, else the nearest that fits; None when nothing places it.

    News looks back from publication; a history goes on from its last date, across the turn of a year.
    """
    if year := said.get("year"):
        return int(year)
    if clock.lent is not None:
        return clock.lent
    if "that" in said:
        return clock.named.start.year if clock.named and clock.named.start else None
    if clock.published and not clock.narrative:
        return _year_of_news(clock.published, month, day if "day" in said else None)
    return _year_told(clock, month, day)


def _year_of_news(published: date, month: int, day: int | None) -> int:
    """The last such day or month; a day that comes within weeks of publication is that one, not last year's."""
    if day is None:
        return published.year - (month > published.month)
    near = shift_days(published, SOON) or published
    if near.year > published.year and (month, day) <= (near.month, near.day):
        return near.year
    return published.year - ((month, day) > (near.month, near.day) and near.year == published.year)


def _year_told(clock: Clock, month: int, day: int) -> int | None:
    if clock.last is None or clock.told is None:
        return None
    year = clock.told.year
    back = (clock.told.month - month) * 30.4 + clock.told.day - day
    turned = clock.last.precision in {"day", "month"} and back > TURN_OF_YEAR
    return year + 1 if turned and (clock.ahead is None or clock.ahead > year) else year


def _day(said: Said, clock: Clock) -> Unit | None:
    month, day = month_number(said["month"]), int(said["day"].rstrip("stndrh"))
    year = year_for(clock, said, month, day)
    return unplaced("day") if year is None else day_of(year, month, day)


def _iso(said: Said, clock: Clock) -> Unit | None:
    return day_of(int(said["year"]), int(said["month"]), int(said["day"]))


def _numeric(said: Said, clock: Clock) -> Unit | None:
    """Day first or month first: whichever is a date, not after publication; unplaced where both are."""
    first, second, year = int(said["first"]), int(said["second"]), int(said["year"])
    units = {unit for unit in (day_of(year, second, first), day_of(year, first, second)) if unit and unit.start}
    past = {unit for unit in units if clock.published and unit.start and unit.start <= clock.published}
    candidates = past if len(past) == 1 else units
    if not candidates:
        return None
    return next(iter(candidates)) if len(candidates) == 1 else unplaced("day")


def _nth_day(said: Said, clock: Clock) -> Unit | None:
    if clock.last is None or clock.told is None or clock.last.precision not in {"day", "month"}:
        return None
    return day_of(clock.told.year, clock.told.month, int(said["day"].rstrip("stndrh")))


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


def _weekday(said: Said, clock: Clock) -> Unit | None:
    base = clock.told_day if clock.narrative or clock.published is None else clock.published
    if base is None:
        return unplaced("day")
    which = said.get("which", "").casefold().split()[-1:]
    ahead = (weekday_number(said["weekday"]) - base.weekday()) % 7
    if which in (["next"], ["following"]) or (clock.narrative and not which):
        day = shift_days(base, ahead or 7 * bool(which))
    else:
        day = shift_days(base, ahead - 7 if ahead or which == ["last"] else 0)
    return Unit(day, day, "day")


def _unit(said: Said, clock: Clock) -> Unit | None:
    which, unit = said["which"].casefold().split(), said["unit"]
    day = clock.told_day if unit == "day" else clock.told
    base = day if which[0] in {"that", "the"} else clock.base
    moved = step(base, unit, STEPS.get(which[-1], 0)) if base else None
    return unit_of(moved, unit) if moved else unplaced(_precision(unit))


def _edge_unit(said: Said, clock: Clock) -> Unit | None:
    """ "the end of the year" is that of publication in news, of the time told in a history."""
    return unit_of(clock.base, said["unit"]) if clock.base else unplaced(_precision(said["unit"]))


def _feast(said: Said, clock: Clock) -> Unit | None:
    name = said["feast"].casefold().replace("’", "'")
    month, day = FEASTS.get(name, (0, 0))
    if month:
        year = year_for(clock, said, month, day)
        return unplaced("day") if year is None else day_of(year, month, day)
    base = int(said["year"]) if "year" in said else (clock.base.year if clock.base else 0)
    if base not in RAMADAN:
        return unplaced("range")
    first, last = (date.fromisoformat(f"{base}-{end}") for end in RAMADAN[base])
    return Unit(first, last, "range")


def _deictic(said: Said, clock: Clock) -> Unit | None:
    words = said["deictic"].casefold()
    if words.endswith("weekend"):
        return _weekend(clock)
    steps = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "last night": -1}.get(words, 0)
    steps += words.startswith(("the next", "the following")) - words.startswith("the previous")
    local = words.startswith(("that ", "the ")) and not words.endswith("yesterday")
    base = clock.told_day if local else clock.base
    day = shift_days(base, steps) if base else None
    return Unit(day, day, "day") if day else unplaced("day")


def _weekend(clock: Clock) -> Unit | None:
    """The last weekend that has begun."""
    back = shift_days(clock.base, -((clock.base.weekday() - 5) % 7)) if clock.base else None
    return unit_of(back, "weekend") if back else unplaced("weekend")


def _shift(said: Said, clock: Clock) -> Unit | None:
    """ "two days later" counts from the time told, "ago" from publication; "two days after the vote" is not placed."""
    unit, way = said.get("unit") or said["the_unit"], said["way"]
    if way in {"before", "after"} and "of" in said:
        return clock.last if clock.apposed and clock.last else unplaced(_precision(unit))
    number = number_of(said.get("number", "a"))
    told = clock.told_day if unit in {"day", "week"} else clock.told
    base = clock.base if way == "ago" else told
    if base is None or number is None:
        return unplaced(_precision(unit))
    moved = step(base, unit, number if way in {"later", "after"} else -number)
    if moved is None:
        return unplaced(_precision(unit))
    return unit_of(moved, "day" if unit == "week" and way != "ago" and clock.day else unit)


def _clock_time(said: Said, clock: Clock) -> Unit | None:
    return Unit(clock.day.start, clock.day.end, "day") if clock.day else unplaced("day")


def _precision(unit: str) -> Precision:
    return unit  # type: ignore[return-value]


RESOLVERS: dict[str, Callable[[Said, Clock], Unit | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "day_month": _day,
    "month_day": _day,
    "day_before": _day,
    "day_after": _day,
    "nth_day": _nth_day,
    "week_of_month": _week_of_month,
    "month_year": _month,
    "month": _month,
    "weekday": _weekday,
    "season": _season,
    "unit": _unit,
    "edge_unit": _edge_unit,
    "feast": _feast,
    "deictic": _deictic,
    "shift": _shift,
    "clock": _clock_time,
    "decade": _decade,
    "year": _year,
    "year_after": _year,
}


def resolve(form: str, said: Said, clock: Clock) -> Unit | None:
    """The unit that the words name; None when they name no time after all (30 February)."""
    found = RESOLVERS[form](said, clock)
    if found is None:
        return None
    return Unit(found.start, found.end, found.precision, part_named(said.get("head")))
