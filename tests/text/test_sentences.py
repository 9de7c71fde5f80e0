"""Sentences: where each begins and ends, and that no word is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.text.sentences import LONGEST, sentence_spans

PIECES = st.sampled_from(
    [
        "Two people died",
        "Lt. Col. Hadi spoke",
        ".",
        "!",
        "?",
        " ",
        "\n",
        "\n\n",
        "“",
        "”",
        "•",
        " | ",
        "U.N.",
        "…",
        "5.2",
    ]
)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_a_full_stop_ends_a_sentence() -> None:
    assert cut("Two people died. Five were hurt.") == ["Two people died.", "Five were hurt."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lt. Col. Hadi said two people died.",
        "The shell struck near St. Petersburg on Sunday.",
        "Gen. Omar and Dr. Salma were hurt.",
        "The U.S. Central Command said so.",
        "It fell at 5 a.m. Tuesday near the bridge.",
        "On Jan. 12 two people died.",
        "J. K. Haddad was killed.",
        "About 3.5 tons of grain burned.",
        "The U.N. Security Council met.",
    ],
)
def test_an_abbreviation_initial_or_decimal_ends_none(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_a_sentence_that_ends_in_a_number_ends() -> None:
    assert cut("The toll stands at 12. Five were hurt.") == ["The toll stands at 12.", "Five were hurt."]


def test_a_quotation_keeps_its_closing_mark() -> None:
    assert cut("“They killed two.” He left.") == ["“They killed two.”", "He left."]
    assert cut('"They killed two!" He left.') == ['"They killed two!"', "He left."]


def test_a_full_stop_before_a_lower_case_word_ends_none() -> None:
    assert cut("“Two people died!” said the doctor.") == ["“Two people died!” said the doctor."]


def test_a_wrapped_line_goes_on_and_a_new_line_begins_anew() -> None:
    assert cut("Two people\nwere killed.\nFive were hurt") == ["Two people\nwere killed.", "Five were hurt"]


def test_a_blank_line_ends_a_sentence_even_before_lower_case() -> None:
    assert cut("Two people died\n\nand no more came") == ["Two people died", "and no more came"]


def test_bullets_belong_to_no_sentence() -> None:
    assert cut("• Two boys\n— A woman\n- Five men") == ["Two boys", "A woman", "Five men"]


def test_a_bar_parts_the_halves_of_a_headline() -> None:
    assert cut("Clashes in the north | Two die") == ["Clashes in the north |", "Two die"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", " \t\r\n ", "•", "— –"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert cut(text) == []


def test_a_text_without_a_full_stop_is_cut_at_a_space() -> None:
    pieces = cut("word " * 2000)
    assert len(pieces) > 8
    assert max(map(len, pieces)) <= LONGEST
    assert all(not piece.startswith(" ") and piece.split()[-1] == "word" for piece in pieces)


def test_a_text_without_a_space_is_cut_all_the_same() -> None:
    pieces = cut("x" * (3 * LONGEST + 7))
    assert "".join(pieces) == "x" * (3 * LONGEST + 7)
    assert max(map(len, pieces)) <= LONGEST


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=200))
def test_every_letter_of_a_text_stands_in_exactly_one_sentence(text: str) -> None:
    spans = list(sentence_spans(text))
    assert all(start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    inside = [place for start, end in spans for place in range(start, end)]
    assert {place for place, letter in enumerate(text) if letter.isalnum()} <= set(inside)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=200))
def test_a_sentence_begins_and_ends_with_no_space(text: str) -> None:
    assert all(sentence == sentence.strip() != "" for sentence in cut(text))
