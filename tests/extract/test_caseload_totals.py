"""Running totals in reports of findings: strikes and civilians of the whole operation, and nobody else's."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.assessments.reading import read_findings
from dubsar.extract.assessments.totals import read_totals
from dubsar.model import Assessment, Document, Harm, Strike

STRIKES = "The Coalition conducted a total of 31,040 strikes between August 2014 and the close of May 2018."
DEAD = "During this period, at least 905 civilians have been killed without intent by Coalition strikes."


def report(text: str) -> Document:
    return Document(text=text, publisher="CJTF-OIR", published=date(2018, 6, 29))


def read(text: str) -> list[Strike | Harm]:
    return [claim for claim in read_totals(report(text)) if claim.check(text)]


def test_strikes_over_the_whole_operation_are_a_total_with_its_period() -> None:
    (claim,) = read(STRIKES)
    assert isinstance(claim, Strike) and claim.when is not None
    assert (str(claim.strikes), claim.scope, claim.part_of) == ("31040", "cumulative", None)
    assert (claim.when.start, claim.when.end) == (date(2014, 8, 1), date(2018, 5, 31))


def test_civilians_acknowledged_take_the_period_before_them() -> None:
    _, claim = read(f"{STRIKES} {DEAD}")
    assert isinstance(claim, Harm) and claim.when is not None
    assert (str(claim.count), claim.outcome, claim.status, claim.cause) == ("905+", "killed", "civilian", "airstrike")
    assert (claim.scope, claim.stance, claim.speaker) == ("cumulative", "conceded", None)
    assert claim.when.start == date(2014, 8, 1) and claim.by[0].id == "actor:us-led-coalition"


def test_since_the_beginning_of_an_operation_names_no_day() -> None:
    (claim,) = read("To date 905 civilians were unintentionally killed since the start of Operation Inherent Resolve.")
    assert claim.when is None


def test_since_a_month_has_an_open_end_and_engagements_are_kept() -> None:
    (claim,) = read("The Coalition has conducted 22,100 strikes since August 2014 that included 47,050 engagements.")
    assert isinstance(claim, Strike) and claim.when is not None
    assert (claim.when.start, claim.when.end, str(claim.engagements)) == (date(2014, 8, 1), None, "47050")


@pytest.mark.parametrize(
    "text",
    [
        "In May two civilians were unintentionally killed by Coalition strikes.",
        "Since the beginning of the operation partner forces have freed 7.7 million people.",
        "Since June 2014 Daesh has killed at least 2,000 civilians.",
        "To date the Coalition has killed 60,000 fighters.",
        "The Coalition conducted 14 strikes in May.",
    ],
)
def test_what_is_of_one_month_or_of_others_is_no_running_total(text: str) -> None:
    assert read(text) == []


def test_a_monthly_report_gives_totals_caseload_and_findings_in_turn() -> None:
    text = (
        f"{STRIKES} {DEAD} In the month of May, the office carried over 20 open reports and received two new reports. "
        "It completed the assessment of two reports. Out of the two completed reports, one was credible and one was "
        "non-credible. 20 reports are still open.\nCredible Reports:\n1. Jan. 4, 2020, near Hajin, Syria, via "
        "self-report. One civilian was unintentionally killed. 12/CS3 37SFU676401"
    )
    claims = list(read_findings(report(text), FewPlaces()))
    assert [claim.kind for claim in claims] == ["strike", "harm", "caseload", "assessment"]


def test_numbers_of_reports_alone_are_no_finding_on_an_event() -> None:
    text = "In May the office carried over nine open reports and closed three reports: all three were credible."
    assert not any(isinstance(claim, Assessment) for claim in read_findings(report(text), FewPlaces()))
