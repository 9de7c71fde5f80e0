"""Presence: who is said to be where, never to be taken for harm."""

from __future__ import annotations

import pytest
from news_reading import claims, ends, harms

import dubsar
from dubsar.model import Presence

READ: list[tuple[str, str, str, int | None, int | None]] = [
    (
        "Some 3,000 ISIS fighters are thought to remain in the city.",
        "Some 3,000 ISIS fighters",
        "combatant",
        3000,
        3000,
    ),
    (
        "The 60,000 or so civilians still in town are at risk.",
        "60,000 or so civilians",
        "civilian",
        60_000,
        60_000,
    ),
    ("700,000 people were present in the city.", "700,000 people", "unknown", 700_000, 700_000),
    ("Tens of thousands of civilians remain in the city.", "Tens of thousands of civilians", "civilian", 20_000, None),
    ("US Apache helicopters participated.", "US Apache helicopters", "combatant", None, None),
]


@pytest.mark.parametrize(("sentence", "who", "status", "low", "high"), READ)
def test_who_is_where_and_how_many_is_read(
    sentence: str, who: str, status: str, low: int | None, high: int | None, reader: dubsar.Reader
) -> None:
    (presence,) = claims(reader, sentence, Presence)
    assert (presence.who, presence.status, *ends(presence.count)) == (who, status, low, high)


@pytest.mark.parametrize("sentence", [row[0] for row in READ])
def test_people_present_are_not_harmed(sentence: str, reader: dubsar.Reader) -> None:
    assert harms(reader, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "700,000 people were killed.",
        "The remains of the wall were found.",
        "Questions remain.",
        "Three bridges remain in use.",
        "He remained calm for 20 minutes.",
    ],
)
def test_what_is_no_one_being_anywhere_is_no_presence(sentence: str, reader: dubsar.Reader) -> None:
    assert claims(reader, sentence, Presence) == []


def test_presence_that_is_thought_is_hedged_and_its_party_known(reader: dubsar.Reader) -> None:
    (presence,) = claims(reader, "Some 3,000 ISIS fighters are thought to remain in Mosul.", Presence)
    assert presence.actor is not None and presence.where is not None and presence.where.span is not None
    assert (presence.stance, presence.actor.id, presence.where.span.quote) == ("hedged", "actor:is", "Mosul")


def test_the_nationality_of_a_force_is_not_where_it_was(reader: dubsar.Reader) -> None:
    (presence,) = claims(reader, "US Apache helicopters participated.", Presence)
    assert presence.where is None
