"""Deeds: the verbs and nouns by which somebody attacks or does harm, and the words round a party that blame it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.harms.trigger_words import INTRANSITIVE, NOUNS, SHOT, TRANSITIVE

WEAPON = (
    r"air ?strikes?|air-strikes?|strikes?|air raids?|raids?|shelling|shells?|attacks?|bombing|bombings|bombardments?|"
    r"bombs?|fire|gunfire|drones?|missiles?|rockets?|artillery|assaults?|aggression|mines?|landmines?|operations?|"
    r"offensive|ambush|barrage|bullets?|mortars?|massacre|killings?|jets?|warplanes?|aircraft|planes?|helicopters?|"
    r"gunships?|tanks?|gunboats?|snipers?|incursion|siege|onslaught|crackdown|torture"
)
FORCE = (
    r"forces|troops|soldiers|jets|warplanes|aircraft|helicopters?|gunmen|militants|fighters|guards|police|army|"
    r"navy|planes?|"
    r"snipers?|intelligence|factions|militias?|units?"
)


def _forms(verb: str) -> Iterator[str]:
    """The forms of a regular verb; a doubled last letter is written as `stab+b`."""
    base, _, doubled = verb.partition("+")
    stem = base + doubled
    yield from (base, base + ("es" if base.endswith(("sh", "ch", "ss")) else "s"))
    if base.endswith("e"):
        yield from (base + "d", base[:-1] + "ing")
    elif base.endswith("y"):
        yield from (base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    else:
        yield from (stem + "ed", stem + "ing")


_REGULAR = """target shell bomb attack storm raid drop+p plant detonate murder torture execute abduct kidnap stab+b
    ambush assault pound launch open carry conduct wage perpetrate commit+t stage mount arrest detain behead massacre
    slaughter assassinate fire claim unleash loot torch burn level flatten hang+ liquidate lynch gun+n lob+b rain
    direct""".split()
ATTACKS = frozenset(form for verb in _REGULAR for form in _forms(verb)) | frozenset(
    """hit hits hitting struck strike strikes striking shot shoot shoots shooting threw throw throwing beat beats
    beating beaten laid lay blew blow blowing slew slain set ran""".split()
)
# What a "by" may follow so that it names who did it.
DONE = (
    ATTACKS
    | SHOT
    | frozenset(TRANSITIVE)
    | frozenset(INTRANSITIVE)
    | frozenset(NOUNS)
    | {"caused", "inflicted", "left"}
)
_WEAPON_NOUN = re.compile(
    rf"(?:{WEAPON}|detention|arrest|fires?|crimes?|violence|war|campaign|explosion|blast)", re.IGNORECASE
)

_DEED = (
    r"(?:kill|shell|bomb|attack|target|carry|conduct|behind|shoot|shot|strik|fir|massacr|execut|murder|launch|"
    r"air ?strike|"
    r"raid|assault|deaths?|abduct|kidnap|detain|blast|explosion|drop|incident|plant|hit|ambush|slaughter|torture|burn)"
)
_NEAR = r"(?:[\w’'-]+ ){0,5}?"
_GAP = r"(?:(?:the|a|an|both|either|two)\s+)?(?:[\w-]+\s+){0,2}"
# Words before a party that lay the deed on it.
_LAID_ON = re.compile(
    rf"\b(?:blam(?:ed|es|ing) (?:{_NEAR}on )?|attribut\w+ (?:[\w’'-]+ ){{0,9}}?to |ascrib\w+ {_NEAR}to |"
    rf"responsib\w+ {_NEAR}(?:on|to|with) |point(?:ed|s|ing) (?:the |a )?fingers? at |hands of |belong(?:ed|s|"
    rf"ing)? to |"
    rf"(?:believed|thought|suspected|reported|said|presumed|alleged) to (?:be |have been |belong to |have been "
    rf"carried out by )|"
    rf"(?:fire|shots?|shells?|rockets?|bullets?|missiles?) (?:fired )?(?:from|by) |bombs of )"
    rf"{_GAP}$",
    re.IGNORECASE,
)
_ACCUSED = re.compile(rf"\b(?:accus(?:ed|es|ing)|suspect(?:s|ed|ing)?) {_GAP}$", re.IGNORECASE)
_OF_A_DEED = re.compile(rf"[^.;]{{0,40}}?\b(?:of|in|for|over) {_NEAR}{_DEED}", re.IGNORECASE)
_HELD = re.compile(rf"\b(?:h[eo]ld(?:s|ing)?) {_GAP}$", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"\s(?:[\w-]+ ){0,3}responsible\b", re.IGNORECASE)
# Words by which others act with the one who acts.
_WITH = re.compile(
    r"\b(?:with|by|under) (?:the )?(?:\w+ )?(?:support|backing|help|assistance|participation|cover|"
    r"coordination) (?:of|from|by|with) "
    rf"{_GAP}$|\b(?:backed|supported|assisted|accompanied) by {_GAP}$|\b(?:cooperation|coordination|together|"
    rf"jointly) with {_GAP}$",
    re.IGNORECASE,
)
_TAKES_ON = re.compile(
    rf"\W{{0,3}}(?:(?!not\b|never\b|yet\b)[\w-]+ ){{0,3}}?(?:claimed (?:responsibility|{_NEAR}{_DEED})|claims? "
    rf"responsibility|"
    rf"(?:was|were|is|are|been) (?:\w+ly )?behind\b|(?:was|were|is|are|been) (?:\w+ly )?(?:to blame|responsible)\b|"
    rf"(?:denied|denies|admitted|admits|acknowledged|conceded) (?:any )?(?:responsib\w+|involvement|being "
    rf"behind|{_DEED})|"
    rf"(?:was|were|is|are|been|stands?|stood) (?:\w+ly )?(?:accused|blamed|suspected|cited)\b(?={_OF_A_DEED.pattern}))",
    re.IGNORECASE,
)


def blamed_before(before: str, after: str) -> bool:
    """Whether the words before a party lay the deed on it.

    Reads `residents blamed the ...`, `jets believed to be ...`, `at the hands of the ...`, `with the support of the
    ...`; must not read `accused the ... of delay`.
    """
    if _LAID_ON.search(before) or _WITH.search(before):
        return True
    if _ACCUSED.search(before):
        return _OF_A_DEED.match(after) is not None
    return bool(_HELD.search(before) and _RESPONSIBLE.match(after))


def takes_on(after: str) -> bool:
    """Whether the words after a party say that it did it, or claims, admits, denies or is accused of having done it.

    Reads `... claimed responsibility`, `... was accused of killing`; must not read `... has not claimed` or `... was
    accused of delays`.
    """
    return _TAKES_ON.match(after) is not None


def is_deed(word: str) -> bool:
    """Whether a noun is an attack or a weapon, so that its owner is the one who attacks."""
    return _WEAPON_NOUN.fullmatch(word) is not None
