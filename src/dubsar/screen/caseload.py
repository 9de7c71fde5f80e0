"""What a terminal shows of the caseload check: a row a month, what differs under it, and the running totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dubsar.model import Count, Document, When
from dubsar.model.caseload import NUMBERS
from dubsar.screen.claims import UNKNOWN, safe
from dubsar.screen.facts import when_words
from dubsar.screen.release import count_words
from dubsar.tally.caseload import CaseloadCheck, RunningTotal

HEADINGS = {
    "carried_over": "carried\nover",
    "received": "re-\nceived",
    "reopened": "re-\nopened",
    "closed": "closed",
    "credible": "cred-\nible",
    "non_credible": "not\ncredible",
    "duplicate": "dupli-\ncate",
    "still_open": "still\nopen",
}
VERDICT = {True: ("yes", "green"), False: ("no", "bold red"), None: ("?", "dim")}
WIDE = 110


def caseload_table(checks: Sequence[CaseloadCheck], width: int = WIDE) -> Table:
    """One row a month of one office, with the numbers that any month states, and what does not add up beside it.

    On a narrow screen `differences` are for the lines below.
    """
    wide = width >= WIDE
    stated = [name for name in NUMBERS if any(name in dict(check.numbers) for check in checks)]
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False, collapse_padding=not wide)
    table.add_column("month", min_width=7, no_wrap=all(len(month_words(check.month)) < 8 for check in checks))
    for name in stated:
        table.add_column(HEADINGS[name], justify="right", no_wrap=True)
    table.add_column("adds\nup", no_wrap=True)
    if wide and any(check.discrepancies for check in checks):
        table.add_column("what differs", overflow="fold", ratio=1)
    for check in checks:
        numbers = dict(check.numbers)
        word, style = VERDICT[check.adds_up]
        differs = Text("\n".join(map(safe, check.discrepancies)), style="yellow")
        cells = [Text(month_words(check.month)), *(_number(numbers.get(name)) for name in stated)]
        table.add_row(*[*cells, Text(word, style=style), differs][: len(table.columns)])
    return table


def differences(checks: Sequence[CaseloadCheck]) -> list[tuple[str, str]]:
    """(month, sentence) for all that does not add up."""
    return [(month_words(check.month), safe(words)) for check in checks for words in check.discrepancies]


def totals_table(totals: Sequence[RunningTotal], documents: Mapping[str, Document]) -> Table:
    """What each report of one office states for the whole operation so far, by the day of the report."""
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    table.add_column("as of the\nreport of", min_width=10)
    table.add_column("strikes", justify="right", no_wrap=True)
    table.add_column("civilians\nacknowledged", justify="right", no_wrap=True)
    table.add_column("report", overflow="fold", style="dim")
    for total in totals:
        document = documents.get(total.document)
        title = document.title or document.url or "" if document else ""
        day = total.day.isoformat() if total.day else "no day"
        table.add_row(Text(day), _number(total.strikes), _number(total.civilians), Text(safe(title)))
    return table


def month_words(when: When | None) -> str:
    """`2017-07`, or its days where it is no calendar month; `unknown` where the report does not name it."""
    if when is None or when.start is None:
        return "unknown"
    return when.start.isoformat()[:7] if when.precision == "month" else when_words(when)


def _number(count: Count | None) -> Text:
    words = count_words(count)
    return Text(words or UNKNOWN, style="" if words else "dim")
