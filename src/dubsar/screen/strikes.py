"""What a terminal shows of declared strikes: a table a party, by month, place or target. Values in, renderables out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dubsar.publish.wording import country_name
from dubsar.screen.claims import UNKNOWN, safe
from dubsar.screen.facts import past
from dubsar.screen.release import range_words
from dubsar.tally.strikes.tables import Row, TargetRow
from dubsar.tally.tolls.ranges import sum_of

BAR = 16
WIDE = 100
NOT_STATED = "place not stated"


def strikes_table(rows: Sequence[Row], by: str, whole: Row, width: int = WIDE) -> Table:
    """The rows of one party with its sum; a bar shows how much of the largest row each one is, if there is room."""
    wide = width >= WIDE
    flagged = any(row.flags for row in rows)
    table = _table(by, ("strikes", "engagements", "documents"), bar=wide, flagged=flagged)
    most = max((row.strikes.high for row in rows), default=0)
    told = _by_country(rows, most, wide) if by == "place" else ((row.month or "", row, most, wide) for row in rows)
    for name, row, largest, bar in told:
        heading = by == "place" and largest == 0
        cells = list(_cells(name, row, largest, bar=bar, indent=by == "place" and not heading))
        table.add_row(*cells[: len(table.columns)], style="bold" * heading)
    table.add_section()
    table.add_row(*list(_cells("All", whole, 0, bar=wide))[: len(table.columns)], style="bold")
    return table


def targets_table(rows: Sequence[TargetRow]) -> Table:
    """Effects by kind of target, the most frequent first."""
    table = _table("effect", (), bar=False, flagged=False)
    table.add_column("kind of target")
    for name in ("things", "statements", "documents"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        numbers = range_words(row.count), f"{row.statements:,}", f"{len(row.documents):,}"
        table.add_row(past(row.effect), row.target, *numbers)
    return table


def _table(first: str, numbers: Iterable[str], *, bar: bool, flagged: bool) -> Table:
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    table.add_column(first, overflow="fold", min_width=18)
    for name in numbers:
        table.add_column(name, justify="right", no_wrap=True)
    if bar:
        table.add_column("", no_wrap=True)
    if flagged:
        table.add_column("to look at", overflow="fold", style="yellow")
    return table


def _by_country(rows: Sequence[Row], most: int, wide: bool) -> Iterator[tuple[str, Row, int, bool]]:
    """Each country with its sum, then its places, the most struck first; a largest of 0 marks the heading."""
    groups = [list(group) for _, group in groupby(rows, key=lambda row: row.country)]
    for told in sorted(groups, key=lambda told: -_sum(told).strikes.high):
        country = told[0].country
        yield (country_name(country) if country else "Country not stated"), _sum(told), 0, wide
        for row in sorted(told, key=lambda row: (row.place is None, -row.strikes.high)):
            yield (row.place.words or row.place.name) if row.place else NOT_STATED, row, most or 1, wide


def _sum(rows: Sequence[Row]) -> Row:
    first, strikes = rows[0], sum_of(row.strikes for row in rows)
    documents = tuple({document for row in rows for document in row.documents})
    fights = sum_of(row.engagements for row in rows)
    return Row(first.party, strikes or first.strikes, fights, sum(row.statements for row in rows), documents, ())


def _cells(name: str, row: Row, most: int, *, bar: bool, indent: bool = False) -> Iterator[Padding | Text]:
    yield Padding(Text(safe(name)), (0, 0, 0, 2 if indent else 0))
    yield Text(range_words(row.strikes))
    yield Text(range_words(row.engagements) if row.engagements else UNKNOWN, style="" if row.engagements else "dim")
    yield Text(f"{len(row.documents):,}", style="dim")
    if bar:
        yield Text("█" * round(BAR * row.strikes.high / most) if most else "", style="cyan")
    yield Text("; ".join(row.flags))
