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
}
_COUNTRY = "|".join(name.replace(" ", r"\s+") for name in COUNTRIES)
_DIRECTION = r"(?:north|south|east|west|(?:north|south)[ -]?(?:east|west))(?:ern\s+\w+)?"
RELATION = (
    r"(?:in\s+(?:and|or)\s+around|near|around|outside|inside|within|along|between|over|close\s+to"
    r"|in\s+the\s+(?:vicinity|area|city|town)\s+of"
    rf"|(?:(?:about|approximately|some)\s+)?[\d.]+\s*(?:km|kilomet(?:er|re)s|miles)\s+{_DIRECTION}\s+of|(?:to\s+the\s+)?{_DIRECTION}\s+of|at|in)"
)
_RELATION = re.compile(rf"{RELATION}\b", re.IGNORECASE)
# A name: capitalised words, with small joining words between them, and a feature word after them.
_ARTICLE = r"(?:al|as|ar|ad|an|at|az|ash|el|ed|er|es|et|ez|ul)"
_CALENDAR = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=[.\s]))(?![\w’'])"
)
_NAME = (
    rf"(?:{_ARTICLE}[- ’'‘`])?(?!{_CALENDAR})[A-Z][\w’'‘`-]*"
    rf"(?:(?:\s+(?:of|de|bin|the|{_ARTICLE}))?\s+(?:{_ARTICLE}-)?(?!{_CALENDAR})[A-Z][\w’'‘`-]*)*"
    r"(?:\s+(?:oil\s+|gas\s+)?(?:area|refinery|fields?|city|province|dam|airfield|neighborhood|village)s?\b)?"
)
_WHERE = re.compile(rf"(?P<relation>(?i:\b{RELATION}))\s+(?:the\s+)?(?P<name>{_NAME})")
_AFTER = re.compile(rf"[\s,]+(?:in\s+)?(?P<country>{_COUNTRY})\b", re.IGNORECASE)
_COUNTRY_ONLY = re.compile(
    rf"\b(?:(?P<relation>in|across|throughout|over)\s+)?(?P<country>{_COUNTRY})\b", re.IGNORECASE
)
_LEADING_NAME = re.compile(rf"[\s\-–—•*·.\d]*(?P<name>{_NAME})\s*[,:]\s*$")
_HEADING = re.compile(
    rf"[\s\-–—•*·]*(?:(?:air\s*)?strikes\s+)?(?:in\s+)?(?:(?P<place>[A-Z][\w’' -]+?),\s+)?"
    rf"(?P<country>{_COUNTRY})\s*[:.\-–—]*\s*",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    rf"{_CALENDAR}|(?:Coalition|ISI[LS]|Da[’']?esh|U\.?S|UK|Operation|Finally|Additionally|Also|Separately|Meanwhile|Today"
    r"|Yesterday|In|On|There|Then|Another|While|Late|Earlier)(?![\w’'])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place as a release names it: where its words stand (None for a country alone), relation, country as stated."""

    start: int
    end: int
    relation: str | None
    country: str | None
    is_country: bool = False


def country_code(name: str) -> str | None:
    """ISO code of a country that releases name, None for any other."""
    return COUNTRIES.get(" ".join(name.lower().split()))


def heading(line: str) -> str | None:
    """The country that a line announces for those below it, None when it is no heading.

    Reads "Syria", "Strikes in Iraq:", "Tikrit, Iraq"; must not read "Iraq struck a deal".
    """
    match = _HEADING.fullmatch(line) if len(line) < 80 else None
    return country_code(match["country"]) if match else None


def place_in(text: str, start: int, end: int) -> Mention | None:
    """The place named in `text[start:end]`: the first one with a relation word, else a country named alone.

    Reads "southeast of Dayr Az Zawr, Syria" and "in the vicinity of Ramadi", and must not read "in August",
    "near Coalition positions" or "in Iraq" (a country) as a settlement.
    """
    for match in _WHERE.finditer(text, start, end):
        if _NO_PLACE.match(match["name"]):
            continue
        if country_code(match["name"]) is None:
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
    after = _AFTER.match(text, match.end(), end)
    stop = match.end("name")
    while text[stop - 1] in "-'’":
        stop -= 1
    relation = " ".join(match["relation"].lower().split())
    return Mention(match.start("name"), stop, relation, country_code(after["country"]) if after else None)


def _country_alone(text: str, start: int, end: int) -> Mention | None:
    """A single country; two of them ("in Iraq and Syria") name no one place."""
    found = list(_COUNTRY_ONLY.finditer(text, start, end))
    if not found or len({match["country"].lower() for match in found}) > 1:
        return None
    match = found[0]
    return Mention(*match.span("country"), "in", country_code(match["country"]), is_country=True)
