"""The caseload check on the screen: a row a month, what differs in words, unknown never 0."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from dubsar.model import Count, Document, When
from dubsar.screen.caseload import caseload_table, differences, totals_table
from dubsar.tally.caseload import CaseloadCheck, RunningTotal

JULY = When(date(2017, 7, 1), date(2017, 7, 31), "month")
GOOD = CaseloadCheck("CJTF-OIR", JULY, (("carried_over", Count.exactly(10)), ("still_open", Count.exactly(9))), True)
BAD = CaseloadCheck("CJTF-OIR", None, (("received", Count.exactly(5)),), False, ("10 + 5 is \x1b[31mnot 14.",))


def shown(table: RenderableType, width: int) -> str:
    console = Console(file=StringIO(), width=width, highlight=False)
    console.print(table)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [80, 100, 140])
def test_every_month_shows_whether_it_adds_up(width: int) -> None:
    page = shown(caseload_table((GOOD, BAD), width), width)
    assert all(len(line.rstrip()) <= width for line in page.splitlines())
    rows = [line.split() for line in page.splitlines()]
    assert ["2017-07", "10", "–", "9", "yes"] in rows
    assert any(row[:1] == ["unknown"] and "no" in row for row in rows)


def test_what_differs_stands_beside_the_month_where_there_is_room() -> None:
    assert "not 14." in shown(caseload_table((GOOD, BAD), 140), 140)
    assert "not 14." not in shown(caseload_table((GOOD, BAD), 80), 80)


def test_a_report_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in shown(caseload_table((BAD,), 140), 140)
    assert differences((GOOD, BAD)) == [("unknown", "10 + 5 is ·[31mnot 14.")]


def test_running_totals_name_the_report_that_states_them() -> None:
    report = Document(text="A total.", title="Report of \x1b[2J July", published=date(2017, 8, 4))
    total = RunningTotal("CJTF-OIR", report.id, report.published, Count.exactly(28198), None, ())
    page = shown(totals_table((total,), {report.id: report}), 80)
    assert "28,198" in page and "2017-08-04" in page and "\x1b" not in page
