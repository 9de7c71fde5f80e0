"""Days of other calendars against days that are known."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ground.dating.calendars import (
    MONTHS_ELSEWHERE,
    ethiopian_day,
    islamic_day,
    islamic_year,
    month_elsewhere,
    solar_day,
    year_elsewhere,
)
from dubsar.ground.dating.feasts import NAMES, feast_days


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ((1438, 9, 1), date(2017, 5, 27)),
        ((1400, 1, 1), date(1979, 11, 21)),
        ((1443, 12, 10), date(2022, 7, 10)),
        ((1438, 9, 31), None),
        ((1438, 13, 1), None),
        ((0, 1, 1), None),
        ((99999, 1, 1), None),
    ],
)
def test_the_tabular_islamic_day(said: tuple[int, int, int], known: date | None) -> None:
    assert islamic_day(*said) == known


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1395, 1, 1), date(2016, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 5, 24), date(2021, 8, 15)),
        ((1400, 12, 30), None),
        ((1300, 1, 1), None),
        ((1400, 0, 1), None),
    ],
)
def test_the_solar_day_of_iran_and_afghanistan(said: tuple[int, int, int], known: date | None) -> None:
    assert solar_day(*said) == known


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ((2013, 1, 1), date(2020, 9, 11)),
        ((2012, 1, 1), date(2019, 9, 12)),
        ((2013, 2, 30), date(2020, 11, 9)),
        ((2011, 13, 6), date(2019, 9, 11)),
        ((2012, 13, 6), None),
        ((2013, 2, 31), None),
        ((0, 1, 1), None),
    ],
)
def test_the_ethiopian_day(said: tuple[int, int, int], known: date | None) -> None:
    assert ethiopian_day(*said) == known


@given(st.dates(date(9, 1, 1), date(9000, 1, 1)))
def test_every_day_lies_in_one_ethiopian_year(day: date) -> None:
    year = year_elsewhere("ethiopian", day)
    first, after = ethiopian_day(year, 1, 1), ethiopian_day(year + 1, 1, 1)
    assert first is not None and after is not None and first <= day < after


@given(st.dates(date(623, 1, 1), date(9000, 1, 1)))
def test_every_day_lies_in_one_islamic_year(day: date) -> None:
    first, after = islamic_day(islamic_year(day), 1, 1), islamic_day(islamic_year(day) + 1, 1, 1)
    assert first is not None and after is not None and first <= day < after


@pytest.mark.parametrize("year", [1395, 1399, 1403])
def test_solar_months_follow_each_other_without_a_gap(year: int) -> None:
    months = [ends for number in range(1, 13) if (ends := month_elsewhere("solar", year, number))]
    assert len(months) == 12
    assert all(end + timedelta(1) == start for (_, end), (start, _) in pairwise(months))


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("Ramadan", 2017, "2017-05-27", "2017-06-24"),
        ("Ramadan", 1995, "1995-02-01", "1995-03-02"),
        ("Eid al-Fitr", 2017, "2017-06-25", "2017-06-27"),
        ("Easter Sunday", 2016, "2016-03-27", "2016-03-27"),
        ("Orthodox Easter", 2022, "2022-04-24", "2022-04-24"),
        ("Good Friday", 2024, "2024-03-29", "2024-03-29"),
        ("New Year’s Eve", 2016, "2016-12-31", "2016-12-31"),
    ],
)
def test_a_feast_is_of_these_days(name: str, year: int, first: str, last: str) -> None:
    assert feast_days(name, year) == (date.fromisoformat(first), date.fromisoformat(last))


def test_a_year_with_two_beginnings_of_ramadan_gives_none() -> None:
    assert feast_days("Ramadan", 2030) is None


@given(st.sampled_from(NAMES), st.integers(1, 9999))
def test_any_feast_of_any_year_is_days_or_unknown(name: str, year: int) -> None:
    days = feast_days(name, year)
    assert days is None or days[0] <= days[1]


def test_a_name_is_of_one_month() -> None:
    assert {number for _, number in MONTHS_ELSEWHERE.values()} == set(range(1, 14))
