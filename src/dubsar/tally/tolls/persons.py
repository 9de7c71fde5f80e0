"""Persons: the named victims of an event, each once: children and women by age and kin, fighters by V2 and V4."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dubsar.model import Harm, Victim
from dubsar.model.victim import ADULT
from dubsar.tally.tolls.names import Name, is_full, name_of, one_name

_YOUNG = frozenset("baby infant child toddler newborn boy girl kid schoolboy schoolgirl grandchild minor".split())
_BY_WORD = _YOUNG - {"child", "grandchild"}
"""Words that name the young. Somebody's child or grandchild of no told age may be grown."""
_GROWN = frozenset("wife mother grandmother widow woman aunt daughter-in-law mother-in-law".split())


@dataclass(frozen=True)
class Persons:
    """How many named people there are: all, fighters by their own group's word, contested; `because` names them.

    `minors` are the children by their age or a word for the young, not only by being somebody's child.
    """

    named: int = 0
    combatants: int = 0
    contested: int = 0
    children: int = 0
    women: int = 0
    minors: int = 0
    because: tuple[str, ...] = ()

    @property
    def civilians(self) -> int:
        return max(0, self.named - self.combatants - self.contested)

    def of_group(self, group: str) -> int:
        return {"children": self.children, "women": self.women}.get(group, 0)

    def surely_of(self, group: str) -> int:
        """How many are of a group whatever number others give of it."""
        return self.minors if group == "children" else self.of_group(group)


@dataclass
class _Person:
    names: list[Name]
    ages: set[int] = field(default_factory=set)
    kin: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)

    @property
    def full(self) -> bool:
        return any(map(is_full, self.names))

    @property
    def child(self) -> bool:
        return max(self.ages) < ADULT if self.ages else bool(self.kin & _YOUNG)

    @property
    def minor(self) -> bool:
        return self.child if self.ages else bool(self.kin & _BY_WORD)

    @property
    def woman(self) -> bool:
        if self.ages:
            return min(self.ages) >= ADULT and "female" in self.sexes
        return bool(self.kin & _GROWN)


def persons_of(claims: Iterable[Harm]) -> Persons:
    """The named people of these claims. A fighter by one local source and a civilian by another is contested (V4)."""
    people: list[_Person] = []
    told = [(claim, victim) for claim in sorted(claims, key=lambda claim: claim.id) for victim in claim.victims]
    for claim, victim in sorted(told, key=lambda each: -max((len(name) for name in each[1].names), default=0)):
        _enter(people, victim, claim)
    fighters = [person for person in people if person.statuses == {"combatant"}]
    contested = [p for p in people if "contested" in p.statuses or p.statuses >= {"combatant", "civilian"}]
    because = sorted({claim for person in people for claim in person.claims})
    children, women = sum(person.child for person in people), sum(person.woman for person in people)
    named = sum(person.full for person in people) or len(people)
    minors = sum(person.minor for person in people)
    return Persons(named, len(fighters), len(contested), children, women, minors, tuple(because))


def _enter(people: list[_Person], victim: Victim, claim: Harm) -> None:
    """Add a victim, or a spelling and status to the person already known; families are no persons."""
    names = [name for each in victim.names if (name := name_of(each)) is not None]
    if not names or (victim.outcome not in (None, claim.outcome)):
        return
    known = _Person(names, claims={claim.id})
    if victim.age is not None:
        known.ages.add(victim.age)
    known.kin |= {victim.kin} if victim.kin else set()
    known.sexes |= {victim.sex} if victim.sex else set()
    for same in [person for person in people if _one_person(person, known)]:
        people.remove(same)
        known.names += [name for name in same.names if name not in known.names]
        known.ages |= same.ages
        known.kin |= same.kin
        known.sexes |= same.sexes
        known.statuses |= same.statuses
        known.claims |= same.claims
    people.append(known)
    status = victim.status or (claim.status if claim.status in ("civilian", "combatant") else None)
    if status in ("civilian", "combatant", "contested"):
        known.statuses.add(status)


def _one_person(first: _Person, second: _Person) -> bool:
    """Whether two mentions are of one person: a name of each fits, and no ages that are more than a year apart."""
    if first.ages and second.ages and min(abs(a - b) for a in first.ages for b in second.ages) > 1:
        return False
    return any(one_name(mine, yours) for mine in first.names for yours in second.names)
