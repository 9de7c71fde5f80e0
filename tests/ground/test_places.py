"""Places: what is found in a text, where it is put, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.places import Places
from dubsar.model import Document, Place


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


@pytest.mark.parametrize(("name", "country"), [("Mosul", "YE"), ("Paris", "SD"), ("Lashkar Gah", "UA"), ("Iraq", "SY")])
def test_a_country_that_has_no_place_of_the_name_leaves_it_unresolved(places: Places, name: str, country: str) -> None:
    place = places.resolve(name, country=country)
    assert (place.name, place.words, place.id, place.point, place.country) == (name, name, None, None, None)


def test_a_river_of_several_countries_is_of_each(places: Places) -> None:
    assert (
        places.resolve("Euphrates", country="SY").point == places.resolve("Euphrates", country="IQ").point is not None
    )


def test_a_place_the_gazetteer_lacks_is_found_where_the_words_tell(places: Places) -> None:
    (place,) = places.find(Document(text="A drone struck the village of Qwertiyah."))
    assert (place.words, place.id, place.lat) == ("Qwertiyah", None, None)


def test_the_first_word_of_an_unknown_name_is_not_taken_for_it(places: Places) -> None:
    assert words(places, "A drone struck near Wadi Zibdaq, they said.") == ["Wadi Zibdaq"]


def test_a_city_is_not_its_province_unless_said(places: Places) -> None:
    city, province = places.find(Document(text="Shells hit Aleppo. Later they shelled Aleppo province."))
    assert (city.precision, province.precision) == ("settlement", "admin1")


def test_a_part_of_a_city_keeps_its_words(places: Places) -> None:
    (place,) = places.find(Document(text="Fighting went on in western Mosul."))
    assert (place.words, place.name) == ("western Mosul", "Mosul")


def test_listed_places_share_near(places: Places) -> None:
    found = places.find(Document(text="Strikes fell near Hit and Haditha in Iraq."))
    assert [place.relation for place in found] == ["near", "near", None]


def test_an_offset_moves_the_point_and_widens_the_radius(places: Places) -> None:
    (there,) = places.find(Document(text="Strikes fell near Tal Afar."))
    (south,) = places.find(Document(text="Strikes fell 40 km south of Tal Afar."))
    assert there.lat is not None and south.lat is not None and there.lat - south.lat == pytest.approx(0.36, abs=0.02)
    assert south.radius_km is not None and south.radius_km >= 10


def test_a_place_in_the_name_of_an_institution_counts(places: Places) -> None:
    assert words(places, "He spoke to the Homs Military Hospital.") == ["Homs"]


@pytest.mark.parametrize("text", ["The Boston Globe wrote it.", "They met at 12 Dublin Road.", "Georgia Brown left."])
def test_papers_streets_and_persons_are_no_places(places: Places, text: str) -> None:
    assert words(places, text) == []


def test_the_other_places_decide_between_namesakes(places: Places) -> None:
    found = places.find(Document(text="Fighters moved from Misrata and Zintan towards Tripoli in Libya."))
    assert {place.country for place in found} == {"LY"}


def test_the_publisher_decides_where_nothing_else_does(places: Places) -> None:
    (place,) = places.find(Document(text="A man from Birmingham was found.", publisher="example.co.uk"))
    assert place.country == "GB"


def test_a_second_voice_is_heard(places: Places) -> None:
    document = Document(text="Hailey was flooded.")
    assert places.find(document) == ()
    assert [place.words for place in places.find(document, [document.span(0, 6)])] == ["Hailey"]


@pytest.mark.parametrize(
    "text", ["", "\0" * 50, "A " * 5000, "Al-" * 5000, "Springfield " * 3000, "near " * 5000, "," * 9000]
)
def test_hostile_text_is_read_to_its_end(places: Places, text: str) -> None:
    for place in places.find(Document(text=text)):
        assert place.span is not None and place.span.check(text)


@given(st.text(alphabet="Aal -.,'’\nMosulHit", max_size=200))
def test_every_span_quotes_the_text(text: str) -> None:
    for place in Places(Gazetteer.load()).find(Document(text=text)):
        assert place.span is not None and place.span.check(text)


@given(st.text(max_size=40))
def test_any_name_resolves_or_stays_a_name(name: str) -> None:
    place = Places(Gazetteer.load()).resolve(name)
    assert (place.lat is None) == (place.id is None)


def test_a_person_named_after_a_town_is_no_town(places: Places) -> None:
    assert words(places, "The raid killed Abu Bakr al-Baghdadi, they said.") == []


def test_a_direction_of_a_name_is_a_cue(places: Places) -> None:
    assert words(places, "It burned 3 km west of Hit.") == ["Hit"]


@pytest.mark.parametrize(
    "text", ["The White House denied it.", "The Pentagon said so.", "Hamas and the Islamic State fought."]
)
def test_bodies_and_groups_are_no_places(places: Places, text: str) -> None:
    assert words(places, text) == []


@pytest.mark.parametrize("town", ["Mosul", "Raqqa", "Tarmiyah"])
def test_words_after_a_known_town_do_not_hide_it(places: Places, town: str) -> None:
    (place,) = places.find(Document(text=f"Four people were killed near {town} on Sunday."))
    assert place.id is not None


def test_an_offset_gives_a_point_and_an_honest_radius(places: Places) -> None:
    town = places.resolve("Tal Afar")
    (place,) = places.find(Document(text="A shell landed 10 km north of Tal Afar."))
    assert (place.id, place.relation) == (town.id, "10 km north of")
    assert place.lat is not None and town.lat is not None and place.lon == pytest.approx(town.lon, abs=0.001)
    assert (place.lat - town.lat) * 111.2 == pytest.approx(10, abs=0.2)
    assert place.radius_km is not None and town.radius_km is not None
    assert place.radius_km == pytest.approx(town.radius_km + 2.5)


def test_a_town_near_which_something_happened_is_known_less_exactly(places: Places) -> None:
    (place,) = places.find(Document(text="A shell landed near Tal Afar."))
    town = places.resolve("Tal Afar")
    assert place.point == town.point
    assert place.radius_km == pytest.approx((town.radius_km or 0) + 10)


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Haditha Dam", "IQ", 34.21, 42.36),
        ("Kajaki Dam", "AF", 32.32, 65.12),
        ("Hmeimim", "SY", 35.40, 35.95),
        ("Antonivskyi Bridge", "UA", 46.67, 32.72),
        ("Aden airport", "YE", 12.83, 45.03),
        ("Sharara oil field", "LY", 26.6, 12.2),
        ("Allenby Bridge", "PS", 31.87, 35.54),
        ("Merowe Dam", "SD", 18.67, 32.05),
        ("Bakara market", "SO", 2.05, 45.32),
        ("Tarbela Dam", "PK", 34.09, 72.70),
    ],
)
def test_sites_that_reports_name_have_a_point(places: Places, name: str, country: str, lat: float, lon: float) -> None:
    place = places.resolve(name)
    assert place.country == country and place.precision in ("site", "feature")
    assert place.km_to(Place(name, lat=lat, lon=lon)) == pytest.approx(0, abs=place.radius_km or 0)


def test_the_outskirts_are_of_the_town_and_not_of_its_governorate(places: Places) -> None:
    town, region = places.find(Document(text="A car burned on the outskirts of Marib. The front in Marib held."))
    assert (town.precision, region.precision) == ("settlement", "admin1")


def test_a_village_is_not_the_town_that_its_name_begins_with(places: Places) -> None:
    (place,) = places.find(Document(text="A car was hit in Mandi Khel."))
    assert (place.words, place.point) == ("Mandi Khel", None)


def test_a_word_for_a_district_in_capitals_makes_a_place_of_the_name_behind_it(places: Places) -> None:
    assert words(places, "Five people were killed in Tehsil Ladha.") == ["Ladha"]


@pytest.mark.parametrize(
    "text", ["Arafat's widow was hurt. Later Arafat was buried.", "They killed Salim Ahmad al Dhahab on Friday."]
)
def test_a_name_of_which_kin_or_forenames_are_told_is_a_person(places: Places, text: str) -> None:
    assert words(places, text) == []


def test_the_children_of_a_town_leave_it_a_town(places: Places) -> None:
    assert words(places, "Gaza's children went to school.") == ["Gaza"]
