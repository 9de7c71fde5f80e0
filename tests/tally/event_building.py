"""Builders of documents and claims for the tally tests: short, literal, in the tests' own words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from dubsar.model import Actor, Count, Document, Event, Harm, Incident, Place, Span, Speaker, Strike, Victim, When
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.incident import tally_event

DAY = date(2019, 4, 6)
X = Actor("X")
Y = Actor("Y")
TOWN = Place("Tarmun", "t:1", 35.0, 40.0, 3.0, "SY", "Raqqa", "settlement", words="Tarmun")
ON_DAY = When(DAY, DAY, "day")


def report(text: str, publisher: str | None = "Agency", day: date | None = DAY, hour: int | None = None) -> Document:
    retrieved = datetime(day.year, day.month, day.day, hour) if day and hour is not None else None
    return Document(text=text, publisher=publisher, published=day, retrieved=retrieved)


def span(document: Document, words: str | None = None) -> Span:
    words = words or document.text
    start = document.text.index(words)
    return document.span(start, start + len(words))


def count(document: Document, words: str) -> Count:
    """The count written in the document, with its place: "at least 4", "up to 9", "4-6", "dozens", "7"."""
    low, high, approximate = _literal(words)
    return Count(low, high, approximate, words, span(document, words))


def _literal(words: str) -> tuple[int | None, int | None, bool]:
    vague = {"dozens": 24, "several": 3, "others": 2, "many": 3, "hundreds": 200}
    if words in vague:
        return vague[words], None, True
    numbers = [int(digits) for digits in words.replace("-", " ").split() if digits.isdigit()]
    if words.startswith("up to"):
        return None, numbers[0], False
    if words.startswith(("at least", "more than")):
        return numbers[0], None, False
    return numbers[0], numbers[-1], False


def harm(
    document: Document, words: str | None = None, outcome: str = "killed", said: str | None = None, **rest: Any
) -> Harm:
    """A harm claim on the sentence `said` (the whole text unless given) with the count written as `words`."""
    speaker, names, status = rest.pop("speaker", None), rest.pop("names", ()), rest.pop("victim_status", None)
    values: dict[str, Any] = {"where": TOWN, "when": ON_DAY} | rest
    return Harm(
        document=document.id,
        span=span(document, said),
        outcome=outcome,  # type: ignore[arg-type]
        count=count(document, words) if words else None,
        speaker=Speaker(speaker) if speaker else None,
        victims=tuple(Victim((name,), status=status) for name in names),
        **values,
    )


def strike(document: Document, said: str | None = None, **rest: Any) -> Strike:
    values: dict[str, Any] = {"where": TOWN, "when": ON_DAY} | rest
    return Strike(document=document.id, span=span(document, said), **values)


def tallied(*parts: tuple[Document, list[Any]], codebook: str = "airwars") -> Incident:
    """The incident of the claims of these documents, taken as one event."""
    claims = tuple(claim for _, each in parts for claim in each)
    return tally_event(Event(claims, tuple(document for document, _ in parts)), load_codebook(codebook))


def ends(toll: Any) -> tuple[int | None, int | None]:
    return toll.low, toll.high


def status_and_grade(incident: Incident) -> tuple[str | None, str | None]:
    return incident.strike_status, incident.grade.value if incident.grade else None
