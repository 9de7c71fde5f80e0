"""Declared against alleged: which declared strikes may be the ones that harm is told of, and what has no counterpart.

For accountability afterwards. A candidate is never a finding: "three strikes near T" is a near action, and only a
statement that fits the place and day of one attack, and of no other, may be a declaration (CODEBOOK, strike status 1).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from dubsar.model import Actor, Incident, Place, When
from dubsar.model.incident import NOTHING
from dubsar.tally.comparison.nearness import LONGEST, Nearness, nearness, period
from dubsar.tally.counts import Range
from dubsar.tally.parties import actor_table, speaks_for
from dubsar.tally.status import fits_exactly
from dubsar.tally.strikes.declared import Entry

Kind = Literal["may be declared", "near action"]
DECLARATION: Kind = "may be declared"
NEAR_ACTION: Kind = "near action"
Blame = Literal["this party", "another party", "nobody"]
LEAST = 0.05
"""Candidates that score less are not worth a look."""
NO_DAY, NO_PLACE = "day not stated well enough", "place not stated well enough"
REPORTED, NOT_REPORTED = "harm reported near by", "no harm reported near by"
NO_STRIKES = Range(0, 0)
"""What a total leaves over may be engagements alone: that is no strike."""
OWNED = "declared or conceded"
NOT_DECLARED = "no strike declared near by"
NO_RELEASE = "no blamed party's release of that day is in the ledger"
"""Then nothing can be said: who publishes no strikes declares none."""


@dataclass(frozen=True, slots=True)
class Match:
    """A declared strike that may be the one that harm is told of. `blame` says who is blamed for the harm."""

    entry: Entry
    incident: Incident
    near: Nearness
    kind: Kind
    blame: Blame

    @property
    def counts(self) -> bool:
        """Whether it answers: harm that is laid to another party alone is no report of this party's strike."""
        return self.blame != "another party"

    def to_dict(self) -> dict[str, Any]:
        """The claim of the strike, the incident by its code, how near they are, and what that makes of it."""
        ends = {"claim": self.entry.claim, "incident": self.incident.code or self.incident.id}
        return ends | {"kind": self.kind, "blame": self.blame} | self.near.to_dict()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every declared entry and every incident, the matches of the two, and what each of them comes to.

    `strikes` gives by the entry's claim, and `harm` by the incident's id, the answer: one of the constants above.
    """

    entries: tuple[Entry, ...]
    incidents: tuple[Incident, ...]
    matches: tuple[Match, ...]
    strikes: Mapping[str, str]
    harm: Mapping[str, str]

    @property
    def strikes_without_harm(self) -> tuple[Entry, ...]:
        """Declared strikes of known day and place near which nobody in the ledger tells of harm laid to that party."""
        return tuple(entry for entry in self.entries if self.strikes[entry.claim] == NOT_REPORTED)

    @property
    def harm_without_strike(self) -> tuple[Incident, ...]:
        """Alleged harm of known day and place near which no blamed party declares a strike, or says anything at all."""
        return tuple(each for each in self.incidents if self.harm[each.id] in (NOT_DECLARED, NO_RELEASE))


def compare(entries: Iterable[Entry], incidents: Iterable[Incident]) -> Comparison:
    """Every declared entry against every incident. The order of both, and repeated ones, change nothing."""
    counted = {entry.claim: entry for entry in entries if entry.strikes != NO_STRIKES}
    entries = tuple(sorted(counted.values(), key=_entry_order))
    told = tuple(sorted({incident.id: incident for incident in incidents}.values(), key=_incident_order))
    near = [
        (entry, incident, found)
        for entry, incident in _at_one_time(entries, told)
        if (found := nearness((entry.when, entry.place), (incident.when, incident.where)))
        and found.score.value >= LEAST
    ]
    fitting = Counter(entry.claim for entry, incident, _ in near if _fits(entry, incident))
    matches = [
        Match(entry, incident, found, _kind(entry, incident, fitting), _blame(entry.party, incident))
        for entry, incident, found in near
    ]
    best = tuple(sorted(matches, key=_match_order))
    return Comparison(entries, told, best, _of_strikes(entries, best), _of_harm(entries, told, best))


def _of_strikes(entries: Sequence[Entry], matches: Sequence[Match]) -> dict[str, str]:
    near = {match.entry.claim for match in matches if match.counts}
    reached = {entry.claim: REPORTED if entry.claim in near else NOT_REPORTED for entry in entries}
    return {entry.claim: _missing(entry.when, entry.place) or reached[entry.claim] for entry in entries}


def _of_harm(entries: Sequence[Entry], incidents: Sequence[Incident], matches: Sequence[Match]) -> dict[str, str]:
    best: dict[str, str] = {}
    for match in sorted(matches, key=lambda match: match.kind == DECLARATION):
        if match.counts:
            best[match.incident.id] = match.kind
    spoken = {i.id for e, i in _at_one_time(entries, incidents) if _blame(e.party, i) != "another party"}
    found = {}
    for incident in incidents:
        silent = NOT_DECLARED if incident.id in spoken else NO_RELEASE
        near = _missing(incident.when, incident.where) or best.get(incident.id, silent)
        found[incident.id] = OWNED if owned(incident) else near
    return found


def owned(incident: Incident) -> bool:
    """Whether a party owns the strike or the harm itself, by the tally: so that nothing is unanswered."""
    return incident.strike_status == "declared strike" or any(part.known for part in incident.belligerents)


def _at_one_time(entries: Sequence[Entry], incidents: Sequence[Incident]) -> Iterator[tuple[Entry, Incident]]:
    """The pairs at most a day apart: each incident looks up the entries that begin in reach of its days."""
    begun = sorted((*days, entry.claim, entry) for entry in entries if (days := period(entry.when)))
    starts = [row[0] for row in begun]
    reach = timedelta(1)
    for incident in incidents:
        if days := period(incident.when):
            first = bisect_left(starts, days[0] - timedelta(LONGEST) - reach)
            around = begun[first : bisect_right(starts, days[1] + reach)]
            yield from ((entry, incident) for _, end, _, entry in around if end >= days[0] - reach)


def _missing(when: When | None, place: Place | None) -> str | None:
    """Why an account can be compared with none, None where it can."""
    if period(when) is None:
        return NO_DAY
    return NO_PLACE if place is None or place.precision in (None, "admin1", "country") else None


def _fits(entry: Entry, incident: Incident) -> bool:
    """Whether the entry is one strike whose place and day are those of the harm, settlement or finer."""
    single = entry.strikes is not None and entry.strikes.high <= 1 and not entry.strikes.open
    return single and fits_exactly(entry.place, entry.when, incident.where, incident.when)


def _kind(entry: Entry, incident: Incident, fitting: Counter[str]) -> Kind:
    """A declaration only where the statement fits this harm and no other: "one strike in T" on a day of one attack."""
    return DECLARATION if fitting[entry.claim] == 1 and _fits(entry, incident) else NEAR_ACTION


def _blame(party: Actor, incident: Incident) -> Blame:
    """Who is blamed for the harm; a party that only tells of its own strikes there is blamed by nobody."""
    charged = [part.actor for part in incident.belligerents if part.known or part.alleged != NOTHING]
    blamed = charged or [part.actor for part in incident.belligerents]
    if not blamed:
        return "nobody"
    mine = any(actor_table().same_side(party, each) or speaks_for(each.name, party) for each in blamed)
    return "this party" if mine else "another party"


def _first_day(when: When | None) -> str:
    return when.start.isoformat() if when and when.start else "9999"


def _entry_order(entry: Entry) -> tuple[str, str, str]:
    return _first_day(entry.when), entry.party.name, entry.claim


def _incident_order(incident: Incident) -> tuple[str, str]:
    return _first_day(incident.when), incident.id


def _match_order(match: Match) -> tuple[str, str, float, str]:
    """By the incident, its best candidate first."""
    return (*_incident_order(match.incident), -match.near.score.value, match.entry.claim)
