"""Numbers: what counts as a cardinal, and what only looks like one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ground.numbers import NUMBER, number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("2,500", 2500),
        ("1,250,000", 1_250_000),
        ("a", 1),
        ("An", 1),
        ("one", 1),
        ("fives", 5),
        ("sevens", 7),
        ("twenty-one", 21),
        ("Twenty one", 21),
        ("five hundred", 500),
        ("a hundred", 100),
        ("one hundred and six", 106),
        ("two thousand five hundred", 2500),
        ("three hundred thousand", 300_000),
        ("2.5 million", 2_500_000),
        ("5 thousand", 5000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a couple", 2),
        ("no", 0),
        ("zero", 0),
    ],
)
def test_a_cardinal_is_read_in_figures_and_in_words(words: str, value: int | None) -> None:
    assert number(words) == value


LOOKALIKES = (
    *("", " ", "first", "second", "several", "hundreds", "dozens", "hundred", "1.5", "2014-15", "10-15", "one of two"),
    *("two five", "hundred a", "twenty eleven", "ninety-ninety", "five and", "and", "as", "nos", "-5", "12th", "٣"),
)


@pytest.mark.parametrize("words", LOOKALIKES)
def test_what_is_no_cardinal_is_no_number(words: str) -> None:
    assert number(words) is None


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_with_and_without_commas_are_the_same_number(value: int) -> None:
    assert number(str(value)) == number(f"{value:,}") == value


@given(st.text())
def test_any_text_is_a_number_or_none(words: str) -> None:
    assert number(words) is None or isinstance(number(words), int)


def test_the_pattern_finds_cardinals_and_leaves_articles_alone() -> None:
    line = (
        "Twenty-one strikes near a village hit 1,200 shells, five hundred tyres and a hundred drums; 2.5 million litres"
    )
    found = [match[0] for match in re.finditer(NUMBER, line, re.IGNORECASE)]
    assert [number(words) for words in found] == [21, 1200, 500, 100, 2_500_000]


def test_what_is_longer_than_any_count_is_none() -> None:
    assert number("9" * 26) is None
    assert number("9" * 4_000) is None
    assert number("1,000,000") == 1_000_000
