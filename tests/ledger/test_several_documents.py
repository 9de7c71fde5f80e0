"""What a ledger of several reports promises: arrival, copies, erasures and new readings change no other figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from bookkeeping import open_book
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dubsar import Document, Reader
from dubsar.ledger.ledger import Ledger
from dubsar.model import Incident, Judgement
from dubsar.tally.reading import Reading


def report(paper: str, day: int, text: str) -> Document:
    return Document(text=text, publisher=paper, published=date(2017, 5, day), language="en")


REPORTS = (
    report(
        "CJTF-OIR",
        3,
        "Strikes in Iraq\n\nOn May 2, 2017, Coalition aircraft conducted two strikes and four engagements in northern "
        "Iraq.\n\n* Near Hawija, two strikes engaged a band of ISIS fighters.",
    ),
    report(
        "Kirkuk Courier",
        3,
        "Coalition jets killed three civilians in a house in Hawija at 09:15 on 2 May 2017, the Documentation Group "
        "said. At 10:20 another coalition strike killed six civilians in the bakery of Hawija, the group said.",
    ),
    report(
        "Northern Wire",
        3,
        "Coalition jets killed at least five civilians in the bakery of Hawija on 2 May 2017, rescuers said. The "
        "search goes on.",
    ),
    report(
        "Tigris Post",
        5,
        "Seven civilians were killed when a bakery in Hawija was bombed on 2 May 2017, the hospital said.",
    ),
    report(
        "Gulf Daily",
        4,
        "Two farmers were killed in shelling of Tal Afar on 3 May 2017, the town council said. It blamed the Iraqi "
        "army.",
    ),
)
COPY = replace(REPORTS[2], publisher="Lantern Herald", published=date(2017, 5, 9))
FIGURES = ("killed", "injured", "belligerents", "roots", "strike_status", "grade", "when", "where", "flags")


@pytest.fixture(scope="module")
def readings(reader: Reader) -> tuple[Reading, ...]:
    return tuple(reader.read_many((*REPORTS, COPY)))


def figures(incidents: Iterable[Incident]) -> list[dict[str, Any]]:
    """What is told of each incident, in an order of its own; ids, codes and lists of documents are left out."""
    return sorted(({name: getattr(each, name) for name in FIGURES} for each in incidents), key=repr)


def added(ledger: Ledger, told: Iterable[Reading], *, link_each: bool = False) -> Ledger:
    for reading in told:
        ledger.add(reading)
        if link_each:
            ledger.link()
    ledger.link()
    return ledger


def test_the_reports_make_the_incidents_that_they_tell_of(readings: tuple[Reading, ...], tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        found = {
            str(each.killed.total): each for each in added(ledger, readings[:5]).incidents() if each.killed.total.high
        }
    assert set(found) == {"2", "3", "5–7"}
    assert found["3"].strike_status == "likely strike"  # by the action near by, which is none of its own


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), link_each=st.booleans())
def test_the_order_of_arrival_changes_nothing(
    readings: tuple[Reading, ...], order: list[int], *, link_each: bool
) -> None:
    with TemporaryDirectory() as folder:
        with open_book(Path(folder) / "a.db") as ledger:
            expected = figures(added(ledger, readings).incidents())
        with open_book(Path(folder) / "b.db") as ledger:
            assert figures(added(ledger, [readings[at] for at in order], link_each=link_each).incidents()) == expected


@pytest.mark.parametrize("at", range(6))
def test_a_copy_changes_no_figure_wherever_it_arrives(readings: tuple[Reading, ...], tmp_path: Path, at: int) -> None:
    with open_book(tmp_path / "a.db") as ledger:
        expected = figures(added(ledger, readings[:5]).incidents())
    told = list(readings[:5])
    told.insert(at, readings[5])
    with open_book(tmp_path / "b.db") as ledger:
        found = added(ledger, told, link_each=True).incidents()
    assert figures(found) == expected
    assert sum(readings[5].document.id in each.documents for each in found) == 1


@pytest.mark.parametrize("at", range(5))
def test_what_is_erased_leaves_what_the_others_tell(readings: tuple[Reading, ...], tmp_path: Path, at: int) -> None:
    others = [each for number, each in enumerate(readings[:5]) if number != at]
    with open_book(tmp_path / "a.db") as ledger:
        expected = figures(added(ledger, others).incidents())
    with open_book(tmp_path / "b.db") as ledger:
        added(ledger, readings[:5]).erase(readings[at].document.id, "asked for")
        ledger.link()
        assert figures(ledger.incidents()) == expected


@pytest.mark.parametrize("at", range(5))
def test_a_document_read_as_nothing_and_read_again_is_restored(
    readings: tuple[Reading, ...], tmp_path: Path, at: int
) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        added(ledger, readings[:5])
        before = {each.code: each for each in ledger.incidents()}
        added(ledger, [Reading(readings[at].document)])
        assert figures(ledger.incidents()) != figures(before.values())
        added(ledger, [readings[at]])
        after = {each.code: each for each in ledger.incidents()}
        assert after == before


def test_codes_outlive_a_merge_and_a_split(readings: tuple[Reading, ...], tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        added(ledger, readings[:5])
        of = {str(each.killed.total): each for each in ledger.incidents() if each.killed.total.high}
        bakery, farm = of["5–7"], of["2"]
        assert bakery.code and farm.code
        pair = (bakery.claims[0], farm.claims[0])
        ledger.judge(Judgement("same", pair, "a reviewer", datetime(2026, 1, 2, tzinfo=UTC), "one attack"))
        merged = ledger.show(farm.code)
        assert isinstance(merged, Incident)
        assert merged.code == bakery.code == ledger.resolve(farm.code)
        ledger.judge(Judgement("different", pair, "a reviewer", datetime(2026, 1, 3, tzinfo=UTC), "two attacks"))
        codes = {str(each.killed.total): each.code for each in ledger.incidents() if each.killed.total.high}
        assert (codes["5–7"], codes["2"]) == (bakery.code, farm.code)
