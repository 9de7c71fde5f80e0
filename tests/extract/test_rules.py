"""Rules: a stated change of rules or policy."""

from __future__ import annotations

import pytest
from news_reading import claims

import dubsar
from dubsar.model import Rule


@pytest.mark.parametrize(
    "sentence",
    [
        "The US-led coalition loosened its rules of engagement in May.",
        "The army tightened its rules of engagement.",
        "The government relaxed the restrictions on air strikes.",
        "The ministry revised its policy on night raids.",
        "The rules of engagement were changed.",
    ],
)
def test_a_change_of_rules_is_read_whole(sentence: str, reader: dubsar.Reader) -> None:
    (rule,) = claims(reader, sentence, Rule)
    assert rule.change == sentence
    assert rule.where is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The rule of law matters to the court.",
        "He changed his shirt before the speech.",
        "The rules of engagement are secret.",
        "The blast loosened a wall.",
        "The army may loosen its rules of engagement.",
    ],
)
def test_a_rule_that_nobody_changed_is_none(sentence: str, reader: dubsar.Reader) -> None:
    assert claims(reader, sentence, Rule) == []


def test_who_changed_the_rule_and_who_says_so_are_kept(reader: dubsar.Reader) -> None:
    sentence = "The monitors said that the US-led coalition loosened its rules of engagement."
    (rule,) = claims(reader, sentence, Rule)
    assert [actor.id for actor in rule.by] == ["actor:us-led-coalition"]
    assert rule.speaker is not None
    assert rule.speaker.name == "The monitors"
