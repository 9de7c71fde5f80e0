"""Who is blamed: each party once, under the name of the table, and whose word is its own."""

from __future__ import annotations

import pytest
from event_building import harm, report, tallied

from dubsar.model import Actor
from dubsar.tally.parties import speaks_for

COALITION = Actor("coalition jets", "actor:us-led-coalition", "coalition", words="coalition jets")


def test_two_names_of_one_party_are_one_row_under_its_own_name() -> None:
    first = report("Coalition jets killed 3.", "A")
    second = report("The US-led coalition killed 3.", "B")
    other = Actor("US-led coalition", "actor:us-led-coalition", "coalition", words="US-led coalition")
    incident = tallied((first, [harm(first, "3", by=(COALITION,))]), (second, [harm(second, "3", by=(other,))]))
    assert [part.actor.name for part in incident.belligerents] == ["US-led coalition"]
    assert incident.belligerents[0].actor.words in ("coalition jets", "US-led coalition")


def test_a_monitor_is_no_belligerent() -> None:
    paper = report("Airwars counts 3 dead.")
    monitor = Actor("Airwars", "actor:airwars", "monitor")
    assert tallied((paper, [harm(paper, "3", by=(monitor,))])).belligerents == ()


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("the coalition", True),
        ("a coalition spokesman", True),
        ("the Saudi-led coalition", False),
        ("opposition coalition activists", False),
        ("residents", False),
    ],
)
def test_whose_word_is_the_coalitions_own(name: str, own: bool) -> None:
    assert speaks_for(name, COALITION) is own
