"""Causes: the kind of attack, by the words nearest to the harm."""

from __future__ import annotations

import pytest
from news_reading import harms, one_harm

import dubsar
from dubsar.extract.news.harms.causes import cause_near, cause_of_outcome, several_causes

CAUSES = [
    ("Five people were killed in an air strike.", "airstrike"),
    ("Five people were killed in an airstrike.", "airstrike"),
    ("Warplanes killed five people.", "airstrike"),
    ("A helicopter killed five people.", "airstrike"),
    ("A drone strike killed five people.", "drone"),
    ("Five people were killed by shelling.", "shelling"),
    ("Mortars killed five people.", "shelling"),
    ("A missile killed five people.", "missile"),
    ("A car bomb killed five people.", "explosion"),
    ("A landmine killed five people.", "explosion"),
    ("Five people were shot dead.", "shooting"),
    ("A sniper killed five people.", "shooting"),
    ("Five people were killed in clashes.", "ground"),
    ("Sarin gas killed five people.", "chemical"),
    ("Chlorine shells killed five people.", "chemical"),
    ("A missile from a drone killed five people.", "drone"),
    ("Five people were executed.", "execution"),
    ("Five people were beheaded.", "execution"),
    ("Police arrested five people.", "other"),
    ("Five people were killed.", "unknown"),
]


@pytest.mark.parametrize(("sentence", "cause"), CAUSES)
def test_each_kind_of_attack_has_its_words(sentence: str, cause: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).cause == cause


def test_the_nearest_words_win() -> None:
    text = "A landmine killed two and, a day later, shelling wounded five."
    killed, wounded = text.index("killed"), text.index("wounded")
    assert cause_near(text, killed, killed + 6) == "explosion"
    assert cause_near(text, wounded, wounded + 7) == "shelling"


def test_a_text_that_names_no_attack_has_no_cause() -> None:
    assert cause_near("Five people died in their sleep.", 12, 16) is None


@pytest.mark.parametrize("sentence", ["Five miners died at work.", "The boy with a big bombastic voice died."])
def test_a_word_that_only_holds_the_letters_of_an_attack_is_none(sentence: str) -> None:
    start = sentence.index("died")
    assert cause_near(sentence, start, start + 4) is None


def test_a_sentence_that_names_no_cause_takes_that_of_the_harm_before(reader: dubsar.Reader) -> None:
    killed, wounded = harms(reader, "Five people were killed by shelling in Homs. Seven others were wounded.")
    assert (killed.cause, wounded.cause) == ("shelling", "shelling")


def test_a_sum_over_several_kinds_of_attack_has_no_one_cause() -> None:
    assert several_causes("400 people were killed by shelling, sniper fire and landmines.")
    assert not several_causes("400 people were killed by shelling.")


def test_people_taken_are_taken_and_not_shot_at() -> None:
    assert (cause_of_outcome("detained"), cause_of_outcome("abducted")) == ("other", "other")
    assert cause_of_outcome("killed") is None
