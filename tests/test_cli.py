"""The commands as a person runs them: arguments in, two streams and an exit code out."""

import json
import re
import sqlite3
import sys
from pathlib import Path

import pytest
import typer

from dubsar import cli
from dubsar.model import Claim, Incident
from dubsar.pipeline import open_ledger
from running import REPORT, Run

ROOT = Path(__file__).parents[1]
COMMANDS = (
    "read",
    "add",
    "link",
    "train",
    "incidents",
    "show",
    "verify",
    "strikes",
    "compare",
    "capture-histories",
    "publish",
    "demo",
    "gazetteer build",
    "gazetteer find",
    "gazetteer add",
    "gazetteer list",
    "gazetteer remove",
)
GERMAN = "Published: 2017-03-07\n\nMindestens elf Menschen wurden am Sonntag bei einem Angriff auf den Markt getötet."


def test_help_teaches_every_command_with_an_example(run: Run) -> None:
    assert all(name.split()[0] in run("--help").out for name in COMMANDS)
    for name in COMMANDS:
        ran = run(*name.split(), "--help")
        assert ran.code == 0
        assert f"dubsar {name}" in ran.out.partition("Example")[2]


def test_every_command_and_option_stands_in_the_docs() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text()
    for name in COMMANDS:
        command: object = typer.main.get_command(cli.app)
        for part in name.split():
            command = command.commands[part]  # type: ignore[attr-defined]
        assert f"dubsar {name}" in page
        for option in [each for param in command.params for each in param.opts if each[:2] == "--"]:  # type: ignore[attr-defined]
            assert f"`{option}" in page, f"{option} of {name}"


def test_the_version_is_said(run: Run) -> None:
    assert re.fullmatch(r"dubsar \d+\.\d+\.\d+\S*\n", run("--version").out)


@pytest.mark.parametrize(
    "args", [["nonsense"], ["read"], ["show"], ["publish", "-o", "x", "--format", "docx"], ["add", "--no"]]
)
def test_bad_usage_is_told_and_is_code_2(args: list[str], run: Run) -> None:
    ran = run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "Error" in ran.err and "Traceback" not in ran.err


def test_read_shows_the_claim_and_its_words(run: Run) -> None:
    ran = run("read", "report.txt")
    assert ran.code == 0 and ran.err == ""
    assert "Eleven killed in Hawija" in ran.out
    assert "At least 11 civilians were killed on Sunday" in ran.out
    assert "killed" in ran.out and "Hawija" in ran.out


def test_read_json_is_the_claim_json_one_per_line(run: Run) -> None:
    rows = run("read", "report.txt", "--json").rows
    assert rows
    for row in rows:
        assert json.loads(json.dumps(Claim.from_dict(row).to_dict())) == row


def test_one_bad_input_of_many_is_code_1_and_the_rest_is_read(run: Run) -> None:
    ran = run("read", "nowhere.txt", "report.txt")
    assert ran.code == 1
    assert "11 civilians" in ran.out
    assert ran.err == "dubsar: nowhere.txt: There is no such file. Check the path.\n"


def test_nothing_that_can_be_read_is_code_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    ran = run("read", "empty.txt", "nowhere.txt")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 2


def test_a_language_that_is_not_supported_gives_no_claims_and_a_stated_problem(run: Run, tmp_path: Path) -> None:
    (tmp_path / "german.txt").write_text(GERMAN)
    ran = run("read", "german.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "is in German, which is not read yet. Supported: English." in ran.err


def test_a_report_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = REPORT.replace("Hawija", "Hawija \x1b]0;gone\x07\x1b[2J\u202e")
    (tmp_path / "report.txt").write_text(hostile)
    ran = run("read", "report.txt")
    assert not re.search("[\x1b\x07\u202e]", ran.out + ran.err)


def test_adding_twice_adds_nothing_and_failures_are_kept(run: Run) -> None:
    first = run("add", "report.txt", "nowhere.txt", "--json")
    assert first.code == 1
    assert [row.get("added") for row in first.rows] == [True, None]
    assert run("add", "report.txt", "--json").rows[0]["added"] is False
    with open_ledger("dubsar.db") as book:
        assert [failure.name for failure in book.failures()] == ["nowhere.txt"]


def test_the_ledger_tells_its_incidents_and_each_can_be_looked_into(run: Run) -> None:
    run("add", "report.txt", "--ledger", "my.db")
    assert run("link", "--ledger", "my.db", "--json").rows == []
    (row,) = run("incidents", "--ledger", "my.db", "--json").rows
    incident = Incident.from_dict(row)
    assert incident.code
    table = run("incidents", "--ledger", "my.db").out
    assert incident.code in table and "2017-03-05" in table and "Hawija" in table
    shown = run("show", incident.code.lower(), "--ledger", "my.db")
    assert "11 civilians were killed" in shown.out and "rule" in shown.out
    for key in (incident.code, *incident.claims, *incident.documents):
        assert run("show", key, "--ledger", "my.db", "--json").rows[0]["id"]


def test_the_environment_names_the_ledger(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DUBSAR_LEDGER", str(tmp_path / "named.db"))
    run("add", "report.txt")
    assert (tmp_path / "named.db").exists() and not (tmp_path / "dubsar.db").exists()


@pytest.mark.parametrize("command", [["link"], ["incidents"], ["show", "c:1"], ["verify"]])
def test_looking_something_up_never_makes_a_ledger(command: list[str], run: Run, tmp_path: Path) -> None:
    ran = run(*command)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("dubsar: There is no ledger dubsar.db.") and ran.err.count("\n") == 1
    assert not (tmp_path / "dubsar.db").exists()


def test_verify_is_code_1_when_the_book_was_changed(run: Run, tmp_path: Path) -> None:
    run("add", "report.txt")
    assert run("verify").code == 0
    with sqlite3.connect(tmp_path / "dubsar.db") as file:
        guards = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in guards:
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute("UPDATE entries SET header = replace(header, 'dubsar', 'nobody') WHERE sequence = 1")
    file.close()
    ran = run("verify", "--json")
    assert ran.code == 1
    assert ran.rows[0]["ok"] is False


def test_what_nobody_signed_is_published_only_when_asked_for(run: Run, tmp_path: Path) -> None:
    run("add", "report.txt")
    formats = ("--format", "csv", "--format", "evidence", "--format", "geojson", "--format", "report", "-o", "out")
    refused = run("publish", *formats)
    assert refused.code == 2 and "--unreviewed" in refused.err
    assert not (tmp_path / "out").exists()
    ran = run("publish", *formats, "--unreviewed", "--json")
    assert ran.code == 0 and ran.rows[0]["unreviewed"] == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "evidence.csv",
        "incidents.csv",
        "incidents.geojson",
        "report.html",
    ]


def test_a_place_is_found_by_name(run: Run) -> None:
    assert run("gazetteer", "find", "Mosul", "--json").rows[0]["country"] == "IQ"
    assert run("gazetteer", "find", "Qwxzyplk").code == 2


def test_an_interruption_is_code_130_and_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dubsar.cli.reading.make_reader", interrupted)
    ran = run("read", "report.txt")
    assert ran.code == 130 and "Traceback" not in ran.err


def test_a_fault_of_our_own_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dubsar.cli.reading.make_reader", lambda: 1 / 0)
    ran = run("read", "report.txt")
    assert ran.code == 2
    assert ran.err.count("\n") == 1 and "ZeroDivisionError" in ran.err


def test_of_an_unread_report_without_a_title_a_ledger_keeps_none_of_its_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "german.txt").write_text(GERMAN)
    assert run("add", "german.txt").code == 2
    with open_ledger("dubsar.db") as book:
        (failure,) = book.failures()
    assert failure.name.startswith("d:") and "is in German" in failure.reason


def test_an_output_that_the_caller_closed_costs_no_work(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run("add", "report.txt").code == 0
    sys.stdout.close()
    with open_ledger("dubsar.db") as book:
        assert len(book.documents()) == 1


def test_an_erased_document_costs_only_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text(REPORT.replace("11", "12"))
    run("add", "report.txt", "--ledger", "book.db")
    with open_ledger("book.db") as book:
        (document,) = book.documents()
        book.erase(document.id, "a witness asked for it")
    ran = run("add", "report.txt", "second.txt", "--ledger", "book.db")
    assert ran.code == 1
    assert "was erased" in ran.err and "1 added, 0 there already, 1 unread" in ran.out


def test_an_absurd_number_does_not_stop_linking(run: Run, tmp_path: Path) -> None:
    (tmp_path / "absurd.txt").write_text(REPORT.replace("11", "9" * 30))
    run("add", "report.txt", "absurd.txt", "--ledger", "book.db")
    assert run("link", "--ledger", "book.db").code == 0
