"""Text: sentences with zones and paragraphs, parsed once and only where the gate lets them pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from dubsar.model import Document
from dubsar.text.nlp import Parser, load_parser
from dubsar.text.text import Sentence, Text

PAGE = """Watch: the bridges of the town
Five killed in raid on Sanaa

Five people were killed on Sunday. It rained all day.
(Photo by A. Haddad)

Two more died. NOW WATCH: this
NOW WATCH: Ten die in Homs
3 comments
Ten died, I heard.
NOW WATCH: nothing"""


class CountingParser(Parser):
    """The parser, with a list of what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def parse_many(self, sentences: Iterable[str]) -> Iterator[Doc]:
        sentences = list(sentences)
        self.given += sentences
        return load_parser().parse_many(sentences)


def text_of(page: str, title: str | None = None) -> Text:
    return Text(Document(page, title=title), load_parser())


def zones(page: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(sentence.zone, sentence.text) for sentence in text_of(page, title).sentences]


def test_each_sentence_has_the_zone_of_its_line() -> None:
    assert zones(PAGE) == [
        ("teaser", "Watch: the bridges of the town"),
        ("headline", "Five killed in raid on Sanaa"),
        ("body", "Five people were killed on Sunday."),
        ("body", "It rained all day."),
        ("caption", "(Photo by A. Haddad)"),
        ("body", "Two more died."),
        ("body", "NOW WATCH: this"),
        ("teaser", "NOW WATCH: Ten die in Homs"),
        ("body", "3 comments"),
        ("comment", "Ten died, I heard."),
        ("comment", "NOW WATCH: nothing"),
    ]


def test_a_title_inside_the_text_is_its_headline() -> None:
    page = "Sanaa, 5 May.\nFive die.\nFive people died in a raid."
    assert zones(page, "Five die.")[1] == ("headline", "Five die.")


def test_sentences_of_one_line_are_one_paragraph() -> None:
    sentences = text_of("Five died. Two fled.\n\nTen died.").sentences
    assert sentences[0].paragraph == sentences[1].paragraph != sentences[2].paragraph
    assert [sentence.index for sentence in sentences] == [0, 1, 2]


def test_only_gated_sentences_are_parsed_and_each_once() -> None:
    parser = CountingParser()
    text = Text(Document("Five died. It rained all day. Two fled."), parser)
    for _ in range(2):
        for sentence in text.gated:
            assert text.parse(sentence).text == sentence.text
    assert parser.given == ["Five died.", "Two fled."]


def test_an_ungated_sentence_can_still_be_parsed_when_asked_for() -> None:
    text = text_of("Five died. It rained all day.")
    assert text.parse(text.sentences[1]).text == "It rained all day."


def test_a_parse_made_elsewhere_is_taken() -> None:
    parser = CountingParser()
    text = Text(Document("Five died."), parser)
    text.take_parses(text.gated, load_parser().parse_many(["Five died."]))
    assert text.parse(text.gated[0]).text == "Five died."
    assert parser.given == []


def test_a_wrong_number_of_parses_is_an_error() -> None:
    text = text_of("Five died. Two fled.")
    with pytest.raises(ValueError, match="zip"):
        text.take_parses(text.gated, load_parser().parse_many(["Five died."]))


def words(text: Text, sentence: Sentence, word: str) -> str:
    token = next(token for token in text.parse(sentence) if token.text == word)
    return text.span(sentence, token, token).quote


def test_a_span_of_tokens_counts_in_the_document() -> None:
    text = text_of("It rained all day. Five people were kil*led and two fled.")
    sentence = text.sentences[1]
    assert words(text, sentence, "people") == "people"
    assert words(text, sentence, "fled") == "fled"


def test_the_span_of_a_censored_word_is_the_word_as_written() -> None:
    text = text_of("Five people were kil*led.")
    assert words(text, text.sentences[0], "killed") == "kil*led"


@given(st.text(max_size=120) | st.just(PAGE))
def test_every_sentence_quotes_its_document(page: str) -> None:
    document = Document(page)
    for sentence in Text(document, load_parser()).sentences:
        sentence.span.check(document.text)
