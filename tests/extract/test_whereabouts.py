"""Whereabouts: the place of the harm, among those that a sentence and its neighbours name."""

from __future__ import annotations

import pytest
from news_reading import harms, one_harm

import dubsar


def place(reader: dubsar.Reader, text: str) -> str | None:
    where = one_harm(reader, text).where
    return where.words if where else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Five people were killed in Harem, a town in Idlib province.", "Harem"),
        ("Five people were killed in the village of Qwertam, south of Manbij in Syria.", "Qwertam"),
        ("Five people were killed in Mosul's Old City.", "Old City"),
        ("Shells killed five people in Manbij, in northern Syria.", "Manbij"),
        ("Aleppo province: Five people were killed in Manbij.", "Manbij"),
        ("Aleppo province: Five people were killed by shells.", "Aleppo"),
        ("Five men from Homs were killed in Manbij.", "Manbij"),
        ("Five people were killed in Manbij, an official stationed in Raqqa said.", "Manbij"),
        ("RAQQA, Syria (Agency) – Five people were killed in Manbij.", "Manbij"),
        ("Five people were killed in Iraq on Monday.", "Iraq"),
        ("Five people were killed in northern Syria.", "northern Syria"),
        ("Four killed in Wana, South Waziristan.", "Wana"),
    ],
)
def test_the_finest_place_of_the_event_is_taken(reader: dubsar.Reader, text: str, words: str) -> None:
    assert place(reader, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Five Syrian soldiers were killed.",
        "US helicopters killed five people.",
        "Five men from Homs were killed.",
    ],
)
def test_peoples_and_origins_are_no_place_of_the_event(reader: dubsar.Reader, text: str) -> None:
    assert place(reader, text) is None


def test_a_hospital_to_which_the_hurt_were_taken_is_not_where_it_was(reader: dubsar.Reader) -> None:
    text = "Five people were injured in Manbij and were taken to the Raqqa hospital."
    assert place(reader, text) == "Manbij"


def test_the_sentence_before_lends_its_place(reader: dubsar.Reader) -> None:
    assert place(reader, "Warplanes bombed Manbij in Syria. Five people were killed.") == "Manbij"


def test_a_place_that_follows_is_taken_where_none_went_before(reader: dubsar.Reader) -> None:
    assert place(reader, "Five guards were killed in a drone strike. Wana, South Waziristan.") == "Wana"


def test_a_wide_region_and_another_country_are_not_lent(reader: dubsar.Reader) -> None:
    text = "Envoys met in Paris. Five people were killed. The war in Syria has reached Manbij and Raqqa."
    assert [harm.where.words for harm in harms(reader, text) if harm.where] == ["Manbij"]
