"""Short summaries of strikes, as a bureau that records them writes: the whole line from text to min-max.

Each row of `strike_summaries.tsv`: (min-max) of all killed, of civilians, of children and of the injured, where nothing
stands not asked; then the text.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import dubsar
from dubsar.model import Toll

Row = dict[str, str]


def rows() -> list[Row]:
    with Path(__file__).with_name("strike_summaries.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _ends(toll: Toll) -> str:
    """Both ends; what nobody tells of stands as none."""
    return f"{toll.low or 0}-{toll.high or 0}"


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_a_summary_comes_to_its_range(row: Row, reader: dubsar.Reader) -> None:
    incident = reader.read(dubsar.Document(text=row["text"], language="en")).incidents[0]
    killed = incident.killed
    told = {"killed": killed.total, "civilians": killed.civilian, "children": killed.children}
    found = {name: _ends(toll) for name, toll in (told | {"injured": incident.injured.total}).items() if row[name]}
    assert found == {name: row[name] for name in found}
