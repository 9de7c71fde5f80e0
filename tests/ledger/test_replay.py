"""Whatever is written in whatever order: a ledger opened anew says what the one that wrote it says, at every entry."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bookkeeping import claim, decision, document, open_book, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from dubsar.ledger.ledger import Ledger
from dubsar.ledger.view import View
from dubsar.model import Event
from dubsar.tally.reading import Reading

WORDS = ("At least", "people died", "died in Tikrit", "Others put", "the dead at")


def snapshot(view: View) -> dict[str, Any]:
    return {
        "documents": view.documents(),
        "readings": view.readings(),
        "claims": view.claims(),
        "links": view.links(),
        "judgements": view.judgements(),
        "orphaned": view.orphaned_judgements(),
        "failures": view.failures(),
        "signatures": view.signatures(),
        "events": view.events(),
        "head": view.head(),
    }


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A document of four, with any of five claims in any order, each in an event of its own or all in one."""
    source = document(draw(st.integers(1, 4)))
    claims = tuple(claim(source, words, 1) for words in draw(st.lists(st.sampled_from(WORDS), unique=True)))
    groups = [claims] if draw(st.booleans()) and claims else [(one,) for one in claims]
    return Reading(source, claims, tuple(Event(group, (source,)) for group in groups))


def judge_two(ledger: Ledger, word: str, first: int, second: int) -> None:
    ids = [one.id for one in ledger.claims()]
    if len(ids) > 1 and (left := ids[first % len(ids)]) != (right := ids[second % len(ids)]):
        ledger.judge(decision(word, left, right))


def sign_one(ledger: Ledger, number: int) -> None:
    incidents = ledger.incidents()
    if incidents:
        ledger.sign(incidents[number % len(incidents)].code or "", "Noor", "read")


def erase_one(ledger: Ledger, number: int) -> None:
    if any(each.id == document(number).id for each in ledger.documents()):
        ledger.erase(document(number).id, "asked for")


def add_one(ledger: Ledger, one: Reading) -> None:
    if not any(entry.kind == "erasure" and entry.subject == one.document.id for entry in ledger.entries()):
        ledger.add(one)


Step = Callable[[Ledger], object]
adding: st.SearchStrategy[Step] = readings().map(lambda one: lambda ledger: add_one(ledger, one))
numbers = st.integers(0, 9)
deciding: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.sampled_from(["same", "different", "unsure"]), numbers, numbers).map(
        lambda row: lambda ledger: judge_two(ledger, *row)
    ),
    numbers.map(lambda number: lambda ledger: sign_one(ledger, number)),
    numbers.map(lambda number: lambda ledger: ledger.record_failure(f"{number}.pdf", "It is empty.")),
    st.just(lambda ledger: ledger.incidents()),
)
erasing: st.SearchStrategy[Step] = st.integers(1, 4).map(lambda number: lambda ledger: erase_one(ledger, number))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.one_of(adding, adding, deciding), max_size=8))
def test_replay_equals_state_at_every_entry(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l.db"
        history = []
        with open_book(path) as ledger:
            for step in steps:
                step(ledger)
                history.append((snapshot(ledger), ledger.as_of(ledger.head().count).incidents()))
        with open_book(path) as ledger:
            assert ledger.verify().ok
            for state, incidents in history:
                past = ledger.as_of(state["head"].count)
                assert snapshot(past) == state
                assert past.incidents() == incidents


@settings(max_examples=10, deadline=None)
@given(st.lists(st.one_of(adding, adding, deciding, erasing), max_size=8))
def test_a_ledger_opened_anew_says_the_same_after_erasures_too(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l.db"
        with open_book(path) as ledger:
            for step in steps:
                step(ledger)
            before = (snapshot(ledger), ledger.incidents())
        with open_book(path) as ledger:
            assert ledger.verify().ok
            incidents = ledger.incidents()
            assert (snapshot(ledger)["claims"], incidents) == (before[0]["claims"], before[1])


def test_the_order_of_arrival_changes_no_incident() -> None:
    found = []
    for order in ((1, 2, 3), (3, 1, 2)):
        with tempfile.TemporaryDirectory() as folder, open_book(Path(folder) / "l.db") as ledger:
            for number in order:
                ledger.add(reading(number))
            ledger.link()
            found.append(ledger.incidents())
    assert found[0] == found[1]
