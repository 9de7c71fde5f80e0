"""Nouns and idioms of harm: `the killing of 12`, `claimed the lives of`, `succumbed to his injuries`."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("The killing of 12 people in the camp drew condemnation.", "killed 12"),
    ("The deaths of three paramedics have shocked the town.", "killed 3 civilian"),
    (
        "The strike resulted in the deaths of a woman and the injury of two others.",
        "killed 1 civilian cause_; injured 2 status_ cause_",
    ),
    ("The bombing caused 17 deaths and 40 injuries.", "killed 17 cause_; injured 40 cause_"),
    ("Medics reported five fatalities.", "killed 5"),
    ("The ministry confirmed the deaths of 31 people, including nine women.", "killed 31 status_ women=9"),
    ("A health official put the number of dead at 18.", "killed 18"),
    ("The death toll from the attack stands at 27.", "killed 27"),
    ("Rescuers counted 14 dead and 33 wounded.", "killed 14; injured 33"),
    ("There were six civilian deaths and nine civilian injuries.", "killed 6 civilian; injured 9 civilian"),
    ("The attack led to the martyrdom of four citizens.", "killed 4 civilian"),
    ("The death of the mayor was announced on state television.", "killed 1 status_"),
    ("The abduction of 87 pupils caused an outcry.", "abducted 87 civilian other"),
    ("The arrest of three journalists was condemned.", "detained 3 civilian other"),
    ("The displacement of 12,000 people was recorded in a week.", "displaced 12000 scope_"),
    ("The hospital received eight dead and 24 injured.", "killed 8; injured 24"),
    ("The raid resulted in a number of deaths and injuries.", "killed 3+~ cause_; injured 3+~ cause_"),
    ("Civilian casualties were reported.", "killed ? civilian; injured ? civilian"),
    ("The mass killing of around 200 villagers took place in November.", "killed ~200 civilian"),
    ("An ambulance crew reported one fatality and three casualties with shrapnel wounds.", "killed 1; injured 3"),
    ("The assassination of a judge in Kabul went unclaimed.", "killed 1 status_"),
    ("The murder of two sisters in Deir Ezzor shocked residents.", "killed 2 status_"),
    ("The explosion claimed the lives of eight miners.", "killed 8 civilian explosion"),
    ("Four members of the team lost their lives.", "killed 4 status_"),
    ("Nine shoppers fell victim to the shelling.", "killed 9 civilian shelling"),
    ("A wounded boy succumbed to his injuries on Tuesday.", "killed 1 civilian"),
    ("Two more of the wounded died in hospital overnight.", "killed 2"),
    ("Five citizens were martyred in the raid.", "killed 5 civilian cause_"),
    ("Seven martyrs were brought to Al-Awda Hospital.", "killed 7"),
    ("The pilot perished in the crash.", "killed 1 status_ cause_"),
    ("Ten patients perished when power was cut.", "killed 10 civilian cause_"),
    ("The attack cost 16 people their lives.", "killed 16"),
    ("Two women were taken to hospital with serious burns.", "injured 2 civilian"),
    ("Eight people sustained injuries of varying degrees.", "injured 8"),
    ("A guard suffered shrapnel wounds.", "injured 1 status_"),
    ("Three people bled to death.", "killed 3"),
    ("A man lost his leg to a mine.", "injured 1 explosion"),
    ("Six people were pulled dead from under the rubble.", "killed 6"),
    ("Three more bodies were pulled out of the debris on Wednesday.", "killed 3"),
    ("Twelve corpses lay in the street.", "killed 12"),
    ("Two farmers were found dead in their field.", "killed 2 civilian"),
    ("The strike took the lives of a teacher and his wife.", "killed 2 civilian cause_"),
    ("A father of five was gunned down outside his shop.", "killed 1 shooting status_"),
    ("Five rebels were eliminated in the operation.", "killed 5 combatant cause_"),
    ("The group liquidated two collaborators.", "killed 2 status_"),
    ("Four villagers were hacked to death.", "killed 4 civilian"),
    ("The commander was taken out by a drone.", "killed 1 combatant drone"),
    ("Two divers were declared dead at the scene.", "killed 2"),
    ("A medic was pronounced dead on arrival.", "killed 1 civilian"),
    ("Eight souls were lost that night.", "killed 8"),
    ("Nine people were hospitalised.", "injured 9"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_noun_or_idiom_of_harm_is_read(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
