"""Report sets through the whole line: read, linked, tallied."""

from __future__ import annotations

from datetime import date

from dubsar import Document, Reader
from dubsar.link.across import events, link_readings
from dubsar.model import Event, Incident
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.incident import tally_event


def told(publisher: str, day: int, text: str, title: str | None = None, month: int = 5) -> Document:
    return Document(text, title=title, publisher=publisher, published=date(2019, month, day), language="en")


def tallied_sets(reader: Reader, *documents: Document) -> list[tuple[Event, Incident]]:
    """The events of harm or findings that the reports add up to, each with its incident."""
    readings = list(reader.read_many(documents))
    found = [
        (event, tally_event(event, load_codebook("airwars"))) for event in events(readings, link_readings(readings))
    ]
    return [(e, i) for e, i in found if any(e.harm()) or any(part.assessment for part in i.belligerents)]


def the_one(reader: Reader, *documents: Document) -> Incident:
    """The incident of reports that all tell of one event."""
    ((_, incident),) = tallied_sets(reader, *documents)
    return incident
