"""The ledger of allegations: what adds up, what does not and why, and that the order of claims changes nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Actor, Assessment, Caseload, Claim, Count, Document, Harm, Span, Strike, When
from dubsar.model.caseload import NUMBERS
from dubsar.tally.caseload import CaseloadCheck, caseload_checks
from dubsar.tally.tolls.running_totals import running_totals

COALITION = (Actor("US-led coalition", "actor:us-led-coalition", "coalition"),)
SPAN = Span(0, 4, "text")
WHOLE = When(date(2014, 8, 1), date(2019, 3, 31), "range")
BALANCED = {
    "carried_over": 20,
    "received": 7,
    "reopened": 1,
    "closed": 9,
    "credible": 2,
    "non_credible": 6,
    "duplicate": 1,
    "still_open": 19,
}
MONTHS = {5: (date(2019, 5, 1), date(2019, 5, 31)), 6: (date(2019, 6, 1), date(2019, 6, 30))}


def report(month: int) -> Document:
    return Document(text="text", publisher="CJTF-OIR", published=date(2019, month + 1, 9))


def caseload(month: int = 5, **numbers: int) -> Caseload:
    counts: dict[str, Any] = {name: Count.exactly(number) for name, number in numbers.items()}
    when = When(*MONTHS[month], "month")
    return Caseload(document=report(month).id, span=SPAN, when=when, by=COALITION, **counts)


def finding(month: int, verdict: Any = "credible", killed: int | None = None, at: int = 0) -> Assessment:
    dead = Count.exactly(killed) if killed is not None else None
    return Assessment(document=report(month).id, span=Span(at, at + 4, "text"), verdict=verdict, killed=dead)


def total(month: int, strikes: int, civilians: int) -> tuple[Claim, Claim]:
    id, whole = report(month).id, Count(civilians, None)
    return (
        Strike(document=id, span=SPAN, when=WHOLE, by=COALITION, strikes=Count.exactly(strikes), scope="cumulative"),
        Harm(
            document=id, span=SPAN, outcome="killed", status="civilian", stance="conceded", count=whole, by=COALITION,
            scope="cumulative",
        ),
    )  # fmt: skip


def checks(*claims: Claim) -> tuple[CaseloadCheck, ...]:
    return caseload_checks(claims, {report(month).id: report(month) for month in MONTHS})


def test_a_month_whose_sums_hold_adds_up() -> None:
    (check,) = checks(caseload(**BALANCED))
    assert (check.adds_up, check.discrepancies, check.office) == (True, (), "US-led coalition")
    assert [name for name, _ in check.numbers] == list(NUMBERS)
    assert check.month is not None and check.month.start == date(2019, 5, 1)


def test_what_does_not_add_up_is_said_with_its_numbers() -> None:
    (check,) = checks(caseload(**BALANCED | {"still_open": 21, "credible": 3}))
    assert check.adds_up is False
    assert check.discrepancies == (
        "20 carried over + 7 received + 1 reopened = 28, but 9 closed + 21 still open = 30.",
        "9 closed, but 3 credible + 6 non-credible + 1 duplicate = 10.",
    )


@pytest.mark.parametrize("left_out", ["carried_over", "received", "closed", "still_open", "credible", "non_credible"])
def test_a_sum_without_one_of_its_numbers_is_unknown(left_out: str) -> None:
    (check,) = checks(caseload(**{name: count for name, count in BALANCED.items() if name != left_out}))
    assert (check.adds_up, check.discrepancies) == (None, ())


def test_reopened_and_duplicates_may_be_left_out_where_there_were_none() -> None:
    numbers = {"carried_over": 20, "received": 7, "closed": 8, "credible": 2, "non_credible": 6, "still_open": 19}
    assert checks(caseload(**numbers))[0].adds_up is True
    assert checks(caseload(**numbers | {"still_open": 20}))[0].adds_up is None, "one may have been reopened"
    assert checks(caseload(**numbers | {"still_open": 18}))[0].adds_up is False


def test_open_reports_are_those_that_the_next_month_carries_over() -> None:
    may, june = caseload(5, **BALANCED), caseload(6, **BALANCED | {"carried_over": 18, "still_open": 17})
    first, second = checks(june, may)
    assert first.adds_up is True
    assert second.discrepancies == ("May 2019 left 19 reports open, but June 2019 carried over 18.",)


def test_two_statements_of_one_number_are_both_told() -> None:
    again = Caseload(**vars(caseload(closed=8)) | {"span": Span(4, 8, "text")})
    (check,) = checks(caseload(**BALANCED), again)
    assert check.discrepancies == ("The number of reports closed is stated as 9 and as 8.",)


def test_the_credible_findings_listed_are_those_counted() -> None:
    listed = (finding(5, at=0), finding(5, "non_credible", at=9))
    assert checks(caseload(**BALANCED), *listed)[0].discrepancies == (
        "The report counts 2 credible reports and lists 1.",
    )
    assert checks(caseload(**BALANCED), *listed, finding(5, at=20))[0].adds_up is True
    assert checks(caseload(**BALANCED))[0].adds_up is True, "a report that lists none hides none"


def test_totals_never_fall_and_rise_by_what_is_conceded() -> None:
    may = (caseload(5, **BALANCED), *total(5, 34_000, 1_300))
    listed = (finding(6, killed=3), finding(6, killed=1, at=9))
    june = caseload(6, **BALANCED | {"carried_over": 19, "still_open": 18})
    assert [check.adds_up for check in checks(*may, june, *total(6, 34_010, 1_304), *listed)] == [True, True]
    (_, second) = checks(*may, june, *total(6, 33_990, 1_306), *listed)
    assert second.discrepancies == (
        "The total of civilians killed rises by 6 in June 2019, but its findings concede 4.",
        "The total of strikes falls from 34000 to 33990 after the report of 2019-06-09.",
    )


def test_a_total_that_falls_in_a_report_without_a_caseload_has_a_row_of_its_own() -> None:
    (check,) = checks(*total(5, 34_000, 1_300), *total(6, 33_000, 1_300))
    assert check.month is None and check.adds_up is False and check.documents == (report(6).id,)


def test_running_totals_are_those_of_offices_by_day() -> None:
    news = Document(text="text", publisher="The Daily Post", published=date(2019, 5, 2))
    told = Strike(document=news.id, span=SPAN, when=WHOLE, strikes=Count.exactly(5), scope="cumulative")
    documents = {each.id: each for each in (news, report(5), report(6))}
    june, may = total(6, 2, 30), total(5, 1, 20)
    found = running_totals((*june, told, *may), documents)
    assert [(str(each.strikes), str(each.civilians), each.day) for each in found] == [
        ("1", "20+", date(2019, 6, 9)),
        ("2", "30+", date(2019, 7, 9)),
    ]
    assert found[0].claims == tuple(sorted(claim.id for claim in may))


numbers = st.integers(0, 500)


@st.composite
def balanced(draw: st.DrawFn) -> dict[str, int]:
    carried, received, reopened = draw(numbers), draw(numbers), draw(numbers)
    credible, non_credible, duplicate = draw(numbers), draw(numbers), draw(numbers)
    closed = credible + non_credible + duplicate
    carried += max(0, closed - carried - received - reopened)
    left = carried + received + reopened - closed
    return dict(
        zip(NUMBERS, (carried, received, reopened, closed, credible, non_credible, duplicate, left), strict=True)
    )


@given(balanced())
def test_a_balanced_month_always_adds_up(month: dict[str, int]) -> None:
    assert checks(caseload(**month))[0].adds_up is True


@given(balanced(), st.sampled_from(NUMBERS), st.sampled_from((1, -1)))
def test_one_number_changed_by_one_never_adds_up(month: dict[str, int], name: str, by: int) -> None:
    changed = month | {name: month[name] + by}
    if changed[name] >= 0:
        (check,) = checks(caseload(**changed))
        assert check.adds_up is False and check.discrepancies


@given(
    st.permutations([caseload(5, **BALANCED), caseload(6, **BALANCED), *total(5, 9, 9), *total(6, 8, 8), finding(6)])
)
def test_the_order_of_claims_changes_nothing(claims: list[Claim]) -> None:
    assert checks(*claims) == checks(*sorted(claims, key=lambda claim: claim.id))
