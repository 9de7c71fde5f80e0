"""Headlines: a headline leaves out day and place; it takes them from the sentence below that tells the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dubsar.model import Claim, Count, Harm

_CONTENT = re.compile(r"[A-Za-z][\w-]{3,}")
# Kinds of one event are told in turn: the damage of a headline may be a strike below.
_DEEDS = ("damage", "strike")


def as_told_below(headline: Claim, told: Sequence[Claim]) -> Claim:
    """The headline's claim with the time, and where it has none the place, of the body claim most like it.

    Their spans stand in the body, so that a reader sees where they come from. A headline that nothing below repeats
    stays as it is: it is never given the time of another event.
    """
    alike = [claim for claim in told if claim.zone == "body" and _same_thing(headline, claim)]
    if not alike or (headline.when and headline.where):
        return headline
    best = max(alike, key=lambda claim: _likeness(headline, claim))
    when = headline.when or next((c.when for c in (best, *alike) if c.when and _likeness(headline, c) >= 2), None)
    where = headline.where or best.where
    return replace(headline, when=when, where=where)


def _same_thing(headline: Claim, claim: Claim) -> bool:
    if isinstance(headline, Harm) and isinstance(claim, Harm):
        return headline.outcome == claim.outcome and claim.scope == "event" and _fits(headline.count, claim.count)
    return headline.kind == claim.kind or {headline.kind, claim.kind} <= set(_DEEDS)


def _fits(one: Count | None, other: Count | None) -> bool:
    """Whether two counts may be of one toll: one lies in the other, or one is not stated."""
    if one is None or other is None or not (one.known and other.known):
        return True
    return one.covers(other) or other.covers(one)


def _likeness(headline: Claim, claim: Claim) -> int:
    """Words that both sentences share, by their beginnings; a shared count weighs as three."""
    counts = getattr(headline, "count", None), getattr(claim, "count", None)
    same_count = 3 if counts[0] and counts[1] and counts[0].low == counts[1].low else 0
    return len(_content(headline.span.quote) & _content(claim.span.quote)) + same_count


def _content(text: str) -> set[str]:
    return {word[0].lower()[:6] for word in _CONTENT.finditer(text)}
