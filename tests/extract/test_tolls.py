"""Tolls: figures that stand or move without a noun for the people."""

from __future__ import annotations

import pytest
from news_reading import ends, parsed, tolls

import dubsar
from dubsar.extract.news.people.tolls import find_tolls

READ: list[tuple[str, str, int | None, int | None]] = [
    ("The death toll rose to 48.", "killed", 48, 48),
    ("The death toll rose to 48, up from 30.", "killed", 48, 48),
    ("The death toll has risen to at least 48.", "killed", 48, None),
    ("The death toll stands at 48.", "killed", 48, 48),
    ("The number of dead reached 48.", "killed", 48, 48),
    ("The attack brought the death toll to 48.", "killed", 48, 48),
    ("The health ministry put the death toll at 48.", "killed", 48, 48),
    ("The number of injured rose to 70.", "injured", 70, 70),
]


@pytest.mark.parametrize(("sentence", "outcome", "low", "high"), READ)
def test_a_toll_that_stands_or_moves_is_read(
    sentence: str, outcome: str, low: int | None, high: int | None, reader: dubsar.Reader
) -> None:
    assert [(toll.outcome, *ends(toll.count)) for toll in find_tolls(parsed(reader, sentence))] == [
        (outcome, low, high)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid took a heavy toll on 3 districts.",
        "The toll road was closed.",
        "The death toll is not known.",
        "Prices rose to 48 dinars.",
        "The death toll rose on March 5.",
    ],
)
def test_what_is_no_toll_of_people_is_none(sentence: str, reader: dubsar.Reader) -> None:
    assert list(find_tolls(parsed(reader, sentence))) == []


def test_a_toll_is_one_claim_with_the_new_figure(reader: dubsar.Reader) -> None:
    assert tolls(reader, "The death toll rose to 48, up from 30.") == [("killed", 48, 48)]


def test_casualties_are_at_most_the_figure_for_dead_and_for_hurt(reader: dubsar.Reader) -> None:
    found = [(toll.outcome, *ends(toll.count)) for toll in find_tolls(parsed(reader, "Casualties rose to 48."))]
    assert found == [("killed", None, 48), ("injured", None, 48)]


def test_the_span_of_a_toll_is_its_figure(reader: dubsar.Reader) -> None:
    (toll,) = find_tolls(parsed(reader, "The death toll rose to at least 48 on Sunday."))
    assert toll.span.quote == "at least 48"


def test_no_word_that_begins_like_at_ends_the_way_to_the_figure(reader: dubsar.Reader) -> None:
    sentence = "Nine died in hospital, bringing the death toll from the rocket attack on the port to 48."
    assert [toll.count.exact for toll in find_tolls(parsed(reader, sentence))] == [48]
