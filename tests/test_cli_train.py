"""dubsar train: judged pairs in, a file of weights out that link takes."""

import re
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from dubsar.link.weights import load_weights
from dubsar.model import Count, Document, Event, Harm, Place, When
from dubsar.pipeline import open_ledger
from dubsar.tally.reading import Reading
from running import Run

KARSA = Place("Karsa", "own:1", 34.0, 44.0, 5, "IQ", "Diyala", "settlement")
RAIDS = 8


def told(raid: int, paper: str) -> Reading:
    """Raids a day apart on one town, of which each paper writes a day later than the one before."""
    day = date(2031, 5, 1) + timedelta(raid)
    late = ("Gazette", "Agency", "Post").index(paper)
    text = f"Shells killed {raid + 3} people in Karsa, the {paper} learnt."
    document = Document(text, publisher=paper, published=day + timedelta(20 + late))
    claim = Harm(
        document=document.id,
        span=document.span(0, len(text)),
        outcome="killed",
        count=Count.exactly(raid + 3),
        where=KARSA,
        when=When(day, day, "day"),
    )
    return Reading(document, (claim,), (Event((claim,), (document,)),))


@pytest.fixture
def told_by_three(tmp_path: Path) -> tuple[Path, list[tuple[int, Reading]]]:
    readings = [(raid, told(raid, paper)) for raid in range(RAIDS) for paper in ("Gazette", "Agency", "Post")]
    with open_ledger(str(tmp_path / "l.db")) as ledger:
        for _, reading in readings:
            ledger.add(reading)
    return tmp_path / "l.db", readings


def pairs_file(path: Path, readings: list[tuple[int, Reading]]) -> Path:
    """Every pair, by documents and by claims in turn."""
    lines = ["left,right,decision"]
    for (one, left), (other, right) in combinations(readings, 2):
        ends = f"{left.document.id},{right.claims[0].id}"
        lines.append(f"{ends},{'same' if one == other else 'different'}")
    path.write_text("\n".join(lines) + "\n")
    return path


def test_judged_pairs_teach_what_tells_raids_of_one_town_apart(
    told_by_three: tuple[Path, list[tuple[int, Reading]]], tmp_path: Path, run: Run
) -> None:
    ledger, readings = told_by_three
    pairs, out = pairs_file(tmp_path / "pairs.csv", readings), tmp_path / "weights.json"
    ran = run("train", str(pairs), "--ledger", str(ledger), "--out", str(out))
    assert ran.code == 0, ran.err
    assert re.search(r"from \d\d+ judged pairs", ran.out + ran.err)
    before, after = load_weights(), load_weights(out)
    assert after.bits("when", "next day") < before.bits("when", "next day")
    assert run("link", "--ledger", str(ledger), "--weights", str(out)).code == 0
    with open_ledger(str(ledger)) as book:
        assert {link.model for link in book.links()} == {after.id}
        assert len(book.events()) == RAIDS


def test_without_a_judged_pair_nothing_is_learnt(
    told_by_three: tuple[Path, list[tuple[int, Reading]]], tmp_path: Path, run: Run
) -> None:
    ran = run("train", "--ledger", str(told_by_three[0]), "--out", str(tmp_path / "w.json"))
    assert ran.code == 2
    assert "No judged pair" in ran.err
    assert not (tmp_path / "w.json").exists()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("a,b\n1,2\n", "columns"),
        ("left,right,decision\nd:1,d:2,same\n", "line 2"),
        ("left,right,decision\n{0},{0},perhaps\n", "no decision"),
    ],
)
def test_a_table_that_is_none_is_refused_with_its_line(
    told_by_three: tuple[Path, list[tuple[int, Reading]]], tmp_path: Path, run: Run, table: str, said: str
) -> None:
    ledger, readings = told_by_three
    (tmp_path / "pairs.csv").write_text(table.format(readings[0][1].document.id))
    ran = run("train", str(tmp_path / "pairs.csv"), "--ledger", str(ledger), "--out", str(tmp_path / "w.json"))
    assert ran.code == 2
    assert said in ran.err


def test_a_file_that_holds_no_weights_is_refused(
    told_by_three: tuple[Path, list[tuple[int, Reading]]], tmp_path: Path, run: Run
) -> None:
    (tmp_path / "w.json").write_text("[]")
    ran = run("link", "--ledger", str(told_by_three[0]), "--weights", str(tmp_path / "w.json"))
    assert ran.code == 2
    assert "dubsar train" in ran.err
