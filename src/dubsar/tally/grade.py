"""Grade: how well the harm is established, by the ordered rules of the codebook (first that holds)."""

from __future__ import annotations

from dubsar.model import Assessment, Claim, Event, Grade, Harm, Toll
from dubsar.tally.parties import own_statement_of, parties
from dubsar.tally.roots.roots import independent, roots
from dubsar.tally.status import StrikeFinding

ACCEPTED = "confirmed: the belligerent accepts civilian harm here"
STRIKE_CONTESTED = "contested: the strike is contested"
ALL_CONTESTED = "contested: every one of the dead may have been a fighter"
TWO_ROOTS = "fair: two roots for the harm, and blame or a declared strike"
ONE_ROOT = "weak: one root for the harm"


def grade_of(event: Event, civilian: tuple[Toll, Toll], contested: Toll, strike: StrikeFinding | None) -> Grade | None:
    """The grade of an incident, None where no civilian harm is alleged. `civilian` are its (killed, injured) tolls.

    Discounted is never proposed: only a person may say so.
    """
    accepted = concessions(event)
    if accepted:
        return Grade("Confirmed", ACCEPTED, tuple(sorted(claim.id for claim in accepted)))
    harm = [claim for claim in event.harm() if claim.stance != "denied" and claim.outcome in ("killed", "injured")]
    if not harm or not _alleged(civilian, contested, harm):
        return None
    if strike is None or strike.status == "contested strike":
        because = strike.because if strike else tuple(sorted(claim.id for claim in harm))
        return Grade("Contested", STRIKE_CONTESTED, because)
    if contested.low and civilian[0].low == 0:
        return Grade("Contested", ALL_CONTESTED, contested.because)
    found = roots(event)
    because = tuple(sorted({claim for root in found for claim in root.claims}))
    if independent(found) >= 2:
        return Grade("Fair", TWO_ROOTS, because)
    return Grade("Weak", ONE_ROOT, because or tuple(sorted(claim.id for claim in harm)))


def _alleged(civilian: tuple[Toll, Toll], contested: Toll, harm: list[Harm]) -> bool:
    """Whether harm to civilians is alleged at all: a number above none, or harm of no number and no fighters only."""
    if contested.high or any(toll.high for toll in civilian):
        return True
    stated = any(toll.high is not None for toll in civilian)
    return not stated and any(claim.status != "combatant" for claim in harm)


def concessions(event: Event) -> list[Claim]:
    """The claims by which a belligerent accepts harm to civilians: its credible findings, and harm that it concedes."""
    among = parties(event)
    found: list[Claim] = []
    for claim in event.claims:
        if own_statement_of(claim, event.document_of(claim), among) is None:
            continue
        if isinstance(claim, Assessment):
            if claim is latest_finding(event, claim) and claim.verdict == "credible":
                found.append(claim)
        elif isinstance(claim, Harm) and claim.stance == "conceded" and claim.status != "combatant":
            found.append(claim)
    return found


def latest_finding(event: Event, claim: Assessment) -> Assessment:
    """The latest finding of the party that made this one (T1: the latest stands; undated ones by text order)."""
    among = parties(event)
    party = own_statement_of(claim, event.document_of(claim), among)
    key = party.key if party else None
    own = []
    for each in event.claims:
        if isinstance(each, Assessment):
            maker = own_statement_of(each, event.document_of(each), among)
            if (maker.key if maker else None) == key:
                own.append(each)
    return max(own, key=lambda each: _told(event, each))


def _told(event: Event, claim: Assessment) -> tuple[str, str, int, str]:
    """Day of publication; of one day the document's id decides, never when it was fetched."""
    document = event.document_of(claim)
    day = document.published.isoformat() if document.published else ""
    return (day, document.id, claim.span.start, claim.id)
