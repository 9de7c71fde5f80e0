"""A release on the screen: its own words by country and place, totals beside what their lines add up to."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from dubsar import Document, Reader
from dubsar.screen.findings import findings_page
from dubsar.screen.release import release_page

RELEASE = """On April 11, 2017, Coalition military forces conducted six strikes consisting of 21 engagements.

STRIKES IN SYRIA

In Syria, Coalition military forces conducted five strikes consisting of 20 engagements against ISIS targets.

* Near Raqqah, four strikes engaged two ISIS tactical units; destroyed three fighting positions and a vehicle.

* Near Tabqah, two strikes destroyed several mortar systems.

STRIKES IN IRAQ

* Near Mosul, one strike damaged four supply routes.
"""
FINDINGS = (
    "1. June 12, 2017, near Raqqah, Syria, via media report. During a strike three civilians were unintentionally "
    "killed and one civilian was injured. 611/CS77 37SEV008785\n"
    "2. April 18, 2017, near Mosul, Iraq, via social media report. It was assessed that there was insufficient "
    "information to find that civilians were harmed. 12/CS3\n"
)


def shown(page: RenderableType, width: int) -> str:
    console = Console(file=StringIO(), width=width, highlight=False)
    console.print(page)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def release(reader: Reader, text: str = RELEASE, width: int = 140) -> str:
    document = Document(text=text, publisher="CJTF-OIR", published=date(2017, 4, 12), title="Strikes")
    return shown(release_page(reader.read(document), width), width)


def findings(reader: Reader, width: int = 140) -> str:
    document = Document(text=FINDINGS, publisher="CJTF-OIR", published=date(2017, 8, 4), title="Report")
    return shown(findings_page(reader.read(document), width), width)


def row(page: str, word: str) -> str:
    """The first line of the table that begins with a word."""
    return " ".join(next(line for line in page.splitlines() if line.strip().startswith(word)).split())


def test_a_line_gives_place_strikes_and_effects_in_words(reader: Reader) -> None:
    page = release(reader)
    assert row(page, "near Raqqah").endswith(
        "4 engaged 2 ISIS tactical units; destroyed 3 fighting positions, 1 vehicle"
    )
    assert "damaged 4 supply routes" in row(page, "near Mosul")
    assert "destroyed ~3+ mortar systems" in row(page, "near Tabqah")


def test_a_stated_total_stands_beside_the_sum_of_its_lines(reader: Reader) -> None:
    page = release(reader)
    assert row(page, "Syria") == "Syria 5 20 stated; its lines add up to 6"
    assert row(page, "All").startswith("All 6 21 stated")


def test_a_country_without_a_total_shows_the_sum_and_says_so(reader: Reader) -> None:
    assert row(release(reader), "Iraq") == "Iraq 1 sum of the lines"


def test_contradictions_follow_in_plain_words(reader: Reader) -> None:
    assert "the lines add up to 6" in release(reader).partition("To look at")[2]


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_nothing_is_cut_off_on_a_narrow_screen(width: int, reader: Reader) -> None:
    page = release(reader, width=width)
    assert all(len(line.rstrip()) <= width for line in page.splitlines())
    assert "…" not in page
    for word in ("Raqqah", "Mosul", "tactical", "positions", "routes"):
        assert word in page


def test_a_release_cannot_steer_the_terminal(reader: Reader) -> None:
    hostile = RELEASE.replace("a vehicle", "a \x1b[31mred\x1b[0m vehicle").replace("Tabqah", "Tab\u202eqah")
    page = release(reader, hostile)
    assert "\x1b" not in page and "\u202e" not in page


def test_findings_are_rows_with_what_they_concede_added_up(reader: Reader) -> None:
    page = findings(reader)
    assert "not credible" in row(page, "2017-04-18") and "insufficient information" in row(page, "2017-04-18")
    assert "611" in row(page, "2017-06-12") and "media" in row(page, "2017-06-12")
    assert "2 findings: 1 credible, 1 not credible. Conceded: 3 killed, 1 injured." in page


@pytest.mark.parametrize("width", [76, 90, 100])
def test_findings_on_a_narrow_screen_keep_every_value(width: int, reader: Reader) -> None:
    page = findings(reader, width)
    assert all(len(line.rstrip()) <= width for line in page.splitlines())
    for word in ("2017-06-12", "Raqqah", "611", "insufficient", "credible"):
        assert word in page
