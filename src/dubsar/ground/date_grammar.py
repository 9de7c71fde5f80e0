"""The forms in which English writes times, as one compiled scanner.

Each form is one pattern with named groups; the scanner is all of them in order, so the more telling form comes first.
Every repetition is bounded: the scan is linear in the text, whatever the text. A form reads words only; what they mean
in a given text is said in `date_resolve.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.ground.date_words import MONTHS, WEEKDAYS

S = r"\s{1,2}"
FULL_MONTH = "|".join([*MONTHS, *(name.upper() for name in MONTHS)])
SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?"
MONTH = rf"(?P<month>{FULL_MONTH}|{SHORT_MONTH})"
WEEKDAY = "|".join([*WEEKDAYS, *(name.upper() for name in WEEKDAYS)])
DAY = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})\b"
SAME_YEAR = r"(?P<same>(?:that|the\ssame)\syear)"
DAYPART = r"(?:night|morning|evening|afternoon|dawn|noon|midday|midnight)"
UNIT = r"(?P<unit>day|week|weekend|month|year|decade|century)"
SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
NUMBER = (r"(?P<number>[0-9]{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
          r"|[Ee]leven|[Tt]welve|(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teen"
          r"|(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty(?:[-\s][a-z]{3,5})?|[Aa] couple of)")  # fmt: skip
EDGE = (r"(?:[Tt]he\s)?(?:[Vv]ery\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Cc]lose"
        r"|(?:early|later?|latter|first|second|final|last|opening|closing)\s(?:part|half|days|weeks|months))\sof"
        r"|(?:the\s)?(?:[Vv]ery\s)?(?:[Ee]arl(?:y|ier)|[Ll]ater?)(?:\s(?:in|on))?|[Mm]id(?:dle)?(?=[-\s])")  # fmt: skip
HOURS = (rf"(?:[Tt]he\s)?(?:early\s)?(?:{DAYPART}|hours|(?:early\s)?morning\shours)\s(?:of|on)"
         rf"|(?:[Ee]arly|[Ll]ate)\s(?:in|on)\sthe\s{DAYPART}\s(?:of|on)|[Oo]n\sthe\seve\sof")  # fmt: skip
HEAD = rf"(?:(?P<head>{HOURS}|{EDGE})(?:[-–]|{S}))?"

FORMS: dict[str, str] = {
    # "2017-03-07", "2017-03-07T05:30"; not the part number 12017-03-071
    "iso": r"(?P<year>[12][0-9]{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>3[01]|[12][0-9]|0[1-9])(?![0-9])",
    # "the night of Friday, the 3rd of March, 2017"; not "3 Marchers"
    "day_month": rf"{HEAD}(?:(?:{WEEKDAY}),?\s)?(?:(?:[Tt]he\s)?{DAY}\s(?:of\s)?{MONTH}(?![a-z])"
                 rf"(?:,?\s{YEAR}|\sof\s{SAME_YEAR})?)",
    # "Friday, March 3, 2017", "March 3rd"; not "March 300"
    "month_day": rf"{HEAD}(?:(?:{WEEKDAY}),?\s)?{MONTH}\s(?:the\s)?{DAY}(?![0-9:,][0-9])"
                 rf"(?:,?\s{YEAR}|\sof\s(?:{YEAR.replace('year', 'of_year')}|{SAME_YEAR}))?",
    # "the first week of March 2017" is its days 1-7; not "the first weeks"
    "week_of_month": rf"[Tt]he\s(?P<nth>first|second|third|fourth|last)\sweek\s(?:of|in)\s{MONTH}(?![a-z])(?:,?\s{YEAR})?",
    # "mid-March 2017", "the end of March", "March of that year"
    "month_year": rf"{HEAD}{MONTH}(?![a-z])(?:,?\s(?:of\s)?{YEAR}|\sof\s{SAME_YEAR})",
    # "in early March"; never the verb: "they march on"
    "month": rf"{HEAD}{MONTH}(?![a-z])",
    # "Friday", "late Friday night", "the early hours of Sunday"; not "Black Fridays"
    "weekday": rf"{HEAD}(?P<which>[Ll]ast|[Nn]ext|[Tt]his|the\sprevious|the\sfollowing)?\s?"
               rf"(?P<weekday>{WEEKDAY})(?![a-z])(?:\s{DAYPART}\b)?",
    # "the summer of 1942", "last spring"
    "season": rf"{HEAD}(?:(?:[Tt]he\s)?{SEASON}\s(?:of\s)?{YEAR}|(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s{SEASON.replace('season', 'named')}\b)",
    # "this week", "late last month", "the end of the year"; not "a year"
    "unit": rf"{HEAD}(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he\s(?:previous|preceding|next|following|same)|[Tt]hat(?:\ssame)?)\s{UNIT}(?![a-z])",
    "edge_unit": rf"(?P<head>{EDGE}){S}the\s{UNIT}(?![a-z])",
    # "yesterday", "overnight", "last night"
    "deictic": r"(?P<deictic>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Oo]vernight"
               rf"|(?:[Tt]his|[Tt]hat|[Ll]ast|[Tt]he\s(?:next|following|previous|same))\s{DAYPART}|[Tt]he\sweekend)\b",
    # "two days earlier", "three weeks ago", "the day before"
    "shift": rf"(?:{NUMBER}\s{UNIT}s?|[Tt]he\s{UNIT.replace('unit', 'the_unit')})\s(?P<way>ago|earlier|later|before|after|previously)\b",
    # "the 1980s", "the late 1990s"
    "decade": rf"(?:[Tt]he\s)?(?:(?P<head>early|late|mid)[-\s])?(?P<decade>1[0-9]{{2}}0|20[0-9]0)s\b",
    # "in 2015", "early 2015"; not "2000 men", "1,900"
    "year": rf"{HEAD}(?:[Tt]he\syears?\s)?{YEAR}(?![-–:/.,]?[0-9]|%)",
}  # fmt: skip
_STARTS = r"(?<![\w.,$£€/:])"


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a time: their form, what each group of the form read, and where they stand."""

    form: str
    groups: dict[str, str]
    start: int
    end: int


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


PATTERNS = {form: re.compile(pattern) for form, pattern in FORMS.items()}
SCANNER = re.compile(rf"{_STARTS}(?:" + "|".join(f"(?P<{form}>{_unnamed(p)})" for form, p in FORMS.items()) + ")")


def expressions(text: str) -> Iterator[Expression]:
    """Every expression of one of the forms, in text order, none overlapping another."""
    for match in SCANNER.finditer(text):
        form = str(match.lastgroup)
        parts = PATTERNS[form].match(text, match.start())
        if parts:
            groups = {name: words for name, words in parts.groupdict().items() if words}
            yield Expression(form, groups, match.start(), parts.end())
