"""Quotes: the fewest words that show what a number rests on."""

from dataclasses import replace

import pytest
from release_building import document, harm

from dubsar.model import Part
from dubsar.publish.known import Known
from dubsar.publish.quotes import excerpt
from dubsar.publish.window import Guard

KNOWN = Known.of(["Tel Afar"])
OPEN, STRICT, RECENT = Guard(False, False, 25), Guard(True, False, 25), Guard(False, True, 25)


def cut(sentence: str, number: str, trigger: str, guard: Guard) -> str | None:
    found = excerpt(harm(document(sentence), sentence, number, trigger), KNOWN, guard)
    return found[0] if found else None


def test_a_quote_has_at_most_the_words_that_the_policy_allows() -> None:
    sentence = " ".join(["The council met again and again before it said that"] * 9) + " 12 people were killed there."
    text = cut(sentence, "12 people", "were killed", OPEN)
    assert text is not None
    assert len(text.split()) <= 25
    assert "12 people were killed" in text


@pytest.mark.parametrize(
    ("sentence", "strict"),
    [
        ("Noor Amin, who hides in a cellar, told AFP that 12 people were killed.", "…12 people were killed."),
        ("“My sons and I saw 12 people killed in the lane,” she said.", "…saw 12 people killed in the lane…"),
        ("12 people were killed while we slept at home.", "12 people were killed…"),
    ],
)
def test_a_private_persons_words_keep_to_the_clause_of_the_number(sentence: str, strict: str) -> None:
    assert cut(sentence, "12 people", "killed", STRICT) == strict


def test_a_number_that_is_itself_a_private_detail_is_not_quoted() -> None:
    assert cut("He said that my two brothers were killed.", "my two brothers", "were killed", STRICT) is None


def test_within_the_embargo_a_quote_stops_before_what_narrows_the_place() -> None:
    sentence = "Officials said 12 people were killed in Tel Afar near the old grain silo."
    assert cut(sentence, "12 people", "were killed", RECENT) == "Officials said 12 people were killed in Tel Afar…"
    assert cut(sentence, "12 people", "were killed", OPEN) == sentence


def test_an_official_may_say_we() -> None:
    sentence = "We struck two cars and 12 people were killed."
    guard = Guard(False, False, 25, official=True)
    assert cut(sentence, "12 people", "were killed", guard) == sentence
    assert cut(sentence, "12 people", "were killed", OPEN) == "…struck two cars and 12 people were killed."


def test_a_mark_lies_on_its_own_words_also_behind_a_mask() -> None:
    sentence = "In Tel Afar, where Noor Amin lives, 12 people at 12 tables were killed."
    found = excerpt(harm(document(sentence), sentence, "12 tables", "were killed"), KNOWN, OPEN)
    assert found is not None
    text, marks = found
    assert "█████" in text
    assert [text[start:end] for start, end in marks] == ["12 tables"]


def test_a_quote_of_which_hardly_a_word_is_left_is_dropped() -> None:
    assert cut("قتل احمد صالح 12 شخصا في الغارة", "12", "قتل", OPEN) is None


def test_kin_that_is_counted_is_quoted_in_no_mode() -> None:
    sentence = "Residents said that his wife and three children were killed by rockets in Tel Afar."
    text = cut(sentence, "his wife and three children", "were killed", OPEN)
    assert text is None or "wife" not in text


def test_a_part_within_its_whole_is_marked_once() -> None:
    sentence = "At least 12 people, four of them women, were killed in Tel Afar."
    whole = harm(document(sentence), sentence, "12 people, four of them women", "were killed")
    four = harm(document(sentence), sentence, "four", "were killed", 4).count
    assert four is not None
    found = excerpt(replace(whole, parts=(Part("women", four),)), KNOWN, OPEN)
    assert found is not None and len(found[1]) == 1


def test_a_quote_neither_begins_nor_ends_with_a_bullet() -> None:
    assert cut("* At least 12 people were killed here. *", "12 people", "were killed", OPEN) == (
        "At least 12 people were killed here."
    )
