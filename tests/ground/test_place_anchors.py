"""Names without a row of their own: told by the words around them, and placed by the places beside them."""

import pytest

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.places import Places
from dubsar.model import Document, Place


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(Gazetteer.load())


def found(places: Places, text: str, words: str) -> Place:
    return next(place for place in places.find(Document(text=text)) if place.words == words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A shell fell on the village of Qwertam.", "Qwertam"),
        ("A shell fell on Qwertam village.", "Qwertam"),
        ("A shell fell on Beit Qwertam Town.", "Beit Qwertam"),
        ("Shells fell on the villages of Qwertam and Zimbor.", "Zimbor"),
        ("Shells fell on Qwertam and Zimbor villages.", "Qwertam"),
        ("Shells fell on the Qwertam frontline.", "Qwertam"),
        ("They died in the Qwertam district.", "Qwertam"),
        ("Four died in Qwertam, North Waziristan.", "Qwertam"),
        ("Four died. Qwertam, North Waziristan.", "Qwertam"),
    ],
)
def test_the_words_around_tell_of_an_unknown_place(places: Places, text: str, name: str) -> None:
    assert name in [place.words for place in places.find(Document(text=text))]


@pytest.mark.parametrize(
    "text",
    [
        "The Qwertam camp won the vote.",
        "He lives near Qwertam Street.",
        "Qwertam and his brothers left the village.",
        "Yesterday, Syrian towns burned.",
        "Qwertam, Lebanon and Syria agreed.",
    ],
)
def test_other_words_do_not(places: Places, text: str) -> None:
    assert all("Qwertam" not in place.name for place in places.find(Document(text=text)))


def test_an_unknown_village_stands_at_its_neighbour_with_a_wider_radius(places: Places) -> None:
    text = "A shell hit the village of Qwertam, south of Manbij in northern Syria."
    village, town = found(places, text, "Qwertam"), found(places, text, "Manbij")
    assert (village.name, village.id, village.point, village.country) == ("Qwertam", None, town.point, "SY")
    assert village.radius_km == pytest.approx((town.radius_km or 0) + 15, abs=0.1)
    assert village.precision == "district"


def test_an_unknown_village_of_a_region_has_the_radius_of_the_region(places: Places) -> None:
    text = "A shell hit Qwertam village in Idlib countryside."
    village, region = found(places, text, "Qwertam"), found(places, text, "Idlib")
    assert (village.precision, village.radius_km) == ("admin1", region.radius_km)


def test_an_unknown_place_alone_stays_unknown(places: Places) -> None:
    place = found(places, "A shell hit the village of Qwertam.", "Qwertam")
    assert (place.point, place.radius_km, place.country, place.precision) == (None, None, None, None)


def test_a_name_that_is_placed_once_is_placed_again(places: Places) -> None:
    first, second = (
        place
        for place in places.find(
            Document(text="A shell hit Qwertam village, west of Manbij. The village of Qwertam is empty.")
        )
        if place.words == "Qwertam"
    )
    assert first.point == second.point is not None


def test_a_neighbourhood_of_a_town_is_in_that_town(places: Places) -> None:
    text = "A house in the Thawra neighbourhood of western Mosul burned."
    thawra, mosul = found(places, text, "Thawra"), found(places, text, "western Mosul")
    assert thawra.country == "IQ" and (thawra.km_to(mosul) or 0) < 15


def test_an_old_city_is_that_of_the_town_beside_it(places: Places) -> None:
    assert found(places, "Shells fell on Mosul's Old City.", "Old City").country == "IQ"


def test_places_joined_by_and_do_not_hold_each_other(places: Places) -> None:
    assert found(places, "Shells fell on the village of Qwertam. Manbij was calm.", "Qwertam").point is None


def test_a_little_known_town_that_nothing_bears_out_stays_unresolved(places: Places) -> None:
    text = "Wajid, nine, was hurt in Miranshah, North Waziristan, and Mir Ali."
    assert all(place.country in (None, "PK") for place in places.find(Document(text=text)))


def test_the_one_town_that_a_text_names_is_kept(places: Places) -> None:
    (place,) = places.find(Document(text="The market in Wajid burned."))
    assert place.country == "SO"


def test_an_article_is_no_town(places: Places) -> None:
    assert all(
        place.words not in ("Al", "al") for place in places.find(Document(text="Al-Qwertam said that Al Zimbor left."))
    )


def test_a_sound_alike_has_as_many_words_as_the_name(places: Places) -> None:
    assert all(place.name != "Homs" for place in places.find(Document(text="A convoy passed Um Hawsh in Syria.")))


def test_a_zone_in_small_letters_is_a_place_where_its_country_is_named(places: Places) -> None:
    syrian = places.find(Document(text="Shells fell on Binnish in Syria, in the de-escalation zone."))
    assert "de-escalation zone" in [place.words for place in syrian]
    assert places.find(Document(text="They spoke of a de-escalation zone.")) == ()


def test_a_direction_may_stand_before_the_word_for_a_region(places: Places) -> None:
    assert found(places, "Shells fell on Aleppo northern countryside.", "Aleppo").precision == "admin1"
    assert found(places, "Shells fell on the countryside of Aleppo.", "Aleppo").precision == "admin1"


def test_the_governorate_after_the_comma_decides_by_sound_too(places: Places) -> None:
    loder = found(places, "A convoy burned near Loder, Abyan Province.", "Loder")
    assert (loder.country, loder.admin1) == ("YE", "Abyan")


def test_a_governorate_at_war_goes_before_a_little_town_elsewhere(places: Places) -> None:
    assert found(places, "A drone struck in Shabwah.", "Shabwah").country == "YE"


def test_a_name_with_an_age_is_a_person(places: Places) -> None:
    assert [place.words for place in places.find(Document(text="Khalil, 12, died in Mosul."))] == ["Mosul"]
    assert [place.words for place in places.find(Document(text="In Mosul, 12 men died."))] == ["Mosul"]


def test_an_old_city_stays_that_of_its_town_later_on(places: Places) -> None:
    text = "Fighters took the Old City in western Mosul. The Old City burned."
    assert {place.country for place in places.find(Document(text=text))} == {"IQ"}
