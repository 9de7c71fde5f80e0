"""Added: the sentences of one account that count other people than the sentence before, and so add up with it (T3)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from dubsar.link.document.subjects import adds_on
from dubsar.model import Harm

# Kinds of people that nobody counts as one another. A word of none of them ("people", "fighters") may mean any.
_KINDS = (
    re.compile(r"\b(?:soldiers?|troops?|servicem[ae]n|marines?|paratroopers?|conscripts?|peacekeepers?|army)\b", re.I),
    re.compile(r"\b(?:police\w*|constables?|gendarmes?|cops?)\b", re.I),
    re.compile(
        r"\b(?:militants?|insurgents?|rebels?|terrorists?|jihadi\w*|guerr?illas?|bandits?|attackers?|assailants?|"
        r"bombers?|extremists?|naxal\w*|maoists?|taliban|isis|isil|shabaab)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:civilians?|villagers?|child(?:ren)?|wom[ae]n|girls?|boys?|farmers?|herders?|herdsm[ae]n|residents?|"
        r"teachers?|students?|protest[eo]rs?|demonstrators?|passengers?|worshippers?|journalists?|miners?)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:rioters?|looters?|robbers?|thie(?:f|ves)|gang\w*)\b", re.IGNORECASE),
)
_ALSO = re.compile(r"\b(?:also|as well|in addition|additionally|too|in turn|for (?:its|their) part)\b", re.IGNORECASE)
_RUNNING = re.compile(r"\b(?:tolls?|rose|ris(?:es?|en|ing)|bring(?:s|ing)|brought|total of|in total|revised)\b", re.I)
_NEAR = 40


def adds_to(earlier: Iterable[Harm], later: Iterable[Harm], rules: Container[str]) -> bool:
    """Whether the people of a later sentence are others than those of the one before it.

    Only under a codebook that counts `sides`. Reads `Three guards died. Two others died in the yard.`, `Two soldiers
    also died` and `Four soldiers were killed. Three militants were killed.`; must not read `Six died. Four soldiers
    were killed.` nor `The toll is 14. It rose after two more bodies were found.`
    """
    earlier, later = list(earlier), list(later)
    if "sides" not in rules or not _counted(earlier) or not _counted(later):
        return False
    if any(claim.zone != "body" for claim in (*earlier, *later)):
        return False
    if any(_RUNNING.search(claim.span.quote) for claim in (*earlier, *later)):
        return False
    if all(adds_on(claim) or _is_also(claim) for claim in later):
        return True
    before, after = [_kinds(claim) for claim in earlier], [_kinds(claim) for claim in later]
    return all(before) and all(after) and not set().union(*before) & set().union(*after)


def _counted(claims: list[Harm]) -> bool:
    return bool(claims) and all(claim.count and (claim.count.low or 0) > 0 for claim in claims)


def _is_also(claim: Harm) -> bool:
    """Whether "also" stands by the word of harm: `were also killed`; not `a soldier was among them, also a medic`."""
    if claim.trigger is None or not claim.span.covers(claim.trigger):
        return False
    at = claim.trigger.start - claim.span.start
    near = claim.span.quote[max(0, at - _NEAR) : at + _NEAR]
    return bool(_ALSO.search(near.split(",")[0] if "," in near[:_NEAR] else near))


def _kinds(claim: Harm) -> set[int]:
    """The kinds of people that the words of the count name, up to the word of harm; empty where none is named."""
    if claim.count is None or claim.count.span is None or not claim.span.covers(claim.count.span):
        return set()
    start = claim.count.span.start - claim.span.start
    who = re.split(r"[,.;:()]|\b(?:were|was|have|had|who|in|by|when|and|died|killed)\b", claim.span.quote[start:])[0]
    return {place for place, kind in enumerate(_KINDS) if kind.search(who[:80])}
