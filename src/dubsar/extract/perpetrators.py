"""Perpetrators: the parties that a sentence says did it, by the grammar and by the words next to an attack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.parsed import Parsed
from dubsar.extract.people_words import COMBATANT
from dubsar.extract.phrases import phrase
from dubsar.model import Actor, Span

_WEAPON = (
    r"air ?strikes?|strikes?|raids?|shelling|shells|attacks?|bombing|bombardments?|bombs?|fire|gunfire|drones?|"
    r"missiles?|"
    r"rockets?|artillery|assault|aggression|mines?|landmines?|operation|offensive|ambush"
)
_FORCE = (
    r"forces|troops|soldiers|jets|warplanes|aircraft|helicopters?|gunmen|militants|fighters|guards|police|army|navy|planes?|"
    r"snipers?|intelligence|factions|militias?|units?"
)
_AFTER_ACTOR = re.compile(rf"(?:['’]s?)?\s*(?:[\w-]+\s+){{0,3}}?(?:{_WEAPON}|{_FORCE})\b", re.IGNORECASE)
_BEFORE_ACTOR = re.compile(
    r"\b(?:by|blam(?:ed|es|ing)(?: \w+){0,5}?|blamed(?: \w+){0,5} on|accus(?:ed|es|ing)|"
    r"responsib\w+(?: \w+){0,3} (?:on|for|to)|"
    r"attributed to|belonging to|hands of|fire of|carried out by|from)\s+(?:the\s+|a\s+|an\s+|"
    r"both\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_TARGETED = re.compile(r"\b(?:of|from|against|on|at)\s+(?:the\s+)?$", re.IGNORECASE)
# A people's or a side's adjective before an attack: "Turkish bombardment", "regime rocket attack".
_ADJECTIVE = re.compile(
    rf"(?<![\w-])((?:(?:[A-Z][a-z]+\s+)?(?:regime|rebel|government|opposition))|[A-Z][a-z]+(?:i|ish|an|ese)(?:-backed|-led)?)"
    rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{_WEAPON}|{_FORCE})\b"
)
# Verbs by which a subject attacks; what follows from them ("..., killing two") is that subject's deed.
_ATTACKS = frozenset(
    """targeted targets targeting target shelled shell shelling shells bombed bombs bombing attacked attacks
    attacking hit hits struck strikes fired fire firing opened launched carried conducted stormed raided
    dropped planted detonated shot shoots shoot kill kills killed wounded injured arrested arrest arrests
    detained abducted kidnapped executed stabbed beat""".split()
)
_NO_PARTY = frozenset("it they he she who which that explosion blast shell shells bullet bullets car vehicle".split())


def by_of(parsed: Parsed, trigger: Token, taken: tuple[Span, ...], doer: Token | None = None) -> tuple[Actor, ...]:
    """The parties that the sentence says did it; empty when it names none.

    Reads `in a raid by Saudi-led warplanes`, `Turkish shelling killed two`, `gunmen opened fire, killing a man`; must
    not take the victims' own party, nor the target of the attack (`a raid on Houthi forces`).
    """
    free = [actor for actor in parsed.actors() if actor.span and not any(span.overlaps(actor.span) for span in taken)]
    found = [actor for actor in free if actor.span and _acts(parsed, actor.span)]
    for each in (doer, *_attackers(trigger)):
        party = _party(parsed, each, taken) if each is not None else None
        if party is not None and all(party.span != other.span and not _overlap(party, other) for other in found):
            found.append(party)
    return tuple(found) or _by_adjective(parsed, taken)


def doing(parsed: Parsed, doer: Token) -> Actor | None:
    """The known party in the words of the one who acts."""
    span = phrase(parsed, doer)
    return next((actor for actor in parsed.actors() if actor.span and actor.span.overlaps(span)), None)


def _overlap(one: Actor, other: Actor) -> bool:
    return bool(one.span and other.span and one.span.overlaps(other.span))


def _acts(parsed: Parsed, span: Span) -> bool:
    """Whether the words round a party's name make it the one that attacks."""
    start = span.start - parsed.sentence.span.start
    before, after = parsed.text[max(0, start - 60) : start], parsed.text[start + len(span.quote) :]
    if _BEFORE_ACTOR.search(before):
        return True
    if _TARGETED.search(before):
        return False
    return bool(_AFTER_ACTOR.match(after) or re.search(rf"\b(?:{_WEAPON}|{_FORCE})\b", span.quote, re.IGNORECASE))


def _attackers(trigger: Token) -> Iterator[Token]:
    """The agent of the trigger, and the subjects of the attacks from which it follows."""
    for child in trigger.children:
        if child.dep_ == "agent":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
    token = trigger
    for _ in range(4):
        if token.lower_ in _ATTACKS and not any(child.dep_ == "auxpass" for child in token.children):
            objects = any(child.dep_ in ("dobj", "obj", "prep", "prt") for child in token.children)
            yield from (child for child in token.lefts if child.dep_ == "nsubj" and objects)
        if token.head == token or token.dep_ in ("ccomp", "relcl"):
            return
        token = token.head


def _party(parsed: Parsed, token: Token, taken: tuple[Span, ...]) -> Actor | None:
    """The party that a phrase names: a known one, or armed people or a name that the table does not know."""
    span = phrase(parsed, token)
    if any(span.overlaps(other) for other in taken):
        return None
    known = doing(parsed, token) or parsed.page.grounding.actors.known(span.quote)
    if known is not None:
        return known if known.span else Actor(known.name, known.id, known.kind, None, span.quote, span)
    armed = {t.lower_ for t in (token, *token.lefts)} & COMBATANT or token.lower_ in (
        "guards",
        "members",
        "regime",
        "factions",
        "units",
    )
    if token.lower_ not in _NO_PARTY and armed:
        return Actor(span.quote, words=span.quote, span=span)
    return None


def _by_adjective(parsed: Parsed, taken: tuple[Span, ...]) -> tuple[Actor, ...]:
    """`Israeli air aggression`, `regime rocket attack`: the side that an adjective names."""
    for match in _ADJECTIVE.finditer(parsed.text):
        span = parsed.shifted(Span.of(parsed.text, *match.span(1)))
        if any(span.overlaps(other) for other in taken) or _TARGETED.search(parsed.text[: match.start()]):
            continue
        known = parsed.page.grounding.actors.known(match[0])
        if (
            known is not None
            or "regime" in match[1].lower()
            or match[1].lower() in ("rebel", "government", "opposition")
        ):
            id_, kind = (known.id, known.kind) if known else (None, None)
            return (Actor(span.quote, id_, kind, None, span.quote, span),)
    return ()
