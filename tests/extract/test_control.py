"""Control: who began, took, lost, holds or moved on what."""

from __future__ import annotations

import pytest
from news_reading import SUNDAY, claims, ends

import dubsar
from dubsar.model import Control

READ: list[tuple[str, str, str, str]] = [
    ("Iraqi forces captured two of the bridges.", "captured", "Iraqi forces", "two of the bridges"),
    ("Troops captured the airport on Sunday.", "captured", "Troops", "airport"),
    ("Taliban fighters seized the district.", "captured", "Taliban fighters", "district"),
    ("The bridge was captured by Iraqi forces.", "captured", "Iraqi forces", "bridge"),
    ("Syrian government forces retook the town.", "recaptured", "Syrian government forces", "town"),
    ("Iraqi forces advanced on western Mosul.", "advanced", "Iraqi forces", "western Mosul"),
    ("Rebels stormed into the village.", "advanced", "Rebels", "village"),
    ("Iraqi forces entered the village.", "advanced", "Iraqi forces", "village"),
    ("Iraqi forces moved on the village.", "advanced", "Iraqi forces", "village"),
    ("The rebels withdrew from the city.", "withdrew", "rebels", "city"),
    ("Russian forces besieged the city.", "besieges", "Russian forces", "city"),
    ("Iraqi forces launched an offensive in Mosul.", "began", "Iraqi forces", "offensive"),
    ("The militia lost the airport.", "lost", "militia", "airport"),
    ("The rebels control the airport.", "holds", "rebels", "airport"),
]


@pytest.mark.parametrize(("sentence", "verb", "party", "thing"), READ)
def test_who_took_or_lost_what_is_read(sentence: str, verb: str, party: str, thing: str, reader: dubsar.Reader) -> None:
    (control,) = claims(reader, sentence, Control)
    assert control.actor is not None
    assert (control.verb, control.actor.name, control.object) == (verb, party, thing)


@pytest.mark.parametrize(
    "sentence",
    [
        "The moment was captured on video.",
        "The minister took office in May.",
        "He lost his life.",
        "The army could capture the airport.",
        "The rebels tried to seize the airport.",
        "The team advanced to the final.",
        "Police captured the thief.",
        "She launched a book in Cairo.",
    ],
)
def test_what_takes_no_ground_is_no_control(sentence: str, reader: dubsar.Reader) -> None:
    assert claims(reader, sentence, Control) == []


def test_two_objects_are_two_claims(reader: dubsar.Reader) -> None:
    found = claims(reader, "Iraqi forces captured the airport and two bridges on Sunday.", Control)
    assert [(control.object, ends(control.count)) for control in found] == [
        ("airport", (None, None)),
        ("two bridges", (2, 2)),
    ]
    assert {control.when.day for control in found if control.when} == {SUNDAY}


def test_they_are_the_party_of_the_sentence_before(reader: dubsar.Reader) -> None:
    _, second = claims(reader, "Iraqi forces advanced on the airport. They captured the bridge.", Control)
    assert second.actor is not None
    assert second.actor.id == "actor:iq-forces"


def test_ground_reportedly_taken_is_hedged(reader: dubsar.Reader) -> None:
    (control,) = claims(reader, "Iraqi forces reportedly captured the customs offices.", Control)
    assert control.stance == "hedged"
