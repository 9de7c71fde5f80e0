"""Dumps of exactly the form that GeoNames publishes them in, with all that is awkward in them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from dubsar.ground.gazetteer import ALTERNATE, Gazetteer
from dubsar.ground.gazetteers import add as gazetteer_add
from dubsar.ground.gazetteers.add import add_layer
from dubsar.ground.gazetteers.index import Index
from dubsar.ground.gazetteers.layers import Layer, layers, open_layers
from dubsar.ground.gazetteers.row import Names, Row
from dubsar.ground.gazetteers.writer import write_index

RAQQA = Row("geonames:172955", "Ar Raqqah", 35.95283, 39.00788, "SY", "Al-Raqqah", 177636, "settlement")
# geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature code, country code, cc2,
# admin1 code, admin2 code, admin3 code, admin4 code, population, elevation, dem, timezone, modification date
COLUMNS = 19


def line(*cells: str) -> str:
    assert len(cells) == COLUMNS
    return "\t".join(cells)


def place(number: int, name: str, code: str = "P PPL", **more: str) -> str:
    """A line as in SY.txt: most admin codes, the elevation and the second countries are empty."""
    group, feature = code.split(" ")
    head = (str(number), name, more.get("plain", name), more.get("others", ""), "35.50000", "40.25000", group, feature)
    tail = ("", "", "", more.get("people", "0"), "", "203", "Asia/Damascus", "2013-08-05")
    return line(*head, more.get("country", "SY"), "", more.get("admin1", ""), *tail)


@pytest.fixture
def base(tmp_path: Path) -> Index:
    write_index(tmp_path / "base.idx", "base", [Names(RAQQA, (("ar raqqah", 0),))])
    return Index(tmp_path / "base.idx")


def packed(path: Path, **members: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.txt", text)
    return path


def added(base: Index, folder: Path, file: Path) -> tuple[Layer, Gazetteer]:
    layer = add_layer(folder, file, Gazetteer(base, open_layers(folder)))
    return layer, Gazetteer(base, open_layers(folder))


def test_an_archive_of_a_country_has_a_readme_that_is_no_list(base: Index, tmp_path: Path) -> None:
    file = packed(tmp_path / "SY.zip", readme="Readme for GeoNames Gazetteer extract files\n", SY=place(1, "Zibdaq"))
    layer, over = added(base, tmp_path / "layers", file)
    assert (layer.name, layer.form, layer.places, layer.refused) == ("sy", "geonames", 1, {})
    assert over.lookup("Zibdaq")[0].id == "geonames:1"


def test_quotation_marks_are_letters_and_never_open_a_cell(base: Index, tmp_path: Path) -> None:
    lines = [place(1, 'Tell "Zibdaq'), place(2, '"Tirmin" Mazraat'), place(3, "Kafr 'Alma\"")]
    layer, over = added(base, tmp_path / "layers", packed(tmp_path / "SY.zip", SY="\n".join(lines) + "\n"))
    assert (layer.places, layer.refused) == (3, {})
    assert over.by_id("geonames:2") is not None
    assert [row.name for row in over.lookup('"Tirmin" Mazraat')] == ['"Tirmin" Mazraat']


def test_windows_line_ends_and_a_byte_order_mark_cost_no_line(base: Index, tmp_path: Path) -> None:
    text = "\ufeff" + place(1, "Zibdaq") + "\r\n" + place(2, "Tirmin") + "\r\n"
    layer, over = added(base, tmp_path / "layers", packed(tmp_path / "SY.zip", SY=text.encode("utf8")))
    assert (layer.places, layer.refused) == (2, {})
    assert over.lookup("Zibdaq")[0].id == "geonames:1"


def test_a_place_without_codes_and_with_hundreds_of_names_is_taken(base: Index, tmp_path: Path) -> None:
    others = ",".join(f"Zebdaq{'ab'[n % 2]}{'x' * (n % 40)}{n}" for n in range(400))
    bare = place(1, "Zibdaq", others=others, country="", people="")
    layer, over = added(base, tmp_path / "layers", packed(tmp_path / "XX.zip", XX=bare))
    row = over.by_id("geonames:1")
    assert row is not None and (row.country, row.admin1, row.population) == (None, None, 0)
    assert over.lookup("Zebdaqa0") == (row,)
    assert layer.refused == {}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("P PPL", "settlement"),
        ("P PPLX", "neighbourhood"),
        ("P PPLA2", "settlement"),
        ("A ADM2", "district"),
        ("A ADM3", "district"),
        ("S AIRB", "site"),
        ("S CMPRF", "site"),
        ("S DAM", "site"),
        ("H STM", "feature"),
        ("T HLL", "feature"),
        ("L OILF", "site"),
        ("R RD", "feature"),
    ],
)
def test_each_feature_code_is_one_of_our_kinds(base: Index, tmp_path: Path, code: str, kind: str) -> None:
    _, over = added(base, tmp_path / "layers", packed(tmp_path / "SY.zip", SY=place(1, "Zibdaq", code)))
    assert [row.kind for row in over.lookup("Zibdaq")] == [kind]


def test_what_is_historical_or_built_in_is_left_out_and_counted(base: Index, tmp_path: Path) -> None:
    codes = ("P PPLH", "A ADM1", "A PCLI", "A ADM1H", " ")
    lines = [place(number, f"Zibdaq {number}", code) for number, code in enumerate(codes, 1)]
    file = packed(tmp_path / "SY.zip", SY="\n".join([*lines, place(9, "Tirmin")]))
    layer, _ = added(base, tmp_path / "layers", file)
    assert (layer.places, sum(layer.refused.values())) == (1, 5)


# alternateNameId, geonameid, isolanguage, alternate name, isPreferredName, isShortName, isColloquial, isHistoric, from,
# to
ALTERNATES = [
    "1\t172955\tar\tالرقة\t1\t\t\t\t\t",
    "2\t172955\ten\tRakka\t\t1\t\t\t\t",
    "3\t172955\ten\tCallinicum\t\t\t\t1\t-300\t640",
    "4\t172955\t\tRaqqa City\t\t\t1\t\t\t",
    "5\t172955\tlink\thttps://en.wikipedia.org/wiki/Raqqa\t\t\t\t\t\t",
    "6\t172955\twkdt\tQ178797\t\t\t\t\t\t",
    "7\t172955\tpost\t34001\t\t\t\t\t\t",
    "8\t999999\ten\tNowhere\t\t\t\t\t\t",
]


def test_alternate_names_of_the_second_version_are_added_and_codes_are_not(base: Index, tmp_path: Path) -> None:
    members = {"iso-languagecodes": "ISO 639-3\tISO 639-2\n", "alternateNamesV2": "\r\n".join(ALTERNATES)}
    layer, over = added(base, tmp_path / "layers", packed(tmp_path / "alternateNamesV2.zip", **members))
    assert (layer.form, layer.places, layer.names, sum(layer.refused.values())) == ("alternate names", 0, 4, 4)
    for name in ("الرقة", "Rakka", "Callinicum", "Raqqa City"):
        assert over.matches(name) == ((RAQQA, ALTERNATE),)
    assert over.lookup("34001") == over.lookup("Q178797") == ()


def test_a_dump_that_is_taken_up_again_is_the_same_as_one_that_never_stopped(
    base: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gazetteer_add, "EVERY", 1_000)
    text = "\r\n".join(place(n, f"Tell Zibdaq {n % 611}", admin1=f"{n % 14:02}") for n in range(1, 3_501))
    file = packed(tmp_path / "allCountries.zip", allCountries=text)
    whole, _ = added(base, tmp_path / "whole", file)
    heard = 0

    def stop(done: int, total: int) -> None:
        nonlocal heard
        heard += 1
        if heard == 3:
            raise KeyboardInterrupt

    folder = tmp_path / "layers"
    with pytest.raises(KeyboardInterrupt):
        add_layer(folder, file, Gazetteer(base), progress=stop)
    assert layers(folder) == []
    again, _ = added(base, folder, file)
    assert again.path.read_bytes() == whole.path.read_bytes()
    assert again.places == 3_500
