"""Figures: the ranges under a codebook that statements come to, and which of them stand (T1, T3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import add

from dubsar.model import Count, Harm
from dubsar.model.kinds import Status
from dubsar.tally.codebooks import Codebook
from dubsar.tally.counts import Range, bound
from dubsar.tally.tolls.mentions import is_doubtful
from dubsar.tally.tolls.statements import Statement
from dubsar.tally.tolls.unborn import unborn_in
from dubsar.tally.tolls.updates import is_initial, is_rising, is_updated

GROUPS = ("children", "women", "men")


@dataclass(frozen=True, slots=True)
class Figure:
    """A range that one root gives. `told` is the day of its document, "" where undated; `at` is where in it
    the figure stands (characters); the others are as T1 says.
    """

    range: Range
    root: str
    document: str
    told: str
    claims: tuple[str, ...]
    initial: bool = False
    rising: bool = False
    at: int = 0


def counted(claim: Harm, codebook: Codebook) -> Range | None:
    """The range of one claim; its named victims count where no number is said."""
    people = [victim for victim in claim.victims if victim.status != "contested"]
    if (claim.count is None or not (claim.count.known or claim.count.words)) and people:
        return Range(len(people), len(people))
    return _born(bound(claim.count, codebook, doubtful=is_doubtful(claim)), claim, codebook)


def _born(found: Range | None, claim: Harm, codebook: Codebook) -> Range | None:
    """The range without those who were never born (T7); None where it counts nobody else."""
    unborn = unborn_in(claim) if found and codebook.has("T7") else 0
    if found is None or not unborn:
        return found
    low, high = max(0, found.low - unborn), max(0, found.high - unborn)
    return replace(found, low=low, high=high) if high else None


def figure(
    statement: Statement,
    claims: Iterable[Harm],
    codebook: Codebook,
    count: Callable[[Harm], Count | None] | None = None,
) -> Figure | None:
    """The sum of the claims' ranges as one figure of the statement; None where none of them states a number."""
    claims = tuple(claims)
    ranges = [
        counted(claim, codebook) if count is None else _born(bound(count(claim), codebook), claim, codebook)
        for claim in claims
    ]
    stated = [each for each in ranges if each is not None]
    if not stated:
        return None
    rising = any(is_rising(claim) for claim in claims)
    numbered = _numbered(stated, rising=any(is_updated(claim) for claim in claims))
    if len(stated) > len(numbered) and _are_one_list(claims):
        numbered = stated  # "the commander and his guards were killed"
    total = reduce(add, numbered)
    document = statement.document
    told = document.published.isoformat() if document.published else ""
    return Figure(
        total,
        statement.root,
        document.id,
        told,
        tuple(sorted(claim.id for claim in claims)),
        any(is_initial(claim, document, rescue=statement.rescue) for claim in claims),
        rising,
        min(claim.span.start for claim in claims),
    )


def _numbered(ranges: list[Range], *, rising: bool) -> list[Range]:
    """The ranges without those that no number stands behind, where others have one.

    Reads "a woman and several guests died" as three; must not add the bare plurals of "five died, their bodies
    unrecognised", two of them to four, nor the number itself of "the number of dead rose to five".
    """
    numbers = [each for each in ranges if not (each.weak or (rising and each.soft))]
    if all(each.weak for each in ranges):
        return [max(ranges, key=lambda each: (each.high, each.low))]
    return numbers or ranges


def _are_one_list(claims: Sequence[Harm]) -> bool:
    """Whether the claims name, under one word of harm, one person and those who were with that person."""
    alone = [claim.count.exact == 1 for claim in claims if claim.count]
    triggers = {claim.trigger for claim in claims}
    return len(claims) > 1 and len(alone) == len(claims) and any(alone) and len(triggers) == 1 and None not in triggers


def of_status(statement: Statement, status: Status, codebook: Codebook) -> Figure | None:
    """What the statement says of one status: its own tops, else the parts of a larger figure."""
    tops = [claim for claim in statement.tops if claim.status == status]
    return figure(statement, tops or [claim for claim in statement.parts if claim.status == status], codebook)


def of_group(statement: Statement, group: str, codebook: Codebook) -> Iterator[Figure]:
    """What the statement says of children, women or men; a part said twice in a sentence is taken at its most."""
    for claims in (statement.tops, statement.parts):
        if found := figure(statement, [c for c in claims if c.part(group)], codebook, lambda claim: claim.part(group)):
            yield found


def standing(figures: Iterable[Figure], codebook: Codebook) -> list[Figure]:
    """The figures that stand (T1): each root's latest, without initial ones that a later one exceeds.

    Of what one root says in one document, figures that a larger one holds fall too: they count some of its people (T3).
    """
    figures = sorted(set(figures), key=lambda each: (each.told, each.root, each.claims))
    if not codebook.has("T1"):
        return figures
    latest = [each for each in figures if not any(_later(other, each) for other in figures if other.root == each.root)]
    return [each for each in latest if not any(_exceeds(other, each) or _contains(other, each) for other in figures)]


def _later(other: Figure, figure: Figure) -> bool:
    """Whether `other` is told on a later day. Of one day nobody knows; undated figures are never earlier nor later."""
    return bool(other.told and figure.told) and other.told > figure.told


def _exceeds(other: Figure, figure: Figure) -> bool:
    """Whether an initial figure falls to a larger one of its day or later, or any to a rising toll of its document."""
    more = other.range.low > figure.range.high
    same = other.document == figure.document
    after = same or bool(other.told and figure.told and other.told >= figure.told)
    return more and (((figure.initial or figure.rising) and after) or (other.rising and same))


def _contains(other: Figure, figure: Figure) -> bool:
    """Whether a root's own larger figure in the document holds the people of a smaller one.

    It does when the smaller was left open, and is said before it or falls a quarter short of it; or when it is less
    than half of it. Reads "four of one family died" beside "92 people died", and "at least eight" before "nine"; must
    not read "11 people died" beside "13 to 15 died", nor "at least eight" after "nine", which is another account.
    """
    if (other.root, other.document) != (figure.root, figure.document) or other.range.soft:
        return False
    larger = other.range.low >= figure.range.high and other.range != figure.range
    left_open = figure.range.open and (figure.at < other.at or 4 * figure.range.high < 3 * other.range.low)
    return larger and (left_open or 2 * figure.range.high < other.range.low)


def without(figure: Figure, people: Range) -> Figure:
    """The figure with so many people taken out of it."""
    low, high = max(0, figure.range.low - people.high), max(0, figure.range.high - people.low)
    return replace(figure, range=replace(figure.range, low=low, high=high))
