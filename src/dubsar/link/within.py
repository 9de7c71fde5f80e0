"""Within one document: which claims speak of one event, and which event the document is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from itertools import product

from dubsar.link.document.background import dies_later, goes_on_meanwhile, goes_on_with, is_recalled, opens_another
from dubsar.link.document.families import of_family
from dubsar.link.document.groups import Group, Groups
from dubsar.link.document.subjects import (
    adds_on,
    in_one_breath,
    is_generic,
    is_link_line,
    is_stray_line,
    looks_back,
    places_clash,
    shared_target,
    sums_up_blame,
    targets,
    times_clash,
    turns_away,
)
from dubsar.model import Assessment, Claim, Damage, Document, Event, Harm, Strike

ROUNDUP = "roundup"
LISTED = 3
"""So many events without one that leads make a document a round-up."""
TOLD = ("headline", "body", "caption")
VIOLENT = ("killed", "injured")
TAKEN = ("missing", "abducted", "detained")
"""People taken make an event of their own where they belong to none; people displaced or trapped make none."""


def events(claims: Sequence[Claim], document: Document) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The events of a document, main first, then in text order; and flags ("roundup").

    First come events with harm, then those with a finding, then strikes and damage alone. Claims of running totals,
    teasers, comments, presence, control, caseloads and rules belong to no event.
    """
    told = [claim for claim in claims if claim.zone in TOLD]
    lead = [claim for claim in told if not is_link_line(claim.span, document.text)]
    ordered = sorted({claim.id: claim for claim in (lead or told)}.values(), key=_in_text)
    harm = Groups()
    violent = [claim for claim in ordered if _happened(claim, VIOLENT)]
    summing = {claim.id: claim for claim in violent if sums_up_blame(claim)}
    _put_harm([claim for claim in violent if claim.id not in summing] or violent, harm)
    taken = [claim for claim in ordered if _happened(claim, TAKEN)]
    _put_harm(_attach(taken, harm, document.text), harm)
    rest = [claim for claim in ordered if isinstance(claim, Damage | Assessment) or _is_of_a_day(claim, document)]
    loose = _attach(rest, harm, document.text)
    main, others = _main_first(harm, document.text)
    for claim in summing.values():
        if main and harm.of_claim(claim.id) is None:
            main[0].deeds.append(claim)
    groups = [*main, *others, *sorted(_deed_groups(loose), key=_without_finding)]
    flags = (ROUNDUP,) if _is_roundup(groups, main) else ()
    return tuple(Event(tuple(sorted(group.claims + group.deeds, key=_in_text)), (document,)) for group in groups), flags


def _in_text(claim: Claim) -> tuple[int, int, int, str]:
    """By sentence, then by the words that state the harm, then by the number: "2 in Selib and 3 in Tarmun"."""
    trigger = claim.trigger.start if claim.trigger else claim.span.start
    count = claim.count if isinstance(claim, Harm | Damage) else None
    return claim.span.start, trigger, count.span.start if count and count.span else trigger, claim.id


def _happened(claim: Claim, outcomes: tuple[str, ...]) -> bool:
    if not isinstance(claim, Harm) or claim.scope != "event" or claim.outcome not in outcomes:
        return False
    return not is_generic(claim)


def _is_of_a_day(claim: Claim, document: Document) -> bool:
    """Whether it is a strike claim and no running total ("33,921 strikes between August 2014 and March 2019")."""
    return isinstance(claim, Strike) and not claim.runs_on(document.published)


def _without_finding(group: Group) -> tuple[bool, int]:
    return not any(isinstance(claim, Assessment) for claim in group.claims), group.start


def _put_harm(claims: Iterable[Claim], groups: Groups) -> None:
    """Each harm claim joins the event that it fits best, else it begins one."""
    last: Group | None = None
    for claim in claims:
        assert isinstance(claim, Harm)
        last = _home(claim, groups, last)
        groups.put(claim, last)


def _home(claim: Harm, groups: Groups, last: Group | None) -> Group:
    """The event of a harm claim: that of its sentence, of its toll, of the passage, or a new one."""
    beside = [group for group in groups.of_sentence(claim.span) if _told_in_one_breath(claim, group)]
    if beside:
        return beside[-1]
    if last is not None and dies_later(claim) and last.counts("injured") and not _turns(claim, last):
        return last
    if last is not None and goes_on_with(claim, last.harm()) and not turns_away(claim.span.quote):
        return last
    if last is not None and adds_on(claim) and (last.counts(claim.outcome) or goes_on_meanwhile(claim, last.harm())):
        return last
    if claim.part_of and (whole := groups.of_claim(claim.part_of)):
        return whole
    fitting = groups.fitting(claim)
    among = set(fitting)
    telling = [group for group in fitting if group.tells(claim)] or groups.headed_by(claim)
    if telling:
        return telling[0]
    if not looks_back(claim) and (lead := groups.under_headline(claim)):
        return lead
    if not turns_away(claim.span.quote) and (own := of_family(claim, groups.all)):
        return own
    if not fitting or looks_back(claim) or is_recalled(claim) or _turns(claim, last):
        return groups.begin()
    placed = next((group for group in fitting if group.is_set_at(claim)), None)
    if placed:
        return placed
    passage = last if last is not None and last in among else fitting[0]
    if passage.is_of_another_kind(claim) and (claim.when or claim.where):
        return groups.begin()
    return passage


def _turns(claim: Harm, last: Group | None) -> bool:
    """Whether a claim turns to another attack than the one told just before."""
    told = last.harm() if last is not None else []
    if told and opens_another(claim, told):
        return True
    return turns_away(claim.span.quote) and not goes_on_meanwhile(claim, told)


def _told_in_one_breath(claim: Harm, group: Group) -> bool:
    told = [each for each in group.told_in(claim.span) if isinstance(each, Harm)]
    return any(in_one_breath(each, claim) and is_recalled(each) == is_recalled(claim) for each in told)


def _attach(rest: Iterable[Claim], groups: Groups, text: str) -> list[Claim]:
    """Put strikes, damage and findings to the harm event that they speak of; the others are returned."""
    if not len(groups):
        return list(rest)
    loose = []
    for claim in rest:
        group = _spoken_of(claim, groups, text)
        if group:
            group.deeds.append(claim)
        else:
            loose.append(claim)
    return loose


def _spoken_of(claim: Claim, groups: Groups, text: str) -> Group | None:
    """The harm event of a deed or finding: of its sentence, of its day and place, of its paragraph, or the only one.

    One that states another day or place than the harm, or that turns to another attack, is of none.
    """
    if own := groups.of_sentence(claim.span):
        return own[0]
    fitting = [] if turns_away(claim.span.quote) else groups.fitting(claim)
    for group in fitting:
        if group.is_set_at(claim):
            return group
    for group in fitting:
        if group.shares_paragraph(claim, text):
            return group
    near = [group for group in fitting if group.reaches(claim)]
    return near[0] if len(groups) == 1 and near and not _gathers(claim) else None


def _gathers(claim: Claim) -> bool:
    """Whether a strike claim sums up a day: "ten strikes with 80 engagements" is no one's attack."""
    return isinstance(claim, Strike) and bool(claim.strikes and (claim.strikes.low or 0) > 1)


def _deed_groups(claims: Iterable[Claim]) -> list[Group]:
    """Strikes, damage and findings without harm: one event where they hit one thing, or stand in one sentence.

    Two lines of a release that each count their strikes are two deeds, however alike their targets; so a line is only
    ever held against what counts none.
    """
    groups = Groups()
    by_mark: dict[Hashable, set[Group]] = defaultdict(set)
    for claim in claims:
        counts, day = _counts_strikes(claim), _single_day(claim)
        marks = [claim.span, *targets(claim)]
        days = ("any",) if day is None else (day, "open")
        kinds = (False,) if counts else (False, True)
        known = {group for key in product(kinds, marks, days) if key in by_mark for group in by_mark[key]}
        home = next((group for group in sorted(known, key=groups.rank) if _same_deed(claim, group)), None)
        home = home or groups.begin()
        groups.put(claim, home)
        for key in product((counts,), marks, ("any", day or "open")):
            by_mark[key].add(home)
    return groups.all


def _single_day(claim: Claim) -> date | None:
    return claim.when.day if claim.when else None


def _counts_strikes(claim: Claim) -> bool:
    return isinstance(claim, Strike) and claim.strikes is not None


def _same_deed(claim: Claim, group: Group) -> bool:
    return any(_one_deed(claim, each) and not _kept_apart(claim, each) for each in group.claims)


def _kept_apart(first: Claim, second: Claim) -> bool:
    return times_clash(first.when, second.when) or places_clash(first.where, second.where)


def _one_deed(first: Claim, second: Claim) -> bool:
    """Whether two claims are one deed told twice: one target, or a strike and its damage in one sentence."""
    if _counts_strikes(first) and _counts_strikes(second):
        return False
    if shared_target(first, second):
        return True
    kinds = {type(first), type(second)}
    return first.span == second.span and kinds == {Strike, Damage}


def _main_first(groups: Groups, text: str) -> tuple[list[Group], list[Group]]:
    """(the main event, the others in text order): that of the headline, else the first told in the body (U3)."""
    ordered = sorted(groups, key=lambda group: group.start)
    main = min(ordered, key=lambda group: _lead(group, text), default=None)
    return [main] if main else [], [group for group in ordered if group is not main]


def _lead(group: Group, text: str) -> tuple[bool, bool, int, int]:
    """What sorts the leading event first: dead or injured before people taken, then its zone, then its place.

    One that only lines above the report tell of comes after those that it tells itself.
    """
    told = [claim for claim in group.harm() if claim.stance != "denied"]
    violent = any(claim.outcome in VIOLENT for claim in told)
    zone = min((TOLD.index(claim.zone) for claim in told), default=len(TOLD))
    return not violent, all(is_stray_line(claim, text) for claim in told), zone, group.start


def _is_roundup(groups: list[Group], main: list[Group]) -> bool:
    """Whether several events stand side by side and none leads: no headline on one, and no one told at length."""
    harm = [group for group in groups if group.harm()]
    if len(harm) < LISTED or any(claim.zone == "headline" for group in main for claim in group.harm()):
        return False
    longest = max(len(group.harm()) for group in harm)
    return 2 * longest <= sum(len(group.harm()) for group in harm)
