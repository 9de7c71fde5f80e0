"""Codebooks are data: what each makes of the words, and what a broken file says."""

from __future__ import annotations

from importlib.resources import files

import pytest

from dubsar.errors import CodebookError
from dubsar.model import Count
from dubsar.tally.codebooks import codebook_names, load_codebook, parse_codebook
from dubsar.tally.counts import bound

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
    with pytest.raises(CodebookError, match=r"mine\.toml, line 1: the key 'version' is missing"):
        parse_codebook(airwars_text().replace("version", "edition"), "mine.toml")
