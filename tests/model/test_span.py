"""Span: the words that stand at a place of a text, or an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import DubsarError, SpanError
from dubsar.model import Span

TEXT = "Twelve people died in Karsa."


@st.composite
def text_and_ends(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(st.text(min_size=1))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(text_and_ends())
def test_a_span_of_a_text_quotes_it(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    span = Span.of(text, start, end)
    assert span.quote == text[start:end]
    assert span.check(text) is span


@given(text_and_ends())
def test_a_span_survives_json_exactly(drawn: tuple[str, int, int]) -> None:
    span = Span.of(*drawn)
    assert Span.from_dict(span.to_dict()) == span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 5), (6, 2), (-1, 4), (-4, -1), (20, 60), (28, 29), (99, 120)])
def test_an_empty_backward_or_outlying_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        Span.of(TEXT, start, end)


def test_a_quote_of_another_length_is_refused() -> None:
    with pytest.raises(SpanError, match=r"0\.\.6"):
        Span(0, 6, "Eleven.")


@pytest.mark.parametrize("other", ["Eleven people died in Karsa.", " " + TEXT, "", TEXT.lower()])
def test_a_quote_that_stands_elsewhere_is_refused(other: str) -> None:
    with pytest.raises(SpanError, match="Twelve"):
        Span(0, 6, "Twelve").check(other)


def test_a_span_error_is_one_of_dubsars_own() -> None:
    assert issubclass(SpanError, DubsarError)


def test_offsets_count_code_points_not_bytes() -> None:
    text = "«قُتل» 🕊 twelve"
    span = Span.of(text, text.index("twelve"), len(text))
    assert (span.quote, len(span.quote)) == ("twelve", span.end - span.start)


def test_spans_that_touch_do_not_overlap() -> None:
    left, right, inner = Span.of(TEXT, 0, 6), Span.of(TEXT, 6, 13), Span.of(TEXT, 2, 4)
    assert not left.overlaps(right)
    assert left.overlaps(inner) and inner.overlaps(left)
    assert left.covers(inner) and left.covers(left) and not inner.covers(left)


def test_spans_sort_as_they_stand_in_the_text() -> None:
    spans = [Span.of(TEXT, 7, 13), Span.of(TEXT, 0, 13), Span.of(TEXT, 0, 6)]
    assert [span.quote for span in sorted(spans)] == ["Twelve", "Twelve people", "people"]
