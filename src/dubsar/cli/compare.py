"""dubsar compare: whether official reports agree with themselves, month by month."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

import typer
from rich.text import Text

from dubsar.cli.ledger import open_existing
from dubsar.cli.options import DEFAULT_LEDGER, AsJson, LedgerFile
from dubsar.cli.terminal import emit, out, say
from dubsar.errors import NotRecorded, ValueRefused
from dubsar.screen import safe
from dubsar.screen_caseload import WIDE, caseload_table, differences, totals_table
from dubsar.tally.caseload import CaseloadCheck, caseload_checks, running_totals

HELP = """Check whether official casualty reports add up: --ledger-check.

Each month's reports carried over, received and reopened must equal those closed and still open; what one month leaves
open the next must carry over; totals since the beginning must not fall. Declared strikes are not set against alleged
harm yet.
"""
EXAMPLES = """\b
Examples:
  dubsar compare --ledger-check
  dubsar compare --ledger-check --ledger mosul.db --json
"""
ONLY = "Only --ledger-check exists so far: give it to check the monthly caseload of official reports."

Check = Annotated[bool, typer.Option("--ledger-check", help="Check the monthly caseload and the running totals.")]


def compare(ledger_check: Check = False, ledger: LedgerFile = DEFAULT_LEDGER, as_json: AsJson = False) -> None:
    if not ledger_check:
        raise ValueRefused(ONLY)
    with open_existing(ledger) as book:
        claims = book.claims()
        documents = {document.id: document for document in book.documents()}
    checks, totals = caseload_checks(claims, documents), running_totals(claims, documents)
    if not checks and not totals:
        raise NotRecorded(
            "No official report in this ledger states a monthly caseload or a total since the beginning. "
            "Record such reports with `dubsar add`."
        )
    if as_json:
        for check in checks:
            emit({"kind": "month"} | check.to_dict())
        for total in totals:
            emit({"kind": "running total"} | total.to_dict())
        return
    for office, months in groupby(checks, key=lambda check: check.office):
        _show_months(office, list(months))
    for office, rows in groupby(totals, key=lambda total: total.office):
        console = out()
        console.print(Text(safe(f"{office}: totals since the beginning"), style="bold"))
        console.print(totals_table(list(rows), documents))


def _show_months(office: str, checks: list[CaseloadCheck]) -> None:
    console = out()
    console.print(Text(safe(f"{office}: reports of civilian casualties, month by month"), style="bold"))
    console.print(caseload_table(checks, console.width))
    for month, words in differences(checks) if console.width < WIDE else ():
        say(f"{month}: {words}")
    wrong, unknown = (sum(check.adds_up is told for check in checks) for told in (False, None))
    months = f"{len(checks)} month{'' if len(checks) == 1 else 's'}"
    say(f"{months}: {wrong} not adding up, {unknown} with too little stated to tell.\n")
