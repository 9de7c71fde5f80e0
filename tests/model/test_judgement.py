"""Judgement: a decision on one claim or on a pair."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import ValueRefused
from dubsar.model import Judgement
from dubsar.model.judgement import PAIRWISE, Decision

NOW = datetime(2031, 5, 6, 12, 30, tzinfo=UTC)
DECISIONS = st.sampled_from(("same", "different", "unsure", "accept", "reject", "correct"))


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    decision = draw(DECISIONS)
    return Judgement(
        decision,  # type: ignore[arg-type]
        ("c:1", "c:2") if decision in PAIRWISE else ("c:1",),
        draw(st.text()),
        draw(st.datetimes(timezones=st.just(UTC))),
        draw(st.none() | st.text()),
        draw(st.none() | st.text()),
        draw(st.none() | st.dictionaries(st.text(), st.integers() | st.text())),
    )


@given(judgements())
def test_a_judgement_survives_json_exactly(judgement: Judgement) -> None:
    assert Judgement.from_dict(json.loads(json.dumps(judgement.to_dict()))) == judgement


@given(judgements())
def test_a_judgement_is_hashable_as_every_noun_is(judgement: Judgement) -> None:
    assert hash(judgement) == hash(Judgement.from_dict(judgement.to_dict()))


@pytest.mark.parametrize(
    ("decision", "claims"),
    [("same", ("c:1",)), ("different", ("c:1", "c:2", "c:3")), ("accept", ("c:1", "c:2")), ("reject", ())],
)
def test_a_judgement_on_the_wrong_number_of_claims_is_refused(decision: Decision, claims: tuple[str, ...]) -> None:
    with pytest.raises(ValueRefused, match=decision):
        Judgement(decision, claims, "reviewer", NOW)
