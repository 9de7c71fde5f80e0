"""dubsar publish: incidents out of a ledger, always through redaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dubsar.cli.ledger import open_existing, tells_of_harm
from dubsar.cli.options import DEFAULT_LEDGER, AsJson, Codebook, LedgerFile, OutFolder
from dubsar.cli.terminal import counted, emit, say
from dubsar.errors import ReleaseRefused
from dubsar.ground.actors import Actors
from dubsar.ledger.ledger import Ledger
from dubsar.model import Event, Incident
from dubsar.publish.geo import write_geojson
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.release import Release
from dubsar.publish.report import write_report
from dubsar.publish.tables import write_csv, write_evidence_csv
from dubsar.tally.reading import DEFAULT_CODEBOOK

HELP = """Write the incidents of a ledger as files that may leave the house.

Everything goes through redaction: no names of private persons, no claims of presence, short masked quotes only, places
of recent events no finer than a settlement. Only signed incidents leave, unless --unreviewed asks for the others:
those are marked on every row.
"""
EXAMPLES = """\b
Examples:
  dubsar publish --format csv --format evidence --format geojson -o release/
  dubsar publish --format report -o release/ --unreviewed --embargo-days 90
"""


class Format(StrEnum):
    csv = "csv"
    evidence = "evidence"
    geojson = "geojson"
    report = "report"


WRITERS: dict[Format, tuple[str, Callable[[Release, Path], object]]] = {
    Format.csv: ("incidents.csv", write_csv),
    Format.evidence: ("evidence.csv", write_evidence_csv),
    Format.geojson: ("incidents.geojson", write_geojson),
    Format.report: ("report.html", write_report),
}

Formats = Annotated[
    list[Format], typer.Option("--format", "-f", help="What to write; give it several times for several files.")
]
Unreviewed = Annotated[
    bool, typer.Option("--unreviewed", help="Also what nobody has signed, marked as unreviewed on every row.")
]
Embargo = Annotated[
    int, typer.Option("--embargo-days", min=0, help="How long the places of events stay no finer than a settlement.")
]


def publish(
    formats: Formats,
    folder: OutFolder,
    ledger: LedgerFile = DEFAULT_LEDGER,
    codebook: Codebook = DEFAULT_CODEBOOK,
    unreviewed: Unreviewed = False,
    embargo_days: Embargo = 30,
    as_json: AsJson = False,
) -> None:
    policy = Policy(include_unreviewed=unreviewed, embargo_days=embargo_days, known_names=party_names())
    with open_existing(ledger) as book:
        release = redact(harmful(event_incidents(book, codebook)), policy, date.today())
    if not release.incidents:
        raise ReleaseRefused(
            "No incident of this ledger may be published: none is signed. "
            "Sign some from Python (ledger.sign, see docs/ledger.md), or ask for --unreviewed ones."
        )
    written = write_release(release, folder, formats)
    if as_json:
        names = [str(path) for path in written]
        emit({"written": names, "incidents": len(release.incidents), "unreviewed": release.unreviewed})
    else:
        say(f"{counted(len(release.incidents), 'incident')}, {release.unreviewed} of them unreviewed.")
        for path in written:
            say(f"  {path}")


def event_incidents(book: Ledger, codebook: str) -> list[tuple[Event, Incident]]:
    """Each incident of the ledger with the event that it was made of."""
    incidents = book.incidents(codebook)
    events = {frozenset(claim.id for claim in event.claims): event for event in book.events()}
    return [(events[frozenset(incident.claims)], incident) for incident in incidents]


def harmful(pairs: Iterable[tuple[Event, Incident]]) -> list[tuple[Event, Incident]]:
    """Those that tell of harm: a declared strike alone is evidence for an incident, not one to publish."""
    return [(event, incident) for event, incident in pairs if tells_of_harm(incident)]


def party_names() -> tuple[str, ...]:
    """The names of belligerents, monitors and agencies: public, so that quotes may show them."""
    return tuple(name for party in Actors.load() for name in (party.name, *party.names))


def write_release(release: Release, folder: Path, formats: Iterable[Format]) -> list[Path]:
    """The files written, in the order asked for; ReleaseRefused when the folder cannot be written to."""
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for each in dict.fromkeys(formats):
            name, write = WRITERS[each]
            write(release, folder / name)
            written.append(folder / name)
    except OSError as error:
        reason = error.strerror or error
        raise ReleaseRefused(f"The folder {folder} cannot be written to ({reason}). Name another with -o.") from error
    return written
