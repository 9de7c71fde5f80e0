"""Readings made by hand, and a clock that ticks, for the tests of the ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from dubsar.ledger.ledger import Ledger
from dubsar.model import Claim, Count, Document, Event, Harm, Judgement, Place, When
from dubsar.store.sql import open_store
from dubsar.tally.reading import Reading

START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Ticking:
    """A clock that is a minute on each time it is read."""

    now: datetime = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def open_book(path: Path) -> Ledger:
    return Ledger(open_store(str(path)), clock=Ticking(), author="test")


def document(number: int = 1) -> Document:
    text = f"At least {number} people died in Tikrit on Sunday, a doctor said. Others put the dead at {number + 7}."
    return Document(text, publisher="The Tigris Post", published=date(2016, 5, 3), raw=f"<p>{text}</p>".encode())


def claim(source: Document, words: str, low: int, country: str | None = "IQ", year: int | None = 2016) -> Claim:
    """A claim of the sentence that holds the words, dated and placed as told."""
    start = source.text.index(words)
    where = Place("Tikrit", country=country, precision="settlement")
    when = When(date(year, 5, 1), date(year, 5, 1), "day") if year else None
    trigger = source.span(start, start + len(words))
    first = source.text.index(".") + 1
    span = source.span(0, first) if start < first else source.span(first + 1, len(source.text))
    return Harm(
        document=source.id,
        span=span,
        trigger=trigger,
        outcome="killed",
        count=Count(low, None),
        where=where,
        when=when,
    )


def reading(number: int = 1, low: int | None = None, *, year: int | None = 2016, country: str | None = "IQ") -> Reading:
    """One document with one event of one claim; another `low` is another reading of the same claim."""
    source = document(number)
    one = claim(source, "people died", number if low is None else low, country, year)
    return Reading(source, (one,), (Event((one,), (source,)),), flags=("by hand",))


def reread(number: int = 1) -> Reading:
    """The same document read otherwise: its claim is made of other words of the same sentence."""
    source = document(number)
    one = claim(source, "died in Tikrit", number)
    return Reading(source, (one,), (Event((one,), (source,)),))


def decision(word: str, *claims: str, at: datetime = START, author: str = "Noor") -> Judgement:
    return Judgement(word, claims, author, at, reason="read both")  # type: ignore[arg-type]


def claim_id(number: int) -> str:
    return reading(number).claims[0].id


def tamper(path: Path, *statements: str) -> None:
    """What a forger does who can write the file: take off the guards and change what stands there."""
    with closing(sqlite3.connect(path)) as connection:
        for guard in list(_guards(connection)):
            connection.execute(f"DROP TRIGGER {guard}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def _guards(connection: sqlite3.Connection) -> Iterator[str]:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        yield name
