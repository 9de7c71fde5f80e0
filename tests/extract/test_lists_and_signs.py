"""The dead told by nothing but their names, and named people who are shown with a weapon."""

from __future__ import annotations

from datetime import date

import pytest

from dubsar import Document, Reader
from dubsar.model import Harm, Victim

TOLL = "An air raid on the village of Karsa killed nine people on 2 May 2017. "


def victims(reader: Reader, said: str, toll: str = TOLL) -> list[Victim]:
    text = Document(text=toll + said, published=date(2017, 5, 4), publisher="Harbour Post", language="en")
    claims = [each for each in reader.read(text).claims if isinstance(each, Harm) and each.count is None]
    return [victim for each in claims for victim in each.victims]


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("The council named four of them: Adil Sabri, Basim Nuri, Chalil Omari and Dawud Rami.", 4),
        ("It published the names of the dead:\n\n1. Adil Sabri, 41\n2. Basim Nuri, 12\n3. Chalil Omari", 3),
        ("The victims were identified as: Adil Sabri (41), Basim Nuri (12), Chalil Omari.", 3),
        ("It named three suspects: Adil Sabri, Basim Nuri and Chalil Omari.", 0),
        ("The names of the injured are: Adil Sabri, Basim Nuri and Chalil Omari.", 0),
        ("It named four of them: Adil Sabri, who sold bread, Basim Nuri and others.", 0),
    ],
)
def test_a_list_of_the_dead_is_read_and_no_other(reader: Reader, said: str, many: int) -> None:
    assert len({each.names for each in victims(reader, said)}) == many


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Adil Sabri was pictured with a rifle, though the circumstances are unclear.", "contested"),
        (
            "One of them, Adil Sabri, was photographed holding a gun. When the picture was taken is not known.",
            "contested",
        ),
        ("Photographs show Adil Sabri in military uniform.", "combatant"),
        ("A video of Adil Sabri carrying a rifle could not be verified.", "contested"),
    ],
)
def test_a_dead_person_shown_with_a_weapon_is_a_fighter_or_contested(reader: Reader, said: str, status: str) -> None:
    assert [(each.names, each.status) for each in victims(reader, said)] == [(("Adil Sabri",), status)]


@pytest.mark.parametrize(
    "said",
    [
        "Adil Sabri was pictured with his children.",
        "Soldiers were pictured with rifles near the village.",
        "He was pictured with a rifle.",  # of nine, none of whom is named
        "Adil Sabri was photographed in his school uniform.",
    ],
)
def test_other_pictures_say_nothing(reader: Reader, said: str) -> None:
    assert not [each for each in victims(reader, said) if each.status]
