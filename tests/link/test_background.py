"""What a report recalls beside its own attack is another event; read through the whole line."""

from __future__ import annotations

from datetime import date

import pytest

import dubsar

Toll = tuple[int | None, int | None]


def main_toll(reader: dubsar.Reader, text: str, outcome: str = "killed") -> Toll:
    reading = reader.read(dubsar.Document(text=text, published=date(2022, 8, 7), language="en"))
    total = getattr(reading.incidents[0], outcome).total
    return total.low, total.high


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Two dead in rocket attack on Selib\n\nTwo people were killed in a rocket attack on Selib on Sunday.\n\n"
            "The attack comes two days after raids killed nine people in the province.",
            (2, 2),
        ),
        (
            "A child was killed by shelling in Tarmun village.\n\nActivists had documented the death of six soldiers "
            "by a mine in Selib.",
            (1, 1),
        ),
        (
            "A farmer was killed by a shell in his field.\n\nOn July 9, eight people were killed by mortar fire.",
            (1, 1),
        ),
        ("Two days after a raid killed seven people in Selib, the minister spoke of an error.", (7, 7)),
    ],
)
def test_harm_of_an_earlier_attack_is_no_part_of_the_toll(reader: dubsar.Reader, text: str, killed: Toll) -> None:
    assert main_toll(reader, text) == killed


def test_an_attack_told_as_days_before_this_one_is_another(reader: dubsar.Reader) -> None:
    text = (
        "On August 6, 2022, a drone hit a car in Selib and killed four people. Two days before this attack, another "
        "drone hit the market, where nine people were injured."
    )
    assert main_toll(reader, text, "injured") == (None, None)


def test_meanwhile_goes_on_where_it_names_no_other_place(reader: dubsar.Reader) -> None:
    text = "A drone hit a motorcycle near Selib, killing a man. Meanwhile, a family of six sustained injuries."
    assert main_toll(reader, text, "injured") == (6, 6)


def test_a_vague_headline_adds_nothing_to_the_number_below_it(reader: dubsar.Reader) -> None:
    text = "Shelling of Selib leaves many injured\n\nFour civilians were injured on Sunday by shelling of Selib."
    assert main_toll(reader, text, "injured") == (4, 4)


def test_a_number_for_dead_and_injured_together_gives_way_to_each(reader: dubsar.Reader) -> None:
    text = "Fourteen children killed and injured in Selib\n\nFive children were killed and nine injured on Sunday."
    assert main_toll(reader, text) == (5, 5)
    assert main_toll(reader, text, "injured") == (9, 9)
