"""Redaction of declared against alleged: worked out anew from public documents alone, as if there were no others.

Incidents leave as everywhere (`publish/redact.py`): signed ones, others only where the policy asks for them; places of
recent events no finer than a settlement. Declared strikes leave as in `publish/redact_strikes.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dubsar.model import Claim, Document, Event, Incident
from dubsar.publish.compared import ComparisonRelease, ReleasedHarm, ReleasedMatch, ReleasedStrike
from dubsar.publish.places import released_place
from dubsar.publish.policy import Policy
from dubsar.publish.redact import redact
from dubsar.publish.release import ReleasedIncident, ReleasedPlace, ReleasedWhen
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.comparison.compare_tables import Town, towns
from dubsar.tally.comparison.declared_against_alleged import Comparison, compare
from dubsar.tally.incident import tally_event
from dubsar.tally.strikes.declared import Entry, declared_strikes
from dubsar.tally.strikes.tables import EVERYTHING, UNKNOWN_MONTH, Chosen, month_of


def redact_compared(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    told: Iterable[tuple[Event, Incident]],
    policy: Policy,
    today: date,
    chosen: Chosen = EVERYTHING,
) -> ComparisonRelease:
    """What may leave on day `today`: the declared strikes `chosen`, set against what is `told` of harm."""
    documents = list(documents)
    public = {document.id: document for document in documents if document.protection == "public"}
    account = declared_strikes((claim for claim in claims if claim.document in public), public.values())
    told = list(told)
    pairs = [pair for each in told if (pair := _public(*each))]
    shown: dict[str, ReleasedIncident] = {}
    for event, incident in pairs:
        for released in redact([(event, incident)], policy, today).incidents:
            shown[incident.id] = released
    comparison = compare(chosen.of(account.entries).entries, (i for _, i in pairs if i.id in shown))
    return _release(comparison, shown, policy, today, len(documents) - len(public))


def _public(event: Event, incident: Incident) -> tuple[Event, Incident] | None:
    """The event and incident as their public documents tell them, None where none is public."""
    open_ones = tuple(document for document in event.documents if document.protection == "public")
    if len(open_ones) == len(event.documents):
        return event, incident
    ids = {document.id for document in open_ones}
    part = Event(tuple(claim for claim in event.claims if claim.document in ids), open_ones)
    if not part.claims:
        return None
    again = tally_event(part, load_codebook(incident.codebook))
    return part, replace(again, state=incident.state, code=incident.code)


def _release(
    comparison: Comparison, shown: dict[str, ReleasedIncident], policy: Policy, today: date, held_back: int
) -> ComparisonRelease:
    at = towns(comparison)
    strikes = {
        entry.claim: _strike(number, entry, comparison, at, policy, today)
        for number, entry in enumerate(comparison.entries, 1)
    }
    numbers = {incident.id: number for number, incident in enumerate(comparison.incidents, 1)}
    harm = tuple(
        _harm(each, replace(shown[each.id], number=numbers[each.id]), comparison, at) for each in comparison.incidents
    )
    matches = []
    for match in comparison.matches:
        strike, number = strikes[match.entry.claim], numbers[match.incident.id]
        where = shown[match.incident.id].where
        open_places = not strike.where.coarsened and where is not None and not where.coarsened
        apart = (match.near.space, match.near.km) if open_places else (None, None)
        matches.append(
            ReleasedMatch(strike.number, number, match.kind, match.blame, match.near.time, match.near.days, *apart)
        )
    return ComparisonRelease(tuple(strikes.values()), harm, tuple(matches), today, held_back)


def _strike(
    number: int, entry: Entry, comparison: Comparison, at: dict[str, Town], policy: Policy, today: date
) -> ReleasedStrike:
    recent = policy.recent(entry.when, entry.country, today)
    where = released_place(entry.place, (), recent=recent)
    where = where or ReleasedPlace(None, entry.country, precision="country" if entry.country else None)
    when = ReleasedWhen(entry.when.start, entry.when.end, entry.when.precision) if entry.when else None
    town = at.get(entry.claim, (entry.country, None)) if where.name else (entry.country, None)
    answer = comparison.strikes[entry.claim]
    count, documents = entry.strikes, len(entry.documents)
    return ReleasedStrike(number, entry.party.name, month_of(entry.when), when, where, town, count, answer, documents)


def _harm(incident: Incident, shown: ReleasedIncident, comparison: Comparison, at: dict[str, Town]) -> ReleasedHarm:
    """The incident with its town, which is named only where the release names the place or the town itself."""
    where = shown.where
    town = at.get(incident.id, (None, None))
    if where is None or where.name is None:
        town = (where.country if where else None, None)
    elif where.coarsened:
        town = (where.country, where.name)
    month = month_of(incident.when) if shown.when else UNKNOWN_MONTH
    return ReleasedHarm(shown, month, town, comparison.harm[incident.id])
