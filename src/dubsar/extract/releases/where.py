"""Where a release line says it was: place words, how the strike lay to them, and the country."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Countries that strike releases have section headings for, with their ISO 3166-1 alpha-2 codes.
COUNTRIES = {
    "iraq": "IQ",
    "syria": "SY",
    "libya": "LY",
    "yemen": "YE",
    "somalia": "SO",
    "afghanistan": "AF",
    "pakistan": "PK",
    "lebanon": "LB",
    "mali": "ML",
    "niger": "NE",
    "nigeria": "NG",
    "burkina faso": "BF",
    "ukraine": "UA",
    "russia": "RU",
    "turkey": "TR",
    "iran": "IR",
    "jordan": "JO",
    "egypt": "EG",
    "israel": "IL",
    "sudan": "SD",
    "kenya": "KE",
    "kuwait": "KW",
    "saudi arabia": "SA",
    "chad": "TD",
    "cameroon": "CM",
    "ethiopia": "ET",
    "mozambique": "MZ",
}
# Countries that a release may mix up in its headings: neighbours that one office writes about.
_NEIGHBOURS = {
    "IQ": frozenset({"SY", "TR", "IR"}),
    "SY": frozenset({"IQ", "TR", "LB"}),
    "LB": frozenset({"SY", "IL"}),
    "YE": frozenset({"SA"}),
    "SA": frozenset({"YE"}),
    "SO": frozenset({"KE", "ET"}),
    "KE": frozenset({"SO"}),
    "ML": frozenset({"NE", "BF"}),
    "NE": frozenset({"ML", "BF", "NG"}),
    "BF": frozenset({"ML", "NE"}),
    "AF": frozenset({"PK"}),
    "PK": frozenset({"AF"}),
    "UA": frozenset({"RU"}),
    "RU": frozenset({"UA"}),
}
COUNTRY = "|".join(name.replace(" ", r"\s+") for name in COUNTRIES)
_DIRECTION = r"(?:north|south|east|west|(?:north|south)[ -]?(?:east|west))(?:ern\s+\w+)?"
_PART = r"(?:(?:north|south|east|west|(?:north|south)[ -]?(?:east|west))(?:ern)?|central|upper|lower)\s+"
RELATION = (
    r"(?:in\s+(?:and|or)\s+around|near|around|outside|inside|within|along|between|over|throughout|across|close\s+to"
    r"|in\s+the\s+(?:general\s+)?(?:vicinity|areas?|region|city|town|village|province)\s+of"
    r"|on\s+the\s+(?:island|outskirts|edge)\s+of"
    rf"|(?:(?:about|approximately|some)\s+)?[\d.]+\s*(?:km|kilomet(?:er|re)s|miles)\s+{_DIRECTION}\s+of|(?:to\s+the\s+)?{_DIRECTION}\s+of|at|in)"
)
_RELATION = re.compile(rf"{RELATION}\b", re.IGNORECASE)
# A name: capitalised words, with small joining words between them, and a feature word after them.
_ARTICLE = r"(?:al|as|ar|ad|an|at|az|ash|el|ed|er|es|et|ez|ul)"
_CALENDAR = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=[.\s]))(?![\w’'])"
)
NAME = (
    rf"(?:{_ARTICLE}[- ’'‘`])?(?!{_CALENDAR})[A-Z][\w’'‘`-]*"
    rf"(?:(?:\s+(?:of|de|bin|the|{_ARTICLE}))?\s+(?:{_ARTICLE}-)?(?!{_CALENDAR})[A-Z][\w’'‘`-]*)*"
    r"(?:\s+(?:oil\s+|gas\s+)?(?:area|refinery|fields?|city|province|dam|airfield|neighborhood|village)s?\b)?"
)
_WHERE = re.compile(rf"(?P<relation>(?i:\b{RELATION}))\s+(?:the\s+)?(?P<name>(?:{_PART})?{NAME})")
_AFTER = re.compile(rf"[\s,(]+(?:in\s+)?(?:{_PART})?(?P<country>{COUNTRY})\b", re.IGNORECASE)
_COUNTRY_ONLY = re.compile(
    rf"\b(?:(?:in|across|throughout|over)\s+)?(?P<words>(?:{_PART})?(?P<country>{COUNTRY}))\b", re.IGNORECASE
)
_SECTION = re.compile(rf"\bin\s+(?P<country>{COUNTRY})\b", re.IGNORECASE)
# What joins a second place to the first; who or what acts there ("and Kurdish forces", "and Typhoons hit") is no place.
_JOINED = re.compile(
    rf"(?P<join>,\s+and\s+|,\s+|\s+and\s+)(?:(?:near|in)\s+)?(?:the\s+)?(?P<name>(?:{_PART})?{NAME})"
    r"(?![\w-])(?!\s+(?:forces|military|security|army|aircraft|jets|fighters|troops|positions|struck|hit|destroyed|engaged|used"
    r"|conducted|also|attacked|targeted)\b)"
)
_MOST_PLACES = 12  # in one list
_PART_BEFORE = re.compile(_PART, re.IGNORECASE)
_LEADING_NAME = re.compile(rf"[\s\-–—•*·.\d]*(?P<name>{NAME})\s*[,:]\s*$")
_NO_PLACE = re.compile(
    rf"{_CALENDAR}|(?:Coalition|ISI[LS]|Da[’']?esh|U\.?S|UK|Operation|Finally|Additionally|Also|Separately|Meanwhile|Today"
    r"|Yesterday|In|On|There|Then|Another|While|Late|Earlier|Iraqi|Syrian|Kurdish|Peshmerga|Turkish|Russian|American|British"
    r"|French|Dutch|Houthis?|Hamas|Hezbollah|Taliban|Government|Federal)(?![\w’'])|[\w-]+-(?:backed|controlled|held|led)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place as a release names it: where its words stand, relation, country as stated.

    `others` are the places that share the statement with it ("near Hit, Haditha and Rawah").
    """

    start: int
    end: int
    relation: str | None
    country: str | None
    is_country: bool = False
    others: tuple[tuple[int, int], ...] = ()

    @property
    def last(self) -> int:
        """Where the words of the last place end."""
        return self.others[-1][1] if self.others else self.end


def country_code(name: str) -> str | None:
    """ISO code of a country that releases name, None for any other."""
    return COUNTRIES.get(" ".join(name.lower().split()))


def neighbours(country: str) -> frozenset[str]:
    """The countries whose towns a release may have put under this one's heading."""
    return _NEIGHBOURS.get(country, frozenset())


def is_list(words: str) -> bool:
    """Whether the words of a place name several: reads "Hit and Haditha"; must not read "Al Qaim"."""
    return "," in words or " and " in f" {' '.join(words.split())} "


def no_place(name: str) -> bool:
    """Whether a capitalised word after "near" or "in" is none: "August", "Coalition", "Kurdish"."""
    return _NO_PLACE.match(name) is not None


def country_of(words: str) -> str | None:
    """ISO code of a country or a part of one: reads "northern Iraq"; must not read "western Mosul"."""
    return country_code(_PART_BEFORE.sub("", words, count=1))


def section_in(text: str, start: int, end: int) -> str | None:
    """The country that the words before the strikes set: reads "In Iraq, near Bayji"; must not read "Iraqi forces"."""
    found = {country_code(match["country"]) for match in _SECTION.finditer(text, start, end)}
    return found.pop() if len(found) == 1 else None


def place_in(text: str, start: int, end: int) -> Mention | None:
    """The place named in `text[start:end]`: the first one with a relation word, else a country named alone.

    Reads "southeast of Dayr Az Zawr, Syria" and "in the vicinity of Ramadi", and must not read "in August",
    "near Coalition positions" or "in Iraq" (a country) as a settlement.
    """
    for match in _WHERE.finditer(text, start, end):
        if _NO_PLACE.match(match["name"]):
            continue
        if country_of(match["name"]) is None:
            return _mention(text, match, end)
    return _country_alone(text, start, end)


def place_leading(text: str, start: int, end: int) -> Mention | None:
    """Reads "- Mosul, " as a place whose "near" was left out; must not read "Finally, " or "On Nov. 4, "."""
    match = _LEADING_NAME.match(text, start, end)
    if match is None or _NO_PLACE.match(match["name"]) or country_code(match["name"]):
        return None
    if _RELATION.match(match["name"]):
        return None
    return Mention(*match.span("name"), None, None)


def _mention(text: str, match: re.Match[str], end: int) -> Mention:
    stop = _bare(text, match.end("name"))
    others = _others(text, stop, end)
    after = _AFTER.match(text, others[-1][1] if others else stop, end)
    relation = " ".join(match["relation"].lower().split())
    country = country_code(after["country"]) if after else None
    return Mention(match.start("name"), stop, relation, country, others=others)


def _bare(text: str, stop: int) -> int:
    while text[stop - 1] in "-'’":
        stop -= 1
    return stop


def _others(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Reads "near Hit, Tuz and Rawah" as two more places; must not read "near Hit, Anbar" or "and Kurdish forces"."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST_PLACES and (joined := _JOINED.match(text, start, end)):
        if _NO_PLACE.match(joined["name"]) or country_of(joined["name"]):
            return ()
        start = _bare(text, joined.end("name"))
        found.append((joined.start("name"), start))
        if "and" in joined["join"]:
            return tuple(found)
    return ()


def _country_alone(text: str, start: int, end: int) -> Mention | None:
    """A single country; two of them ("in Iraq and Syria") name no one place."""
    found = list(_COUNTRY_ONLY.finditer(text, start, end))
    if not found or len({match["country"].lower() for match in found}) > 1:
        return None
    match = found[0]
    return Mention(*match.span("words"), "in", country_code(match["country"]), is_country=True)
