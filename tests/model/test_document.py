"""Document: one captured text, never edited."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import SpanError
from dubsar.model import Document

WORDS = st.none() | st.text(max_size=20)
DOCUMENTS = st.builds(
    Document,
    text=st.text(max_size=80),
    title=WORDS,
    publisher=WORDS,
    url=WORDS,
    published=st.none() | st.dates(),
    language=st.sampled_from((None, "en", "ar")),
    retrieved=st.none() | st.datetimes(timezones=st.just(UTC)),
    sha256=WORDS,
    protection=st.sampled_from(("public", "internal", "sealed")),
)


@given(DOCUMENTS)
def test_a_document_survives_json_exactly(document: Document) -> None:
    again = Document.from_dict(json.loads(json.dumps(document.to_dict())))
    assert again == document
    assert again.id == document.id


@given(DOCUMENTS)
def test_a_document_is_hashable_by_content(document: Document) -> None:
    assert len({document, Document.from_dict(document.to_dict())}) == 1


def test_the_raw_bytes_are_kept_beside_a_document_and_not_in_its_json() -> None:
    document = Document("Twelve died.", raw=b"<p>Twelve died.</p>")
    assert "raw" not in document.to_dict()
    assert document == Document("Twelve died.")
    assert "<p>" not in repr(document)


def test_the_text_of_a_document_cannot_be_edited() -> None:
    with pytest.raises(FrozenInstanceError):
        Document("Twelve died.").text = "Nobody died."  # type: ignore[misc]


def test_a_date_with_a_time_behind_it_is_read_as_its_day() -> None:
    assert Document.from_dict({"text": "x", "published": "2031-05-06T10:30:00Z"}).published == date(2031, 5, 6)


def test_a_missing_date_stays_unknown() -> None:
    document = Document.from_dict({"text": "x"})
    assert (document.published, document.retrieved, document.publisher) == (None, None, None)


def test_a_span_outside_the_text_is_refused() -> None:
    document = Document("Twelve died.", retrieved=datetime(2031, 5, 6, tzinfo=UTC))
    assert document.span(7, 11).quote == "died"
    with pytest.raises(SpanError):
        document.span(7, 40)
