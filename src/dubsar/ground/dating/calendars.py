"""Months of calendars other than the Gregorian, as English reports spell them, and the days that they are.

Levantine, Iraqi and Kurdish names (Kanun, Shubat, Tammuz) and Ukrainian and Russian ones are other names of the same
twelve months. The Islamic months are counted by the tabular calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18,
21, 24, 26, 29 of 30), which what is observed may leave by a day; the Persian and Afghan solar months by the 33-year
rule, which is the official calendar from 1343 to 1472 (1964 to 2094). Ethiopian dates are the official ones; the month
Tir, which the solar calendar has too, is read there only.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Calendar = Literal["gregorian", "islamic", "solar", "ethiopian"]

_GREGORIAN = (
    "Kanun al-Thani|Kanun al-Tani|Kanoon al-Thani|Kanoun al-Thani|Kanun II|Kanuni Duyem|sichnia|Sichen|yanvarya",
    "Shubat|Shbat|Shebat|liutoho|Liutyi|fevralya",
    "Adar|Adhar|Athar|bereznia|Berezen|marta",
    "Nisan|Neesan|Nissan|kvitnia|Kviten|aprelya",
    "Ayyar|Ayar|Iyar|Gulan|travnia|Traven|maya",
    "Haziran|Huzayran|Hazeran|Huzairan|Hzayran|chervnia|Cherven|iyunya",
    "Tammuz|Tamuz|Tammouz|Tamooz|lypnia|Lypen|iyulya",
    "Ab|Aab|serpnia|Serpen|avgusta",
    "Aylul|Eylul|Ailul|Ayloul|Elul|veresnia|Veresen|sentyabrya",
    "Tishreen al-Awwal|Tishrin al-Awwal|Tishreen al-Awal|Tishrin al-Awal|Tishrin I|Tishreen I|zhovtnia|Zhovten"
    "|oktyabrya",
    "Tishreen al-Thani|Tishrin al-Thani|Tishreen al-Tani|Tishrin II|Tishreen II|lystopada|Lystopad|noyabrya",
    "Kanun al-Awwal|Kanun al-Awal|Kanoon al-Awwal|Kanoun al-Awwal|Kanun I|hrudnia|Hruden|dekabrya",
)
_ISLAMIC = (
    "Muharram|Moharram",
    "Safar",
    "Rabi al-Awwal|Rabi' al-Awwal|Rabi I|Rabi al-Awal|Rabi ul-Awal",
    "Rabi al-Thani|Rabi' al-Thani|Rabi II|Rabi al-Akhir|Rabi' al-Akhir",
    "Jumada al-Ula|Jumada al-Awwal|Jumada I|Jumada al-Oula",
    "Jumada al-Thani|Jumada al-Thaniya|Jumada al-Akhira|Jumada II",
    "Rajab",
    "Sha'ban|Shaban|Shaaban|Sha’ban",
    "Ramadan|Ramadhan|Ramazan",
    "Shawwal|Shawal",
    "Dhu al-Qa'dah|Dhul Qa'dah|Dhu al-Qadah|Dhul-Qa'dah|Dhu al-Qi'dah|Zulqada|Dhul Qadah",
    "Dhu al-Hijjah|Dhul Hijjah|Dhul-Hijjah|Dhu al-Hijja|Zulhijja|Dhul Hijja",
)
_SOLAR = (
    "Farvardin|Hamal",
    "Ordibehesht|Sawr|Saur",
    "Khordad|Jawza",
    "Tir|Saratan",
    "Mordad|Asad",
    "Shahrivar|Sunbula|Sonbola",
    "Mehr|Mizan",
    "Aban|Aqrab",
    "Azar|Qaws|Qows",
    "Dey|Jadi|Jaddi",
    "Bahman|Dalw|Dalv",
    "Esfand|Hut|Hoot",
)
_ETHIOPIAN = (
    "Meskerem|Maskaram",
    "Tikimt|Tiqimt|Tikemt|Teqemt",
    "Hidar|Hedar",
    "Tahsas|Tahisas|Tahesas",
    "Ter|Tirr",
    "Yekatit|Yakatit",
    "Megabit|Maggabit|Meggabit",
    "Miyazya|Miazia|Miyaziya",
    "Ginbot|Genbot",
    "Sene|Sane",
    "Hamle|Hamlie",
    "Nehase|Nehasie|Nahase",
    "Pagume|Pagumen|Puagme",
)
_LISTS: dict[Calendar, tuple[str, ...]] = {
    "gregorian": _GREGORIAN,
    "islamic": _ISLAMIC,
    "solar": _SOLAR,
    "ethiopian": _ETHIOPIAN,
}
MONTHS_ELSEWHERE: dict[str, tuple[Calendar, int]] = {
    name: (calendar, number)
    for calendar, months in _LISTS.items()
    for number, names in enumerate(months, 1)
    for name in names.split("|")
}
# Words of other senses ("5 Asad loyalists", "10 Hut"): a month only where its year stands beside it.
NEEDS_YEAR = frozenset(name for name, (calendar, _) in MONTHS_ELSEWHERE.items() if calendar == "solar")
_EPOCH = date(622, 7, 19)
_CYCLE, _CYCLE_DAYS = 30, 10_631
_LONG_MONTHS = 6
_NOWRUZ = date(1964, 3, 21)  # 1 Farvardin 1343
_SOLAR_FROM, _SOLAR_TO = 1343, 1472
_ETHIOPIAN_EPOCH = date(8, 8, 27).toordinal()  # 1 Meskerem 1
_SOLAR_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})


def islamic_day(year: int, month: int, day: int) -> date | None:
    """The day of the tabular Islamic calendar; None where it has none, or beyond the years 1 to 9999 of ours.

    >>> islamic_day(1438, 9, 1)
    datetime.date(2017, 5, 27)
    """
    length = 30 if month % 2 or (month == 12 and _is_long(year)) else 29
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= length:
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    try:
        return _EPOCH + timedelta(days)
    except OverflowError:
        return None


def islamic_year(day: date) -> int:
    """The Islamic year that `day` lies in."""
    year = max(1, ((day - _EPOCH).days * _CYCLE) // _CYCLE_DAYS)
    while (after := islamic_day(year + 1, 1, 1)) and after <= day:
        year += 1
    return year


def _is_long(year: int) -> bool:
    return (11 * year + 14) % _CYCLE < 11


def solar_day(year: int, month: int, day: int) -> date | None:
    """The day of the solar calendar of Iran and Afghanistan, 1343 to 1472; None where it has none.

    >>> solar_day(1395, 1, 1)
    datetime.date(2016, 3, 20)
    """
    long = year % 33 in _SOLAR_LEAPS
    length = 31 if month <= _LONG_MONTHS else 30 if month < 12 or long else 29
    if not (_SOLAR_FROM <= year <= _SOLAR_TO and 1 <= month <= 12 and 1 <= day <= length):
        return None
    before = 30 * (month - 1) + min(month - 1, _LONG_MONTHS)
    leaps = sum(each % 33 in _SOLAR_LEAPS for each in range(_SOLAR_FROM, year))
    return _NOWRUZ + timedelta(365 * (year - _SOLAR_FROM) + leaps + before + day - 1)


def ethiopian_day(year: int, month: int, day: int) -> date | None:
    """The day of the Ethiopian calendar: twelve months of 30 days and Pagume of 5, or of 6 before a leap year.

    >>> ethiopian_day(2013, 1, 1)
    datetime.date(2020, 9, 11)
    """
    length = 30 if month <= 12 else 5 + (year % 4 == 3)
    if not (1 <= year <= 9990 and 1 <= month <= 13 and 1 <= day <= length):
        return None
    return date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)


def year_elsewhere(calendar: Calendar, day: date) -> int:
    """The year of an Islamic or Ethiopian calendar that `day` lies in."""
    if calendar == "islamic":
        return islamic_year(day)
    year = max(1, day.year - 8)
    after = ethiopian_day(year + 1, 1, 1)
    return year + 1 if after and after <= day else year


def day_elsewhere(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """That day of a calendar; None where it has no such day."""
    if calendar == "gregorian":
        try:
            return date(year, month, day)
        except ValueError:
            return None
    counted = {"islamic": islamic_day, "solar": solar_day, "ethiopian": ethiopian_day}[calendar]
    return counted(year, month, day)


def month_elsewhere(calendar: Calendar, year: int, month: int) -> tuple[date, date] | None:
    """First and last day of that month; None where the calendar has no such month."""
    months = len(_LISTS[calendar])
    first = day_elsewhere(calendar, year, month, 1)
    after = day_elsewhere(calendar, year + month // months, month % months + 1, 1)
    return (first, after - timedelta(1)) if first and after else None
