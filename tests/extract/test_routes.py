"""Routes: a statement that declares a strike and judges its harm is read as both."""

from __future__ import annotations

import pytest

import dubsar
from dubsar.extract.routes import Route, route_of
from dubsar.model import Assessment, Strike

DECLARED = "U.S. Africa Command conducted an airstrike near Jilib, Somalia, on March 3, killing three terrorists."
JUDGED = "At this time we assess that no civilians were injured or killed."


def statement(text: str, publisher: str = "U.S. Africa Command") -> dubsar.Document:
    return dubsar.Document(text=text, publisher=publisher, language="en")


@pytest.mark.parametrize(
    ("text", "publisher", "route"),
    [
        (f"{DECLARED} {JUDGED}", "U.S. Africa Command", "statement"),
        (DECLARED, "U.S. Africa Command", "release"),
        (JUDGED, "U.S. Africa Command", "finding"),
        (f"{DECLARED} {JUDGED}", "The Daily Post", "news"),
    ],
)
def test_what_an_office_declares_and_judges_decides_who_reads_it(text: str, publisher: str, route: Route) -> None:
    assert route_of(statement(text, publisher)) == route


def test_a_statement_loses_neither_its_strike_nor_its_finding(reader: dubsar.Reader) -> None:
    kinds = [type(claim) for claim in reader.read(statement(f"{DECLARED} {JUDGED}")).claims]
    assert kinds == [Strike, Assessment]


def test_the_strikes_listed_under_findings_are_not_declared_again(reader: dubsar.Reader) -> None:
    listed = (
        "Feb. 3, 2018, near Hit, Iraq, via media report. In a strike on a depot, two civilians were killed.\n"
        "Feb. 9, 2020, near Hajin, Syria, via self-report. The Coalition conducted one strike; no civilian died."
    )
    assert {type(claim) for claim in reader.read(statement(listed, "CJTF-OIR")).claims} == {Assessment}
