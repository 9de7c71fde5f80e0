"""Declared against alleged leaves from public documents only; no distance leads to a place that is held back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from declaring import COALITION, FIRST, Writing, town
from dubsar.model import Count, Document, Event, Harm, Incident, Place, When
from dubsar.publish.compare_charts import compare_chart
from dubsar.publish.compared import ComparisonRelease
from dubsar.publish.policy import Policy
from dubsar.publish.redact_compared import redact_compared
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.incident import tally_event

LATER, SOON = FIRST + timedelta(400), FIRST + timedelta(5)
CLINIC = Place("Clinic 4", "t:4", 35.01, 39.01, 0.2, "SY", "Raqqa", "site", "at", "Clinic 4")
TEXT = "Five civilians were killed at Clinic 4 by the coalition."


def alleged(place: Place = CLINIC, text: str = TEXT, protection: str = "public") -> tuple[Event, Incident]:
    document = Document(text, publisher="Levant Courier", published=FIRST, protection=protection)  # type: ignore[arg-type]
    claim = Harm(
        document=document.id,
        span=document.span(0, len(text)),
        outcome="killed",
        count=Count.exactly(5),
        when=When(FIRST, FIRST, "day"),
        where=place,
        by=(COALITION,),
    )
    event = Event((claim,), (document,))
    return event, tally_event(event, load_codebook("airwars"))


def released(
    *told: tuple[Event, Incident], today: date = LATER, unreviewed: bool = True, protection: str = "public"
) -> ComparisonRelease:
    release = Writing()
    release.document = replace(release.document, protection=protection)  # type: ignore[arg-type]
    release.says(3, town("Raqqa"))
    documents = [release.document, *(document for event, _ in told for document in event.documents)]
    policy = Policy(include_unreviewed=unreviewed)
    return redact_compared(release.claims, documents, told, policy, today)


def test_a_candidate_of_old_events_says_how_far_apart_they_may_be() -> None:
    (match,) = released(alleged()).matches
    assert match.km is not None and match.score is not None
    assert match.kind == "near action"


def test_no_distance_leaves_to_a_recent_site_that_is_held_back() -> None:
    found = released(alleged(), today=SOON)
    (match,) = found.matches
    assert (match.km, match.space, match.score) == (None, None, None)
    assert all("Clinic" not in str(row.town) for row in found.rows)


def test_what_nobody_signed_stays_back_and_then_answers_nothing() -> None:
    found = released(alleged(), unreviewed=False)
    assert (found.harm, found.matches) == ((), ())
    assert [strike.answer for strike in found.strikes] == ["no harm reported near by"]


def test_protected_releases_and_reports_are_counted_as_if_they_were_not_there() -> None:
    assert released(alleged(protection="sealed")).harm == ()
    found = released(alleged(), protection="internal")
    assert (found.strikes, found.held_back) == ((), 1)
    assert [harm.answer for harm in found.harm] == ["no blamed party's release of that day is in the ledger"]


def test_the_rows_hold_every_strike_and_every_incident() -> None:
    found = released(alleged())
    assert sum(row.declared().low for row in found.rows) == 3
    assert sum(row.incidents() for row in found.rows) == 1


def test_the_chart_says_that_near_is_no_finding() -> None:
    title = str(compare_chart(released(alleged())).to_dict())
    assert "Near in time and place is no finding" in title and "1 of 1 incidents are unreviewed" in title


def test_a_chart_of_nothing_is_drawn() -> None:
    assert compare_chart(ComparisonRelease((), (), (), LATER)).to_dict()
