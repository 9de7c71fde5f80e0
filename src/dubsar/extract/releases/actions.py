"""Actions: what forces, aircraft or weapons are said to have done to a target where no strikes are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dubsar.extract.releases.aircraft import TYPES
from dubsar.extract.releases.targets import names_target
from dubsar.extract.releases.verbs import LEMMAS, auxiliary, effect_verbs

_HOSTILE = (
    r"ISI[LS]|Da[’'`]?esh|Houthis?|al[- ]Shabaab|al[- ]Qa[’'`]?[ei]da|Hamas|Hezbollah|Hizbullah|Taliban|PKK|YPG"
    r"|terrorists?|militants?|insurgents?|rebels?|enemy|extremists?|regime|nationalists?"
)
_ACTOR = re.compile(
    rf"\b(?P<hostile>(?:{_HOSTILE})[\s-]+(?:\w+[\s-]+)?)?(?:{TYPES}"
    r"|(?i:forces?|aircraft|warplanes?|(?:fighter[\s-]|air[\s-])?jets?|bombers?|planes?|drones?|UC?AVs?|helicopters?|artillery"
    r"|howitzers?|missiles?|munitions?|bombs?|rockets?|aviation|coalition|US?CENTCOM|AFRICOM|air\s+force|navy|IDF|IAF|RAF"
    r"|army|warships?|destroyers?|frigates?|flights?|patrols?|Task\s+Force(?:\s+\w+)?|(?:air\s*)?strikes?|sorties?"
    r"|(?:air\s+)?operations?|fire\s+missions?))\b"
)
# "the strikes destroyed", "airstrikes near Baiji": strikes themselves act, or are what was conducted.
_STRIKES = re.compile(
    r"\b(?:conducted|carried\s+out|launched|delivered|made|performed)\s+(?:[\w-]+\s+){0,3}(?P<noun>(?:air\s*)?strikes)\s+"
    r"(?P<on>on|against|targeting)\s",
    re.IGNORECASE,
)
_FIRED = re.compile(
    r"\b(?:used|employed|fired|launched|released|deployed|dropped)\s[^.;]{0,80}\b(?:bombs?|missiles?|munitions?|rockets?"
    r"|Paveways?|Hellfires?|Brimstones?|I{1,3}s?|IVs?)\s+(?=against\s)"
)
_PARTS = re.compile(
    r",?\s+(?:while|whereas)\s+|;\s+(?:and\s+)?|,\s+and\s+(?=(?:an?|the|two|three)\s)"
    r"|\s+and\s+(?=the\s+(?:second|third|other)\s+(?:air)?strikes?\b)|\s+and\s+(?=\d+\s+(?:\w+\s+){1,3}were\b)"
)
_PEOPLE = frozenset({"kill", "wound", "neutralize", "eliminate"})
_FOES = re.compile(rf"\b(?:{_HOSTILE}|fighters?|operatives?|combatants?|commanders?|leaders?|gunmen|snipers?|cells?)\b")
# Whose harm is no effect that a military declares of its own strikes, and what is done on the ground: left unread.
_OTHERS = re.compile(
    r"\b(?:civilians?|non-?combatants?|service\s*members?|soldiers?\s+(?:was|were)|injuries|casualties|alleg\w+|"
    r"children|residents|people|(?<!air\s)raids?|captured|detained|ground\s+(?:troops|forces)|ambush(?:ed)?)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|who|whom)\s+(?:\w+\s+){0,2}$")
_LONGEST = 200  # characters between who acts and what is done


def find_actions(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(start, first verb, end) of each action in a sentence that counts no strikes; they tile it from the first on.

    Reads "Typhoons struck a truck-bomb near Mosul, while a Reaper destroyed a van" as two, "25 targets were destroyed"
    as one; must not read "ISIL forces destroyed a bridge" or "two soldiers were killed" as done by a strike.
    """
    if not (effect_verbs(text, start, end) or _launched(text, start, end)) or _OTHERS.search(text, start, end):
        return
    edges = [start, *(part.end() for part in _PARTS.finditer(text, start, end)), end]
    begin, verb = start, None
    for left, right in pairwise(edges):
        found = _action(text, left, right)
        if found is not None and verb is not None:
            yield begin, verb, left
            begin, verb = left, found
        elif found is not None:
            verb = begin if found == left else found
    if verb is not None:
        yield begin, verb, end


def _action(text: str, start: int, end: int) -> int | None:
    """Where the words of effect begin, when the piece says who acts, or which targets were hit; else None."""
    launched = _launched(text, start, end)
    if launched is not None:
        return launched
    for verb in effect_verbs(text, start, end):
        aux = auxiliary(text, start, verb.start())
        if aux is not None:
            return start if _hit(text, start, aux, LEMMAS[verb[0]]) else None
        if _acts(text, start, verb.start()):
            return verb.start()
    return None


def _launched(text: str, start: int, end: int) -> int | None:
    """Where the words after "conducted airstrikes" or "used Paveway IVs" begin, when they say on or against what."""
    strikes = _STRIKES.search(text, start, end)
    if strikes:
        return strikes.end("noun")
    fired = _FIRED.search(text, start, end) if " against " in text[start:end] else None
    return fired.end() if fired and _acts(text, start, fired.start()) else None


def _acts(text: str, start: int, verb: int) -> bool:
    """Whether forces, aircraft or weapons that are not the enemy's stand before the verb as its subject."""
    actor = None
    for actor in _ACTOR.finditer(text, start, verb):
        if actor["hostile"]:
            return False
    if actor is None or verb - actor.end() > _LONGEST or _RELATIVE.search(text, actor.end(), verb):
        return False
    before = text[actor.end() : verb].split()
    return not before or _FOES.fullmatch(before[-1]) is None


def _hit(text: str, start: int, end: int, lemma: str) -> bool:
    """Whether the subject of "were destroyed" names a target; of "were killed" it must name fighters."""
    if lemma in _PEOPLE:
        return _FOES.search(text, start, end) is not None
    return names_target(text, start, end)
