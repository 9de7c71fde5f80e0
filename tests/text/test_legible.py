"""The parser sees ranges, headlines and names as running text, at the same offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.text.legible import legible


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The raid killed 5-7 people.", "The raid killed 507 people."),
        ("Five Children Shot In Raid", "Five children shot in Raid"),
        ("A BOY WAS KILLED TODAY", "a boy was killed today"),
        ("Omar al-Haddad died there.", "Omar AloHaddad died there."),
    ],
)
def test_what_the_parser_misreads_is_put_in_running_text(written: str, read: str) -> None:
    assert legible(written) == read


@pytest.mark.parametrize("text", ["a 12-year-old boy", "in 2014-15 he left", "an al-Qaeda cell was hit"])
def test_ages_years_and_known_groups_are_left(text: str) -> None:
    assert legible(text) == text


@given(st.text(max_size=80))
def test_no_offset_moves(text: str) -> None:
    assert len(legible(text)) == len(text)
