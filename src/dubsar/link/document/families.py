"""Families: people told of by name belong to the event that tells of their family."""

from __future__ import annotations

import re

from dubsar.link.document.groups import Group
from dubsar.model import Claim, Harm, Place, When

_FAMILY = re.compile(r"\b(?P<name>[A-Z][\w’'-]+)(?:[’']s)? (?:famil(?:y|ies)|household|clan)\b")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|at|az|an)[-’']")
SHORT = 3
"""A family name of so few letters tells nobody apart."""


def of_family(claim: Harm, groups: list[Group]) -> Group | None:
    """The event whose people bear the family name of the victims of a claim that says no day or place itself.

    Reads "Amal Haddad (12) died with her mother" under "On 26 October a list was published" as of the event in which
    "seven of the Haddad family" died; must not read so what its own sentence dates or places otherwise.
    """
    if not claim.victims or _says(claim, claim.when) or _says(claim, claim.where):
        return None
    names = {name for victim in claim.victims for each in victim.names if (name := _last(each))}
    return next((group for group in groups if names & family_names(group)), None) if names else None


def family_names(group: Group) -> set[str]:
    """The family names that an event tells: of its victims, and of "the Haddad family"."""
    found = set()
    for claim in group.harm():
        found |= {name for victim in claim.victims for each in victim.names if (name := _last(each))}
        found |= {name for match in _FAMILY.finditer(claim.span.quote) if (name := _last(match["name"]))}
    return found


def _last(name: str) -> str | None:
    """The family name of a full name, without its article: `Amal Omar al-Haddad` is of `haddad`."""
    words = _WORD.findall(name.casefold())
    last = _ARTICLE.sub("", words[-1]) if words else ""
    return last if len(last) > SHORT else None


def _says(claim: Claim, value: When | Place | None) -> bool:
    """Whether the claim's own sentence says the value; what is carried over from another is no word of its own."""
    return value is not None and value.span is not None and claim.span.covers(value.span)
