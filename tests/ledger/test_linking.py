"""The links of a ledger follow its readings, whatever happened in between and whoever linked it before."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from bookkeeping import START, Ticking, decision, open_book
from hypothesis import given, settings
from hypothesis import strategies as st

from dubsar.errors import Erased
from dubsar.ledger.ledger import Ledger
from dubsar.link import index
from dubsar.link.across import Linker, link_readings
from dubsar.link.across import events as events_across
from dubsar.link.weights import Weights, load_weights
from dubsar.model import Claim, Count, Document, Event, Harm, Place, When
from dubsar.store.sql import open_store
from dubsar.tally.reading import Reading

TOWNS = (
    Place("Karsa", "own:1", 34.0, 44.0, 5, "IQ", "Diyala", "settlement"),
    Place("Telba", "own:3", 36.5, 42.0, 5, "IQ", "Nineveh", "settlement"),
)
PAPERS = ("Gazette", "Agency", "Post", "Star", "Herald", "Courier")
DAY = date(2031, 5, 5)


def told(number: int, *, better: bool = False) -> Reading:
    """One of a dozen reports of four raids; a better reading finds the place that the other left open."""
    town, day = TOWNS[number % 2], DAY + timedelta(20 * (number % 4 // 2))
    text = f"Raid {number % 4} on the Zarqan mill of {town.name} killed {number % 4 + 5} people."
    document = Document(text, publisher=PAPERS[number % 6], published=day + timedelta(1))
    claim = Harm(
        document=document.id,
        span=document.span(0, len(text)),
        outcome="killed",
        cause="airstrike",
        count=Count.exactly(number % 4 + 5),
        where=town if better or number % 5 else None,
        when=When(day, day, "day"),
    )
    return Reading(document, (claim,), (Event((claim,), (document,)),))


def claim_of(number: int) -> Claim:
    return told(number).claims[0]


def ends(ledger: Ledger) -> set[tuple[str, str]]:
    return {(link.left, link.right) for link in ledger.links()}


@pytest.fixture(autouse=True)
def never_all_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """So small a ledger would else be compared all over each time."""
    monkeypatch.setattr(index, "ANEW", 2.0)


def test_a_ledger_that_is_opened_again_compares_only_what_came(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        for number in range(8):
            ledger.add(told(number))
        ledger.link()
    with open_book(tmp_path / "l.db") as ledger:
        ledger.link()
        assert ledger.linking.touched == (0, 0)
        ledger.add(told(8))
        links = ledger.link()
        assert ledger.linking.touched.fresh < 9
        assert links == ledger.links()
        assert set(links) == set(link_readings(ledger.readings()))


def test_other_weights_link_all_of_it_anew(tmp_path: Path) -> None:
    with open_book(tmp_path / "l.db") as ledger:
        for number in range(6):
            ledger.add(told(number))
        ledger.link()
    bundled = load_weights()
    wary = Weights(bundled.prior / 1000, bundled.levels)
    with Ledger(open_store(str(tmp_path / "l.db")), clock=Ticking(), weights=wary) as ledger:
        assert {link.model for link in ledger.link()} <= {wary.id}
        assert set(ledger.links()) == set(link_readings(ledger.readings(), weights=wary))


def test_links_that_another_run_recorded_otherwise_are_set_right(tmp_path: Path) -> None:
    bundled = load_weights()
    wary = Weights(bundled.prior / 1000, bundled.levels)
    with open_book(tmp_path / "l.db") as ledger:
        for number in range(6):
            ledger.add(told(number))
        links = ledger.link()
        with Ledger(open_store(str(tmp_path / "l.db")), clock=Ticking(), weights=wary) as other:
            assert other.link() != links
        assert set(ledger.link()) == set(links)


steps = st.lists(
    st.tuples(st.sampled_from(["add", "add", "better", "erase", "same", "different", "open"]), st.integers(0, 11)),
    max_size=12,
)


@given(steps, st.integers(1, 3))
@settings(deadline=None, max_examples=40)
def test_whatever_happened_links_and_events_are_those_of_what_stands(todo: list[tuple[str, int]], every: int) -> None:
    with TemporaryDirectory() as folder:
        ledger = open_book(Path(folder) / "l.db")
        for number in range(3):
            ledger.add(told(number))
        for turn, (step, number) in enumerate(todo):
            ledger = happen(ledger, Path(folder) / "l.db", step, number, turn)
            if turn % every == 0:
                ledger.link()
                ledger.events()
        ledger.link()
        readings, judgements = ledger.readings(), ledger.judgements()
        expected = link_readings(readings, judgements)
        assert set(ledger.links()) == set(expected)
        assert ledger.events() == events_across(readings, expected, judgements)
        ledger.close()


def happen(ledger: Ledger, path: Path, step: str, number: int, turn: int) -> Ledger:
    if step == "open":
        ledger.close()
        return open_book(path)
    known = {claim.id for claim in ledger.claims()}
    if step in ("add", "better"):
        try:
            ledger.add(told(number, better=step == "better"))
        except Erased:
            return ledger
    elif step == "erase" and claim_of(number).id in known:
        ledger.erase(told(number).document.id, "asked for")
    elif step in ("same", "different") and {claim_of(number).id, claim_of(0).id} <= known and number:
        pair = claim_of(number).id, claim_of(0).id
        ledger.judge(decision(step, *pair, at=START + timedelta(turn)))
    return ledger


def test_adding_in_another_order_gives_the_same_incidents(tmp_path: Path) -> None:
    found = []
    for name, order in (("a", range(12)), ("b", reversed(range(12)))):
        with open_book(tmp_path / name) as ledger:
            for number in order:
                ledger.add(told(number))
                ledger.link()
            found.append({incident.id: incident.killed for incident in ledger.incidents()})
    assert found[0] == found[1]


def test_a_linker_asked_again_says_only_what_moved() -> None:
    linker = Linker()
    readings = [told(number) for number in range(8)]
    linker.update(readings)
    linker.update(readings)
    assert linker.moved() == {}
