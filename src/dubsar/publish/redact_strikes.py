"""Redaction of declared strikes: public documents only, and places of recent ones no finer than a settlement.

A party's public statement of its own strikes names no private person, so nobody signs it and every row says that. What
others report of strikes never leaves this way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from dubsar.model import Claim, Document
from dubsar.publish.places import released_place
from dubsar.publish.policy import Policy
from dubsar.publish.release import ReleasedPlace
from dubsar.publish.strikes import ReleasedStrikes, StrikeRelease
from dubsar.tally.strikes.declared import Entry, declared_strikes
from dubsar.tally.strikes.tables import EVERYTHING, UNKNOWN_MONTH, Chosen, month_of
from dubsar.tally.tolls.ranges import sum_of

Group = tuple[str, str, ReleasedPlace]


def redact_strikes(
    claims: Iterable[Claim], documents: Iterable[Document], policy: Policy, today: date, chosen: Chosen = EVERYTHING
) -> StrikeRelease:
    """What may leave on day `today` of the strikes that parties declare, of those `chosen`.

    It is counted from public documents alone, as if there were no others; how many were held back is said.
    """
    documents = list(documents)
    public = {document.id: document for document in documents if document.protection == "public"}
    claims = list(claims)
    account = declared_strikes((claim for claim in claims if claim.document in public), public.values())
    entries = chosen.of(account.entries).entries
    groups: dict[Group, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.party.name, month_of(entry.when), _where(entry, policy, today)].append(entry)
    rows = sorted((_row(group, told) for group, told in groups.items()), key=_order)
    held = {claim.document for claim in claims if claim.kind == "strike" and claim.document not in public}
    used: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        used[entry.party.name].update(entry.documents)
    printed = tuple((party, len(used[party])) for party in sorted(used))
    return StrikeRelease(tuple(rows), today, printed, len(held), len(account.running))


def _where(entry: Entry, policy: Policy, today: date) -> ReleasedPlace:
    """The place as it may leave; the country alone where none is stated."""
    recent = policy.recent(entry.when, entry.country, today)
    shown = released_place(entry.place, (), recent=recent)
    return shown or ReleasedPlace(None, entry.country, precision="country" if entry.country else None)


def _row(group: Group, told: list[Entry]) -> ReleasedStrikes:
    party, month, where = group
    strikes, fights = sum_of(e.strikes for e in told), sum_of(e.engagements for e in told)
    uncounted = any(entry.strikes is None for entry in told)
    return ReleasedStrikes(
        month,
        where,
        party,
        strikes.low if strikes else 0,
        strikes.high if strikes else 0,
        uncounted or bool(strikes and strikes.open),
        (fights.low, fights.high) if fights else None,
        sum(entry.statements for entry in told),
        len({document for entry in told for document in entry.documents}),
        tuple(sorted({flag for entry in told for flag in entry.flags})),
    )


def _order(row: ReleasedStrikes) -> tuple[str, ...]:
    month = "~" if row.month == UNKNOWN_MONTH else row.month
    return (row.party, month, row.where.country or "~", row.where.name or "~", str(row.where))
