"""What time expressions mean, one rule a test. Sentences are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ground.dates import find_times, narrow
from dubsar.model import When

TUESDAY = date(2017, 3, 7)


def only(text: str, published: date | None = TUESDAY) -> When:
    (when,) = find_times(text, published)
    return when


def days(text: str, published: date | None = TUESDAY) -> list[tuple[str, str, str]]:
    return [(str(when.words), str(when.start), str(when.end)) for when in find_times(text, published)]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("3 May 2016", "2016-05-03", "2016-05-03"),
        ("May 3rd, 2016", "2016-05-03", "2016-05-03"),
        ("the 3rd of May, 2016", "2016-05-03", "2016-05-03"),
        ("15 july 2016", "2016-07-15", "2016-07-15"),
        ("19 February، 2017", "2017-02-19", "2017-02-19"),
        ("Friday, Dec. 9, 2016", "2016-12-09", "2016-12-09"),
        ("the night of 4 June 2015", "2015-06-04", "2015-06-04"),
        ("2016-11-30", "2016-11-30", "2016-11-30"),
        ("25/12/2016", "2016-12-25", "2016-12-25"),
        ("October 2016", "2016-10-01", "2016-10-31"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("the 1980s", "1980-01-01", "1989-12-31"),
        ("the summer of 2014", "2014-06-01", "2014-08-31"),
        ("Ramadan 2017", "2017-05-27", "2017-06-24"),
        ("New Year's Eve", "2016-12-31", "2016-12-31"),
    ],
)
def test_a_date_in_full_is_the_unit_it_names(words: str, start: str, end: str) -> None:
    assert days(f"The bridge was hit on {words}.") == [(words, start, end)]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("February 19", "2017-02-19", "2017-02-19"),
        ("October 2", "2016-10-02", "2016-10-02"),
        ("November", "2016-11-01", "2016-11-30"),
        ("the first week of March", "2017-03-01", "2017-03-07"),
        ("Sunday", "2017-03-05", "2017-03-05"),
        ("Tuesday", "2017-03-07", "2017-03-07"),
        ("last Tuesday", "2017-02-28", "2017-02-28"),
        ("the early hours of Sunday", "2017-03-05", "2017-03-05"),
        ("yesterday", "2017-03-06", "2017-03-06"),
        ("the day before yesterday", "2017-03-05", "2017-03-05"),
        ("overnight", "2017-03-07", "2017-03-07"),
        ("this week", "2017-03-06", "2017-03-12"),
        ("the weekend", "2017-03-04", "2017-03-05"),
        ("last year", "2016-01-01", "2016-12-31"),
        ("last summer", "2016-06-01", "2016-08-31"),
        ("three weeks ago", "2017-02-13", "2017-02-19"),
    ],
)
def test_news_looks_back_from_its_publication(words: str, start: str, end: str) -> None:
    assert days(f"A market was shelled in {words}, residents said.") == [(words, start, end)]


def test_a_day_that_comes_within_weeks_is_not_last_years() -> None:
    assert only("The hearing is set for 28 March.").start == date(2017, 3, 28)


def test_the_date_at_the_head_of_a_page_counts_when_the_publication_is_a_little_off() -> None:
    assert days("(March 9, 2017 / Agency) A raid on Wednesday killed two.")[1] == (
        "Wednesday",
        "2017-03-08",
        "2017-03-08",
    )


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("It began in mid-October.", "mid-October", "mid"),
        ("The museum fell in early 2015.", "early 2015", "early"),
        ("They left late last month.", "late last month", "late"),
        ("By the end of the year all had gone.", "the end of the year", "late"),
        ("Since the beginning of June it is calm.", "the beginning of June", "early"),
    ],
)
def test_a_part_of_a_unit_is_said_and_the_unit_stays_whole(text: str, words: str, part: str) -> None:
    when = only(text)
    assert (when.words, when.part) == (words, part)
    assert when.start is not None and when.start.day == 1


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("As of Monday the siege holds.", "as of"),
        ("They have been held since January.", "since"),
        ("Fighting went on until Friday.", "until"),
        ("He fled before March 2015.", "before"),
        ("It reopened after 3 May 2016.", "after"),
        ("A house was hit on Sunday.", "on"),
        ("Two died in a drive-by Wednesday.", "on"),
    ],
)
def test_the_words_before_a_time_give_its_relation(text: str, relation: str) -> None:
    assert only(text).relation == relation


def test_both_ends_of_a_range_are_times_of_their_own() -> None:
    assert days("Strikes between 3 and 7 May 2016 hit the port.") == [
        ("3", "2016-05-03", "2016-05-03"),
        ("7 May 2016", "2016-05-07", "2016-05-07"),
    ]
    between = find_times("Shelling between Saturday and Monday went on.", TUESDAY)
    assert [when.relation for when in between] == ["since", "until"]
    assert [when.relation for when in find_times("Raids of May 3-7, 2016 hit it.", None)] == ["on", "until"]
    assert days("The war of 1956-58 and that of 1990–1994.", None)[1] == ("58", "1958-01-01", "1958-12-31")
    assert days("From 12 January to 3 March 2016 it was shut.")[0] == ("12 January", "2016-01-12", "2016-01-12")


def test_a_number_of_people_after_a_date_is_no_second_day() -> None:
    assert [when.words for when in find_times("On May 4 and 5 people died there.", TUESDAY)] == ["May 4"]


def test_a_history_goes_on_from_its_last_date() -> None:
    text = "On 3 September 1939 war came. On September 17 a second army crossed. Two days later the city fell."
    assert [start for _, start, _ in days(text, date(2009, 12, 19))] == ["1939-09-03", "1939-09-17", "1939-09-19"]


def test_a_history_turns_the_year_and_passes_over_asides() -> None:
    text = "In December 1941 they landed. In January they advanced, as in the war of 1812. On 15 February 1942 it fell."
    assert [start for _, start, _ in days(text, None)] == ["1941-12-01", "1942-01-01", "1812-01-01", "1942-02-15"]


def test_without_publication_the_undated_stays_unknown() -> None:
    when = only("A school was hit on Sunday.", None)
    assert (when.start, when.end, when.precision) == (None, None, "day")


def test_days_from_an_event_that_is_not_dated_stay_unknown() -> None:
    assert only("Two days after the vote, shelling began.").start is None


def test_a_time_of_day_belongs_to_the_date_it_leads_to() -> None:
    assert days("At 5:30 a.m. on 20 February 2017 a house was hit.")[0][1] == "2017-02-20"


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 civilians fled along Route 1945 under Resolution 1973.",
        "The Long March went on and they may march again.",
        "A house in the 1500 block was hit; the bill was $2015.",
        "Ms April Jones recently spoke of two days of fighting.",
        "On 31 February 2016.",
        "They gather every Friday.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert [when for when in find_times(text, TUESDAY) if when.start] == []


@pytest.mark.parametrize(
    ("country", "start"), [("US", "2016-03-04"), ("GB", "2016-04-03"), ("IQ", "2016-04-03"), ("CA", None), (None, None)]
)
def test_figures_are_read_in_the_order_of_the_publishers_country(country: str | None, start: str | None) -> None:
    (when,) = find_times("The mill was hit on 03/04/2016.", TUESDAY, country)
    assert when.start == (date.fromisoformat(start) if start else None)


def test_figures_follow_the_other_dates_of_their_text_whatever_the_country() -> None:
    text = "It was hit on 25/12/2016 and again on 03/04/2016."
    assert find_times(text, TUESDAY, "US")[1].start == date(2016, 4, 3)
    assert find_times("Hit on 25/12/2016, 12/25/2016 and 03/04/2016.", TUESDAY, "US")[2].start is None


def test_a_verb_that_looks_ahead_takes_the_next_day_only_in_its_own_clause() -> None:
    assert only("The court will rule on Thursday.").start == date(2017, 3, 9)
    assert only("Troops will leave, the army said on Thursday.").start == date(2017, 3, 2)
    assert only("Talks were due to start on Thursday.").start == date(2017, 3, 2)


def test_the_weekday_said_beside_a_day_chooses_its_year() -> None:
    assert only("A mill was hit on Tuesday, October 31.", date(2024, 12, 30)).start == date(2023, 10, 31)
    assert only("A mill was hit on Thursday, October 31.", date(2024, 12, 30)).start == date(2024, 10, 31)
    assert only("A mill was hit on Monday 6/11/2023.", date(2024, 12, 30)).start == date(2023, 11, 6)


def test_a_file_put_on_line_months_later_is_told_from_its_own_days() -> None:
    text = "On 15 October 2023 a house was hit. On October 26th a list named nine. Today 21 of us died, a man wrote."
    assert [start for _, start, _ in days(text, date(2024, 12, 30))] == ["2023-10-15", "2023-10-26", "None"]
    news = "The raid of 15 October 2023 was lawful, a judge ruled on Tuesday. The appeal is set for 20 January."
    assert [start for _, start, _ in days(news, date(2024, 12, 30))] == ["2023-10-15", "2024-12-24", "2025-01-20"]


def test_a_page_that_tells_of_later_days_with_their_year_has_grown_up_to_them() -> None:
    grown = "A mine killed two on 16 October. Related: Body found on 3 December 2021. A boy was hurt on December 2."
    assert [start for _, start, _ in days(grown, date(2021, 10, 17))][2] == "2021-12-02"
    planned = "A mine killed two on 16 October. The trial will open on 3 December 2021. A boy was hurt on December 2."
    assert [start for _, start, _ in days(planned, date(2021, 10, 17))][2] == "2020-12-02"


def test_days_after_an_event_count_from_the_day_that_is_said_with_it() -> None:
    assert only_first("Two days after the bombing on 1 March, the road was cut.") == date(2017, 3, 3)
    assert only_first("A day before the March 1 bombing, the road was cut.") == date(2017, 2, 28)
    assert only_first("Two days after the bombing, on 3 March, the road was cut.") is None
    assert only_first("Two days after the vote a bomb went off on 3 March.") is None
    assert only_first("He was missing for two days before 3 March.") is None


def only_first(text: str) -> date | None:
    return find_times(text, TUESDAY)[0].start


def test_names_of_people_and_channels_are_no_times() -> None:
    text = "Ramadan Odeh, 45, Ahmed Ramadan, 12, and Eid Saleh, 9, died, Palestine Today said. The Eid family mourned."
    assert days(text) == []
    assert [words for words, _, _ in days("They died in Ramadan. Today they were named.")] == ["Ramadan", "Today"]


def test_eid_is_the_one_within_a_month_or_no_time() -> None:
    assert days("Shops were shut during Eid.", date(2017, 6, 20)) == [("Eid", "2017-06-25", "2017-06-27")]
    assert days("Shops were shut during Eid.", date(2017, 2, 20)) == []


def test_narrow_gives_the_third_that_is_meant() -> None:
    early, mid = find_times("From early 2015 to mid-October 2016", None)
    assert narrow(early).start == date(2015, 1, 1)
    assert narrow(When(early.start, early.end, "year", "early")).end == date(2015, 4, 30)
    assert narrow(When(mid.start, mid.end, "month", "mid")).start == date(2016, 10, 11)


def test_narrow_opens_the_end_that_the_relation_leaves_open() -> None:
    assert narrow(only("Held since Monday.")).end is None
    assert narrow(only("He fled before March 2015.")).end == date(2015, 2, 28)
    assert narrow(only("As of Monday two had died.")) == When(
        None, date(2017, 3, 6), "day", None, "as of", "Monday", only("As of Monday two had died.").span
    )


PIECES = st.sampled_from(
    "the end of early May 3 and 7 March 2016 , 1999-2004 last next week two days before later Sunday night 12:30 pm "
    "31/12/2016 spring Ramadan Ashura Easter the past Tammuz 1438 "
    "0001-01-01 since until Christmas that year ago decades 9999-12-31".split()
)
DATES = st.none() | st.dates() | st.sampled_from([date.min, date.max])


@given(st.lists(PIECES | st.text(max_size=6), max_size=30).map(" ".join), DATES)
def test_any_text_gives_ordered_times_that_quote_it(text: str, published: date | None) -> None:
    end = 0
    for when in find_times(text, published):
        assert when.span is not None and when.span.check(text).quote == when.words
        assert when.span.start >= end
        end = when.span.end
        narrow(when)


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "a", "the ", "1st ", "1999-", "May 1 and ", "the early day ", " ", "12:30 ", "the past ", "1/2/", "Ab "),
        *("10 Ramadan ", "0530Z MAR ", "on Monday that ", "May 1, 2, 3, 4, ", "the week of ", "the first day of "),
    ],
)
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    assert len(find_times(piece * 4000, TUESDAY)) <= 4000
