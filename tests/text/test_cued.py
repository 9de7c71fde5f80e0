"""Cued patterns give what the bare pattern gives, and their cues are the words that it cannot do without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.text.cued import Cued

PATTERNS = (
    r"\b(?:rais(?:ed|es|ing)|rose|climb\w*)\b[^.;]{0,30}?\b(?:to|from)\b",
    r"\bair[ -]?(?:strikes?|raids?)|war ?planes?|\bjets?\b",
    r"(?:\d+ )?(?:sieges?|islands?)(?! of)|(?<!no )kiosk",
    r"(?:(?:still|once) )?[Mm]issing(?: since (?P<day>\w+))?",
    r"(?:fool){2,3}|b+and|(?P<x>qui)(?(x)z|a)",
)
WORDS = (
    "raised rose climbing to from AIRSTRIKE air-raid Warplanes jet jets 12 sieges ıslands İSLANDS ſieges kiosk "
    "\u212aiosk missing since Friday fool foolfoolfool bband quiz no of . ; ’"
).split()


def test_the_cues_are_the_words_that_a_match_cannot_do_without() -> None:
    assert Cued(r"\b(?:drones?|UAVs?)\b", re.IGNORECASE).cues == (frozenset(("drone", "uav")),)
    assert set(Cued(r"\b(?:drones?|jets?) .{0,9}(?:struck|hit)\b").cues) == {
        frozenset(("drone ", "drones ", "jet ", "jets ")),
        frozenset(("struck", "hit")),
    }
    assert not Cued(r"\bdrones?\b").may_match("a plane struck the bridge")
    assert Cued(r"\bdrones?\b").may_match("Drones struck the bridge")


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:killed)?", r"a|killed", r"[^.]*", r"é+", r"\d+|killed"])
def test_a_pattern_without_such_words_is_searched_in_every_text(pattern: str) -> None:
    assert Cued(pattern).cues == ()
    assert Cued(pattern).may_match("")


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=6), joint=st.sampled_from([" ", ""]))
def test_a_cued_pattern_finds_what_the_pattern_finds(pattern: str, flags: int, words: list[str], joint: str) -> None:
    text, bare, cued = joint.join(words), re.compile(pattern, flags), Cued(pattern, flags)
    assert cued.cues
    assert [each.span() for each in cued.finditer(text)] == [each.span() for each in bare.finditer(text)]
    first, same = cued.search(text, 1), bare.search(text, 1)
    assert (first and first.span()) == (same and same.span())
    assert cued.sub("-", text) == bare.sub("-", text)
