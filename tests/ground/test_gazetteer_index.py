"""The compiled index gives what a plain dictionary of all names would give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.gazetteers.index import Index
from dubsar.ground.gazetteers.row import SOUND, Names, Row, hash_of
from dubsar.ground.gazetteers.sources import keys_of
from dubsar.ground.gazetteers.writer import write_index
from dubsar.ground.placing.names import fold, sound

WORDS = st.text("aeiouhkqtdszmnAEKM 'é-ق", min_size=1, max_size=9)
DEGREES = st.integers(-8_999_999, 8_999_999).map(lambda value: value / 100_000)
ROWS = st.builds(
    Row,
    id=st.uuids().map(str),
    name=WORDS,
    lat=DEGREES,
    lon=DEGREES,
    country=st.sampled_from(["IQ", "SY", "US", None]),
    admin1=st.one_of(st.none(), WORDS.filter(str.strip)),
    population=st.integers(0, 2**31 - 1),
    kind=st.sampled_from(["settlement", "admin1", "site"]),
    radius_km=st.one_of(st.none(), st.integers(0, 2_000_000).map(lambda metres: metres / 1000)),
    precision=st.sampled_from([None, "site"]),
    source=st.sampled_from([None, "field visit"]),
)


def plain_lookup(places: Sequence[Names], name: str) -> list[tuple[Row, int]]:
    """What every name means, the slow way: each place by its best way, better ways first, then by people, then id."""
    table: defaultdict[str, dict[str, tuple[Row, int]]] = defaultdict(dict)
    for row, keys in sorted(places, key=lambda names: (-names.row.population, names.row.id)):
        for key, how in keys:
            _, best = table[key].get(row.id, (row, how))
            table[key][row.id] = (row, min(best, how))
    found = table.get(fold(name)) or (table.get(f"~{sound(name)}") if sound(name) else None) or {}
    return sorted(found.values(), key=lambda match: (match[1], -match[0].population))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ROWS, st.lists(WORDS, max_size=3)), max_size=12), st.lists(WORDS, max_size=6))
def test_every_name_means_what_a_plain_dictionary_says(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Row, list[str]]], strangers: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("plain")
    places = [Names(row, tuple(keys_of(row.name, others, row.country))) for row, others in rows]
    write_index(folder / "x.idx", "x", places)
    gazetteer = Gazetteer(Index(folder / "x.idx"))
    asked = [name for row, others in rows for name in (row.name, *others, row.name.upper())] + strangers
    for name in asked * 2:  # the second time from memory
        assert list(gazetteer.matches(name)) == plain_lookup(places, name)
    for row, _ in rows:
        assert gazetteer.by_id(row.id) == row
    assert len(gazetteer) == len(rows)


def test_a_name_of_many_places_gives_the_most_populous_first(tmp_path: Path) -> None:
    rows = [Row(f"t:{n}", "Zibdaq", 1.0, 2.0, "LB", None, n * 7919 % 5000, "settlement") for n in range(1, 1500)]
    write_index(tmp_path / "x.idx", "x", [Names(row, (("zibdaq", 0), ("~zbdk", SOUND))) for row in rows])
    found = [row.population for row in Gazetteer(Index(tmp_path / "x.idx")).lookup("Zibdaq")]
    assert found == sorted((row.population for row in rows), reverse=True)[:1000]


@given(st.lists(st.text(max_size=12), max_size=40, unique=True))
def test_keys_of_up_to_twelve_letters_have_hashes_of_their_own(keys: list[str]) -> None:
    hashes = {hash_of(key) for key in keys if not key.endswith("\0")}
    assert len(hashes) == len([key for key in keys if not key.endswith("\0")])
    assert all(0 <= value < 2**64 - 1 for value in hashes)
