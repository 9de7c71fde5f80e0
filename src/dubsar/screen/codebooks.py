"""What a terminal shows of one incident under several codebooks: a column each, and under each figure its rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dubsar.model import Incident, Toll, Tolls
from dubsar.screen.claims import UNKNOWN, place_words, safe
from dubsar.screen.facts import when_words
from dubsar.tally.codebooks import Codebook, load_codebook
from dubsar.tally.rules import RULES
from dubsar.tally.tolls.coding import Coding, coding

WORDS = {"total": "all", "civilian": "civilians", "combatant": "fighters", "contested": "contested"}
SHORT = {"latest-else-majority": "latest", "reliable-range": "range", "as-told": "told", "coded-figure": "coded"}
GRADING = "V4"
"""Grades are Airwars' own: only a codebook with this rule gives one."""


def codebooks_block(incidents: Sequence[Incident], width: int) -> RenderableType:
    """One incident in columns: each figure with the rules that made it and how many claims, then the codes."""
    first = incidents[0]
    head = Text(safe(first.code or first.id), style="bold")
    head.append(safe(f"  {when_words(first.when) or UNKNOWN}  {place_words(first.where)}"), style="dim")
    left_out = [flag for flag in first.flags if flag.startswith("without ")]
    head.append(f"  {safe(', '.join(left_out))}" if left_out else "", style="red")
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_lines=False)
    table.add_column("", style="dim", no_wrap=True)
    for incident in incidents:
        table.add_column(incident.codebook, overflow="fold", ratio=1)
    for label, tolls in _rows(incidents):
        table.add_row(label, *(_cell(toll) for toll in tolls))
    table.add_section()
    for label, words in _code_rows(incidents):
        table.add_row(label, *(Text(safe(each)) for each in words))
    return Group(head, table, _legend(incidents), _caution(incidents))


def codebooks_row(incidents: Sequence[Incident]) -> dict[str, Any]:
    """The same as JSON: by codebook the incident, its codes, and whether the project would take the event in."""
    columns = {}
    for incident in incidents:
        coded = coding(incident, load_codebook(incident.codebook))
        columns[incident.codebook] = incident.to_dict() | {
            "coding": {"place": coded.place, "date": coded.date, "included": coded.included, "why": coded.why}
        }
    return {"id": incidents[0].id, "code": incidents[0].code, "codebooks": columns}


def _rows(incidents: Sequence[Incident]) -> Iterator[tuple[str, list[Toll]]]:
    """The figures that at least one codebook gives a number for."""
    for outcome in ("killed", "injured"):
        for each in fields(Tolls):
            tolls = [getattr(getattr(incident, outcome), each.name) for incident in incidents]
            if any(toll.low is not None or toll.high is not None for toll in tolls):
                yield f"{outcome}, {WORDS.get(each.name, each.name)}", tolls


def _cell(toll: Toll) -> Text:
    if toll.low is None and toll.high is None:
        return Text(UNKNOWN, style="dim")
    cell = Text(str(toll), style="bold yellow")
    made = " ".join(SHORT.get(rule, rule) for rule in toll.rules) or UNKNOWN
    cell.append(f"\n{made} ({len(toll.because)})", style="dim not bold")
    return cell


def _code_rows(incidents: Sequence[Incident]) -> Iterator[tuple[str, list[str]]]:
    books = [load_codebook(incident.codebook) for incident in incidents]
    codes = [coding(incident, book) for incident, book in zip(incidents, books, strict=True)]
    yield "taken in", [_included(each) for each in codes]
    yield "grade", [_grade(incident, book) for incident, book in zip(incidents, books, strict=True)]
    yield "place code", [each.place or UNKNOWN for each in codes]
    yield "date code", [each.date or UNKNOWN for each in codes]
    flags = [[flag for flag in incident.flags if not flag.startswith("without ")] for incident in incidents]
    if any(flags):
        yield "flags", [", ".join(each) or UNKNOWN for each in flags]


def _included(coded: Coding) -> str:
    return {True: "yes", False: "no", None: "every event" if coded.why == "every event" else "?"}[coded.included]


def _grade(incident: Incident, book: Codebook) -> str:
    return incident.grade.value if incident.grade and book.has(GRADING) else UNKNOWN


def _legend(incidents: Sequence[Incident]) -> RenderableType:
    """The wording of the rules that made a figure here."""
    named = {
        rule
        for incident in incidents
        for outcome in (incident.killed, incident.injured)
        for each in fields(Tolls)
        for rule in getattr(outcome, each.name).rules
    }
    table = Table.grid(padding=(0, 2))
    for rule in sorted(named & RULES.keys(), key=lambda rule: (len(rule) > 2, rule)):
        table.add_row(Text(SHORT.get(rule, rule), style="dim"), Text(RULES[rule], style="dim"))
    return table


def _caution(incidents: Sequence[Incident]) -> Text:
    unsure = [incident.codebook for incident in incidents if load_codebook(incident.codebook).unverified]
    words = "In brackets the number of claims behind a figure. What a column yields is not that project's data."
    return Text(words + (f" Rules partly from memory: {', '.join(unsure)}." if unsure else ""), style="dim italic")
