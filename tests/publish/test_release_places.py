"""Places: how fine they may be shown."""

import pytest
from release_building import TEL_AFAR

from dubsar.model import Place
from dubsar.publish.places import is_fine, is_home, released_place

HOUSE = Place("house of the baker", None, 36.37, 42.44, 0.1, "IQ", "Nineveh", "exact")


def test_a_home_is_never_shown_however_old() -> None:
    out = released_place(HOUSE, [], recent=False)
    assert out is not None
    assert (out.name, out.point, out.admin1, out.coarsened) == (None, None, "Nineveh", True)


def test_a_home_becomes_the_settlement_near_it() -> None:
    out = released_place(HOUSE, [TEL_AFAR], recent=False)
    assert out is not None
    assert out.name == "Tel Afar"


def test_a_settlement_far_away_does_not_stand_for_a_place() -> None:
    baghdad = Place("Baghdad", "geonames:98182", 33.34, 44.4, 15.0, "IQ", "Baghdad", "settlement")
    out = released_place(Place("Nabi", "x", 36.37, 42.44, 1.0, "IQ", None, "neighbourhood"), [baghdad], recent=True)
    assert out is not None
    assert (out.name, out.country) == (None, "IQ")


def test_a_place_of_unknown_precision_counts_as_fine() -> None:
    out = released_place(Place("Nabi", "x", 36.37, 42.44), [], recent=True)
    assert out is not None
    assert out.point is None


def test_a_town_whose_name_means_house_is_no_home() -> None:
    assert not is_home(Place("Villa Nueva", "geonames:2", 14.5, -90.6, 5.0, "GT", None, "settlement"))


@pytest.mark.parametrize(("lat", "name"), [(36.60, "Kasik"), (36.68, None)])
def test_the_settlement_that_stands_for_a_place_lies_within_30_km(lat: float, name: str | None) -> None:
    kasik = Place("Kasik", "x:1", lat, 42.44, 2.0, "IQ", "Nineveh", "settlement")
    out = released_place(HOUSE, [kasik], recent=False)
    assert out is not None and out.name == name


@pytest.mark.parametrize(("radius", "fine"), [(4.9, True), (5.0, False), (None, True)])
def test_a_feature_of_less_than_5_km_is_finer_than_a_settlement(radius: float | None, fine: bool) -> None:
    assert is_fine(Place("the ridge", "x:2", 36.4, 42.4, radius, "IQ", None, "feature")) is fine
