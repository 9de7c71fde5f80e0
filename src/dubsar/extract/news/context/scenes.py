"""Scenes: the town that the next sentences name for an attack told as of a whole country or province."""

from __future__ import annotations

import re

from dubsar.model import Place

_WIDE = ("country", "admin1")
_FINE = ("exact", "site", "neighbourhood", "settlement", "district")
_THINGS = (
    r"(?:bomb|blast|explosion|explosive|attack|strike|airstrike|raid|rocket|missile|shell|shelling|drone|shooting|"
    r"gunm[ae]n|bomber|attacker|assault|incident|warplane|jet|victim|house|home|car|bus|vehicle|building|church|"
    r"mosque|hall|market|camp|clinic|hospital|school|prison|jail)e?s?"
)
# A sentence that goes on with the attack told before.
_TAKES_UP = re.compile(
    r"[\W_]*(?:(?:[\w.’'-]+ ){1,6}(?:said|told|reported) (?:that )?)?(?:it|this|these|those|they)\b"
    rf"|[^.]{{0,120}}?\b(?:the|its|their|his|her) (?:[\w-]+ ){{0,3}}?{_THINGS}\b",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe ([a-z]{3,})\b", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:another|separate|separately|elsewhere|meanwhile|earlier|previous|previously|last (?:week|month|year)|"
    r"similar|second|third|also|ago|since|recent(?:ly)?)\b",
    re.IGNORECASE,
)


def says_little(place: Place) -> bool:
    """Whether a place is a country or a province: more may be told of it."""
    return place.precision in _WIDE


def is_finer_within(place: Place, wide: Place) -> bool:
    """Whether a town or quarter lies in that country or province; a province whose towns are not known holds none."""
    if place.precision not in _FINE or place.country != wide.country:
        return False
    return wide.precision == "country" or (wide.admin1 or wide.name) in (place.admin1, place.name)


def goes_on_with_attack(sentence: str, told: str) -> bool:
    """Whether a sentence goes on with the attack that `told`, a sentence just before, tells of.

    Reads "It hit a house in Zibdaq", "Police said the bomb went off in Zibdaq", and "The van stood in Zibdaq" after "a
    strike on a van"; must not read "Another raid hit Zibdaq", nor "The strikes on Zibdaq last week".
    """
    if _TURNS.search(sentence):
        return False
    return bool(_TAKES_UP.match(sentence)) or any(
        f" {each[1].lower()}" in told.lower() for each in _THE.finditer(sentence)
    )
