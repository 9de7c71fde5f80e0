"""Left out: what an incident adds up to without one of its sources."""

from __future__ import annotations

from dataclasses import replace

from dubsar.errors import NotRecorded
from dubsar.model import Claim, Event, Incident
from dubsar.tally.codebooks import Codebook
from dubsar.tally.incident import tally_event
from dubsar.tally.roots.relays import root_key
from dubsar.tally.roots.roots import roots


def sources_of(event: Event) -> tuple[str, ...]:
    """The names that can be left out: roots, speakers and publishers, each once, sorted."""
    names = {root.name for root in roots(event)}
    names |= {claim.speaker.name for claim in event.claims if claim.speaker}
    names |= {document.publisher for document in event.documents if document.publisher}
    return tuple(sorted(names))


def without(event: Event, source: str) -> Event:
    """The event without what this root, speaker, publisher or document says; NotRecorded when nothing there is its.

    A source that is left out takes with it what others tell in its name: `rescuers said`, in whatever paper.
    """
    key = root_key(source)
    told = {claim for root in roots(event) if root_key(root.name) == key for claim in root.claims}
    gone = {each.id for each in event.documents if each.id == source or root_key(each.publisher or "") == key}
    kept = tuple(
        claim for claim in event.claims if not (claim.id in told or _says(claim, key) or claim.document in gone)
    )
    if len(kept) == len(event.claims):
        raise NotRecorded(
            f"No source {source!r} speaks of this incident; its sources are {', '.join(sources_of(event))}."
        )
    documents = {claim.document for claim in kept}
    return Event(kept, tuple(each for each in event.documents if each.id in documents), event.links)


def tally_without(event: Event, source: str, codebook: Codebook) -> Incident:
    """The incident as it would stand without the source; id stays, and the flag says what is left out."""
    whole = tally_event(event, codebook)
    rest = tally_event(without(event, source), codebook)
    return replace(rest, id=whole.id, flags=(*rest.flags, f"without {source}"))


def _says(claim: Claim, key: str) -> bool:
    names = (claim.speaker.name, *claim.speaker.via) if claim.speaker else ()
    return any(root_key(name) == key for name in names)
