"""Quotations and sayings: who speaks, by the words alone; hostile text is read in bounded time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dubsar.model import Document, Span
from dubsar.text.quotations import Quotations
from dubsar.text.sayings import headline_speaker, speaker_in

MARKS = st.text(alphabet="“”\"'«» ,.:\n-said toldTheab\u200f\u200b", max_size=600)


def at(text: str, word: str) -> str | None:
    speaker = Quotations(Document(text)).speaker_at(text.index(word))
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Ten died,” said Abu Omar.", "Abu Omar"),
        ("“Ten died,” the mayor told reporters.", "the mayor"),
        ("Huda Saleh said: “Ten died.”", "Huda Saleh"),
        ("“They came,” said Huda, a nurse. “Ten died.”", "Huda"),
        ("The statement released by the party on Sunday reads as follows:\n\n“Ten died there.”", "the party"),
        ("Ten died, said Huda.", None),
        ("They call it “a place where Ten died”. The mayor said nothing.", None),
        ("“We wait,” said Huda.\n\nTen died there.", None),
    ],
)
def test_a_quotation_is_spoken_by_whom_its_neighbourhood_names(text: str, speaker: str | None) -> None:
    assert at(text, "Ten") == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Dr Karim said the ward was full.", "Dr Karim"),
        ("The ministry later told the Gazette it was full.", "The ministry"),
        ("He said the ward was full.", None),
        ("The ward was full.", None),
    ],
)
def test_the_speaker_of_an_unparsed_sentence_is_its_subject(sentence: str, speaker: str | None) -> None:
    found = speaker_in(Span.of(sentence, 0, len(sentence)))
    assert (found.name if found else None) == speaker


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Raid kills ten: monitor", "monitor"),
        ("UN: ten killed in raid", "UN"),
        ("Ten killed in raid, police say", "police"),
        ("Ten killed in raid: a city mourns", None),
    ],
)
def test_a_headline_names_its_source_at_an_end(headline: str, speaker: str | None) -> None:
    found = headline_speaker(Span.of(headline, 0, len(headline)))
    assert (found.name if found else None) == speaker


@settings(deadline=None, max_examples=150)
@given(MARKS)
def test_whatever_the_marks_each_speaker_quotes_the_text(text: str) -> None:
    quotations = Quotations(Document(text or "."))
    for offset in range(0, len(text), 7):
        speaker = quotations.speaker_at(offset)
        assert speaker is None or (speaker.span is not None and speaker.span.check(text).quote == speaker.name)


@pytest.mark.parametrize("piece", ["“", "” said ", '" ', "“a,” ", "said a: “", "a, " * 50 + "“"])
def test_a_hundred_thousand_marks_are_read_in_one_pass(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert Quotations(Document(text)).speaker_at(len(text) + 1) is None
