"""Scope: one event, or harm gathered over a time."""

from __future__ import annotations

from datetime import date

import pytest
from news_reading import one_harm

import dubsar
from dubsar.extract.news.harms.scope import goes_on, is_cumulative
from dubsar.model import When

GATHERED = [
    "Since January, 400 civilians have been killed.",
    "More than 400 civilians have been killed so far this year.",
    "In the past three months, 40 people were killed.",
    "The strikes have killed hundreds of civilians.",
    "400 people were killed during the war.",
    "Hundreds of civilians were killed in 11 separate incidents.",
    "A total of 400 people were killed in the conflict.",
    "Ten people died on Sunday, bringing the total number of dead to 400.",
]
ONE_EVENT = [
    "Twelve were killed on Sunday.",
    "At least 20 people were killed when shells hit a market.",
    "Five people were killed in an air strike on Monday night.",
    "The raid killed seven.",
    "Five people were killed, the third such attack on the town.",
]


@pytest.mark.parametrize("sentence", GATHERED)
def test_harm_gathered_over_a_time_is_cumulative(sentence: str) -> None:
    assert is_cumulative(sentence, None)


@pytest.mark.parametrize("sentence", ONE_EVENT)
def test_harm_of_one_day_is_an_events(sentence: str) -> None:
    assert not is_cumulative(sentence, None)


def test_a_month_or_an_open_month_is_no_event_and_a_day_is() -> None:
    first, last = date(2031, 3, 1), date(2031, 3, 31)
    assert is_cumulative("Five died.", When(first, last, "month"))
    assert is_cumulative("Five died.", When(first, None, "month", relation="since"))
    assert not is_cumulative("Five died.", When(first, first, "day"))
    assert not is_cumulative("Five died.", When(first, date(2031, 3, 2), "weekend"))


def test_more_than_a_week_is_no_event_and_a_week_may_be_one() -> None:
    first = date(2031, 3, 1)
    assert is_cumulative("Five died.", When(first, date(2031, 3, 10), "range"))
    assert not is_cumulative("Five died.", When(first, date(2031, 3, 7), "week"))


def test_a_sentence_may_go_on_of_the_attacks_before() -> None:
    assert goes_on("These attacks also left ten people wounded.")
    assert not goes_on("A raid on Sunday left ten people wounded.")


@pytest.mark.parametrize(("sentence", "scope"), [(GATHERED[0], "cumulative"), (ONE_EVENT[0], "event")])
def test_the_reader_marks_the_scope(sentence: str, scope: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).scope == scope


def test_one_person_is_no_sum_over_a_year(reader: dubsar.Reader) -> None:
    assert one_harm(reader, "A farmer was killed by a mine in March.").scope == "event"
    assert one_harm(reader, "Ninety farmers were killed by mines in March.").scope == "cumulative"


def test_one_attack_is_one_event_however_loosely_dated(reader: dubsar.Reader) -> None:
    assert one_harm(reader, "Four men were wounded in a 2014 shooting.").scope == "event"
