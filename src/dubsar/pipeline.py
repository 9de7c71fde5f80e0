"""The whole flow on one screen: a document in, a reading out, and the ledger that keeps it.

    collect   bytes, files, URLs, JSONL   -> Document
    text      Document                    -> Text: zones, sentences, the gate, parse on demand
    ground    words                       -> When, Place, known Actor
    extract   Text                        -> Claims
    link      Claims                      -> events
    tally     event + codebook            -> Incident
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from dubsar.extract.assessments import Assessments
from dubsar.extract.base import Extractor
from dubsar.extract.news import News
from dubsar.extract.release_form import is_finding, is_release
from dubsar.extract.releases import Releases
from dubsar.ground.actors import Actors
from dubsar.ground.dates import find_times
from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.grounded import GroundedText, Grounding
from dubsar.ground.places import Places
from dubsar.ledger.ledger import Ledger
from dubsar.link.within import events
from dubsar.model import Document, Place, When
from dubsar.store.sql import open_store
from dubsar.tally.reading import Reading
from dubsar.text.nlp import load_parser
from dubsar.text.text import Text

LANGUAGES = ("en",)
BATCH = 32


class Reader:
    """Reads documents. Loads the language model, the gazetteer and the actor table once; safe to keep for ever."""

    def __init__(self) -> None:
        self.parser = load_parser()
        self.gazetteer = Gazetteer.load()
        self.grounding = Grounding(Places(self.gazetteer), Actors.load())
        self.fingerprint = f"{self.parser.model}; gazetteer {self.gazetteer.version}"

    def read(self, document: Document) -> Reading:
        """What the document says; what could not be read stands in `problems`, never in an exception."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Exactly one Reading per document, in order, in bounded memory: sentences are parsed in batches."""
        documents = iter(documents)
        while batch := list(islice(documents, BATCH)):
            pages = [self._page(document) for document in batch]
            self._parse_together([page for page in pages if _is_news(page.document)])
            yield from map(self._reading, pages)

    def places(self, document: Document) -> tuple[Place, ...]:
        """Every place mention, grounded where the gazetteer knows it."""
        return self.grounding.places.find(document)

    def times(self, document: Document) -> tuple[When, ...]:
        """Every time expression, as the calendar unit that it names."""
        return find_times(document.text, document.published)

    def _page(self, document: Document) -> GroundedText:
        return GroundedText(Text(document, self.parser), self.grounding)

    def _parse_together(self, pages: list[GroundedText]) -> None:
        sentences = [(page, sentence) for page in pages for sentence in page.text.gated]
        parses = self.parser.parse_many(sentence.text for _, sentence in sentences)
        for (page, sentence), parse in zip(sentences, parses, strict=True):
            page.text.take_parses((sentence,), iter((parse,)))

    def _reading(self, page: GroundedText) -> Reading:
        document = page.document
        if problem := _unreadable(document):
            return Reading(document, problems=(problem,))
        claims = tuple(dict.fromkeys(claim for extract in _readers_of(document) for claim in extract(page)))
        groups, flags = events(claims, document)
        return Reading(document, claims, groups, _problems(document), flags)


def _readers_of(document: Document) -> tuple[Extractor, ...]:
    """Official releases and findings have readers of their own, which need no parse."""
    if is_finding(document):
        return (Assessments(),)
    if is_release(document):
        return (Releases(),)
    return (News(),)


def _is_news(document: Document) -> bool:
    return not _unreadable(document) and not is_finding(document) and not is_release(document)


def _unreadable(document: Document) -> str | None:
    if not document.text.strip():
        return "The document has no text. Check the capture, or record it again."
    if document.language not in LANGUAGES:
        named = document.language or "an unknown language"
        return f"The document is in {named}, which is not read yet. Supported: {', '.join(LANGUAGES)}."
    return None


def _problems(document: Document) -> tuple[str, ...]:
    if document.published is None:
        return ("The document has no publication date, so relative times stay unknown. Give it one to resolve them.",)
    return ()


def open_ledger(url: str) -> Ledger:
    """The ledger in a file (made when absent), or on a server for a postgresql:// address."""
    return Ledger(open_store(url))



