"""Words of blame: the party that a clause lays an attack to, found by the words that stand next to its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dubsar.extract.news.context.parties import ADJECTIVE, parties_in
from dubsar.extract.news.parsed import Parsed
from dubsar.model import Actor, Span

_NEXT = r"(?:(?:the|an?|to|on|at|either|both|possibly|probably|likely|only|that|of|by|as)\s+){0,3}[\"“]?$"
_LAID_ON = re.compile(
    r"\b(?:(?:blam(?:e|ed|es|ing)|responsibility|culpability|fingers?|attribut\w+|ascri\w+|assign\w+)\b"
    r"[^.;]{0,60}?\b(?:on|to|at|towards?|upon|with|door of)|blam(?:e|ed|es|ing)|accus(?:ed?|es|ing))"
    r"\s+" + _NEXT,
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:point(?:s|ed|ing)?\b[^.;]{0,30}? (?:to|at|towards?)|(?:link|ti|trac)ed\b[^.;]{0,40}? to|"
    r"(?:nam|identif|describ|cit|list)\w+\b[^.;,]{3,50}? as|held|holds?|holding|"
    r"(?:spoke|speak|speaking|talk|talked) of|"
    r"(?:suspect|implicat|cit|nam|identif|mention|indicat|specif)(?:ed|es?|s|ing|ied|ies|ying))\s+" + _NEXT,
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:(?:carried out|conducted|launched|fired|dropped|committed|perpetrated|caused|flown|delivered) by|"
    r"belong(?:ed|s|ing)? to|(?:the )?work of|came from|(?:to be|were|are) those of|"
    r"(?:it|this|that|party|perpetrator|culprit|attacker|belligerent|side|aircraft|jets?|(?:war)?planes?|drones?|"
    r"helicopters?|missiles?|shells?) (?:was|were|is|are|to be|as))\s+"
    r"(?:(?:invariably|always|each time|in each case|usually|mostly)\s+)?" + _NEXT,
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"[’'\"”]?s?\s+(?:[\w-]{1,16}\s+){0,2}?(?:(?:was|were|is|are|be|being|been)\s+)(?:[\w-]{1,14}\s+){0,2}?"
    r"(?:(?P<laid>responsible|to blame|behind (?:the|it|this|that)\b|blamed|accused|held responsible)|"
    r"(?:implicated|involved|named|identified|the (?:only |sole )?(?:[\w-]{1,12} )?"
    r"(?:party|culprits?|perpetrators?|attackers?|belligerents?|side)))\b",
    re.IGNORECASE,
)
_DID_IT = re.compile(
    r"[’'\"”]?s?\s+(?:[\w-]{1,16}\s+){0,2}?(?:did it|(?:carried out|conducted|launched|committed|perpetrated|staged|"
    r"made|fired|dropped|bombed|struck|hit|shelled|targeted) (?:the|this|that|it|both)\b)",
    re.IGNORECASE,
)
# Behind the party: what makes naming it blame, whoever names it.
_AS_CULPRIT = re.compile(
    r"[^.;,]{0,40}? (?:responsible|accountable|to blame|(?:as|to be) (?:the |a )?(?:[\w-]+ )?(?:culprit|perpetrator|"
    r"attacker|belligerent|party|side|force|aggressor)s?)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(r"\s*(?:[.,;]|$)")
_OF_ANOTHER_THING = re.compile(
    r"\s+of (?!(?:the |a |this |being |having |carrying |committ|perpetrat|responsib|deliberate)*"
    r"(?:bomb|str[iu]|kill|target|launch|attack|shell|fir|massacre|crime|raid|murder|behind|out ))",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(
    r"['’]s?\s|\s+(?:(?:fighters?|members?|commanders?|militants?|leaders?|officials?|spokes\w+|positions?|"
    r"targets?|sites?|sources?|media|channels?|reports?|dead|victims?)\b|"
    r"(?:said|says|has said|told|announced|denied|denies|reported)\b|"
    r"as (?:the )?(?:targets?|victims?|sources?))",
    re.IGNORECASE,
)
_BEFORE: tuple[tuple[re.Pattern[str], How], ...] = ((_LAID_ON, "laid"), (_NAMED, "named"), (_DONE_BY, "done"))
REACH = 110
"""Characters before a party in which the words that blame it stand."""
_WEAPON_AFTER = re.compile(
    r"(?:\s+(?:army|navy|military|air force|reconnaissance|combat))?\s+(?:(?:fighter )?jets?|warplanes?|aircraft|"
    r"planes?|drones?|UAVs?|helicopters?|artillery|gunners|warships?|gunboats?|tanks?|missiles?|rockets?|"
    r"(?:air ?)?strikes?|(?:air )?raids?|bombers?|shelling|bombing)\b",
    re.IGNORECASE,
)

_AS_WHOSE = re.compile(r"\b(?:was|were|as|be|been|being)\s+(?:probably |likely |all )?$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;)]|$|or\b|and\b)")


How = Literal["laid", "named", "done"]


@dataclass(frozen=True, slots=True)
class Blamed:
    """A party that a clause blames. `start` and `end` are those of the words that blame, in the sentence.

    `how`: "laid" by words of blame; "named", which sources do to others too; "done", where a deed of its is told, which
    is blame only where several sources are said to tell of it.
    """

    party: Actor
    start: int
    end: int
    how: How


def blamed_in(parsed: Parsed, parties: Sequence[Actor], start: int, end: int) -> Blamed | None:
    """The first party that the sentence blames between two places in it.

    Reads "pointed to the army", "the army was to blame", "belonged to the navy"; must not read "named the army's
    spokesman", "the army said", "accused the army of delays".
    """
    for party in parties:
        at, to = _place(parsed, party)
        if start <= at and to <= end and (found := _blame_of(parsed.text, party, (start, at, to, end))):
            return found
    return None


def _blame_of(text: str, party: Actor, places: tuple[int, int, int, int]) -> Blamed | None:
    """How the words before and after a party blame it; `places` are the starts and ends of the two, in order."""
    start, at, to, end = places
    start = max(start, at - REACH)
    before, after = text[start:at], text[to:end]
    if _OTHER_THING.match(after) is None:
        for words, how in _BEFORE:
            found = words.search(before)
            if found and not (found[0][:5].casefold() == "accus" and _OF_ANOTHER_THING.match(after)):
                laid = how == "named" and _laid(found[0], after)
                return Blamed(party, start + found.start(), at, "laid" if laid else how)
    if found := _CHARGED.match(after):
        return Blamed(party, at, to + found.end(), "laid" if found["laid"] else "named")
    if found := _DID_IT.match(after):
        return Blamed(party, at, to + found.end(), "done")
    return None


def _laid(words: str, after: str) -> bool:
    """Whether naming the party is blame: "named it as the attacker", "held it responsible", "pointed at it."."""
    if words[:5].casefold() == "point":
        return _STOPS.match(after) is not None
    return _AS_CULPRIT.match(after) is not None


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
