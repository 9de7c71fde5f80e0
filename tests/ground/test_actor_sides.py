"""The side that common nouns alone give a party."""

from __future__ import annotations

import pytest

from dubsar import Document, Reader
from dubsar.ground.actor_words import generic_kind
from dubsar.model import Harm


@pytest.mark.parametrize(
    "words", ["the regime", "Regime forces", "the army", "federal police", "border guards", "troops"]
)
def test_those_who_serve_a_state_are_a_state_force(words: str) -> None:
    assert generic_kind(words) == "state force"


@pytest.mark.parametrize(
    "words", ["militants", "the rebels", "opposition fighters", "anti-government forces", "rebel soldiers", "a militia"]
)
def test_those_who_fight_a_state_are_an_armed_group(words: str) -> None:
    assert generic_kind(words) == "non-state armed group"


@pytest.mark.parametrize(
    "words",
    [
        "warplanes",
        "unidentified gunmen",
        "armed men",
        "pro-government militia",
        "men in army uniform",
        "former soldiers",
        "foreign forces",
        "suspected militants",
        "army deserters",
        "the attackers",
    ],
)
def test_words_that_fit_either_side_give_none(words: str) -> None:
    assert generic_kind(words) is None


def test_a_claim_tells_the_side_of_a_generic_party_and_gives_it_no_id(reader: Reader) -> None:
    text = (
        "Regime forces shelled the town of Tarmun on Monday, killing three people. Rebels killed two guards in Sarab."
    )
    by = [claim.by[0] for claim in reader.read(Document(text=text)).claims if isinstance(claim, Harm)]
    assert [(actor.name, actor.id, actor.kind) for actor in by] == [
        ("Regime forces", None, "state force"),
        ("Rebels", None, "non-state armed group"),
    ]
