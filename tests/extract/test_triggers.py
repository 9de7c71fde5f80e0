"""Triggers: which words state a harm, of which outcome, and which only sound like it."""

from __future__ import annotations

import pytest
from news_reading import harms, tolls

import dubsar
from dubsar.extract.news.control import MOVING, TAKING
from dubsar.extract.news.effects import DESTROY
from dubsar.extract.news.harms.trigger_words import ADJECTIVES, INTRANSITIVE, NOUNS, SHOT, TRANSITIVE
from dubsar.extract.news.harms.triggers import find_triggers
from dubsar.text.gate import may_hold_claim

OUTCOMES = [
    ("Six people were killed.", "killed"),
    ("Six people died in the raid.", "killed"),
    ("Six people were slain in their homes.", "killed"),
    ("Six people were massacred.", "killed"),
    ("Six people were executed.", "killed"),
    ("Six people perished in the fire.", "killed"),
    ("Six people were found dead.", "killed"),
    ("Six people lost their lives in the raid.", "killed"),
    ("The blast claimed the lives of six people.", "killed"),
    ("The shelling cost six lives.", "killed"),
    ("The army confirmed the death of six boys.", "killed"),
    ("The bodies of six men were recovered from the rubble.", "killed"),
    ("The raid left six dead.", "killed"),
    ("Six people were shot dead.", "killed"),
    ("Six people were shot in the leg.", "injured"),
    ("Six people were wounded.", "injured"),
    ("Six people were hurt in the blast.", "injured"),
    ("Six others sustained injuries.", "injured"),
    ("Six people are missing.", "missing"),
    ("Six people were abducted.", "abducted"),
    ("Gunmen kidnapped six people.", "abducted"),
    ("Police arrested six people.", "detained"),
    ("Six people were detained.", "detained"),
    ("Six people were displaced.", "displaced"),
    ("Six people fled the town.", "displaced"),
    ("Six people are trapped in the city.", "trapped"),
]


@pytest.mark.parametrize(("sentence", "outcome"), OUTCOMES)
def test_each_word_of_harm_has_its_outcome(sentence: str, outcome: str, reader: dubsar.Reader) -> None:
    assert tolls(reader, sentence) == [(outcome, 6, 6)]


FORMS = [
    "Gunmen killed six farmers.",
    "Six farmers were killed by gunmen.",
    "Six farmers have been killed.",
    "Six killed in raid on Sanaa",
    "Raid on Sanaa kills six",
    "The raid, which killed six farmers, began at dawn.",
    "Six farmers who were killed on Sunday were buried.",
    "A shell hit the market, killing six farmers.",
    "The raid killed six farmers.",
    "The killing of six farmers angered the town.",
    "There were six deaths.",
    "Six farmers were kil*led.",
]


@pytest.mark.parametrize("sentence", FORMS)
def test_active_passive_headline_and_noun_say_the_same(sentence: str, reader: dubsar.Reader) -> None:
    assert tolls(reader, sentence) == [("killed", 6, 6)]


UNREAL = [
    "The raid would kill many people.",
    "The gunmen would have killed hundreds.",
    "The militia threatened to kill the mayor.",
    "They tried to kill the governor.",
    "If attacked, they will kill hostages.",
    "The plan was to kill ten people.",
    "He vowed to kill the soldiers.",
    "The bomb could kill hundreds of people.",
]


@pytest.mark.parametrize("sentence", UNREAL)
def test_harm_that_is_only_planned_feared_or_conditional_is_none(sentence: str, reader: dubsar.Reader) -> None:
    assert harms(reader, sentence) == []


LOOKALIKES = [
    "The judge imposed the death penalty.",
    "The talks reached a dead end.",
    "He published a body of work.",
    "The governing body met.",
    "Their lives changed for ever.",
    "The injured girl waited.",
    "The displaced families live in tents.",
    "A deadly battle is feared.",
    "Dozens of sheep were killed.",
    "The moment was captured on video.",
    "The killers escaped.",
    "The toll road was closed.",
    "The film was shot in Tunis.",
]


@pytest.mark.parametrize("sentence", LOOKALIKES)
def test_words_that_only_sound_like_harm_are_none(sentence: str, reader: dubsar.Reader) -> None:
    assert harms(reader, sentence) == []


def test_two_verbs_are_two_triggers(reader: dubsar.Reader) -> None:
    assert tolls(reader, "Twelve people were killed and seven wounded.") == [("killed", 12, 12), ("injured", 7, 7)]


def test_a_victim_word_shared_by_two_verbs_is_marked_joint(reader: dubsar.Reader) -> None:
    (doc,) = reader.parser.parse_many(["12 people were killed or injured."])
    assert [(trigger.outcome, trigger.joint) for trigger in find_triggers(doc)] == [("killed", True), ("injured", True)]


WORDS = {
    "harm": [*TRANSITIVE, *INTRANSITIVE, *SHOT, *NOUNS, *ADJECTIVES],
    "damage": [f"{word} out" if word.startswith("wip") else word for word in DESTROY],
    "control": [*TAKING, *(word for word in MOVING if word != "closer")],
}


@pytest.mark.parametrize("kind", WORDS)
def test_the_gate_lets_every_word_pass_that_a_reader_knows(kind: str) -> None:
    assert [word for word in WORDS[kind] if not may_hold_claim(f"They {word} it.")] == []
