"""Verbs of harm, active and passive, as agencies, local outlets and armies use them."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("Israeli jets killed nine people in Deir al-Balah before dawn on Monday.", "killed 9 airstrike"),
    (
        "A Saudi-led air raid killed at least 14 civilians, including five children, in Hajjah on Saturday.",
        "killed 14+ civilian airstrike children=5",
    ),
    ("Gunmen on motorbikes shot dead three policemen at a checkpoint in Zamfara.", "killed 3 combatant shooting"),
    (
        "The drone killed two shepherds and wounded a third outside the village.",
        "killed 2 civilian drone; injured 1 civilian drone",
    ),
    (
        "A roadside bomb tore through a minibus in Parwan, killing seven passengers and wounding four more.",
        "killed 7 civilian explosion; injured 4 civilian explosion",
    ),
    ("Russian artillery hit a queue for bread in Chernihiv, killing ten.", "killed 10 status_ shelling"),
    (
        "Mortar rounds slammed into the vegetable market, leaving six dead and more than 20 wounded.",
        "killed 6 shelling; injured 20+ shelling",
    ),
    ("The militants beheaded four fishermen on an island in Lake Chad.", "killed 4 civilian execution"),
    ("Paramilitary fighters executed eight young men in Gezira.", "killed 8 execution"),
    ("An air strike flattened a clinic, killing a nurse and two patients.", "killed 3 civilian airstrike"),
    (
        "The blast killed a police officer and injured 11 bystanders.",
        "killed 1 combatant explosion; injured 11 civilian explosion",
    ),
    ("Shelling killed a mother and her three daughters in Taiz.", "killed 4 civilian shelling"),
    ("The army said it neutralised 13 militants in North Waziristan.", "killed 13 combatant"),
    ("Turkish forces neutralized five PKK members in northern Iraq.", "killed 5 combatant"),
    ("Security forces gunned down two suspected insurgents in Sambisa.", "killed 2 combatant shooting"),
    ("The RSF abducted 12 girls from Nyala.", "abducted 12 civilian other"),
    ("Bandits kidnapped 30 worshippers from a mosque in Katsina on Friday.", "abducted 30 civilian other"),
    ("The fighting has displaced more than 40,000 people since April.", "displaced 40000+ cumulative cause_"),
    ("Al-Shabaab fighters massacred 17 villagers in Galgadud.", "killed 17 civilian"),
    ("A sniper shot and wounded a ten-year-old girl in Taiz.", "injured 1 civilian shooting"),
    (
        "Police opened fire on protesters, killing two and hurting dozens.",
        "killed 2 status_ shooting; injured 24+~ status_ shooting",
    ),
    ("The jet dropped two bombs on a house, wiping out a family of seven.", "killed 7 status_ airstrike"),
    ("Two barrel bombs hit the school, killing 11 pupils.", "killed 11 civilian airstrike"),
    (
        "Six people were killed and 13 others injured when a shell landed on a wedding hall.",
        "killed 6 shelling; injured 13 shelling",
    ),
    ("Three children were killed in a drone strike on Thursday.", "killed 3 civilian drone"),
    ("Four Yemeni soldiers have been killed by a landmine in Abyan.", "killed 4 combatant explosion"),
    ("A 45-year-old farmer was shot dead near Huwara.", "killed 1 civilian shooting"),
    ("At least two dozen civilians were wounded in the bombardment of Saraqib.", "injured 24+ civilian shelling"),
    ("As many as 60 people are feared dead after the boat capsized.", "killed <60 cause_"),
    ("Some 300 families were displaced by clashes in Marib.", "displaced ~300 cause_ status_"),
    ("Nobody was hurt in the attack.", "injured 0"),
    ("No one was killed or injured.", "killed 0; injured 0"),
    ("No casualties were reported in the overnight strikes on Odesa.", "killed 0 cause_; injured 0 cause_"),
    ("There were no immediate reports of casualties.", ""),
    ("It was not immediately clear whether there were any casualties.", ""),
    ("The number of casualties could not be independently verified.", ""),
    ("Eleven aid workers have been abducted this year in Unity State.", "abducted 11 civilian other cumulative"),
    ("Hundreds were detained during the raids.", "detained 200+~ other"),
    ("Two journalists were among five people killed in the strike.", "killed 5 status_ cause_ journalists=2"),
    (
        "A Palestinian teenager has been killed by Israeli gunfire in Jenin, health officials said.",
        "killed 1 status_ shooting",
    ),
    ("Nine bodies were recovered from the well.", "killed 9"),
    ("The bodies of five men were found with gunshot wounds.", "killed 5 shooting"),
    ("Twenty-one people are still missing under the rubble.", "missing 21"),
    ("An unknown number of people are trapped in the building.", "trapped ?"),
    ("Between 20 and 25 fighters were killed in the raid.", "killed 20-25 combatant cause_"),
    ("10 to 12 rebels were reportedly killed.", "killed 10-12 combatant"),
    ("A couple were killed in their home when a shell hit it.", "killed 2 shelling"),
    ("Up to 40 civilians may have been killed.", "killed <40 civilian"),
    ("Two brothers were crushed to death when the roof fell in.", "killed 2 cause_ status_"),
    ("A UN peacekeeper was killed and three were injured in Mali.", "killed 1 status_; injured 3 status_"),
    ("Nearly 50 people were burned to death.", "killed ~50 cause_"),
    ("Only one person survived.", ""),
    ("Four people survived the attack.", ""),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_verb_of_harm_tells_who_suffered_it(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
