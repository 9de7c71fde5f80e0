"""Which reports speak of one event, and which must never be made one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import KARSA, NINEVEH, TELBA, Told, at, on, release, tell, told, victim

from dubsar.link.across import events, link_readings
from dubsar.model import Assessment, Claim, Count, Document, Event, Judgement, Link

MILL = "Seven people died when warplanes hit the flour mill in Karsa."
MILL_AGAIN = "An air raid on the Karsa flour mill killed seven, rescuers said."
BRIDGE = "Two died in a second raid, on the Karsa bridge."
BRIDGE_AGAIN = "A raid on the bridge of Karsa left two dead."


def joined(readings: list[Told], *judgements: Judgement) -> tuple[Event, ...]:
    return events(readings, link_readings(readings, judgements), judgements)


def groups(found: tuple[Event, ...]) -> set[frozenset[str]]:
    return {frozenset(claim.id for claim in event.claims) for event in found}


def judge(decision: str, left: Claim, right: Claim, hour: int = 9) -> Judgement:
    return Judgement(decision, (left.id, right.id), "a reviewer", datetime(2031, 5, 9, hour, tzinfo=UTC))  # type: ignore[arg-type]


@pytest.fixture
def mill() -> list[Told]:
    return [tell(MILL), tell(MILL_AGAIN, publisher="Agency")]


def test_two_reports_of_one_strike_are_one_event(mill: list[Told]) -> None:
    (event,) = joined(mill)
    assert len(event.documents) == 2
    assert len(event.links) == 1


def test_another_town_is_another_event() -> None:
    assert len(joined([tell(MILL), tell(MILL_AGAIN.replace("Karsa", "Telba"), publisher="Agency", where=TELBA)])) == 2


def test_another_day_is_another_event_in_however_like_words() -> None:
    assert len(joined([tell(MILL, day=5), tell(MILL_AGAIN, publisher="Agency", day=8)])) == 2


def test_two_strikes_told_apart_in_one_document_never_chain() -> None:
    readings = [
        tell(MILL, BRIDGE, killed=(7, 2)),
        tell(MILL_AGAIN, publisher="Agency"),
        tell(BRIDGE_AGAIN, publisher="Post", killed=(2,)),
    ]
    found = joined(readings)
    assert len(found) == 2
    assert all(len({claim.document for claim in event.claims}) == len(event.claims) for event in found)


def test_an_undated_report_finds_its_event_by_its_words() -> None:
    readings = [tell(MILL), tell(MILL_AGAIN, publisher="Agency", day=None, where=None)]
    others = [
        tell(f"A truck bomb number {n} killed {n + 9} at checkpoint {n}.", day=n, where=TELBA) for n in range(10, 20)
    ]
    assert any(len(event.documents) == 2 for event in joined(readings + others))


def test_a_person_parts_what_the_machine_joins(mill: list[Told]) -> None:
    left, right = mill[0].claims[0], mill[1].claims[0]
    assert len(joined(mill, judge("different", left, right))) == 2
    assert link_readings(mill, [judge("different", left, right)]) == ()


def test_a_person_joins_what_the_machine_parts() -> None:
    readings = [tell(MILL), tell("Shells fell on Telba.", publisher="Agency", where=TELBA, day=20, killed=(1,))]
    assert len(joined(readings)) == 2
    assert len(joined(readings, judge("same", readings[0].claims[0], readings[1].claims[0]))) == 1


def test_the_latest_judgement_on_a_pair_stands(mill: list[Told]) -> None:
    left, right = mill[0].claims[0], mill[1].claims[0]
    assert len(joined(mill, judge("different", left, right, hour=9), judge("same", right, left, hour=10))) == 1
    assert len(joined(mill, judge("same", left, right, hour=9), judge("different", left, right, hour=10))) == 2


def test_a_declared_strike_joins_the_one_event_that_it_fits(mill: list[Told]) -> None:
    declared = release("One strike near Karsa engaged a tactical unit.")
    (event,) = joined([*mill, declared])
    assert declared.claims[0] in event.claims


@pytest.mark.parametrize("spoilt", [{"day": 6}, {"where": TELBA}, {"where": NINEVEH}, {"day": None}])
def test_a_strike_of_another_day_or_place_joins_nothing(mill: list[Told], spoilt: dict[str, object]) -> None:
    declared = release("One strike near Karsa engaged a tactical unit.", **spoilt)  # type: ignore[arg-type]
    assert len(joined([*mill, declared])) == 2


def test_a_strike_that_fits_two_events_stands_alone_and_joins_them_not() -> None:
    readings = [tell(MILL, BRIDGE, killed=(7, 2)), release("Two strikes near Karsa.")]
    assert len(joined(readings)) == 3


def test_every_event_of_every_reading_stands_in_exactly_one_event() -> None:
    readings = [
        tell(MILL, BRIDGE, killed=(7, 2)),
        tell(MILL_AGAIN, publisher="Agency"),
        release("A strike near Telba."),
    ]
    held = [claim.id for event in joined(readings) for claim in event.claims]
    assert sorted(held) == sorted(claim.id for reading in readings for claim in reading.claims)


def test_no_readings_no_events() -> None:
    assert joined([]) == ()


def test_every_link_explains_itself(mill: list[Told]) -> None:
    (link,) = link_readings(mill)
    assert link.left < link.right
    assert link.model and link.model.startswith("link:")
    said = {feature.name: feature for feature in link.features}
    assert (said["when"].level, said["where"].level) == ("same day", "same place")
    assert said["when"].left == "2031-05-05"
    assert said["where"].weight > 0
    assert "mill" in (said["words"].left or "")


def test_a_link_says_what_speaks_against_it() -> None:
    (link,) = link_readings([tell(MILL), tell(MILL_AGAIN, publisher="Agency", killed=(40,))])
    against = {feature.name for feature in link.features if feature.weight < 0}
    assert "killed" in against


def test_links_round_trip_as_json(mill: list[Told]) -> None:
    (link,) = link_readings(mill)
    assert Link.from_dict(link.to_dict()) == link


def test_a_finding_joins_the_event_of_its_day_and_place_whatever_it_concedes() -> None:
    document = Document("May 5, near Karsa: one civilian was killed.", publisher="Command", published=date(2031, 9, 1))
    finding = Assessment(
        document=document.id,
        span=at(document, document.text),
        when=on(5),
        where=KARSA,
        verdict="credible",
        killed=Count.exactly(1),
    )
    (event,) = joined([tell(MILL), tell(MILL_AGAIN, publisher="Agency"), told(document, (finding,))])
    assert finding in event.claims


SIX = (
    tell(MILL, BRIDGE, killed=(7, 2)),
    tell(MILL_AGAIN, publisher="Agency"),
    tell(BRIDGE_AGAIN, publisher="Post", killed=(2,)),
    tell("Nine died in Telba.", publisher="Herald", where=TELBA, killed=(9,)),
    tell("Seven died at a mill.", publisher="Star", where=None),
    release("One strike near Karsa."),
)
EXPECTED = groups(joined(list(SIX)))


@given(st.permutations(SIX))
@settings(max_examples=4, deadline=None)
def test_order_of_arrival_changes_nothing(readings: list[Told]) -> None:
    assert groups(joined(readings)) == EXPECTED


def test_a_strike_place_must_be_the_place_named() -> None:
    near = release("One strike near Karsa.", where=KARSA)
    assert len(joined([tell(MILL, where=NINEVEH), near])) == 2


TOWN_RAID = "Warplanes struck Karsa and killed seven people, the health office said."
TOWN_RAID_AGAIN = "Seven people were killed when warplanes struck Karsa, according to the health office."


def test_two_raids_on_one_town_days_apart_never_join_by_their_form_of_words() -> None:
    readings = [
        tell(TOWN_RAID, day=3, published=3),
        tell(TOWN_RAID_AGAIN, publisher="Agency", day=3, published=3),
        tell(TOWN_RAID, publisher="Post", day=5, published=5),
        tell(TOWN_RAID_AGAIN, publisher="Star", day=5, published=5),
    ]
    days = [{claim.when for claim in event.claims} for event in joined(readings)]
    assert len(days) == 2
    assert all(len(each) == 1 for each in days)


def test_a_person_who_parts_two_reports_parts_them_within_a_larger_event() -> None:
    readings = [tell(MILL), tell(MILL_AGAIN, publisher="Agency"), tell(MILL + " All died.", publisher="Post")]
    left, right = readings[0].claims[0], readings[1].claims[0]
    found = joined(readings, judge("different", left, right))
    assert not any({left, right} <= set(event.claims) for event in found)


def test_a_shared_victim_outweighs_a_day_that_one_of_two_reports_got_wrong() -> None:
    dead = (victim("Salim Haddad"), victim("Rim Haddad"))
    other = tell("Rim and Salim Haddad died at the mill.", publisher="Agency", day=8, victims=dead)
    assert len(joined([tell(MILL, victims=dead), other])) == 1
    assert len(joined([tell(MILL), tell(MILL_AGAIN, publisher="Agency", day=8)])) == 2
