"""Aircraft: the kinds and named types of aircraft that a release says struck, never those that were struck."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.releases.hints import holds

_KIND = (
    r"ground[- ]attack|fighter[- ]attack|attack|bomber|fighter|helicopter|remotely[- ]piloted|rotary|fixed[- ]wing"
    r"|unmanned"
)
_KINDS = re.compile(
    rf"\b(?P<kinds>(?:(?:{_KIND})(?:,\s+and\s+|,\s+|\s+and\s+|\s+)?){{1,12}})(?:aircraft|jets?|bombers)\b",
    re.IGNORECASE,
)
_ONE_KIND = re.compile(_KIND, re.IGNORECASE)
TYPES = (
    r"Typhoons?|Tornados?|Tornadoes|Reapers?|Predators?|Rafales?|Mirages?|Super\s+Etendards?|Atlantiques?|Gripens?|Harriers?"
    r"|Hornets?|Super\s+Hornets?|Growlers?|Apaches?|Tigre|Gazelles?|Bayraktars?|Akinci|Anka|Heron|Hermes|Lancers?|Raptors?"
    r"|Warthogs?|Ospreys?|Lightnings?|Orlan(?:-\d+)?|Lancets?"
    r"|(?:F/A|CF|EF|F|A|B|AC|MQ|RQ|AV|AH|UH|CV|KC|P|Su|SU|MiG|Tu|TU|Mi|Ka|TB|IL|Il)-?\d{1,3}[A-Z]{0,3}(?:-\d)?s?"
    r"|(?:FGR|GR)-?\d[A-Z]?s?"
)
"""Pattern text for named types of aircraft; case counts."""
_TYPE = re.compile(rf"\b(?:{TYPES})(?=\b|[’'])")
_MEANS = re.compile(r"\b(?:using|employing|with|by|from|aboard)\s")
_MEANS_HINTS = ("using", "employing", " with ", " by ", " from ", "aboard")
_MOST = 12  # names in one statement


def aircraft_in(text: str, start: int, verb: int, end: int) -> tuple[str, ...]:
    """The kinds ("attack", "remotely piloted") and types ("F-16", "Typhoon") that strike, as written, without an "s".

    `verb` is where the effects begin: what comes after it is a target, unless "using" or "by" stands before it. Reads
    "attack, fighter and remotely piloted aircraft" as three kinds and "Two Typhoon FGR4s struck" as both names; must
    not read "anti-aircraft" or "destroyed two Su-25".
    """
    found = [*_names(text, start, verb)]
    tail = text[verb:end]
    means = _MEANS.search(text, verb, end) if holds(tail, _MEANS_HINTS) else None
    if means:
        found += _names(text, means.end(), end)
    return tuple(dict.fromkeys(found[:_MOST]))


def _names(text: str, start: int, end: int) -> Iterator[str]:
    words = text[start:end]
    if "craft" in words or "jet" in words or "bombers" in words:
        for piece in _KINDS.finditer(words):
            yield from (kind[0].lower() for kind in _ONE_KIND.finditer(piece["kinds"]))
    yield from (_single(name[0]) for name in _TYPE.finditer(words))


def _single(name: str) -> str:
    """Reads "F-16s" as F-16 and "Tornadoes" as Tornado; must not cut "Hermes"."""
    if name.endswith("oes"):
        return name[:-2]
    return name[:-1] if name.endswith("s") and name != "Hermes" else name
