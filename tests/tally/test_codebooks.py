"""Codebooks are data: what each makes of the words, and what a broken file says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

import dubsar
from dubsar.errors import CodebookError
from dubsar.model import Count, Incident, Place, Toll, Tolls, When
from dubsar.tally.codebooks import codebook_names, load_codebook, parse_codebook
from dubsar.tally.counts import bound
from dubsar.tally.rules import RULES
from dubsar.tally.tolls.coding import coding

DOZENS = Count(24, None, True, "dozens")
AIRWARS_WORDS = [
    (Count(7, 7, words="seven"), (7, 7, False)),
    (Count(7, 7, True, "about seven"), (7, 7, False)),
    (Count(4, 6, words="four to six"), (4, 6, False)),
    (Count(7, None, words="at least seven"), (7, 7, True)),
    (Count(7, None, words="more than seven"), (7, 8, True)),
    (Count(None, 7, words="up to seven"), (1, 7, False)),
    (DOZENS, (12, 24, True)),
    (Count(20, None, True, "tens"), (10, 20, True)),
    (Count(40, None, True, "scores"), (20, 40, True)),
    (Count(200, None, True, "hundreds"), (100, 200, True)),
    (Count(3, None, True, "many"), (2, 10, True)),
    (Count(3, None, True, "a number"), (2, 2, True)),
    (Count(2, None, True, "shepherds"), (2, 2, True)),
]


@pytest.mark.parametrize(("count", "wanted"), AIRWARS_WORDS)
def test_airwars_words_of_number(count: Count, wanted: tuple[int, int, bool]) -> None:
    found = bound(count, load_codebook("airwars"))
    assert found and (found.low, found.high, found.open) == wanted


def test_what_is_not_said_has_no_range() -> None:
    assert bound(Count(None, None), load_codebook("airwars")) is None
    assert bound(None, load_codebook("airwars")) is None


def test_a_doubtful_harm_starts_at_none() -> None:
    found = bound(Count(None, 5, words="up to five"), load_codebook("airwars"), doubtful=True)
    assert found and (found.low, found.high) == (0, 5)


@pytest.mark.parametrize(("name", "wanted"), [("airwars", (12, 24)), ("acled", (12, 12)), ("ucdp", (12, 24))])
def test_each_codebook_has_its_own_dozens(name: str, wanted: tuple[int, int]) -> None:
    found = bound(DOZENS, load_codebook(name))
    assert found and (found.low, found.high) == wanted


def test_every_codebook_that_comes_along_loads() -> None:
    assert codebook_names() == ("acled", "airwars", "gtd", "ibc", "ucdp")
    assert [load_codebook(name).name for name in codebook_names()] == list(codebook_names())


def test_an_unknown_codebook_lists_those_that_there_are() -> None:
    with pytest.raises(CodebookError, match="acled, airwars, gtd, ibc, ucdp"):
        load_codebook("who")


def airwars_text() -> str:
    return (files("dubsar.tally") / "codebooks" / "airwars.toml").read_text("utf-8")


def test_an_unknown_rule_is_refused_with_file_and_line() -> None:
    text = airwars_text().replace('"T7"', '"T9"')
    with pytest.raises(CodebookError, match=r"mine\.toml, line 5: no rule 'T9'"):
        parse_codebook(text, "mine.toml")


def test_broken_toml_and_a_bad_value_name_their_file() -> None:
    with pytest.raises(CodebookError, match=r"mine\.toml: not valid TOML"):
        parse_codebook("name = ", "mine.toml")
    with pytest.raises(CodebookError, match=r"mine\.toml: a value cannot be read"):
        parse_codebook(airwars_text().replace('"n+1"', '"twice n"'), "mine.toml")
    with pytest.raises(CodebookError, match=r"mine\.toml: a value cannot be read .*low 12 above high 2"):
        parse_codebook(airwars_text().replace("high = 24", "high = 2"), "mine.toml")
    with pytest.raises(CodebookError, match=r"mine\.toml, line 1: the key 'version' is missing"):
        parse_codebook(airwars_text().replace("version =", "# version ="), "mine.toml")


def test_an_unknown_key_is_refused_with_file_and_line() -> None:
    with pytest.raises(CodebookError, match=r"mine\.toml, line 2: no key 'edition'"):
        parse_codebook('name = "mine"\nedition = "3"\n', "mine.toml")


@pytest.mark.parametrize("name", codebook_names())
def test_every_codebook_says_how_it_reconciles_and_whom_it_takes_for_civilians(name: str) -> None:
    book = load_codebook(name)
    assert len(book.rules & {"T2", "lowest", "reliable-range", "latest-else-majority"}) == 1
    assert len(book.rules & {"V1", "as-told"}) == 1
    assert {"T1", "T3", "T4", "T5", "S1"} <= book.rules <= RULES.keys()
    assert bound(Count(None, None, words="an unknown number"), book) is not None


def test_rules_from_memory_are_marked() -> None:
    assert {name for name in codebook_names() if not load_codebook(name).unverified} == set()


NEAR = Place("Hit", "g:1", 33.6, 42.8, 12.0, "IQ", "Anbar", "settlement", relation="near")
WEEK = When(date(2016, 5, 2), date(2016, 5, 8), "week")
CODES = {
    "airwars": ("subdistrict", "date_range"),
    "acled": ("2", "2"),
    "ucdp": ("2", "3"),
    "ibc": (None, None),
    "gtd": (None, "approximate"),
}


@pytest.mark.parametrize("name", codebook_names())
def test_date_and_place_are_coded_by_the_codebooks_own_scale(name: str) -> None:
    found = coding(Incident("i:1", (), (), name, when=WEEK, where=NEAR), load_codebook(name))
    assert (found.place, found.date) == CODES[name]


@pytest.mark.parametrize(("toll", "wanted"), [(Toll(), None), (Toll(0, 0), False), (Toll(0, 2), True)])
def test_an_event_is_taken_in_where_one_death_may_be_counted(toll: Toll, wanted: bool | None) -> None:
    incident = Incident("i:1", (), (), "ucdp", killed=Tolls(total=toll))
    assert coding(incident, load_codebook("ucdp")).included is wanted
    assert coding(replace(incident, codebook="acled"), load_codebook("acled")).included is None


def test_a_codebook_of_ones_own_is_a_file(tmp_path: Path, reader: dubsar.Reader) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text(
        airwars_text()
        .replace('name = "airwars"', 'name = "ours"')
        .replace("low = 12\nhigh = 24", "low = 20\nhigh = 36"),
        "utf-8",
    )
    reading = reader.read(dubsar.Document(text="Dozens of villagers were killed by an air strike."))
    (incident,) = reading.tally(str(ours))
    assert (incident.codebook, incident.killed.total.low) == ("ours", 20)
    with pytest.raises(CodebookError, match=r"none\.toml: the codebook cannot be read"):
        reading.tally(str(tmp_path / "none.toml"))
