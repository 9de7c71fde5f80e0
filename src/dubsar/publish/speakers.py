"""Speakers: an organisation keeps its name, a person becomes a role ("a resident"), a handle becomes nothing."""

from __future__ import annotations

import re

from dubsar.model import Claim, Document, Speaker
from dubsar.publish.known import TITLES, Known, fold, folded
from dubsar.publish.names import CONTACT, name_stretches
from dubsar.publish.private import KIN, details

ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("a relative", tuple(KIN)),
    ("a spokesperson", ("spokesman", "spokeswoman", "spokesperson")),
    ("a health worker", ("doctor", "medic", "nurse", "surgeon", "paramedic", "hospital", "dr")),
    ("a rescue worker", ("rescuer", "rescue", "helmets", "firefighter")),
    ("a journalist", ("reporter", "journalist", "correspondent", "photographer", "cameraman")),
    ("an activist", ("activist", "activists", "campaigner")),
    ("a resident", ("resident", "residents", "neighbour", "neighbor", "villager", "farmer", "shopkeeper", "teacher")),
    ("a witness", ("witness", "witnesses", "survivor", "survivors", "eyewitness")),
    ("a military officer", ("colonel", "col", "general", "gen", "major", "maj", "commander", "officer", "lt", "brig")),
    ("an official", ("official", "officials", "minister", "governor", "mayor", "senator", "lawmaker", "president")),
)
PUBLIC_ROLES = ("a spokesperson", "a military officer", "an official")
PRIVATE_ROLES = ("a relative", "a resident", "a witness", "a person")
REACH = 90
LONGEST = 12


def private_name(speaker: Speaker | None, known: Known) -> bool:
    """Whether the speaker's name holds what may be a personal name (or a handle, an address, a number)."""
    return speaker is not None and bool(name_stretches(speaker.name, known) or CONTACT.search(speaker.name))


def released_speaker(claim: Claim, document: Document, known: Known) -> str | None:
    """Who says it, fit to be shown: the name of an organisation, a role, or None for the article's own voice.

    "Salma Haddad" -> "a witness", "a person", as the words beside the name say; "his neighbour" -> "a resident";
    "local sources" and "Airwars" stay. Officials become their role too: their name carries no number.
    """
    if claim.speaker is None:
        return None
    own = role_in(claim.speaker.name)
    if private_name(claim.speaker, known) or _titled(claim.speaker.name):
        return own or _role_beside(claim, document) or "a person"
    if own in PRIVATE_ROLES and not _collective(claim.speaker.name):
        return own
    said = claim.speaker.name.split()
    if details(said, official=True) or len(said) > LONGEST:
        return own or "a person"
    return _via(claim.speaker, known)


def is_private(claim: Claim, document: Document, known: Known) -> bool:
    """Whether a private person speaks: then the quote is cut to the bare clause of the value."""
    name = claim.speaker.name if claim.speaker else ""
    if private_name(claim.speaker, known):
        return released_speaker(claim, document, known) in PRIVATE_ROLES
    return role_in(name) in PRIVATE_ROLES and not _collective(name)


def is_official(claim: Claim, document: Document, known: Known) -> bool:
    """Whether an official, a spokesperson or a known party speaks: "we" is then no private voice."""
    if claim.speaker is None:
        return False
    return released_speaker(claim, document, known) in PUBLIC_ROLES or known.shows(folded(claim.speaker.name))


def role_in(words: str, *, kin: bool = True) -> str | None:
    """The role that some words name, the most protected one first."""
    found = {fold(word) for word in re.findall(r"[\w'’-]+", words)}
    return next((role for role, signs in ROLES[0 if kin else 1 :] if not found.isdisjoint(signs)), None)


def _titled(name: str) -> bool:
    """A bare title with capitals ("Dr.") is a person as well."""
    return any(fold(word) in TITLES and word[0].isupper() for word in name.split())


def _collective(name: str) -> bool:
    """Many speak ("local residents", "sources", "the families"), with nobody's own in the words ("her relatives")."""
    many = re.search(
        r"\b(?:sources|residents|witnesses|survivors|villagers|families|relatives|activists)\b", name, re.I
    )
    return many is not None and not re.search(r"\b(?:his|her|my|our|their)\b|['’]s\b", name, re.I)


def _role_beside(claim: Claim, document: Document) -> str | None:
    """The role that the words beside the name give; kinship only right after it: "Omar, a brother of the dead"."""
    span = claim.speaker.span if claim.speaker else None
    if span is None:
        return None
    near = role_in(document.text[span.end : span.end + 25])
    wide = document.text[max(0, span.start - REACH) : span.end + REACH]
    return near if near == "a relative" else role_in(wide, kin=False)


def _via(speaker: Speaker, known: Known) -> str:
    """ "local sources, via Airwars": links of the chain that may be persons are left out."""
    chain = [link for link in speaker.via if not (name_stretches(link, known) or CONTACT.search(link) or _titled(link))]
    return ", ".join([speaker.name, *(f"via {link}" for link in chain)])
