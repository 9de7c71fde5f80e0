"""Redaction of capture histories: public reports that are no social posts, and incidents that may leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dubsar.model import Event, Incident
from dubsar.publish.captures import CaptureRelease, ReleasedHistory
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.release import ReleasedIncident
from dubsar.publish.sources import is_social
from dubsar.tally.capture import capture_histories


def redact_captures(
    told: Iterable[tuple[Event, Incident]], policy: Policy, today: date, names: Sequence[str] = ()
) -> CaptureRelease:
    """The histories that may leave on day `today`: whose account a post is, no list tells."""
    shown: dict[str, ReleasedIncident] = {}
    pairs = []
    for event, incident in told:
        part = _listed(event)
        if part.claims and (released := redact([(event, incident)], policy, today).incidents):
            shown[incident.id] = released[0]
            pairs.append((part, replace(incident, code=None)))
    found = capture_histories(pairs, names)
    rows = []
    for number, each in enumerate(found.histories, 1):
        released_one = shown[each.incident]
        where = released_one.where
        rows.append(
            ReleasedHistory(
                number,
                each.month if released_one.when else None,
                where.country if where else None,
                where.admin1 if where else None,
                tuple(name in each.lists for name in found.lists),
                released_one.unreviewed,
            )
        )
    return CaptureRelease(found.lists, tuple(rows), found.overlaps, found.refusals, today)


def _listed(event: Event) -> Event:
    documents = tuple(each for each in event.documents if each.protection == "public" and not is_social(each))
    ids = {document.id for document in documents}
    return Event(tuple(claim for claim in event.claims if claim.document in ids), documents)
