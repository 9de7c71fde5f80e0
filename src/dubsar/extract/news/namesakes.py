"""Namesakes: places that are only part of the name of somebody told of ("Khalil", "Samar"), or an outlet's ("Safa")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dubsar.model import Claim, Harm, Place

_OUTLET = re.compile(r" (?:news|press|agency|radio|tv|channel|newspaper)\b.*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def without_namesakes(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of harm without a place that is one word of a victim's name, or the name of a speaker.

    Reads `Samar and her two daughters were killed` of the victim Samar Aziz as set in no town of that name; must not
    drop the place that the first claim of harm is set in, whoever is named after it.
    """
    harm = [claim for claim in claims if isinstance(claim, Harm)]
    names = frozenset(_words_of(name for claim in harm for victim in claim.victims for name in victim.names))
    names |= {_OUTLET.sub("", claim.speaker.name).casefold() for claim in harm if claim.speaker}
    if not names:
        return list(claims)
    lead = next((claim.where for claim in harm if claim.where), None)
    return [_placeless(claim) if _is_namesake(claim, names, lead) else claim for claim in claims]


def _words_of(names: Iterable[str]) -> Iterable[str]:
    return (word.casefold() for name in names for word in _WORD.findall(name))


def _is_namesake(claim: Claim, names: frozenset[str], lead: Place | None) -> bool:
    where = claim.where if isinstance(claim, Harm) else None
    if where is None or lead is None or _same(where, lead):
        return False
    return (where.words or where.name).casefold() in names


def _same(first: Place, second: Place) -> bool:
    return first.id == second.id if first.id or second.id else first.name == second.name


def _placeless(claim: Claim) -> Claim:
    assert isinstance(claim, Harm)
    return replace(claim, where=None)
