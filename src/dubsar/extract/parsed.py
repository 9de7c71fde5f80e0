"""Parsed: one parsed sentence, with spans that count in the document."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dubsar.ground.grounded import GroundedText
from dubsar.model import Actor, Place, Span, When
from dubsar.text.text import Sentence


@dataclass(frozen=True)
class Parsed:
    """A sentence with its parse. `text` and token offsets count from the sentence's start, spans from the document's."""

    page: GroundedText
    sentence: Sentence
    doc: Doc

    @classmethod
    def of(cls, page: GroundedText, sentence: Sentence) -> Parsed:
        return cls(page, sentence, page.text.parse(sentence))

    @property
    def text(self) -> str:
        return self.sentence.text

    def span(self, first: Token, last: Token) -> Span:
        """The document's span from the first token to the last."""
        return self.page.text.span(self.sentence, first, last)

    def shifted(self, span: Span) -> Span:
        """A span of the sentence's text as a span of the document."""
        start = self.sentence.span.start
        return Span(start + span.start, start + span.end, span.quote)

    def between(self, left: Span, right: Span) -> Span:
        """The span from the start of one to the end of the other."""
        start, end = min(left.start, right.start), max(left.end, right.end)
        return self.page.document.span(start, end)

    def token_at(self, span: Span) -> Token | None:
        """The token on which a span of the document begins, None when it lies outside the sentence."""
        offset = span.start - self.sentence.span.start
        return next((token for token in self.doc if token.idx <= offset < token.idx + len(token.text_with_ws)), None)

    def times(self) -> tuple[When, ...]:
        return tuple(when for when in self.page.times if when.span and self.sentence.span.covers(when.span))

    def places(self) -> tuple[Place, ...]:
        return tuple(place for place in self.page.places if place.span and self.sentence.span.overlaps(place.span))

    def actors(self) -> tuple[Actor, ...]:
        return tuple(actor for actor in self.page.actors if actor.span and self.sentence.span.covers(actor.span))
