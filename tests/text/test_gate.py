"""The gate: what may hold a claim passes; what cannot is kept from the parser."""

from __future__ import annotations

import pytest

from dubsar.text.gate import may_hold_claim


@pytest.mark.parametrize(
    "sentence",
    [
        "Two people died.",
        "At least 12 were KILLED.",
        "A mother lost her son.",
        "The bodies of four men were found.",
        "The toll rose to 48.",
        "Five are missing under the rubble.",
        "Gunmen took a doctor hostage.",
        "Thousands fled the town.",
        "A family hid in a basement.",
        "The coalition flew ten sorties.",
        "Shells fell on the market.",
        "The raid wiped out a factory.",
        "A school collapsed.",
        "Troops retook the bridge.",
        "The rebels pulled back.",
        "Some 3,000 militants remain.",
        "The army loosened its rules of engagement.",
        "The men were exe-cuted.",
        "Two were kil*led.",
        "He succumbed to his injuries.",
        "The boy was shot in the head.",
        "Police detained five.",
    ],
)
def test_a_sentence_that_may_hold_a_claim_passes(sentence: str) -> None:
    assert may_hold_claim(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister arrived on Sunday and spoke of the weather.",
        "It rained all day in Basra.",
        "Tickets cost five dinars.",
        "She studied law in Cairo.",
        "",
    ],
)
def test_a_sentence_without_a_word_of_any_claim_is_kept_out(sentence: str) -> None:
    assert not may_hold_claim(sentence)


def test_the_gate_does_not_depend_on_case() -> None:
    assert may_hold_claim("DOZENS DEAD") and may_hold_claim("dozens dead")
