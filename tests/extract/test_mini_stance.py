"""Mini-reports: how firmly it is said, and by whom against whom."""

from __future__ import annotations

import pytest
from mini_reports import Row, check, stance

import dubsar

HEDGED: list[Row] = [
    ("The strike allegedly killed nine civilians.", "hedged"),
    ("Nine civilians were reportedly killed in the strike.", "hedged"),
    ("The strike may have killed nine civilians.", "hedged"),
    ("Nine civilians appear to have been killed at the depot.", "hedged"),
    ("As many as nine people are feared dead after the strike on Hajin.", "hedged"),
    ("The raid is believed to have killed a commander and two guards.", "hedged"),
    ("Unconfirmed reports say four people were killed.", "hedged"),
    ("Two people were apparently shot dead by a sniper in Taiz.", "hedged"),
    ("Up to four guards are thought to have been killed.", "hedged"),
    ("The blast probably killed three people.", "hedged"),
    ("The alleged killing of six villagers is being looked into.", "hedged"),
    ("There are reports that five people were killed in Tigray.", "hedged"),
]

DENIED: list[Row] = [
    ("The army denied that its soldiers killed six villagers.", "denied"),
    ("The coalition denied killing any civilians in Hajin.", "denied"),
    ("The governor rejected reports that ten nomads were killed in the camp.", "denied"),
    ("The ministry dismissed as false claims that its jets killed 20 people.", "denied"),
    ("The military denies that anyone was killed in the strike.", "denied"),
    ("Moscow has denied responsibility for the strike that killed 13 people in Idlib.", "denied"),
    ("The group said it was not behind the bombing, which killed six people.", "denied"),
    ("“We did not kill those ten people,” the general said.", "denied"),
    ("Israel denied involvement in the strike that killed five people in Homs.", "denied"),
]

CONCEDED: list[Row] = [
    ("The US military acknowledged that its strike killed four civilians.", "conceded"),
    ("The coalition admitted killing 12 civilians in Mosul.", "conceded"),
    ("The army conceded that its soldiers had shot dead two farmers.", "conceded"),
    ("AFRICOM said its own air strike killed two civilians near El Buur.", "conceded"),
    ("The general apologised for the strike, in which his forces killed seven civilians.", "conceded"),
    ("The Pentagon confirmed that a US drone had mistakenly killed ten civilians.", "conceded"),
]

ASSERTED: list[Row] = [
    ("Nine civilians were killed, according to the hospital.", "asserted"),
    ("The army acknowledged that five of its soldiers were killed.", "asserted"),
    ("The ministry confirmed that nine people were killed by the earthquake.", "asserted"),
    ("Nine suspects were killed in the raid on the camp.", "asserted"),
    ("Nine people were killed. The army denied using cluster bombs.", "asserted"),
    ("A man accused of spying was killed by gunmen in Rafah.", "asserted"),
    ("The raid, which may last for days, has killed two people.", "asserted"),
    ("Nobody denied that six people were killed.", "asserted"),
]


@pytest.mark.parametrize("row", HEDGED)
def test_hedge_words_on_the_harm_hedge_it(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, stance)


@pytest.mark.parametrize("row", DENIED)
def test_denial_of_the_harm_or_of_the_deed_denies(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, stance)


@pytest.mark.parametrize("row", CONCEDED)
def test_who_admits_its_own_deed_concedes(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, stance)


@pytest.mark.parametrize("row", ASSERTED)
def test_words_about_something_else_leave_it_asserted(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, stance)
