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
# Days that are known by their figures alone.
NAMED_DAYS = {"9/11": "2001-09-11", "7/7": "2005-07-07"}
_NUMBER_OF_MONTH = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_NUMBER_OF_WEEKDAY = {name[:3].casefold(): number for number, name in enumerate(WEEKDAYS)}
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINAL_DAYS = (
    *_UNITS,
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
    *(f"twenty-{word}" for word in _UNITS),
    *("thirtieth", "thirty-first"),
)


def day_number(words: str) -> int:
    """1-31 of the day of a month: "5", "5th", "fifth", "twenty-first"."""
    if words[0].isdigit():
        return int(words.rstrip("stndrh"))
    return ORDINAL_DAYS.index(words.casefold()) + 1


def month_number(words: str) -> int:
    """1-12 of a month's name or abbreviation: "October", "Oct.", "SEPT"."""
    return _NUMBER_OF_MONTH[words[:3].casefold()]


def weekday_number(words: str) -> int:
    """0 (Monday) to 6 of a weekday's name or abbreviation."""
    return _NUMBER_OF_WEEKDAY[words[:3].casefold()]


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
