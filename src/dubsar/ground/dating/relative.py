"""What words mean that count from the text's own clock: weekdays, "the day before", "last month", "the past week"."""

from __future__ import annotations

from datetime import date

from dubsar.ground.dating.calendar import Unit, day_of, shift_days, step, unit_of, unplaced
from dubsar.ground.dating.clock import Clock, Said
from dubsar.ground.dating.words import day_number, number_of, weekday_number
from dubsar.model.when import Precision

STEPS = {"last": -1, "previous": -1, "preceding": -1, "past": -1, "next": 1, "following": 1}
NEAR = 7


def weekday(said: Said, clock: Clock) -> Unit | None:
    """News means the last such day, or the next where the verb looks ahead; a history the next after the day told."""
    base = clock.told_day if clock.narrative or clock.published is None else clock.published
    if base is None:
        return unplaced("day")
    if week := said.get("in_week"):
        return _weekday_in(said, clock, STEPS.get(week, 0))
    which = said.get("which", "").casefold().split()[-1:]
    if not which and (told := _told_after(clock)) and told.weekday() == weekday_number(said["weekday"]):
        return Unit(told, told, "day")
    ahead = (weekday_number(said["weekday"]) - base.weekday()) % 7
    forward = clock.narrative or clock.tense == "future"
    if which in (["next"], ["following"]) or (forward and not which):
        day = shift_days(base, ahead or 7 * bool(which))
    else:
        day = shift_days(base, ahead - 7 if ahead or which == ["last"] else 0)
    return Unit(day, day, "day") if day else unplaced("day")


def _told_after(clock: Clock) -> date | None:
    """The day last told, where it comes within a week after the publication that the page gives."""
    if clock.narrative or clock.published is None or clock.day is None or clock.day.start is None:
        return None
    return clock.day.start if 0 < (clock.day.start - clock.published).days <= NEAR else None


def _weekday_in(said: Said, clock: Clock, weeks: int) -> Unit:
    """ "Thursday of last week"."""
    monday = shift_days(clock.base, 7 * weeks - clock.base.weekday()) if clock.base else None
    day = shift_days(monday, weekday_number(said["weekday"])) if monday else None
    return Unit(day, day, "day") if day else unplaced("day")


def nth_day(said: Said, clock: Clock) -> Unit | None:
    """ "the 28th" is a day of the month told, "the 27th of last month" of the month before publication."""
    day = day_number(said.get("day") or said["ordinal"])
    if month := said.get("of_month") or said.get("ordinal_of"):
        moved = step(clock.base, "month", STEPS.get(month, 0)) if clock.base else None
        return day_of(moved.year, moved.month, day) if moved else unplaced("day")
    if clock.last is None or clock.told is None or clock.last.precision not in {"day", "month"}:
        return None
    return day_of(clock.told.year, clock.told.month, day)


def unit(said: Said, clock: Clock) -> Unit | None:
    """ "last month" counts from publication, "that month" and "the following week" from the time told."""
    which, name = said["which"].casefold().split(), said["unit"]
    day = clock.told_day if name == "day" else clock.told
    base = day if which[0] in {"that", "the"} else clock.base
    moved = step(base, name, STEPS.get(which[-1], 0)) if base else None
    return unit_of(moved, name) if moved else unplaced(precision(name))


def edge_unit(said: Said, clock: Clock) -> Unit | None:
    """ "the end of the year" is that of publication in news, of the time told in a history."""
    return unit_of(clock.base, said["unit"]) if clock.base else unplaced(precision(said["unit"]))


def rolling(said: Said, clock: Clock) -> Unit | None:
    """ "the past two weeks" are the days up to publication, or up to the day told in a history; "48 hours" two days."""
    number, name = number_of(said.get("number", "a")), said.get("unit") or said["one_unit"]
    base = clock.told_day if clock.narrative or clock.published is None else clock.published
    if number is None or base is None:
        return unplaced("range")
    if name == "fortnight":
        name, number = "week", 2 * number
    count = -(-number // 24) if name == "hour" else number
    start = step(base, "day" if name == "hour" else name, -count)
    return Unit(start, base, "range") if start else unplaced("range")


def deictic(said: Said, clock: Clock) -> Unit | None:
    """ "yesterday", "last night", "overnight", "the next morning", "the weekend"."""
    words = said["deictic"].casefold()
    if words.endswith("weekend"):
        return _weekend(clock)
    steps = {"the day before yesterday": -2, "the night before last": -2, "tomorrow": 1, "last night": -1}.get(
        words, -words.startswith("yesterday")
    )
    steps += words.startswith(("the next", "the following")) - words.startswith("the previous")
    local = words.startswith(("that ", "the ")) and not words.endswith(("yesterday", "last"))
    if clock.filed and not local:
        return unplaced("day")  # the day of whoever is quoted, which the text does not say
    base = clock.told_day if local else clock.base
    day = shift_days(base, steps) if base else None
    return Unit(day, day, "day") if day else unplaced("day")


def _weekend(clock: Clock) -> Unit | None:
    """The last weekend that has begun."""
    back = shift_days(clock.base, -((clock.base.weekday() - 5) % 7)) if clock.base else None
    return unit_of(back, "weekend") if back else unplaced("weekend")


def shift(said: Said, clock: Clock) -> Unit | None:
    """ "two days later" counts from the time told, "ago" from publication; "two days after the vote" is not placed.

    Reads "two days before this attack" from the time told; must not read "two days before the attack" so.
    """
    name, way = said.get("unit") or said["the_unit"], said["way"]
    if way in {"before", "after"} and said.get("of", "this").strip() not in {"this", "that"}:
        return clock.last if clock.apposed and clock.last else unplaced(precision(name))
    number = number_of(said.get("number", "a"))
    if name == "fortnight" and number:
        name, number = "week", 2 * number
    told = clock.told_day if name in {"day", "week"} else clock.told
    base = clock.base if way == "ago" else told
    if base is None or number is None:
        return unplaced(precision(name))
    moved = step(base, name, number if way in {"later", "after"} else -number)
    if moved is None:
        return unplaced(precision(name))
    return unit_of(moved, "day" if name == "week" and way != "ago" and clock.day else name)


def clock_time(said: Said, clock: Clock) -> Unit | None:
    """A time of day is of the day last told."""
    return Unit(clock.day.start, clock.day.end, "day") if clock.day else unplaced("day")


def precision(unit: str) -> Precision:
    """The precision that a unit's name is."""
    return unit  # type: ignore[return-value]
