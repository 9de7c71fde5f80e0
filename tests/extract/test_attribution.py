"""Attribution: who says it, and how firmly."""

from __future__ import annotations

import pytest
from news_reading import harms, one_harm

import dubsar

SPEAKERS = [
    ("The ministry said 12 people were killed.", "The ministry"),
    ("Twelve people were killed, the ministry said.", "the ministry"),
    ("Twelve people were killed, said the ministry.", "the ministry"),
    ("Twelve people were killed, according to the hospital.", "the hospital"),
    ("According to residents, twelve people were killed.", "residents"),
    ("Local sources said that close to 60 shoppers died.", "Local sources"),
    ("“They killed 12 of ours,” said Abu Omar.", "Abu Omar"),
    ("The military confirmed that five soldiers were killed.", "The military"),
    ("The army denied that its forces had killed five civilians.", "The army"),
    ("Twelve people were killed on Sunday, the ministry said on Monday.", "the ministry"),
    ("ADEN: The ministry said nine people were killed.", "The ministry"),
    ("The doctor, Salma Haddad, said nine people were killed.", "The doctor, Salma Haddad"),
]


@pytest.mark.parametrize(("sentence", "speaker"), SPEAKERS)
def test_the_speaker_is_named_as_written(sentence: str, speaker: str, reader: dubsar.Reader) -> None:
    harm = one_harm(reader, sentence)
    assert harm.speaker is not None
    assert harm.speaker.name == speaker
    assert harm.speaker.span is not None
    assert harm.speaker.span.check(sentence).quote == speaker


OWN_VOICE = [
    "Twelve people were killed on Sunday.",
    "The ministry was hit, killing two.",
    "The blast claimed the lives of 12 people.",
    "The shelling, which began on Sunday, killed two.",
    "Five people were killed and the ministry closed its doors.",
]


@pytest.mark.parametrize("sentence", OWN_VOICE)
def test_a_claim_that_nobody_is_quoted_for_has_no_speaker(sentence: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).speaker is None


STANCES = [
    ("Five civilians were killed.", "asserted"),
    ("The ministry said five civilians were killed.", "asserted"),
    ("According to the ministry, five civilians were killed.", "asserted"),
    ("The military confirmed that five civilians were killed.", "asserted"),
    ("Five civilians were reportedly killed.", "hedged"),
    ("Five civilians were allegedly killed.", "hedged"),
    ("Five civilians may have been killed.", "hedged"),
    ("Five civilians are believed to have been killed.", "hedged"),
    ("Five civilians were feared dead.", "hedged"),
    ("It was reported that five civilians were killed.", "hedged"),
    ("A suspected air strike killed five civilians.", "hedged"),
    ("The army denied killing five civilians.", "denied"),
    ("The army denied that its forces had killed five civilians.", "denied"),
    ("The spokesman rejected claims that five civilians were killed.", "denied"),
    ("The coalition acknowledged that its strikes killed five civilians.", "conceded"),
    ("The coalition admitted killing five civilians.", "conceded"),
]


@pytest.mark.parametrize(("sentence", "stance"), STANCES)
def test_the_stance_is_that_of_the_words_and_attribution_alone_hedges_nothing(
    sentence: str, stance: str, reader: dubsar.Reader
) -> None:
    assert one_harm(reader, sentence).stance == stance


def test_a_hedge_in_another_clause_hedges_nothing_here(reader: dubsar.Reader) -> None:
    first, second = harms(reader, "Five civilians were killed. Two more were reportedly hurt.")
    assert (first.stance, second.stance) == ("asserted", "hedged")


def test_a_hedge_far_off_in_a_long_sentence_hedges_nothing(reader: dubsar.Reader) -> None:
    sentence = "It will probably rain all over the coast and the hills around Homs where the raid killed five people."
    assert one_harm(reader, sentence).stance == "asserted"


def test_a_pronoun_speaks_for_the_speaker_before(reader: dubsar.Reader) -> None:
    text = "The mayor said five people were killed. He said two children were wounded."
    assert [harm.speaker.name for harm in harms(reader, text) if harm.speaker] == ["The mayor", "The mayor"]


def test_a_pronoun_with_nobody_before_it_still_speaks_since_the_article_does_not(reader: dubsar.Reader) -> None:
    speaker = one_harm(reader, "He said two people died.").speaker
    assert speaker is not None and speaker.name == "He"


def test_the_paper_that_a_speaker_told_is_the_way_it_came(reader: dubsar.Reader) -> None:
    harm = one_harm(reader, "The mayor told Reuters that nine people died.")
    assert harm.speaker is not None
    assert (harm.speaker.name, harm.speaker.via) == ("The mayor", ("Reuters",))


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Reports that 30 civilians were killed on Sunday are false, the ministry said.", "denied"),
        ("The claim that the raid killed 30 civilians is baseless.", "denied"),
        ("The claim that the raid killed 30 civilians is not false.", "asserted"),
    ],
)
def test_harm_in_a_report_called_false_is_denied(sentence: str, stance: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).stance == stance
