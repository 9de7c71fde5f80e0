"""Short notes on strikes, as a bureau that records them writes: telegraphic, with ranges and asides."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("9-25 people killed, possibly four civilians, in strike in Tank.", "killed 9-25 cause_"),
    ("6-9 people - possibly all civilians - killed in attack on house.", "killed 6-9 cause_"),
    ("3-5 militants - all possibly civilians - killed in attack on van.", "killed 3-5 mixed cause_"),
    ("Attack on compound kills 4-10 alleged militants in Tank.", "killed 4-10 combatant cause_"),
    ("Raid on house and car kills at least 11 including rescuers.", "killed 11+ status_ cause_"),
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
    ("A missile hit the farm, killing Nader and up to 8 others.", "killed <9 cause_"),
    ("Badar, who lived in a rented house, was killed with 4-7 others.", "killed 5-8 cause_"),
    (
        "At least 9 civilians, mostly boys, killed with four others in raid.",
        "killed 9+ civilian cause_; killed 4 status_ cause_",
    ),
    ("The second strike in two days killed 4 people in Tank.", "killed 4 cause_"),
    ("In the fourth raid since Saturday, 3-4 people were killed in a car.", "killed 3-4 cause_"),
    ("Two strikes killed six people across Bayda and Marib.", "killed 6 cause_"),
    ("Raids killed 300 people across Syria in two weeks.", "killed 300 cumulative cause_"),
    ("Some sources put the death toll as high as eight.", "killed <8 cause_"),
    ("Nobody knew how many had been killed.", "killed ? cause_"),
    (
        "4-5 alleged militants killed, up to 6 others injured in raid.",
        "killed 4-5 combatant cause_; injured <6 combatant cause_",
    ),
    ("3-4 people killed, 2-5 more wounded in raid near Tank.", "killed 3-4 cause_; injured 2-5 cause_"),
    ("One man was reported critically injured and taken to Tank hospital.", "injured 1 cause_ men=1"),
    (
        "Nine people were killed, of whom four were civilians and two were children.",
        "killed 9 cause_ children=2; killed 4 civilian cause_",
    ),
    ("A man and his three-year-old daughter were killed.", "killed 2 civilian cause_ men=1 children=1"),
    ("The raid killed four, including a 12-year-old shepherd.", "killed 4 cause_ children=1"),
    ("Estimates of the dead ranged from one (state radio) to six (a local site).", "killed 1-6 cause_"),
    ("Accounts of the number wounded varied between two and six.", "injured 2-6 cause_"),
    ("About 20 miles from Jilib, Nasser and 2 others were killed in a car.", "killed 3 cause_"),
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
