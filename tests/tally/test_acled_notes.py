"""Event notes as coders write them, each with the fatalities that ACLED's rules make of it: five tables of our own.

A row is number, note and, where the note is known to be misread, why. Each table after the first was written after
the rules were fitted to the ones before.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import dubsar

TABLES = Path(__file__).parent / "acled_notes"


def _rows() -> list[Any]:
    rows = []
    for table in ("first", "second", "third", "fourth", "fifth"):
        for line in (TABLES / f"{table}.tsv").read_text("utf-8").splitlines():
            number, note, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            rows.append(pytest.param(int(number), note, marks=marks, id=f"{table}: {note[:60]}"))
    return rows


@pytest.mark.parametrize(("fatalities", "note"), _rows())
def test_a_note_is_counted_as_its_coder_would(fatalities: int, note: str, reader: dubsar.Reader) -> None:
    incidents = reader.read(dubsar.Document(text=note, language="en")).tally("acled")
    assert sum(incident.killed.total.low or 0 for incident in incidents) == fatalities
