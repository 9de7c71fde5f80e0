"""tally_event: one event under one codebook, every figure with its rules and its claims."""

from __future__ import annotations

from collections.abc import Sequence

from dubsar.model import Actor, Assessment, BelligerentPart, Claim, Count, Event, Harm, Incident, Toll, Tolls
from dubsar.model.ids import stable_id
from dubsar.tally.codebooks import Codebook
from dubsar.tally.consensus import event_place, event_time
from dubsar.tally.counts import bound
from dubsar.tally.grade import grade_of, latest_finding
from dubsar.tally.parties import named_by, own_statement_of, parties, with_known_coalition
from dubsar.tally.roots.relays import first_told
from dubsar.tally.roots.roots import Root, roots
from dubsar.tally.status import own_actions, strike_finding
from dubsar.tally.tolls.reconciled import NOTHING
from dubsar.tally.tolls.tolls import tolls

NO_HARM = "no harm alleged"
PROVISIONAL = "provisional"


def tally_event(event: Event, codebook: Codebook) -> Incident:
    """The incident that an event's claims add up to. The order of the claims and of the documents changes nothing."""
    event = with_known_coalition(_in_order(event))
    ids = tuple(claim.id for claim in event.claims)
    event = first_told(event)
    when, where = event_time(event), event_place(event)
    killed, injured = tolls(event, "killed", codebook), tolls(event, "injured", codebook)
    strike = strike_finding(event, where, when)
    found = roots(event)
    among, (declared, _) = parties(event), own_actions(event, where, when)
    belligerents = tuple(_part(actor, event, codebook, among, known=actor.key in declared) for actor in among)
    return Incident(
        id=stable_id("i", sorted(ids)),
        claims=ids,
        documents=tuple(document.id for document in event.documents),
        codebook=codebook.name,
        when=when,
        where=where,
        belligerents=belligerents,
        killed=_raised(killed, belligerents, codebook),
        injured=injured,
        strike_status=strike.status if strike else None,
        strike_rule=strike.rule if strike else None,
        strike_because=strike.because if strike else (),
        grade=grade_of(event, (killed.civilian, injured.civilian), killed.contested, strike),
        roots=tuple(root.name for root in found),
        flags=_flags(event, found, codebook),
    )


def _in_order(event: Event) -> Event:
    """The event with each claim and document once, in an order of its own."""
    claims = {claim.id: claim for claim in event.claims}
    documents = {document.id: document for document in event.documents}
    return Event(
        tuple(claims[key] for key in sorted(claims)), tuple(documents[key] for key in sorted(documents)), event.links
    )


def _part(actor: Actor, event: Event, codebook: Codebook, among: tuple[Actor, ...], *, known: bool) -> BelligerentPart:
    """What a party is alleged to have done, by everybody but itself, what it concedes, and its latest finding.

    `known` says that it declares the strike as its own; `among` are all parties of the event.
    """
    own = [c for c in event.claims if (a := own_statement_of(c, event.document_of(c), among)) and a.key == actor.key]
    theirs = tuple(claim for claim in event.claims if claim not in own and _charges(claim, actor))
    alleged = tolls(Event(theirs, event.documents), "killed", codebook).civilian
    findings = [claim for claim in own if isinstance(claim, Assessment)]
    finding = latest_finding(event, findings[0]) if findings else None
    conceded = _conceded(own, finding, codebook)
    return BelligerentPart(
        actor=actor,
        known=known or conceded != NOTHING,
        alleged=alleged,
        conceded=conceded,
        assessment=finding.verdict if finding else None,
        because=tuple(sorted(claim.id for claim in {*own, *theirs})),
    )


def _charges(claim: Claim, actor: Actor) -> bool:
    return isinstance(claim, Harm) and any(each.key == actor.key for each in named_by(claim))


def _conceded(own: Sequence[Claim], finding: Assessment | None, codebook: Codebook) -> Toll:
    """The dead civilians that a party's latest finding accepts, else those that it concedes in words (T6)."""
    said: list[tuple[str, Count | None]] = [(finding.id, finding.killed)] if finding else []
    for claim in own:
        if isinstance(claim, Harm) and claim.stance == "conceded" and claim.outcome == "killed":
            said.append((claim.id, claim.count))
    for claim_id, count in said:
        if found := bound(count, codebook):
            return Toll(found.low, found.high, found.open, ("T6",), (claim_id,))
    return NOTHING


def _raised(killed: Tolls, belligerents: tuple[BelligerentPart, ...], codebook: Codebook) -> Tolls:
    """The tolls with what is conceded: it may raise an end, and never lowers one (T6)."""
    if not codebook.has("T6"):
        return killed
    civilian, total = killed.civilian, killed.total
    for part in belligerents:
        civilian, total = _at_least(civilian, part.conceded), _at_least(total, part.conceded)
    return Tolls(total, civilian, killed.combatant, killed.contested, killed.children, killed.women, killed.men)


def _at_least(toll: Toll, conceded: Toll) -> Toll:
    if conceded.low is None or conceded.high is None:
        return toll
    low, high = max(toll.low or 0, conceded.low), max(toll.high or 0, conceded.high)
    if (low, high) == (toll.low, toll.high):
        return toll
    rules = (*toll.rules, "T6")
    return Toll(low, high, toll.open, rules, tuple(sorted({*toll.because, *conceded.because})))


def _flags(event: Event, found: tuple[Root, ...], codebook: Codebook) -> tuple[str, ...]:
    flags = []
    if not any(isinstance(claim, Harm | Assessment) for claim in event.claims):
        flags.append(NO_HARM)
    if codebook.has("two-sources") and len(found) < 2:
        flags.append(PROVISIONAL)
    return tuple(flags)
