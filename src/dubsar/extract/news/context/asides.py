"""Asides: places that a sentence names and that are not where it happened: origins, datelines, the ends of ways."""

from __future__ import annotations

import re

from dubsar.model import Place, Span
from dubsar.text.text import Sentence

_WAY = re.compile(r"\b(?:between (?:[\w-]+ and )?|road to |way to |towards? )(?:the )?(?:[a-z]+ of )?$", re.IGNORECASE)
_BEFORE_COUNTRY = re.compile(
    r"(?:\b(?:in|across|inside|throughout|into|from|of|over|outside)|,|\(|north|south|east|west\w*)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_IN_COUNTRY = re.compile(r"\b(?:in|across|inside|throughout)\s+(?:the\s+)?$", re.IGNORECASE)


# "Turkish", "Syrians": the people, not the country. Not for "Iran", which is its own name.
_PEOPLE = re.compile(r"(?:an|ish|ese|i|ch|ss|eek|aqi)s?$", re.IGNORECASE)
# "in Iraq on Monday", not "of US special forces".
_AFTER_COUNTRY = re.compile(
    r"\W*(?:$|[.,;:!?)\n—–-]|['’]s\b|(?:[a-z]{1,3}|when|where|since|after|near|with|from|over|this|last|that|have|"
    r"were|said|says|during|while)\b)"
)


def stands_for_itself(sentence: Sentence, place: Place) -> bool:
    """Whether a country is named as a place: `in Iraq`, not `Iraqi forces` or `US helicopters`."""
    span, text = span_of(place), sentence.text
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    if _PEOPLE.search(span.quote) and not span.quote.casefold().endswith(place.name.casefold()):
        return False
    if _IN_COUNTRY.search(text[max(0, start - 16) : max(0, start)]):
        return True
    if not _AFTER_COUNTRY.match(text[end : end + 16]):
        return False
    return bool(_BEFORE_COUNTRY.search(text[max(0, start - 12) : max(0, start)])) or start <= 0


_ORIGIN = re.compile(
    r"\b(?:(?<!km )(?<!miles )(?<!kilometres )(?<!kilometers )from|"
    r"natives? of|residents? of|stationed (?:in|at)|based in|(?:taken|transferred|transported|rushed|evacuated|brought|"
    r"carried|moved|flown|airlifted|sent) to|"
    r"(?:hospitals?|clinic|spokes\w+|reporters?|correspondents?|activists?|sources?) in|born in|buried in|fled to|"
    r"displaced from|returned? to|told)\s+(?:the\s+)?(?:(?:city|town|village) of\s+)?(?:[\w-]+\s+)?[\"“‘«]?$",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:(?<!km )(?<!miles )(?<!kilometres )(?<!kilometers )from|natives? of|residents? of|born in)\s+(?:the\s+)?"
    r"(?:(?:city|town|village|camp) of\s+)?$",
    re.IGNORECASE,
)
_BODY = re.compile(r"[\s-](?:[\w-]+\s)?(?:media (?:center|centre)|correspondent|military council|brigade)\b", re.I)
# "Omar Aziz of Zibdaq", "Omar Aziz, 34, of Zibdaq"; not "the City of Zibdaq".
_OWN_TOWN = re.compile(
    r"(?:\b(?!City|Town|Village|Province|Governorate|District|Port|Region|State|Gulf|Valley|University|Battle)"
    r"[A-Z][a-z]+ [A-Z][\w’'-]+\.?,?|, \d{1,2},) of $"
)
# "Safa News", "Zibdaq Press Agency", "Homs Voice": a publisher, by the capital.
_OUTLET = re.compile(
    r" (?:[A-Z]\w+ )?(?:News|Press|Newspaper|Agency|TV|Radio|Channel|Voice|Network|Facebook|Twitter|Telegram)\b"
)
# "taken to the Zibdaq hospital"; "shells hit the Zibdaq hospital" is where it happened.
_HOSPITAL = re.compile(r"[\"”’»]?[\s-](?:[\w-]+\s)?(?:hospital|clinic|medical)", re.I)
_CARRIED = re.compile(
    r"\b(?:taken|transferred|transported|rushed|moved|evacuated|brought|admitted|treated|died)\b[^.]{0,30}$", re.I
)
# "Two teens shot - Gary News Now, News, Weather, Gary, IN": the name of the site behind the title.
_SITE = re.compile(r"\s[-–|]\s(?=[^\n]{0,90}\b(?:News|Weather|Sports|Online|TV|Daily|Channel|\w+\.com)\b)[^\n]{0,90}$")
_PREFIX = re.compile(r"[\w ’'-]{0,24}:\s")
# "IDLIB, Syria (North Agency) –", "Deir Ezzor, SANA-", "ERBIL —": where the reporter sits.
_DATELINE = re.compile(
    r"(?:,? [A-Z][\w. -]{1,24})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?,?\s?(?:\([^)]{2,40}\))?,?\s?[A-Z]*\s?[—–-]{1,2}\s?\S"
)


def is_aside(text: str, sentence: Sentence, place: Place) -> bool:
    """A place that is not the event's: where somebody is from or sits, a region before a colon (`Aleppo province:`).

    Reads "IDLIB, Syria (Agency) – ", "stationed in Zibdaq", "a man from Homs". Must not read "killed in Zibdaq".
    """
    span = span_of(place)
    if _ORIGIN.search(text, max(sentence.span.start, span.start - 40), span.start):
        return True
    if _OWN_TOWN.search(text, max(sentence.span.start, span.start - 40), span.start):
        return True
    if _BODY.match(text, span.end) or _OUTLET.match(text, span.end):
        return True
    if _HOSPITAL.match(text, span.end) and _CARRIED.search(text, max(sentence.span.start, span.start - 50), span.start):
        return True
    if is_prefix(text, place) or (sentence.zone == "headline" and _SITE.search(text, sentence.span.start, span.start)):
        return True
    opens = not text[max(0, text.rfind("\n", 0, span.start) + 1) : span.start].strip()
    if opens:
        return _DATELINE.match(text, span.end) is not None
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return len(before) < 30 and before.split(",")[0].isupper() and _DATELINE.match(text, span.end) is not None


def is_home(text: str, sentence: Sentence, place: Place) -> bool:
    """Whether it is where somebody is from: `a girl from Zibdaq`, whose whole address is then an aside."""
    start = span_of(place).start
    return _HOME.search(text, max(sentence.span.start, start - 40), start) is not None


def is_prefix(text: str, place: Place) -> bool:
    """Whether it is the region that a line opens with: `Aleppo province: `."""
    span = span_of(place)
    line = text.rfind("\n", 0, span.start) + 1
    return not text[line : span.start].strip() and _PREFIX.match(text, span.end) is not None


def is_loose(text: str, place: Place) -> int:
    """2 for the ends of a way, between which it happened: "on the road between Zibdaq and Manbij"."""
    start = span_of(place).start
    return 2 if _WAY.search(text, max(0, start - 40), start) else 0


def span_of(place: Place) -> Span:
    """The span of a place; every place of a document has one."""
    assert place.span is not None
    return place.span
