"""The demo: the whole line on the bundled reports, in one run that all tests look at."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from dubsar import cli
from dubsar.collect import Failure, collect
from dubsar.model import Document, Incident
from dubsar.pipeline import open_ledger
from dubsar.tally.reading import Reading

# killed, injured, blamed, strike status, grade, roots by day, as samples/README.md says that a careful person tallies
TRUTH = {
    date(2017, 4, 11): ("14", "6", {"US-led coalition"}, "likely strike", "Fair", 2),
    date(2017, 6, 12): ("7–8+", "3", {"US-led coalition"}, "declared strike", "Confirmed", 3),
    date(2017, 7, 24): ("5", "?", {"Iraqi forces"}, "single source claim", "Weak", 1),
    date(2017, 9, 14): ("11–16", "23", {"Houthis", "Saudi-led coalition"}, "contested strike", "Contested", 3),
}
REPORTS = {date(2017, 4, 11): 3, date(2017, 6, 12): 4, date(2017, 7, 24): 2, date(2017, 9, 14): 4}
PRIVATE = ("Hamdani", "Darwish", "Nasser", "Khalil", "Fadhil", "Abdullah")


def demo(*args: str | Path) -> int:
    before, sys.argv = sys.argv, ["dubsar", "demo", *map(str, args)]
    try:
        cli.main()
    except SystemExit as stop:
        return int(stop.code or 0)
    finally:
        sys.argv = before
    return 0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("try") / "demo"
    assert demo("--out", path) == 0
    yield path


def test_the_samples_are_sixteen_dated_english_documents() -> None:
    reports = resources.files("dubsar") / "samples" / "reports"
    found = list(collect([str(reports)]))
    assert not [each for each in found if isinstance(each, Failure)]
    documents = [each for each in found if isinstance(each, Document)]
    assert len(documents) == 16
    assert all(each.language == "en" and each.published and each.publisher for each in documents)
    page = next(each for each in documents if each.raw and each.raw.startswith(b"<!DOCTYPE"))
    assert not any(word in page.text for word in ("bus", "500", "cookie", "Subscribe"))


@pytest.fixture(scope="module")
def graded(folder: Path) -> dict[date, Incident]:
    """The incidents with a grade, by day."""
    with open_ledger(str(folder / "demo.db")) as book:
        found = [incident for incident in book.incidents() if incident.grade]
    assert len(found) == len(TRUTH)
    return {incident.when.start: incident for incident in found if incident.when and incident.when.start}


@pytest.mark.parametrize("day", TRUTH)
def test_the_demo_agrees_with_what_a_careful_person_tallies(day: date, graded: dict[date, Incident]) -> None:
    incident = graded[day]
    assert (
        str(incident.killed.total),
        str(incident.injured.total),
        {part.actor.name for part in incident.belligerents},
        incident.strike_status,
        incident.grade.value if incident.grade else None,
        len(incident.roots),
    ) == TRUTH[day]


@pytest.mark.parametrize("day", TRUTH)
def test_all_the_dead_of_the_samples_are_civilians(day: date, graded: dict[date, Incident]) -> None:
    killed = graded[day].killed
    assert (killed.civilian.low, killed.civilian.high) == (killed.total.low, killed.total.high)


@pytest.mark.parametrize("day", TRUTH)
def test_the_reports_of_one_event_stand_together(day: date, graded: dict[date, Incident]) -> None:
    assert len(graded[day].documents) >= REPORTS[day]


def test_what_the_coalition_concedes_has_its_own_field(graded: dict[date, Incident]) -> None:
    (part,) = graded[date(2017, 6, 12)].belligerents
    assert part.known
    assert str(part.conceded) == "3"
    assert part.assessment == "credible"


def test_the_demo_leaves_a_table_a_map_and_a_report(folder: Path) -> None:
    for name in ("demo.db", "incidents.csv", "incidents.geojson", "report.html"):
        assert (folder / name).stat().st_size > 0
    assert json.loads((folder / "incidents.geojson").read_text())["features"]


@pytest.mark.parametrize("name", PRIVATE)
def test_no_private_person_reaches_an_output(name: str, folder: Path) -> None:
    for file in ("incidents.csv", "incidents.geojson", "report.html"):
        assert name not in (folder / file).read_text()


def test_a_second_demo_starts_afresh(folder: Path) -> None:
    assert demo("--out", folder) == 0
    with open_ledger(str(folder / "demo.db")) as book:
        assert len(book.documents()) == 16


def test_the_demo_never_removes_a_ledger_of_other_reports(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_ledger(str(tmp_path / "demo.db")) as book:
        book.add(Reading(Document(text="Mine.", url="https://news.invalid/1")))
    assert demo("--out", tmp_path) == 2
    assert "no samples" in capsys.readouterr().err
    with open_ledger(str(tmp_path / "demo.db")) as book:
        assert [document.text for document in book.documents()] == ["Mine."]
