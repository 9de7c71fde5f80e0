"""Feasts and days that are known by a name of their own: which days they are in a year."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from dubsar.ground.dating.calendars import islamic_day, islamic_year

FIXED = {
    "orthodox christmas": (1, 7),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas night": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "nowruz": (3, 21),
    "newroz": (3, 21),
    "all saints' day": (11, 1),
}
# Days from Easter, of the Western church and of the Orthodox.
_FROM_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "palm sunday": -7}
_FROM_ORTHODOX_EASTER = {"orthodox easter": 0, "orthodox good friday": -2}
# Month and day of the Islamic year, and how many days the feast is kept.
_ISLAMIC = {"eid al-fitr": (10, 1, 3), "eid ul-fitr": (10, 1, 3), "eid al-adha": (12, 10, 4),
            "eid ul-adha": (12, 10, 4), "ashura": (1, 10, 1), "mawlid": (3, 12, 1), "arbaeen": (2, 20, 1)}  # fmt: skip
NAMES = ("Ramadan", *(name.title().replace("'S", "'s").replace("Al-", "al-").replace("Ul-", "ul-")
         for name in (*FIXED, *_FROM_ORTHODOX_EASTER, *_FROM_EASTER, *_ISLAMIC)))  # fmt: skip
RAMADAN_MONTH = 9
A_MONTH = 31
# First and last day of Ramadan as observed in most of the Arab world; a country may differ by a day.
_RAMADAN = {
    2001: ("11-17", "12-15"), 2002: ("11-06", "12-04"), 2003: ("10-27", "11-24"), 2004: ("10-15", "11-12"),
    2005: ("10-04", "11-02"), 2006: ("09-24", "10-22"), 2007: ("09-13", "10-11"), 2008: ("09-01", "09-29"),
    2009: ("08-22", "09-19"), 2010: ("08-11", "09-09"), 2011: ("08-01", "08-29"), 2012: ("07-20", "08-18"),
    2013: ("07-09", "08-07"), 2014: ("06-28", "07-27"), 2015: ("06-18", "07-16"), 2016: ("06-06", "07-05"),
    2017: ("05-27", "06-24"), 2018: ("05-17", "06-14"), 2019: ("05-06", "06-03"), 2020: ("04-24", "05-23"),
    2021: ("04-13", "05-12"), 2022: ("04-02", "05-01"), 2023: ("03-23", "04-20"), 2024: ("03-11", "04-09"),
    2025: ("03-01", "03-29"), 2026: ("02-18", "03-19"),
}  # fmt: skip

Days = tuple[date, date]


def feast_days(name: str, year: int) -> Days | None:
    """First and last day of that feast in a year of ours; None where the year has none, or two.

    Islamic feasts are counted by the tabular calendar, Ramadan as observed where that is known.
    """
    name = name.casefold().replace("’", "'")
    if name in FIXED:
        day = date(year, *FIXED[name])
        return day, day
    if name == "ramadan":
        return _ramadan(year)
    if name in _ISLAMIC:
        month, day_of_month, days = _ISLAMIC[name]
        return _islamic_feast(year, month, day_of_month, days)
    orthodox = name in _FROM_ORTHODOX_EASTER
    easter = _easter(year, orthodox=orthodox)
    day = easter + timedelta((_FROM_ORTHODOX_EASTER if orthodox else _FROM_EASTER)[name])
    return day, day


def eid_near(day: date) -> Days | None:
    """The Eid, of the fast's end or of sacrifice, that begins within a month of `day`; None where neither does."""
    found = [
        days
        for year in (day.year - 1, day.year, day.year + 1)
        for name in ("eid al-fitr", "eid al-adha")
        if MINYEAR < year < MAXYEAR and (days := feast_days(name, year)) and abs((days[0] - day).days) <= A_MONTH
    ]
    return min(found, key=lambda days: abs((days[0] - day).days)) if found else None


def _ramadan(year: int) -> Days | None:
    if year in _RAMADAN:
        first, last = (date.fromisoformat(f"{year:04}-{end}") for end in _RAMADAN[year])
        return first, last
    return _islamic_feast(year, RAMADAN_MONTH, 1, 30)


def _islamic_feast(year: int, month: int, day: int, days: int) -> Days | None:
    """The feast that begins in `year`; Eid al-Fitr is the day after Ramadan as observed."""
    if month == RAMADAN_MONTH + 1 and year in _RAMADAN:
        first = date.fromisoformat(f"{year:04}-{_RAMADAN[year][1]}") + timedelta(1)
        return first, first + timedelta(days - 1)
    if not 622 < year < 9998:
        return None
    near = islamic_year(date(year, 1, 1))
    starts = {found for each in (near, near + 1) if (found := islamic_day(each, month, day)) and found.year == year}
    return next(((first, first + timedelta(days - 1)) for first in starts), None) if len(starts) == 1 else None


def _easter(year: int, *, orthodox: bool) -> date:
    """Easter Sunday in our calendar (the rules of Meeus, Astronomical Algorithms, chapter 8)."""
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        wait = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + wait + 114, 31)
        return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    wait = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * wait) // 451
    month, day = divmod(h + wait - 7 * m + 114, 31)
    return date(year, month, day + 1)
