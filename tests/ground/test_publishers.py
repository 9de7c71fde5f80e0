"""Known publishers, one rule a test."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import TableError
from dubsar.ground.actors import Actors
from dubsar.ground.placing.home import country_of, home_of
from dubsar.ground.publishers import KINDS, Publishers, host_of, name_key
from dubsar.model import Source

TABLE = Publishers.load()


def test_the_table_is_whole() -> None:
    rows = list(TABLE)
    assert len(rows) >= 150
    assert {row.kind for row in rows} == set(KINDS)
    actors = Actors.load()
    assert [row.key for row in rows if row.side and actors.row(row.side) is None] == []


def test_no_name_or_host_is_of_two_publishers() -> None:
    names = Counter(key for row in TABLE for key in {name_key(name) for name in (row.name, *row.names)})
    hosts = Counter(domain for row in TABLE for domain in row.domains)
    assert [key for key, number in (names + hosts).items() if number > 1] == []
    assert [host for host in hosts if host_of(host) != host] == []


def test_only_a_belligerents_own_organ_has_a_side() -> None:
    assert [row.key for row in TABLE if (row.kind == "belligerent") != (row.side is not None)] == []


@pytest.mark.parametrize(
    ("publisher", "url", "key"),
    [
        ("Reuters", None, "reuters"),
        ("the guardian", None, "guardian"),
        ("The Guardian", None, "guardian"),
        ("A.P.", None, "ap"),
        ("Agence  France-Presse", None, "afp"),
        ("B’Tselem", None, "btselem"),
        ("bbc.co.uk", None, "bbc"),
        ("www.rudaw.net", None, "rudaw"),
        (None, "https://www.aljazeera.com/news/2017/3/7/a-report", "al-jazeera"),
        (None, "http://english.ahram.org.eg:80/x", "ahram"),
        (None, "https://user@raf.mod.uk/story", "raf"),
        (None, "https://www.mod.uk/story", "uk-mod"),
        ("A village blog", "https://sana.sy/en/?p=1", "sana"),
        ("CJTF-OIR", None, "cjtf-oir"),
        ("Amaq", None, "amaq"),
    ],
)
def test_a_publisher_is_known_by_name_else_by_address(publisher: str | None, url: str | None, key: str) -> None:
    row = TABLE.of(publisher, url)
    assert row is not None and row.key == key


@pytest.mark.parametrize(
    ("publisher", "url"),
    [
        ("Reuters Institute", None),
        ("Guardian Angels", None),
        ("Village Herald", None),
        (None, "https://notbbc.com/news"),
        (None, "https://bbc.com.example.net/news"),
        (None, "uk"),
        (None, "file:///home/bbc.com"),
        ("", ""),
        (None, None),
    ],
)
def test_a_publisher_that_is_not_listed_stays_unknown(publisher: str | None, url: str | None) -> None:
    assert TABLE.of(publisher, url) is None


def test_a_row_gives_the_models_source() -> None:
    amaq, reuters = TABLE.named("Amaq"), TABLE.named("Reuters")
    assert amaq and amaq.source == Source("Amaq News Agency", "belligerent", "actor:is")
    assert reuters and reuters.source == Source("Reuters", "media", None) and reuters.agency


def test_country_is_of_the_table_else_of_the_address() -> None:
    assert country_of("Rudaw") == "IQ"
    assert country_of("Reuters") == "GB"
    assert country_of("Village Herald", "https://herald.example.ie/1") == "IE"
    assert country_of("Village Herald") is None


def test_an_agency_writes_of_everywhere_and_gives_places_no_home() -> None:
    assert home_of("dpa").country is None
    assert home_of("Rudaw").country == "IQ"


def write(folder: Path, text: str) -> Path:
    file = folder / "own.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_users_row_is_added_and_one_of_the_same_key_replaces(tmp_path: Path) -> None:
    own = write(
        tmp_path,
        '[publishers]\nherald = { name = "Village Herald", kind = "media", country = "IE", domains = ["herald.ie"] }\n'
        'reuters = { name = "Reuters", kind = "media", country = "CA" }\n',
    )
    table = Publishers.load(own)
    herald, reuters = table.of(None, "https://www.herald.ie/1"), table.named("Reuters")
    assert herald and herald.name == "Village Herald"
    assert reuters and reuters.country == "CA"
    assert len(list(table)) == len(list(TABLE)) + 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[publishers]\na = { name = "A", kind = "paper" }', "publishers.a.kind is 'paper'"),
        ('[publishers]\na = { kind = "media" }', "publishers.a.name is missing"),
        ('[publishers]\na = { name = "A", kind = "media", county = "IE" }', "publishers.a.county is no known field"),
        ('[publishers]\na = { name = "A", kind = "media", country = "Ireland" }', "publishers.a.country is 'Ireland'"),
        ('[publishers]\na = { name = "A", kind = "media", language = "english" }', "publishers.a.language"),
        ('[publishers]\na = { name = "A", kind = "media", domains = "a.ie" }', "publishers.a.domains is no list"),
        ('[publishers]\na = "A"', "publishers.a is no table"),
        ('publishers = "A"', "publishers is no table"),
        ("[publishers", "is no TOML"),
    ],
)
def test_a_wrong_row_is_named_with_file_and_key_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    own = write(tmp_path, text)
    with pytest.raises(TableError, match=re.escape(said)) as told:
        Publishers.load(own)
    assert str(own) in str(told.value) and "\n" not in str(told.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        Publishers.load(tmp_path / "none.toml")


@given(st.text(max_size=80))
def test_any_address_has_a_host_or_none(address: str) -> None:
    host = host_of(address)
    assert host is None or host_of(host) == host
