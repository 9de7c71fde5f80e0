"""The words at which the scanner looks for a time, and those that may lead up to them."""

from __future__ import annotations

import re

from dubsar.ground.dating.calendars import MONTHS_ELSEWHERE
from dubsar.ground.dating.feasts import NAMES
from dubsar.ground.dating.words import (
    LOWER_MONTHS,
    MONTHS,
    ORDINAL_DAYS,
    SHORT_MONTHS,
    SMALL_NUMBERS,
    TENS,
    WEEKDAYS,
)

# The words that no expression of a kind can do without, and the forms to try there.
KERNEL_WORDS: dict[str, tuple[str, ...]] = {
    "month": (
        *MONTHS,
        *(name.upper() for name in MONTHS),
        *LOWER_MONTHS,
        *SHORT_MONTHS,
        *(name.upper() for name in SHORT_MONTHS),
    ),
    "weekday": (*WEEKDAYS, *(name.upper() for name in WEEKDAYS)),
    "unit": (
        *("day", "week", "month", "year", "decade", "century", "hour", "quarter", "fortnight"),
        *("night", "morning", "evening", "afternoon", "dawn", "noon", "midday", "midnight"),
    ),
    "said": (
        *("yesterday", "today", "tonight", "tomorrow", "overnight"),
        *("Yesterday", "Today", "Tonight", "Tomorrow", "Overnight"),
    ),
    "part_of_year": ("Q1", "Q2", "Q3", "Q4", "H1", "H2"),
    "hours": ("hours later", "Hours later", "hours earlier", "Hours earlier"),
    "season": ("spring", "summer", "autumn", "fall", "winter", "Spring", "Summer", "Autumn", "Fall", "Winter"),
    "feast": ("Eid", *{" ".join(re.split(r"[ ']", name)[:2]) for name in NAMES}),
}
# Names that begin other words ("Ab", "About"): only where the word ends with them.
WHOLE_KERNELS = {
    name.split()[0]: "elsewhere" for name in MONTHS_ELSEWHERE if name[0].isupper() and name.split()[0] != "Ramadan"
}
# What must not follow a kernel: ages are no times ("12 years old", "a nine-month-old"), nor is Maryam the month of Mar.
ENDINGS = dict.fromkeys((*WHOLE_KERNELS, *SHORT_MONTHS), r"(?!\w)") | dict.fromkeys(
    ("day", "week", "month", "year"), r"(?!s?[-\s]old\b)"
)
# Names of months that are written small stand after a day only ("24 bereznia").
_SMALL_MONTHS = "|".join(sorted(name for name in MONTHS_ELSEWHERE if name[0].islower()))
DIGITS = (
    r"[0-9](?:[0-9]{3}(?![0-9])|[0-9]?(?:(?:st|nd|rd|th)\b|[.:/][0-9]|-[0-9]{1,2}(?=-)"
    rf"|\s(?:{_SMALL_MONTHS})\b|\s?(?:[ap]\.?m|AM|PM|[AP]\.M)))"
)
KERNEL_FORMS = {
    "month": ("event_day", "day_month", "month_day", "day_before", "week_of_month", "portion", "dtg", "month_year",
              "month"),
    "weekday": ("numeric", "day_month", "month_day", "weekday"),
    "year": ("iso", "dtg", "clock", "decade", "era_year", "year"),
    "part_of_year": ("part_of_year",),
    "nth": ("event_day", "day_month", "day_before", "nth_day", "elsewhere"),
    "figures": ("numeric", "dotted", "named_day", "slash", "clock", "day_before"),
    "unit": ("nth_day", "week_of_month", "portion", "quarter", "rolling", "feast", "deictic", "shift", "unit",
             "unit_end", "edge_unit"),
    "hours": ("hours",),
    "said": ("day_month", "month_day", "weekday", "deictic"),
    "season": ("season",),
    "feast": ("feast", "elsewhere"),
    "elsewhere": ("elsewhere",),
}  # fmt: skip
# The words that may lead up to a kernel, and those of them that an expression may start with.
LEAD_WIDTH = 64
_DAYPARTS = ("night", "morning", "evening", "afternoon", "dawn", "noon", "midday", "midnight")
LEAD_STARTS = frozenset(
    [
        *("the", "very", "early", "earlier", "late", "later", "latter", "mid", "middle", "end", "beginning", "start"),
        *(
            "wee",
            "pre",
            "predawn",
            "small",
            "intervening",
            "close",
            "first",
            "second",
            "final",
            "last",
            "opening",
            "closing",
            "this",
            "that",
            "next",
            "hours",
        ),
        *(
            "over",
            "about",
            "around",
            "nearly",
            "almost",
            "less",
            "more",
            "a",
            "an",
            "new",
            "eve",
            "week",
            "overnight",
            "several",
            "some",
        ),
        *(
            *_DAYPARTS,
            *SMALL_NUMBERS,
            *TENS,
            *(name.split("-")[0] for name in ORDINAL_DAYS),
            *(name.lower() for name in WEEKDAYS),
        ),
    ]
)
LEAD_WORDS = LEAD_STARTS | frozenset(
    [
        *("part", "half", "third", "fourth", "day", "days", "week", "weeks", "month", "months", "year", "years", "of"),
        *(
            "in",
            "on",
            "from",
            "same",
            "previous",
            "preceding",
            "following",
            "than",
            "and",
            "to",
            "or",
            "until",
            "through",
        ),
        *("before", "couple", "just", "past", "few", "ending", "starting", "into", "fifth", *ORDINAL_DAYS),
    ]
)
