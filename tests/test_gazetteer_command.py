"""dubsar gazetteer add, list, remove: a list of one's own is added, asked first, shown and forgotten."""

from pathlib import Path

import pytest

from dubsar.ground.gazetteer import Gazetteer
from dubsar.settings import Settings, settings
from running import Run

LIST = "name,lat,lon,country\nMosul,36.5,43.5,IQ\nOff,99,43,IQ\n"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Settings(settings().cache, None, tmp_path / "layers")
    Gazetteer.load()
    for module in ("dubsar.cli.layers", "dubsar.ground.gazetteer"):
        monkeypatch.setattr(f"{module}.settings", lambda: own)


def test_a_list_is_added_asked_first_shown_and_forgotten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(LIST)
    added = run("gazetteer", "add", "own.csv", "--json")
    assert added.code == 0 and (added.rows[0]["places"], added.rows[0]["name"]) == (1, "own")
    assert run("gazetteer", "find", "Mosul", "--json").rows[0]["lat"] == 36.5
    assert [row["version"] for row in run("gazetteer", "list", "--json").rows] == [added.rows[0]["version"]]
    assert run("gazetteer", "remove", "own").code == 0
    assert run("gazetteer", "find", "Mosul", "--json").rows[0]["lat"] != 36.5
    assert run("gazetteer", "list", "--json").rows == []


def test_lines_that_are_not_taken_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(LIST)
    assert "not taken, 1: coordinates" in run("gazetteer", "add", "own.csv", "--name", "Field office").err
    assert "field-office" in run("gazetteer", "list").out


def test_one_bad_file_of_two_is_code_1_and_costs_only_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(LIST)
    ran = run("gazetteer", "add", "none.csv", "own.csv")
    assert ran.code == 1 and "none.csv" in ran.err and "1 places" in ran.out
    assert run("gazetteer", "add", "none.csv").code == 2
    assert run("gazetteer", "add", "own.csv", "own.csv", "--name", "x").code == 2
    assert run("gazetteer", "remove", "nope").code == 2
