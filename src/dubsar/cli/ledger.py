"""dubsar link, incidents, show, verify: what a ledger holds and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from dubsar.cli.options import DEFAULT_LEDGER, AsJson, Codebook, LedgerFile
from dubsar.cli.terminal import SOME_FAILED, counted, emit, out, progress, say
from dubsar.ledger.ledger import Ledger
from dubsar.link.weights import Weights, load_weights
from dubsar.model import Claim, Document, Event, Incident
from dubsar.screen.ancestry import ancestry_block, ancestry_rows
from dubsar.screen.claims import claim_block, document_line, incident_block, incidents_table
from dubsar.screen.codebooks import codebooks_block, codebooks_row
from dubsar.store.sql import open_store
from dubsar.tally.reading import DEFAULT_CODEBOOK

Key = Annotated[
    str, typer.Argument(metavar="CODE|ID", help="A code (IQ-2017-0001), or an incident, claim or document id.")
]

AllCodebooks = Annotated[
    bool, typer.Option("--codebooks", help="The incident under every codebook, side by side, with the rules.")
]
Without = Annotated[
    str | None,
    typer.Option("--without", metavar="SOURCE", help="As it would stand without this speaker, publisher or report."),
]
All = Annotated[bool, typer.Option("--all", help="Also the events that no harm is told of.")]

LinkWeights = Annotated[
    Path | None,
    typer.Option(
        "--weights",
        metavar="FILE",
        envvar="DUBSAR_LINK_WEIGHTS",
        help="Link by these weights, which dubsar train wrote, instead of the built-in ones.",
    ),
]

LINK_HELP = """Find the claims of different reports that speak of one event.

Every link says which likenesses spoke for it and which against; nothing that was read is changed by it.
"""
LINK_EXAMPLES = """\b
Example:
  dubsar link --ledger mosul.db
"""
INCIDENTS_HELP = """List the incidents: when, where, how many, who is blamed, how well it is established.

Tolls are min-max; ? is unknown and + an open top. "roots" counts independent sources, not reports. Events that no
harm is told of (a declared strike, ground taken) are listed with --all. Nothing is published until people sign it.
"""
INCIDENTS_EXAMPLES = """\b
Examples:
  dubsar incidents
  dubsar incidents --ledger mosul.db --codebook airwars --json
"""
SHOW_HELP = """Show one incident with every claim and rule behind it, or one claim, or one document.

Under an incident stands where its reports have their news from: copies, agencies credited, outlets cited, sentences
and quotations word for word; and which independent sources are left.
"""
SHOW_EXAMPLES = """\b
Examples:
  dubsar show IQ-2017-0001
  dubsar show c:9f31
  dubsar show IQ-2017-0001 --codebooks
  dubsar show IQ-2017-0001 --without "the hospital"
"""
VERIFY_HELP = """Check that nothing in the ledger was changed, removed or moved since it was recorded.

Exit code 0 when the book holds, 1 when it does not; each fault is named with its entry.
"""
VERIFY_EXAMPLES = """\b
Example:
  dubsar verify --ledger mosul.db
"""


def open_existing(ledger: str, weights: Weights | None = None) -> Ledger:
    """The ledger that is there; LedgerError when there is none: looking something up never makes an empty one."""
    return Ledger(open_store(ledger, create=False), weights=weights)


def link(ledger: LedgerFile = DEFAULT_LEDGER, weights: LinkWeights = None, as_json: AsJson = False) -> None:
    by = load_weights(weights) if weights else None
    with open_existing(ledger, by) as book, progress("Linking"):
        links = book.link()
    if as_json:
        for each in links:
            emit(each.to_dict())
    else:
        say(f"{counted(len(links), 'link')} between claims of different reports. As incidents: dubsar incidents")


def incidents(
    ledger: LedgerFile = DEFAULT_LEDGER,
    codebook: Codebook = DEFAULT_CODEBOOK,
    everything: All = False,
    as_json: AsJson = False,
) -> None:
    with open_existing(ledger) as book:
        known = book.incidents(codebook)
    found = [incident for incident in known if everything or tells_of_harm(incident)]
    if as_json:
        for incident in found:
            emit(incident.to_dict())
        return
    if found:
        console = out()
        console.print(incidents_table(found, console.width))
    say(_summary(len(found), len(known), codebook))


def tells_of_harm(incident: Incident) -> bool:
    """Whether harm is told of at all, alleged or found: a declared strike alone is an event, but no such incident."""
    tolls = (incident.killed.total, incident.injured.total)
    stated = any(toll.low is not None or toll.high is not None for toll in tolls)
    return stated or incident.grade is not None or any(part.assessment for part in incident.belligerents)


def _summary(shown: int, known: int, codebook: str) -> str:
    if not known:
        return "The ledger holds no incident yet. Add reports first: dubsar add FILE"
    rest = f" {counted(known - shown, 'event')} without harm: --all." if known > shown else ""
    return f"{counted(shown, 'incident')} by {codebook.capitalize()}-like rules.{rest} Look into one: dubsar show CODE"


def show(
    key: Key,
    ledger: LedgerFile = DEFAULT_LEDGER,
    codebook: Codebook = DEFAULT_CODEBOOK,
    codebooks: AllCodebooks = False,
    without: Without = None,
    as_json: AsJson = False,
) -> None:
    if codebooks:
        _side_by_side(key, ledger, without, as_json=as_json)
        return
    with open_existing(ledger) as book:
        found = book.without(key, without, codebook) if without else book.show(key, codebook)
        claims = {claim.id: claim for claim in book.claims()}
        documents = {document.id: document for document in book.documents()}
        event = _event_of(found, book.events()) if isinstance(found, Incident) else None
    if as_json:
        emit(found.to_dict() | (ancestry_rows(event) if event else {}))
    else:
        _print(found, claims, documents, event)


def _side_by_side(key: str, ledger: str, without: str | None, *, as_json: bool) -> None:
    with open_existing(ledger) as book:
        found = book.by_codebooks(key)
        if without:
            found = tuple(book.without(key, without, each.codebook) for each in found)
    if as_json:
        emit(codebooks_row(found))
    else:
        console = out()
        console.print(codebooks_block(found, console.width))


def _event_of(incident: Incident, events: Iterable[Event]) -> Event | None:
    own = set(incident.claims)
    return next((event for event in events if own == {claim.id for claim in event.claims}), None)


def _print(
    found: Incident | Claim | Document, claims: dict[str, Claim], documents: dict[str, Document], event: Event | None
) -> None:
    console = out()
    if isinstance(found, Incident):
        console.print(
            incident_block(found, [claims[each] for each in found.claims if each in claims], documents, console.width)
        )
        if event:
            console.print(ancestry_block(event))
    elif isinstance(found, Claim):
        console.print(claim_block(found))
    else:
        console.print(document_line(found))
        for claim in claims.values():
            if claim.document == found.id:
                console.print(claim_block(claim))


def verify(ledger: LedgerFile = DEFAULT_LEDGER, as_json: AsJson = False) -> None:
    with open_existing(ledger) as book, progress("Checking"):
        report = book.verify()
    if as_json:
        emit(report.to_dict())
    else:
        say(str(report))
    raise typer.Exit(0 if report.ok else SOME_FAILED)
