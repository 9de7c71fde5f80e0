"""Place: a name, and a point only where one is known."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import ValueRefused
from dubsar.model import Place, Span

LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)
MOSUL = Place("Mosul", "geonames:99072", 36.335, 43.119, 10.0, "IQ", "Nineveh", "settlement")
RAQQA = Place("Raqqa", "geonames:172955", 35.953, 39.01)


@st.composite
def places(draw: st.DrawFn) -> Place:
    words = draw(st.none() | st.text(min_size=1))
    point = draw(st.none() | st.tuples(LATITUDES, LONGITUDES))
    return Place(
        draw(st.text(min_size=1)),
        draw(st.none() | st.text()),
        point[0] if point else None,
        point[1] if point else None,
        draw(st.none() | st.floats(0, 5000)),
        draw(st.sampled_from((None, "IQ", "SY"))),
        draw(st.none() | st.text()),
        draw(st.sampled_from((None, "exact", "settlement", "admin1", "country"))),
        draw(st.sampled_from((None, "near", "10 km south of"))),
        words,
        Span(2, 2 + len(words), words) if words else None,
    )


@given(places())
def test_a_place_survives_json_exactly(place: Place) -> None:
    assert Place.from_dict(json.loads(json.dumps(place.to_dict()))) == place


@given(places(), places())
def test_distance_is_mutual_and_unknown_without_a_point(one: Place, other: Place) -> None:
    there, back = one.km_to(other), other.km_to(one)
    assert (there is None) == (one.point is None or other.point is None)
    if there is not None and back is not None:
        assert there == pytest.approx(back)
        assert 0 <= there <= 20_016  # half the circumference of the earth


def test_a_distance_on_the_map_in_kilometres() -> None:
    assert MOSUL.km_to(RAQQA) == pytest.approx(372, abs=3)
    assert MOSUL.km_to(MOSUL) == 0


def test_an_unknown_place_has_no_point_rather_than_the_gulf_of_guinea() -> None:
    assert Place("Karsa").point is None
    assert Place("Null Island", lat=0.0, lon=0.0).point == (0.0, 0.0)


@pytest.mark.parametrize(("lat", "lon"), [(36.3, None), (None, 43.1), (91.0, 43.1), (36.3, 181.0), (-90.5, 0.0)])
def test_half_a_point_or_one_off_the_map_is_refused(lat: float | None, lon: float | None) -> None:
    with pytest.raises(ValueRefused, match="Karsa"):
        Place("Karsa", lat=lat, lon=lon)
