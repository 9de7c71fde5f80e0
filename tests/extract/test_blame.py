"""Blame: who is said to have done the harm told before."""

from __future__ import annotations

import pytest
from news_reading import harms

import dubsar

TOLL = "Five civilians were killed when a bomb hit a house in Raqqa on Monday. "
FAR = "The house had two floors. Its roof fell in. The street was closed. The market was shut. The school was empty. "


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Residents blamed the US-led coalition.", "Residents"),
        ("The US-led coalition was blamed for the attack.", None),
        ("Local sources attributed the strike to the US-led coalition.", "Local sources"),
        ("Relatives accused the US-led coalition of the attack.", "Relatives"),
    ],
)
def test_the_party_blamed_and_who_blames_it_are_read(sentence: str, speaker: str | None, reader: dubsar.Reader) -> None:
    blame = harms(reader, TOLL + sentence)[-1]
    assert [party.id for party in blame.by] == ["actor:us-led-coalition"]
    assert (blame.speaker.name if blame.speaker else None) == speaker
    assert blame.count is None and blame.outcome == "killed"


@pytest.mark.parametrize(
    "sentence",
    [
        "He was blamed for the delay.",
        "Doctors attributed the fever to the water.",
        "The US-led coalition met in London.",
    ],
)
def test_what_blames_no_party_is_no_blame(sentence: str, reader: dubsar.Reader) -> None:
    assert len(harms(reader, TOLL + sentence)) == 1


def test_nobody_is_blamed_before_any_harm_is_told(reader: dubsar.Reader) -> None:
    assert harms(reader, "Residents blamed the US-led coalition.") == []


def test_a_sum_of_blame_reaches_back_and_loose_blame_does_not(reader: dubsar.Reader) -> None:
    assert len(harms(reader, TOLL + FAR + "All of these sources attributed the strike to the US-led coalition.")) == 2
    assert len(harms(reader, TOLL + FAR + "Some blamed the US-led coalition.")) == 1
