"""Unborn: who was never born is noted, not counted (T7)."""

from __future__ import annotations

import re

from dubsar.model import Harm
from dubsar.text.cued import Cued

_UNBORN = Cued(r"\b(?:(?P<number>two|three|twin) )?(?:unborn|un-born)\b|\bf(?:o)?etus(?P<several>es)?\b", re.IGNORECASE)
_WITH_UNBORN = Cued(
    r"\b(?:including|among (?:them|whom|the dead)|(?:one|two) of (?:them|whom))\b[^.;]{0,60}?\b(?:unborn|f(?:o)?etus)",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "twin": 2, "three": 3}


def unborn_in(claim: Harm) -> int:
    """How many of the people that a claim counts were not born: "a pregnant woman and her unborn child" holds one."""
    words = claim.count.words if claim.count else None
    if words and (match := _UNBORN.search(words)):
        return _NUMBERS.get((match["number"] or "").casefold(), 2 if match["several"] else 1)
    many = claim.count is not None and (claim.count.low or 0) > 1
    return 1 if many and _WITH_UNBORN.search(claim.span.quote) else 0
