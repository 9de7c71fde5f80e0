"""The precision of a place in the scales of the field, both ways."""

import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from dubsar.ground.placing.crosswalk import (
    SCALES,
    Accuracy,
    Scale,
    acled_geo_precision,
    precision_in,
    read_precision,
    ucdp_where_prec,
)
from dubsar.model.place import Place, PlacePrecision

TABLE = tomllib.loads((files("dubsar.ground") / "crosswalk.toml").read_text("utf8"))
AIRWARS = (
    "province_governorate district subdistrict city town village neighbourhood_area street nearby_landmark "
    "within_100m_via_coalition within_1m_via_coalition exact_location_via_airwars exact_location_via_coalition "
    "exact_location_other country"
).split()
CODES: dict[Scale, list[str]] = {"airwars": AIRWARS, "ucdp": list("1234567"), "acled": list("123")}
FINE: dict[PlacePrecision, int] = {name: at for at, name in enumerate(get_args(PlacePrecision))}


def at(precision: PlacePrecision | None, radius: float | None = 1.0, relation: str | None = None) -> Place:
    return Place("X", lat=1.0, lon=1.0, radius_km=radius, precision=precision, relation=relation)


@pytest.mark.parametrize("scale", SCALES)
def test_every_code_of_a_scale_is_read(scale: Scale) -> None:
    assert {term["code"] for term in TABLE["term"] if term["scale"] == scale} == set(CODES[scale])
    assert all(read_precision(scale, code) for code in CODES[scale])


@pytest.mark.parametrize("scale", SCALES)
def test_a_code_that_is_read_and_written_again_is_never_finer(scale: Scale) -> None:
    for code in CODES[scale]:
        told = read_precision(scale, code)
        assert told is not None
        again = precision_in(scale, at(told.precision, told.radius_km))
        if again is not None:
            back = read_precision(scale, again)
            assert back is not None and FINE[back.precision] >= FINE[told.precision]


@pytest.mark.parametrize("scale", SCALES)
def test_only_codes_of_the_scale_are_written(scale: Scale) -> None:
    for precision in get_args(PlacePrecision):
        for relation in (None, "near"):
            assert precision_in(scale, at(precision, relation=relation)) in {*CODES[scale], None}


@pytest.mark.parametrize(
    ("written", "precision", "radius"),
    [
        ("Nearby landmark", "site", 0.5),
        ("within 100m (via Coalition)", "exact", 0.1),
        ("Neighbourhood/area", "neighbourhood", 1.5),
        ("Sub-district", "district", 10.0),
        ("Province/governorate", "admin1", 100.0),
    ],
)
def test_the_words_of_airwars_are_read_as_its_pages_write_them(
    written: str, precision: PlacePrecision, radius: float
) -> None:
    assert read_precision("airwars", written) == Accuracy(precision, radius)


def test_a_number_is_a_code_and_an_unknown_one_is_none() -> None:
    assert read_precision("ucdp", 4) == Accuracy("admin1", 100.0)
    assert read_precision("ucdp", 5) == Accuracy("feature", None)
    assert (read_precision("ucdp", 8), read_precision("acled", 0), read_precision("airwars", "planet")) == (None,) * 3


@pytest.mark.parametrize(
    ("place", "airwars", "ucdp", "acled"),
    [
        (at("exact", 0.1), "exact_location_other", 1, 1),
        (at("site"), "nearby_landmark", 1, 1),
        (at("neighbourhood"), "neighbourhood_area", 1, 1),
        (at("settlement", 1.0), "village", 1, 1),
        (at("settlement", 2.0), "town", 1, 1),
        (at("settlement", 12.0), "city", 1, 1),
        (at("settlement", 11.0, "near"), "subdistrict", 2, 2),
        (at("district", 20.0), "district", 3, 2),
        (at("admin1", 100.0), "province_governorate", 4, 3),
        (at("feature", 60.0), None, 5, 3),
        (at("country", 400.0), "country", 6, None),
        (at(None), None, None, None),
        (at("settlement", None), "city", 1, 1),
    ],
)
def test_each_precision_has_its_code(place: Place, airwars: str | None, ucdp: int | None, acled: int | None) -> None:
    assert precision_in("airwars", place) == airwars
    assert (ucdp_where_prec(place), acled_geo_precision(place)) == (ucdp, acled)
