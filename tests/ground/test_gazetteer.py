"""The compiled gazetteer: built once, whole or not at all, and found by any spelling."""

from pathlib import Path

import pytest

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer import ALTERNATE, EXACT, PEOPLE, SOUND, Gazetteer, Row
from dubsar.ground.gazetteer_index import Names, write_index
from dubsar.ground.place_names import fold, sound

HIT = Row("test:hit", "Hit", 33.64, 42.83, "IQ", "Anbar", 60000, "settlement")
IRAQ = Row("test:iraq", "Iraq", 33.0, 44.0, "IQ", None, 38_000_000, "country", 370.0)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.idx"
    places = [
        Names(HIT, (("hit", EXACT), ("heet", ALTERNATE), (f"~{sound('Heet')}", SOUND))),
        Names(IRAQ, (("iraq", EXACT), ("iraqis", PEOPLE))),
    ]
    write_index(path, "v1", places)
    return path


def test_a_name_finds_its_place_with_every_field(small: Path) -> None:
    assert Gazetteer.load(small).lookup("HIT") == (HIT,)


def test_a_people_finds_its_country_and_says_so(small: Path) -> None:
    assert Gazetteer.load(small).matches("Iraqis") == ((IRAQ, PEOPLE),)


def test_an_unknown_name_finds_nothing(small: Path) -> None:
    assert Gazetteer.load(small).lookup("Nowhere at all") == ()


def test_the_version_is_kept(small: Path) -> None:
    assert Gazetteer.load(small).version == "v1"


@pytest.mark.parametrize("damage", [b"", b"not an index", b"DUBSARGZ"])
def test_a_broken_index_is_refused_with_what_to_do(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "broken.idx"
    path.write_bytes(damage)
    with pytest.raises(GazetteerError, match="dubsar gazetteer build"):
        Gazetteer.load(path)


def test_an_index_that_is_cut_short_is_refused(small: Path) -> None:
    small.write_bytes(small.read_bytes()[:-40])
    with pytest.raises(GazetteerError):
        Gazetteer.load(small)


def test_one_fold_for_case_accents_hyphens_and_apostrophes() -> None:
    assert fold("DEIR EZ-ZOR") == fold("Deir ez Zor") == "deir ez zor"
    assert fold("Sana'a") == fold("Sana’a") == "sanaa"


@pytest.mark.parametrize(
    "spellings",
    [
        ("al-Qayyarah", "Qayara", "Kayyara"),
        ("Ar Raqqah", "Raqqa", "al-Raqqa"),
        ("Tall Afar", "Tal Afar"),
        ("Deir ez-Zor", "Deir al-Zour"),
        ("Fallujah", "Falluja", "Al-Fallujah"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound(name) for name in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Mosul", "Masila"), ("Homs", "Hama"), ("Raqqa", "Rutba")])
def test_two_names_do_not_sound_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)
