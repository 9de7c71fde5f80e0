"""Every form of time in sentences of its own: what is read, to the word and the day.

`dates_sentences.txt` grew with the grammar; `dates_fresh.txt` and `dates_fresh_again.txt` were written before a line of
the grammar was changed for them, as people write: wires, monitors, releases, posts, newspapers of several countries.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dubsar.ground.dates import find_times
from dubsar.model import When

TABLES = ("dates_sentences.txt", "dates_fresh.txt", "dates_fresh_again.txt")
Row = tuple[date | None, str | None, str, str]


def rows() -> list[Row]:
    lines = [line for name in TABLES for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [(*_published(first), text, expected) for first, text, expected in cells]


def _published(words: str) -> tuple[date | None, str | None]:
    """Day of publication, and the publisher's country where the table gives one."""
    day, _, country = words.partition(" ")
    return date.fromisoformat(day) if day else None, country or None


def shown(when: When, expected: str) -> str:
    """A time as the table writes it, with relation and part where the table gives them."""
    days = f"{when.start}" if when.day else f"{when.start}..{when.end}"
    told = [f"{when.words}={days if when.start else '?'}", str(when.relation), str(when.part)]
    return "/".join(told[: expected.count("/", expected.rindex("=")) + 1])


@pytest.mark.parametrize(("published", "country", "text", "expected"), rows(), ids=lambda cell: str(cell)[:60])
def test_a_time_is_read_as_the_table_says(
    published: date | None, country: str | None, text: str, expected: str
) -> None:
    found = find_times(text, published, country)
    if expected == "-":
        assert [when for when in found if when.start] == []
        return
    wanted = [each.strip() for each in expected.split(";")]
    assert [when.words for when in found] == [each.rsplit("=", 1)[0] for each in wanted]
    assert [shown(when, each) for when, each in zip(found, wanted, strict=True)] == wanted


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(rows()) >= 350
