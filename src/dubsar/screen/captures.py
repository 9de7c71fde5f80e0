"""What a terminal shows of capture histories: how many incidents each combination of lists holds, and the overlaps."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dubsar.screen.claims import UNKNOWN, safe
from dubsar.tally.capture import Captures


def patterns_table(found: Captures) -> Table:
    """One row a combination of lists; the last says how many incidents each list holds."""
    table = _table()
    for name in found.lists:
        table.add_column(Text(safe(name)), justify="center", overflow="fold")
    table.add_column("incidents", justify="right")
    for pattern, number in found.patterns:
        table.add_row(*("●" if held else UNKNOWN for held in pattern), f"{number:,}")
    table.add_section()
    table.add_row(*(f"{found.held(name):,}" for name in found.lists), f"{len(found.histories):,}", style="bold")
    return table


def overlaps_table(found: Captures) -> Table:
    table = _table()
    for name in ("list", "and"):
        table.add_column(name, overflow="fold")
    for name in ("both", "only the first", "only the second", "from each other", "from one source"):
        table.add_column(name, justify="right", no_wrap=True)
    for each in found.overlaps:
        numbers = (each.both, each.only_first, each.only_second, each.tied, each.one_source)
        table.add_row(Text(safe(each.first)), Text(safe(each.second)), *(f"{number:,}" for number in numbers))
    return table


def _table() -> Table:
    return Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
