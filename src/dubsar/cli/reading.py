"""dubsar read, dubsar add: reports in, claims out or into the ledger."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType

from dubsar.cli.intake import Intake, make_reader
from dubsar.cli.options import DEFAULT_LEDGER, AsJson, Inputs, LedgerFile
from dubsar.cli.terminal import emit, out, say
from dubsar.errors import Erased
from dubsar.extract.routes import route_of
from dubsar.model import Assessment, Strike
from dubsar.pipeline import open_ledger
from dubsar.screen.claims import claim_block, document_line, incidents_table, safe
from dubsar.screen.findings import findings_page
from dubsar.screen.release import release_page
from dubsar.tally.reading import Reading

READ_HELP = """Read reports and show every claim in them, with the words that it rests on.

A strike release is shown as a table by country and place, official findings as a list; --claims shows their claims
instead. Nothing is recorded. Unknown stays unknown: an empty field means that the report does not say.
"""
READ_EXAMPLES = """\b
Examples:
  dubsar read article.html
  dubsar read release.html --claims
  dubsar read reports/ --json > claims.jsonl
  dubsar read https://news.example/report
  curl -s https://news.example/report | dubsar read -
"""
ADD_HELP = """Read reports and record them, with their claims, in a ledger.

A report that is there already adds nothing. What cannot be read is recorded as unread, with the reason.
"""
ADD_EXAMPLES = """\b
Examples:
  dubsar add reports/ --ledger mosul.db
  dubsar add monday.jsonl tuesday.jsonl && dubsar link && dubsar incidents
"""


AsClaims = Annotated[
    bool, typer.Option("--claims", help="Show a release or a list of findings claim by claim, as news is.")
]


def read(inputs: Inputs, as_claims: AsClaims = False, as_json: AsJson = False) -> None:
    intake = Intake(inputs)
    for reading in intake.readings(make_reader()):
        if as_json:
            for claim in reading.claims:
                emit(claim.to_dict())
        elif (page := None if as_claims else official_page(reading, out().width)) is not None:
            out().print(page)
        else:
            show_reading(reading)
    raise typer.Exit(intake.exit_code)


def official_page(reading: Reading, width: int) -> RenderableType | None:
    """The page of a strike release or of findings; None for news, and where nothing of the kind was read."""
    kinds = {type(claim) for claim in reading.claims}
    route = route_of(reading.document)
    pages: list[RenderableType] = []
    if route in ("release", "statement") and Strike in kinds:
        pages.append(release_page(reading, width))
    if route in ("finding", "statement") and Assessment in kinds:
        pages.append(findings_page(reading, width))
    return Group(*pages) if pages else None


def show_reading(reading: Reading) -> None:
    """The report's line, its claims, and what they add up to."""
    console = out()
    console.print(document_line(reading.document))
    console.print()
    for claim in reading.claims:
        console.print(claim_block(claim))
    if not reading.claims:
        say("No claim was found in it.\n")
    if incidents := reading.incidents:
        console.print(incidents_table(incidents, console.width))
        console.print()


def add(inputs: Inputs, ledger: LedgerFile = DEFAULT_LEDGER, as_json: AsJson = False) -> None:
    with open_ledger(ledger) as book:
        intake = Intake(inputs, failed=lambda failure: book.record_failure(failure.name, failure.reason))
        reader = make_reader()
        added = 0
        for reading in intake.readings(reader):
            try:
                new = book.add(reading, reader=reader.fingerprint)
            except Erased as refused:
                intake.refuse(reading, str(refused))
                continue
            added += new
            _report(reading, new=new, as_json=as_json)
    if as_json:
        for failure in intake.failures:
            emit({"document": None, "name": failure.name, "failed": failure.reason})
    else:
        say(f"{added} added, {intake.done - added} there already, {len(intake.failures)} unread. Ledger: {ledger}")
    raise typer.Exit(intake.exit_code)


def _report(reading: Reading, *, new: bool, as_json: bool) -> None:
    document = reading.document
    row: dict[str, Any] = {
        "document": document.id,
        "title": document.title,
        "added": new,
        "claims": len(reading.claims),
    }
    if as_json:
        emit(row)
    else:
        title = safe(document.title or document.url or document.text[:60])
        say(f"{'added' if new else 'known'}  {document.id}  {len(reading.claims):>3} claims  {title}")
