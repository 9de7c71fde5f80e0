"""Every form of time in sentences of its own: what is read, to the word and the day (`dates_sentences.txt`)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dubsar.ground.dates import find_times
from dubsar.model import When

Row = tuple[date | None, str, str]


def rows() -> list[Row]:
    lines = Path(__file__).with_name("dates_sentences.txt").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [(date.fromisoformat(day) if day else None, text, expected) for day, text, expected in cells]


def shown(when: When, expected: str) -> str:
    """A time as the table writes it, with relation and part where the table gives them."""
    days = f"{when.start}" if when.day else f"{when.start}..{when.end}"
    told = [f"{when.words}={days if when.start else '?'}", str(when.relation), str(when.part)]
    return "/".join(told[: expected.count("/", expected.rindex("=")) + 1])


@pytest.mark.parametrize(("published", "text", "expected"), rows(), ids=lambda cell: str(cell)[:60])
def test_a_time_is_read_as_the_table_says(published: date | None, text: str, expected: str) -> None:
    found = find_times(text, published)
    if expected == "-":
        assert [when for when in found if when.start] == []
        return
    wanted = [each.strip() for each in expected.split(";")]
    assert [when.words for when in found] == [each.rsplit("=", 1)[0] for each in wanted]
    assert [shown(when, each) for when, each in zip(found, wanted, strict=True)] == wanted


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(rows()) >= 200
