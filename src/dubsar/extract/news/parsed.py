"""Parsed: one parsed sentence, with spans that count in the document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from spacy.tokens import Doc, Token

from dubsar.ground.counts import Quantity, find_counts
from dubsar.ground.grounded import GroundedText
from dubsar.model import Actor, Place, Span, When
from dubsar.text.text import Sentence

Mention = TypeVar("Mention", When, Place, Actor)


Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Parsed:
    """A sentence with its parse. `text` and token offsets count from its start, spans from that of the document."""

    page: GroundedText
    sentence: Sentence
    doc: Doc

    # What questions about the whole sentence were answered with (see `once_a_sentence`).
    answers: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @classmethod
    def of(cls, page: GroundedText, sentence: Sentence) -> Parsed:
        return cls(page, sentence, page.text.parse(sentence))

    @cached_property
    def text(self) -> str:
        return self.sentence.text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence: each question walks over them, and the parse makes them anew each time."""
        return tuple(self.doc)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words in small letters: a reader whose words are not among them need not look at each token."""
        return frozenset(token.lower_ for token in self.tokens)

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return tuple(token.idx for token in self.tokens)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity in the sentence, in order."""
        return tuple(find_counts(self.text))

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
        at = bisect_right(self._offsets, offset) - 1
        token = self.tokens[at] if at >= 0 else None
        return token if token is not None and offset < token.idx + len(token.text_with_ws) else None

    def times(self) -> tuple[When, ...]:
        return self._times

    def places(self) -> tuple[Place, ...]:
        return self._places

    def actors(self) -> tuple[Actor, ...]:
        return self._actors

    # Found once per sentence: its readers ask for them again and again.
    @cached_property
    def _times(self) -> tuple[When, ...]:
        here = self.sentence.span
        return tuple(when for when in mentions_in(here, self.page.times) if when.span and here.covers(when.span))

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return mentions_in(self.sentence.span, self.page.places)

    @cached_property
    def _actors(self) -> tuple[Actor, ...]:
        here = self.sentence.span
        return tuple(actor for actor in mentions_in(here, self.page.actors) if actor.span and here.covers(actor.span))


def once_a_sentence(question: Callable[[Parsed], Answer]) -> Callable[[Parsed], Answer]:
    """The question, worked out once for each sentence however many claims ask it. Its answer must never be changed."""

    @wraps(question)
    def answered(parsed: Parsed) -> Answer:
        if question not in parsed.answers:
            parsed.answers[question] = question(parsed)
        answer: Answer = parsed.answers[question]
        return answer

    return answered


def mentions_in(span: Span, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions that share a character with a span. They stand in text order and do not overlap one another.

    Looked up, not searched for: in a long document each sentence costs no more than in a short one.
    """
    first = bisect_left(mentions, span.start, key=_start)
    if first and (before := mentions[first - 1].span) and before.end > span.start:
        first -= 1
    return tuple(mentions[first : bisect_left(mentions, span.end, key=_start)])


def _start(mention: When | Place | Actor) -> int:
    assert mention.span is not None
    return mention.span.start
