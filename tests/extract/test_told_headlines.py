"""Headlines without auxiliaries, and the manner of tabloids."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("14 dead in Sudan market strike\n\nA strike hit a market in Sudan.", "killed 14 cause_"),
    ("Five killed, 20 hurt as bomb rips through Quetta bus", "killed 5 explosion; injured 20 explosion"),
    ("Gaza: 9 martyrs in Israeli raid on Nuseirat", "killed 9 airstrike"),
    ("Suicide attack on Kabul school leaves 23 dead, dozens wounded", "killed 23 explosion; injured 24+~ explosion"),
    ("Three soldiers killed in Borno ambush", "killed 3 combatant ground"),
    ("Russian missile strike on Kharkiv kills 8, injures 30", "killed 8 missile; injured 30 missile"),
    ("Syria war: dozens dead in Idlib bombing", "killed 24+~ cause_"),
    ("Bandits kill 12, abduct 40 in Kaduna villages", "killed 12; abducted 40 other"),
    ("Death toll in Mogadishu hotel siege rises to 21", "killed 21"),
    ("Blast kills 2 children, wounds 5 in Helmand", "killed 2 civilian explosion; injured 5 status_ explosion"),
    ("Over 100 feared killed in Darfur", "killed 100+"),
    ("Woman, two children killed as rocket hits home in Lahj", "killed 3 civilian cause_"),
    ("Mother and baby die in Khartoum shelling", "killed 2 civilian shelling"),
    ("One dead, two missing after Donetsk strike", "killed 1 cause_; missing 2 cause_"),
    ("12 Houthis killed in Marib fighting", "killed 12 combatant ground"),
    ("Airstrike survivor: 'I lost everything'", ""),
    ("Two Palestinians shot dead by army near Nablus", "killed 2 shooting"),
    ("Police: 4 killed in Karachi shootout", "killed 4 cause_"),
    ("Two injured in Rafah strike", "injured 2 cause_"),
    ("Israeli strike kills family of six in Khan Younis", "killed 6 status_ cause_"),
    ("US strike 'killed 30 civilians' in Nangarhar", "killed 30 civilian cause_"),
    ("Dozens of protesters wounded as police fire tear gas", "injured 24+~ civilian cause_"),
    ("ISWAP attack: Troops lose 5 men in Damboa", "killed 5 combatant cause_"),
    ("Car bomb in Afrin: seven killed and 15 injured", "killed 7 explosion; injured 15 explosion"),
    ("Horror as drone wipes out wedding party - 17 dead, bride among them", "killed 17 status_ drone"),
    ("A terrified mum-of-two was killed by falling debris.", "killed 1 status_ cause_"),
    ("Putin's missiles slaughtered 23 innocent people as they slept.", "killed 23 status_ missile"),
    ("Evil jihadis butchered six monks.", "killed 6 civilian"),
    ("The hero medic, 29, died saving a child.", "killed 1 civilian"),
    ("Carnage: up to 50 feared dead as blast rocks market", "killed <50 explosion"),
    (
        "A gunman mowed down nine shoppers before turning the gun on himself.",
        "killed 9 civilian shooting; killed 1 combatant shooting",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_headline_is_read_like_a_sentence(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
