"""The parser: one known model, sentences in order and never cut, and a clear error for any other model."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from dubsar.errors import ModelError
from dubsar.text.nlp import (
    CHARACTERS,
    FILES,
    KNOWN_HASH,
    SENTENCES,
    Parser,
    _batches,
    load_parser,
    model_folder,
    model_hash,
)


def test_the_installed_model_is_the_one_that_was_measured() -> None:
    assert model_hash(model_folder()) == KNOWN_HASH


def test_the_parser_says_which_model_it_is() -> None:
    assert KNOWN_HASH[:12] in load_parser().model


def test_the_model_is_loaded_once() -> None:
    assert load_parser() is load_parser()


def test_each_sentence_has_one_parse_in_order() -> None:
    sentences = ["Two people died.", "", "Five were hurt. Six fled.", "x"]
    parses = list(load_parser().parse_many(sentences))
    assert [parse.text for parse in parses] == sentences
    assert len(list(parses[2].sents)) == 1


def test_a_no_break_space_and_a_censored_word_are_parsed_as_what_they_mean() -> None:
    (parse,) = load_parser().parse_many(["Two\u00a0people were kil*led."])
    assert [token.text for token in parse if not token.is_space] == ["Two", "people", "were", "killed", "."]
    assert len(parse.text) == len("Two\u00a0people were kil*led.")


def test_offsets_are_those_of_the_sentence_as_written() -> None:
    sentence = "Two\u202fboys were kil*led and five hurt."
    (parse,) = load_parser().parse_many([sentence])
    five = next(token for token in parse if token.text == "five")
    assert five.idx == sentence.index("five")


def fake_model(folder: Path) -> Path:
    """A folder that looks like a model and is another."""
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"other")
    (folder / "meta.json").write_text("{}")
    return folder


def test_the_hash_tells_models_apart_by_content_and_by_file(tmp_path: Path) -> None:
    model = fake_model(tmp_path)
    first = model_hash(model)
    (model / FILES[0]).write_bytes(b"changed")
    assert len({first, model_hash(model), KNOWN_HASH}) == 3


def test_another_model_is_used_only_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DUBSAR_MODEL", str(fake_model(tmp_path)))
    assert model_folder() == tmp_path


def test_another_model_under_the_known_name_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DUBSAR_MODEL", raising=False)
    monkeypatch.setattr("dubsar.text.nlp.PACKAGES", (str(fake_model(tmp_path)),))
    with pytest.raises(ModelError, match="Install"):
        model_folder()


@pytest.mark.parametrize("asked", ["no_such_model_package", "/no/such/folder", "../x.y"])
def test_a_model_that_is_not_installed_is_named_with_what_to_do(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUBSAR_MODEL", asked)
    with pytest.raises(ModelError, match="pip install"):
        model_folder()


def test_a_parser_that_knows_too_many_words_takes_a_fresh_copy_of_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dubsar.text.nlp.NEW_WORDS", 3)
    loaded: list[Language] = []

    def load() -> Language:
        loaded.append(spacy.load(model_folder(), exclude=["ner", "lemmatizer", "senter"]))
        return loaded[-1]

    parser = Parser(load, "the known one", known=True)
    (before,) = parser.parse_many(["Xanvo, Belqir, Dumsat and Horwes fled."])
    (after,) = parser.parse_many(["Two people died."])
    assert len(loaded) == 2
    assert before[0].text == "Xanvo"
    assert [token.tag_ for token in after] == ["CD", "NNS", "VBD", "."]


def test_the_network_works_on_few_characters_at_once() -> None:
    batches = list(_batches(["x" * (CHARACTERS // 2), *["y" * (CHARACTERS // 2)] * 2, "z" * (2 * CHARACTERS), ""]))
    assert [len(batch) for batch in batches] == [2, 1, 1, 1]
    assert [len(batch) for batch in _batches("x" for _ in range(SENTENCES + 1))] == [SENTENCES, 1]
