"""The forms in which English writes times, each one pattern with named groups.

The order is that of the scanner: where two forms start at one word, the first that fits is taken, so the more telling
comes first. Every repetition is bounded. A form reads words only; what they mean in a text is said in
`date_resolve.py`.
"""

from __future__ import annotations

import re

from dubsar.ground.date_words import (
    FEASTS,
    LOWER_MONTHS,
    MONTHS,
    QUANTITY_NOUNS,
    SHORT_MONTHS,
    SMALL_NUMBERS,
    TENS,
    WEEKDAYS,
)

S = r"\s{1,2}"
_FULL = "|".join([*MONTHS, *(name.upper() for name in MONTHS), *LOWER_MONTHS])
_SHORT = "|".join(SHORT_MONTHS)
MONTH = rf"(?:{_FULL}|(?:{_SHORT}|{_SHORT.upper()})(?![a-zA-Z])\.?)"
WEEKDAY = "(?:" + "|".join([*WEEKDAYS, *(name.upper() for name in WEEKDAYS)]) + ")"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|[.,][0-9])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![\w%]|[.,:][0-9])"
THAT_YEAR = r"(?:that|the\ssame)\syear"
DAYPART = r"(?:night|morning|evening|afternoon|dawn|noon|midday|midnight)"
UNIT = r"(?:day|weekend|week|month|year|decade|century)"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
NUMBER = (
    r"(?:[0-9]{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve|(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teen|[Aa]\scouple\sof"
    r"|(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty(?:-[a-z]{3,5})?)"
)
ABOUT = r"(?:(?:[Oo]ver|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Ll]ess\sthan|[Mm]ore\sthan)\s)"
TO = r"\s?(?:[-–—/]|\bto\b|\band\b|\bor\b|\buntil\b|\bthrough\b)\s?"

# "the end of", "mid-", "late in", "the opening weeks of": which part of the unit.
EDGE = (
    r"(?:[Tt]he\s)?(?:[Vv]ery\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Cc]lose"
    r"|(?:early|later?|latter|first|second|final|last|opening|closing)\s(?:part|half|days|weeks|months))\sof"
    r"|(?:[Vv]ery\s)?(?:[Ee]arl(?:y|ier)|[Ll]ater?)(?:\sin)?|[Mm]id(?:dle)?(?=[-\s])"
)
# "the night of", "the early morning hours of": which hours of the day.
HOURS = (
    rf"(?:[Tt]he\s)?(?:early\s)?(?:{DAYPART}|hours|(?:early\s)?(?:morning|evening)\shours)\s(?:of|on)"
    rf"|(?:[Ee]arly|[Ll]ate)\s(?:in|on)\sthe\s{DAYPART}\s(?:of|on)|[Vv]ery\s(?:early|late)\son"
    rf"|{WEEKDAY}\s{DAYPART}(?:\sof|,)"
)
HEAD = rf"(?:(?P<head>{HOURS}|{EDGE})(?:[-–]|{S}))?"
NAMED_DAY = rf"(?:{WEEKDAY},?\s)?"
WHICH = r"(?P<which>(?:[Tt]he\s(?:previous|preceding|following)|[Ll]ast|[Nn]ext|[Tt]his)\s)"
_BEFORE_MONTH = "in by of to since until till from after before during through and or between for around".split()
_CUED = "|".join(rf"(?<=\b{word}\s)" for word in [*_BEFORE_MONTH, *(word.title() for word in _BEFORE_MONTH)])
# "April", "June" and "August" are people too, "March" a street and "may" a verb: they need a word of time before them.
BARE_MONTH = (
    rf"(?:(?!March|May|April|June|August|MARCH|MAY|Mar\b){MONTH}|(?:{_CUED}|(?<=[(/–-])|(?=\w+\s?[-–/]\s?(?:{MONTH})))"
    rf"{MONTH}(?!\s[A-Z][a-z]+\s(?:said|told|was\sa)|\s(?:to|on|of)\sthe\b|\s(?:Street|Lane|Road|Avenue)))"
)

FEAST = "|".join(FEASTS).title().replace("'S", "['’]s").replace(" ", r"\s").replace("Night", "[Nn]ight")

FORMS: dict[str, str] = {
    # Reads "2017-03-07", "2017-03-07T05:30"; not the serial number 12017-03-071.
    "iso": r"(?P<year>[12][0-9]{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>3[01]|[12][0-9]|0[1-9])"
    r"(?:T[0-9:]{4,8}Z?)?(?![0-9])",
    # Reads "7/3/2017", "07.03.2017"; not the score 3/7 nor the version 7.3.201.
    "numeric": r"(?P<first>3[01]|[12][0-9]|0?[1-9])(?P<mark>[./])(?P<second>3[01]|[12][0-9]|0?[1-9])(?P=mark)"
    r"(?P<year>20[0-9]{2}|19[0-9]{2})(?![0-9])",
    # Reads "the night of Friday, the 3rd of March, 2017", "3 March"; not "3 Marchers".
    "day_month": rf"{HEAD}{NAMED_DAY}(?:[Tt]he\s)?(?P<day>{DAY})\s(?:of\s)?(?P<month>{MONTH})(?![a-z])"
    rf"(?:[,،]?\s(?P<year>{YEAR})|\sof\s(?P<that>{THAT_YEAR}))?",
    # Reads "Friday, March 3, 2017", "March 3rd of that year"; not "March 300" nor "March 3,000".
    "month_day": rf"{HEAD}{NAMED_DAY}(?P<month>{MONTH})\s(?:the\s)?(?P<day>{DAY})(?!:[0-9])"
    rf"(?:[,،]?\s(?:of\s)?(?P<year>{YEAR})|\sof\s(?P<that>{THAT_YEAR}))?",
    # Reads the "3" of "between 3 and 7 March"; not the 3 of "between 3 and 7 marchers".
    "day_before": rf"{HEAD}(?:[Tt]he\s)?(?P<day>{DAY})(?=(?:{TO}(?:the\s)?{DAY}|,\s{DAY}){{1,2}}\s(?:of\s)?"
    rf"(?P<month>{MONTH})(?![a-z])(?:[,،]?\s(?P<year>{YEAR}))?)",
    # Reads "the first week of March 2017" as its days 1-7; not "the first weeks of March".
    "week_of_month": rf"[Tt]he\s(?P<nth>first|second|third|fourth|last)\sweek\s(?:of|in)\s(?P<month>{MONTH})(?![a-z])"
    rf"(?:[,،]?\s(?P<year>{YEAR}))?",
    # Reads "the 28th of that month" and "on the 28th"; not "the 28th Army".
    "nth_day": rf"[Tt]he\s(?P<day>{DAY})(?<=[a-z])(?:\sof\s(?:that|the\ssame|the|this)\smonth"
    r"|(?=[,.;)]|\s(?:and|to|of\sthe|was|were|at|with|in|but|when|the|he|they)\b))(?!\scentur)",
    # Reads "mid-March 2017", "the end of March", "March of that year".
    "month_year": rf"{HEAD}(?P<month>{MONTH})(?![a-z])(?:[,،]?\s(?:of\s)?(?P<year>{YEAR})|\sof\s(?P<that>{THAT_YEAR}))",
    # Reads "in early March", "the previous April"; not the Long March, not Ms April Jones.
    "month": rf"(?:{HEAD[:-1]}(?P<month>{MONTH})|{WHICH}(?P<month_of>{MONTH})|(?P<bare>{BARE_MONTH}))(?![\w’'])",
    # Reads "Friday", "late Friday night", "the early hours of Sunday"; not Black Fridays nor "every Friday".
    "weekday": rf"(?<!very\s)(?<!each\s){HEAD}{WHICH}?(?P<weekday>{WEEKDAY})(?![a-z])(?:\s(?:early\s)?{DAYPART}\b)?",
    # Reads "the summer of 1942", "last spring"; not "a water spring".
    "season": rf"{HEAD}(?:(?:[Tt]he\s)?(?P<season>{SEASON})(?:\sof)?,?\s(?P<year>{YEAR})"
    rf"|{WHICH}(?P<season_of>{SEASON})\b)",
    # Reads "early the next morning", "last night", "yesterday"; not "the morning after the night before" whole.
    "deictic": rf"(?:[Ee]arly\s|[Ll]ate\s)?(?P<deictic>[Tt]he\sday\sbefore\syesterday|[Yy]esterday"
    r"|[Tt]oday(?!['’]s)|[Tt]onight"
    rf"|[Tt]omorrow|[Oo]vernight|(?:[Tt]his|[Tt]hat|[Ll]ast|[Tt]he\s(?:next|following|previous|same))\s{DAYPART}"
    r"|(?:over\s)?[Tt]he\sweekend)\b",
    # Reads "two days earlier", "over a year ago", "the day before"; not "two days of fighting".
    "shift": rf"(?:{ABOUT}?(?P<number>{NUMBER})\s(?P<unit>{UNIT})s?|[Tt]he\s(?P<the_unit>{UNIT}))\s"
    r"(?P<way>ago|earlier|later|before|after|previously|prior)\b(?:(?=(?P<of>\s\w)))?",
    # Reads "this week", "late last month", "that same year"; not "a year".
    "unit": rf"{HEAD}(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he\s(?:previous|preceding|next|following|same)"
    rf"|[Tt]hat(?:\ssame)?)\s(?P<unit>{UNIT})(?![a-z'’])",
    # Reads "the end of the year", "later in the month"; not "the end of the war".
    "edge_unit": rf"(?P<head>{EDGE}){S}the\s(?P<unit>{UNIT})(?![a-z'’])",
    # Reads "Christmas 2014", "New Year's Eve"; Ramadan with or without a year.
    "feast": rf"(?P<feast>{FEAST}|Ramadan)\b(?:[,،]?\s(?:of\s)?(?P<year>{YEAR}))?",
    # Reads "5:30 a.m.", "19:15 local time" as that day; not the odds 5:30 and not verse 19:15.
    "clock": r"(?<=[Aa]t\s|by\s)(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?!\d)(?:\s?(?:[AaPp]\.[Mm]\.|[AaPp][Mm]\b|hrs?\b))?"
    r"|(?:1[0-2]|[1-9])\s?(?:[ap]\.m\.|[ap]m\b))",
    # Reads "the 1980s", "the late 1990s"; not "the 1980 season".
    "decade": r"(?:[Tt]he\s)?(?:(?P<head>[Ee]arly|[Ll]ate|[Mm]id)[-\s])?(?P<decade>1[0-9]{2}0|20[0-9]0)['’]?s\b",
    # Reads "in 2015", "early 2015", "1914-18"; not "2000 men", "1,900", "Resolution 1973".
    "year": rf"{HEAD}(?:[Tt]he\syears?\s)?(?P<year>{YEAR})(?!\s(?:{QUANTITY_NOUNS})\b"
    r"|\s(?:[NSEW]\.|North|South|East|West)\s[A-Z])",
}  # fmt: skip
STARTS = r"(?<!\w)(?<![0-9][.,:/])(?<![$£€])"
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
        "day",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "night",
        "morning",
        "evening",
        "afternoon",
        "dawn",
        "noon",
        "midday",
        "midnight",
    ),
    "said": (
        "yesterday",
        "today",
        "tonight",
        "tomorrow",
        "overnight",
        "Yesterday",
        "Today",
        "Tonight",
        "Tomorrow",
        "Overnight",
    ),
    "season": ("spring", "summer", "autumn", "fall", "winter", "Spring", "Summer", "Autumn", "Fall", "Winter"),
    "feast": ("Ramadan", *{name.split()[0].title() for name in FEASTS}),
}
DIGITS = r"[0-9](?:[0-9]{3}(?![0-9])|[0-9]?(?:(?:st|nd|rd|th)\b|[.:/][0-9]|\s?[ap]\.?m))"
KERNEL_FORMS = {
    "month": ("day_month", "month_day", "day_before", "week_of_month", "month_year", "month"),
    "weekday": ("day_month", "month_day", "weekday"),
    "digits": ("iso", "numeric", "clock", "day_month", "day_before", "nth_day", "decade", "year"),
    "unit": ("week_of_month", "deictic", "shift", "unit", "edge_unit"),
    "said": ("deictic",),
    "season": ("season",),
    "feast": ("feast",),
}
# The words that may lead up to a kernel, and those of them that an expression may start with.
LEAD_WIDTH = 64
_DAYPARTS = ("night", "morning", "evening", "afternoon", "dawn", "noon", "midday", "midnight")
LEAD_STARTS = frozenset(
    [
        *("the", "very", "early", "earlier", "late", "later", "latter", "mid", "middle", "end", "beginning", "start"),
        *("close", "first", "second", "final", "last", "opening", "closing", "this", "that", "next", "hours"),
        *("over", "about", "around", "nearly", "almost", "less", "more", "a", "an", "new"),
        *(*_DAYPARTS, *SMALL_NUMBERS, *TENS, *(name.lower() for name in WEEKDAYS)),
    ]
)
LEAD_WORDS = LEAD_STARTS | frozenset(
    [
        *("part", "half", "third", "fourth", "day", "days", "week", "weeks", "month", "months", "year", "years", "of"),
        *("in", "on", "same", "previous", "preceding", "following", "than", "and", "to", "or", "until", "through"),
        *("before", "couple", "just"),
    ]
)
NOT_BEFORE_WIDTH = 20
NOT_BEFORE = re.compile(  # what makes of four digits a quantity or a name
    r"(?:[$£€]|\b(?:[Rr]esolution|[Ff]light|[Rr]oute|[Nn]o\.|[Nn]umber|[Hh]ighway|[Pp]age|[Aa]rticle|[Bb]oeing|[Cc]hannel"
    r"|UNSCR|MH|Copyright|©|\(c\)|[Aa]t|Road|Street|Avenue|more\sthan|less\sthan|fewer\sthan|at\sleast|as\smany\sas|up\sto|another|over|some|nearly|almost"
    r"|approximately|about|around|than|killed|killing|wounded|injured|displaced|least))\s?$"
)
# "May 6 and 7th", "March 5-9, 1918"; not "May 6 and 7 people died".
DAY_AFTER = re.compile(
    rf"(?:{TO})(?P<words>(?:the\s)?(?P<day>{DAY})(?:,\s(?P<year>{YEAR}))?+)(?![:%]|\s?[-–]\s?[A-Za-z])(?!\s{MONTH})"
    r"(?=\W|$)(?(year)|(?!\s(?!(?:and|or|in|on|at|by|was|were|but|with|when|after|to|as)\b)[a-z]))"
)
# "1914-18", "2007/08"; not "1914-180".
YEAR_AFTER = re.compile(r"[-–/](?P<words>(?P<short>[0-9]{2}))(?![\w-])")
JOINED = re.compile(rf"(?:{TO}|,\s)(?:on\s|from\s|the\s)?", re.IGNORECASE)
