"""Parts of speech: looked up, they are what the model's own attribute rules give."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dubsar.text.nlp import load_parser, model_folder

SENTENCES = (
    "There is no doubt that two boys who had been hurt did die.",
    "It was he, and not the army, that had struck the house they hid in.",
    "  Five\tdead;\n that 's what she 'd said, because none of these did.  ",
    "Do n't you have a 12-year-old among those 1,200?",
    "x",
    "",
)


@pytest.fixture(scope="module")
def whole() -> Language:
    return spacy.load(model_folder(), exclude=["ner", "lemmatizer", "senter"])


def read(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.pos_, token.tag_, token.dep_) for token in doc]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_part_of_speech_is_that_of_the_rules(whole: Language, sentence: str) -> None:
    (ours,) = load_parser().parse_many([sentence])
    doc = whole.make_doc(ours.text)
    for token in doc[1:]:
        token.is_sent_start = False
    assert read(ours) == read(whole(doc))


def test_it_is_the_same_when_asked_again() -> None:
    parser = load_parser()
    first, again = parser.parse_many(SENTENCES[:1] * 2)
    assert read(first) == read(again)
