"""Clock: what a text has said of time so far, by which words that name no year, or only a weekday, are placed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dubsar.ground.dating.calendar import Unit, shift_days
from dubsar.ground.dating.tense import Tense
from dubsar.ground.dating.words import day_number, month_number

Said = dict[str, str]
# A history that goes this many days back within a year has gone on to the next: December, then January.
TURN_OF_YEAR = 240
SOON = 45
# A page grows after its day of publication: the news beside it may be weeks younger.
GROWN = 30
# A file of last year's events tells what came shortly before and after them; a history goes on.
HALF_A_YEAR = 183


class Clock(NamedTuple):
    """What the text has said of time so far.

    `published` is the day of publication, `named` the unit last named, `last` the same without asides and `day` the
    day last named. `narrative`: the text tells history (its undated days follow the last date) rather than news (they
    are the last such days before publication). `lent` is the year that the next expression lends, `ahead` the next
    year given in digits; `apposed` says that the words stand beside the last date and say it again ("On 9 April 2003,
    three weeks after the invasion"). `tense` is that of the verb beside, `month_first` how the publisher writes
    3/4/2017, None where that is not known. `grown` is the last day told on a page that goes on after its publication,
    and `filed` the first day told of a file that was published months later: what it says is said around that day.
    """

    published: date | None
    named: Unit | None = None
    last: Unit | None = None
    day: Unit | None = None
    narrative: bool = False
    lent: int | None = None
    ahead: int | None = None
    apposed: bool = False
    tense: Tense | None = None
    month_first: bool | None = None
    grown: date | None = None
    filed: date | None = None

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

    News looks back from publication unless its verb looks ahead; a history goes on from its last date, across the turn
    of a year.
    """
    if year := said.get("year"):
        return int(year)
    if clock.lent is not None:
        return clock.lent
    if "that" in said:
        return clock.named.start.year if clock.named and clock.named.start else None
    if clock.published and not clock.narrative:
        return _year_of_news(clock.published, month, day if "day" in said else None, clock.tense, clock.grown)
    return _year_told(clock, month, day)


def _year_of_news(published: date, month: int, day: int | None, tense: Tense | None, grown: date | None) -> int:
    """The last such day or month; a day that comes within weeks of publication is that one, not last year's.

    A verb that looks ahead takes the next one, a verb in the past none that is still to come. On a page that
    has grown all up to its last day is past.
    """
    if day is None:
        over = month < published.month if tense == "future" else month > published.month
        return published.year + (over if tense == "future" else -over)
    if tense == "future":
        return published.year + ((month, day) < (published.month, published.day))
    near = shift_days(published, GROWN if tense == "past" else SOON) or published
    if grown and grown > near:
        near = grown
    if near.year > published.year and (month, day) <= (near.month, near.day):
        return near.year
    return published.year - ((month, day) > (near.month, near.day) and near.year == published.year)


def comes_soon(published: date, said: Said) -> bool:
    """Whether the day of a month that the words name, if any, comes within weeks after publication."""
    if "day" not in said or "month" not in said:
        return False
    soon = shift_days(published, SOON) or published
    day = (month_number(said["month"]), day_number(said["day"]))
    after, before = day > (published.month, published.day), day <= (soon.month, soon.day)
    return (after or before) if soon.year > published.year else (after and before)


def _nearest_year(told: date, month: int, day: int) -> int:
    """The year in which that day lies nearest to `told`."""
    apart = (month - told.month) * 30.4 + day - told.day
    return told.year + (apart < -HALF_A_YEAR) - (apart > HALF_A_YEAR)


def _year_told(clock: Clock, month: int, day: int) -> int | None:
    if clock.last is None or clock.told is None:
        return None
    year = clock.told.year
    if clock.filed:
        return _nearest_year(clock.filed, month, day)
    back = (clock.told.month - month) * 30.4 + clock.told.day - day
    turned = clock.last.precision in {"day", "month"} and back > TURN_OF_YEAR
    return year + 1 if turned and (clock.ahead is None or clock.ahead > year) else year
