"""dubsar compare: declared strikes against alleged harm; and whether official reports agree with themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from dubsar.cli.ledger import open_existing, tells_of_harm
from dubsar.cli.options import DEFAULT_LEDGER, AsJson, Codebook, LedgerFile
from dubsar.cli.release import Embargo, Unreviewed, event_incidents, party_names
from dubsar.cli.strikes import Country, Folder, Party, Since, Until, country_code, in_force
from dubsar.cli.terminal import counted, emit, out, say
from dubsar.errors import NotRecorded
from dubsar.ledger.ledger import Ledger
from dubsar.model import Event, Incident
from dubsar.publish.compare_charts import write_compare_chart
from dubsar.publish.compared import ComparisonRelease, write_compared
from dubsar.publish.policy import Policy
from dubsar.publish.redact_compared import redact_compared
from dubsar.screen.caseload import WIDE, caseload_table, differences, totals_table
from dubsar.screen.claims import safe
from dubsar.screen.compare import harm_without_table, matches_table, months_table, strikes_without_table
from dubsar.tally.caseload import CaseloadCheck, caseload_checks, running_totals
from dubsar.tally.comparison.compare_tables import Row, lines, rows
from dubsar.tally.comparison.declared_against_alleged import Comparison
from dubsar.tally.comparison.declared_against_alleged import compare as against
from dubsar.tally.reading import DEFAULT_CODEBOOK
from dubsar.tally.strikes.declared import declared_strikes
from dubsar.tally.strikes.tables import Chosen

HELP = """Set the strikes that parties declare against the harm that is alleged, for accountability afterwards.

Shows which declared strikes lie near which alleged harm, with a score from day and place (1 is one day and one spot)
and its ends, as far as the words leave both open; strikes near which nobody tells of harm; harm near which no blamed
party declares a strike; and month by month both sides for each place. Near is no finding: "three strikes near T" is a
near action, never a declaration of one of them. --out writes four tables and a chart, through redaction.

--ledger-check instead checks whether official casualty reports add up: each month's reports carried over, received and
reopened must equal those closed and still open, and totals since the beginning must not fall.
"""
EXAMPLES = """\b
Examples:
  dubsar compare --ledger mosul.db
  dubsar compare --country IQ --since 2017-03-01 --until 2017-03-31 --out compared/
  dubsar compare --ledger-check --json
"""

Check = Annotated[
    bool, typer.Option("--ledger-check", help="Check the monthly caseload and the running totals instead.")
]


def compare(
    ledger_check: Check = False,
    ledger: LedgerFile = DEFAULT_LEDGER,
    codebook: Codebook = DEFAULT_CODEBOOK,
    country: Country = None,
    party: Party = None,
    since: Since = None,
    until: Until = None,
    folder: Folder = None,
    unreviewed: Unreviewed = False,
    embargo_days: Embargo = 30,
    as_json: AsJson = False,
) -> None:
    if ledger_check:
        _check(ledger, as_json=as_json)
        return
    chosen = Chosen(party, country_code(country), since.date() if since else None, until.date() if until else None)
    with open_existing(ledger) as book:
        claims, documents, told = in_force(book), book.documents(), _told(book, codebook, chosen)
    account = declared_strikes(claims, documents)
    found = against(chosen.of(account.entries).entries, (incident for _, incident in told))
    if not found.entries and not found.incidents:
        raise NotRecorded(
            "Neither declared strikes nor alleged harm fit what you ask for. Record releases and reports with "
            "`dubsar add`, link them with `dubsar link`, or ask for less."
        )
    table = rows(*lines(found))
    if as_json:
        for row in _as_json(found, table):
            emit(row)
    else:
        _show(found, table)
    if folder:
        policy = Policy(include_unreviewed=unreviewed, embargo_days=embargo_days, known_names=party_names())
        release = redact_compared(claims, documents, told, policy, date.today(), chosen)
        _write(release, folder, len(found.incidents) - len(release.harm), as_json=as_json)


def _write(release: ComparisonRelease, folder: Path, left: int, *, as_json: bool) -> None:
    """Write tables and chart; `left` is how many incidents are not among them."""
    written = [str(path) for path in (*write_compared(release, folder), *write_compare_chart(release, folder))]
    if as_json:
        emit({"written": written, "held_back": release.held_back, "incidents": len(release.harm)})
        return
    if left:
        say(f"Not written: {counted(left, 'incident')} that nobody signed (--unreviewed writes them too, marked).")
    say("\n".join(["Written:", *(f"  {path}" for path in written)]))


def _told(book: Ledger, codebook: str, chosen: Chosen) -> list[tuple[Event, Incident]]:
    """The events with harm of the country and days asked for, and any of unknown ones."""
    return [pair for pair in event_incidents(book, codebook) if tells_of_harm(pair[1]) and _is_asked(pair[1], chosen)]


def _is_asked(incident: Incident, chosen: Chosen) -> bool:
    land = incident.where.country if incident.where else None
    if chosen.country and land not in (None, chosen.country):
        return False
    start, end = (incident.when.start, incident.when.end) if incident.when else (None, None)
    too_late = chosen.until is not None and start is not None and start > chosen.until
    return not too_late and not (chosen.since is not None and end is not None and end < chosen.since)


def _show(found: Comparison, table: tuple[Row, ...]) -> None:
    console = out()
    say("Month by month. owned: declared, conceded or may be; near: a near action; none: no strike; ?: nothing to say.")
    console.print(months_table(table))
    say(f"Declared strikes near alleged harm: {counted(len(found.matches), 'candidate')}")
    if found.matches:
        console.print(matches_table(found.matches))
    without = found.strikes_without_harm
    say(f"Declared strikes with no harm told of near by: {counted(len(without), 'statement')}")
    if without:
        console.print(strikes_without_table(without))
    harm = found.harm_without_strike
    say(f"Alleged harm with no declared strike: {counted(len(harm), 'incident')}")
    if harm:
        console.print(harm_without_table((incident, found.harm[incident.id]) for incident in harm))
    blind = sum(1 for why in (*found.strikes.values(), *found.harm.values()) if why.endswith("not stated well enough"))
    if blind:
        say(f"Not compared, for want of a day or a place: {blind} statements and incidents.")


def _as_json(found: Comparison, table: tuple[Row, ...]) -> Iterator[dict[str, Any]]:
    for row in table:
        yield {"row": "month"} | row.to_dict()
    for match in found.matches:
        yield {"row": "match"} | match.to_dict()
    for entry in found.entries:
        yield {"row": "strike"} | entry.to_dict() | {"answer": found.strikes[entry.claim]}
    for incident in found.incidents:
        yield {"row": "harm", "incident": incident.code or incident.id, "answer": found.harm[incident.id]}


def _check(ledger: str, *, as_json: bool) -> None:
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
    for office, group in groupby(totals, key=lambda total: total.office):
        console = out()
        console.print(Text(safe(f"{office}: totals since the beginning"), style="bold"))
        console.print(totals_table(list(group), documents))


def _show_months(office: str, checks: list[CaseloadCheck]) -> None:
    console = out()
    console.print(Text(safe(f"{office}: reports of civilian casualties, month by month"), style="bold"))
    console.print(caseload_table(checks, console.width))
    for month, words in differences(checks) if console.width < WIDE else ():
        say(f"{month}: {words}")
    wrong, unknown = (sum(check.adds_up is told for check in checks) for told in (False, None))
    say(f"{counted(len(checks), 'month')}: {wrong} not adding up, {unknown} with too little stated to tell.\n")
