"""dubsar strikes, dubsar compare, and releases on the screen, as a person runs them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from running import Run

HEAD = """Title: Strikes of {day}
Publisher: {publisher}
Published: {published}
URL: https://release.example/{day}
"""
BODY = """
On {day}, Coalition military forces conducted six strikes in Syria and Iraq.

In Syria, Coalition military forces conducted five strikes consisting of 20 engagements against ISIS targets.

* Near Raqqah, four strikes engaged two ISIS tactical units; destroyed three fighting positions and a vehicle.

In Iraq, Coalition military forces conducted one strike consisting of two engagements against ISIS targets.

* Near Mosul, one strike damaged four supply routes.
"""
NEWS = """Title: Strike hits Tabqa
Publisher: Levant Courier
Published: 2017-04-13

Coalition warplanes carried out three airstrikes near Tabqa on Wednesday, destroying two trucks, residents said.
"""
HARM = """Title: Family killed in Raqqa
Publisher: Levant Courier
Published: 2017-04-13

Five civilians were killed on April 11, 2017 when coalition warplanes bombed a house in Raqqa, residents said.
"""


def release(day: str = "April 11, 2017", published: str = "2017-04-12", publisher: str = "CJTF-OIR") -> str:
    return (HEAD + BODY).format(day=day, published=published, publisher=publisher)


@pytest.fixture
def ledger(run: Run, tmp_path: Path) -> str:
    """A ledger of two releases, the second printed by another office too, and a news report."""
    texts = {
        "one": release(),
        "two": release("May 2, 2017", "2017-05-03"),
        "copy": release("May 2, 2017", "2017-05-03", "U.S. Central Command"),
        "news": NEWS,
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text)
        run("add", f"{name}.txt", "--ledger", "book.db")
    return "book.db"


def ends(row: dict[str, object]) -> tuple[int, int]:
    strikes = row["strikes"]
    assert isinstance(strikes, dict)
    return strikes["low"], strikes["high"]


def test_a_release_is_read_as_a_table_and_with_claims_as_claims(run: Run, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(release())
    table, claims = run("read", "release.txt"), run("read", "release.txt", "--claims")
    assert table.code == claims.code == 0
    assert "its lines add up to 4" in table.out and "damaged 4 supply routes" in table.out
    assert "its lines add up to" not in claims.out and "damaged 4 supply routes" in claims.out
    assert len(run("read", "release.txt", "--json").rows) == 5


def test_strikes_by_month_count_a_release_printed_twice_once(run: Run, ledger: str) -> None:
    rows = run("strikes", "--ledger", ledger, "--json").rows
    assert [(row["month"], ends(row)) for row in rows] == [("2017-04", (6, 6)), ("2017-05", (6, 6))]
    assert [len(row["documents"]) for row in rows if isinstance(row["documents"], list)] == [1, 2]


def test_strikes_by_place_show_what_a_total_leaves_over(run: Run, ledger: str) -> None:
    ran = run("strikes", "--by", "place", "--ledger", ledger)
    assert ran.code == 0
    assert "US-led coalition: 12 in 3 documents, 2017-04-11 to 2017-05-02" in ran.out
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert any(line.startswith("Raqqah 8") for line in lines)
    assert any(line.startswith("place not stated 2 40") for line in lines)


def test_strikes_by_target_add_up_effects_by_kind(run: Run, ledger: str) -> None:
    rows = run("strikes", "--by", "target", "--ledger", ledger, "--json").rows
    found = {(row["effect"], row["target"]): row["count"] for row in rows}
    assert found["damage", "supply route"] == {"low": 8, "high": 8, "open": False}
    assert "damaged" in run("strikes", "--by", "target", "--ledger", ledger).out


def test_what_others_report_stands_apart(run: Run, ledger: str) -> None:
    rows = run("strikes", "--by", "place", "--ledger", ledger, "--reported", "--json").rows
    places = {row["basis"]: [r["place"] for r in rows if r["basis"] == row["basis"]] for row in rows}
    assert any(isinstance(place, dict) and place["words"] == "Tabqa" for place in places["reported"])
    assert not any(isinstance(place, dict) and place["words"] == "Tabqa" for place in places["declared"])
    assert "never added" in run("strikes", "--ledger", ledger, "--reported").out


@pytest.mark.parametrize(
    ("args", "total"),
    [
        (["--country", "iq"], 2),
        (["--since", "2017-05-01"], 6),
        (["--until", "2017-04-11"], 6),
        (["--party", "coalition"], 12),
    ],
)
def test_strikes_are_chosen_by_country_day_and_party(args: list[str], total: int, run: Run, ledger: str) -> None:
    assert sum(ends(row)[1] for row in run("strikes", "--ledger", ledger, *args, "--json").rows) == total


@pytest.mark.parametrize("args", [["--country", "Iraq"], ["--by", "moon"], ["--since", "soon"], ["--party", "nobody"]])
def test_what_cannot_be_chosen_is_one_error_and_code_2(args: list[str], run: Run, ledger: str) -> None:
    ran = run("strikes", "--ledger", ledger, *args)
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err


def test_a_ledger_without_strikes_says_so(run: Run) -> None:
    run("add", "report.txt")
    ran = run("strikes")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "No strike is declared" in ran.err


def test_out_writes_a_table_and_charts(run: Run, ledger: str, tmp_path: Path) -> None:
    ran = run("strikes", "--ledger", ledger, "--out", "charts")
    assert ran.code == 0
    names = {path.name for path in (tmp_path / "charts").iterdir()}
    pictures = {f"strikes-by-{what}.{kind}" for what in ("month", "place") for kind in ("svg", "png")}
    assert names == {"strikes.csv", *pictures}
    with (tmp_path / "charts" / "strikes.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["strikes_max"]) for row in rows) == 12
    assert {row["review"] for row in rows} == {"UNREVIEWED"}
    assert not any("Levant" in cell or "d:" in cell for row in rows for cell in row.values())


def test_compare_sets_declared_strikes_against_alleged_harm(run: Run, ledger: str, tmp_path: Path) -> None:
    (tmp_path / "harm.txt").write_text(HARM)
    run("add", "harm.txt", "--ledger", ledger)
    run("incidents", "--ledger", ledger)  # which mints the codes
    found = run("compare", "--ledger", ledger, "--json").rows
    (match,) = [row for row in found if row["row"] == "match"]
    assert (match["kind"], match["blame"]) == ("near action", "this party")
    answers = [row["answer"] for row in found if row["row"] == "strike" and row["where"]]
    assert answers.count("harm reported near by") == 1 and answers.count("no harm reported near by") == 3
    ran = run("compare", "--ledger", ledger)
    assert ran.code == 0 and "Declared strikes near alleged harm: 1 candidate" in ran.out


def test_compare_writes_only_what_is_signed_unless_asked(run: Run, ledger: str, tmp_path: Path) -> None:
    (tmp_path / "harm.txt").write_text(HARM)
    run("add", "harm.txt", "--ledger", ledger)
    assert "Not written: 1 incident that nobody signed" in run("compare", "--ledger", ledger, "--out", "signed").out
    run("compare", "--ledger", ledger, "--out", "all", "--unreviewed")
    names = {path.name for path in (tmp_path / "all").iterdir()}
    tables = {f"compare-{name}.csv" for name in ("months", "strikes", "harm", "matches")}
    assert names == {*tables, "compare-by-place.svg", "compare-by-place.png"}
    rows = {}
    for folder in ("signed", "all"):
        with (tmp_path / folder / "compare-harm.csv").open(newline="") as file:
            rows[folder] = list(csv.DictReader(file))
    assert rows["signed"] == []
    assert [(row["review"], row["answer"]) for row in rows["all"]] == [("UNREVIEWED", "near action")]


def test_compare_of_a_ledger_with_neither_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "calm.txt").write_text("Title: Calm\n\nThe council met to speak of the harvest.\n")
    run("add", "calm.txt", "--ledger", "book.db")
    ran = run("compare", "--ledger", "book.db")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


CASELOAD = """Title: Monthly civilian casualty report
Publisher: CJTF-OIR
Published: {published}
URL: https://release.example/{published}

In the month of {month}, CJTF-OIR carried over {carried} open reports from previous months and received {received} new reports. The assessment of {closed} reports was completed: {credible} were determined to be credible and {non} non-credible. {open} reports are still open.
"""  # noqa: E501


def test_compare_names_the_months_that_do_not_add_up(run: Run, tmp_path: Path) -> None:
    july = {"month": "July", "carried": 10, "received": 5, "closed": 6, "credible": 2, "non": 4, "open": 9}
    august = july | {"month": "August", "carried": 8, "open": 7}
    for number, (row, day) in enumerate(((july, date(2017, 8, 4)), (august, date(2017, 9, 1)))):
        (tmp_path / f"{number}.txt").write_text(CASELOAD.format(published=day, **row))
        run("add", f"{number}.txt", "--ledger", "book.db")
    rows = run("compare", "--ledger-check", "--ledger", "book.db", "--json").rows
    assert [row["adds_up"] for row in rows if row["kind"] == "month"] == [True, False]
    ran = run("compare", "--ledger-check", "--ledger", "book.db")
    assert ran.code == 0
    assert "2017-07" in ran.out and "left 9 reports open" in " ".join(ran.out.split())


def test_a_ledger_without_such_reports_says_so(run: Run) -> None:
    run("add", "report.txt")
    ran = run("compare", "--ledger-check")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
