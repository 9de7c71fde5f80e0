"""Who was never born is told from who was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_building import harm, report

from dubsar.model import Count
from dubsar.tally.tolls.unborn import unborn_in


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("A pregnant woman and her unborn child died.", "A pregnant woman and her unborn child", 1),
        ("Her unborn twins died too.", "Her unborn twins", 1),
        ("A foetus was lost.", "A foetus", 1),
        ("A pregnant woman died.", "A pregnant woman", 0),
    ],
)
def test_the_unborn_are_told_from_the_born(text: str, words: str, number: int) -> None:
    paper = report(text)
    claim = replace(harm(paper), count=Count(2, 2, words=words))
    assert unborn_in(claim) == number
