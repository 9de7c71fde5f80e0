"""Sentences written after the rules, to see what carries over."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    (
        "Local hospital staff told the paper that they had received the remains of nine people and "
        "treated 31 for burns after the depot went up.",
        "killed 9 cause_; injured 31 cause_",
    ),
    (
        "Unknown gunmen stormed Gidan Mai village at dawn, killing the village head, his two wives and a visitor.",
        "killed 4 status_ cause_",
    ),
    ("Among the slain was a 70-year-old farmer, Malam Sani.", "killed 1 civilian"),
    (
        "The SOHR said 23 people, of whom nine were fighters of the faction, had lost their lives "
        "in the exchange of fire.",
        "killed 23 status_ cause_; killed 9 combatant cause_",
    ),
    ("Not one of the 40 passengers was injured, the company said.", "injured 0 civilian"),
    ("Yemen: Landmine kills shepherd boy in Hodeidah", "killed 1 civilian explosion"),
    ("Kharkiv attack: toll up to 17", "killed 17 cause_"),
    (
        "Two Russian Shaheds slammed into the block, taking the lives of a pensioner and her granddaughter.",
        "killed 2 civilian cause_",
    ),
    ("Palestinian medics reported 14 injuries with live fire and 50 cases of gas inhalation.", "injured 14 shooting"),
    (
        "The army announced the death of a lieutenant and the wounding of three other troops near Rafah.",
        "killed 1 combatant; injured 3 combatant",
    ),
    ("The dead have been named as Amal Nasser, 31, and her daughters Rima, 9, and Hala, 4.", "killed 3 civilian"),
    ("Since dawn today, 37 Palestinians have been killed, hospital sources told the agency.", "killed 37 scope_"),
    (
        "Twin suicide blasts outside a shrine in Sehwan killed no fewer than 72 devotees.",
        "killed 72+ civilian explosion",
    ),
    ("Hundreds of families have fled the eastern districts in the past two days.", "displaced 200+~ status_ scope_"),
    ("Some 3,000 families were forced from their homes in Las Anod.", "displaced ~3000 status_"),
    ("A convoy was ambushed outside Menaka; nine troops did not survive.", "killed 9 combatant cause_"),
    (
        "An aid convoy came under fire, with two drivers dead and one missing.",
        "killed 2 civilian cause_; missing 1 status_ cause_",
    ),
    ("The ministry of health in Gaza put the overall number of fatalities at 38,900.", "killed 38900 cumulative"),
    ("Troops in Borno eliminated 20 terrorists and rescued 11 captives.", "killed 20 combatant"),
    ("Police found five decomposing corpses in a shallow grave.", "killed 5"),
    ("A mass grave holding 60 bodies was uncovered near Tarhuna.", "killed 60"),
    (
        "Shrapnel hit four children playing football in Taiz; one of them died.",
        "injured 4 civilian cause_ children=4; killed 1 cause_ status_",
    ),
    (
        "Officials in Sanaa said that 11 had died, six of them from one household, and that the "
        "toll would probably climb.",
        "killed 11 status_",
    ),
    ("In Lviv a drone crashed into a kindergarten, but nobody was inside and nobody was hurt.", "injured 0 drone"),
    ("The blast sheared off the front of the building, killing the caretaker outright.", "killed 1 civilian explosion"),
    (
        "Around a hundred worshippers had gathered when the bomb went off, and at least 28 of them were killed.",
        "killed 28+ explosion",
    ),
    ("Of the wounded, seven remain in intensive care.", ""),
    ("A roadside device claimed the life of a deminer in Chernihiv region.", "killed 1 status_ cause_"),
    (
        "The strikes, the heaviest in weeks, killed scores in Khartoum North and left many more maimed.",
        "killed 40+~ cause_; injured 3+~ status_ cause_",
    ),
    ("Gunmen on Sunday attacked Pissila, leaving behind 29 lifeless bodies.", "killed 29 cause_"),
    ("One person dies, five hurt in Mogadishu tea shop blast", "killed 1 explosion; injured 5 explosion"),
    ("Ukraine war latest: 3 dead, 21 wounded in Kherson", "killed 3; injured 21"),
    ("SUDAN: RSF SHELLING KILLS 9 IN OMDURMAN", "killed 9 shelling"),
    ("5 IDF soldiers killed, 2 officers seriously wounded in Jabalia", "killed 5 combatant; injured 2 combatant"),
    ("He lost four brothers to the war.", "killed 4 scope_"),
    ("The siege has starved to death at least 18 infants.", "killed 18+ civilian other scope_"),
    ("Coalition aircraft fired on a boat, sinking it and drowning 12 Somali refugees.", "killed 12 civilian cause_"),
    (
        "Another civilian death was recorded in Saada, where a sniper shot an old man.",
        "killed 1 civilian shooting; injured 1 status_ shooting",
    ),
    ("Both pilots were killed when the helicopter was shot down.", "killed 2 status_ cause_"),
    (
        "The rebels say they lost only two fighters; the army claims to have killed fifty.",
        "killed 2 combatant; killed 50",
    ),
    ("Six were rushed to Benadir hospital, where two later died.", "injured 6; killed 2"),
    ("The president pardoned 300 prisoners and commuted 12 death sentences.", ""),
    ("The bomb squad defused two devices that could have killed dozens.", ""),
    ("The vaccine would save 50 lives a day.", ""),
    ("He killed the engine and waited.", ""),
    ("The militia had 200 men under arms when it attacked Kismayo.", ""),
    ("The club's injured striker missed 12 matches.", ""),
    ("The dead man's phone rang in his pocket.", ""),
    ("The drought killed 3,000 goats and 200 camels.", ""),
    ("The committee will honour the 12 firefighters who died in 2019.", "killed 12 civilian scope_"),
    ("A memorial to the victims was unveiled by 40 officials.", ""),
    ("Seventeen men went missing at sea off Tripoli.", "missing 17 cause_"),
    ("The explosion injured 8, 3 of them critically.", "injured 8 explosion"),
    ("Relatives of the 13 miners killed on Friday have asked for an inquiry.", "killed 13 civilian"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_was_not_written_for_is_read_too(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
