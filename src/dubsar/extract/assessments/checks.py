"""Checks of a report of findings: does its caseload add up, are its findings as many as it counts, has it slips.

Flags, never repairs. Across several reports `tally/caseload.py` goes on with the same sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dubsar.extract.assessments.entries import slips_in
from dubsar.model import Assessment, Caseload, Claim, Count

__all__ = ["Sum", "check", "contradictions", "findings_listed", "sums_of"]

_ZERO = Count.exactly(0)
_WORDS = {"carried_over": "carried over", "non_credible": "non-credible", "still_open": "still open"}


@dataclass(frozen=True, slots=True)
class Sum:
    """Whether one sum of a caseload holds, None where a number that it needs is not stated; `words` tell the gap."""

    holds: bool | None
    words: str | None = None


def check(claims: Iterable[Claim]) -> tuple[str, ...]:
    """One sentence for each contradiction within one report of findings; other kinds of claim are passed over."""
    claims = tuple(claims)
    flags: list[str] = []
    told: dict[str, Count] = {}
    for caseload in (claim for claim in claims if isinstance(claim, Caseload) and claim.scope == "period"):
        flags += contradictions(told, caseload)
        told = dict(caseload.numbers()) | told
    flags += [total.words for total in (*sums_of(told), findings_listed(told, claims)) if total.words]
    flags += [slip for claim in claims if isinstance(claim, Assessment) for slip in slips_in(claim.span.quote)]
    return tuple(dict.fromkeys(flags))


def sums_of(told: Mapping[str, Count]) -> tuple[Sum, Sum]:
    """The two sums of a caseload: what came in against what went out and stayed, and what was closed by verdict.

    Reports reopened and duplicates are often none and then left out: without them a sum may hold, but what is missing
    from it is not counted against the report, for they could make it up.
    """
    load = _sum(told, ("carried_over", "received"), ("reopened",), ("closed", "still_open"), ())
    verdicts = _sum(told, ("closed",), (), ("credible", "non_credible"), ("duplicate",))
    return load, verdicts


def findings_listed(told: Mapping[str, Count], claims: Iterable[Claim]) -> Sum:
    """The credible findings that the text lists against the number it states; None where it lists none at all."""
    verdicts = [claim.verdict for claim in claims if isinstance(claim, Assessment)]
    stated, listed = told.get("credible"), verdicts.count("credible")
    if stated is None or not verdicts:
        return Sum(None)
    if listed in stated:
        return Sum(True)
    return Sum(False, f"The report counts {stated} credible reports and lists {listed}.")


def contradictions(told: Mapping[str, Count], caseload: Caseload) -> Iterator[str]:
    """A sentence for each number that `caseload` states otherwise than it was `told` before."""
    for name, count in caseload.numbers():
        if name in told and (told[name].low, told[name].high) != (count.low, count.high):
            yield f"The number of reports {label(name)} is stated as {told[name]} and as {count}."


def label(name: str) -> str:
    """The words for a number of reports: "carried over"."""
    return _WORDS.get(name, name)


def _sum(
    told: Mapping[str, Count],
    left: tuple[str, ...],
    left_if_told: tuple[str, ...],
    right: tuple[str, ...],
    right_if_told: tuple[str, ...],
) -> Sum:
    if any(name not in told for name in (*left, *right)):
        return Sum(None)
    here, there = _total(told, (*left, *left_if_told)), _total(told, (*right, *right_if_told))
    # What is not told can only add to its own side.
    may_grow_here = any(name not in told for name in left_if_told)
    may_grow_there = any(name not in told for name in right_if_told)
    if here.exact is not None and here.exact == there.exact:
        return Sum(True)
    lacks_here = here.high is not None and there.low is not None and here.high < there.low and not may_grow_here
    lacks_there = there.high is not None and here.low is not None and there.high < here.low and not may_grow_there
    if not (lacks_here or lacks_there):
        return Sum(None)
    return Sum(False, f"{_side(told, (*left, *left_if_told))}, but {_side(told, (*right, *right_if_told))}.")


def _total(told: Mapping[str, Count], names: tuple[str, ...]) -> Count:
    total = _ZERO
    for name in names:
        total += told.get(name, _ZERO)
    return total


def _side(told: Mapping[str, Count], names: tuple[str, ...]) -> str:
    """ "219 carried over + 7 received = 226"."""
    stated = [name for name in names if name in told]
    parts = " + ".join(f"{told[name]} {label(name)}" for name in stated)
    return f"{parts} = {_total(told, names)}" if len(stated) > 1 else parts
