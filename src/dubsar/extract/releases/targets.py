"""Targets: what kind of thing the words of a release say was hit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

TargetKind = Literal[
    "unit",
    "vehicle",
    "vbied",
    "weapon",
    "building",
    "position",
    "tunnel",
    "supply route",
    "oil",
    "bridge",
    "factory",
    "boat",
    "other",
]

# In this order: the first kind with a word among the target's words wins, so that "VBIED factory" is a factory.
_RULES: tuple[tuple[TargetKind, str], ...] = (
    ("factory", r"factor(?:y|ies)|manufacturing|workshops?|production|foundry"),
    ("tunnel", r"tunnels?|caves?"),
    ("oil", r"oil|petroleum|fuel|crude|refiner(?:y|ies)|well[- ]?heads?|pump ?jacks?|pipelines?|gas|tankers?"),
    ("bridge", r"bridges?|culverts?"),
    ("supply route", r"routes?|roads?|lines? of communications?|communications? lines?|rail(?:way|road)s?|causeways?"),
    ("boat", r"boats?|barges?|watercraft|ferr(?:y|ies)|ships?|vessels?"),
    ("building", r"cach(?:es?)|stor(?:age|es)|stockpiles?|warehouses?|depots?|suppl(?:y|ies)"),
    ("vbied", r"vbieds?|car bombs?|(?:vehicle|car|truck)[- ]?borne"),
    ("position", r"positions?|bunkers?|trench(?:es)?|checkpoints?|posts?|obstacles?|berms?|staging|areas?|locations?"),
    (
        "building",
        r"buildings?|headquarters|compounds?|structures?|houses?|facilit(?:y|ies)|camps?|nodes?|cent(?:er|re)s?",
    ),
    ("building", r"shacks?|garrisons?|shelters?|hubs?|towers?|sites?|safe ?houses?"),
    (
        "weapon",
        r"ieds?|guns?|mortars?|artillery|rockets?|rails?|rifles?|launchers?|missiles?|howitzers?|bombs?|weapons?",
    ),
    ("weapon", r"explosives?|systems?|drones?|uas|uavs?|tubes?|mines?"),
    ("vehicle", r"vehicles?|trucks?|humvees?|tanks?|carriers?|motor(?:cycle|bike)s?|excavators?|bulldozers?|loaders?"),
    ("vehicle", r"cranes?|tractors?|trailers?|technicals?|cars?|equipment"),
    (
        "unit",
        r"units?|fighters?|teams?|snipers?|militants?|terrorists?|insurgents?|operatives?|leaders?|cells?|bombers?",
    ),
    ("unit", r"commanders?|members?|elements?|formations?|groups?|forces?|personnel|convoys?"),
)
_TABLE = tuple((kind, re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for kind, words in _RULES)
_ANY = re.compile("|".join(f"(?:{words})" for _, words in _RULES), re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:{_ANY.pattern}|targets?|objectives?)\b", re.IGNORECASE)
# Nouns that stand before another noun as often as alone: "an IED and VBIED storage facility" is one thing.
_MODIFIERS = frozenset(
    {"ied", "vbied", "oil", "mortar", "weapon", "weapons", "rocket", "staging", "storage", "supply", "manufacturing"}
    | {"production", "fuel", "artillery", "crude", "communication", "communications", "petroleum", "gas", "explosives"}
    | {"explosive", "borne"}
)


@lru_cache(maxsize=4096)
def target_kind(words: str) -> TargetKind:
    """The kind of target that `words` name.

    Reads "ISIL vehicle-borne improvised explosive device factory" as factory, and must not read the "position" of
    "mortar firing position" as a weapon, nor anything at all into "land features" (other).
    """
    return next((kind for kind, pattern in _TABLE if pattern.search(words)), "other")


def is_target_noun(word: str) -> bool:
    """Whether the word names a target by itself: "vehicle" and "bunkers" do, "command" and "large" do not."""
    return _ANY.fullmatch(word) is not None


def names_target(text: str, start: int, end: int) -> bool:
    """Whether a noun in `text[start:end]` names a target: "Ten buildings used as posts" does, "the visit" does not."""
    return _NAMED.search(text, start, end) is not None


def is_modifier(word: str) -> bool:
    """Whether a target noun more often qualifies the next one: "IED", "mortar", "staging"."""
    return word.lower() in _MODIFIERS
