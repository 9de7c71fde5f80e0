"""Text: a document cut into zones and sentences, parsed on demand and once for all extractors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from dubsar.model import Document, Span
from dubsar.model.claim import Zone
from dubsar.text.gate import may_be_item, may_hold_claim, opens_list
from dubsar.text.nlp import Parser
from dubsar.text.quotations import Quotations
from dubsar.text.sentences import LONGEST, overlong, sentence_spans
from dubsar.text.zones import may_be_teaser, opens_comments, opens_teasers, zone_of

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document: its place, its zone, the number of its paragraph, and whether the gate let it pass."""

    index: int
    span: Span
    zone: Zone
    paragraph: int
    gated: bool

    @property
    def text(self) -> str:
        return self.span.quote

    @property
    def closes(self) -> bool:
        """Whether it ends as a sentence of prose does: links and headings of a page do not."""
        return self.text.rstrip(" \n\"'”’»)]").endswith((".", "!", "?"))


class Text:
    """A document's sentences; `parse` gives the parse of one, made for all gated sentences at the first call."""

    def __init__(self, document: Document, parser: Parser) -> None:
        self.document = document
        self._parser = parser
        self._parses: dict[int, Doc] = {}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        zones = list(_zones(self.document))
        rows = []
        line, listed = 0, False
        for index, (start, end) in enumerate(sentence_spans(self.document.text)):
            while line + 1 < len(zones) and zones[line + 1][0] <= start:
                line += 1
            span = self.document.span(start, end)
            item = listed and may_be_item(span.quote)
            gated = item or may_hold_claim(span.quote)
            listed = item or (gated and opens_list(span.quote))
            rows.append(Sentence(index, span, zones[line][1], line, gated))
        return tuple(rows)

    @cached_property
    def quotations(self) -> Quotations:
        """What stands in quotation marks, and who speaks it."""
        return Quotations(self.document)

    @property
    def gated(self) -> tuple[Sentence, ...]:
        """The sentences that may hold a claim."""
        return tuple(sentence for sentence in self.sentences if sentence.gated)

    @property
    def cut(self) -> tuple[Span, ...]:
        """The runs without a stop that were cut into sentences of at most LONGEST characters and may hold a claim."""
        starts = [each.span.start for each in self.gated]
        if not any(len(each.text) >= LONGEST // 2 for each in self.gated):
            return ()
        runs = (self.document.span(start, end) for start, end in overlong(self.document.text))
        return tuple(run for run in runs if bisect_left(starts, run.start) < bisect_left(starts, run.end))

    def parse(self, sentence: Sentence) -> Doc:
        """The dependency parse of one sentence; token offsets count from the sentence's start."""
        if sentence.index not in self._parses:
            todo = [each for each in self.gated if each.index not in self._parses]
            todo = todo if sentence in todo else [*todo, sentence]
            self.take_parses(todo, self._parser.parse_many(each.text for each in todo))
        return self._parses[sentence.index]

    def take_parses(self, sentences: Sequence[Sentence], parses: Iterator[Doc]) -> None:
        """Keep parses that were made elsewhere, in a batch with those of other documents."""
        for sentence, doc in zip(sentences, parses, strict=True):
            self._parses[sentence.index] = doc

    def span(self, sentence: Sentence, first: Token, last: Token) -> Span:
        """The span of the tokens `first` to `last` of a parsed sentence, in the document's own offsets."""
        start, text = sentence.span.start, self.document.text
        end = start + last.idx + len(last.text)
        # The parse may hold a censored word made whole, and so shorter: take the rest of the word as it is written.
        while end < sentence.span.end and text[end].isalnum() and text[end - 1 : end + 1].isalnum():
            end += 1
        return self.document.span(start + first.idx, end)


def _zones(document: Document) -> Iterator[tuple[int, Zone]]:
    """(start of line, zone) for every line that is not blank."""
    first, in_comments, in_teasers = True, False, False
    yield 0, "body"
    for line in _LINE.finditer(document.text):
        if not line[0].strip():
            continue
        zone = zone_of(line[0], first=first, title=document.title, in_comments=in_comments)
        in_teasers = opens_teasers(line[0]) or (in_teasers and may_be_teaser(line[0]))
        zone = "teaser" if in_teasers and zone == "body" else zone
        in_comments = in_comments or (not first and opens_comments(line[0]))
        first = first and zone in ("teaser", "caption")
        yield line.start(), zone
