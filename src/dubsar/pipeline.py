"""The whole flow on one screen: a document in, a reading out, and the ledger that keeps it.

collect   bytes, files, URLs, JSONL   -> Document
text      Document                    -> Text: zones, sentences, the gate, parse on demand
ground    words                       -> When, Place, known Actor
extract   Text                        -> Claims
link      Claims                      -> events
tally     event + codebook            -> Incident
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dubsar.extract.routes import LANGUAGES, READERS, Route, flags_of, problems_of, refusal, route_of
from dubsar.ground.actors import Actors
from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.grounded import GroundedText, Grounding, times_of
from dubsar.ground.own_tables import own_tables_version
from dubsar.ground.places import Places
from dubsar.ground.publishers import known_publishers
from dubsar.ledger.ledger import Ledger
from dubsar.link.within import events
from dubsar.model import Document, Place, When
from dubsar.store.sql import open_store
from dubsar.tally.reading import Reading
from dubsar.text.nlp import load_parser
from dubsar.text.text import Text
from dubsar.text.twin import Twin

# Documents whose sentences are parsed in one batch, and characters after which a batch is full.
BATCH, BATCH_CHARACTERS = 32, 200_000
_log = logging.getLogger(__name__)


class Reader:
    """Reads documents. Loads the language model, the gazetteer and the actor table once; safe to keep for ever.

    `fingerprint` names what a reading depends on: model, gazetteer, the user's own tables and their hashes. A ledger
    records it. TableError, where one of those tables cannot be used.
    """

    def __init__(self) -> None:
        self.parser = load_parser()
        self.gazetteer = Gazetteer.load()
        self.grounding = Grounding(Places(self.gazetteer), Actors.load())
        known_publishers()  # a faulty table is said before anything is read
        own = own_tables_version()
        self.fingerprint = f"{self.parser.model}; gazetteer {self.gazetteer.version}" + (
            f"; tables {own}" if own else ""
        )

    def read(self, document: Document) -> Reading:
        """What the document says; what could not be read stands in `problems`, never in an exception."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Exactly one Reading per document, in order, in bounded memory: sentences are parsed in batches."""
        for batch in _batches(documents):
            pages = [self._page(document) for document in batch]
            self._parse_together([page.text for page in pages if page.route == "news"])
            yield from map(self._reading, pages)

    def places(self, document: Document) -> tuple[Place, ...]:
        """Every place mention, grounded where the gazetteer knows it."""
        twin = Twin(document)
        return twin.own(self.grounding.places.find(twin.document))

    def times(self, document: Document) -> tuple[When, ...]:
        """Every time expression, as the calendar unit that it names."""
        twin = Twin(document)
        return twin.own(times_of(twin.document))

    def _page(self, document: Document) -> _Page:
        twin = Twin(document)
        text = GroundedText(Text(twin.document, self.parser), self.grounding)
        return _Page(twin, text, route_of(twin.document))

    def _parse_together(self, pages: list[GroundedText]) -> None:
        read = [page for page in pages if refusal(page.document) is None]
        sentences = [(page, sentence) for page in read for sentence in page.text.gated]
        parses = self.parser.parse_many(sentence.text for _, sentence in sentences)
        try:
            for (page, sentence), parse in zip(sentences, parses, strict=True):
                page.text.take_parses((sentence,), iter((parse,)))
        except Exception:  # noqa: BLE001 - each document is then parsed alone, where its fault costs no other
            _log.debug("parsing a batch failed", exc_info=True)

    def _reading(self, page: _Page) -> Reading:
        document = page.twin.source
        if refused := refusal(page.twin.document):
            return Reading(document, problems=(refused,), unread=refused)
        try:
            return _read(page)
        except Exception as error:  # noqa: BLE001 - the outermost edge of one document: its fault must not cost the others
            _log.debug("reading %s failed", document.id, exc_info=True)
            fault = f"The document could not be read: a fault of Dubsar's own ({error!r}). Please report it."
            return Reading(document, problems=(fault,), unread=fault)


@dataclass(frozen=True)
class _Page:
    """A document on its way: its twin, the text that the readers see, and the reader that it goes to."""

    twin: Twin
    text: GroundedText
    route: Route


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in order, in batches that are parsed together: of few documents and of little text."""
    batch: list[Document] = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text)
        if len(batch) == BATCH or characters > BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _read(page: _Page) -> Reading:
    document, route = page.twin.source, page.route
    claims = page.twin.own(dict.fromkeys(READERS[route](page.text)))
    groups, flags = events(claims, document)
    return Reading(
        document,
        claims,
        groups,
        problems_of(page.text, route),
        flags + flags_of(claims, route, page.text.grounding.places),
    )


def open_ledger(url: str) -> Ledger:
    """The ledger in that file, made when it is not there."""
    return Ledger(open_store(url))


__all__ = ["LANGUAGES", "Reader", "open_ledger"]
