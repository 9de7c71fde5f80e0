"""Places: what is found in a text, where it is put, and what is left alone."""

import pytest

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.places import Places
from dubsar.model import Document


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(Gazetteer.load())


def words(places: Places, text: str) -> list[str | None]:
    return [place.words for place in places.find(Document(text=text))]


def test_a_town_near_which_something_happened(places: Places) -> None:
    (place,) = places.find(Document(text="Near Mosul, one strike destroyed a bunker."))
    assert (place.words, place.relation, place.country, place.admin1) == ("Mosul", "near", "IQ", "Nineveh")
    assert place.span is not None and place.span.quote == "Mosul"


@pytest.mark.parametrize(
    "text",
    [
        "Three shells hit a house.",
        "Nice weather followed on Friday.",
        "The man was mobile again.",
        "Of those, ten were taken to hospital.",
    ],
)
def test_common_words_are_no_towns(places: Places, text: str) -> None:
    assert words(places, text) == []


def test_a_common_word_is_a_town_after_a_cue(places: Places) -> None:
    assert words(places, "Two vehicles burned near Hit, Iraq.") == ["Hit", "Iraq"]


def test_the_state_after_the_comma_decides(places: Places) -> None:
    springfield, _ = places.find(Document(text="A mill burned in Springfield, Missouri, on Monday."))
    assert (springfield.country, springfield.admin1) == ("US", "Missouri")


def test_a_person_is_no_place(places: Places) -> None:
    assert words(places, "Mr. Jackson said that Mary Lincoln had left.") == []


def test_a_people_stands_for_its_country(places: Places) -> None:
    (place,) = places.find(Document(text="An Iraqi officer spoke."))
    assert (place.words, place.country, place.precision) == ("Iraqi", "IQ", "country")


def test_a_part_of_a_city_resolves_to_the_city(places: Places) -> None:
    place = places.resolve("western Mosul")
    assert (place.name, place.words) == ("Mosul", "western Mosul")


def test_an_unknown_name_is_unresolved(places: Places) -> None:
    place = places.resolve("Qwertyville-on-Sea")
    assert (place.name, place.id, place.lat, place.radius_km) == ("Qwertyville-on-Sea", None, None, None)


def test_the_country_decides_between_namesakes(places: Places) -> None:
    assert places.resolve("Tripoli", country="LB").country == "LB"
    assert places.resolve("Tripoli", country="LY").country == "LY"
