"""Counts: how many people, as the words say it. The literal readings of docs/claim-json.md ("Literal counts").

A count is taken by its words; a codebook makes its own numbers of them later. What is not a count of things at all
(ages, times, dates, money, distances, calibres, shares) is left out here, once, for every reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.ground.numbers import NUMBER, number
from dubsar.model import Count

_LOW = (
    r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+(?:fewer|less)\s+than|a\s+minimum\s+of|minimum|more\s+than|over|"
    r"upwards\s+of|in\s+excess\s+of|exceeding"
)
_HIGH = (
    r"up\s+to|as\s+many\s+as|as\s+high\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of|fewer\s+than|"
    r"less\s+than|under"
)
_ABOUT = (
    r"about|around|nearly|some|approximately|roughly|almost|close\s+to|an\s+estimated|estimated|circa|perhaps|"
    r"an?\s+average\s+of|~"
)

# Words that give a number of their own: (low, high, approximate). From DESIGN, "Literal counts".
VAGUE: dict[str, tuple[int | None, int | None, bool]] = {
    r"hundreds\s+of\s+thousands": (200_000, None, True),
    r"tens\s+of\s+thousands": (20_000, None, True),
    r"(?:several|many)\s+thousands?": (3_000, None, True),
    r"(?:several|many)\s+hundreds?": (300, None, True),
    r"(?:several|many)\s+dozens?": (36, None, True),
    r"(?:a\s+)?few\s+hundred": (300, None, True),
    r"(?:a\s+)?few\s+dozen": (36, None, True),
    r"half\s+a\s+dozen": (6, 6, False),
    r"millions": (2_000_000, None, True),
    r"thousands": (2_000, None, True),
    r"hundreds": (200, None, True),
    r"scores": (40, None, True),
    r"dozens": (24, None, True),
    r"tens": (20, None, True),
    r"an?\s+(?:unknown|unspecified|undetermined|undisclosed|unconfirmed)\s+number": (None, None, False),
    r"an?\s+(?:(?:large|small|unknown)\s+)?number(?=\s+of)": (3, None, True),
    r"(?:(?<=and\s)|(?<=with\s))number(?=\s+of\s+(?:wounded|injured|dead|martyrs|people|civilians))": (3, None, True),
    r"(?:several|multiple|numerous|(?<!as\s)(?<!how\s)many|various|countless)": (3, None, True),
    r"(?:a\s+)?(?:handful|few)": (3, None, True),
    r"(?:a\s+)?(?:couple|pair)(?=\s+of|\s+\w+s\b)": (2, 2, False),
    r"both": (2, 2, False),
}
# In this order: the longer wording stands before the one that it begins with. One group each tells which was read.
_VAGUE = "|".join(f"(?P<v{place}>{words})" for place, words in enumerate(VAGUE))
_VAGUE_READ = tuple(VAGUE.values())

_ONE = rf"(?:{NUMBER})"
_COUNT = re.compile(
    rf"""(?<![\w.,$€£/:#-])(?<!\w[’'])
    (?:(?P<low>{_LOW})\s+|(?P<high>{_HIGH})\s+|(?P<about>{_ABOUT})\s*)?
    (?:
        (?P<between>between|from)\s+(?P<b1>{_ONE})(?:\s+\([^()\d]{{1,40}}\))?\s+(?:and|to)\s+(?P<b2>{_ONE})
      | (?P<r1>{_ONE})\s*(?:-|–|—|\s+to\s+|\s+or\s+)\s*(?P<r2>{_ONE})(?![-\w])
      | (?P<vague>\b(?:{_VAGUE}))
      | (?P<no>\b(?:not\s+(?:one|a\s+single)|no|zero|none)\b)(?!\s+(?:one|longer|doubt|matter|less|more|fewer|further))
      | (?P<one>{_ONE})(?P<plus>\+|\s+or\s+more|\s+or\s+so)?
      | (?P<single>\b(?:a|one)\s+single\b)
    )(?![\w])""",
    re.IGNORECASE | re.VERBOSE,
)

# A second number that raises the first ("six, possibly eight people"), or leaves a choice ("either one, two or four").
_RAISED = re.compile(
    rf"""(?P<noun>\s+(?:people|person|men|man|persons|(?:alleged\s+|suspected\s+)?(?:militants|fighters|civilians)|killed|dead))?
    ,?\s+(?:(?:and|but|or|to)\s+)?(?:
        (?:possibly|perhaps|maybe|potentially)\s+(?:(?:up\s+to|as\s+many\s+as|as\s+high\s+as)\s+)?
      | (?:(?<=\bbut\s)|(?<=\bor\s)|(?<=\band\s))(?:up\s+to|as\s+many\s+as)\s+
    )(?P<top>{_ONE})(?!\s+(?:injured|wounded|hurt)\b)(?![-\w])(?(noun)(?=\s*[,.;)–-]|\s*$|\s+(?:died|were|in)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
_CHOICE = re.compile(rf"(?:,\s+(?P<next>{_ONE})\b){{0,4}},?\s+or\s+(?P<last>{_ONE}|no|none)\b(?![-\w])", re.IGNORECASE)
_EITHER = re.compile(r"\b(?:either|variously)\s+$", re.IGNORECASE)

# What may stand right after a number that counts no people or things.
_NOT_AFTER = re.compile(
    r"""\s*-?\s*(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|km|kms|kilomet\w+|miles?|met(?:er|re)s?|
    m|cm|mm|millimet\w+|feet|foot|ft|inch\w*|acres?|hectares?|kg|kilos?|kilograms?|tons?|tonnes?|pounds?|lbs?|litres?|
    percent|per\s?cent|%|degrees?|dollars?|euros?|caliber|calibre|a\.?m\b|p\.?m\b|o'clock|o’clock|th|st|nd|rd|gmt|
    a\.\s?m|p\.\s?m|local\s+time|gauge)\b|\s*%|\s*-?(?:year|month|week|day)s?-old|
    \s*-?\s+(?:or|and|to)\s+(?:an?\s+)?\d{1,2}[\s-]+(?:year|month)s?[\s-]old|\.\d|:\d\d|/\d|\s*°|\s*['’]s\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "a six- or seven-year-old girl"
_SUSPENDED = re.compile(r"-\s(?:or|to|and)\s")
# Whole names only: `9 martyrs` and `5 marines` are no days of March.
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE_BEFORE = re.compile(
    rf"(?:\b{_MONTH}|\b(?:aged?|no\.?|number|route|highway|chapter|article|resolution|flight|unit|page|block|room|at|on\s+the|age\s+of|about\s+\d+,)|[$€£#]|\bq\.?)\s*$",
    re.IGNORECASE,
)
_OF_HARM = re.compile(r"\s+(?:people\s+|civilians\s+)?(?:killed|dead|wounded|injured|missing)\b", re.IGNORECASE)
_DATE_AFTER = re.compile(rf"\s+(?:of\s+)?{_MONTH}\b(?!\s+(?:have|be|also)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count and the place of its words in the text it was found in (characters)."""

    count: Count
    start: int
    end: int


def find_counts(text: str) -> Iterator[Quantity]:
    """Every quantity of things in `text`, in order.

    Reads `as many as 130 civilians`, `between 10 and 15`, `two dozen`, `11 to 14 people`; must not read
    `a 12-year-old`, `March 5`, `20 km`, `at 10:30`, `30 percent`, `$400`, `in 2017`, `82mm`.
    """
    read = 0
    for match in _COUNT.finditer(text):
        if match.start() < read or _names_no_number_of_things(text, match):
            continue
        count = _literal(match)
        if count is not None:
            found = _ranged(text, match, count) or Quantity(count, match.start(), match.end())
            read = found.end
            yield found


def _ranged(text: str, match: re.Match[str], count: Count) -> Quantity | None:
    """A number with the second one that makes a range of it; None where none follows.

    Reads `at least two and possibly up to 12` as 2..12, `at least five and up to nine` as 5..9, `six, perhaps seven` as
    6..7, `either one, two or four` as 1..4; must not read `nine, possibly two of them children` or `killed four and up
    to nine wounded`.
    """
    if count.low is None or match["vague"] or match["high"]:
        return None
    if _EITHER.search(text, max(0, match.start() - 12), match.start()) and (choice := _CHOICE.match(text, match.end())):
        told = (number(choice["last"].lower().replace("none", "no")), number(choice["next"] or match["one"] or ""))
        values = [count.low, *(each for each in told if each is not None)]
        return _quantity(text, match.start(), choice.end(), min(values), max(values))
    raised = _RAISED.match(text, match.end())
    if raised and not match["low"] and re.search(r"\band\s+(?:up|as)\b", raised[0]):
        return None
    top = number(raised["top"]) if raised else None
    if raised is None or top is None or top <= (count.high or count.low):
        return None
    return _quantity(text, match.start(), raised.end(), count.low, top)


def _quantity(text: str, start: int, end: int, low: int, high: int) -> Quantity:
    return Quantity(Count(low, high, False, text[start:end]), start, end)


def parse_count(words: str) -> Count | None:
    """The count that a phrase states first, or None: `at least 12` is 12..None, `dozens of` 24..None approximate."""
    found = next(find_counts(words), None)
    return found.count if found else None


def _names_no_number_of_things(text: str, match: re.Match[str]) -> bool:
    figure = match["one"] or match["r1"] or match["b1"]
    if figure is None:
        return False
    if _SUSPENDED.match(text, match.end()):
        return True
    if _NOT_AFTER.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 16) : match.start()]
    if figure.lower() == "one" and before.lower().endswith("no "):
        return True
    if before.lower().endswith("at ") and _OF_HARM.match(text, match.end()):
        return False  # "figures stand at 340 killed"
    if figure[0].isdigit() and (_DATE_BEFORE.search(before) or _DATE_AFTER.match(text, match.end())):
        return not (match["low"] or match["high"])
    return _a_year(text, match, figure)


def _a_year(text: str, match: re.Match[str], figure: str) -> bool:
    """Reads `in 2017` and `2014-15` as years; must not read `2,000 people` or `2000 civilians` as one."""
    if not re.fullmatch(r"(?:19|20)\d\d", figure) or match["low"] or match["high"] or match["about"]:
        return False
    following = re.match(r"\s+([a-z]+)", text[match.end() : match.end() + 20])
    return following is None or following[1] in {"and", "in", "by", "as", "with", "on", "when", "after", "the", "to"}


def _literal(match: re.Match[str]) -> Count | None:
    words = match[0]
    about = bool(match["about"])
    if match["vague"]:
        return _vague(match, words)
    if match["no"]:
        return Count(0, 0, False, words)
    if match["single"]:
        return Count(1, 1, False, words)
    pair = (match["b1"], match["b2"]) if match["between"] else (match["r1"], match["r2"])
    if pair[0] is not None:
        whole = number(f"{pair[0]}-{pair[1]}")  # "twenty-one" is a number, "twenty-thirty" a range
        if whole is not None:
            return Count(whole, whole, about, words)
        low, high = (number(part) for part in pair)
        if low is None or high is None or low > high:
            return None
        return Count(low, high, about, words)
    value = number(match["one"])
    if value is None:
        return None
    return _bounded(value, match, words)


def _bounded(value: int, match: re.Match[str], words: str) -> Count:
    plus = (match["plus"] or "").strip()
    if match["low"] or plus in ("+", "or more"):
        return Count(value, None, False, words)
    if match["high"]:
        return Count(None, value, False, words)
    return Count(value, value, bool(match["about"]) or plus == "or so", words)


def _vague(match: re.Match[str], words: str) -> Count:
    low, high, approximate = next(reading for place, reading in enumerate(_VAGUE_READ) if match[f"v{place}"])
    return Count(low, high, approximate, words)
