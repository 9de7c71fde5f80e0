"""dubsar demo: the whole line on the bundled sample reports."""

from __future__ import annotations

from datetime import date
from importlib import resources
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from dubsar.cli.intake import Intake, make_reader
from dubsar.cli.ledger import open_existing
from dubsar.cli.options import AsJson
from dubsar.cli.release import Format, event_incidents, harmful, party_names, write_release
from dubsar.cli.terminal import emit, note, out, progress, say
from dubsar.errors import LedgerError
from dubsar.ledger.ledger import Ledger
from dubsar.model import Incident
from dubsar.pipeline import open_ledger
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.screen.claims import incidents_table
from dubsar.tally.reading import DEFAULT_CODEBOOK

HELP = """Do all of it on the bundled sample reports: read, record, link, tally, publish.

The reports are invented (see the samples' README); the towns are real. Nothing leaves this machine.
"""
EXAMPLES = """\b
Examples:
  dubsar demo
  dubsar demo --out /tmp/try
"""
SAMPLE_HOST = ".example"

DemoFolder = Annotated[
    Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to write to, made when absent.")
]


def demo(folder: DemoFolder = Path("demo"), as_json: AsJson = False) -> None:
    ledger = fresh_ledger(folder)
    note("Reading the sample reports ...")
    with resources.as_file(resources.files("dubsar") / "samples" / "reports") as samples, open_ledger(ledger) as book:
        intake = Intake([str(samples)], failed=lambda failure: book.record_failure(failure.name, failure.reason))
        claims = record(intake, book)
        with progress("Linking"):
            links = book.link()
        pairs = event_incidents(book, DEFAULT_CODEBOOK)
        told = harmful(pairs)
        release = redact(told, Policy(include_unreviewed=True, known_names=party_names()), date.today())
    written = write_release(release, folder, list(Format))
    incidents = [incident for _, incident in told]
    if as_json:
        files = [str(path) for path in written]
        emit({"ledger": ledger, "written": files, "incidents": [incident.to_dict() for incident in incidents]})
    else:
        say(f"{intake.done} reports, {claims} claims, {len(links)} links, {len(pairs)} events.")
        say("Those with harm or an official finding:\n")
        console = out()
        console.print(incidents_table(incidents, console.width))
        _closing(ledger, written, incidents)
    raise typer.Exit(intake.exit_code)


def record(intake: Intake, book: Ledger) -> int:
    """Reads and records everything; how many claims there were."""
    reader = make_reader()
    claims = 0
    for reading in intake.readings(reader):
        book.add(reading, reader=reader.fingerprint)
        claims += len(reading.claims)
    return claims


def fresh_ledger(folder: Path) -> str:
    """The path of an empty demo ledger; a former demo's is removed, and nobody else's is touched."""
    path = folder / "demo.db"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists():
            with open_existing(str(path)) as book:
                hosts = [urlsplit(document.url or "").hostname or "" for document in book.documents()]
            if not all(host.endswith(SAMPLE_HOST) for host in hosts):
                raise LedgerError(f"{path} holds reports that are no samples. Name another folder with --out.")
            for name in (path, *(path.with_name(path.name + tail) for tail in ("-wal", "-shm"))):
                name.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise LedgerError(f"The folder {folder} cannot be written to ({reason}). Name another with --out.") from error
    return str(path)


def _closing(ledger: str, written: list[Path], harmful: list[Incident]) -> None:
    report = next((path for path in written if path.suffix == ".html"), None)
    say("\nWritten:")
    for path in written:
        say(f"  {path}")
    if report:
        say(f"\nOpen {report} in a browser: a map, a timeline, and the words behind every number.")
    if harmful and harmful[0].code:
        say(f"Then look into one: dubsar show {harmful[0].code} --ledger {ledger}")
