"""Headings: the lines of a release that name the country, or the town, of the lines below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dubsar.extract.releases.where import COUNTRY, NAME, country_code, no_place

_LONGEST = 80
_COUNTRY_LINE = re.compile(
    rf"[\s\-–—•*·]*(?:(?i:(?:air\s*)?strikes\s+)?(?i:in\s+)?|(?i:near\s+))(?:(?P<place>{NAME}),\s+)?"
    rf"(?P<country>(?i:{COUNTRY}))\s*[:.\-–—]*\s*"
)
_PLACE_LINE = re.compile(rf"[\s\-–—•*·]*(?i:(?:in|near)\s+)?(?P<place>{NAME})\s*:\s*")
_SPEAKING = re.compile(r"\b(?:conducted|struck|destroyed|strikes?\s+(?:near|on|in))\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that speaks for the lines below it: a country, a town in it (where its words stand), or both.

    A town without a country ("Mosul:") is only taken by a reader that knows such a place.
    """

    country: str | None
    place: tuple[int, int] | None = None


def heading(text: str, start: int, end: int) -> Heading | None:
    """What the line `text[start:end]` announces for those below it, None when it is no heading.

    Reads "Syria", "Strikes in Iraq:", "Tikrit, Iraq", "Mosul:"; must not read "Iraq struck a deal" or "A Reaper
    conducted one strike near Manbij, Syria.".
    """
    if end - start >= _LONGEST:
        return None
    match = _COUNTRY_LINE.fullmatch(text, start, end)
    if match and not _SPEAKING.search(text, start, end):
        place = match.span("place") if match["place"] and not no_place(match["place"]) else None
        return Heading(country_code(match["country"]), place)
    match = _PLACE_LINE.fullmatch(text, start, end) if text[end - 1] == ":" else None
    if match and not no_place(match["place"]):
        return Heading(None, match.span("place"))
    return None
