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
    ("factory", r"factor(?:y|ies)|manufacturing|workshops?|production|foundry|(?:vb)?ied facilit(?:y|ies)"),
    ("tunnel", r"tunnels?|caves?|underground|shafts?"),
    ("vehicle", r"water (?:tankers?|trucks?)"),
    ("oil", r"oil|petroleum|fuel|crude|refiner(?:y|ies)|well[- ]?heads?|pump ?jacks?|pipelines?|gas|tankers?"),
    ("bridge", r"bridges?|culverts?|river crossings?"),
    ("supply route", r"routes?|roads?|lines? of communications?|communications? lines?|rail(?:way|road)s?|causeways?"),
    ("supply route", r"runways?|airstrips?"),
    ("boat", r"(?:speed|gun|fishing )?boats?|barges?|watercraft|ferr(?:y|ies)|ships?|vessels?|rafts?|skiffs?"),
    ("building", r"cach(?:es?)|stor(?:age|es)|stockpiles?|warehouses?|depots?|suppl(?:y|ies)"),
    (
        "vbied",
        r"vbieds?|svbieds?|(?:car|truck|vehicle|suicide)[- ]?(?:bombs?|vehicles?)|(?:vehicle|car|truck)[- ]?borne",
    ),
    ("building", r"command (?:and control )?(?:posts?|nodes?|cent(?:er|re)s?)|control (?:points?|stations?|rooms?)"),
    ("weapon", r"unmanned(?: aerial)?|uncrewed(?: aerial)?|house[- ]bombs?|radars?(?: stations?)?"),
    ("position", r"positions?|bunkers?|trench(?:es)?|checkpoints?|posts?|obstacles?|berms?|staging|areas?|locations?"),
    (
        "position",
        r"strong ?points?|(?:launch(?:ing)?|firing|assembly|rally) (?:sites?|points?)|earthworks?|minefields?",
    ),
    ("position", r"spider[- ]holes?|fortifications?|foxholes?"),
    (
        "building",
        r"buildings?|headquarters|compounds?|structures?|houses?|facilit(?:y|ies)|camps?|nodes?|cent(?:er|re)s?",
    ),
    (
        "building",
        r"shacks?|sheds?|garrisons?|shelters?|hubs?|towers?|sites?|safe ?houses?|barracks|residences?|hangars?",
    ),
    (
        "weapon",
        r"ieds?|guns?|mortars?|artillery|rockets?|rails?|rifles?|launchers?|missiles?|howitzers?|bombs?|weapons?",
    ),
    ("weapon", r"explosives?|systems?|drones?|uas|uavs?|tubes?|mines?|munitions?|ammunition"),
    ("vehicle", r"vehicles?|trucks?|humvees?|tanks?|carriers?|motor(?:cycle|bike)s?|excavators?|bulldozers?|loaders?"),
    ("vehicle", r"cranes?|tractors?|trailers?|technicals?|cars?|vans?|equipment|convoys?|airplanes?|helicopters?"),
    (
        "unit",
        r"units?|fighters?|teams?|snipers?|militants?|terrorists?|insurgents?|operatives?|leaders?|cells?|bombers?",
    ),
    ("unit", r"commanders?|members?|elements?|formations?|groups?|forces?|personnel|squads?|crews?|infantry|manpower"),
    ("unit", r"mercenaries|nationalists?|columns?|combatants?|gunmen|troops|soldiers?|platoons?|battalions?|brigades?"),
)
# People with a weapon or in a post are people: "mortar team", "machine gun crew", "command post personnel".
_PEOPLE = re.compile(
    r"(?<![\w-])(?:teams?|squads?|crews?|fighters?|militants?|snipers?|personnel|infantry|operators?)\W*(?:\([^)]*\))?$",
    re.IGNORECASE,
)
# What a military makes of a target before it says which: no kind.
_UNNAMED = re.compile(r"(?:[\w/’'-]+\s+){0,3}(?:targets?|objectives?)$", re.IGNORECASE)
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
    "mortar firing position" as a weapon, "mortar team" as one either, nor anything at all into "land features" (other).
    """
    if _PEOPLE.search(words):
        return "unit"
    if _UNNAMED.fullmatch(words):
        return "other"
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
