"""Whereabouts: the place of the event, among the places that a sentence names."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dubsar.extract.parsed import Parsed
from dubsar.model import Place, Span

_FINE = ("exact", "site", "neighbourhood", "settlement", "feature", "district", "admin1", "country", None)


def where_of(parsed: Parsed, trigger: Token, taken: tuple[Span, ...]) -> Place | None:
    """The place of what the trigger states: the finest of the nearest run of place names ("X, a village in Y").

    Names inside the spans `taken` (speakers, parties) are no places of the event.
    """
    places = [p for p in parsed.places() if p.span and not any(span.overlaps(p.span) for span in taken)]
    places = [place for place in places if place.precision != "country" or _stands_for_itself(parsed, place)]
    if not places:
        return None
    places = [place for place in places if not _aside(parsed, place)] or places
    offset = parsed.sentence.span.start + trigger.idx
    nearest = min(places, key=lambda place: (_coarse(place), _apart(place, offset)))
    return nearest


_BEFORE_COUNTRY = re.compile(
    r"(?:\b(?:in|across|inside|throughout|into|from|of|over|outside)|,|\(|north|south|east|west\w*)\s+(?:the\s+)?$",
    re.I,
)


def _stands_for_itself(parsed: Parsed, place: Place) -> bool:
    """Whether a country is named as a place: `in Iraq`, not `Iraqi forces` or `US helicopters`."""
    assert place.span is not None
    start = place.span.start - parsed.sentence.span.start
    return bool(_BEFORE_COUNTRY.search(parsed.text[max(0, start - 12) : start])) or start <= 0


_ORIGIN = re.compile(r"\b(?:from|native of|residents? of|stationed in|based in|taken to|transferred to|hospitals? in)\s+(?:[\w-]+\s+)?$", re.I)


def _aside(parsed: Parsed, place: Place) -> bool:
    """A place that is not the event's: where somebody is from, or the region set before a colon (`Aleppo province: `)."""
    assert place.span is not None
    start, end = (offset - parsed.sentence.span.start for offset in (place.span.start, place.span.end))
    if _ORIGIN.search(parsed.text[max(0, start - 30) : max(0, start)]):
        return True
    return start <= 0 and re.match(r"[\w ]{0,20}:", parsed.text[end:]) is not None


def _coarse(place: Place) -> int:
    rank = _FINE.index(place.precision)
    return 0 if rank <= 4 else rank


def _apart(place: Place, offset: int) -> int:
    assert place.span is not None
    ahead = place.span.start - offset
    return ahead if ahead > 0 else -2 * ahead
