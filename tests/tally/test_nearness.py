"""A score says how near two accounts lie, and never more than their words allow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from comparing import YEAR, at, on
from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Place
from dubsar.tally.comparison.nearness import Nearness, nearness


def near(when: object, where: object, other_when: object, other: object) -> Nearness:
    found = nearness((when, where), (other_when, other))  # type: ignore[arg-type]
    assert found is not None
    return found


def test_one_day_and_one_town_score_near_one() -> None:
    assert near(on(), at(), on(), at()).score.value > 0.9


def test_the_next_day_is_worth_half_and_the_one_after_nothing() -> None:
    scores = [near(on(), at(), on(day), at()).time.value for day in (0, 1, 2)]
    assert scores == [1.0, 0.5, 0.0]


def test_a_week_shares_its_score_among_its_days_and_keeps_both_ends_open() -> None:
    found = near(on(0, 6), at(), on(3), at())
    assert found.days == (0, 3)
    assert found.time.value == pytest.approx(2 / 7)
    assert (found.time.low, found.time.high) == (0.0, 1.0)


def test_near_a_town_scores_less_than_in_it_and_may_be_farther() -> None:
    inside, round_it = near(on(), at(), on(), at()), near(on(), at(), on(), at(relation="near", radius=13.0))
    assert round_it.space.value < inside.space.value
    assert round_it.km[1] > inside.km[1] and round_it.space.low < inside.space.low


def test_a_town_far_away_scores_nothing() -> None:
    assert near(on(), at(), on(), at(60.0, "Tabqa")).score.value < 0.001


def test_two_places_of_one_name_that_no_map_knows_are_one_place() -> None:
    unlisted = Place("Tall Zaytun", country="SY", precision="settlement")
    assert near(on(), unlisted, on(), replace(unlisted, words="Tall Zaytun")).space.high == 1.0
    assert nearness((on(), unlisted), (on(), replace(unlisted, name="Tall Rumman"))) is None


def test_a_province_or_a_year_can_be_compared_with_nothing() -> None:
    province = replace(at(), precision="admin1", radius_km=100.0)
    assert nearness((on(), province), (on(), at())) is None
    assert nearness((YEAR, at()), (on(), at())) is None
    assert nearness((None, at()), (on(), at())) is None


@given(
    st.integers(0, 6), st.integers(0, 6), st.floats(0, 40), st.floats(0.1, 30), st.floats(0.1, 30), st.integers(-4, 4)
)
def test_the_expected_score_lies_between_its_ends_and_both_sides_agree(
    mine: int, yours: int, km: float, first: float, second: float, shift: int
) -> None:
    one, other = (on(0, mine), at(radius=first)), (on(shift, shift + yours), at(km, "Tabqa", radius=second))
    found, turned = nearness(one, other), nearness(other, one)
    assert found is not None and turned is not None
    assert found.score.value == pytest.approx(turned.score.value)
    assert found.time.low <= found.time.value + 1e-9 and found.time.value <= found.time.high + 1e-9
    assert 0 <= found.space.value <= 1 and found.space.low <= found.space.high
    assert found.km[0] <= found.km[1]
