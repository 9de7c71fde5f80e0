"""Headlines: a headline leaves out day and place; it takes them from the sentence below that tells the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dubsar.model import Claim, Count, Harm

_CONTENT = re.compile(r"[A-Za-z][\w-]{3,}")
# Kinds of one event are told in turn: the damage of a headline may be a strike below.
_DEEDS = ("damage", "strike")
FIRST = 2
"""So many words more another claim must share with a headline than the first one below it, which it sums up."""


def as_told_below(headlines: Sequence[Claim], told: Sequence[Claim]) -> Iterator[Claim]:
    """Each headline's claim with the time, and where it has none the place, of the body claim most like it.

    Their spans stand in the body, so that a reader sees where they come from. A headline that nothing below repeats
    stays as it is: it is never given the time of another event.
    """
    below = [_Told(claim, _content(claim.span.quote)) for claim in told if claim.zone == "body"] if headlines else []
    return (_as_told(_Told(headline, _content(headline.span.quote)), below) for headline in headlines)


class _Told(NamedTuple):
    """A claim with the words of its sentence, taken once however many headlines are held against it."""

    claim: Claim
    words: frozenset[str]


def _as_told(headline: _Told, below: Sequence[_Told]) -> Claim:
    claim = headline.claim
    if claim.when and claim.where:
        return claim
    alike = [(_likeness(headline, each), each.claim) for each in below if _same_thing(claim, each.claim)]
    if not alike:
        return claim
    first = min(alike, key=lambda pair: pair[1].span.start)[1]
    best = max(alike, key=lambda pair: pair[0] + FIRST * (pair[1] is first))
    when = claim.when or next((each.when for likeness, each in (best, *alike) if each.when and likeness >= 2), None)
    return replace(claim, when=when, where=claim.where or best[1].where)


def _same_thing(headline: Claim, claim: Claim) -> bool:
    if isinstance(headline, Harm) and isinstance(claim, Harm):
        return headline.outcome == claim.outcome and claim.scope == "event" and _fits(headline.count, claim.count)
    return headline.kind == claim.kind or {headline.kind, claim.kind} <= set(_DEEDS)


def _fits(one: Count | None, other: Count | None) -> bool:
    """Whether two counts may be of one toll: one lies in the other, or one is not stated."""
    if one is None or other is None or not (one.known and other.known):
        return True
    return one.covers(other) or other.covers(one)


def _likeness(headline: _Told, told: _Told) -> int:
    """Words that both sentences share, by their beginnings; a shared count weighs as three."""
    counts = getattr(headline.claim, "count", None), getattr(told.claim, "count", None)
    same_count = 3 if counts[0] and counts[1] and counts[0].low == counts[1].low else 0
    return len(headline.words & told.words) + same_count


def _content(text: str) -> frozenset[str]:
    return frozenset(word[0].lower()[:6] for word in _CONTENT.finditer(text))
