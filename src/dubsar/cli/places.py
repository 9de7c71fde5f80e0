"""dubsar gazetteer: the index of place names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dubsar.cli.options import AsJson
from dubsar.cli.terminal import NOTHING_DONE, complain, emit, note, out, progress, say
from dubsar.ground.gazetteer import Gazetteer, Row, build
from dubsar.screen.claims import safe

HELP = """The index of place names (GeoNames and a supplement of our own), compiled once."""
BUILD_HELP = """Compile the index of place names. It is also built by itself when it is first needed (about 15 s)."""
BUILD_EXAMPLES = """\b
Examples:
  dubsar gazetteer build
  dubsar gazetteer build --file /srv/dubsar/places.idx && export DUBSAR_GAZETTEER=/srv/dubsar/places.idx
"""
FIND_HELP = """Show the places that a name may mean, the likeliest first."""
FIND_EXAMPLES = """\b
Examples:
  dubsar gazetteer find Mosul
  dubsar gazetteer find "Deir ez-Zor" --json
"""
SHOWN = 15

File = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Where to write it; else the cache folder.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="A place name in any spelling.")]


def build_index(file: File = None, as_json: AsJson = False) -> None:
    with progress("Compiling place names"):
        if file:
            build(file, progress=note)
        gazetteer = Gazetteer.load(file, progress=note)
    if as_json:
        emit({"file": str(file) if file else None, "version": gazetteer.version, "places": len(gazetteer)})
    else:
        say(f"{len(gazetteer):,} places, version {gazetteer.version}. Place names: GeoNames (CC BY 4.0).")


def find(name: Name, as_json: AsJson = False) -> None:
    rows = Gazetteer.load(progress=note).lookup(name)
    if not rows:
        complain(name, "The index knows no place of this name. Try another spelling.")
        raise typer.Exit(NOTHING_DONE)
    if as_json:
        for row in rows:
            emit(row._asdict())
        return
    out().print(_table(rows[:SHOWN]))
    if len(rows) > SHOWN:
        say(f"... and {len(rows) - SHOWN} more; --json gives all.")


def _table(rows: tuple[Row, ...]) -> Table:
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for heading in ("name", "kind", "country", "region"):
        table.add_column(heading)
    for heading in ("latitude", "longitude", "people"):
        table.add_column(heading, justify="right")
    table.add_column("id")
    for row in rows:
        point = (f"{row.lat:.3f}", f"{row.lon:.3f}")
        people = f"{row.population:,}" if row.population else "unknown"
        cells = (row.name, row.kind, row.country or "–", row.admin1 or "–", *point, people, row.id)
        table.add_row(*(Text(safe(cell)) for cell in cells))
    return table
