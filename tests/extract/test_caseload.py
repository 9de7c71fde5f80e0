"""The caseload of a report: every wording of its numbers, their month, and what is counted to date instead."""

from __future__ import annotations

from datetime import date

import pytest

from dubsar.extract.assessments.caseload import read_caseloads
from dubsar.extract.forms import is_finding
from dubsar.extract.routes import route_of
from dubsar.model import Caseload, Document


def report(text: str, publisher: str | None = "CJTF-OIR") -> Document:
    return Document(text=text, publisher=publisher, published=date(2021, 9, 20))


def read(text: str) -> list[Caseload]:
    return [claim for claim in read_caseloads(report(text)) if claim.check(text)]


def numbers(text: str) -> dict[str, str]:
    (claim,) = read(text)
    return {name: str(count) for name, count in claim.numbers()}


OPENED = "The office carried over 30 open reports. "


@pytest.mark.parametrize(
    ("words", "name", "number"),
    [
        ("In June the office carried over 30 open reports from earlier months", "carried_over", "30"),
        ("Some 30 reports were carried over", "carried_over", "~30"),
        ("The office was still assessing 30 reports of civilian casualties from previous months", "carried_over", "30"),
        ("It began the quarter with 30 open allegations", "carried_over", "30"),
        ("No new reports were received", "received", "0"),
        ("The office received one new report", "received", "1"),
        ("Twelve new allegations came in", "received", "12"),
        ("Two reports were reopened", "reopened", "2"),
        ("The office re-opened three reports on new information", "reopened", "3"),
        ("It holds others, including one that had been closed before but was reopened", "reopened", "1"),
        ("It completed the assessment of 60 reports", "closed", "60"),
        ("It completed seven casualty assessments", "closed", "7"),
        ("The assessment of 23 reports was completed", "closed", "23"),
        ("Out of the 60 completed reports all had been filed late", "closed", "60"),
        ("It closed 1,204 reports", "closed", "1204"),
        ("Four were determined to be credible", "credible", "4"),
        ("Four reports were assessed as credible", "credible", "4"),
        ("One allegation was substantiated", "credible", "1"),
        ("The remaining 53 were assessed to be non-credible", "non_credible", "53"),
        ("It assessed both reports as non-credible", "non_credible", "2"),
        ("All 12 reports were found not credible", "non_credible", "12"),
        ("Five reports were unsubstantiated", "non_credible", "5"),
        ("Three were duplicates", "duplicate", "3"),
        ("One was a duplicate report", "duplicate", "1"),
        ("A total of 166 reports are still open", "still_open", "166"),
        ("166 reports remain under review", "still_open", "166"),
        ("This was the last of them, leaving 166 open", "still_open", "166"),
        ("The office is still assessing 43 reports", "still_open", "43"),
    ],
)
def test_each_number_is_read_in_its_wordings(words: str, name: str, number: str) -> None:
    other = OPENED if name != "carried_over" else "It closed 9 reports. "
    assert numbers(f"{other}{words}.")[name] == number


def test_a_month_is_one_claim_over_its_sentences() -> None:
    text = (
        "The mission goes on. In the month of July, the office carried over 40 open reports from earlier months and "
        "received five new reports. It completed the assessment of 15 reports. Out of the 15 completed reports, two "
        "were determined to be credible, 12 non-credible, one duplicate. 31 reports remain open, including one that "
        "had been closed before but was reopened. Findings follow."
    )
    (claim,) = read(text)
    assert numbers(text) == {
        "carried_over": "40",
        "received": "5",
        "reopened": "1",
        "closed": "15",
        "credible": "2",
        "non_credible": "12",
        "duplicate": "1",
        "still_open": "31",
    }
    assert claim.span.quote.startswith("In the month of July") and claim.span.quote.endswith("was reopened.")
    assert claim.when is not None and (claim.when.start, claim.when.end) == (date(2021, 7, 1), date(2021, 7, 31))
    assert [actor.id for actor in claim.by] == ["actor:us-led-coalition"]


def test_the_form_of_a_list_is_read_too() -> None:
    text = "Carried over: 21\nReceived: 7\nReopened: 0\nCompleted: 6\nCredible: 1\nNon-credible: 5\nOpen: 22"
    assert list(numbers(text).values()) == ["21", "7", "0", "6", "1", "5", "22"]


def test_a_quarter_has_its_two_days() -> None:
    (claim,) = read("Between April 1 and June 30, 2020, the command received five reports and closed three reports.")
    assert claim.when is not None and (claim.when.start, claim.when.end) == (date(2020, 4, 1), date(2020, 6, 30))


@pytest.mark.parametrize(
    "text",
    [
        "To date, the office has received 2,015 reports and assessed 1,860 of them.",
        "Since the beginning of the operation it received 2,015 reports and closed 1,860 reports.",
        "Between August 2014 and May 2018 it received 2,015 reports and completed the assessment of 1,860 reports.",
    ],
)
def test_what_is_counted_to_date_is_not_the_months(text: str) -> None:
    month, whole = sorted(
        read(f"In May it carried over 9 reports and received two reports. {text}"), key=lambda c: c.span
    )
    assert (month.scope, whole.scope) == ("period", "cumulative")
    assert str(month.received) == "2"
    assert (str(whole.received), str(whole.closed)) == ("2015", "1860")


def test_a_total_number_in_the_same_period_is_counted_to_date() -> None:
    text = (
        "The Coalition conducted 2,000 strikes between May 2014 and May 2018. During this period the total number of "
        "reports of possible civilian casualties was 727. The total number of credible reports of civilian casualties "
        "during this time period was 166."
    )
    (claim,) = read(text)
    assert (claim.scope, numbers(text)) == ("cumulative", {"received": "727", "credible": "166"})


def test_a_second_number_for_the_same_thing_stands_beside_the_first() -> None:
    first, second = read(
        "In May it carried over 30 reports and closed 9 reports. Of the 8 completed reports, all failed."
    )
    assert (str(first.closed), str(second.closed)) == ("9", "8")
    assert second.when == first.when


def test_two_months_in_one_text_are_two_claims() -> None:
    told = "In the month of {} the office carried over {} reports and received 2 new reports. "
    first, second = read(told.format("May", 4) + told.format("June", 6))
    assert (str(first.carried_over), str(second.carried_over)) == ("4", "6")


@pytest.mark.parametrize(
    "text",
    [
        "Two civilians were killed and three were injured.",
        "A report is credible where, more likely than not, civilians died.",
        "It is a duplicate of allegation 417 (Not Credible).",
        "Three strikes near Hit destroyed two bridges.",
        "The road was reopened on Monday after three days.",
    ],
)
def test_what_counts_no_reports_is_no_caseload(text: str) -> None:
    assert read(text) == []


def test_a_text_that_counts_reports_goes_to_the_reader_of_findings() -> None:
    text = "In May the office carried over 30 open reports, received two new reports and closed nine reports."
    assert is_finding(report(text)) and is_finding(report(text, None))
    assert route_of(report(f"{text} Officials said more would follow.", "The Daily Post")) == "news"
