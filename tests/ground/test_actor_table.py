"""The user's own table of parties: how it is read over the built-in one, and what is said of a faulty one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dubsar.errors import TableError
from dubsar.ground.actor_checks import checked
from dubsar.ground.actor_table import bundled
from dubsar.ground.actors import Actors
from dubsar.settings import Settings

OWN = """
[actors]
tarmun-guard = { kind = "non-state armed group", country = "IQ", parent = "pmf", names = ["Tarmun Guard", "the Guard"] }
their-is = { kind = "ngo", names = ["Daesh"] }

[generics]
guards = { names = ["the guards"], of = ["tarmun-guard"], lands = { IQ = ["tarmun-guard"] } }

[states]
XX = { name = "Tarmunia", adjectives = ["Tarmunian"] }
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "parties.toml"
    file.write_text(text, "utf-8")
    return file


def ids(actors: Actors, text: str) -> list[str | None]:
    return [actor.id for actor in actors.find(text)]


def test_the_built_in_table_passes_its_own_checks() -> None:
    assert checked(bundled(), "actors.toml", bundled())


def test_a_users_party_is_found_beside_the_built_in_ones(tmp_path: Path) -> None:
    actors = Actors.load(write(tmp_path, OWN))
    assert ids(actors, "The Tarmun Guard and Hamas fought; then the guards left.") == [
        "actor:tarmun-guard",
        "actor:hamas",
        "actor:tarmun-guard",
    ]
    assert ids(actors, "Tarmunian jets struck.") == ["actor:xx-forces"]
    guard, pmf = actors.known("Tarmun Guard"), actors.known("PMF")
    assert guard and pmf and actors.same_side(guard, pmf)


def test_a_name_that_both_tables_write_is_the_users(tmp_path: Path) -> None:
    assert ids(Actors.load(write(tmp_path, OWN)), "Daesh said so.") == ["actor:their-is"]


def test_a_row_of_a_key_that_exists_replaces_it(tmp_path: Path) -> None:
    actors = Actors.load(write(tmp_path, '[actors]\nhamas = { kind = "government", names = ["Hamas"] }'))
    row = actors.row("actor:hamas")
    assert row and (row.kind, row.country) == ("government", None)


def test_the_environment_names_the_tables() -> None:
    named = Settings.of({"DUBSAR_ACTORS": "/x/parties.toml", "DUBSAR_PUBLISHERS": "/x/publishers.toml"})
    assert (named.actors, named.publishers) == (Path("/x/parties.toml"), Path("/x/publishers.toml"))
    assert (Settings.of({}).actors, Settings.of({"DUBSAR_ACTORS": ""}).publishers) == (None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[actors]\na = { kind = 'army', names = ['A'] }", "actors.a.kind is 'army'"),
        ("[actors]\na = { names = ['A'] }", "actors.a.kind is None"),
        ("[actors]\na = { kind = 'ngo' }", "actors.a.names is missing"),
        ("[actors]\na = { kind = 'ngo', names = 'A' }", "actors.a.names is no list"),
        ("[actors]\na = { kind = 'ngo', names = ['...'] }", "actors.a.names holds '...'"),
        ("[actors]\na = { kind = 'ngo', names = ['A'], parent = 'b' }", "actors.a.parent names 'b'"),
        ("[actors]\na = { kind = 'ngo', names = ['A'], parent = 'a' }", "actors.a.parent names 'a'"),
        (
            "[actors]\na = { kind = 'ngo', names = ['A'], parent = 'b' }\n"
            "b = { kind = 'ngo', names = ['B'], parent = 'a' }",
            "actors.a.parent leads back to a",
        ),
        ("[actors]\na = { kind = 'ngo', names = ['A'], country = 'Iraq' }", "actors.a.country is 'Iraq'"),
        ("[actors]\na = { kind = 'ngo', names = ['A'], active = 2014 }", "actors.a.active is no list"),
        ("[actors]\na = { kind = 'ngo', names = ['A'], active = ['2014'] }", "actors.a.active is '2014'"),
        ("[actors]\na = { kind = 'ngo', names = ['A'], side = 'x' }", "actors.a.side is no known field"),
        ("[actors]\n'A b' = { kind = 'ngo', names = ['A'] }", "actors.A b is no key"),
        ("[actor]\na = { kind = 'ngo', names = ['A'] }", "[actor] is no section"),
        ("[generics]\na = { names = ['the as'], of = ['b'] }", "generics.a.of names 'b'"),
        ("[generics]\na = { names = ['the as'], cues = 'b' }", "generics.a.cues is no table"),
        ("[generics]\na = { names = ['the as'], lands = { IQ = ['b'] } }", "generics.a.lands.IQ names 'b'"),
        ("[states]\nIraq = { name = 'Iraq', adjectives = ['Iraqi'] }", "states.Iraq is no country code"),
        ("[states]\nXX = { adjectives = ['X'] }", "states.XX.name is missing"),
        ("[states]\nXX = { name = 'X' }", "states.XX.adjectives is missing"),
        ("[states]\nXX = { name = 'X', adjectives = ['X'], until = '2024' }", "states.XX.until is '2024'"),
        ("actors = []", "actors is no table"),
    ],
)
def test_a_faulty_table_is_named_with_file_and_key_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    own = write(tmp_path, text)
    with pytest.raises(TableError, match=re.escape(said)) as told:
        Actors.load(own)
    assert str(own) in str(told.value) and "\n" not in str(told.value)


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    own = tmp_path / "parties.toml"
    own.write_bytes(b"\xff\xfe[actors]")
    with pytest.raises(TableError, match="is not UTF-8"):
        Actors.load(own)
