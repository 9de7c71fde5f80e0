"""Spellings of the news for settlements at war: each finds its place, wherever else the name may lie.

`spellings.csv` was written from general knowledge, each row with a point that lies in the settlement.
"""

import csv
from pathlib import Path

import pytest

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.places import Places
from dubsar.model.place import Place

ROWS = list(csv.DictReader(Path(__file__).with_name("spellings.csv").read_text("utf8").splitlines()))
NEAR_KM, BAR = 15.0, 0.95


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(Gazetteer.load())


def missed(places: Places, row: dict[str, str], country: str | None) -> bool:
    found = places.resolve(row["spelling"], country=country)
    there = Place(row["spelling"], lat=float(row["lat"]), lon=float(row["lon"]))
    km = found.km_to(there)
    return km is None or km > NEAR_KM


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(ROWS) >= 250
    assert len({(row["spelling"], row["country"]) for row in ROWS}) == len(ROWS)
    assert {row["country"] for row in ROWS} == {"IQ", "SY", "UA", "YE", "SD", "PS"}


@pytest.mark.parametrize("country", ["IQ", "SY", "UA", "YE", "SD", "PS"])
def test_nineteen_of_twenty_are_found_in_each_country(places: Places, country: str) -> None:
    rows = [row for row in ROWS if row["country"] == country]
    failures = [row["spelling"] for row in rows if missed(places, row, country)]
    assert len(failures) <= (1 - BAR) * len(rows), failures


def test_nineteen_of_twenty_are_found_by_the_name_alone(places: Places) -> None:
    failures = [row["spelling"] for row in ROWS if missed(places, row, None)]
    assert len(failures) <= (1 - BAR) * len(ROWS), failures
