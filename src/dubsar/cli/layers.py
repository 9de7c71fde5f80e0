"""dubsar gazetteer add, list, remove: the user's own place names over the built-in ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from dubsar.cli.options import AsJson
from dubsar.cli.terminal import NOTHING_DONE, SOME_FAILED, complain, emit, err, note, out, say
from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.gazetteers.add import add_layer
from dubsar.ground.gazetteers.layers import Layer, layers, remove_layer
from dubsar.screen.claims import safe
from dubsar.settings import settings

ADD_HELP = """Add place names of your own: GeoNames dumps, CSV lists, GeoJSON. They go before the built-in ones.

Dumps are read as they come (SY.zip, allCountries.zip, alternateNamesV2.zip). A CSV file names its columns in the first
line: name, lat, lon, and if you have them alternates, kind, country, admin1, precision, radius_km, source. What is
interrupted goes on when the same command is run again.
"""
ADD_EXAMPLES = """\b
Examples:
  dubsar gazetteer add SY.zip alternateNamesV2.zip
  dubsar gazetteer add villages.csv --name field-office
"""
LIST_HELP = """List the place names that were added, the latest first: it is asked first."""
LIST_EXAMPLES = """\b
Examples:
  dubsar gazetteer list
  dubsar gazetteer list --json
"""
REMOVE_HELP = """Forget place names that were added."""
REMOVE_EXAMPLES = """\b
Examples:
  dubsar gazetteer remove field-office
"""

Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="GeoNames dumps (.zip .txt), .csv, .tsv, .geojson.")]
Name = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="What to call it, for one file; else the file's own name.")
]
Known = Annotated[list[str], typer.Argument(metavar="NAME", help="A name that `dubsar gazetteer list` shows.")]


def add(files: Files, name: Name = None, as_json: AsJson = False) -> None:
    if name and len(files) > 1:
        complain(None, "--name is for one file. Add the files one by one to name them.")
        raise typer.Exit(NOTHING_DONE)
    failed = 0
    for file in files:
        try:
            with _bar(file.name) as progress:
                layer = add_layer(settings().layers, file, Gazetteer.load(progress=note), name, progress)
        except GazetteerError as why:
            failed += 1
            complain(None, str(why))
            continue
        emit(layer.to_dict()) if as_json else _tell(layer)
    if failed:
        raise typer.Exit(NOTHING_DONE if failed == len(files) else SOME_FAILED)


def list_added(as_json: AsJson = False) -> None:
    found = layers(settings().layers)
    if as_json:
        for layer in found:
            emit(layer.to_dict())
    elif found:
        out().print(_table(found))
    else:
        say("None was added. Add some with: dubsar gazetteer add FILE")


def remove(names: Known) -> None:
    for name in names:
        remove_layer(settings().layers, name)
        say(f"{safe(name)} is removed.")


def _tell(layer: Layer) -> None:
    what = f"{layer.places:,} places by {layer.names:,} names" if layer.places else f"{layer.names:,} more names"
    say(f"{safe(layer.origin)}: {what}, as {layer.version}.")
    for reason, count in sorted(layer.refused.items(), key=lambda one: -one[1]):
        note(f"not taken, {count:,}: {safe(reason)}")


def _table(found: list[Layer]) -> Table:
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for heading in ("name", "file", "form"):
        table.add_column(heading)
    for heading in ("places", "names", "not taken"):
        table.add_column(heading, justify="right")
    table.add_column("version")
    for layer in found:
        counts = (f"{layer.places:,}", f"{layer.names:,}", f"{sum(layer.refused.values()):,}")
        cells = (layer.name, layer.origin, layer.form, *counts, layer.version.rsplit(" ", 1)[-1])
        table.add_row(*(Text(safe(cell)) for cell in cells))
    return table


@contextmanager
def _bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar over the bytes of the file; only where somebody looks on (a terminal on stderr)."""
    console = err()
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(safe(what), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
