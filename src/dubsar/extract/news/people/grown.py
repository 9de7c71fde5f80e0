"""Grown children: somebody's children who are told by name and age, and are no children by their age."""

from __future__ import annotations

from dataclasses import replace

from dubsar.model import Count, Harm, Part
from dubsar.model.victim import ADULT, Victim

_OFFSPRING = frozenset("child grandchild".split())


def without_grown(claim: Harm) -> Harm:
    """The claim with its children less those of them whom it names as 18 or older.

    Reads `with four of her children: Omar (31), Rana (27), Ali (16) and Sami (9)` as two children; must not take an
    aged parent out of `his two children and their father Omar Aziz (41)`.
    """
    grown = sum(map(_is_grown, claim.victims))
    told = claim.part("children")
    young = sum(victim.minor is True for victim in claim.victims)
    if not grown or told is None or told.exact is None or told.exact < grown + young:
        return claim
    left = told.exact - grown
    kept = tuple(part for part in claim.parts if part.group != "children")
    mine = (Part("children", Count(left, left, told.approximate, told.words, told.span)),) if left else ()
    return replace(claim, parts=kept + mine)


def _is_grown(victim: Victim) -> bool:
    return victim.kin in _OFFSPRING and victim.age is not None and victim.age >= ADULT
