"""Causes: what kind of attack did the harm, by the words nearest to it."""

from __future__ import annotations

import re

from dubsar.model.kinds import Cause

# In order: an earlier pattern wins where two stand equally near ("drone strike" is a drone, not an air strike).
PATTERNS: tuple[tuple[Cause, str], ...] = (
    ("chemical", r"\bchemical|chlorine|sarin|nerve agent|\bgas attack|toxic gas|mustard gas"),
    ("drone", r"\bdrones?\b|\bUAVs?\b|unmanned aer|quadcopter"),
    ("execution", r"\bexecut(?:ed|es|ing|ions?)\b|behead|firing squad|hanged\b"),
    (
        "airstrike",
        r"\bair[ -]?(?:strikes?|raids?|attacks?)|aerial (?:bomb|strike|attack|raid)|warplanes?|fighter jets?|\bjets\b|barrel bomb|helicopters?|bombing raid|bombardment by .{0,20}planes|\bwar ?planes?|aircraft\b|coalition (?:strikes?|raids?|bombing)",
    ),
    ("missile", r"\bmissiles?\b"),
    ("shelling", r"\bshell(?:ing|ed|s|fire)?\b|artillery|mortars?\b|rockets?\b|tank fire|howitzer|bombard"),
    (
        "explosion",
        r"explo(?:sion|sions|ded|des|ding|sive|sives)|\bblasts?\b|\bIEDs?\b|land ?mines?|\bmines?\b|car[ -]bomb|suicide (?:bomb|attack|vest)|booby|\bbomb(?:s|ing|ings|er|ed)?\b|grenade|unexploded|\bERW\b|remnants of war|detonat|improvised",
    ),
    (
        "shooting",
        r"\bshot\b|\bshoot(?:s|ing|ings|out)?\b|gun(?:fire|men|man|shots?|point|ned)|sniper|opened fire|open fire|bullets?\b|stray fire|shots\b|firearm|handgun|\brifle",
    ),
    (
        "ground",
        r"\bclash(?:es|ed)?\b|fighting\b|ground (?:attack|assault|offensive)|ambush|battles?\b|raid(?:ed|s)? (?:on|by)|infiltrat|\bassault\b|firefight",
    ),
    ("airstrike", r"\bstrikes?\b|\bbombed\b|\braids?\b"),
    (
        "other",
        r"\bstabb|\btortur|arrest|detain|abduct|kidnap|run over|traffic|poison|drown|starv|collaps|knife|knives|beat(?:en|ing)\b|strangl|cold\b|neglect|avalanche",
    ),
)
_COMPILED = tuple((cause, re.compile(pattern, re.IGNORECASE)) for cause, pattern in PATTERNS)


def cause_near(text: str, start: int, end: int) -> Cause | None:
    """The cause whose words stand nearest to `text[start:end]`, None when the text names none.

    Reads `killed in an air strike` (airstrike) and `a drone strike killed two` (drone); must not take `the strike
    committee` of a union for an attack unless nothing else is said (the last resort is the bare word).
    """
    best: tuple[int, int, Cause] | None = None
    for order, (cause, pattern) in enumerate(_COMPILED):
        for match in pattern.finditer(text):
            distance = max(start - match.end(), match.start() - end, 0)
            # A later pattern of the same words ("strike" in "drone strike") must be clearly nearer to win.
            key = (distance + 8 * order, order, cause)
            if best is None or key[0] < best[0]:
                best = key
    return best[2] if best else None
