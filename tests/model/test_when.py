"""When: the days that a time expression covers."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import ValueRefused
from dubsar.model import Span, When
from dubsar.model.when import PRECISIONS

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def times(draw: st.DrawFn) -> When:
    start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if start and end:
        start, end = min(start, end), max(start, end)
    words = draw(st.none() | st.text(min_size=1))
    return When(
        start,
        end,
        draw(st.sampled_from(PRECISIONS)),
        draw(st.sampled_from((None, "early", "mid", "late"))),
        draw(st.sampled_from((None, "on", "since", "until", "as of", "before", "after"))),
        words,
        Span(7, 7 + len(words), words) if words else None,
    )


@given(times())
def test_a_time_survives_json_exactly(when: When) -> None:
    assert When.from_dict(json.loads(json.dumps(when.to_dict()))) == when


@given(times(), times())
def test_overlap_is_mutual(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(times())
def test_a_time_overlaps_itself(when: When) -> None:
    assert when.overlaps(when)


@given(DAYS, st.integers(1, 400))
def test_a_time_that_ends_before_it_starts_is_refused(day: date, days: int) -> None:
    with pytest.raises(ValueRefused):
        When(day, day - timedelta(days=days), "range")


def test_the_day_is_known_only_when_a_single_day_is_meant() -> None:
    fifth, sixth = date(2031, 5, 5), date(2031, 5, 6)
    assert When(fifth, fifth, "day").day == fifth
    assert When(fifth, sixth, "weekend").day is None
    assert When(None, None, "day").day is None
    assert When(None, fifth, "day", relation="as of").day is None


def test_neighbouring_days_do_not_overlap_and_open_ends_reach() -> None:
    fifth, sixth = date(2031, 5, 5), date(2031, 5, 6)
    assert not When(fifth, fifth, "day").overlaps(When(sixth, sixth, "day"))
    assert When(fifth, None, "day", relation="since").overlaps(When(sixth, sixth, "day"))
    assert not When(None, fifth, "day", relation="until").overlaps(When(sixth, sixth, "day"))
