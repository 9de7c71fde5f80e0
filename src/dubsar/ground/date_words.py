"""The words that times are written in, and what they stand for. English."""

from __future__ import annotations

from dubsar.model.when import PartOf

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
# Careless writers leave out the capital; "march" and "may" are then verbs.
LOWER_MONTHS = tuple(name.lower() for name in MONTHS if name not in {"March", "May"})
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SMALL_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                 "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
                 "twenty")  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
LOOSE_NUMBERS = {"a": 1, "an": 1, "a couple of": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
            "5th": 5}  # fmt: skip
EARLY_WORDS = {"early", "earlier", "beginning", "start", "opening", "first"}
LATE_WORDS = {"late", "later", "end", "latter", "close", "closing", "final", "last", "second"}
QUANTITY_NOUNS = (
    "block|people|men|women|children|civilians|troops|soldiers|fighters|militants|victims|casualties|deaths|families|houses|homes"
    "|refugees|prisoners|dead|wounded|injured|km|kilomet(?:re|er)s|met(?:re|er)s|miles|feet|tons|tonnes|hours|hrs|local|GMT"
    "|strikes|airstrikes|sorties|rounds|rockets|missiles|bombs|tanks|vehicles|aircraft|guns|lb|kg|pounds|dollars|villagers"
    "|residents|inhabitants|protesters|attacks"
)
FEASTS = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas night": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "halloween": (10, 31),
    "nowruz": (3, 21),
    "all saints' day": (11, 1),
}
# First and last day of Ramadan as observed in most of the Arab world; a country may differ by a day.
RAMADAN = {
    2001: ("11-17", "12-15"), 2002: ("11-06", "12-04"), 2003: ("10-27", "11-24"), 2004: ("10-15", "11-12"),
    2005: ("10-04", "11-02"), 2006: ("09-24", "10-22"), 2007: ("09-13", "10-11"), 2008: ("09-01", "09-29"),
    2009: ("08-22", "09-19"), 2010: ("08-11", "09-09"), 2011: ("08-01", "08-29"), 2012: ("07-20", "08-18"),
    2013: ("07-09", "08-07"), 2014: ("06-28", "07-27"), 2015: ("06-18", "07-16"), 2016: ("06-06", "07-05"),
    2017: ("05-27", "06-24"), 2018: ("05-17", "06-14"), 2019: ("05-06", "06-03"), 2020: ("04-24", "05-23"),
    2021: ("04-13", "05-12"), 2022: ("04-02", "05-01"), 2023: ("03-23", "04-20"), 2024: ("03-11", "04-09"),
    2025: ("03-01", "03-29"), 2026: ("02-18", "03-19"),
}  # fmt: skip


def month_number(words: str) -> int:
    """1-12 of a month's name or abbreviation: "October", "Oct.", "SEPT"."""
    short = words[:3].casefold()
    return next(number for number, name in enumerate(MONTHS, 1) if name[:3].casefold() == short)


def weekday_number(words: str) -> int:
    """0 (Monday) to 6 of a weekday's name or abbreviation."""
    short = words[:3].casefold()
    return next(number for number, name in enumerate(WEEKDAYS) if name[:3].casefold() == short)


def number_of(words: str) -> int | None:
    """The number that digits or words give: "12", "twenty-one", "a couple of"; None for "several"."""
    words = " ".join(words.casefold().replace("-", " ").split())
    if words.isascii() and words.isdigit():
        return int(words)
    if words in LOOSE_NUMBERS:
        return LOOSE_NUMBERS[words]
    if words in SMALL_NUMBERS:
        return SMALL_NUMBERS.index(words)
    tens, _, rest = words.partition(" ")
    if tens not in TENS or (rest and rest not in SMALL_NUMBERS[1:10]):
        return None
    return TENS[tens] + (SMALL_NUMBERS.index(rest) if rest else 0)


def part_named(head: str | None) -> PartOf | None:
    """Which part of a unit the words before it mean: "the end of" is late, "mid-" mid, "the night of" none."""
    said = (head or "").casefold().replace("-", " ").split()
    if any(word in {"mid", "middle"} for word in said):
        return "mid"
    if any(word in EARLY_WORDS for word in said):
        return "early"
    return "late" if any(word in LATE_WORDS for word in said) else None
