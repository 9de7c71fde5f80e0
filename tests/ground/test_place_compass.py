"""Parts of regions: where "the western countryside of Aleppo" lies, and what hangs on it."""

from __future__ import annotations

import pytest

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.places import Places
from dubsar.ground.placing.compass import bearing_of, part_of
from dubsar.ground.placing.outlines import outlines
from dubsar.model import Document, Place

BUILT = Gazetteer.load()
FINDER = Places(BUILT)


def found(text: str, words: str) -> Place:
    return next(place for place in FINDER.find(Document(text=text)) if words in (place.words or ""))


@pytest.mark.parametrize(
    ("before", "after", "bearing"),
    [
        ("in the western countryside of ", ".", 270),
        ("in ", "'s northern countryside.", 0),
        ("in ", " southern countryside.", 180),
        ("in southeastern ", " province.", 135),
        ("in the north-west of ", " province.", 315),
        ("in the northern suburbs of the province of ", ".", 0),
        ("north of ", " province.", None),
        ("in central ", " province.", None),
        ("in ", " province, western Syria.", None),
    ],
)
def test_the_words_around_a_region_tell_its_part(before: str, after: str, bearing: int | None) -> None:
    text = f"{before}Aleppo{after}"
    assert bearing_of(text, len(before), len(before) + 6) == bearing


@pytest.mark.parametrize(
    ("text", "words", "town"),
    [
        ("Shells fell in the western countryside of Idlib province.", "Idlib", "Jisr al-Shughur"),
        ("A raid took place in eastern Deir ez-Zor province.", "Deir ez-Zor", "Hajin"),
        ("The strikes hit southern Kirkuk province on Monday.", "Kirkuk", "Rashad"),
        ("They fought in northern Kunduz province for days.", "Kunduz", "Imam Sahib"),
    ],
)
def test_a_part_of_a_province_reaches_the_towns_that_lie_there(text: str, words: str, town: str) -> None:
    place = found(text, words)
    whole = next(row for row in BUILT.lookup(words) if row.kind == "admin1")
    there = FINDER.resolve(town, country=place.country)
    far = place.km_to(there)
    assert place.precision == "admin1" and place.id == whole.id
    assert far is not None and place.radius_km is not None and far <= place.radius_km < (whole.radius_km or 0)


def test_the_part_lies_on_its_side_and_inside_the_region() -> None:
    whole = next(row for row in BUILT.lookup("Aleppo") if row.kind == "admin1")
    city = next(row for row in BUILT.lookup("Aleppo") if row.kind == "settlement")
    for bearing, sign in ((0, 1), (180, -1)):
        part = part_of(whole, bearing, BUILT)
        assert (part.lat - city.lat) * sign > 0
        assert outlines().holds(whole.id, part.lat, part.lon)


@pytest.mark.parametrize("region", ["Anbar", "Nineveh"])
def test_a_province_that_is_named_after_no_town_stays_whole(region: str) -> None:
    whole = next(row for row in BUILT.lookup(region) if row.kind == "admin1")
    assert part_of(whole, 270, BUILT) == whole


def test_a_region_without_an_outline_stays_whole() -> None:
    england = next(row for row in BUILT.lookup("England") if row.kind == "admin1")
    assert part_of(england, 0, BUILT) == england


def test_a_village_without_a_row_hangs_on_the_part_that_is_named() -> None:
    text = "Shells fell on Zibdaq town in the southwestern countryside of Aleppo province."
    city = FINDER.resolve("Aleppo", country="SY")
    village = found(text, "Zibdaq")
    assert village.id is None and village.lon is not None and city.lon is not None and village.lon < city.lon


def test_a_district_named_after_its_town_lies_there_and_not_at_the_next_city() -> None:
    text = "Three were killed in Zibdaq village in the western countryside of Tal Abyad district, north of Raqqa."
    for words in ("Zibdaq", "Tal Abyad"):
        place = found(text, words)
        assert place.lat is not None and 36.5 < place.lat < 36.9


def test_a_quarter_that_no_row_knows_still_hangs_on_its_city() -> None:
    place = found("A mortar hit the Zibdaqia neighbourhood of Raqqa.", "Zibdaqia")
    assert place.km_to(FINDER.resolve("Raqqa", country="SY")) == 0


def test_a_namesake_abroad_gives_way_to_the_province_that_is_named() -> None:
    place = found("Shells fell near Sanda in the north of Marib province.", "Sanda")
    assert place.country in ("YE", None)


def test_in_a_named_agency_a_like_sound_is_enough() -> None:
    place = found("A missile hit a house in Haidar Khel village, North Waziristan.", "Haidar Khel")
    assert place.lat is not None and place.lon is not None and place.lon > 70.1
