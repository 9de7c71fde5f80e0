"""Incident: a view on claims; its JSON, and how a toll is shown."""

from __future__ import annotations

import json
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Actor, BelligerentPart, Grade, Incident, Place, Toll, Tolls, When
from dubsar.model.incident import GradeValue, ReviewState, StrikeStatus

NAMES = st.lists(st.text(max_size=6), max_size=3).map(tuple)
NUMBERS = st.none() | st.integers(0, 999)
TOLLS = st.builds(Toll, NUMBERS, NUMBERS, st.booleans(), NAMES, NAMES)
BY_OUTCOME = st.builds(Tolls, TOLLS, TOLLS, TOLLS, TOLLS, TOLLS, TOLLS, TOLLS)
PARTIES = st.builds(
    BelligerentPart, st.builds(Actor, st.text()), st.booleans(), TOLLS, TOLLS, st.none() | st.text(), NAMES
)
INCIDENTS = st.builds(
    Incident,
    id=st.text(),
    claims=NAMES,
    documents=NAMES,
    codebook=st.sampled_from(("airwars", "acled")),
    when=st.sampled_from((None, When(date(2031, 5, 5), None, "day", relation="since"))),
    where=st.sampled_from((None, Place("Karsa"), Place("Mosul", lat=36.3, lon=43.1))),
    belligerents=st.lists(PARTIES, max_size=2).map(tuple),
    killed=BY_OUTCOME,
    injured=BY_OUTCOME,
    strike_status=st.none() | st.sampled_from(get_args(StrikeStatus)),
    strike_rule=st.none() | st.text(),
    strike_because=NAMES,
    grade=st.none() | st.builds(Grade, st.sampled_from(get_args(GradeValue)), st.text(), NAMES),
    roots=NAMES,
    state=st.sampled_from(get_args(ReviewState)),
    flags=NAMES,
    code=st.none() | st.text(),
)


@given(INCIDENTS)
def test_an_incident_survives_json_exactly(incident: Incident) -> None:
    again = Incident.from_dict(json.loads(json.dumps(incident.to_dict())))
    assert again == incident
    assert hash(again) == hash(incident)


@pytest.mark.parametrize(
    ("toll", "shown"),
    [
        (Toll(), "?"),
        (Toll(0, 0), "0"),
        (Toll(4, 4), "4"),
        (Toll(4, 9), "4–9"),
        (Toll(4, 9, open=True), "4–9+"),
        (Toll(None, 9), "?–9"),
    ],
)
def test_a_toll_is_shown_as_min_max_with_a_plus_when_open(toll: Toll, shown: str) -> None:
    assert str(toll) == shown


def test_an_incident_begins_unreviewed_ungraded_and_with_unknown_tolls() -> None:
    incident = Incident("i:1", ("c:1",), ("d:1",), "airwars")
    assert (incident.state, incident.code, incident.grade, incident.strike_status) == ("proposed", None, None, None)
    assert (incident.killed.total.low, incident.killed.total.high) == (None, None)
