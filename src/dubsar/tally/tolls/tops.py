"""Tops and parts: of the claims of one statement, which count people apart and which count some of those again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dubsar.link.document.subjects import adds_on
from dubsar.model import Harm
from dubsar.tally.tolls.mentions import is_part, may_be_civilians, ordinal_of

MANY = 3


def tops_and_parts(claims: Iterable[Harm]) -> tuple[list[Harm], list[Harm]]:
    """(the claims that count apart, the parts of them), each in the order of the text.

    Reads "nine died, including two medics" as a top of nine and a part of two; must not make a part of "two soldiers
    and two civilians died".
    """
    ordered = sorted(claims, key=lambda claim: (position(claim), claim.id))
    larger = {claim.part_of for claim in ordered}
    parts = [
        claim
        for at, claim in enumerate(ordered)
        if claim.id not in larger and (is_part(claim) or _is_repeated(claim, ordered[:at]))
    ]
    tops = [claim for claim in ordered if claim not in parts]
    if (total := _summed_up(tops)) is not None:
        return [total], [claim for claim in ordered if claim != total]
    return _of_one_class(tops, parts)


def _summed_up(tops: list[Harm]) -> Harm | None:
    """The last number of a sentence where it sums up the others: "shot a boy, then himself, leaving two dead"."""
    if len(tops) <= MANY - 1 or not (last := tops[-1]).count or not last.count.span:
        return None
    others = [claim.count.exact or 0 if claim.count else 0 for claim in tops[:-1]]
    before = last.span.quote[: max(0, last.count.span.start - last.span.start)]
    told = all(others) and sum(others) == last.count.exact
    return last if told and before.rstrip().lower().endswith(("leaving", "left", "total of", "all", "leaves")) else None


def position(claim: Harm) -> int:
    """Where the number of a claim stands in its document (characters), else where its sentence begins."""
    return claim.count.span.start if claim.count and claim.count.span else claim.span.start


def _of_one_class(tops: list[Harm], parts: list[Harm]) -> tuple[list[Harm], list[Harm]]:
    """The claims without the part that only says of what class all those of a toll were.

    Reads "eight were killed. All were described as militants" as eight militants, and "all of them were civilians" as
    a toll of people, whom V1 takes for civilians; "all may have been civilians" and "two of them were" stay parts.
    """
    for part in parts:
        for at, top in enumerate(tops):
            if part.part_of != top.id or top.status != "unknown" or not _of_one_size(part, top):
                continue
            rest = [each for each in parts if each is not part]
            if part.status == "combatant":
                return [*tops[:at], replace(top, status="combatant"), *tops[at + 1 :]], rest
            if part.status == "civilian" and not part.parts and not may_be_civilians(part):
                return tops, rest
    return tops, parts


def _of_one_size(first: Harm, second: Harm) -> bool:
    mine, yours = first.count, second.count
    return bool(mine and yours and (mine.low, mine.high) == (yours.low, yours.high))


def _is_repeated(claim: Harm, before: list[Harm]) -> bool:
    """Whether a sentence gives one number twice: "two people died, and friends mourned the death of the two".

    Not "two soldiers and two civilians died", nor "two women and two children".
    """
    ordinal = ordinal_of(claim)
    if ordinal is not None and any((each.count.low or 0) >= ordinal for each in before if each.count):
        return True  # "five children died, so that a fifth child was killed"
    if adds_on(claim) or claim.count is None or claim.count.approximate:
        return False
    number = claim.count.low if claim.count.low is not None else claim.count.high
    wholes = (each for each in before if not is_part(each))
    return number is not None and number > 1 and any(_counts_alike(claim, each) for each in wholes)


def _counts_alike(first: Harm, second: Harm) -> bool:
    if not _of_one_size(first, second):
        return False
    kinds = [{part.group for part in claim.parts} or {claim.status} for claim in (first, second)]
    return bool(kinds[0] & kinds[1]) or "unknown" in (first.status, second.status)
