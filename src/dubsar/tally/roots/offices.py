"""Offices: whose own publisher a document comes from, so that what it declares is told from what others report."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from dubsar.extract.releases.by import publisher_party
from dubsar.model import Actor, Document, Strike
from dubsar.tally.parties import actor_table, named_by, party_of, speaks_for

_ACTING = frozenset({"state force", "coalition", "non-state armed group", "state"})


@lru_cache(maxsize=4096)
def office_of(publisher: str | None, country: str | None = None) -> Actor | None:
    """The party whose office this publisher is, of strikes in `country`; None where it is nobody's.

    Reads "CJTF-OIR" and "Combined Joint Task Force" as the US-led coalition; must not read "Iraqi News" as anyone.
    """
    found = publisher_party(publisher, country)
    if found is None and publisher:
        mentions = actor_table().find(publisher)
        whole = [each for each in mentions if each.span and each.span.quote == publisher.strip()]
        found = next((each for each in whole if each.kind in _ACTING), None)
    return _party(found.name, found.id, found.kind) if found else None


def declarer(claim: Strike, document: Document, party: Actor | None) -> Actor | None:
    """The party that itself declares the strike, None where somebody else tells of it.

    `party` is who is said to strike, None where the statement leaves it to the office that prints it. Reads a line of
    Central Command on "Coalition aircraft" as the coalition's own; must not read what it says of another's strikes, nor
    what it prints of residents.
    """
    country = claim.where.country if claim.where else None
    office = office_of(document.publisher, country)
    if office is None or claim.stance != "asserted":
        return None
    if claim.speaker is not None and not speaks_for(claim.speaker.name, office):
        return None
    if party is None:
        return office
    return party if _same_side(office, party) else None


def striker(claim: Strike) -> Actor | None:
    """Who is said to strike: the first party named, under the name of the table and without its words."""
    named = named_by(claim)
    return _party(named[0].name, named[0].id, named[0].kind) if named else None


@lru_cache(maxsize=4096)
def _party(name: str, id: str | None, kind: str | None) -> Actor:
    return replace(party_of(Actor(name, id, kind)), words=None)


@lru_cache(maxsize=4096)
def _same_side(office: Actor, party: Actor) -> bool:
    return actor_table().same_side(office, party)
