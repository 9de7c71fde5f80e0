"""The ledger of allegations, month by month: do an office's reports add up, and do its running totals only rise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from dubsar.extract.assessments.checks import contradictions, findings_listed, sums_of
from dubsar.model import Assessment, Caseload, Claim, Count, Document, When
from dubsar.model.caseload import NUMBERS
from dubsar.tally.tolls.running_totals import NEVER, RunningTotal, falls, in_order, office_of, running_totals

__all__ = ["CaseloadCheck", "RunningTotal", "caseload_checks", "running_totals"]


@dataclass(frozen=True, slots=True)
class CaseloadCheck:
    """One month (or quarter) of one office: the numbers of reports as stated, and what of them does not add up.

    `month` is None where the report does not say which it is. `adds_up` is False where something differs (each
    difference is one sentence of `discrepancies`), None where a number that a sum needs is not stated.
    """

    office: str
    month: When | None
    numbers: tuple[tuple[str, Count], ...]
    adds_up: bool | None
    discrepancies: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "office": self.office,
            "month": self.month.to_dict() if self.month else None,
            "numbers": {name: count.to_dict() for name, count in self.numbers},
            "adds_up": self.adds_up,
            "discrepancies": list(self.discrepancies),
            "claims": list(self.claims),
            "documents": list(self.documents),
        }


@dataclass(slots=True)
class _Month:
    """One month of one office as it is gathered from its claims, in the order of their documents."""

    office: str
    when: When | None
    caseloads: list[Caseload] = field(default_factory=list)
    told: dict[str, Count] = field(default_factory=dict)
    found: list[str] = field(default_factory=list)
    sums: list[bool | None] = field(default_factory=list)

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(claim.document for claim in self.caseloads))

    def check(self) -> CaseloadCheck:
        adds_up = False if self.found else True if all(self.sums) else None
        numbers = tuple((name, self.told[name]) for name in self._order())
        ids = tuple(claim.id for claim in self.caseloads)
        return CaseloadCheck(self.office, self.when, numbers, adds_up, tuple(self.found), ids, self.documents)

    def _order(self) -> Iterator[str]:
        return (name for name in NUMBERS if name in self.told)


def caseload_checks(claims: Iterable[Claim], documents: Mapping[str, Document]) -> tuple[CaseloadCheck, ...]:
    """Every month of every office, by office and month; months that name none come last. In whatever order claims come.

    Checked are the two sums of a month, its open reports against those carried over into the next, the credible
    findings that it lists, and the running totals in the same reports.
    """
    claims = in_order(claims, documents)
    listed: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Assessment):
            listed[claim.document].append(claim)
    totals = running_totals(claims, documents)
    months = _months(claims, documents)
    for month in months:
        _check_alone(month, listed)
    for before, after in pairwise(months):
        if before.office == after.office and _follows(before.when, after.when):
            _check_carried(before, after)
            _check_rise(before, after, {total.document: total for total in totals}, listed)
    loose = tuple(_check_falls(months, totals))
    return tuple(month.check() for month in months) + loose


def _months(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[_Month]:
    months: dict[tuple[str, date | None, date | None, str], _Month] = {}
    for claim in claims:
        if not isinstance(claim, Caseload) or claim.scope != "period":
            continue
        when = claim.when
        office = office_of(claim, documents.get(claim.document))
        key = (office, when.start if when else None, when.end if when else None, "" if when else claim.document)
        months.setdefault(key, _Month(office, when)).caseloads.append(claim)
    return [months[key] for key in sorted(months, key=lambda key: (key[0], key[1] or NEVER, key[2] or NEVER, key[3]))]


def _check_alone(month: _Month, listed: Mapping[str, list[Claim]]) -> None:
    for caseload in month.caseloads:
        month.found += [words for words in contradictions(month.told, caseload) if words not in month.found]
        month.told = dict(caseload.numbers()) | month.told
    sums = sums_of(month.told)
    month.sums = [total.holds for total in sums]
    lists = [findings_listed(month.told, listed.get(id, ())) for id in month.documents]
    month.found += dict.fromkeys(total.words for total in (*sums, *lists) if total.words)


def _follows(before: When | None, after: When | None) -> bool:
    if before is None or after is None or before.end is None:
        return False
    return before.end + timedelta(days=1) == after.start


def _check_carried(before: _Month, after: _Month) -> None:
    still, carried = before.told.get("still_open"), after.told.get("carried_over")
    if still is not None and carried is not None and _apart(still, carried):
        after.found.append(f"{_month(before)} left {still} reports open, but {_month(after)} carried over {carried}.")


def _check_rise(
    before: _Month, after: _Month, totals: Mapping[str, RunningTotal], listed: Mapping[str, list[Claim]]
) -> None:
    """From one month to the next the civilians acknowledged rise by what the later report's findings concede."""
    old, new = _total_of(before, totals), _total_of(after, totals)
    if old is None or new is None:
        return
    rise, conceded = _rise(old.civilians, new.civilians), _conceded(listed.get(new.document, ()))
    if rise is not None and conceded is not None and rise >= 0 and rise != conceded:
        after.found.append(
            f"The total of civilians killed rises by {rise} in {_month(after)}, but its findings concede {conceded}."
        )


def _check_falls(months: Iterable[_Month], totals: Iterable[RunningTotal]) -> Iterator[CaseloadCheck]:
    """Totals that fall are told in the month of their report; a report without a caseload gets a row of its own."""
    of_report = {id: month for month in months for id in month.documents}
    for total, words in falls(totals):
        if total.document in of_report:
            of_report[total.document].found.append(words)
        else:
            yield CaseloadCheck(total.office, None, (), False, (words,), total.claims, (total.document,))


def _total_of(month: _Month, totals: Mapping[str, RunningTotal]) -> RunningTotal | None:
    return next((totals[id] for id in reversed(month.documents) if id in totals), None)


def _rise(was: Count | None, now: Count | None) -> int | None:
    if was is None or now is None or was.low is None or now.low is None:
        return None
    return now.low - was.low


def _conceded(claims: Iterable[Claim]) -> int | None:
    """The dead whom a report's findings concede; None where it lists none, or one whose dead are not a number."""
    findings = [claim for claim in claims if isinstance(claim, Assessment)]
    credible = [claim for claim in findings if claim.verdict == "credible"]
    total = 0
    for claim in credible:
        if claim.killed is None and claim.injured is not None:
            continue
        if claim.killed is None or claim.killed.exact is None:
            return None
        total += claim.killed.exact
    return total if findings else None


def _apart(first: Count, second: Count) -> bool:
    return (first.high is not None and second.low is not None and first.high < second.low) or (
        second.high is not None and first.low is not None and second.high < first.low
    )


def _month(month: _Month) -> str:
    when = month.when
    if when is None or when.start is None:
        return "an unnamed month"
    if when.precision == "month":
        return f"{when.start:%B %Y}"
    return f"{when.start} to {when.end or '…'}"
