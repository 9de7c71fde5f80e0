"""The user's own place names: dumps, lists and shapes become layers over the built-in index."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import GazetteerError
from dubsar.ground.gazetteer import ALTERNATE, EXACT, Gazetteer
from dubsar.ground.gazetteers import add as gazetteer_add
from dubsar.ground.gazetteers.add import add_layer
from dubsar.ground.gazetteers.index import Index
from dubsar.ground.gazetteers.layers import Layer, layers, open_layers, remove_layer
from dubsar.ground.gazetteers.row import Names, Row
from dubsar.ground.gazetteers.writer import write_index
from dubsar.ground.places import Places

HIT = Row("geonames:95788", "Hit", 33.64, 42.83, "IQ", "Anbar", 60000, "settlement")
TRIPOLI = Row("geonames:2210247", "Tripoli", 32.89, 13.19, "LY", "Tripoli", 1150989, "settlement")


def dump_line(number: int, name: str, lat: object = 35.5, lon: object = 40.5, **more: str) -> str:
    """A line of a GeoNames dump with its 19 columns."""
    head = [str(number), name, more.get("plain", name), more.get("others", ""), str(lat), str(lon)]
    kind = [more.get("group", "P"), more.get("code", "PPL"), more.get("country", "SY"), ""]
    return "\t".join(
        [*head, *kind, "07", "", "", "", more.get("people", "0"), "", "210", "Asia/Damascus", "2012-01-17"]
    )


def zipped(path: Path, text: str, member: str | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "What the columns are.")
        archive.writestr(member or f"{path.stem}.txt", text)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "layers"


@pytest.fixture
def base(tmp_path: Path) -> Index:
    path = tmp_path / "base.idx"
    write_index(path, "base", [Names(HIT, (("hit", EXACT),)), Names(TRIPOLI, (("tripoli", EXACT),))])
    return Index(path)


def over(base: Index, folder: Path) -> Gazetteer:
    return Gazetteer(base, open_layers(folder))


def add(base: Index, folder: Path, file: Path, text: str | None = None, name: str | None = None) -> Layer:
    if text is not None:
        file.write_text(text, "utf8")
    return add_layer(folder, file, over(base, folder), name)


def test_a_dump_of_a_country_is_found_by_name_alternate_and_sound(base: Index, folder: Path, tmp_path: Path) -> None:
    line = dump_line(
        170000, "Ţaybat Zibdāq", plain="Taybat Zibdaq", others="Taibet Zebdaq,طيبة زبداق,ZBD", people="420"
    )
    layer = add(base, folder, zipped(tmp_path / "SY.zip", line + "\n"))
    (row,) = over(base, folder).lookup("taybat zibdaq")
    assert (row.id, row.country, row.admin1, row.population) == ("geonames:170000", "SY", "Deir ez-Zor", 420)
    assert (row.lat, row.lon, row.kind) == (35.5, 40.5, "settlement")
    for spelling in ("Taibet Zebdaq", "طيبة زبداق", "Taybat Zebdak"):
        assert over(base, folder).lookup(spelling) == (row,)
    assert over(base, folder).lookup("ZBD") == ()
    assert (layer.name, layer.form, layer.places, layer.refused) == ("sy", "geonames", 1, {})


def test_a_row_of_a_later_dump_stands_for_the_row_of_the_same_id(base: Index, folder: Path, tmp_path: Path) -> None:
    add(base, folder, tmp_path / "IQ.txt", dump_line(95788, "Hīt", 33.65, 42.84, country="IQ", people="66700"))
    (row,) = over(base, folder).lookup("Hit")
    assert (row.id, row.population) == ("geonames:95788", 66700)


def test_alternate_names_are_added_to_places_that_are_known(base: Index, folder: Path, tmp_path: Path) -> None:
    lines = [
        "1\t95788\ten\tHeet on Euphrates\t\t\t\t\t\t",
        "2\t95788\tlink\thttps://example.org/Hit\t\t\t\t\t\t",
        "3\t424242\ten\tNowhere\t\t\t\t\t\t",
        "4\tx\ten\tBroken",
        "5\t95788\tar\tهيت الفرات",
    ]
    layer = add(base, folder, zipped(tmp_path / "alternateNamesV2.zip", "\n".join(lines)))
    gazetteer = over(base, folder)
    assert gazetteer.matches("heet on euphrates") == ((HIT, ALTERNATE),)
    assert gazetteer.lookup("هيت الفرات") == gazetteer.lookup("Hiyt on Euphrates") == (HIT,)
    assert (layer.places, layer.names, sum(layer.refused.values())) == (0, 2, 3)


CSV = """name;alternates;kind;Latitude;Longitude;country;admin1;precision;source
Qwertiyah;Kwertia|قورتية;village;36.2;43.1;Iraq;Nineveh;village;field visit 2019
Tripoli;;camp;36.5;43.5;IQ;;nearby_landmark;
Far;;village;96.2;43.1;IQ;;;
Unset;;village;0;0;IQ;;;
Ship;;spaceship;36.2;43.1;IQ;;;
Narnia Town;;village;36.2;43.1;Narnia;;;
;;village;36.2;43.1;IQ;;;
Many;;village;36.2;43.1;IQ;;;;;;;
"open;;village;36.2;43.1
"""


def test_a_list_is_read_by_its_columns_and_a_bad_line_costs_only_itself(
    base: Index, folder: Path, tmp_path: Path
) -> None:
    layer = add(base, folder, tmp_path / "My list.csv", CSV)
    gazetteer = over(base, folder)
    (row,) = gazetteer.lookup("Kwertia")
    assert (row.name, row.country, row.admin1, row.source) == ("Qwertiyah", "IQ", "Nineveh", "field visit 2019")
    assert (row.kind, row.precision, row.radius_km) == ("settlement", "settlement", 1.0)
    assert gazetteer.lookup("قورتية") == (row,)
    assert (layer.name, layer.places, sum(layer.refused.values())) == ("my-list", 2, 7)
    assert layer.refused["coordinates that lie on no map"] == 2


def test_a_place_of_an_own_list_goes_before_a_city_of_the_same_name(base: Index, folder: Path, tmp_path: Path) -> None:
    add(base, folder, tmp_path / "own.csv", CSV)
    place = Places(over(base, folder)).resolve("Tripoli")
    assert (place.country, place.precision, place.radius_km) == ("IQ", "site", 0.5)
    assert Places(over(base, folder)).resolve("Tripoli", country="LY").id == TRIPOLI.id


def test_shapes_become_a_point_with_a_radius_that_holds_them(base: Index, folder: Path, tmp_path: Path) -> None:
    square = [[[40.0, 36.0], [40.2, 36.0], [40.2, 36.2], [40.0, 36.2], [40.0, 36.0]]]
    features = [
        {
            "type": "Feature",
            "properties": {"name": "Camp Roj"},
            "geometry": {"type": "Point", "coordinates": [42.1, 37.0]},
        },
        {"type": "Feature", "properties": {"name": "Front"}, "geometry": {"type": "Polygon", "coordinates": square}},
        {"type": "Feature", "properties": {"name": "Off"}, "geometry": {"type": "Point", "coordinates": [400, 37.0]}},
        {"type": "Feature", "properties": None, "geometry": None},
        "no feature",
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    layer = add(base, folder, tmp_path / "my.geojson", text)
    (front,) = over(base, folder).lookup("Front")
    assert (front.lat, front.lon, front.kind) == (36.1, 40.1, "area")
    assert front.radius_km is not None and 14 < front.radius_km < 15
    assert over(base, folder).lookup("Camp Roj")[0].lat == 37.0
    assert (layer.places, sum(layer.refused.values())) == (2, 3)


def test_the_version_names_every_layer_and_comes_back_without_them(base: Index, folder: Path, tmp_path: Path) -> None:
    first = add(base, folder, tmp_path / "own.csv", CSV)
    second = add(base, folder, tmp_path / "SY.txt", dump_line(1, "Xyz"))
    assert over(base, folder).version == f"base + {second.version} + {first.version}"
    assert [layer.name for layer in layers(folder)] == ["sy", "own"]
    for name in ("own", "sy"):
        remove_layer(folder, name)
    assert over(base, folder).version == "base"


def test_a_list_of_the_same_name_is_replaced_and_of_the_same_bytes_the_same(
    base: Index, folder: Path, tmp_path: Path
) -> None:
    before = add(base, folder, tmp_path / "own.csv", CSV)
    assert add(base, folder, tmp_path / "own.csv", CSV).version == before.version
    assert add(base, folder, tmp_path / "own.csv", CSV.replace("36.5", "36.6")).version != before.version
    assert len(layers(folder)) == 1


@pytest.mark.parametrize("name", ["../base", "/etc/passwd", "", "nope"])
def test_a_name_that_was_not_added_is_refused_and_never_a_path(folder: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "base.idx").write_text("kept")
    with pytest.raises(GazetteerError, match="No list"):
        remove_layer(folder, name)
    assert (tmp_path / "base.idx").read_text() == "kept"


def test_what_was_interrupted_goes_on_and_gives_the_same_index(
    base: Index, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gazetteer_add, "EVERY", 1_000)
    lines = [dump_line(n, f"Tell {n % 700} Zibdaq", people=str(n)) for n in range(1, 4501)]
    lines[10] = "broken"
    file = zipped(tmp_path / "SY.zip", "\n".join(lines))
    whole = add(base, tmp_path / "other", file).path.read_bytes()
    asked = 0

    def interrupt(done: int, total: int) -> None:
        nonlocal asked
        asked += 1
        if asked == 3:  # of 4,500 lines, 3,000 are kept
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_layer(folder, file, over(base, folder), progress=interrupt)
    assert layers(folder) == [] and list(folder.glob(".adding-*/checkpoint.json"))
    asked = 0
    done = json.loads(next(folder.glob(".adding-*/checkpoint.json")).read_text())["state"]["done"]
    assert done == 3_000
    assert add(base, folder, file).path.read_bytes() == whole
    assert [path.name for path in folder.iterdir()] == ["0001-sy.idx"]


def test_work_whose_checkpoint_is_broken_is_begun_again(base: Index, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "SY.txt"
    layer = add(base, folder, file, dump_line(1, "Xyz"))
    work = folder / f".adding-{layer.version.split()[1]}"
    work.mkdir()
    (work / "checkpoint.json").write_text("{")
    (work / "texts").write_text("rubbish")
    assert add(base, folder, file).places == 1


def test_an_archive_that_would_unpack_without_end_is_refused(base: Index, folder: Path, tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "SY.zip", "\0" * 50_000_000)
    with pytest.raises(GazetteerError, match="unpack"):
        add(base, folder, bomb)
    assert not folder.exists() or list(folder.iterdir()) == []


def test_a_name_inside_an_archive_is_no_path(base: Index, folder: Path, tmp_path: Path) -> None:
    add(base, folder, zipped(tmp_path / "SY.zip", dump_line(1, "Xyz"), member="../../SY.txt"))
    assert {path.name for path in tmp_path.iterdir()} == {"SY.zip", "base.idx", "layers"}
    assert not list(tmp_path.parent.parent.glob("SY.txt"))


def test_a_damaged_archive_is_told(base: Index, folder: Path, tmp_path: Path) -> None:
    file = zipped(tmp_path / "SY.zip", "\n".join(dump_line(n, f"Name {n * 7919}") for n in range(1, 3000)))
    whole = bytearray(file.read_bytes())
    whole[5000:5100] = b"x" * 100
    file.write_bytes(whole)
    with pytest.raises(GazetteerError, match="damaged"):
        add(base, folder, file)
    file.write_bytes(b"PK\x03\x04 rubbish")
    with pytest.raises(GazetteerError, match="damaged"):
        add(base, folder, file)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("list.csv", "a,b\n1,2\n", "lat"),
        ("list.csv", "", "no place"),
        ("list.csv", "name,lat,lon\nX,99,99\n", "no map"),
        ("list.docx", "x", "no form"),
        ("shapes.geojson", "{", "JSON"),
        ("shapes.geojson", "[" * 100_000, "JSON"),
        ("shapes.geojson", "[]", "no GeoJSON"),
        ("SY.txt", "one\ttwo\n", "19 columns"),
    ],
)
def test_a_file_without_a_place_is_refused_with_the_reason(
    base: Index, folder: Path, tmp_path: Path, name: str, text: str, told: str
) -> None:
    with pytest.raises(GazetteerError, match=told):
        add(base, folder, tmp_path / name, text)
    assert layers(folder) == []


def test_a_missing_file_is_told(base: Index, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="cannot be read"):
        add(base, folder, tmp_path / "none.csv")


def test_lines_that_are_no_text_or_without_end_cost_only_themselves(base: Index, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "SY.txt"
    good = dump_line(7, "Zibdaq").encode()
    file.write_bytes(b"\n".join([b"\xff\xfe\x00", b"x" * 3_000_000, good, b""]))
    layer = add(base, folder, file)
    assert (layer.places, layer.refused) == (1, {gazetteer_add.UNREADABLE: 2})


def test_a_broken_layer_says_how_to_be_rid_of_it(folder: Path) -> None:
    folder.mkdir()
    (folder / "0001-sy.idx").write_text("rubbish")
    with pytest.raises(GazetteerError, match="dubsar gazetteer remove sy"):
        layers(folder)
    remove_layer(folder, "sy")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=80), max_size=12))
def test_any_lines_are_taken_or_refused_and_counted(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "base.idx"
    write_index(path, "base", [Names(HIT, (("hit", EXACT),))])
    text = "name,lat,lon\nZibdaq,33.1,35.3\n" + "\n".join(lines)
    layer = add(Index(path), folder / "layers", folder / "x.csv", text)
    assert layer.places + sum(layer.refused.values()) == 1 + sum(bool(line.strip()) for line in lines)
