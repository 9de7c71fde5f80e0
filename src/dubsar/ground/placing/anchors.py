"""Containers and neighbours: what the places named beside a name say of it. "Thawra in Mosul" is in Mosul.

A run of places ("the village of Zibdaq, south of Manbij in northern Syria") places each of its names. A name with
senses takes the one that lies there; one without gets the point of the neighbour, a radius that covers the way
between the two, and no id: it was not found on the map, its neighbour was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dubsar.ground.gazetteer import Row
from dubsar.ground.placing.evidence import Match
from dubsar.ground.placing.mentions import Mention
from dubsar.ground.placing.names import fold
from dubsar.ground.placing.outlines import outlines
from dubsar.model import Place
from dubsar.model.place import PlacePrecision, great_circle_km

_LONGEST_GAP = 90
_REACH = 6
_KIND = (
    r"(?:city|cities|town|towns|village|villages|district|sub-?district|neighbou?rhoods?|area|areas|camp|market|road|"
    r"countryside|suburbs?|outskirts|province|governorate|frontlines?|crossing|prison|hospital|school|canton|agency)"
)
_WAY = r"(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?|central|rural|old|left|right)"
# Words that may stand between a place and the place that holds it, and nothing else.
_GAP = re.compile(
    rf"(?:[\s,()\[\]/–—-]|\b(?:{_KIND}|{_WAY}|in|of|the|to|on|at|near|from|just|about|which|that|is|are|was|lies|located|"
    r"situated|administratively|administrative|affiliated|belonging|part|a|with|side|bank|outside|km|kilomet(?:er|re)s?|"
    r"miles|\d+|border|vicinity|and its|within|regime|rebel|government|opposition|held|controlled|occupied)\b)*",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:in|of|near|outside|from)\b", re.IGNORECASE)
_JOIN = re.compile(rf"\s?(?:{_KIND}\s?)?(?:,|and|, and|or|&|/)\s(?:(?:the|{_KIND}|of)\s)*", re.IGNORECASE)
_OWNS = re.compile(rf"['’]s\s(?:{_WAY}\s)*|\s?(?:city|town)?,\s(?:in\s)?(?:the\s)?(?:{_KIND}\sof\s)?", re.IGNORECASE)
_PART_AFTER = re.compile(
    r"[\s-](?:neighbou?rhoods?|quarters?|districts?|areas?|suburbs?|street|market)\b", re.IGNORECASE
)
_PART_BEFORE = re.compile(r"\b(?:neighbou?rhoods?|quarters?|districts?|suburbs?) of (?:the )?$", re.IGNORECASE)
_SMALL_AFTER = re.compile(r"[\s-](?:villages?|towns?|camps?|countryside|crossing|frontlines?)\b", re.IGNORECASE)
_SMALL_BEFORE = re.compile(r"\b(?:villages?|towns?|camps?|city) of (?:the )?$", re.IGNORECASE)
# Names that any town gives to a part of it.
_PARTS = frozenset(("old city", "old town", "city center", "city centre", "downtown", "industrial zone", "new city"))
_ORDER: tuple[PlacePrecision, ...] = ("site", "neighbourhood", "settlement", "district", "feature", "admin1")
_HUNG: dict[PlacePrecision, tuple[PlacePrecision, float]] = {
    "site": ("settlement", 5.0),
    "neighbourhood": ("settlement", 5.0),
    "settlement": ("district", 15.0),
    "district": ("district", 0.0),
    "feature": ("admin1", 0.0),
    "admin1": ("admin1", 0.0),
}
NEIGHBOUR_KM, PART_KM = 60.0, 15.0


def in_one_run(gap: str) -> bool:
    """Whether two places with these words between them are one address: "Zibdaq, a village south of | Manbij"."""
    return len(gap) <= _LONGEST_GAP and (_OWNS.fullmatch(gap) or _GAP.fullmatch(gap)) is not None


def is_part(text: str, mention: Mention) -> bool:
    """Whether the words call it a part of a town: "Thawra neighbourhood", "the district of Thawra"."""
    return fold(mention.words) in _PARTS or bool(
        _PART_AFTER.match(text, mention.end) or _PART_BEFORE.search(text, mention.start - 24, mention.start)
    )


def _is_small(text: str, mention: Mention) -> bool:
    return bool(_SMALL_AFTER.match(text, mention.end) or _SMALL_BEFORE.search(text, mention.start - 24, mention.start))


def anchor_of(text: str, mentions: Sequence[Mention], places: Sequence[Place], at: int) -> Place | None:
    """The place that the run of places says this one lies in or by: the finest of those with a point.

    Reads "Zibdaq village, 10 km south of Manbij" and "Mosul's Thawra". Must not read "Zibdaq and Manbij".
    """
    own, found = places[at], []
    for other in range(at + 1, min(len(places), at + _REACH)):
        gap = text[mentions[other - 1].end : mentions[other].start]
        if len(gap) > _LONGEST_GAP:
            break
        place = places[other]
        holds = own.point is None or place.precision != "settlement" or _LEADS.search(gap)
        if _GAP.fullmatch(gap) and holds and (place.id or not _JOIN.fullmatch(gap)):
            found.append(place)
        elif not (_JOIN.fullmatch(gap) and (place.id is None or _is_small(text, mentions[other]))):
            break
    if at and (place := places[at - 1]).point and _OWNS.fullmatch(text[mentions[at - 1].end : mentions[at].start]):
        found.append(place)
    fit = [place for place in found if place.point and place.precision in _ORDER]
    return min(fit, key=lambda place: _ORDER.index(place.precision), default=None)


def sense_at(matches: Sequence[Match], anchor: Place, part: bool) -> Row | None:
    """The sense of the name that lies in the anchor or near it: of a region by its outline, else by its radius."""
    assert anchor.point is not None
    wide = anchor.radius_km or 0.0
    reach = (
        wide * 1.2
        if anchor.precision in ("admin1", "district", "feature")
        else wide + (PART_KM if part else NEIGHBOUR_KM)
    )
    near = [
        (great_circle_km(row.lat, row.lon, *anchor.point), row)
        for row, _ in matches
        if row.id != anchor.id and row.kind not in ("country", "admin1", "region")
    ]
    held = [(km, row) for km, row in near if _in_reach(km, row, anchor, reach)]
    return min(held, key=lambda each: each[0])[1] if held else None


def _in_reach(km: float, row: Row, anchor: Place, reach: float) -> bool:
    if anchor.precision != "admin1":
        return km <= reach
    known = outlines().holds(anchor.id, row.lat, row.lon) if anchor.id else None
    return _shares(row, anchor) or (km <= reach if known is None else known)


def _shares(row: Row, anchor: Place) -> bool:
    return anchor.admin1 is not None and (row.country, row.admin1) == (anchor.country, anchor.admin1)


def hung(place: Place, anchor: Place, part: bool) -> Place:
    """The unknown place at the point of its anchor: a part of a town within the town, a village up to 15 km off."""
    assert anchor.precision is not None
    precision, slack = _HUNG[anchor.precision]
    if part and anchor.precision == "settlement":
        precision, slack = "settlement", 0.0
    return replace(
        place,
        lat=anchor.lat,
        lon=anchor.lon,
        radius_km=round((anchor.radius_km or 0.0) + slack, 1),
        country=anchor.country,
        admin1=anchor.admin1,
        precision=precision,
    )


def doubtful(text: str, mention: Mention, place: Place) -> bool:
    """Whether the run of places may overrule the sense that was chosen: small places and parts of towns only."""
    if place.point is None:
        return True
    if place.precision == "neighbourhood" or is_part(text, mention):
        return place.precision in ("neighbourhood", "settlement", "site")
    return place.precision == "settlement" and _is_small(text, mention)


def same_name(places: Sequence[Place], mentions: Sequence[Mention]) -> list[Place]:
    """Every unresolved name takes the point that the same name has elsewhere in the document."""
    pairs = list(zip(mentions, places, strict=True))
    known = {fold(mention.words): place for mention, place in reversed(pairs) if place.point and not place.id}
    found = []
    for mention, place in pairs:
        like = known.get(fold(mention.words)) if place.point is None or fold(mention.words) in _PARTS else None
        if like:
            place = replace(
                place,
                name=like.name,
                id=None,
                lat=like.lat,
                lon=like.lon,
                radius_km=like.radius_km,
                country=like.country,
                admin1=like.admin1,
                precision=like.precision,
            )
        found.append(place)
    return found
