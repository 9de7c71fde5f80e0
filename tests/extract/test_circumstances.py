"""Circumstances: when, where and by whom, each from the words of the text and never from the publication date."""

from __future__ import annotations

from datetime import date

import pytest
from news_reading import SUNDAY, harms, names, one_harm

import dubsar

WHEN = [
    ("Five people were killed on Sunday.", SUNDAY),
    ("Five people were killed yesterday.", date(2031, 5, 5)),
    ("On 3 May, five people were killed.", date(2031, 5, 3)),
    ("Five people were killed on March 5, 2030.", date(2030, 3, 5)),
    ("Five people were killed on Sunday, the ministry said on Monday.", SUNDAY),
    ("The ministry said on Monday that five people were killed on Sunday.", SUNDAY),
    ("On Sunday, five people were reported killed.", SUNDAY),
    ("On Sunday, it was reported that five people were killed.", SUNDAY),
    ("On Sunday, five deaths were reported after a raid.", SUNDAY),
    ("Five people were killed in a raid on a house located north of the town on Sunday.", SUNDAY),
    ("Five people were killed in a raid on a school sheltering displaced families on Sunday.", SUNDAY),
]


@pytest.mark.parametrize(("sentence", "day"), WHEN)
def test_the_day_is_that_of_the_harm(sentence: str, day: date, reader: dubsar.Reader) -> None:
    when = one_harm(reader, sentence).when
    assert when is not None
    assert (when.day, when.precision) == (day, "day")


@pytest.mark.parametrize(
    "sentence",
    [
        "Five people were killed.",
        "The ministry said on Monday that five people had been killed.",
        "On Monday the ministry reported that five people had been killed.",
    ],
)
def test_the_day_of_publication_or_of_the_saying_is_never_the_day_of_the_harm(
    sentence: str, reader: dubsar.Reader
) -> None:
    assert one_harm(reader, sentence).when is None


def test_a_sentence_without_a_day_takes_that_of_the_one_before_with_its_words(reader: dubsar.Reader) -> None:
    text = "Five people died on Sunday. Seven others were wounded."
    _, wounded = harms(reader, text)
    assert wounded.when is not None and wounded.when.span is not None
    assert (wounded.when.day, wounded.when.span.quote) == (SUNDAY, "on Sunday") or wounded.when.span.quote == "Sunday"


def test_a_day_is_not_carried_across_a_page(reader: dubsar.Reader) -> None:
    text = "Five people died on Sunday. " + "It rained. " * 12 + "Seven others were wounded."
    assert harms(reader, text)[-1].when is None


WHERE = [
    ("Five people were killed in Homs.", "Homs", None),
    ("Five people were killed near Mosul.", "Mosul", "near"),
    ("A raid on Sanaa killed five people.", "Sanaa", None),
    ("Five people were killed when shells hit a market in Aleppo.", "Aleppo", None),
]


@pytest.mark.parametrize(("sentence", "words", "relation"), WHERE)
def test_the_place_is_the_one_named_with_its_relation(
    sentence: str, words: str, relation: str | None, reader: dubsar.Reader
) -> None:
    where = one_harm(reader, sentence).where
    assert where is not None and where.span is not None
    assert (where.span.quote, where.relation, where.point is not None) == (words, relation, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Five people were killed.",
        "Iraqi forces killed five people.",
        "The Syrian army said five people were killed.",
        "US helicopters killed five people.",
        "Russian and Syrian warplanes killed five people.",
    ],
)
def test_a_nationality_or_a_party_is_no_place(sentence: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).where is None


def test_a_sentence_without_a_place_takes_that_of_the_one_before(reader: dubsar.Reader) -> None:
    _, wounded = harms(reader, "Five people were killed in Homs. Seven others were wounded.")
    assert wounded.where is not None and wounded.where.span is not None
    assert wounded.where.span.quote == "Homs"


BY = [
    ("Turkish shelling killed two women.", "actor:tr-forces"),
    ("Saudi-led warplanes killed nine people in Sanaa.", "actor:saudi-led-coalition"),
    ("Five civilians were killed in a strike by Israeli warplanes.", "actor:il-forces"),
    ("Taliban fighters killed five civilians.", "actor:taliban"),
    ("Five civilians were killed by Taliban fighters.", "actor:taliban"),
]


@pytest.mark.parametrize(("sentence", "party"), BY)
def test_the_party_that_did_it_is_known(sentence: str, party: str, reader: dubsar.Reader) -> None:
    assert [actor.id for actor in one_harm(reader, sentence).by] == [party]


def test_two_parties_named_in_one_phrase_are_both_kept(reader: dubsar.Reader) -> None:
    harm = one_harm(reader, "Russian and Syrian warplanes killed five people.")
    assert {actor.id for actor in harm.by} == {"actor:ru-forces", "actor:sy-forces"}


@pytest.mark.parametrize(
    ("sentence", "words"), [("Five people were shot dead by unidentified gunmen.", "unidentified gunmen")]
)
def test_an_unknown_party_is_kept_as_written(sentence: str, words: str, reader: dubsar.Reader) -> None:
    harm = one_harm(reader, sentence)
    assert (names(harm.by), [actor.id for actor in harm.by]) == ([words], [None])


@pytest.mark.parametrize(
    "sentence",
    [
        "Five people were killed in a strike.",
        "Five Iraqi soldiers were killed.",
        "Five Taliban fighters were killed by a landmine.",
        "The Syrian army said five people were killed.",
        "Five people were killed in a raid on a Taliban base.",
    ],
)
def test_the_victims_the_speaker_and_the_target_did_not_do_it(sentence: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).by == ()


def test_a_distance_from_a_town_is_where_it_was(reader: dubsar.Reader) -> None:
    claim = one_harm(reader, "A man was killed 20 km from Mosul.")
    assert claim.where is not None and claim.where.name == "Mosul"
