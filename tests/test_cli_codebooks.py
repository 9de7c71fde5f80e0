"""dubsar show --codebooks and --without: one incident under every codebook, and without one of its sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from running import Run

REPORTS = {
    "a.txt": "An air strike by coalition jets killed at least 12 civilians in Raqqa on 6 April 2019, the city hospital "
    "said. Rescuers said 15 people were killed. Four militants also died.",
    "b.txt": "Between 14 and 17 people were killed by a coalition air strike in Raqqa on 6 April 2019, a monitor said.",
}


@pytest.fixture
def code(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The code of the one incident of a ledger of both reports."""
    monkeypatch.chdir(tmp_path)
    for name, text in REPORTS.items():
        Path(name).write_text(text, "utf-8")
    run("add", *REPORTS, "--ledger", "my.db")
    run("link", "--ledger", "my.db")
    (incident,) = run("incidents", "--ledger", "my.db", "--json").rows
    return str(incident["code"])


def test_every_codebook_has_its_column_and_its_own_number(run: Run, code: str) -> None:
    row: dict[str, Any] = run("show", code, "--codebooks", "--ledger", "my.db", "--json").rows[0]
    assert list(row["codebooks"]) == ["acled", "airwars", "gtd", "ibc", "ucdp"]
    killed = {name: each["killed"]["total"] for name, each in row["codebooks"].items()}
    assert killed["acled"]["low"] == killed["acled"]["high"]
    assert killed["airwars"]["high"] > killed["airwars"]["low"]
    assert all(each["rules"] and each["because"] for each in killed.values())
    assert row["codebooks"]["ucdp"]["coding"]["date"] == "1"


def test_the_table_names_the_rules_and_what_they_say(run: Run, code: str) -> None:
    shown = run("show", code, "--codebooks", "--ledger", "my.db").out
    assert "killed, civilians" in shown and "T1 T2 V1" in shown and "lowest told" in shown
    assert "A root's latest figure stands" in shown and "not that project's data" in shown


def test_without_a_source_the_figures_are_counted_again(run: Run, code: str) -> None:
    whole: dict[str, Any] = run("show", code, "--ledger", "my.db", "--json").rows[0]
    rest: dict[str, Any] = run("show", code, "--without", "A monitor", "--ledger", "my.db", "--json").rows[0]
    assert rest["code"] == code and rest["id"] == whole["id"] and "without A monitor" in rest["flags"]
    assert len(rest["claims"]) < len(whole["claims"])
    assert len(rest["documents"]) == 1


def test_a_source_that_says_nothing_here_is_refused_with_those_that_do(run: Run, code: str) -> None:
    refused = run("show", code, "--without", "Nobody", "--ledger", "my.db")
    assert refused.code == 2 and "city hospital" in refused.err


def test_a_claim_has_no_codebooks(run: Run, code: str) -> None:
    claims: Any = run("show", code, "--ledger", "my.db", "--json").rows[0]["claims"]
    assert "is no incident" in run("show", claims[0], "--codebooks", "--ledger", "my.db").err
