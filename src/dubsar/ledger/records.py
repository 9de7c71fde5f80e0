"""Payloads: what each kind of entry keeps, as JSON, so that any state can be replayed without a reader or a linker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from dubsar.errors import ValueRefused
from dubsar.ledger.chain import canonical, encode
from dubsar.model import Claim, Document, Event, Link
from dubsar.tally.reading import Reading

Pair = tuple[str, str]
LINKS_AN_ENTRY = 20_000
"""So that the links of a large ledger are never written out, or read, all at once."""


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


def links_changes(before: Mapping[Pair, Link], moved: Mapping[Pair, Link | None]) -> Iterator[dict[str, Any]]:
    """For as many entries: what makes the links in force those that `moved` wants, None where there must be no link."""
    changed = [pair for pair, link in moved.items() if (before.get(pair) != link if link else pair in before)]
    changed.sort()
    for start in range(0, len(changed), LINKS_AN_ENTRY):
        part = {pair: moved[pair] for pair in changed[start : start + LINKS_AN_ENTRY]}
        added = [link.to_dict() for link in part.values() if link]
        yield {"added": added, "removed": [list(pair) for pair, link in part.items() if link is None]}


def apply_links(links: dict[Pair, Link], change: Mapping[str, Any]) -> list[Pair]:
    """The counterpart of `links_change`, in place; the pairs that it touches."""
    removed = [(left, right) for left, right in change["removed"]]
    for pair in removed:
        links.pop(pair, None)
    added = {(link.left, link.right): link for link in map(Link.from_dict, change["added"])}
    links.update(added)
    return [*removed, *added]
