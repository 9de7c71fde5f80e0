"""Documents with hand-made claims, as a reader would give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dubsar.model import Actor, Claim, Count, Document, Event, Harm, Place, Span, Strike, Victim, When

KARSA = Place("Karsa", "own:1", 34.0, 44.0, 5, "IQ", "Nineveh", "settlement")
TELBA = Place("Telba", "own:2", 35.5, 42.5, 5, "IQ", "Nineveh", "settlement")
NINEVEH = Place("Nineveh", "own:3", 36.0, 43.0, 100, "IQ", "Nineveh", "admin1")
COALITION = Actor("the coalition", "actor:coalition")


@dataclass(frozen=True)
class Told:
    """A reading as far as linking looks at it."""

    document: Document
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    flags: tuple[str, ...] = ()


def tell(
    *sentences: str,
    publisher: str = "Gazette",
    published: int = 6,
    killed: tuple[int | None, ...] = (),
    **shared: Any,
) -> Told:
    """A document of May 2031: each sentence one event of its own, `killed` people each, the rest as in `harm`."""
    document = Document(" ".join(sentences), publisher=publisher, published=date(2031, 5, published))
    counts = killed or (7,) * len(sentences)
    claims = tuple(harm(document, text, killed=count, **shared) for text, count in zip(sentences, counts, strict=True))
    return told(document, claims)


def told(document: Document, claims: tuple[Claim, ...]) -> Told:
    return Told(document, claims, tuple(Event((claim,), (document,)) for claim in claims))


def harm(
    document: Document,
    sentence: str,
    *,
    killed: int | None,
    day: int | None = 5,
    where: Place | None = KARSA,
    **more: Any,
) -> Harm:
    count = None if killed is None else Count.exactly(killed)
    values: dict[str, Any] = {"outcome": "killed", "cause": "airstrike", "by": (COALITION,)} | more
    return Harm(document=document.id, span=at(document, sentence), when=on(day), where=where, count=count, **values)


def release(sentence: str, day: int | None = 5, where: Place | None = KARSA) -> Told:
    """An official release that declares one strike."""
    document = Document(sentence, publisher="Command", published=date(2031, 5, 6))
    strike = Strike(document=document.id, span=at(document, sentence), when=on(day), where=where, by=(COALITION,))
    return told(document, (strike,))


def at(document: Document, sentence: str) -> Span:
    start = document.text.index(sentence)
    return document.span(start, start + len(sentence))


def on(day: int | None) -> When | None:
    return When(date(2031, 5, day), date(2031, 5, day), "day") if day else None


def victim(name: str) -> Victim:
    return Victim((name,))
