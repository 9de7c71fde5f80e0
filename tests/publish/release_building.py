"""Hand-made events and incidents for the tests of publication: invented reports, real kinds of sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from dubsar.model import (
    Actor,
    BelligerentPart,
    Claim,
    Count,
    Document,
    Event,
    Grade,
    Harm,
    Incident,
    Place,
    Span,
    Speaker,
    Toll,
    Tolls,
    When,
)
from dubsar.model.ids import stable_id

TODAY = date(2017, 6, 1)
DAY = date(2017, 3, 5)
TEL_AFAR = Place("Tel Afar", "geonames:448149", 36.379, 42.4486, 5.0, "IQ", "Nineveh", "settlement", words="Tel Afar")
COALITION = Actor("US-led coalition", "actor:us-led-coalition", "coalition")


def span(text: str, words: str) -> Span:
    """The first place where the words stand in the text."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def document(text: str, **fields: Any) -> Document:
    given: dict[str, Any] = {"publisher": "Nineveh Gazette", "url": "https://gazette.example.org/2017/03/strike"}
    return Document(text=text, **(given | {"published": date(2017, 3, 6)} | fields))


def harm(source: Document, sentence: str, number: str, trigger: str, count: int | None = 12, **fields: Any) -> Harm:
    """A harm claim on one sentence of a document; `number` and `trigger` are words of that sentence."""
    at = source.text.index(sentence)

    def inside(words: str) -> Span:
        start = source.text.index(words, at)
        return Span.of(source.text, start, start + len(words))

    speaker = fields.pop("speaker", None)
    given: dict[str, Any] = {"outcome": "killed", "when": When(DAY, DAY, "day"), "where": TEL_AFAR, "by": (COALITION,)}
    return Harm(
        document=source.id,
        span=Span.of(source.text, at, at + len(sentence)),
        trigger=inside(trigger),
        count=Count(count, count, words=number, span=inside(number)),
        speaker=Speaker(speaker, span=inside(speaker)) if speaker else None,
        **(given | fields),
    )


def event_of(documents: tuple[Document, ...], claims: tuple[Claim, ...]) -> Event:
    return Event(claims, documents)


def incident_of(event: Event, **fields: Any) -> Incident:
    """A signed incident with a toll that rests on all harm claims of the event."""
    claims = tuple(sorted(claim.id for claim in event.claims))
    killed = tuple(claim.id for claim in event.harm() if claim.outcome == "killed")
    toll = Toll(11, 14, open=True, rules=("T1", "T2"), because=killed)
    given: dict[str, Any] = {
        "when": When(DAY, DAY, "day"),
        "where": TEL_AFAR,
        "belligerents": (BelligerentPart(COALITION, known=False, alleged=toll, because=killed),),
        "killed": Tolls(total=toll, civilian=toll),
        "strike_status": "likely strike",
        "strike_rule": "strike 3",
        "strike_because": killed,
        "grade": Grade("Fair", "grade 4", killed),
        "roots": ("hospital", "monitor"),
        "state": "signed",
        "code": "DB-0001",
    }
    documents = tuple(document.id for document in event.documents)
    return Incident(stable_id("i", claims), claims, documents, "airwars", **(given | fields))


def pair(sentence: str, number: str, trigger: str, **fields: Any) -> tuple[Event, Incident]:
    """One document of one sentence, its one harm claim, and the signed incident of that."""
    source = document(sentence)
    event = event_of((source,), (harm(source, sentence, number, trigger, **fields),))
    return event, incident_of(event)
