"""The words that turn a nationality or a group's name into the name of those who fight or speak for it."""

from __future__ import annotations

import re

# "Israeli | Apache attack | helicopters": what may stand between, and what makes it an armed party.
_MODIFIERS = (
    r"air|army|military|security|naval|navy|special|operations|Apache|F-?1[56]|F-?35|Su-?\d\d|MiG-?\d\d|Mirage|fighter|"
    r"attack|combat|ground|armed|border|government|regime|federal|state|occupation|occupying|elite|counter-?terrorism|"
    r"counterterrorism|police|artillery|drone|missile|rocket|mortar|tank|helicopter|gunship|intelligence|defen[cs]e|"
    r"undercover|forces|led|joint|rapid|response|interior|local|reconnaissance|unmanned|cruise|ballistic|bomber|"
    r"ministry|central|marine|regular|loyalist"
)
_ARMED = (
    r"forces?|troops|soldiers?|army|armies|military|air force|navy|warplanes?|jets?|aircrafts?|planes?|helicopters?|"
    r"gunships?|drones?|UAVs?|artillery|tanks?|gunners|gunfire|air ?strikes?|air-strikes?|strikes?|air raids?|raids?|"
    r"shelling|shells?|bombardment|bombing|bombings|bombs?|fire|missiles?|rockets?|snipers?|police|policemen|"
    r"border guards?|guards|marines|commandos?|warships?|gunboats?|bombers?|fighters|militias?|militants|attacks?|"
    r"offensive|operations?|units?|brigades?|personnel|servicemen|officers?|settler attacks|mercenaries|invasion|"
    r"gendarmes|gendarmerie|paratroopers|pilots?|tank fire|tank shells?|tank shelling"
)
_OFFICIAL = (
    r"government|authorities|officials?|president|presidency|prime minister|foreign minister|foreign ministry|"
    r"(?:health|interior|defen[cs]e|justice) (?:minister|ministry)|Ministry of (?:Defen[cs]e|Health|the Interior)|"
    r"Defen[cs]e Ministry|Health Ministry|Interior Ministry|spokes(?:man|woman|person)|state media|state television|"
    r"state TV|state news agency|embassy|parliament|envoy|Department of Defen[cs]e|Defen[cs]e Department"
)
_FIGHTERS = (
    r"fighters?|militants?|militias?|militiamen|insurgents?|rebels?|gunmen|gunman|terrorists?|jihadists?|extremists?|"
    r"troops|soldiers|forces|elements|members|snipers?|suicide bombers?|bombers?|fire|shelling|rockets?|missiles?|"
    r"drones?|drone strikes?|mortars?|artillery|air ?strikes?|air-strikes?|strikes?|air raids?|warplanes?|jets?|"
    r"aircraft|planes?|helicopters?|commanders?|leaders?|group|attacks?|coalition|alliance|forces'|police|mercenaries|"
    r"rocket fire|mortar fire|spokes(?:man|woman|person)|officials?|supporters?|loyalists|movement"
)
GAP = r"[ \n-]"
ARMED = re.compile(rf"(?:{GAP}(?:{_MODIFIERS})){{0,3}} (?:{_ARMED})(?!\w)", re.IGNORECASE)
# "Russian and Syrian warplanes": the first side shares the noun of the second.
SHARED = re.compile(
    rf"(?:\s*(?:,|/|\band\b|\bor\b)\s*(?:the )?(?:[A-Z][\w.-]+|coalition|regime)){{1,2}}"
    rf"(?:{GAP}(?:{_MODIFIERS})){{0,3}} (?:{_ARMED})(?!\w)"
)
OFFICIAL = re.compile(rf" (?:{_OFFICIAL})(?!\w)", re.IGNORECASE)
FIGHTERS = re.compile(rf"(?: (?:{_MODIFIERS})){{0,2}} (?:{_FIGHTERS})(?!\w)")
# "ISIS-held Raqqa" and "the anti-ISIS campaign" name a place and a campaign, not a party that acts.
HELD = re.compile(r"-(?:held|controlled|occupied|run|besieged|linked|affiliated|inspired|claimed|aligned|free|ruled)\b")
# "IS" is a group, and a word in a headline that shouts: "THIS IS MOSUL".
SHOUTED = {"IS"}
LOUD = re.compile(r"(?:^|[^a-z]{4})IS(?:[^a-z]{4}|$)")

# What says of a party that the table does not know on which side of the state it stands.
_AGAINST_THE_STATE = re.compile(
    r"(?<![\w-])(?:anti-(?:government|regime)|rebels?|opposition|insurgents?|militants?|jihadists?|separatists?|"
    r"secessionists?|guerr?illas?|terrorists?|extremists?|militias?|militiam[ae]n|warlords?|"
    r"(?:rebel|armed) factions?)(?![\w-])",
    re.IGNORECASE,
)
_OF_THE_STATE = re.compile(
    r"(?<![\w-])(?:regime|junta|army|navy|air force|military|gendarmerie|gendarmes|police|policem[ae]n|coast ?guard|"
    r"border guards?|(?:government|state|federal|security|regular|loyalist) (?:\w+ )?(?:forces?|troops|soldiers?|army|"
    r"police|services?|agents?|jets|warplanes|helicopters?|aircraft)|soldiers?|troops)(?![\w-])",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"(?<![\w-])(?:un(?:known|identified|named)|pro-|former|ex-|self-styled|breakaway|mutin|renegade|"
    r"loyal\b|foreign|peacekeep|dressed|clad|posing|disguised|uniform|suspected)|"
    r" (?:defector|deserter)s?\b",
    re.IGNORECASE,
)


def generic_kind(words: str) -> str | None:
    """The side that common nouns alone give a party; None where they fit either side.

    Reads: "regime forces", "the army" (state force); "militants", "opposition fighters" (non-state armed group). Not:
    "unidentified gunmen", "pro-government militia", "men in army uniform", "warplanes", which tell no side.
    """
    if _EITHER.search(words):
        return None
    if _AGAINST_THE_STATE.search(words):
        return "non-state armed group"
    return "state force" if _OF_THE_STATE.search(words) else None
