"""Causes of harm, in war and out of it."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("An earthquake killed 62 people in Herat.", "killed 62 other"),
    ("Floods killed 14 people and left 3,000 homeless.", "killed 14 other"),
    ("Four people drowned when their boat sank.", "killed 4 other"),
    ("Seven people died of cholera in Gedaref.", "killed 7 other"),
    ("A stampede at a food centre killed 78 people.", "killed 78 other"),
    ("Two miners suffocated when the shaft collapsed.", "killed 2 civilian cause_"),
    ("Nine people died in a road accident.", "killed 9 other"),
    ("Chlorine gas killed one man and choked 30 others.", "killed 1 chemical; injured 30 chemical"),
    ("Two men were hanged in public for spying.", "killed 2 execution"),
    ("Five prisoners were shot by firing squad.", "killed 5 status_ execution"),
    ("Several people died of hunger in Zamzam camp.", "killed 3+~ other status_"),
    ("An infant froze to death in a tent near Arsal.", "killed 1 civilian other"),
    ("Celebratory gunfire wounded six people.", "injured 6 shooting"),
    ("A grenade thrown into a cafe wounded four men.", "injured 4 explosion"),
    ("Three soldiers were stabbed to death.", "killed 3 combatant cause_"),
    ("A booby-trapped toy killed two brothers.", "killed 2 explosion status_"),
    ("A helicopter gunship strafed the village, killing five.", "killed 5 status_ airstrike"),
    ("A sniper's bullet killed a schoolgirl.", "killed 1 civilian shooting"),
    ("A cruise missile killed three dock workers.", "killed 3 civilian missile"),
    ("Fighting between the army and the RSF killed 21 civilians.", "killed 21 civilian ground"),
    ("A car ramming wounded three soldiers.", "injured 3 combatant other"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_cause_is_named_by_the_words_at_the_harm(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
