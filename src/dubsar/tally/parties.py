"""Parties: who is blamed, and which statements are a belligerent's own."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from dubsar.ground.actors import Actors
from dubsar.model import Actor, Assessment, Claim, Damage, Document, Event, Harm, Strike

_OFFICE = re.compile(
    r"\b(?:military|army|armed|spokes\w+|minist\w+|command\w*|coalition|centcom|africom|government|forces?|defen[cs]e|"
    r"general|gen|colonel|col|admiral|pentagon|kremlin|navy|air force|authorit\w+|officials?|statement|regime|militia|"
    r"brigades?|movement|idf|cjtf\w*|white house)\b",
    re.IGNORECASE,
)
_OBSERVERS = frozenset({"media", "monitor", "ngo"})
"""Kinds of known names that tell of harm and do none: a slip of reading makes no belligerent of them."""
_RELIEF = re.compile(
    r"\b(?:hospitals?|health|medics?|medical|doctors?|civil defen[cs]e|rescue\w*|red cr(?:oss|escent)|observatory|"
    r"human rights|news agency|white helmets)\b",
    re.IGNORECASE,
)
"""Those who treat, rescue and count: named in every report of harm, and never the ones who did it."""
_NAMELESS = frozenset(
    "the an a enemy occupation occupying force forces army military air navy troop troops soldiers aircraft airplanes "
    "warplanes warplane planes plane jets jet drones drone fighter artillery entity".split()
)
_APART = re.compile(
    r"\b(?:hospitals?|health|medic\w*|doctors?|civil defen[cs]e|rescue\w*|opposition|activists?|observatory|"
    r"red cr\w+|residents?|witness\w*|relatives?|famil\w+|monitor\w*|human rights|network|journalists?|media|"
    r"news|outlets?|websites?|newspapers?|channels?|pages?|posts?|bloggers?|agency|villagers?|locals?|tribal|council|survivors?|intelligence)\b",
    re.IGNORECASE,
)


@cache
def actor_table() -> Actors:
    """The bundled table of known parties, read once."""
    return Actors.load()


def speaks_for(name: str, actor: Actor) -> bool:
    """Whether a speaker or publisher of this name speaks for the party.

    Reads "an Israeli military spokesman" for the Israeli army, and "the coalition" for the one that is blamed; must
    not read "a Syrian opposition activist" for the Syrian army, nor "Gaza hospital officials" for any party.
    """
    if name.casefold() in {actor.name.casefold(), (actor.words or actor.name).casefold()}:
        return True
    if not _holds_office(name):
        return False
    known = actor_table().known(name)
    if known is None:
        return actor.kind == "coalition" and "coalition" in name.casefold()
    return actor_table().same_side(known, actor)


@lru_cache(maxsize=4096)
def _holds_office(name: str) -> bool:
    """Whether a name may be that of a party's mouth. Kept, since each speaker is held against each party."""
    return not _APART.search(name) and (len(name.split()) <= 2 or _OFFICE.search(name) is not None)


def named_by(claim: Claim) -> tuple[Actor, ...]:
    """The parties that the claim says did it."""
    by = claim.by if isinstance(claim, Harm | Strike | Damage | Assessment) else ()
    return tuple(actor for actor in by if actor.kind not in _OBSERVERS and not _RELIEF.search(actor.name))


def nameless(actor: Actor) -> bool:
    """Whether a party is called by what it is to the speaker alone: whoever it is, it rivals no party that is named.

    Reads "the occupation", "enemy aircraft", "the army"; must not read "unknown gunmen", "the rebels" or "the regime".
    """
    return actor.id is None and {word.casefold() for word in re.findall(r"\w+", actor.name)} <= _NAMELESS


def party_of(actor: Actor) -> Actor:
    """The party that a mention names, under the name of the table: "coalition jets" and "the coalition" are one row.

    `words` stay as written. A party that the table does not hold keeps its own name.
    """
    row = actor_table().row(actor.id)
    return replace(actor, name=row.name, words=actor.words or actor.name) if row else actor


def with_known_coalition(event: Event) -> Event:
    """The event with "the coalition" of one report taken for the one coalition that its other reports name.

    Where they name two, or none, it stays what it is called. No claim changes its id by it.
    """
    known = {actor.key: party_of(actor) for claim in event.claims for actor in named_by(claim) if _is_coalition(actor)}
    named = [actor for actor in known.values() if actor.id]
    if len(named) != 1 or len(known) == 1:
        return event
    return replace(event, claims=tuple(_naming(claim, named[0]) for claim in event.claims))


def _is_coalition(actor: Actor) -> bool:
    return actor.kind == "coalition" or actor.name.casefold().removeprefix("the ") == "coalition"


def _naming(claim: Claim, coalition: Actor) -> Claim:
    if not isinstance(claim, Harm | Strike | Damage | Assessment):
        return claim
    by = named_by(claim)
    if not any(_is_coalition(actor) and not actor.id for actor in by):
        return claim
    return replace(claim, by=tuple(_named(actor, coalition) for actor in by))


def _named(actor: Actor, coalition: Actor) -> Actor:
    if actor.id or not _is_coalition(actor):
        return actor
    return replace(coalition, role=actor.role, words=actor.words or actor.name, span=actor.span)


def voice_of(claim: Claim, document: Document) -> str | None:
    """Who says it: the speaker, else the publisher, None where neither is known."""
    return claim.speaker.name if claim.speaker else document.publisher


def parties(event: Event) -> tuple[Actor, ...]:
    """Every party that a claim of the event blames or that owns a strike or finding in it, once, by key."""
    found: dict[str, Actor] = {}
    for claim in sorted(event.claims, key=lambda claim: claim.id):
        if claim.stance != "denied":
            for actor in named_by(claim):
                if actor.key not in found:
                    found[actor.key] = party_of(actor)
    return tuple(found[key] for key in sorted(found))


def own_statement_of(claim: Claim, document: Document, among: tuple[Actor, ...]) -> Actor | None:
    """The party whose own statement the claim is, None when somebody else makes it.

    A finding is its maker's own, whoever prints it; a concession is the conceding party's.
    """
    if isinstance(claim, Assessment) and claim.by:
        return claim.by[0]
    name = voice_of(claim, document)
    mine = [actor for actor in among if name and speaks_for(name, actor)]
    if mine:
        return mine[0]
    if claim.stance == "conceded" and len(named_by(claim)) == 1:
        return named_by(claim)[0]
    return among[0] if isinstance(claim, Assessment) and len(among) == 1 else None


def joint(first: Actor, second: Actor, event: Event) -> bool:
    """Whether two parties are one side, or are blamed together as allies and never as rivals."""
    if actor_table().same_side(first, second) or nameless(first) or nameless(second):
        return True
    pairs = [named_by(claim) for claim in event.claims]
    together = [by for by in pairs if {first.key, second.key} <= {actor.key for actor in by}]
    rivals = any(actor.role == "contested" for by in together for actor in by)
    return bool(together) and not rivals
