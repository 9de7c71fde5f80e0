"""Event: claims of one event and their documents."""

from __future__ import annotations

from dubsar.model import Document, Event, Harm, Link, Strike

TEXT = Document("Twelve died in a strike.")


def test_the_harm_of_an_event_is_its_harm_claims_of_event_scope() -> None:
    span = TEXT.span(0, 12)
    died = Harm(document=TEXT.id, span=span, outcome="killed")
    total = Harm(document=TEXT.id, span=span, outcome="killed", scope="cumulative")
    event = Event((died, total, Strike(document=TEXT.id, span=span)), (TEXT,))
    assert list(event.harm()) == [died]
    assert event.document_of(died) == TEXT


def test_why_claims_stand_together_does_not_make_another_event() -> None:
    assert Event((), (TEXT,), (Link("c:1", "c:2", 0.9),)) == Event((), (TEXT,))
