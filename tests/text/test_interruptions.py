"""What stands between counted people and the word of their harm is blanked for the parser alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.text.interruptions import uninterrupted


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("9-12 people - possibly all civilians - killed in raid.", " - possibly all civilians -"),
        ("5-8 killed, possibly two civilians, in a strike.", ", possibly two civilians,"),
        ("A van was hit and three men, all alleged fighters, were killed.", ", all alleged fighters,"),
        ("Four others, possibly farmers, died at once.", ", possibly farmers,"),
    ],
)
def test_an_aside_on_who_they_were_is_blanked(text: str, cut: str) -> None:
    assert uninterrupted(text) == text.replace(cut, " " * len(cut))


@pytest.mark.parametrize(
    "text",
    [
        "Ten people, including two children, were killed.",
        "Four men, perhaps soldiers, ran into a school.",
        "The strike killed five, possibly six people.",
        "A colonel, reportedly drunk, killed two guards.",
    ],
)
def test_what_is_no_such_aside_is_left(text: str) -> None:
    assert uninterrupted(text) == text


@given(st.text(max_size=120))
def test_no_offset_moves(text: str) -> None:
    assert len(uninterrupted(text)) == len(text)
