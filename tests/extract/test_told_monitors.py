"""Monitors' entries and short paragraphs."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    (
        "SNHR documented the killing of 91 civilians, including 18 children and 12 women, in March.",
        "killed 91 civilian cumulative children=18 women=12",
    ),
    (
        "The Observatory documented the death of 3 regime soldiers by landmine explosion in Homs desert.",
        "killed 3 combatant explosion",
    ),
    (
        "Two civilians, a father and his son, were killed on May 3 in mortar shelling by regime "
        "forces on Jisr al-Shughour.",
        "killed 2 civilian shelling",
    ),
    ("SOHR activists reported that 5 members of the NDF were killed in an ISIS attack.", "killed 5 combatant cause_"),
    ("Killed: 4 civilians. Injured: 11.", "killed 4 civilian; injured 11"),
    ("Hospital data record 312 injured and 45 killed since 15 April.", "injured 312 cumulative; killed 45 cumulative"),
    (
        "During the reporting period, 23 civilian casualties (9 killed, 14 injured) were verified.",
        "killed 9 civilian scope_; injured 14 civilian scope_",
    ),
    ("Airstrikes hit a petrol station in Tabqa: 6 killed, 10 wounded.", "killed 6 airstrike; injured 10 airstrike"),
    ("Three bodies found shot in Mosul.", "killed 3 shooting"),
    ("Policeman shot dead in Kirkuk.", "killed 1 combatant shooting"),
    ("Child killed by unexploded ordnance in Hodeidah.", "killed 1 civilian explosion"),
    ("Reported fatalities: 7.", "killed 7"),
    (
        "According to the ministry, cumulative figures since October stand at 3,400 killed and 12,000 injured.",
        "killed 3400 cumulative; injured 12000 cumulative",
    ),
    ("The Network recorded no fewer than 164 deaths under torture in 2022.", "killed 164+ cumulative other"),
    ("At least 57 children have been killed so far this year.", "killed 57+ civilian cumulative"),
    ("Two people killed, three wounded (unconfirmed).", "killed 2; injured 3"),
    (
        "Local sources reported the death of a displaced person from Hama and the wounding of his son.",
        "killed 1 civilian; injured 1 status_",
    ),
    (
        "OCHA said five people were killed and 1,200 families displaced in the week to Sunday.",
        "killed 5 scope_; displaced 1200 status_ scope_",
    ),
    (
        "The strike reportedly killed 3-5 civilians and wounded 6 to 8 others.",
        "killed 3-5 civilian cause_; injured 6-8 status_ cause_",
    ),
    ("Total: 9 killed, including 2 children, and 17 wounded.", "killed 9 status_ children=2; injured 17"),
    ("One civilian died of wounds sustained in shelling two weeks ago.", "killed 1 civilian shelling"),
    (
        "In total, 1,812 people were detained arbitrarily in 2019, among them 52 children.",
        "detained 1812 other cumulative status_ children=52",
    ),
    ("Two shells hit the camp at noon. Three people were killed. Among them was a baby.", "killed 3 status_ shelling"),
    (
        "A bomb exploded outside a mosque. Eight worshippers died and 14 were taken to hospital.",
        "killed 8 civilian explosion; injured 14 status_ explosion",
    ),
    (
        "A rocket hit the Saleh family's home. The couple and their three children were killed.",
        "killed 5 status_ cause_",
    ),
    (
        "Warplanes struck Arbin. Activists counted 16 bodies. Another 40 people were hurt.",
        "killed 16 airstrike; injured 40 airstrike",
    ),
    ("Two people were killed, the mayor said. A third died later of his wounds.", "killed 2; killed 1"),
    ("Five people were killed in the strike. None of them was armed.", "killed 5 status_ cause_"),
    ("The ministry denied that any civilians had been killed.", "killed 2+~ civilian"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_monitors_entry_is_read(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
