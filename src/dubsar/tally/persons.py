"""Persons: the named victims of an event, each once, and whether local evidence makes them fighters (V2, V4)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from dubsar.model import Harm, Victim

_FAMILY = re.compile(r"\bfamil(?:y|ies)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Persons:
    """How many named people there are: all, fighters by their own group's word, contested; `because` names them."""

    named: int = 0
    combatants: int = 0
    contested: int = 0
    because: tuple[str, ...] = ()

    @property
    def civilians(self) -> int:
        return max(0, self.named - self.combatants - self.contested)


@dataclass
class _Person:
    keys: set[str]
    statuses: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)


def persons_of(claims: Iterable[Harm]) -> Persons:
    """The named people of these claims. A fighter by one local source and a civilian by another is contested (V4)."""
    people: list[_Person] = []
    for claim in sorted(claims, key=lambda claim: claim.id):
        for victim in claim.victims:
            _enter(people, victim, claim)
    fighters = [person for person in people if person.statuses == {"combatant"}]
    contested = [p for p in people if "contested" in p.statuses or p.statuses >= {"combatant", "civilian"}]
    because = sorted({claim for person in people for claim in person.claims})
    return Persons(len(people), len(fighters), len(contested), tuple(because))


def _enter(people: list[_Person], victim: Victim, claim: Harm) -> None:
    """Add a victim, or a spelling and status to the person already known; families are no persons."""
    keys = {key for name in victim.names if not _FAMILY.search(name) and (key := _name_key(name))}
    if not keys or (victim.outcome not in (None, claim.outcome)):
        return
    known = _Person(keys, claims={claim.id})
    for same in [person for person in people if person.keys & keys]:
        people.remove(same)
        known.keys |= same.keys
        known.statuses |= same.statuses
        known.claims |= same.claims
    people.append(known)
    status = victim.status or (claim.status if claim.status in ("civilian", "combatant") else None)
    if status in ("civilian", "combatant", "contested"):
        known.statuses.add(status)


def _name_key(name: str) -> str:
    """One spelling for a name: without accents, case, hyphens and articles: "Al-Najjar" is "alnajjar"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    return " ".join(sorted(word.casefold() for word in _WORD.findall(plain.replace("-", "").replace("'", ""))))
