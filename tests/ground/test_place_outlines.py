"""Outlines of regions: which one holds a point, how far it reaches, and what is done without them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ground.gazetteer import Gazetteer, Sources, build
from dubsar.ground.gazetteers.row import Row
from dubsar.ground.places import Places
from dubsar.ground.placing.mentions import holds
from dubsar.ground.placing.outlines import Outlines, outlines, written
from dubsar.model import Document, Place

BUILT = Gazetteer.load()
SQUARE = [(40.0, 30.0), (42.0, 30.0), (42.0, 32.0), (40.0, 32.0)]
HOLE = [(40.5, 30.5), (41.0, 30.5), (41.0, 31.0), (40.5, 31.0)]
COORDINATE = st.integers(-180_000, 180_000).map(lambda step: step / 1000)


def drawn(folder: Path, **regions: list[list[tuple[float, float]]]) -> Outlines:
    path = folder / "admin1_outlines.tsv"
    path.write_text("".join(written(id, rings) for id, rings in regions.items()), "utf8")
    return Outlines(path)


def test_a_region_holds_what_lies_inside_its_ring_and_not_in_its_hole(tmp_path: Path) -> None:
    known = drawn(tmp_path, square=[SQUARE, HOLE])
    assert known.holds("square", 31.5, 41.5) is True
    assert known.holds("square", 30.7, 40.7) is False
    assert known.holds("square", 31.5, 42.5) is False
    assert known.holds("unknown", 31.5, 41.5) is None


def test_of_regions_that_overlap_the_smallest_is_meant(tmp_path: Path) -> None:
    known = drawn(tmp_path, square=[SQUARE], capital=[HOLE])
    assert known.region_at(30.7, 40.7) == "capital"
    assert known.region_at(31.5, 41.5) == "square"
    assert known.region_at(0.5, 0.5) is None


def test_a_region_reaches_its_farthest_corner_but_not_its_islets(tmp_path: Path) -> None:
    islet = [(50.0, 30.0), (50.1, 30.0), (50.1, 30.1)]
    reach = drawn(tmp_path, square=[SQUARE, islet]).reach_km("square", 31.0, 41.0)
    assert reach is not None and 145 < reach < 150


@given(st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=30))
def test_an_outline_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, ring: list[tuple[float, float]]
) -> None:
    known = drawn(tmp_path_factory.mktemp("ring"), x=[ring])
    (read,) = known._read("x")
    assert [(lon / 1000, lat / 1000) for lon, lat in read.tolist()] == ring


def test_without_the_file_nothing_is_held_and_nothing_fails(tmp_path: Path) -> None:
    none = Outlines(tmp_path / "missing.tsv")
    assert (len(none), none.region_at(36.3, 43.1), none.holds("geonames:92877", 36.3, 43.1)) == (0, None, None)
    assert none.reach_km("geonames:92877", 36.3, 43.1) is None


@pytest.mark.parametrize(
    ("town", "country", "region"),
    [
        ("Mosul", "IQ", "Nineveh"),
        ("Hit", "IQ", "Al Anbar"),
        ("Manbij", "SY", "Aleppo"),
        ("Hajin", "SY", "Deir ez-Zor"),
        ("Ataq", "YE", "Shabwah"),
        ("Miranshah", "PK", "Federally Administered Tribal Areas"),
        ("Lashkar Gah", "AF", "Helmand"),
        ("Kharkiv", "UA", "Kharkiv"),
    ],
)
def test_towns_of_the_conflicts_lie_in_their_provinces(town: str, country: str, region: str) -> None:
    row = next(row for row in BUILT.lookup(town) if row.country == country and row.kind != "admin1")
    held = BUILT.by_id(outlines().region_at(row.lat, row.lon) or "")
    assert held is not None and held.name == region


def test_a_province_holds_a_place_that_another_name_of_region_is_kept_with() -> None:
    agencies = next(row for row in BUILT.lookup("Federally Administered Tribal Areas") if row.kind == "admin1")
    (town,) = (row for row in BUILT.lookup("Miranshah") if row.kind == "settlement")
    assert town.admin1 == "Khyber Pakhtunkhwa"
    assert holds(agencies, town)
    assert not holds(agencies, next(row for row in BUILT.lookup("Lahore") if row.country == "PK"))


def test_the_radius_of_a_province_reaches_its_farthest_corner() -> None:
    place = Places(BUILT).resolve("Nineveh province")
    assert place.precision != "country"
    nineveh = next(row for row in BUILT.lookup("Nineveh") if row.kind == "admin1")
    sinjar = next(row for row in BUILT.lookup("Sinjar") if row.country == "IQ")
    assert (nineveh.radius_km or 0) > 150
    whole = Place(name="x", lat=nineveh.lat, lon=nineveh.lon, words="x")
    far = whole.km_to(Place(name="y", lat=sinjar.lat, lon=sinjar.lon, words="y"))
    assert far is not None and far <= (nineveh.radius_km or 0)


def test_a_town_without_a_region_gets_the_one_that_holds_its_point(tmp_path: Path) -> None:
    head = "id,name,alternates,kind,country,admin1,lat,lon,radius_km,population,source"
    (tmp_path / "admin1.csv").write_text(
        f"{head},code\nx:square,Zibdaqia,,admin1,IQ,,31.0,41.0,9,0,Natural Earth,07\n", "utf8"
    )
    (tmp_path / "curated.csv").write_text(f"{head}\nx:t,Tirmin,,settlement,IQ,,31.5,41.5,2,0,map\n", "utf8")
    (tmp_path / "cities500.json").write_text("{}")
    plain = tmp_path / "plain.idx"
    build(plain, Sources(geonames=tmp_path, supplement=tmp_path))
    assert Gazetteer.load(plain).lookup("Tirmin")[0].admin1 is None
    (tmp_path / "admin1_outlines.tsv").write_text(written("x:square", [SQUARE]), "utf8")
    build(tmp_path / "held.idx", Sources(geonames=tmp_path, supplement=tmp_path))
    held = Gazetteer.load(tmp_path / "held.idx")
    assert held.version != Gazetteer.load(plain).version
    assert held.lookup("Tirmin")[0].admin1 == "Zibdaqia"
    assert 145 < (held.lookup("Zibdaqia")[0].radius_km or 0) < 150


def test_a_village_of_a_province_is_looked_for_inside_its_outline() -> None:
    text = "Shells fell on the village of Rabia in Nineveh province on Monday."
    place = next(p for p in Places(BUILT).find(Document(text=text)) if p.words == "Rabia")
    assert place.country == "IQ"
    assert outlines().holds("geonames:92877", *(place.point or (0, 0)))


def test_a_row_of_another_country_is_never_held() -> None:
    row = Row("t:1", "X", 36.3, 43.1, "SY", None, 0, "settlement")
    assert not holds(next(r for r in BUILT.lookup("Nineveh") if r.kind == "admin1"), row)
