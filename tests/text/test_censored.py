"""Censored spellings are read as the words that they hide, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.text.censored import uncensored


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("two men were kil*led there", "two men were killed  there"),
        ("they were exec-uted at dawn", "they were executed  at dawn"),
        ("a bo*mb went off", "a bomb  went off"),
        ("She was Kil#led", "She was Killed "),
        ("five were woun@ded", "five were wounded "),
    ],
)
def test_a_broken_word_of_violence_is_made_whole(written: str, read: str) -> None:
    assert uncensored(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "an air-strike near al-Bab",
        "5*3 is 15",
        "a well-known man",
        "an un-manned post",
        "co-operation",
        "Abu-Dead-Eye Street 5-7",
        "a ten-year-old boy",
        "no stars or dashes at all",
        "anti-terrorist forces",
    ],
)
def test_other_dashes_and_stars_stay(text: str) -> None:
    assert uncensored(text) == text


@given(st.lists(st.sampled_from(["kil", "led", "*", "-", "d@ead", " ", "bo", "mb", "5", "#", "\n", "é"])).map("".join))
def test_the_length_never_changes_so_that_spans_hold(text: str) -> None:
    assert len(uncensored(text)) == len(text)


@given(st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(uncensored(text)) == len(text)
