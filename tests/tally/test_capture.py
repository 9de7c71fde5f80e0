"""Capture histories: who is on a list, which lists depend on each other, and a plain no where nothing can be said."""

from __future__ import annotations

from datetime import date

from event_building import X, harm, report
from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Document, Event, Incident
from dubsar.tally.capture import Captures, capture_histories, list_of
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.incident import tally_event

NAMES = ("Harbour News", "Levant Courier", "Village Times")
LONG = " ".join(f"In room {number} of the mill they counted one more of the dead that day." for number in range(12))


def incident(number: int, *on: str, text: str = "", copies: bool = False) -> tuple[Event, Incident]:
    """Incident `number` as the lists `on` tell it: each in words of its own, or all in one text."""
    words = [f"{text} 3 dead in raid {number}" + ("." if copies else f", as {name} counted.") for name in on]
    papers = [report(each, name) for each, name in zip(words, on, strict=True)]
    event = Event(tuple(harm(paper, "3", by=(X,)) for paper in papers), tuple(papers))
    return event, tally_event(event, load_codebook("airwars"))


def apart() -> list[tuple[Event, Incident]]:
    """Three lists that hold ten incidents together and ten of their own each."""
    told = [incident(at, *NAMES) for at in range(10)]
    return told + [incident(100 + 10 * k + at, name) for k, name in enumerate(NAMES) for at in range(10)]


def test_lists_made_apart_with_enough_in_common_are_not_refused() -> None:
    found = capture_histories(apart())
    assert found.refusals == ()
    assert found.patterns == (
        *(((False, False, True), 10), ((False, True, False), 10), ((True, False, False), 10), ((True, True, True), 10)),
    )


def test_lists_of_which_one_prints_the_other_are_refused() -> None:
    told = [incident(at, *NAMES, text=LONG, copies=True) for at in range(10)]
    assert sum("one took from the other" in reason for reason in capture_histories(told).refusals) == 3


def test_lists_that_heard_it_from_one_source_are_refused() -> None:
    pairs = []
    for at in range(10):
        papers = [report(f"3 dead in raid {at}, {name} was told by the clinic.", name) for name in NAMES]
        event = Event(tuple(harm(paper, "3", speaker="the clinic") for paper in papers), tuple(papers))
        pairs.append((event, tally_event(event, load_codebook("airwars"))))
    found = capture_histories(pairs)
    assert [each.one_source for each in found.overlaps] == [10, 10, 10]
    assert sum("stands one source" in reason for reason in found.refusals) == 3


def test_too_few_lists_records_or_common_incidents_are_refused() -> None:
    reasons = capture_histories([incident(1, *NAMES[:2]), incident(2, NAMES[0])]).refusals
    assert [reason.split(" ")[0:2] for reason in reasons] == [
        ["At", "least"],
        ["Harbour", "News"],
        ["Levant", "Courier"],
        ["Harbour", "News"],
    ]
    assert "have 1 incident in common" in reasons[-1]


def test_a_list_is_a_publisher_under_one_name_and_a_party_is_none() -> None:
    assert list_of(Document("x", publisher="Agence France-Presse")) == "AFP"
    told = [incident(at, "CJTF-OIR", "Harbour News", "Facebook") for at in range(3)]
    assert capture_histories(told).lists == ("Harbour News",)
    assert capture_histories(told, ["CJTF-OIR", "Harbour News"]).lists == ("CJTF-OIR", "Harbour News")


def test_a_denial_puts_nothing_on_a_list() -> None:
    paper, other = (
        report("3 dead.", "Harbour News"),
        report("No, 3 were not killed.", "Village Times", date(2019, 4, 7)),
    )
    event = Event((harm(paper, "3"), harm(other, "3", stance="denied")), (paper, other))
    found = capture_histories([(event, tally_event(event, load_codebook("airwars")))], NAMES)
    assert [each.lists for each in found.histories] == [("Harbour News",)]


TOLD = apart()[::7]


@given(st.permutations(TOLD), st.integers(0, len(TOLD) - 1))
def test_order_and_repetition_change_nothing(told: list[tuple[Event, Incident]], twice: int) -> None:
    assert capture_histories([*told, told[twice]]) == capture_histories(TOLD)


@given(st.lists(st.sets(st.sampled_from(NAMES), min_size=1), min_size=1, max_size=8))
def test_patterns_and_overlaps_count_every_incident_once(held: list[set[str]]) -> None:
    found: Captures = capture_histories([incident(at, *sorted(on)) for at, on in enumerate(held)], NAMES)
    assert sum(number for _, number in found.patterns) == len(held)
    for each in found.overlaps:
        assert each.both + each.only_first == found.held(each.first)
        assert each.both + each.only_second == found.held(each.second)
