"""The opening of a compiled account weighs the figures that it cites beneath."""

from __future__ import annotations

from event_building import ends, harm, report, tallied

from dubsar.model import Harm

OPENING = "At least 9 people died."
CITED = "The clinic counted 7 dead. The mayor spoke of 11 dead."
PAPER = report(f"{OPENING} {CITED}")


def _opening(**rest: str) -> Harm:
    return harm(PAPER, "9", said=OPENING, **rest)


def _cited(words: str, said: str, speaker: str) -> Harm:
    return harm(PAPER, words, said=said, speaker=speaker)


CLINIC = _cited("7", "The clinic counted 7 dead.", "the clinic")
MAYOR = _cited("11", "The mayor spoke of 11 dead.", "the mayor")


def test_a_lower_figure_that_the_opening_has_weighed_sets_no_minimum() -> None:
    assert ends(tallied((PAPER, [_opening(), CLINIC, MAYOR])).killed.total) == (9, 11)


def test_with_one_source_the_opening_weighs_nothing() -> None:
    assert ends(tallied((PAPER, [_opening(), CLINIC])).killed.total) == (7, 9)


def test_an_opening_that_is_itself_cited_weighs_nothing() -> None:
    assert ends(tallied((PAPER, [_opening(speaker="the governor"), CLINIC, MAYOR])).killed.total) == (7, 11)
