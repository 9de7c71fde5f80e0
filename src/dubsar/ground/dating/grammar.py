"""The forms in which English writes times, each one pattern with named groups.

The order is that of the scanner: where two forms start at one word, the first that fits is taken, so the more telling
comes first. Every repetition is bounded. A form reads words only; what they mean in a text is said in
`dating/resolve.py`.
"""

from __future__ import annotations

import re

from dubsar.ground.dating.pieces import (
    ABOUT,
    AFTER_YEAR,
    AT,
    BARE_MONTH,
    DATED,
    DAY,
    DAYPART,
    EDGE,
    ELSEWHERE,
    FEAST,
    HEAD,
    ISLAMIC_YEAR,
    MONTH,
    NAMED_DAY,
    NTH,
    NUMBER,
    ORDINAL,
    OVER,
    PAPERS,
    SEASON,
    THAT_YEAR,
    TO,
    UNIT,
    WEEKDAY,
    WHICH,
    YEAR,
    S,
)
from dubsar.ground.dating.words import QUANTITY_NOUNS

FORMS: dict[str, str] = {
    # Reads "2017-03-07", "2017/03/07", "2017-03-07T05:30+03:00"; not the serial number 12017-03-071.
    "iso": r"(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>3[01]|[12][0-9]|0[1-9])"
    r"(?:(?:T|\s(?=[0-2][0-9]:))[0-9:]{4,8}(?:\.[0-9]{1,6})?\s?(?:Z\b|UTC\b|GMT\b|[+-][0-9]{2}:?[0-9]{2})?)?(?<!\s)(?![0-9])",
    # Reads "7/3/2017", "07.03.2017", "07-03-2017", "7/3/17"; not the score 3/7, 24/7/365, nor the version 7.3.201.
    "numeric": rf"(?<![Vv]ersion\s){NAMED_DAY}(?P<first>3[01]|[12][0-9]|0?[1-9])(?P<mark>[-./])"
    r"(?P<second>3[01]|[12][0-9]|0?[1-9])(?P=mark)(?P<year>20[0-9]{2}|19[0-9]{2}|(?<=/)[0-9]{2})(?![0-9]|[-./][0-9])",
    # Reads "on 5.6.17"; not "Section 5.6.17".
    "dotted": rf"(?:{DATED})(?P<first>3[01]|[12][0-9]|0?[1-9])(?P<mark>\.)(?P<second>1[0-2]|0?[1-9])\."
    r"(?P<year>[0-9]{2})(?![0-9]|\.[0-9])",
    # Reads "Friday 16/6" and "on 16/6"; not "won 3/5 games" nor "on call 24/7".
    "slash": rf"(?:{DATED}|(?<=day\s)|(?<=day,\s))(?!24/7)(?P<first>3[01]|[12][0-9]|0?[1-9])/"
    r"(?P<second>3[01]|[12][0-9]|0?[1-9])"
    r"(?![0-9/.-]|\s?%|\s(?:of|votes|seats|points|majority)\b)",
    # Reads the military "051530Z MAR 17" and "1530Z 5 MAR 2017" as 5 March; not "051530Z" alone.
    "dtg": rf"(?:(?P<day>3[01]|[12][0-9]|0[1-9])[0-2][0-9][0-5][0-9][A-Z]\s?"
    rf"|[0-2][0-9]:?[0-5][0-9](?:Z|[A-Z](?=\s?[0-9]))\s?(?P<day_then>3[01]|[12][0-9]|0?[1-9])\s?)(?P<month>{MONTH})\s?"
    r"(?P<year>(?:20)?[0-9]{2})(?![0-9])",
    # Reads "9/11" as 11 September 2001, "the 7/7 bombings"; not "won 9/11 seats" nor "9/11/2016".
    "named_day": r"(?P<named>9/11|7/7(?=\s(?:bomb|attack)))(?![0-9/.]|\s(?:votes|seats|of|points))",
    # Reads "the October 7 attacks" as those of 2023; not "an attack on October 7".
    "event_day": r"(?:October\s7(?:th)?|Oct\.\s7|7(?:th)?\sOctober)"
    r"(?=(?:\s[Hh]amas)?\s(?:attacks?|massacres?|assault|onslaught)\b)",
    # Reads "the night of Friday, the 3rd of March, 2017", "3 March"; not "3 Marchers".
    "day_month": rf"{HEAD}{NAMED_DAY}(?:[Tt]he\s)?(?P<day>{DAY}|{NTH})(?:\s(?:of\s)?|-)(?P<month>{MONTH})(?![a-z])"
    rf"(?:(?:[,،]?\s|-)(?P<year>{YEAR})|\sof\s(?P<that>{THAT_YEAR}))?",
    # Reads "Friday, March 3, 2017", "March 3rd of that year"; not "March 300" nor "March 3,000".
    "month_day": rf"{HEAD}{NAMED_DAY}(?P<month>{MONTH})\s(?:the\s)?(?P<day>{DAY})(?!:[0-9])"
    rf"(?:[,،]?\s(?:of\s)?(?P<year>{YEAR})|\sof\s(?P<that>{THAT_YEAR}))?",
    # Reads the "3" of "between 3 and 7 March"; not the 3 of "between 3 and 7 marchers".
    "day_before": rf"{HEAD}(?:[Tt]he\s)?(?P<day>{DAY})(?=(?:{TO}(?:the\s)?{DAY}|,\s{DAY}){{1,2}}\s(?:of\s)?"
    rf"(?P<month>{MONTH})(?![a-z])(?:[,،]?\s(?P<year>{YEAR}))?)",
    # Reads "the first week of March 2017" as its days 1-7; not "the first weeks of March".
    "week_of_month": rf"[Tt]he\s(?P<nth>first|second|third|fourth|last)\sweek\s(?:of|in)\s(?P<month>{MONTH})(?![a-z])"
    rf"(?:[,،]?\s(?P<year>{YEAR}))?",
    # Reads "the first three months of 2016", "the last two weeks of January"; not "the first weeks of the war".
    "portion": rf"[Tt]he\s(?P<edge>first|last|opening|closing|final)\s(?P<number>{NUMBER})\s(?P<unit>day|week|month)s\s"
    rf"(?:of|in)\s(?:(?P<month>{MONTH})(?![a-z])(?:[,،]?\s(?={YEAR}))?)?(?P<year>{YEAR})?(?(month)|(?(year)|(?!)))",
    # Reads "the first quarter of 2016"; not "a quarter of 2016 homes".
    "quarter": rf"[Tt]he\s(?P<nth>first|second|third|fourth|last)\squarter\sof\s"
    rf"(?:(?P<year>{YEAR})|(?:the|this)\syear)",
    # Reads "the 28th of that month", "the eighth of this month" and "on the 28th"; not "the 28th Army".
    "nth_day": rf"[Tt]he\s(?:(?P<ordinal>{ORDINAL})\sof\s"
    r"(?:(?:that|the\ssame|the)|(?P<ordinal_of>this|last|next))\smonth"
    rf"|(?P<day>{DAY})(?<=[a-z])(?:\sof\s(?:that|the\ssame|the)\smonth"
    r"|\sof\s(?P<of_month>this|last|next)\smonth"
    r"|(?!,\s[0-9]{1,2}(?:st|nd|rd|th))(?=[,.;)]|\s(?:and|to|of\sthe|was|were|at|with|in|but|when|the|he|they)\b))(?!\scentur))",
    # Reads "mid-March 2017", "the end of March", "March of that year".
    "month_year": rf"{HEAD}(?P<month>{MONTH})(?![a-z])(?:[,،]?\s(?:of\s)?(?P<year>{YEAR})|\sof\s(?P<that>{THAT_YEAR}))",
    # Reads "in early March", "the previous April"; not the Long March, not Ms April Jones.
    "month": rf"(?:{HEAD[:-1]}(?P<month>{MONTH})|{WHICH}(?P<month_of>{MONTH})|(?P<bare>{BARE_MONTH}))(?![\w’'])",
    # Reads "14 Tammuz 2014", "10 Muharram 1439", "Mizan 1395"; not "Rajab, 35" nor "5 Asad loyalists".
    "elsewhere": rf"(?:(?:[Tt]he\s)?(?P<day>{DAY}|{NTH})(?:\sof)?\s)?(?P<elsewhere>{ELSEWHERE})(?!\w)"
    rf"(?:\s(?P<day_after>{DAY})(?=,\s(?:{ISLAMIC_YEAR}|{YEAR})))?"
    rf"(?:,?\s(?P<year_elsewhere>{ISLAMIC_YEAR}|{YEAR})(?:\s(?:AH|A\.H\.|SH|E\.C\.)(?!\w))?)?(?(day)|(?(year_elsewhere)|(?!)))",
    # Reads "1438 AH", "2013 E.C."; not "2013 EC rules".
    "era_year": r"(?P<era_year>[12][0-9]{3})\s(?P<era>AH|A\.H\.|SH|E\.C\.)(?!\w)",
    # Reads "Q4 2018", "H1 of 2018"; not "H1 visas".
    "part_of_year": rf"(?P<half>[QH])(?P<nth>[1-4])(?:\sof)?\s(?P<year>{YEAR})",
    # Reads "Friday", "late Friday night", "Thursday of last week"; not Black Fridays, "every Friday", the Sunday Times.
    "weekday": rf"(?<!very\s)(?<!each\s){HEAD}{WHICH}?(?P<weekday>{WEEKDAY})"
    rf"(?![a-z]|-[A-Z][a-z]{{2,12}}\b(?<!day)|\s(?:{PAPERS})\b)(?:(?:['’]s)?\s(?:early\s)?{DAYPART}\b)?"
    r"(?:\s(?:of\s)?(?P<in_week>last|this|next)\sweek\b)?",
    # Reads "the summer of 1942", "last spring"; not "a water spring".
    "season": rf"{HEAD}(?:(?:[Tt]he\s)?(?P<season>{SEASON})(?:\sof)?,?\s(?P<year>{YEAR})"
    rf"|{WHICH}(?P<season_of>{SEASON})\b)",
    # Reads "early the next morning", "last night", "dawn today"; not "the morning after the night before" whole.
    "deictic": rf"(?:[Ee]arly\s|[Ll]ate\s|(?:[Tt]he\s)?(?:early\s)?{DAYPART}\s(?:of\s)?(?=[Tt]oday|[Yy]esterday))?"
    r"(?P<deictic>[Tt]he\sday\sbefore\syesterday|[Tt]he\snight\sbefore\slast"
    rf"|[Yy]esterday(?:\s{DAYPART})?"
    r"|[Tt]oday(?!['’]s)|[Tt]onight"
    rf"|[Tt]omorrow|[Oo]vernight|(?:[Tt]his|[Tt]hat|[Ll]ast|[Tt]he\s(?:next|following|previous|same))\s{DAYPART}"
    r"|[Tt]he\sweekend)\b",
    # Reads "the past week", "the last three days", "the past 24 hours"; not "the last two days of fighting".
    "rolling": rf"[Tt]he\s(?:(?:past|last)\s(?P<number>{NUMBER})\s(?P<unit>hour|day|week|month|year)s"
    rf"|(?:past|(?:{OVER})last)\s(?P<one_unit>day|week|fortnight|month|year))(?!\w|\sof)",
    # Reads "two days earlier", "over a year ago", "the day before"; not "two days of fighting".
    "shift": rf"(?:{ABOUT}?(?P<number>{NUMBER})\s(?P<unit>{UNIT}|fortnight)s?|[Tt]he\s(?P<the_unit>{UNIT}))\s"
    r"(?P<way>ago|earlier|later|before|after|previously|prior)\b(?:(?=(?P<of>\s\w{1,12})))?",
    # Reads "this week", "late last month", "last year's raids", "that year"; not "this year's harvest" nor "a year".
    "unit": rf"{HEAD}(?P<which>(?P<this>[Tt]his)|(?<![Tt]he\s)(?:[Ll]ast|[Nn]ext)(?!\sday)"
    rf"|[Tt]he\s(?:previous|preceding|next|following|same)"
    rf"|[Tt]hat(?:\ssame)?)\s(?P<unit>{UNIT})(?![a-z]|['’](?!s\s))(?(this)(?!['’]))",
    # Reads "the end of the year", "later in the month"; not "the end of the war".
    "edge_unit": rf"(?P<head>{EDGE}){S}the\s(?P<unit>{UNIT})(?![a-z'’])",
    # Reads "month's end", "the year's end"; not "the month's ending".
    "unit_end": r"(?:[Tt]he\s)?(?P<unit>week|month|year|decade)['’]s\s(?P<head>end|start|beginning)\b",
    # Reads "hours later", "A few hours earlier", "three hours later" as the day told; not "20 hours later".
    "hours": r"(?:(?:[Aa]\sfew|[Ss]everal|[Ss]ome|[1-6]|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s"
    r"|(?<![0-9]\s)(?<!(?:een|nty|rty|fty|xty|ven|lve|ght|ine|ten)\s))[Hh]ours\s(?:later|earlier)\b",
    # Reads "Christmas 2014", "New Year's Eve"; Ramadan with or without a year.
    "feast": rf"{HEAD}(?:[Tt]he\s(?P<nth>last|{ORDINAL}|{DAY})\s(?:day|night)\sof\s)?(?<!Operation\s)"
    rf"(?P<feast>{FEAST})(?!\w)(?!,?\s{ISLAMIC_YEAR})(?:[,،]?\s(?:of\s)?(?P<year>{YEAR}))?",
    # Reads "5:30 a.m.", "19:15 local time", "0530 GMT" as that day; not the odds 5:30 and not verse 19:15.
    "clock": r"(?:(?:(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]|1[0-2]|0?[1-9])\s?(?:[ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b)"
    rf"|(?:{AT}|{AFTER_YEAR})(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?!\d|:\d)(?:\s?hrs?\b|\s(?:GMT|UTC)\b)?"
    r"|(?:[01]?[0-9]|2[0-3]):?[0-5][0-9](?:\s?(?:GMT|UTC)\b|\shrs\b|(?=\slocal\stime|\s\((?:GMT|UTC))))",
    # Reads "the 1980s", "the late 1990s"; not "the 1980 season".
    "decade": r"(?:[Tt]he\s)?(?:(?P<head>[Ee]arly|[Ll]ate|[Mm]id)[-\s])?(?P<decade>1[0-9]{2}0|20[0-9]0)['’]?s\b",
    # Reads "in 2015", "early 2015", "1914-18"; not "2000 men", "1,900", "Resolution 1973".
    "year": rf"{HEAD}(?:[Tt]he\syears?\s)?(?P<year>{YEAR})(?!\s(?:{QUANTITY_NOUNS})\b"
    r"|\s(?:[NSEW]\.|North|South|East|West)\s[A-Z])",
}  # fmt: skip
STARTS = r"(?<!\w)(?<![0-9][.,:/])(?<![$£€])"
NOT_BEFORE_WIDTH = 26
NOT_BEFORE = re.compile(  # what makes of four digits a quantity or a name
    r"(?:[$£€]|\b(?:(?:Ethiopian|Islamic|Hijri|Persian|Afghan|Hebrew)\s(?:calendar\s)?year|[Rr]esolution|[Ff]light|[Rr]oute|[Nn]o\.|[Nn]umber|[Hh]ighway|[Pp]age|[Aa]rticle|[Bb]oeing|[Cc]hannel"
    r"|UNSCR|MH|Copyright|©|\(c\)|[Aa]t|Road|Street|Avenue|more\sthan|less\sthan|fewer\sthan|at\sleast|as\smany\sas|up\sto|another|over|some|nearly|almost"
    r"|approximately|about|around|than|killed|killing|wounded|injured|displaced|least|[Bb]us|[Uu]nit|[Rr]oom|[Gg]ate"
    r"|[Mm]odel|[Vv]ersion|[Dd]ecree|[Ll]aw|[Bb]lock|[Ss]erial)|[0-9])\s?$"
)
# "1999 tents" are counted, but "in 2015 raids" and "the 2015 raids" are of that year.
COUNTED = re.compile(r"\s[a-z]{3,15}s\b(?<!was)(?<!has)(?<!as)")
OF_TIME = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f|[Tt]he|[Tt]o|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or|[Tt]hroughout|[Tt]his|[Ii]ts"
    r"|[Tt]heir|[Hh]is|[0-9]\sand|[a-z]+['’]s?)\s|[-–—/(,;:.\n]\s?|^)$"
)
# "May 6 and 7th", "March 5-9, 1918"; not "May 6 and 7 people died".
_LISTED = rf"(?:,\s(?=(?:{DAY},\s){{0,4}}{DAY},?\s(?:and|or)\s{DAY}(?!\w)))"
_COUNTS = r"\s(?!(?:and|or|in|on|at|by|was|were|but|with|when|after|to|as)\b)[a-z]"
DAY_AFTER = re.compile(
    rf"(?:{TO}|{_LISTED})(?P<words>(?:the\s)?(?P<day>{DAY})(?:,\s(?P<year>{YEAR}))?+)(?![:%]|\s?[-–]\s?[A-Za-z])"
    rf"(?!\s{MONTH})(?=\W|$)(?(year)|(?!{_COUNTS}|(?:,\s{DAY}){{0,4}},?\s(?:and|or)\s{DAY}{_COUNTS}))"
)
# "1914-18", "2007/08"; not "1914-180".
YEAR_AFTER = re.compile(r"[-–/](?P<words>(?P<short>[0-9]{2}))(?![\w-])")
JOINED = re.compile(rf"(?:{TO}|,\s)(?:on\s|from\s|the\s)?", re.IGNORECASE)
