"""What a terminal shows of the caseload check: a row a month, what differs under it, and the running totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dubsar.model import Count, Document, When
from dubsar.model.caseload import NUMBERS
from dubsar.screen import UNKNOWN, safe
from dubsar.screen_facts import when_words
from dubsar.screen_release import count_words
from dubsar.tally.caseload import CaseloadCheck, RunningTotal

HEADINGS = {
    "carried_over": "carried\nover",
    "received": "re-\nceived",
    "reopened": "re-\nopened",
    "closed": "closed",
    "credible": "cred-\nible",
    "non_credible": "not cred-\nible",
    "duplicate": "dupli-\ncate",
    "still_open": "still\nopen",
}
VERDICT = {True: ("yes", "green"), False: ("no", "bold red"), None: ("?", "dim")}
WIDE = 110


def caseload_table(checks: Sequence[CaseloadCheck], width: int = WIDE) -> Table:
    """One row a month, under its office; what does not add up stands beside it, on a narrow screen below."""
    wide = width >= WIDE
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    table.add_column("month", min_width=9, overflow="fold")
    for name in NUMBERS:
        table.add_column(HEADINGS[name], justify="right", no_wrap=True)
    table.add_column("adds\nup", no_wrap=True)
    if wide:
        table.add_column("what differs", overflow="fold", ratio=1)
    for office, months in groupby(checks, key=lambda check: check.office):
        table.add_row(Text(safe(office), style="bold"))
        for check in months:
            numbers = dict(check.numbers)
            word, style = VERDICT[check.adds_up]
            differs = Text("\n".join(map(safe, check.discrepancies)), style="yellow")
            cells = [Text(month_words(check.month)), *(_number(numbers.get(name)) for name in NUMBERS)]
            table.add_row(*cells, Text(word, style=style), *([differs] if wide else []))
    return table


def differences(checks: Sequence[CaseloadCheck]) -> list[tuple[str, str]]:
    """(month, sentence) for all that does not add up."""
    return [(month_words(check.month), safe(words)) for check in checks for words in check.discrepancies]


def totals_table(totals: Sequence[RunningTotal], documents: Mapping[str, Document]) -> Table:
    """What each report states for the whole operation so far, by the day of the report."""
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False, title_justify="left")
    table.add_column("since the beginning, as of the report of", overflow="fold")
    table.add_column("strikes", justify="right", no_wrap=True)
    table.add_column("civilians\nacknowledged", justify="right", no_wrap=True)
    table.add_column("report", overflow="fold", style="dim")
    for office, rows in groupby(totals, key=lambda total: total.office):
        table.add_row(Text(safe(office), style="bold"))
        for total in rows:
            document = documents.get(total.document)
            title = document.title or document.url or "" if document else ""
            day = total.day.isoformat() if total.day else "an unknown day"
            table.add_row(Text(f"  {day}"), _number(total.strikes), _number(total.civilians), Text(safe(title)))
    return table


def month_words(when: When | None) -> str:
    """`2017-07`, or its days where it is no calendar month; `unknown` where the report does not name it."""
    if when is None or when.start is None:
        return "unknown"
    return when.start.isoformat()[:7] if when.precision == "month" else when_words(when)


def _number(count: Count | None) -> Text:
    words = count_words(count)
    return Text(words or UNKNOWN, style="" if words else "dim")
