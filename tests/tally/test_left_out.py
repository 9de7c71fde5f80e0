"""Leaving a source out counts every figure again: what rested on it alone is gone, the rest stands."""

from __future__ import annotations

import pytest
from event_building import X, ends, harm, report

from dubsar.errors import NotRecorded
from dubsar.model import Event, Incident
from dubsar.tally.codebooks import codebook_names, load_codebook
from dubsar.tally.incident import tally_event
from dubsar.tally.roots.left_out import sources_of, tally_without, without

HOSPITAL = report("The hospital received 9 bodies.", "A")
RESCUERS = report("Rescuers counted 14 dead and 3 hurt; X did it.", "B")
COPY = report("14 dead, rescuers said.", "C")
EVENT = Event(
    (
        harm(HOSPITAL, "9", speaker="the hospital"),
        harm(RESCUERS, "14", speaker="rescuers", by=(X,)),
        harm(RESCUERS, "3", "injured", speaker="rescuers"),
        harm(COPY, "14", speaker="rescuers"),
    ),
    (HOSPITAL, RESCUERS, COPY),
)
AIRWARS = load_codebook("airwars")


def rest(source: str) -> Incident:
    return tally_without(EVENT, source, AIRWARS)


def test_a_source_takes_its_figures_with_it_in_whatever_paper() -> None:
    assert ends(tally_event(EVENT, AIRWARS).killed.total) == (9, 14)
    assert ends(rest("Rescuers").killed.total) == (9, 9)
    assert ends(rest("Rescuers").injured.total) == (None, None)
    assert rest("Rescuers").belligerents == ()
    assert ends(rest("the hospital").killed.total) == (14, 14)


def test_a_publisher_takes_only_its_own_report() -> None:
    assert ends(rest("B").killed.total) == (9, 14)
    assert ends(rest("B").injured.total) == (None, None)


def test_the_incident_keeps_its_id_and_says_what_is_left_out() -> None:
    assert rest("B").id == tally_event(EVENT, AIRWARS).id
    assert "without B" in rest("B").flags


def test_a_source_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(NotRecorded, match="A, B, C, rescuers, the hospital"):
        without(EVENT, "the mayor")


@pytest.mark.parametrize("name", codebook_names())
def test_every_figure_rests_on_claims_that_are_there_and_names_a_rule(name: str) -> None:
    book = load_codebook(name)
    events = [EVENT, *(without(EVENT, source) for source in sources_of(EVENT))]
    for event in events:
        incident = tally_event(event, book)
        for tolls in (incident.killed, incident.injured):
            for part in ("total", "civilian", "combatant", "children", "women", "men"):
                toll = getattr(tolls, part)
                if toll.low is not None:
                    assert toll.rules and set(toll.rules) <= book.rules
                    assert toll.because and set(toll.because) <= {claim.id for claim in event.claims}
