"""Grounding: the place of a statement, looked up in the country that the release states."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Protocol

from dubsar.extract.releases.headings import Heading
from dubsar.extract.releases.where import Mention
from dubsar.model import Place, Span

_WATERS = (" Sea", " Gulf", " Strait", " Ocean")
_FEATURE = re.compile(r"\s+(?:areas?|region|district|provinces?|governorate|city)$", re.IGNORECASE)


class Gazetteer(Protocol):
    """What the reader asks of the place index (`dubsar.ground.places.Places`)."""

    def resolve(self, name: str, *, country: str | None = None, near: Place | None = None) -> Place: ...


def ground(text: str, mention: Mention | None, country: str | None, places: Gazetteer) -> Place | None:
    """The place as written, with what the gazetteer knows of it in the country that the release states.

    A namesake in another country is not taken: the place stays a name without a point. Of several places the first
    gives the name and the point, all of them the words and the radius (docs/decisions/008).
    """
    if mention is None:
        return None
    found = _resolved(text[mention.start : mention.end], country, places)
    words = text[mention.start : mention.last]
    return Place(
        found.name,
        found.id,
        found.lat,
        found.lon,
        _reach(found, [_resolved(text[start:end], country, places) for start, end in mention.others]),
        country or found.country,
        found.admin1,
        "country" if mention.is_country else found.precision,
        mention.relation,
        words,
        Span(mention.start, mention.last, words),
    )


def known_heading(text: str, line: Heading, places: Gazetteer) -> Mention | None:
    """The town of a heading; where the heading names no country, only a town that the gazetteer knows.

    Reads "Mosul:" above bare lines; must not read "Artillery:".
    """
    if line.place is None:
        return None
    start, end = line.place
    if line.country is None and places.resolve(text[start:end]).point is None:
        return None
    return Mention(start, end, None, line.country)


def _resolved(words: str, country: str | None, places: Gazetteer) -> Place:
    found = places.resolve(words, country=country)
    if found.point is None and (feature := _FEATURE.search(words)):
        found = replace(places.resolve(words[: feature.start()], country=country), words=words)
    if words.endswith(_WATERS) and found.precision != "feature":
        return Place(words)  # the sea, not the governorate named after it
    return Place(words) if country and found.country not in (None, country) else found


def _reach(first: Place, others: list[Place]) -> float | None:
    """The radius that holds all the places that are known, in kilometres; None when the first is on no map."""
    reach = first.radius_km
    for other in others:
        apart = first.km_to(other)
        if apart is not None:
            reach = max(reach or 0.0, round(apart + (other.radius_km or 0.0), 1))
    return reach
