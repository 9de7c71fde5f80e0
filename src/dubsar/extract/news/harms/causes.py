"""Causes: what kind of attack did the harm, by the words nearest to it."""

from __future__ import annotations

import re
from functools import lru_cache

from dubsar.model.kinds import Cause, Outcome
from dubsar.text.censored import uncensored
from dubsar.text.cued import Cued

# In order: an earlier pattern wins where two stand equally near ("drone strike" is a drone, not an air strike).
NAMED: tuple[tuple[Cause, str], ...] = (
    ("chemical", r"\bchemical|chlorine|sarin|nerve agent|\bgas attack|toxic gas|mustard gas"),
    ("drone", r"\bdrones?\b|\bUAVs?\b|unmanned aer|quadcopter"),
    (
        "execution",
        r"\bexecut(?:ed|es|ing|ions?)\b|behead|firing squad|\bput to death|publicly hanged|"
        r"\bhanged (?:in public|for|at)",
    ),
    (
        "airstrike",
        r"\bair[ -]?(?:strikes?|raids?|attacks?|aggression|bombardment)|aerial (?:bomb|strike|attack|raid)|"
        r"war ?planes?|\bplanes? (?:bombed|struck|hit|raided|targeted|dropped|attacked|strafed)|"
        r"fighter jets?|\bjets?\b|barrel bomb|helicopters?|bombing raid|aircraft\b|coalition (?:strikes?|raids?|"
        r"bombing)",
    ),
    ("missile", r"\bmissiles?\b"),
    ("shelling", r"\bshell(?:ing|ed|s|fire)?\b|artillery|mortars?\b|rockets?\b|tank fire|howitzer|bombard"),
    (
        "explosion",
        r"\bIEDs?\b|land ?mines?|\bmines?\b|car[ -]bomb|suicide (?:bomb|attack|vest)|booby|grenade|unexploded|ordnance|"
        r"\bERW\b|remnants? of war|war remnants?|improvised|roadside bomb",
    ),
    (
        "shooting",
        r"\bshot\b|\bshoot(?:s|ing|ings|out)?\b|gun(?:fire|men|man|shots?|point|ned)|sniper|open(?:ed)? fire|"
        r"bullets?\b|"
        r"stray fire|live (?:fire|ammunition|rounds)|shots\b|firearm|handgun|\brifle",
    ),
    (
        "other",
        r"\bstabb|\btortur|run over|traffic|poison|drown|starv|knife|knives|strangl|hanged|neglect|earthquake|flood",
    ),
)
# Words that name a kind only where nothing better is said, here or in the sentences before.
LOOSE: tuple[tuple[Cause, str], ...] = (
    ("explosion", r"explo(?:sion|sions|ded|des|ding|sive|sives)|\bblasts?\b|\bbomb(?:s|ing|ings|er|ed)?\b|detonat"),
    (
        "ground",
        r"\bclash(?:es|ed)?\b|infighting|fighting\b|ground (?:attack|assault|offensive)|ambush|infiltrat|firefights?\b",
    ),
    ("airstrike", r"\b(?:strikes?|raids?)\b"),
    ("ground", r"\bbattles?\b|\bassault\b|\braid(?:ed|s)? (?:on|by)"),
    (
        "other",
        r"cholera|malnutrition|starvation|\bhunger|famine|epidemic|\bdisease|stampede|\baccidents?\b|"
        r"\b(?:road|car|bus|train|plane|boat|helicopter) crash|capsiz|shipwreck|landslide|mudslide|cyclone|hurricane|"
        r"\bstorms?\b|avalanche|\bfroze|hypothermia|heat ?wave|\bramm(?:ed|ing)",
    ),
)
_NAMED = tuple((cause, Cued(pattern, re.IGNORECASE)) for cause, pattern in NAMED)
_LOOSE = tuple((cause, Cued(pattern, re.IGNORECASE)) for cause, pattern in LOOSE)


def cause_near(text: str, start: int, end: int) -> Cause | None:
    """The cause whose own words stand nearest to `text[start:end]`, None when the text names none outright.

    Reads `killed in an air strike` (airstrike), `a drone strike killed two` (drone) and `a shell exploded` (shelling);
    must not settle on `the strike` or `the blast` alone: see `loose_cause`.
    """
    return _nearest(_found(text), start, end)


def loose_cause(text: str, start: int, end: int) -> Cause | None:
    """The cause that a loose word suggests: `the blast` explosion, `strikes` airstrike, `clashes` ground."""
    return _nearest(_found(text, loose=True), start, end)


def several_causes(text: str) -> bool:
    """Whether a sum names several kinds of attack (`attacks, sniper fire and shelling`), so that none is its cause."""
    return len({cause for _, cause, _, _ in (*_found(text), *_found(text, loose=True)) if cause != "other"}) > 1


def cause_of_outcome(outcome: Outcome) -> Cause | None:
    """Detention and abduction are `other` by the claim JSON, whatever stands beside them."""
    return "other" if outcome in ("detained", "abducted") else None


# Words that name a cause: the order of their pattern, the cause, where they start and end.
Named = tuple[int, Cause, int, int]


@lru_cache(maxsize=32)
def _found(text: str, loose: bool = False) -> tuple[Named, ...]:
    """Every word of a sentence that names a cause. Kept, since each claim of a sentence asks for it."""
    plain = uncensored(text)
    return tuple(
        (order, cause, match.start(), match.end())
        for order, (cause, pattern) in enumerate(_LOOSE if loose else _NAMED)
        for match in pattern.finditer(plain)
    )


def _nearest(found: tuple[Named, ...], start: int, end: int) -> Cause | None:
    best: tuple[int, int, Cause] | None = None
    for order, cause, first, last in found:
        # A later pattern of the same words ("strike" in "drone strike") must be clearly nearer to win.
        key = (max(start - last, first - end, 0) + 8 * order, order, cause)
        if best is None or key[:2] < best[:2]:
            best = key
    return best[2] if best else None
