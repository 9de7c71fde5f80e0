"""Gapped lists, joint numbers, relative clauses."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    (
        "Strikes killed two people in Kafr Nabl, three in Maarat al-Numan and one in Khan Sheikhoun.",
        "killed 2 cause_; killed 3 cause_; killed 1 cause_",
    ),
    ("Seven people were killed in Gaza City and four in Rafah.", "killed 7; killed 4"),
    ("One soldier was killed and two wounded.", "killed 1 combatant; injured 2 status_"),
    ("Twelve were killed, another seven wounded.", "killed 12; injured 7"),
    ("Eight people were killed, and an additional 15 were injured.", "killed 8; injured 15"),
    ("In Sumy, two were killed; in Poltava, five.", "killed 2; killed 5"),
    ("Police killed four protesters on Monday and two on Tuesday.", "killed 4 civilian; killed 2 civilian"),
    ("Of those, 13 were killed and 20 injured.", "killed 13; injured 20"),
    ("The first strike killed three; the second, five.", "killed 3 cause_; killed 5 cause_"),
    ("Both were killed.", "killed 2"),
    ("All three died.", "killed 3"),
    ("Five civilians and the driver were killed.", "killed 6 civilian"),
    ("More than 60 people were killed or wounded in the strike.", "killed ? cause_; injured ? cause_"),
    ("Some 40 fighters were killed or captured.", "killed <40~ combatant"),
    ("The attack killed or wounded 12 soldiers.", "killed <12 combatant; injured <12 combatant"),
    ("Dozens of civilians were killed and injured.", "killed ? civilian; injured ? civilian"),
    ("The raid left 25 dead and injured.", "killed <25 cause_; injured <25 cause_"),
    ("There were more than 30 casualties, dead and wounded.", "killed ?; injured ?"),
    ("The shelling caused at least 14 casualties.", "killed ? shelling; injured ? shelling"),
    ("Thirty people have been killed or disappeared.", "killed <30"),
    ("The strike, which killed nine, hit a bus.", "killed 9 cause_"),
    ("Residents buried the three men who were killed on Monday.", "killed 3"),
    ("A bomb that wounded ten people went off near a bank.", "injured 10 explosion"),
    ("The attack in which 22 worshippers died was claimed by the group.", "killed 22 civilian"),
    ("He was visiting the site of a blast that had killed 11 the day before.", "killed 11 explosion"),
    ("The driver, whose two passengers were killed, escaped.", "killed 2 civilian"),
    ("Among the buildings hit was a house where five people died.", "killed 5 cause_"),
    ("The army, which lost 14 soldiers, withdrew.", "killed 14 combatant"),
    (
        "Residents fled after shells hit the quarter, leaving six dead.",
        "displaced 2+~ civilian shelling; killed 6 shelling",
    ),
    ("Having killed two guards, the gunmen burned the office.", "killed 2 status_ cause_"),
    ("The house collapsed on its residents, killing all five.", "killed 5"),
    ("With at least 30 people killed, it was the deadliest attack of the month.", "killed 30+"),
    (
        "The plane bombed the village three times, causing the death of 4 people and injuring 9.",
        "killed 4 airstrike; injured 9 airstrike",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_number_is_read_with_the_verb_it_stands_under(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
