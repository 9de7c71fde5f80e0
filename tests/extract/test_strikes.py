"""Strikes as news tells them: how many, with how many engagements, on what, by whom."""

from __future__ import annotations

import pytest
from news_reading import claims, ends

import dubsar
from dubsar.model import Strike

COUNTED: list[tuple[str, int | None, int | None]] = [
    ("There were 14 airstrikes, with a total of 60 engagements, in Syria on May 4.", 14, 60),
    ("Five of those strikes were near Mosul, targeting fighters, vehicles and a tunnel.", 5, None),
    ("Those five strikes also targeted three car bombs and two factories.", 5, None),
    ("Warplanes carried out five raids on the town.", 5, None),
    ("The coalition conducted 12 strikes near Mosul.", 12, None),
    ("A US-led strike on May 4 destroyed a weapons factory near Raqqa.", 1, None),
]


@pytest.mark.parametrize(("sentence", "strikes", "engagements"), COUNTED)
def test_strikes_and_engagements_are_counted_in_the_speakers_own_units(
    sentence: str, strikes: int | None, engagements: int | None, reader: dubsar.Reader
) -> None:
    (strike,) = claims(reader, sentence, Strike)
    assert (ends(strike.strikes), ends(strike.engagements)) == ((strikes, strikes), (engagements, engagements))


Effects = list[tuple[str, int | None, str]]
EFFECTS: list[tuple[str, Effects]] = [
    (
        "Those five strikes also targeted three car bombs and two factories.",
        [("target", 3, "car bombs"), ("target", 2, "factories")],
    ),
    (
        "Five of those strikes were near Mosul, targeting fighters, vehicles and a tunnel.",
        [("target", None, "fighters"), ("target", None, "vehicles"), ("target", 1, "tunnel")],
    ),
    (
        "The coalition conducted 12 strikes near Mosul, destroying three vehicles and two bunkers.",
        [("destroy", 3, "vehicles"), ("destroy", 2, "bunkers")],
    ),
    ("The strike destroyed two bridges.", [("destroy", 2, "bridges")]),
]


@pytest.mark.parametrize(("sentence", "effects"), EFFECTS)
def test_each_effect_has_its_verb_count_and_target(sentence: str, effects: Effects, reader: dubsar.Reader) -> None:
    (strike,) = claims(reader, sentence, Strike)
    found = [(each.effect, each.count.exact if each.count else None, each.target) for each in strike.effects]
    assert found == effects


@pytest.mark.parametrize(
    "sentence",
    [
        "Teachers called a strike.",
        "Workers went on strike for two days.",
        "The strikes have killed five civilians.",
        "The strike could destroy the bridge.",
        "The union held two strikes in May.",
    ],
)
def test_a_strike_of_workers_one_only_threatened_or_told_as_harm_is_none(sentence: str, reader: dubsar.Reader) -> None:
    assert claims(reader, sentence, Strike) == []


def test_a_strike_keeps_its_party_and_place(reader: dubsar.Reader) -> None:
    (strike,) = claims(reader, "A US-led strike on May 4 destroyed a weapons factory near Raqqa.", Strike)
    assert [actor.id for actor in strike.by] == ["actor:us-led-coalition"]
    assert strike.where is not None
    assert (strike.where.words, strike.where.relation) == ("Raqqa", "near")


@pytest.mark.parametrize("doer", ["its aircraft", "it"])
def test_a_party_that_speaks_of_itself_declares_its_own_strikes(doer: str, reader: dubsar.Reader) -> None:
    (strike,) = claims(reader, f"The US-led coalition said {doer} had conducted two strikes near Mosul.", Strike)
    assert [party.id for party in strike.by] == ["actor:us-led-coalition"]
