"""Damage: objects destroyed or damaged, and never people, records or hopes."""

from __future__ import annotations

import pytest
from news_reading import claims, ends

import dubsar
from dubsar.model import Damage

READ: list[tuple[str, str, str, int | None]] = [
    ("The strike destroyed two bridges.", "destroy", "two bridges", 2),
    ("Two bridges were destroyed.", "destroy", "Two bridges", 2),
    ("All four bridges have been destroyed in the fighting.", "destroy", "All four bridges", 4),
    ("Shelling damaged a hospital in Kharkiv.", "damage", "hospital", 1),
    ("The army razed a house.", "destroy", "house", 1),
    ("A house collapsed after the explosion.", "damage", "house", 1),
    ("A US-led strike wiped out a bomb factory.", "destroy", "bomb factory", 1),
    ("Three houses were flattened by the blast.", "destroy", "Three houses", 3),
    ("Warplanes destroyed houses.", "destroy", "houses", None),
]


@pytest.mark.parametrize(("sentence", "effect", "thing", "number"), READ)
def test_an_object_destroyed_or_damaged_is_read(
    sentence: str, effect: str, thing: str, number: int | None, reader: dubsar.Reader
) -> None:
    (damage,) = claims(reader, sentence, Damage)
    assert (damage.effect, damage.object, ends(damage.count)) == (effect, thing, (number, number))


@pytest.mark.parametrize(
    "sentence",
    [
        "The strike could destroy the bridge.",
        "The army threatened to destroy the bridge.",
        "His damaged reputation never recovered.",
        "She destroyed the record.",
        "The war destroyed lives.",
        "The strike destroyed them.",
        "The raid killed five people.",
    ],
)
def test_what_is_not_done_or_no_object_is_no_damage(sentence: str, reader: dubsar.Reader) -> None:
    assert claims(reader, sentence, Damage) == []


def test_two_objects_are_two_claims(reader: dubsar.Reader) -> None:
    found = claims(reader, "The strike destroyed three vehicles and a bunker.", Damage)
    assert [ends(damage.count) for damage in found] == [(3, 3), (1, 1)]


def test_damage_keeps_its_cause_party_place_and_speaker(reader: dubsar.Reader) -> None:
    sentence = "The mayor said Russian shelling destroyed a school in Kharkiv on Sunday."
    (damage,) = claims(reader, sentence, Damage)
    assert (damage.cause, [actor.id for actor in damage.by]) == ("shelling", ["actor:ru-forces"])
    assert damage.speaker and damage.where and damage.when and damage.where.span
    assert (damage.speaker.name, damage.where.span.quote) == ("The mayor", "Kharkiv")


def test_damage_may_be_hedged_or_denied(reader: dubsar.Reader) -> None:
    (hedged,) = claims(reader, "The raid reportedly destroyed a school.", Damage)
    (denied,) = claims(reader, "The army denied that it had destroyed a school.", Damage)
    assert (hedged.stance, denied.stance) == ("hedged", "denied")


def test_the_words_of_the_object_are_not_its_cause(reader: dubsar.Reader) -> None:
    (damage,) = claims(reader, "A US-led strike destroyed a car-bomb factory.", Damage)
    assert damage.cause == "airstrike"
