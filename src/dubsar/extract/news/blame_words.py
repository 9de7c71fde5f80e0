"""Words of blame: the party that a clause lays an attack to, found by the words that stand next to its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dubsar.extract.news.context.parties import ADJECTIVE, parties_in
from dubsar.extract.news.parsed import Parsed
from dubsar.model import Actor, Span

_ATTACK = (
    r"(?:assault|attack|(?:air ?)?strike|raid|bombing|bombardment|shelling|killing|massacre|blast|incident|event)s?"
)
_NEXT = r"(?:(?:the|an?|to|on|at|either|both|possibly|probably|likely|only|that|of|by|as)\s+){0,3}[\"“]?$"
_LAID_ON = re.compile(
    r"\b(?:(?:blam(?:e|ed|es|ing)|responsib(?:le|ility)|culpability|fingers?|attribut\w+|ascri\w+|assign\w+|"
    r"(?:link|ti|trac)ed)\b"
    r"[^.;]{0,60}?\b(?:on|to|at|towards?|upon|with|door of)|blam(?:e|ed|es|ing)|"
    r"point(?:s|ed|ing)?\b[^.;]{0,30}? (?:to|at|towards?)|"
    r"(?:nam|identif|describ|cit|list)\w+\b[^.;,]{3,50}? as|"
    r"(?:accus|suspect|implicat|cit|nam|identif|mention|indicat|specif)(?:ed|es?|s|ing|ied|ies|ying)|"
    r"(?:held|holds?|holding))\s+" + _NEXT,
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:(?:carried out|conducted|launched|fired|dropped|committed|perpetrated|caused|flown|delivered) by|"
    r"belong(?:ed|s|ing)? to|(?:the )?work of|came from|(?:to be|were|are) those of|"
    r"(?:spoke|speak|speaking|talk|talked) of|"
    r"(?:it|this|that|party|perpetrator|culprit|attacker|belligerent|side|aircraft|jets?|(?:war)?planes?|drones?|"
    r"helicopters?|missiles?|shells?) (?:was|were|is|are|to be|as))\s+"
    r"(?:(?:invariably|always|each time|in each case|usually|mostly)\s+)?" + _NEXT,
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"[’'\"”]?s?\s+(?:[\w-]{1,16}\s+){0,2}?(?:(?:was|were|is|are|be|being|been)\s+)(?:[\w-]{1,14}\s+){0,2}?"
    r"(?P<laid>responsible|to blame|behind\b|blamed|accused|implicated|involved|named|identified|held responsible|"
    r"the (?:only |sole )?(?:[\w-]{1,12} )?(?:party|culprits?|perpetrators?|attackers?|belligerents?|side))\b|"
    rf"[’'\"”]?s?\s+(?:[\w-]{{1,16}}\s+){{0,2}}?(?:did it|(?:carried out|conducted|launched|committed|perpetrated|"
    rf"staged|made|fired|dropped|bombed|struck|hit|shelled|targeted) (?:the|this|that|it|an?|both)"
    rf"(?: [\w-]{{1,14}}){{0,2}}? ?(?:{_ATTACK})?)",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(
    r"['’]s?\s|\s+(?:(?:fighters?|members?|commanders?|militants?|leaders?|officials?|spokes\w+|positions?|"
    r"targets?|sites?|sources?|media|channels?|reports?|dead|victims?)\b|"
    r"(?:said|says|has said|told|announced|denied|denies|reported)\b|"
    r"as (?:the )?(?:targets?|victims?|sources?))",
    re.IGNORECASE,
)
_WEAPON_AFTER = re.compile(
    r"(?:\s+(?:army|navy|military|air force|reconnaissance|combat))?\s+(?:(?:fighter )?jets?|warplanes?|aircraft|"
    r"planes?|drones?|UAVs?|helicopters?|artillery|gunners|warships?|gunboats?|tanks?|missiles?|rockets?|"
    r"(?:air ?)?strikes?|(?:air )?raids?|bombers?|shelling|bombing)\b",
    re.IGNORECASE,
)

_AS_WHOSE = re.compile(r"\b(?:was|were|as|be|been|being)\s+(?:probably |likely |all )?$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;)]|$|or\b|and\b)")


@dataclass(frozen=True, slots=True)
class Blamed:
    """A party that a clause blames. `start` and `end` are those of the words that blame, in the sentence.

    `plain`: words of blame alone. Else words that tell of any deed too, as "carried out by".
    """

    party: Actor
    start: int
    end: int
    plain: bool


def blamed_in(parsed: Parsed, parties: Sequence[Actor], start: int, end: int) -> Blamed | None:
    """The first party that the sentence blames between two places in it.

    Reads "pointed to the army", "the army was to blame", "belonged to the navy"; must not read "named the army's
    spokesman", "the army said", "accused the brigade's fighters".
    """
    for party in parties:
        at, to = _place(parsed, party)
        if at < start or to > end:
            continue
        before, after = parsed.text[max(start, at - 110) : at], parsed.text[to:end]
        offset = max(start, at - 110)
        other = _OTHER_THING.match(after)
        for words, plain in ((_LAID_ON, True), (_DONE_BY, False)):
            if other is None and (found := words.search(before)):
                return Blamed(party, offset + found.start(), at, plain)
        if found := _CHARGED.match(after):
            return Blamed(party, at, to + found.end(), found["laid"] is not None)
    return None


def blamable(parsed: Parsed) -> Sequence[Actor]:
    """The parties of a sentence, also those that only a people's adjective names: "Turkish drones"."""
    found = [actor for actor in parties_in(parsed) if actor.span]
    found += [each for each in _by_adjective(parsed) if not any(_meets(each, other) for other in found)]
    return sorted(found, key=lambda actor: actor.span.start if actor.span else 0)


def _by_adjective(parsed: Parsed) -> Iterator[Actor]:
    for match in ADJECTIVE.finditer(parsed.text):
        known = parsed.page.grounding.actors.known(match[0])
        told_of = _AS_WHOSE.search(parsed.text, 0, match.start()) and _ENDS.match(parsed.text, match.end())
        if known is not None and (told_of or _WEAPON_AFTER.match(parsed.text, match.end())):
            span = parsed.shifted(Span.of(parsed.text, *match.span()))
            yield Actor(span.quote, known.id, known.kind, None, span.quote, span)


def _meets(one: Actor, other: Actor) -> bool:
    return bool(one.span and other.span and one.span.overlaps(other.span))


def _place(parsed: Parsed, party: Actor) -> tuple[int, int]:
    """Where a party stands in its sentence, with the weapon that is its own."""
    assert party.span is not None
    at = party.span.start - parsed.sentence.span.start
    to = at + len(party.span.quote)
    weapon = _WEAPON_AFTER.match(parsed.text, to)
    return at, weapon.end() if weapon else to
