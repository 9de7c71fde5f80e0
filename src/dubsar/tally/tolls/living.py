"""The living: whom an event hurt and did not kill, and who is only told of again (T4)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from dubsar.link.document.subjects import adds_on
from dubsar.model import Harm
from dubsar.model.kinds import Outcome
from dubsar.tally.tolls.mentions import count_start, is_reference

_NAME = re.compile(r"[A-Z][\w'’-]+ (?:[\w.'’-]+ ){0,3}[A-Z][\w'’-]+")
_HIT = re.compile(r"\b(?:shot|shoot\w*|gunshot|wounds?|stabbed|struck|hit)\b", re.IGNORECASE)
_LIVES = re.compile(
    r"\b(?:wound(?:ed|ing)|injur\w+|hurt|surviv\w+|recover\w*|stable|critical\w*|serious condition|treated|"
    r"non-life|not life|expected to)\b",
    re.IGNORECASE,
)
_OF_THE_HURT = re.compile(
    r"(?:\w+ of (?:them|the (?:[a-z]+ )?(?:wounded|injured|hurt))\b)(?=[^.;]{0,60}\b(?:later|hospital|wounds|injuries|"
    r"succumbed|since)\b)",
    re.IGNORECASE,
)


def told_anew(harm: list[Harm], outcome: Outcome) -> list[Harm]:
    """The claims of one outcome without those that only take up a victim told of elsewhere, as hurt or as dead."""
    own = [claim for claim in harm if claim.outcome == outcome]
    new = [claim for claim in own if not is_reference(claim)]
    taken_up = any(not is_reference(claim) for claim in harm if claim.outcome in (outcome, "killed"))
    return new if taken_up else own


def of_the_living(harm: list[Harm], outcome: Outcome) -> Iterator[Harm]:
    """The claims of the injured without those who are told of as dead (T4), and without the dead among those hit."""
    dead = [claim for claim in harm if claim.outcome == "killed"]
    meant = {key for claim in dead for key in _people_meant(claim)}
    most: dict[str, int] = defaultdict(int)
    for claim in dead:
        most[claim.document] = max(most[claim.document], (claim.count.low if claim.count else None) or 1)
    later = [claim for claim in dead if _died_of_it(claim)]
    for claim in told_anew(harm, outcome):
        if meant & _people_meant(claim):
            continue
        hit, dead_there = claim.count, most[claim.document]
        gone = sum(each.count.exact or 0 for each in later if each.count and _is_told_before(claim, each))
        if hit is not None and gone and (hit.exact or 0) > gone and not _counts_the_dead_too(claim):
            left = (hit.exact or 0) - gone
            yield replace(claim, count=replace(hit, low=left, high=left))
            continue
        if hit is None or hit.exact is None or not dead_there or not _counts_the_dead_too(claim):
            yield claim
        elif (left := hit.exact - dead_there) > 0:
            yield replace(claim, count=replace(hit, low=left, high=left))


def _is_told_before(claim: Harm, later: Harm) -> bool:
    return claim.document == later.document and claim.span.start < later.span.start


def _people_meant(claim: Harm) -> set[tuple[str, str, int]]:
    """Keys of the very people that a claim counts: its words in its place, and a single person's name.

    Who is "shot and killed" in one sentence, or dies of wounds in a later one, is not among the injured (T4). Of
    "civilians killed and wounded" nobody knows who is which.
    """
    if claim.count is None or claim.count.span is None or claim.count.exact is None:
        return set()
    keys = {(claim.document, "", claim.count.span.start)}
    words = claim.count.words or ""
    if claim.count.exact == 1 and _NAME.search(words):
        keys.add((claim.document, words.casefold(), 0))
    return keys


def _counts_the_dead_too(claim: Harm) -> bool:
    """Whether the claim counts all who were hit, and says of none that they lived.

    Reads "three men were shot" and "he shot three men" where one of them died; must not read "three others were shot"
    or "was shot and is in a stable condition".
    """
    trigger = claim.trigger.quote if claim.trigger else ""
    counted = claim.count.span if claim.count else None
    if counted and claim.trigger and claim.trigger.end < counted.end:
        beside = counted.start < claim.trigger.start or "," in counted.quote
        if beside:
            return False  # "four were shot, one fatally": the reader has taken the dead out
    at = claim.trigger.start - claim.span.start if claim.trigger else 0
    start, end = claim.span.quote.rfind(";", 0, at) + 1, claim.span.quote.find(";", at)
    clause = claim.span.quote[start : end if end >= 0 else None]
    return bool(_HIT.search(trigger)) and not (_LIVES.search(clause) or adds_on(claim))


def _died_of_it(claim: Harm) -> bool:
    """Whether the claim says how many of the wounded told before have died since (T4).

    Reads "one of them later died in hospital"; must not read "one of the victims died", who may be no wounded.
    """
    start = count_start(claim)
    return claim.outcome == "killed" and start is not None and _OF_THE_HURT.match(claim.span.quote, start) is not None
