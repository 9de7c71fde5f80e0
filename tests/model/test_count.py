"""Count: the literal count and its algebra."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.errors import ValueRefused
from dubsar.model import UNKNOWN, Count, Span

NUMBERS = st.integers(0, 10_000)
ENDS = st.none() | NUMBERS


@st.composite
def counts(draw: st.DrawFn) -> Count:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return Count(low, high, draw(st.booleans()))


@given(counts(), counts())
def test_the_envelope_is_commutative(one: Count, other: Count) -> None:
    assert one | other == other | one


@given(counts(), counts(), counts())
def test_the_envelope_is_associative(one: Count, two: Count, three: Count) -> None:
    assert (one | two) | three == one | (two | three)


@given(counts())
def test_the_envelope_of_a_count_with_itself_is_that_count(count: Count) -> None:
    assert count | count == count


@given(counts(), counts())
def test_the_envelope_covers_both_accounts(one: Count, other: Count) -> None:
    assert (one | other).covers(one) and (one | other).covers(other)


@given(counts(), counts(), NUMBERS)
def test_the_envelope_allows_what_either_account_allows(one: Count, other: Count, number: int) -> None:
    if number in one or number in other:
        assert number in (one | other)


@given(counts(), counts())
def test_an_end_that_one_account_leaves_open_stays_open_in_the_envelope(one: Count, other: Count) -> None:
    both = one | other
    assert (both.low is None) == (one.low is None or other.low is None)
    assert (both.high is None) == (one.high is None or other.high is None)


@given(counts(), counts())
def test_the_total_is_commutative(one: Count, other: Count) -> None:
    assert one + other == other + one


@given(counts(), counts(), counts())
def test_the_total_is_associative(one: Count, two: Count, three: Count) -> None:
    assert (one + two) + three == one + (two + three)


@given(counts())
def test_nobody_more_changes_no_total(count: Count) -> None:
    assert count + Count.exactly(0) == count


@given(counts(), counts(), counts())
def test_the_total_is_monotone_a_wider_part_gives_a_wider_total(part: Count, wider: Count, rest: Count) -> None:
    assert (part | wider) + rest == (part + rest) | (wider + rest)
    assert ((part | wider) + rest).covers(part + rest)


@given(counts(), counts())
def test_a_total_is_never_below_its_parts(one: Count, other: Count) -> None:
    total = one + other
    if total.low is not None and one.low is not None:
        assert total.low >= one.low
    if total.high is not None and one.high is not None:
        assert total.high >= one.high


@given(counts(), counts())
def test_an_end_that_one_part_leaves_open_stays_open_in_the_total(one: Count, other: Count) -> None:
    total = one + other
    assert (total.low is None) == (one.low is None or other.low is None)
    assert (total.high is None) == (one.high is None or other.high is None)


@given(counts(), counts())
def test_about_stays_about(one: Count, other: Count) -> None:
    for made in (one | other, one + other):
        assert made.approximate == (one.approximate or other.approximate)


@given(counts(), counts())
def test_covering_both_ways_means_the_same_numbers(one: Count, other: Count) -> None:
    same = (one.low, one.high) == (other.low, other.high)
    assert (one.covers(other) and other.covers(one)) == same


def test_a_sum_or_envelope_has_no_words_of_its_own() -> None:
    twelve = Count(12, 12, words="twelve", span=Span(0, 6, "twelve"))
    for made in (twelve + twelve, twelve | Count.exactly(3)):
        assert (made.words, made.span) == (None, None)


@given(counts(), st.none() | st.text(min_size=1))
def test_a_count_survives_json_exactly(count: Count, words: str | None) -> None:
    whole = Count(count.low, count.high, count.approximate, words, Span(3, 3 + len(words), words) if words else None)
    assert Count.from_dict(json.loads(json.dumps(whole.to_dict()))) == whole


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (0, -1), (None, -5), (-2, None), (9, 3), (1, 0)])
def test_a_negative_or_backward_count_is_refused(low: int | None, high: int | None) -> None:
    with pytest.raises(ValueRefused):
        Count(low, high)


def test_unknown_is_not_zero() -> None:
    assert Count.exactly(0) != UNKNOWN
    assert Count.exactly(0).known and not UNKNOWN.known
    assert (Count.exactly(0).exact, UNKNOWN.exact) == (0, None)


def test_half_open_is_known_and_not_exact() -> None:
    for count in (Count(12, None), Count(None, 12)):
        assert count.known and count.exact is None


def test_a_count_allows_the_numbers_between_its_ends_both_included() -> None:
    assert [number for number in range(9, 17) if number in Count(10, 15)] == [10, 11, 12, 13, 14, 15]
    assert 10**9 in Count(12, None) and 11 not in Count(12, None)
    assert 0 in Count(None, 12) and 13 not in Count(None, 12)
    assert "12" not in Count(0, None)


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (Count.exactly(12), "12"),
        (Count(12, 12, True), "~12"),
        (Count(10, 15), "10–15"),
        (Count(12, None), "12+"),
        (Count(None, 12), "≤12"),
        (UNKNOWN, "unknown"),
        (Count.exactly(0), "0"),
    ],
)
def test_a_count_is_shown_as_a_recorder_writes_it(count: Count, shown: str) -> None:
    assert str(count) == shown


def test_a_count_parts_thousands_where_it_is_asked_to() -> None:
    assert f"{Count(1200, None):,} {Count(900, 1500):,} {Count(1200, 1200)}" == "1,200+ 900–1,500 1200"
