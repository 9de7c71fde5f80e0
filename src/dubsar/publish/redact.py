"""Redact: the only way out of a ledger (docs/publish.md gives the rules field by field).

Whatever leaves, as a file, a page or an answer to a stranger, is a Release made here. It holds no ledger ids, no names
of private persons, no claims of presence, nothing from protected documents, no text but short masked quotes; places of
events within the embargo are no finer than a settlement. When in doubt a value is left out, and the release says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dubsar.errors import ReleaseRefused
from dubsar.model import Actor, BelligerentPart, Claim, Event, Harm, Incident, Place
from dubsar.publish.evidence import VERDICTS, Budget, evidence
from dubsar.publish.known import Known, folded
from dubsar.publish.names import name_stretches
from dubsar.publish.places import is_fine, is_home, released_place
from dubsar.publish.policy import Policy
from dubsar.publish.release import (
    Release,
    ReleasedIncident,
    ReleasedParty,
    ReleasedPlace,
    ReleasedSource,
    ReleasedWhen,
)
from dubsar.publish.sources import is_social, released_source
from dubsar.publish.speakers import private_name
from dubsar.publish.support import LEDGER_ID, Support, rule_name

SIGNED = ("signed", "published")
TOLD = ("harm", "strike", "assessment", "damage")
UNNAMED_PARTY = "unnamed party"


def redact(event_incidents: Iterable[tuple[Event, Incident]], policy: Policy, today: date) -> Release:
    """What may leave of these incidents on day `today`: signed ones, and others only where the policy says so.

    ReleaseRefused when an incident is not made of its event's claims, or when a last look finds a name or an id.
    """
    pairs = list(event_incidents)
    budget = Budget(policy.words_per_document)
    released = [out for event, incident in pairs if (out := _incident(event, incident, policy, budget, today))]
    released.sort(key=_order)
    numbered = tuple(replace(incident, number=number) for number, incident in enumerate(released, 1))
    release = Release(numbered, today, policy.embargo_days)
    _last_look(release, [event for event, _ in pairs])
    return release


def _order(incident: ReleasedIncident) -> tuple[str, str, str]:
    day = incident.when.start or incident.when.end if incident.when else None
    return (day.isoformat() if day else "9999", str(incident.where or "\uffff"), incident.code or "")


def _incident(event: Event, incident: Incident, policy: Policy, budget: Budget, today: date) -> ReleasedIncident | None:
    """The incident as it may leave, None where nothing of it may."""
    if set(incident.claims) != {claim.id for claim in event.claims}:
        raise ReleaseRefused("An incident is not made of the claims of its event. Tally the event again, then publish.")
    if incident.state not in SIGNED and not policy.include_unreviewed:
        return None
    support = Support.of(event)
    dated = support.holds_date(incident)
    country = incident.where.country if incident.where else None
    recent = not dated or policy.recent(incident.when, country, today)
    kinds = {claim.kind for claim in support.claims}
    if kinds.isdisjoint(TOLD) and (recent or "control" not in kinds):
        return None
    known = _known(support, policy, recent=recent)
    return _filled(incident, support, known, policy, budget, recent=recent, dated=dated)


def _filled(
    incident: Incident, support: Support, known: Known, policy: Policy, budget: Budget, *, recent: bool, dated: bool
) -> ReleasedIncident:
    grade = incident.grade if incident.grade and support.holds(incident.grade.because) else None
    status = support.holds(incident.strike_because)
    out = ReleasedIncident(
        number=0,
        codebook=incident.codebook,
        code=None if incident.code and LEDGER_ID.search(incident.code) else incident.code,
        when=_when(incident) if dated else None,
        where=_where(incident, support, known, recent=recent),
        killed=support.tolls(incident.killed),
        injured=support.tolls(incident.injured),
        belligerents=_parties(incident.belligerents, support, known),
        grade=grade.value if grade else None,
        grade_rule=rule_name(grade.rule) if grade else None,
        strike_status=incident.strike_status if status else None,
        strike_rule=rule_name(incident.strike_rule) if status else None,
        roots=len(incident.roots) if support.whole else None,
        sources=_sources(support, known),
        quotes=evidence(incident, support, known, policy, budget, recent=recent),
        state=incident.state,
        unreviewed=incident.state not in SIGNED,
        recent=recent,
        flags=tuple(flag for flag in incident.flags if flag.replace(" ", "").replace("-", "").isalpha()),
    )
    return replace(out, withheld=_withheld(incident, out))


def _withheld(incident: Incident, out: ReleasedIncident) -> tuple[str, ...]:
    """The fields whose value is known and stays back, so that a gap is never read as "nothing"."""
    tolls = {"killed": out.killed, "injured": out.injured}
    held = [name for name, of in tolls.items() if any(toll.withheld for _, toll in of.items())]
    pairs: dict[str, tuple[object, object]] = {
        "date": (incident.when, out.when),
        "grade": (incident.grade, out.grade),
        "strike status": (incident.strike_status, out.strike_status),
        "roots": (incident.roots or None, out.roots),
    }
    held += [name for name, (before, after) in pairs.items() if before is not None and after is None]
    if incident.where and (out.where is None or out.where.coarsened):
        held.append("exact place")
    if len(out.belligerents) < len(incident.belligerents):
        held.append("belligerents")
    return tuple(sorted(held))


def _when(incident: Incident) -> ReleasedWhen | None:
    when = incident.when
    return ReleasedWhen(when.start, when.end, when.precision) if when else None


def _where(incident: Incident, support: Support, known: Known, *, recent: bool) -> ReleasedPlace | None:
    """The place; a name that no gazetteer knows may be a person's, so it leaves only when a reviewer has signed."""
    place = incident.where
    if place is None or not support.holds_place(place):
        return None
    others = [claim.where for claim in support.claims if claim.where]
    out = released_place(place, others, recent=recent)
    if out is None or out.coarsened or place.id:
        return out
    doubtful = incident.state not in SIGNED or not known.forbidden.isdisjoint(folded(out.name or ""))
    return replace(out, name=None, lat=None, lon=None, coarsened=True) if doubtful else out


def _parties(parts: Iterable[BelligerentPart], support: Support, known: Known) -> tuple[ReleasedParty, ...]:
    """The parties that a public claim points to: "Iraqi forces", or "unnamed party" for what may be a person."""
    named = {actor.key for claim in support.claims for actor in _actors(claim)}
    shown = []
    for part in parts:
        if not (support.whole or not support.protected.issuperset(part.because) or part.actor.key in named):
            continue
        assessment = VERDICTS.get(part.assessment or "") if support.holds(part.because) else None
        alleged, conceded = support.toll(part.alleged), support.toll(part.conceded)
        declared = part.known and (support.whole or support.holds(part.because))
        shown.append(ReleasedParty(_party(part.actor, known), declared, alleged, conceded, assessment))
    return tuple(shown)


def _party(actor: Actor, known: Known) -> str:
    if actor.id or not name_stretches(actor.name, known):
        return actor.name
    return UNNAMED_PARTY


def _actors(claim: Claim) -> tuple[Actor, ...]:
    return tuple(getattr(claim, "by", ()))


def _known(support: Support, policy: Policy, *, recent: bool) -> Known:
    """What the quotes of one incident may show: its released places, known parties and publishers, and no victim."""
    places = [claim.where for claim in support.claims if claim.where and _showable(claim.where, recent=recent)]
    names = [word for place in places for word in (place.name, place.words, place.admin1) if word]
    actors = (actor for claim in support.claims for actor in _actors(claim) if actor.id)
    names += [word for actor in actors for word in (actor.name, actor.words) if word]
    names += [d.publisher for d in support.documents if d.publisher and not is_social(d)]
    victims = [name for victim in _victims(support.event) for name in victim]
    texts = [document.text for document in support.documents]
    return Known.of([*names, *policy.known_names], texts, victims)


def _showable(place: Place, *, recent: bool) -> bool:
    return place.id is not None and not is_home(place) and not (recent and is_fine(place))


def _victims(event: Event) -> list[tuple[str, ...]]:
    return [victim.names for claim in event.claims if isinstance(claim, Harm) for victim in claim.victims]


def _sources(support: Support, known: Known) -> tuple[ReleasedSource, ...]:
    """The public documents, numbered; addresses that spell a victim's, a speaker's or another name go."""
    names = {name for victim in _victims(support.event) for name in victim}
    for claim in support.event.claims:
        if claim.speaker and private_name(claim.speaker, known):
            names |= {claim.speaker.name[start:end] for start, end in name_stretches(claim.speaker.name, known)}
        masked = (claim.span.quote[start:end] for start, end in name_stretches(claim.span.quote, known))
        names |= {name for name in masked if len(folded(name)) > 1}
    documents = enumerate(support.documents, 1)
    return tuple(released_source(number, document, names, known) for number, document in documents)


def _last_look(release: Release, events: list[Event]) -> None:
    """A second, independent check of every string: no ledger id, no victim's full name."""
    names = {folded(name) for event in events for victim in _victims(event) for name in victim}
    for text in release.strings():
        if LEDGER_ID.search(text):
            raise ReleaseRefused("The release would show an id of the ledger. Report this as a fault of redaction.")
        words = " ".join(folded(text))
        if any(len(name) > 1 and f" {' '.join(name)} " in f" {words} " for name in names):
            raise ReleaseRefused("The release would show a victim's name. Remove it from the place or the publisher.")
