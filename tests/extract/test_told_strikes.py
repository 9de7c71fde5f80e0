"""Short notes on strikes, as a bureau that records them writes: telegraphic, with ranges and asides."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("9-25 people killed, perhaps four civilians, in strike in Tank.", "killed 9-25 cause_"),
    ("2-7 people - possibly civilians all - killed when farm is bombed.", "killed 2-7 cause_"),
    ("4-6 militants - all possibly civilians - killed as lorry burns.", "killed 4-6 mixed cause_"),
    ("Strike by night kills 2-9 alleged fighters outside Tank.", "killed 2-9 combatant cause_"),
    ("Raid on mill and lorry kills at least 14 including rescuers.", "killed 14+ status_ cause_"),
    ("Taliban leader and 5-9 others killed in Tank.", "killed 1 combatant cause_; killed 5-9 status_ cause_"),
    (
        "8 civilians and 3 or more militants reported killed in raid.",
        "killed 8 civilian cause_; killed 3+ combatant cause_",
    ),
    (
        "A car was hit and two to three militants, possibly of a local warlord, were killed.",
        "killed 2-3 combatant cause_",
    ),
    ("Three Yemenis and one Egyptian, all alleged militants, were killed.", "killed 4 combatant cause_"),
    ("A missile hit the farm, killing Nader and up to 6 others.", "killed <7 cause_"),
    ("Badar, who had come from Tank, was killed with 2-3 others.", "killed 3-4 cause_"),
    (
        "At least 9 civilians, mostly boys, killed with four others in raid.",
        "killed 9+ civilian cause_; killed 4 status_ cause_",
    ),
    ("The fifth raid in three days killed 6 people in Tank.", "killed 6 cause_"),
    ("In the fourth raid since Friday, 2-6 people died at a well.", "killed 2-6 cause_"),
    ("Two strikes killed six people across Bayda and Marib.", "killed 6 cause_"),
    ("Raids killed 300 people across Syria in two weeks.", "killed 300 cumulative cause_"),
    ("A doctor put the number of dead as high as eight.", "killed <8 cause_"),
    ("Nobody knew how many had been killed.", "killed ? cause_"),
    (
        "4-5 alleged militants killed, up to 6 others injured in raid.",
        "killed 4-5 combatant cause_; injured <6 combatant cause_",
    ),
    ("3-4 people killed, 2-5 more wounded in raid near Tank.", "killed 3-4 cause_; injured 2-5 cause_"),
    ("One man was reported critically injured and brought to Tank hospital.", "injured 1 cause_ men=1"),
    (
        "Nine people were killed, of whom four were civilians and two were children.",
        "killed 9 cause_ children=2; killed 4 civilian cause_",
    ),
    ("A man and his three-year-old daughter were killed.", "killed 2 civilian cause_ men=1 children=1"),
    ("The raid killed four, including a 12-year-old shepherd.", "killed 4 cause_ children=1"),
    ("Estimates of the dead ranged from one (state radio) to six (a local site).", "killed 1-6 cause_"),
    ("Accounts of the number wounded varied between two and six.", "injured 2-6 cause_"),
    ("About 20 miles from Jilib, Nasser and 2 others were killed on a road.", "killed 3 cause_"),
    ("The car was carrying six men; all were killed.", "killed 6 cause_"),
    ("Omar Aziz, who was wanted for the killing of two priests, was shot dead.", "killed 1 cause_"),
    ("The army is responsible for the deaths of 12 civilians, they said.", "killed 12 civilian cause_"),
    ("At least 3 people, perhaps as many as 5, died in the raid.", "killed 3-5 cause_"),
    ("Twelve people - most of them women and children - were killed.", "killed 12 cause_"),
    ("Between two and four people died near Rawda.", "killed 2-4 cause_"),
    ("The death toll was put at 14, then revised to 11.", "killed 11 cause_"),
    (
        "At least two dead - one civilian, one militant - in raid.",
        "killed 2+ mixed cause_; killed 1 civilian cause_; killed 1 combatant cause_",
    ),
    ("Two guards survived with burns.", "injured 2 combatant cause_"),
    ("They survived with the help of neighbours.", ""),
    ("Three died on the spot and two later in hospital.", "killed 3 cause_; killed 2 cause_"),
    (
        "A missile killed the wife of a commander and his young daughter.",
        "killed 2 civilian cause_ women=1",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_notes_on_strikes_are_read(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
