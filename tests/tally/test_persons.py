"""Named dead: each once, and who of them was a child or a woman."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_building import ends, harm, report, tallied

from dubsar.model import Victim
from dubsar.tally.tolls.names import name_of, one_name
from dubsar.tally.tolls.persons import persons_of

PAPER = report("9 people died, and a roll names the dead of Tarmun.")


def _named(*victims: Victim) -> tuple[int, int, int]:
    people = persons_of([replace(harm(PAPER, "9"), victims=victims)])
    return people.named, people.children, people.women


def _person(name: str, age: int | None = None, kin: str | None = None, sex: str | None = None) -> Victim:
    return Victim((name,), age, sex, kin)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Muhammad Al-Najjar", "Mohammed al Najar", True),
        ("Omar Aziz", "Omar Khaled Aziz", True),
        ("Omar Khaled Aziz", "Omar Sami Aziz", False),
        ("Huda Aziz", "Hadi Aziz", False),
        ("Dr. Salim Nuri", "Salim Nuri", True),
        ("Salim Nuri", "Omar Salim Nuri", False),
    ],
)
def test_spellings_of_one_name_are_one_person(first: str, second: str, same: bool) -> None:
    mine, yours = name_of(first), name_of(second)
    assert mine and yours and one_name(mine, yours) is same


def test_ages_tell_a_grandfather_from_the_grandson_of_his_name() -> None:
    assert _named(_person("Omar Aziz", 70), _person("Omar Aziz", 6)) == (2, 1, 0)


def test_children_and_women_are_known_by_age_and_kin() -> None:
    people = [
        _person("Omar Aziz", 45),
        _person("Amal Aziz", None, "wife", "female"),
        _person("Nur Aziz", 17, "daughter", "female"),
        _person("Lin Aziz", 19, "daughter", "female"),
        _person("Zain", None, "child"),
        _person("Sami Aziz", None, "son", "male"),
    ]
    assert _named(*people) == (5, 2, 2)


def test_named_children_raise_the_children_of_a_toll_that_counts_none() -> None:
    roll = (_person("Omar Aziz", 45), _person("Nur Aziz", 7), _person("Sami Aziz", 9))
    killed = tallied((PAPER, [replace(harm(PAPER, "9"), victims=roll)])).killed
    assert (ends(killed.total), ends(killed.children)) == ((9, 9), (2, 2))
