"""Strike status: who says whose strike it was, by the ordered rules of the codebook (first that holds)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dubsar.model import Actor, Assessment, Claim, Event, Harm, Place, Strike, When
from dubsar.model.incident import StrikeStatus
from dubsar.tally.parties import joint, named_by, own_statement_of, parties
from dubsar.tally.roots.relays import is_own_detail
from dubsar.tally.roots.roots import Root, independent, roots_for

FINE = ("exact", "site", "neighbourhood", "settlement")
INSIDE = (None, "in", "at", "inside", "within")
"""Words that put an event into a place; all others put it somewhere round it."""
DECLARED = "declared: the attacker's own statement fits this place and day"
OWN_STRIKES = "declared: the belligerent's own statement of its strikes"
RIVALS = "contested: roots blame different parties"
NOBODY = "contested: nobody is blamed"
TWO_ROOTS = "likely: two roots blame one party"
NEAR_ACTION = "likely: one root blames, and the party declared an action near by"
UNNAMED = "single source: a compilation blames, and names no root for it"
ONE_ROOT = "single source: one root blames"


@dataclass(frozen=True, slots=True)
class StrikeFinding:
    """The status, the rule that holds, and the claims that fired it; `party` is the key of whom it speaks of."""

    status: StrikeStatus
    rule: str
    because: tuple[str, ...]
    party: str | None = None


def strike_finding(event: Event, where: Place | None, when: When | None) -> StrikeFinding | None:
    """The status of the event's strike; None where no harm is told and nobody declares it."""
    declared, near = own_actions(event, where, when)
    blaming = {actor.key: _blaming(event, actor) for actor in parties(event)}
    blaming = {key: found for key, found in blaming.items() if found}
    for key in sorted(declared):
        return StrikeFinding("declared strike", DECLARED, _ids(declared[key]), key)
    if not any(event.harm()):
        return _of_strikes_alone(near)
    if _rivals(event, blaming):
        return StrikeFinding("contested strike", RIVALS, _root_ids(*blaming.values()))
    if not blaming:
        return _without_roots(event)
    key = max(sorted(blaming), key=lambda key: independent(blaming[key]))
    if independent(blaming[key]) >= 2:
        return StrikeFinding("likely strike", TWO_ROOTS, _root_ids(blaming[key]), key)
    if key in near:
        because = tuple(sorted({*_root_ids(blaming[key]), *_ids(near[key])}))
        return StrikeFinding("likely strike", NEAR_ACTION, because, key)
    return StrikeFinding("single source claim", ONE_ROOT, _root_ids(blaming[key]), key)


def _of_strikes_alone(own: dict[str, list[Claim]]) -> StrikeFinding | None:
    """Strikes that nobody tells harm of are declared where the belligerent itself tells of them."""
    key = min(own, default=None)
    return StrikeFinding("declared strike", OWN_STRIKES, _ids(own[key]), key) if key else None


def _without_roots(event: Event) -> StrikeFinding:
    """Where no root blames: somebody behind a compilation does, or nobody at all."""
    among = parties(event)
    relayed = [
        claim
        for claim in event.claims
        if isinstance(claim, Harm | Strike) and named_by(claim) and claim.stance not in ("denied", "conceded")
        if own_statement_of(claim, event.document_of(claim), among) is None
    ]
    if relayed:
        keys = {actor.key for claim in relayed for actor in named_by(claim)}
        return StrikeFinding("single source claim", UNNAMED, _ids(relayed), min(keys))
    return StrikeFinding("contested strike", NOBODY, tuple(sorted(claim.id for claim in event.harm())))


def own_actions(
    event: Event, where: Place | None, when: When | None
) -> tuple[dict[str, list[Claim]], dict[str, list[Claim]]]:
    """By party key the belligerents' own statements of action: those that declare this strike, and the near ones."""
    among = parties(event)
    declared: dict[str, list[Claim]] = defaultdict(list)
    near: dict[str, list[Claim]] = defaultdict(list)
    for claim in event.claims:
        actor = own_statement_of(claim, event.document_of(claim), among)
        if actor is None or not _owns_action(claim, actor):
            continue
        fits = declares(claim, where, when)
        (declared if fits else near)[actor.key].append(claim)
    return declared, near


def _owns_action(claim: Claim, actor: Actor) -> bool:
    """Whether the statement says that its maker acted: a strike, dead fighters or conceded harm of its own doing."""
    if claim.stance == "denied":
        return False
    if isinstance(claim, Assessment):
        return claim.verdict == "credible"
    by = {each.key for each in named_by(claim)}
    return isinstance(claim, Strike | Harm) and (actor.key in by or (claim.stance == "conceded" and not by))


def declares(claim: Claim, where: Place | None, when: When | None) -> bool:
    """Whether a belligerent's statement fits the place (settlement or finer) and day, and can mean no other attack.

    "We struck a depot in Tabqa on Friday" declares a strike; "three strikes near Tabqa" is a near action.
    """
    if isinstance(claim, Assessment) or claim.stance == "conceded":
        return True
    if isinstance(claim, Strike) and claim.strikes and (claim.strikes.low or 0) > 1:
        return False
    return _says_no_other(claim) or fits_exactly(claim.where, claim.when, where, when)


def _says_no_other(claim: Claim) -> bool:
    """Whether a strike claim names neither day nor place itself, and so is of the attack that its report has just told.

    Reads "its jets had bombed the house"; must not read "its jets were active near Tabqa".
    """
    told = [each.span for each in (claim.where, claim.when) if each]
    return (
        isinstance(claim, Strike)
        and len(told) == 2
        and not any(span is None or claim.span.covers(span) for span in told)
    )


def fits_exactly(place: Place | None, day: When | None, where: Place | None, when: When | None) -> bool:
    """Whether a stated place and day are exact enough to mean one attack, and those of this one.

    Reads "in Tabqa on Friday"; must not read "near Tabqa", "in Raqqa province" or "last week".
    """
    if place is None or place.relation not in INSIDE or place.precision not in FINE:
        return False
    if day is None or day.day is None:
        return False
    return (where is None or same_place(place, where)) and (when is None or day.overlaps(when))


def same_place(first: Place, second: Place) -> bool:
    """Whether two places may be one: the same id or name, or points within their own errors of each other."""
    if (first.id and first.id == second.id) or first.name.casefold() == second.name.casefold():
        return True
    km = first.km_to(second)
    return km is not None and km <= max(first.radius_km or 0, second.radius_km or 0, 1.0)


def _blaming(event: Event, actor: Actor) -> tuple[Root, ...]:
    """The roots that blame a party for the harm, its own statements left out; own detail is a root for itself alone."""
    return roots_for(event, lambda claim: _blames(claim, actor) and not is_own_detail(claim, event))


def _blames(claim: Claim, actor: Actor) -> bool:
    return isinstance(claim, Harm | Strike) and any(each.key == actor.key for each in named_by(claim))


def _rivals(event: Event, blaming: dict[str, tuple[Root, ...]]) -> bool:
    """Whether roots blame parties that do not act together: "by X or Y", or one says X and another Y."""
    actors = {actor.key: actor for actor in parties(event)}
    keys = sorted(blaming)
    pairs = [(first, second) for at, first in enumerate(keys) for second in keys[at + 1 :]]
    return any(not joint(actors[first], actors[second], event) for first, second in pairs)


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(sorted({claim.id for claim in claims}))


def _root_ids(*groups: tuple[Root, ...]) -> tuple[str, ...]:
    return tuple(sorted({claim for group in groups for root in group for claim in root.claims}))
