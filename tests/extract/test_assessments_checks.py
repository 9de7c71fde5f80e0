"""A report of findings that contradicts itself is flagged on its reading, with the numbers in one sentence."""

from __future__ import annotations

from datetime import date

from gazetteer_of import FewPlaces

from dubsar.extract.assessments.reading import read_findings
from dubsar.extract.routes import flags_of
from dubsar.model import Document

LISTED = "\n1. Jan. 4, 2020, near Hajin, Syria, via self-report. One civilian was killed. 12/CS3 37SFU676401"


def flags(text: str) -> tuple[str, ...]:
    document = Document(text=text, publisher="CJTF-OIR", published=date(2019, 3, 1))
    return flags_of(tuple(read_findings(document, FewPlaces())), "finding")


def month(left: int, credible: int = 1) -> str:
    return (
        "In February the office carried over nine open reports and received two new reports. It completed the "
        f"assessment of three reports: {credible} credible and two non-credible. {left} reports are still open."
    )


def test_a_report_that_adds_up_has_no_flag() -> None:
    assert flags(month(left=8) + LISTED) == ()


def test_what_does_not_add_up_is_flagged() -> None:
    assert flags(month(left=7) + LISTED) == ("9 carried over + 2 received = 11, but 3 closed + 7 still open = 10.",)
    assert flags(month(left=8, credible=2) + LISTED) == (
        "3 closed, but 2 credible + 2 non-credible = 4.",
        "The report counts 2 credible reports and lists 1.",
    )


def test_a_number_stated_twice_and_differently_is_flagged() -> None:
    assert flags(f"{month(left=8)} Of the 4 completed reports, all were late.") == (
        "The number of reports closed is stated as 3 and as 4.",
    )


def test_slips_of_a_heading_are_flagged_once() -> None:
    assert flags("Feb. 30, 2020, near Hajin, Syria, via self-report. One civilian was killed.") == (
        "The day “Feb. 30, 2020” is on no calendar; it is left unknown.",
    )
