"""Verbs of effect: the words that state what was done to a target, and the lemma that each is an effect of."""

from __future__ import annotations

import re

_FORMS = {
    "strike": "struck stuck striking hit hitting strike",
    "attack": "attacked attack",
    "engage": "engaged engaging engage",
    "destroy": "destroyed destroying destoyed destroys destroy demolished demolishing",
    "damage": "damaged damaging damage",
    "suppress": "suppressed suppressing supressed supressing suppress",
    "wound": "wounded wounding injured injuring",
    "kill": "killed killing",
    "deny": "denied denying",
    "degrade": "degraded degrading",
    "target": "targeted targeting target",
    "crater": "cratered cratering",
    "neutralize": "neutralized neutralizing neutralised neutralising neutralize neutralise",
    "eliminate": "eliminated eliminating eliminate",
    "disable": "disabled disabling immobilized",
    "disrupt": "disrupted disrupting",
    "sink": "sank sunk",
}
LEMMAS = {form: lemma for lemma, forms in _FORMS.items() for form in forms.split()}
# "damaged or destroyed nine vehicles" says no more than the first of the two.
_WEAKER = {frozenset({"damage", "destroy"}): "damage", frozenset({"wound", "kill"}): "wound"}

_VERB = re.compile(
    r"\b(?:str(?:uck|iking)|stuck|hit(?:ting)?|destroy(?:ed|ing|s)|destoyed|engag(?:ed|ing)|damag(?:ed|ing)"
    r"|supp?ress(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|kill(?:ed|ing)|den(?:ied|ying)|degrad(?:ed|ing)"
    r"|target(?:ed|ing)|crater(?:ed|ing)|neutrali[sz](?:ed|ing)|disabl(?:ed|ing)|immobilized|disrupt(?:ed|ing)"
    r"|attacked|demolish(?:ed|ing)|eliminat(?:ed|ing)|s[au]nk"
    r"|(?<=\bto )(?:destroy|strike|hit|attack|engage|eliminate|target|damage|neutrali[sz]e|suppress))\b"
)
_NOT_AFTER = re.compile(r"\s+(?:in|by|to|as)\b", re.IGNORECASE)
_ADJECTIVAL = frozenset({"a", "an", "the", "isil", "isis", "previously", "being", "direct", "recently"})
# "vehicles which attacked": what the target did, where other verbs say what was done to it.
_RELATIVE = frozenset({"that", "which", "who"})
_USED = re.compile(
    r"\b(?:us(?:ed|ing)|employ(?:ed|ing)|fired|firing|deployed|released|dropped|dropping)\s[^.;]{0,120}\b(?:Paveways?"
    r"|Hellfires?|Brimstones?|missiles?|bombs?|munitions?|cannon|weapons?|rockets?|shells|aircraft|artillery|drones?|GBU"
    r"|AASM|Hammers?|SCALPs?|Storm\s+Shadows?|IVs?|I{1,3}s?)\b[^.;]{0,60}\bto\s$"
)
_LOOK_BACK = 200
_PASSIVE = re.compile(
    r"\s(?:was|were|(?:ha(?:ve|s)\s+)?been)\s+(?:also\s+|both\s+|each\s+|then\s+|successfully\s+|reportedly\s+)*$",
    re.IGNORECASE,
)


def effect_verbs(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The verbs in `text[start:end]` that state an effect.

    Reads "used two Paveway IVs to destroy" too; must not read "engaged in smuggling", "a damaged road", "a direct hit"
    or "a bulldozer used to destroy houses".
    """
    return [verb for verb in _VERB.finditer(text, start, end) if not _qualifies(text, verb)]


def auxiliary(text: str, start: int, verb: int) -> int | None:
    """Where the "was" of "was also destroyed" stands; None for an active verb."""
    start = max(start, verb - 36)
    before = text[start:verb]
    if " was " not in before and " were " not in before and " been " not in before:
        return None  # the quick look: nearly all verbs are active
    match = _PASSIVE.search(before)
    return start + match.start() if match else None


def weaker(first: str, second: str) -> str:
    """What "damaged or destroyed" surely says: damage. Two verbs without an order say the second."""
    return _WEAKER.get(frozenset({first, second}), second)


def _qualifies(text: str, verb: re.Match[str]) -> bool:
    """Whether the verb qualifies a noun rather than stating an effect."""
    at = verb.start()
    if text[at - 3 : at] == "to ":
        return not _USED.search(text, max(0, at - _LOOK_BACK), at)
    if _NOT_AFTER.match(text, verb.end()) and auxiliary(text, 0, at) is None:
        return True
    before = text[max(0, at - 20) : at].split()
    last = before[-1].lower() if before else ""
    return last in _ADJECTIVAL or (verb[0] == "attacked" and last in _RELATIVE)
