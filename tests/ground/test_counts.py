"""Literal counts: what each wording of a number means (DESIGN, "Literal counts"), and what is no count at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dubsar
from dubsar.ground.counts import find_counts, parse_count
from dubsar.model import Harm

Ends = tuple[int | None, int | None]

EXACT = [
    ("12 people", 12),
    ("twelve people", 12),
    ("1,200 people", 1200),
    ("twenty-one people", 21),
    ("one hundred and six people", 106),
    ("a dozen people", 12),
    ("two dozen people", 24),
    ("half a dozen people", 6),
    ("2.5 million people", 2_500_000),
    ("2,000 people", 2000),
    ("2000 civilians", 2000),
    ("a couple of farmers", 2),
    ("a pair of brothers", 2),
    ("both drivers", 2),
    ("two brothers", 2),
    ("not a single person", 0),
]
AT_LEAST = """at least 12|at least twelve|no fewer than 12|no less than 12|not fewer than 12|a minimum of 12|
more than 12|over 12|upwards of 12|in excess of 12|12+|12 or more|At least 12|AT LEAST 12"""
AT_MOST = (
    """up to 12|as many as 12|at most 12|no more than 12|a maximum of 12|fewer than 12|less than 12|under 12|Up to 12"""
)
ABOUT = """about 12|around 12|nearly 12|some 12|approximately 12|roughly 12|almost 12|close to 12|an estimated 12|~12|
12 or so|Some 12"""
RANGES = (
    """10-15|10–15|10—15|10 - 15|10 to 15|10 or 15|between 10 and 15|from 10 to 15|ten to fifteen|Between ten and 15"""
)
VAGUE: list[tuple[str, int]] = [
    ("several people", 3),
    ("many people", 3),
    ("a number of people", 3),
    ("multiple people", 3),
    ("numerous people", 3),
    ("a few people", 3),
    ("a handful of people", 3),
    ("tens of people", 20),
    ("dozens of people", 24),
    ("scores of people", 40),
    ("hundreds of people", 200),
    ("thousands of people", 2000),
    ("several hundred people", 300),
    ("several thousand people", 3000),
    ("tens of thousands of people", 20_000),
    ("hundreds of thousands of people", 200_000),
    ("millions of people", 2_000_000),
    ("Dozens of people", 24),
    ("several dozen people", 36),
]
NO_COUNT = """a 12-year-old boy|aged 45|a man aged 45,|March 5|5 March|on 5 May 2031|Sept. 11|20 km away|20 kilometers|
at 10:30|at 10 p.m.|12 o'clock|30 percent of it|30% of it|$400|€30|in 2017|in 2014-15|82mm shells|a 155 mm gun|
three days ago|two weeks of talks|five-year plan|Route 47|Article 5|the 12th brigade|no one came|no longer there|
no doubt|3.5 tons|12 hours later|number 9|resolution 2254|10 degrees"""


def listed(words: str) -> list[str]:
    return [each.strip() for each in words.split("|")]


def ends(words: str) -> Ends | None:
    count = parse_count(words)
    return (count.low, count.high) if count else None


@pytest.mark.parametrize(("words", "number"), EXACT)
def test_a_stated_number_is_that_number(words: str, number: int) -> None:
    count = parse_count(words)
    assert count is not None
    assert (count.low, count.high, count.approximate) == (number, number, False)


@pytest.mark.parametrize("words", listed(AT_LEAST))
def test_at_least_leaves_the_top_open(words: str) -> None:
    assert ends(f"{words} people") == (12, None)


@pytest.mark.parametrize("words", listed(AT_MOST))
def test_up_to_leaves_the_bottom_open(words: str) -> None:
    assert ends(f"{words} people") == (None, 12)


@pytest.mark.parametrize("words", listed(ABOUT))
def test_about_is_the_number_marked_approximate(words: str) -> None:
    count = parse_count(f"{words} people")
    assert count is not None
    assert (count.low, count.high, count.approximate) == (12, 12, True)


@pytest.mark.parametrize("words", listed(RANGES))
def test_a_range_keeps_both_ends(words: str) -> None:
    assert ends(f"{words} people") == (10, 15)


@pytest.mark.parametrize(("words", "low"), VAGUE)
def test_a_vague_word_has_a_bottom_no_top_and_is_approximate(words: str, low: int) -> None:
    count = parse_count(words)
    assert count is not None
    assert (count.low, count.high, count.approximate) == (low, None, True)


@pytest.mark.parametrize("words", ["no civilians", "No people", "zero people", "none of the passengers"])
def test_nobody_is_zero(words: str) -> None:
    assert ends(words) == (0, 0)


@pytest.mark.parametrize("word", ["unknown", "unspecified", "undetermined", "undisclosed"])
def test_an_unknown_number_is_unknown_and_not_zero(word: str) -> None:
    assert ends(f"an {word} number of people") == (None, None)


@pytest.mark.parametrize("words", listed(NO_COUNT))
def test_ages_dates_times_money_and_measures_are_no_counts(words: str) -> None:
    assert [quantity.count.words for quantity in find_counts(words)] == []


def test_a_month_that_is_a_verb_leaves_the_number() -> None:
    assert ends("12 may have died") == (12, 12)


@pytest.mark.parametrize("words", ["15-10 people", "between 15 and 10 people"])
def test_a_range_that_runs_downwards_is_no_count(words: str) -> None:
    assert ends(words) is None


def test_counts_come_in_the_order_of_the_text_with_their_words() -> None:
    text = "At least 12 people, including two boys, died and up to 30 were hurt in 5 villages on March 5."
    found = list(find_counts(text))
    assert [quantity.count.words for quantity in found] == ["At least 12", "two", "up to 30", "5"]
    assert all(text[quantity.start : quantity.end] == quantity.count.words for quantity in found)


@given(st.integers(1, 999_999))
def test_a_number_is_read_with_and_without_commas(number: int) -> None:
    assert ends(f"at least {number:,} civilians") == (number, None) == ends(f"at least {number} civilians")


@given(
    st.text(max_size=120) | st.lists(st.sampled_from(listed(AT_LEAST) + listed(RANGES) + ["-", ",", " "])).map("".join)
)
def test_any_text_gives_counts_that_quote_it(text: str) -> None:
    for quantity in find_counts(text):
        assert text[quantity.start : quantity.end] == quantity.count.words
        assert 0 <= quantity.start < quantity.end <= len(text)


def harm(reader: dubsar.Reader, sentence: str) -> dict[str, tuple[int | None, int | None, bool] | None]:
    """Outcome and count of each harm claim."""
    claims = [claim for claim in reader.read(dubsar.Document(sentence)).claims if isinstance(claim, Harm)]
    return {
        claim.outcome: (claim.count.low, claim.count.high, claim.count.approximate) if claim.count else None
        for claim in claims
    }


KILLED: list[tuple[str, tuple[int | None, int | None, bool]]] = [
    ("12 people were killed.", (12, 12, False)),
    ("At least 12 people were killed.", (12, None, False)),
    ("More than 12 people were killed.", (12, None, False)),
    ("Over 12 people were killed.", (12, None, False)),
    ("Up to 12 people were killed.", (None, 12, False)),
    ("As many as 12 people were killed.", (None, 12, False)),
    ("About 12 people were killed.", (12, 12, True)),
    ("Around 12 people were killed.", (12, 12, True)),
    ("Nearly 12 people were killed.", (12, 12, True)),
    ("Some 12 people were killed.", (12, 12, True)),
    ("10-15 people were killed.", (10, 15, False)),
    ("Between 10 and 15 people were killed.", (10, 15, False)),
    ("A child was killed.", (1, 1, False)),
    ("Ahmad al-Hamdani was killed in the raid.", (1, 1, False)),
    ("Omar al-Haddad was killed in the raid.", (1, 1, False)),
    ("Two brothers were killed.", (2, 2, False)),
    ("A couple were killed in their car.", (2, 2, False)),
    ("Several people were killed.", (3, None, True)),
    ("Many people were killed.", (3, None, True)),
    ("A number of people were killed.", (3, None, True)),
    ("Multiple people were killed.", (3, None, True)),
    ("Tens of people were killed.", (20, None, True)),
    ("Dozens of people were killed.", (24, None, True)),
    ("Scores of people were killed.", (40, None, True)),
    ("Hundreds of people were killed.", (200, None, True)),
    ("Several thousand people were killed.", (3000, None, True)),
    ("Tens of thousands of people were killed.", (20_000, None, True)),
    ("Civilians were killed in the raid.", (2, None, True)),
    ("No civilians were killed.", (0, 0, False)),
    ("Nobody was killed.", (0, 0, False)),
    ("No one was killed.", (0, 0, False)),
    ("An unknown number of people were killed.", (None, None, False)),
]


@pytest.mark.parametrize(("sentence", "count"), KILLED)
def test_the_reader_gives_a_harm_claim_its_literal_count(
    sentence: str, count: tuple[int | None, int | None, bool], reader: dubsar.Reader
) -> None:
    assert harm(reader, sentence) == {"killed": count}


def test_nobody_hurt_is_zero_injured(reader: dubsar.Reader) -> None:
    assert harm(reader, "No civilians were hurt.") == {"injured": (0, 0, False)}


@pytest.mark.parametrize(
    "sentence",
    [
        "12 killed and wounded in shelling.",
        "The strike killed and wounded 12 people.",
        "The raid killed or wounded 12 people.",
        "12 people were killed or injured.",
        "There were 12 casualties.",
    ],
)
def test_a_number_for_killed_and_injured_together_bounds_each(sentence: str, reader: dubsar.Reader) -> None:
    assert harm(reader, sentence) == {"killed": (None, 12, False), "injured": (None, 12, False)}


@pytest.mark.parametrize("sentence", ["The strike caused casualties.", "There were casualties in the raid."])
def test_casualties_alone_have_no_number(sentence: str, reader: dubsar.Reader) -> None:
    counts = harm(reader, sentence)
    assert set(counts) == {"killed", "injured"}
    assert all(count is None or count[:2] == (None, None) for count in counts.values())


def test_the_words_of_a_count_are_kept_with_their_place(reader: dubsar.Reader) -> None:
    (claim,) = reader.read(dubsar.Document("It rained. As many as 130 civilians died.")).claims
    assert isinstance(claim, Harm) and claim.count and claim.count.span
    assert (claim.count.words, claim.count.span.quote, claim.count.span.start) == ("As many as 130",) * 2 + (11,)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at least two and possibly up to 12 people", 2, 12),
        ("At least six and possibly as many as 11 died", 6, 11),
        ("six, perhaps seven people", 6, 7),
        ("three but up to five men", 3, 5),
        ("either one, two or four people", 1, 4),
        ("either three, five or no people", 0, 5),
    ],
)
def test_a_second_number_that_raises_the_first_or_leaves_a_choice_makes_a_range(
    words: str, low: int, high: int
) -> None:
    assert ends(words) == (low, high)


@pytest.mark.parametrize("words", ["nine, possibly two of them children", "nine killed and up to 14 wounded"])
def test_a_second_number_of_other_people_makes_no_range(words: str) -> None:
    assert ends(words) == (9, 9)


def test_how_many_is_no_number() -> None:
    assert parse_count("how many people had died") is None
