"""The pieces that the forms of the grammar are built of: months, days, hours, parts of a unit. Text of patterns."""

from __future__ import annotations

from dubsar.ground.dating.calendars import MONTHS_ELSEWHERE
from dubsar.ground.dating.feasts import NAMES
from dubsar.ground.dating.words import LOWER_MONTHS, MONTHS, ORDINAL_DAYS, SHORT_MONTHS, WEEKDAYS

S = r"\s{1,2}"
_FULL = "|".join([*MONTHS, *(name.upper() for name in MONTHS), *LOWER_MONTHS])
_SHORT = "|".join(SHORT_MONTHS)
MONTH = rf"(?:{_FULL}|(?:{_SHORT}|{_SHORT.upper()})(?![a-zA-Z])\.?)"
ORDINAL = f"(?:{'|'.join(sorted(ORDINAL_DAYS, key=len, reverse=True))})"
NTH = rf"{ORDINAL}(?=\sof\s)"
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
    rf"(?:[Tt]he\s)?(?:(?:early|late|wee|small|first|intervening|pre-?dawn)\s)?"
    rf"(?:{DAYPART}|hours|(?:early\s)?(?:morning|evening)\shours)\s(?:of|on|(?<=night\s)(?:to|from))"
    rf"|(?:[Ee]arly|[Ll]ate)\s(?:in|on)\sthe\s{DAYPART}\s(?:of|on)|[Vv]ery\s(?:early|late)\son"
    rf"|{WEEKDAY}\s{DAYPART}(?:\sof|,)|[Oo]vernight(?:\s(?:on|into|from))?"
    r"|(?:[Tt]he\s)?(?:[Ee]ve\sof|[Ww]eek\s(?:of|ending|beginning|starting)(?:\son)?)|[Tt]he\sweek\sto"
)
PAPERS = (
    "Times|Telegraph|Mirror|Express|Mail|Herald|Tribune|Post|Star|Magazine|paper|newspaper|edition|magazine|supplement"
    "|school|market|Market|Mosque|mosque"
)
# One look at the first letter spares the many ways in which a head may begin.
HEAD = rf"(?:(?=[a-zBCEFLMOSTVW])(?P<head>{HOURS}|{EDGE})(?:[-–]|{S}))?"
NAMED_DAY = rf"(?:(?P<day_said>{WEEKDAY}),?\s)?"
WHICH = r"(?P<which>(?:[Tt]he\s(?:previous|preceding|following)|[Ll]ast|[Nn]ext|[Tt]his)\s)"


def _after(words: str) -> str:
    """A look back for one of the words, capitalised or not."""
    return "|".join(rf"(?<=\b{word}\s)" for word in [*words.split(), *words.title().split()])


# "April", "June" and "Jan" are people too, "March" a street and "may" a verb: they need a word of time before them.
_CUED = _after("in by since until till from after before during through between around")
_JOINED = _after("and or for of to")
BARE_MONTH = (
    rf"(?<!Black\s)(?:(?!March|May|April|June|August|MARCH|MAY|Mar\b|Jan\b(?!\.)){MONTH}"
    rf"|(?:{_CUED}|(?:{_JOINED})(?!\w+\.?\s[A-Z])|(?<=[(/–-])|(?=\w+\s?[-–/]\s?(?:{MONTH})))"
    rf"{MONTH}(?!\s[A-Z][a-z]+\s(?:said|told|was\sa)|\s(?:to|on|of)\sthe\b|\s(?:Street|Lane|Road|Avenue)))"
)
OVER = "|".join(rf"(?<=(?i:{word})\sthe\s)" for word in ("within", "over", "in", "during"))
AT = _after("at by around about until from before after")
DATED = _after("on dated of from until since to")
# A time of day that follows the year: "19/6/2017 - 23:40", "7 August 2022, 13:09".
AFTER_YEAR = "|".join(rf"(?<=20[0-9]{{2}}{joint})" for joint in (r"\s", r",\s", r"\s[-–|]\s"))
FEAST = "|".join(NAMES).replace("'s", "['’]s").replace(" ", r"\s").replace("Night", "[Nn]ight")
# "Eid" alone is a man's name too, and either of two feasts.
_NO_FEAST = r"(?!-|\s(?:[A-Z]|[ae]l\b|famil|home|house|clan|brothers))"
FEAST += rf"|(?:{_after('of during before after since until for the this')})Eid{_NO_FEAST}"
ELSEWHERE = "|".join(sorted(MONTHS_ELSEWHERE, key=len, reverse=True))
ISLAMIC_YEAR = r"1[345][0-9]{2}(?![0-9])"
