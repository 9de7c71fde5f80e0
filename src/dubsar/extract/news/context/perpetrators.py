"""Perpetrators: the parties that a sentence says did it, by the grammar and by the words next to an attack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.context.attackers import attackers, leads, of_a_deed
from dubsar.extract.news.context.deeds import FORCE, WEAPON, blamed_before, takes_on
from dubsar.extract.news.context.parties import ADJECTIVE, parties_in
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import COMBATANT
from dubsar.extract.news.phrases import phrase
from dubsar.ground.actor_words import generic_kind
from dubsar.model import Actor, Span

_OWNS_WEAPON = re.compile(
    rf"(?:['’]s?)?\s*(?:[\w-]+(?:['’]s)?\s+){{0,3}}?(?:{WEAPON})\b(?!\s+(?:[\w-]+\s+)?(?:crash|collaps|overturn|"
    rf"capsiz|sank))",
    re.IGNORECASE,
)
_IS_FORCE = re.compile(rf"\b(?:{WEAPON}|{FORCE})\b", re.IGNORECASE)
# "a coalition strike on a village": the table's name holds the attack itself.
_IS_ATTACK = re.compile(
    r"\b(?:(?:air)?strikes?|(?:air )?raids?|shelling|bombings?|bombardments?|attacks?)$", re.IGNORECASE
)
_BY = re.compile(
    r"\bby\s+(?:the\s+|a\s+|an\s+|both\s+)?(?:(?!(?:in|with|at|on|near|who|that|as|for)\b)[\w-]+\s+){0,3}"
    r"(?:(?:affiliated (?:with|to)|loyal to|linked to|belonging to)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_BY_JUST = re.compile(r"\bby\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_TARGETED = re.compile(
    rf"\b(?:from|against|on|at|near|targeting|(?:{WEAPON}|killing|killings|assassination|explosion) "
    rf"of)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
# "a drone of the Turkish army", "the shelling of the Turkish army on the village": whose it is, not whom it hits.
_WHOSE = re.compile(
    r"\b(?:drones?|warplanes?|aircraft|jets?|planes?|helicopters?|artillery|tanks?|"
    r"((?:bombard|shell|attack|aggress|strik|raid|fir)\w*)) of (?:the )?$",
    re.IGNORECASE,
)
_ON_WHOM = re.compile(r"[^.;,]{0,60}?\b(?:on|against|targeting)\b")
_JOINED = re.compile(r"\s*(?:,|/|and|or|,\s*(?:and|or)|as well as)\s+(?:the\s+|an?\s+|their\s+|its\s+)?", re.IGNORECASE)
_ALLIES = re.compile(
    r"\s+and\s+((?:(?:their|its)\s+(?:[\w-]+\s+){0,2}?|(?:affiliated|allied)\s+)(?:prox(?:y|ies)|allies|affiliates|"
    r"militias|factions|fighters|forces|groups)(?:\s+factions)?)",
    re.IGNORECASE,
)
_CLASHES = re.compile(
    r"\b(?:clash(?:es)?|fighting|battles?|infighting|firefight|exchange of "
    r"fire)\s+(?:[\w-]+\s+){0,3}?between\s+(?:the\s+)?$",
    re.I,
)
# "men in military uniform", "militiamen allied with the government".
_WORN = re.compile(r"\b(?:in|wearing|with|near)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_LOYAL = frozenset("loyal allied affiliated linked close aligned".split())
_OWNERS = frozenset("its their his her".split())
_NO_PARTY = frozenset("it they he she who which that explosion blast shell shells bullet bullets car vehicle".split())
_ARMED = frozenset(
    "guards members regime factions units settlers assailants attackers kidnappers robbers bandits".split()
)


def by_of(parsed: Parsed, trigger: Token, taken: tuple[Span, ...], doer: Token | None = None) -> tuple[Actor, ...]:
    """The parties that the sentence says did it; empty when it names none.

    Reads `in a raid by Saudi-led warplanes`, `Turkish shelling killed two`, `gunmen opened fire, killing a man`; must
    not take the victims' own party, nor the target of the attack (`a raid on Houthi forces`).
    """
    parties = [actor for actor in parties_in(parsed) if actor.span]
    free = [actor for actor in parties if not _among(actor, taken)]
    found = [actor for actor in parties if takes_on(_after(parsed, actor))]
    found += [actor for actor in free if actor not in found and _acts(parsed, actor, trigger)]
    for each in (doer, *attackers(trigger)):
        party = _party(parsed, each, taken, parties) if each is not None else None
        if party is not None and not any(_overlap(party, other) for other in found):
            found.append(party)
    found = found or list(_by_adjective(parsed, taken))
    return tuple(_with_those_joined(parsed, found, free))


def doing(parsed: Parsed, doer: Token) -> Actor | None:
    """The known party in the words of the one who acts."""
    if not parsed.actors():
        return None
    span = phrase(parsed, doer)
    return next((actor for actor in parsed.actors() if actor.span and actor.span.overlaps(span)), None)


def _overlap(one: Actor, other: Actor) -> bool:
    return bool(one.span and other.span and one.span.overlaps(other.span))


def _among(actor: Actor, taken: Sequence[Span]) -> bool:
    return bool(actor.span and any(actor.span.overlaps(span) for span in taken))


def _place(parsed: Parsed, actor: Actor) -> tuple[int, int]:
    """Where a party stands in its sentence."""
    assert actor.span is not None
    start = actor.span.start - parsed.sentence.span.start
    return start, start + len(actor.span.quote)


def _before(parsed: Parsed, actor: Actor) -> str:
    start, _ = _place(parsed, actor)
    return parsed.text[max(0, start - 100) : start]


def _after(parsed: Parsed, actor: Actor) -> str:
    _, end = _place(parsed, actor)
    return parsed.text[end : end + 120]


def _acts(parsed: Parsed, actor: Actor, trigger: Token) -> bool:
    """Whether the words round a party's name make it the one that attacks."""
    before, after = _before(parsed, actor), _after(parsed, actor)
    if blamed_before(before, after) or _CLASHES.search(before):
        return True
    if (by := _BY.search(before)) is not None:
        return of_a_deed(parsed, _place(parsed, actor)[0] - len(before) + by.start())
    if whose := _WHOSE.search(before):
        return not whose[1] or _ON_WHOM.match(after) is not None
    if _TARGETED.search(before):
        return False
    if actor.kind == "state" and not after.startswith(("'s", "’s")):
        return False  # "Iraq bombings" are in Iraq
    if actor.span and re.fullmatch(r"(?i:the )?military", actor.span.quote):
        return False  # "a military operation" names no party
    if _OWNS_WEAPON.match(after) or _IS_ATTACK.search(actor.name):
        return True
    return (
        actor in parsed.actors()
        and _IS_FORCE.search(actor.name) is not None
        and leads(parsed, _place(parsed, actor)[1], trigger)
    )


def _party(parsed: Parsed, token: Token, taken: tuple[Span, ...], parties: Sequence[Actor]) -> Actor | None:
    """The party that a phrase names: a known one, or armed people or a name that the table does not know.

    `its fighters` are those of the party named last before; where there is none they name nobody.
    """
    span = phrase(parsed, token)
    if any(span.overlaps(other) for other in taken):
        return None
    if any(child.dep_ == "poss" and child.lower_ in _OWNERS for child in token.lefts):
        return next((actor for actor in reversed(parties) if actor.span and actor.span.end <= span.start), None)
    known = doing(parsed, token) or _within(parsed, token, parties)
    known = known or parsed.page.grounding.actors.known(span.quote)
    loyal = next((c for c in token.rights if c.lower_ in _LOYAL and c.right_edge.i - token.i <= 8), None)
    if loyal is not None and (known is None or known.id is None):
        span, known = parsed.between(span, parsed.span(loyal, loyal.right_edge)), None
    if known is not None:
        return known if known.span else Actor(known.name, known.id, known.kind, None, span.quote, span)
    armed = {t.lower_ for t in (token, *token.lefts)} & COMBATANT or token.lower_ in _ARMED
    quoted = token.pos_ == "PROPN" and parsed.page.document.text[span.start - 1 : span.start] in ("“", '"')
    if token.lower_ not in _NO_PARTY and (armed or quoted):
        return Actor(span.quote, kind=generic_kind(span.quote), words=span.quote, span=span)
    return None


def _within(parsed: Parsed, token: Token, parties: Sequence[Actor]) -> Actor | None:
    """The party whose name stands in a phrase (`gunmen from al-Shabaab` the known one), the known before others.

    Must not read "ADEN, Yemen - A car bomb killed two" as Yemen's: the parser sees the dateline as blanks that hang on
    the phrase.
    """
    inside = [t for t in token.subtree if t.dep_ not in ("relcl", "acl", "advcl") and not t.is_space]
    own = parsed.span(inside[0], inside[-1])
    held = [
        actor for actor in parties if actor.span and own.covers(actor.span) and not _WORN.search(_before(parsed, actor))
    ]
    joined = [child for child in token.children if child.dep_ in ("conj", "relcl", "acl", "appos")]
    stop = min((child.idx for child in joined), default=len(parsed.text)) + parsed.sentence.span.start
    held = [actor for actor in held if actor.span and actor.span.start < stop]
    return next((actor for actor in held if actor.id), next(iter(held), None))


def _with_those_joined(parsed: Parsed, found: Sequence[Actor], free: Sequence[Actor]) -> Iterator[Actor]:
    """Those found, and the parties and allies named with them; rivals are marked as contested.

    Reads `Turkish forces and their proxies shelled` and `the Iraqi army or the coalition`.
    """
    joint = list(found)
    for actor in free:
        if actor not in joint and any(_joins(parsed, other, actor) for other in joint):
            joint.append(actor)
    for actor in joint:
        rivals = len(joint) > 1 and _rival(parsed, joint)
        yield replace(actor, role="contested" if rivals else "joint" if len(joint) > 1 else actor.role)
        if match := _ALLIES.match(parsed.text, _place(parsed, actor)[1]):
            span = parsed.shifted(Span.of(parsed.text, *match.span(1)))
            if not any(other.span and other.span.overlaps(span) for other in joint):
                yield Actor(span.quote, role="joint", words=span.quote, span=span)


def _joins(parsed: Parsed, one: Actor, other: Actor) -> bool:
    end, start = _place(parsed, one)[1], _place(parsed, other)[0]
    return end <= start and _JOINED.fullmatch(parsed.text, end, start) is not None


def _rival(parsed: Parsed, joint: Sequence[Actor]) -> bool:
    """Whether the parties are named as alternatives or as the two sides of a clash."""
    first, last = _place(parsed, joint[0]), _place(parsed, joint[-1])
    between = parsed.text[min(first[1], last[1]) : max(first[0], last[0])]
    return re.search(r"\bor\b", between) is not None or any(_CLASHES.search(_before(parsed, actor)) for actor in joint)


def _by_adjective(parsed: Parsed, taken: tuple[Span, ...]) -> tuple[Actor, ...]:
    """`Israeli air aggression`, `warplanes believed to be Russian`: the side that an adjective names."""
    for match in ADJECTIVE.finditer(parsed.text):
        span = parsed.shifted(Span.of(parsed.text, *match.span()))
        before, after = parsed.text[max(0, match.start() - 100) : match.start()], parsed.text[match.end() :]
        weapon = _OWNS_WEAPON.match(after)
        laid = blamed_before(before, after) or _WHOSE.search(before) is not None
        if (by := _BY_JUST.search(before)) is not None:
            laid = laid or of_a_deed(parsed, match.start() - len(before) + by.start())
        if any(span.overlaps(other) for other in taken) or not (laid or weapon) or _TARGETED.search(before):
            continue
        known = parsed.page.grounding.actors.known(match[0])
        if known is not None:
            return (Actor(span.quote, known.id, known.kind, None, span.quote, span),)
    return ()
