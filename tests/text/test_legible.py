"""What the parser is shown: easier to parse, and of the same length, so that every offset stays true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.text.legible import legible

PIECES = st.sampled_from(
    ["5-7", "10–15", "kil*led", "al-Haddad", "A BOY", "Five Shot", " ", "İ", "ß", "\u200f", "2014-15", "1,200-1,500"]
)


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=80))
def test_the_length_never_changes(text: str) -> None:
    assert len(legible(text)) == len(text)


@pytest.mark.parametrize("mark", ["\u00a0", "\u200b", "\u200f", "\u202b", "\ufeff", "\x00", "\ud83d"])
def test_a_mark_without_width_or_meaning_is_a_space(mark: str) -> None:
    assert legible(f"Five people{mark} died.") == "Five people  died."


def test_a_range_is_one_figure() -> None:
    assert legible("about 5-7 people died").split()[1].isdigit()


def test_a_censored_word_is_whole() -> None:
    assert legible("two were kil*led there") == "two were killed  there"


def test_a_shouted_headline_is_in_lower_case() -> None:
    assert legible("A BOY WAS KILLED IN HOMS") == "a boy was killed in homs"


def test_a_headline_in_title_case_keeps_its_names() -> None:
    assert legible("Five Children Shot In Raid On Homs") == "Five children shot in Raid on Homs"


@pytest.mark.parametrize(
    "text",
    [
        "A 12-year-old boy died.",
        "It happened in 2014-15.",
        "They met at 10:30 in Reed Street.",
        "US and UN officials met.",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert legible(text) == text
