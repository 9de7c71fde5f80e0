"""What must hold for every tally under every codebook: order, repetition and width; and without a source."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from event_building import DAY, ON_DAY, TOWN, X, ends, report, span
from hypothesis import given, settings
from hypothesis import strategies as st

from dubsar.model import Count, Document, Event, Harm, Incident, Speaker
from dubsar.tally.codebooks import Codebook, codebook_names, load_codebook
from dubsar.tally.incident import tally_event

SPEAKERS = (None, "rescuers", "the hospital", "the council", "the spokesman of X")
BOOKS = [load_codebook(name) for name in codebook_names()]
ONE_NUMBER = {"lowest", "latest-else-majority"}
every_codebook = pytest.mark.parametrize("book", BOOKS, ids=[book.name for book in BOOKS])

counts = st.tuples(st.integers(1, 40), st.integers(0, 10), st.booleans()).map(
    lambda ends: Count(ends[0], None if ends[2] else ends[0] + ends[1], words=f"{ends[0]}")
)


@st.composite
def told(draw: st.DrawFn) -> Event:
    """Up to five documents with up to four claims each, of one event."""
    documents, claims = [], []
    for number in range(draw(st.integers(1, 5))):
        sentences = [f"Report {number} tells, for the {at}th time, of deaths in Tarmun." for at in range(4)]
        document = report(" ".join(sentences), f"Paper {number}", DAY + timedelta(days=draw(st.integers(0, 2))))
        documents.append(document)
        claims += [draw(claim(document, said)) for said in sentences[: draw(st.integers(1, 4))]]
    return Event(tuple(claims), tuple(documents))


@st.composite
def claim(draw: st.DrawFn, document: Document, said: str) -> Harm:
    speaker = draw(st.sampled_from(SPEAKERS))
    return Harm(
        document=document.id,
        span=span(document, said),
        outcome=draw(st.sampled_from(("killed", "injured"))),
        status=draw(st.sampled_from(("civilian", "combatant", "unknown"))),
        count=draw(counts),
        speaker=Speaker(speaker) if speaker else None,
        by=draw(st.sampled_from(((), (X,)))),
        when=ON_DAY,
        where=TOWN,
    )


@every_codebook
@given(event=told(), dice=st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_claims_and_documents_never_changes_a_tally(book: Codebook, event: Event, dice: object) -> None:
    claims, documents = list(event.claims), list(event.documents)
    dice.shuffle(claims)  # type: ignore[attr-defined]
    dice.shuffle(documents)  # type: ignore[attr-defined]
    assert tally_event(Event(tuple(claims), tuple(documents)), book) == tally_event(event, book)


@every_codebook
@given(event=told())
@settings(max_examples=40, deadline=None)
def test_a_repeated_claim_changes_nothing(book: Codebook, event: Event) -> None:
    twice = Event(event.claims + event.claims, event.documents + event.documents)
    assert tally_event(twice, book) == tally_event(event, book)


@every_codebook
@given(event=told(), pick=st.integers(0, 19), down=st.integers(0, 5), up=st.integers(0, 5))
@settings(max_examples=80, deadline=None)
def test_widening_one_account_never_narrows_the_total(
    book: Codebook, event: Event, pick: int, down: int, up: int
) -> None:
    at = pick % len(event.claims)
    chosen = event.claims[at]
    assert isinstance(chosen, Harm) and chosen.count and chosen.count.low is not None
    low, high = max(1, chosen.count.low - down), chosen.count.high
    wider = replace(chosen.count, low=low, high=None if high is None else high + up)
    if high is None:
        return
    claims = (*event.claims[:at], replace(chosen, count=wider), *event.claims[at + 1 :])
    before = tally_event(event, book)
    after = tally_event(Event(claims, event.documents), book)
    for outcome in ("killed", "injured"):
        if _contested(before, outcome) != _contested(after, outcome):
            continue  # the wider account has come to meet a rival count of the same dead, and is one toll with it
        for part in ("total", "civilian", "combatant"):
            first = ends(getattr(getattr(before, outcome), part))
            second = ends(getattr(getattr(after, outcome), part))
            if book.rules & ONE_NUMBER:
                assert second[0] == second[1]
                continue
            assert (second[0] or 0) <= (first[0] or 0)
            assert (second[1] or 0) >= (first[1] or 0)


def _contested(incident: Incident, outcome: str) -> bool:
    return "V4" in getattr(incident, outcome).civilian.rules
