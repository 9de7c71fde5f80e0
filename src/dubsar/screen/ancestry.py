"""What a terminal shows of an incident's reports: who took from whom, and which independent sources are behind them."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dubsar.link.ancestry import Tie, ancestry
from dubsar.model import Document, Event
from dubsar.screen.claims import UNKNOWN, safe
from dubsar.tally.roots.relays import first_told
from dubsar.tally.roots.roots import Root, roots

TOOK = {
    "copy": "prints the text of",
    "credits": "credits",
    "cites": "cites",
    "same sentence": "has a sentence word for word from",
    "same quotation": "has a quotation word for word from",
}


def ancestry_block(event: Event) -> RenderableType:
    """The reports with what they took, then the roots with the reports that tell of them; nothing for one report."""
    lines, found = ancestry(event.documents), roots(first_told(event))
    table = Table.grid(padding=(0, 2))
    for document in event.documents:
        taken = lines.of(document.id)
        for number, words in enumerate(_took(taken, event) or ("its own report",)):
            table.add_row(
                Text(safe(_name(document)) if number == 0 else ""), Text(safe(words), style="dim" * bool(taken))
            )
    heading = Text("Where the reports have it from", style="bold")
    return Group(heading, table, Text(), Text("Independent sources of the harm", style="bold"), _roots(found, event))


def ancestry_rows(event: Event) -> dict[str, Any]:
    """The same as JSON values: the ties, and each root with its claims and documents."""
    found = roots(first_told(event))
    sources = [{"name": each.name, "claims": list(each.claims), "documents": list(each.documents)} for each in found]
    return {"ancestry": [tie.to_dict() for tie in ancestry(event.documents).ties], "sources": sources}


def _took(ties: tuple[Tie, ...], event: Event) -> list[str]:
    return [f"{TOOK[tie.kind]} {_parent(tie, event)}" + (f" (“{tie.words}”)" if tie.words else "") for tie in ties]


def _parent(tie: Tie, event: Event) -> str:
    parent = next((document for document in event.documents if document.id == tie.parent), None)
    if parent is None:
        return f"{tie.outlet or UNKNOWN}, of which no report is here"
    return _name(parent)


def _roots(found: tuple[Root, ...], event: Event) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for root in found:
        names = [_name(document) for document in event.documents if document.id in root.documents]
        table.add_row(Text(safe(root.name)), Text(safe("; ".join(names)), style="dim"))
    return table if found else Text("none is named", style="dim")


def _name(document: Document) -> str:
    day = document.published.isoformat() if document.published else "undated"
    return f"{document.publisher or 'unknown publisher'}, {day}"
