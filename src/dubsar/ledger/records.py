"""Payloads: what each kind of entry keeps, as JSON, so that any state can be replayed without a reader or a linker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from dubsar.errors import ValueRefused
from dubsar.ledger.chain import canonical, encode
from dubsar.model import Claim, Document, Event, Link
from dubsar.tally.reading import Reading

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: its name as given, why, and when that was recorded."""

    name: str
    reason: str
    time: datetime

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "reason": self.reason, "time": self.time.isoformat()}


@dataclass(frozen=True, slots=True)
class Signature:
    """An incident as a person signed it: its frozen JSON, the codebook and the readers that it rests on."""

    code: str
    codebook: str
    author: str
    time: datetime
    reason: str
    readers: tuple[str, ...]
    incident: Mapping[str, Any]


def payload(value: Any) -> bytes:
    """The bytes of a JSON payload, the same on every machine."""
    return encode(canonical(value))


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """A reading without its document. `events` are positions in `claims`: two claims may share an id, not a place."""
    return {
        "claims": [claim.to_dict() for claim in reading.claims],
        "events": _positions(reading),
        "problems": list(reading.problems),
        "flags": list(reading.flags),
    }


def _positions(reading: Reading) -> list[list[int]]:
    places = {claim: position for position, claim in enumerate(reading.claims)}
    try:
        return [[places[claim] for claim in event.claims] for event in reading.events]
    except KeyError:
        raise ValueRefused(
            f"An event of {reading.document.id} holds a claim that its reading does not. Read the document again."
        ) from None


def reading_from_dict(document: Document, row: Mapping[str, Any]) -> Reading:
    """The reading that `reading_to_dict` wrote, exactly."""
    claims = tuple(Claim.from_dict(claim) for claim in row["claims"])
    events = tuple(Event(tuple(claims[place] for place in places), (document,)) for places in row["events"])
    return Reading(document, claims, events, tuple(row["problems"]), tuple(row["flags"]))


def of_document(reading: Reading, document: Document) -> Reading:
    """The same reading of the same text, when the document's protection or language was recorded anew."""
    events = tuple(replace(event, documents=(document,)) for event in reading.events)
    return replace(reading, document=document, events=events)


def links_change(before: Mapping[Pair, Link], moved: Mapping[Pair, Link | None]) -> dict[str, Any] | None:
    """For one entry: what makes the links in force those that `moved` wants, None for a pair that must have no link.

    None where nothing changes.
    """
    added = [link.to_dict() for pair, link in sorted(moved.items()) if link and before.get(pair) != link]
    removed = sorted(list(pair) for pair, link in moved.items() if link is None and pair in before)
    return {"added": added, "removed": removed} if added or removed else None


def apply_links(links: dict[Pair, Link], change: Mapping[str, Any]) -> None:
    """The counterpart of `links_change`, in place."""
    for left, right in change["removed"]:
        links.pop((left, right), None)
    for row in change["added"]:
        link = Link.from_dict(row)
        links[link.left, link.right] = link
