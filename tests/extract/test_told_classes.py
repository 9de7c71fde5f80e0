"""Sentences that only say of what class the harmed told just before were, and who was with whom under one verb."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: list[Row] = [
    ("Nine people died. Three were civilians.", "killed 9; killed 3 civilian"),
    ("Nine people died. Up to five of the dead were reportedly farmers.", "killed 9; killed <5 civilian"),
    ("Eight people were killed. All were described as militants.", "killed 8; killed 8 combatant"),
    ("Eight people were killed. All of them were civilians.", "killed 8; killed 8 civilian"),
    ("Eight people were killed. A general described the victims as fighters.", "killed 8; killed 8 combatant"),
    ("Five people died. All of the dead may have been civilians.", "killed 5; killed 5 civilian"),
    ("Five people died. Three were buried.", "killed 5"),
    ("Five people died. Most were civilians.", "killed 5"),
    ("Five people died. All were members of one family.", "killed 5"),
    ("Five people died. It is unclear whether two were militants.", "killed 5"),
    ("Five people died. It is possible that two of them were militants.", "killed 5"),
    ("Nine died and four were hurt. All of the victims were civilians.", "killed 9; injured 4; killed 9 civilian"),
    ("Nine died and four were hurt. Three were soldiers.", "killed 9; injured 4"),
    ("Seven rescuers, among them two civilians, were killed.", "killed 7; killed 2 civilian"),
    ("Seven killed, possibly two civilians, in a raid.", "killed 7; killed 2 civilian"),
    (
        "Ten people were killed: four civilians and six militants.",
        "killed 10 mixed; killed 4 civilian; killed 6 combatant",
    ),
    ("The raid killed the commander Wali Shah and his guard.", "killed 2 combatant"),
    ("Six people died at the house and four at the mosque.", "killed 6; killed 4"),
    ("The first missile killed five, and the second, at dusk, four.", "killed 5; killed 4"),
    ("Five fighters died, though an official put the number at seven.", "killed 5 combatant; killed 7 combatant"),
    ("Two soldiers died, bringing the toll to 14.", "killed 2 combatant; killed 14"),
    ("Three, possibly four, people were killed.", "killed 3-4"),
    ("Eleven died at the market.", "killed 11"),
    ("The attack left five rangers and their driver dead.", "killed 5 combatant; killed 1 civilian"),
    ("He met five rangers and their driver was killed.", "killed 1 civilian"),
    ("The raid killed her 30 or 31-year-old sister.", "killed 1 civilian"),
    ("The raid killed six people, including a 14- and a 17-year-old boy.", "killed 6 children=2"),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_class_is_told_of_those_before(reader: dubsar.Reader, row: Row) -> None:
    text, meant = row
    loose = " ;".join(
        f"{line} cause_" + ("" if " c" in line or " m" in line else " status_") for line in meant.split(";")
    )
    assert mismatch(reader, (text, loose)) == ""
