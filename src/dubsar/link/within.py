"""Within one document: which claims speak of one event, and which event the document is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dubsar.link.subjects import (
    adds_on,
    causes_clash,
    in_one_breath,
    is_generic,
    is_link_line,
    places_clash,
    same_day_and_place,
    same_toll,
    shared_target,
    times_clash,
    turns_away,
)
from dubsar.model import Assessment, Claim, Damage, Document, Event, Harm, Strike

ROUNDUP = "roundup"
LISTED = 3
"""So many events without one that leads make a document a round-up."""
REACH = 600
"""Characters from a harm claim to a deed that may be its own without saying so."""
TOLD = ("headline", "body", "caption")
VIOLENT = ("killed", "injured")
TAKEN = ("missing", "abducted", "detained")
"""People taken make an event of their own where they belong to none; people displaced or trapped make none."""


@dataclass
class _Group:
    """An event in the making: the claims that make it, and the deeds and findings that were put to it."""

    claims: list[Claim] = field(default_factory=list)
    deeds: list[Claim] = field(default_factory=list)

    @property
    def start(self) -> int:
        return min(claim.span.start for claim in self.claims)

    def clashes(self, claim: Claim) -> bool:
        """Whether day or place keep a claim out: those of more than half of the claims here that state one."""
        when, where = claim.when, claim.where
        days = [times_clash(each.when, when) for each in self.claims if each.when and when]
        places = [places_clash(each.where, where) for each in self.claims if each.where and where]
        return 2 * sum(days) > len(days) or 2 * sum(places) > len(places)

    def reaches(self, claim: Claim) -> bool:
        """Whether a claim is told within a few sentences of one that is here; a finding may stand anywhere."""
        gaps = [abs(each.span.start - claim.span.start) for each in self.claims]
        return isinstance(claim, Assessment) or min(gaps) <= REACH

    def harm(self) -> list[Harm]:
        return [claim for claim in self.claims if isinstance(claim, Harm)]


def events(claims: Sequence[Claim], document: Document) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The events of a document, main first, then in text order; and flags ("roundup").

    First come events with harm, then those with a finding, then strikes and damage alone. Claims of running totals,
    teasers, comments, presence, control and rules belong to no event.
    """
    told = [claim for claim in claims if claim.zone in TOLD]
    lead = [claim for claim in told if not is_link_line(claim.span, document.text)]
    ordered = sorted({claim.id: claim for claim in (lead or told)}.values(), key=_in_text)
    groups = _harm_groups([claim for claim in ordered if _happened(claim, VIOLENT)])
    taken = [claim for claim in ordered if _happened(claim, TAKEN)]
    groups += _harm_groups(_attach(taken, groups, document.text))
    rest = [claim for claim in ordered if isinstance(claim, Strike | Damage | Assessment)]
    loose = _attach(rest, groups, document.text)
    main, others = _main_first(groups)
    groups = [*main, *others, *sorted(_deed_groups(loose), key=_without_finding)]
    flags = (ROUNDUP,) if _is_roundup(groups, main) else ()
    return tuple(Event(tuple(sorted(group.claims + group.deeds, key=_in_text)), (document,)) for group in groups), flags


def _in_text(claim: Claim) -> tuple[int, int, str]:
    return claim.span.start, claim.trigger.start if claim.trigger else claim.span.start, claim.id


def _happened(claim: Claim, outcomes: tuple[str, ...]) -> bool:
    if not isinstance(claim, Harm) or claim.scope != "event" or claim.outcome not in outcomes:
        return False
    return not is_generic(claim)


def _without_finding(group: _Group) -> tuple[bool, int]:
    return not any(isinstance(claim, Assessment) for claim in group.claims), group.start


def _harm_groups(claims: Iterable[Claim]) -> list[_Group]:
    """The harm claims by event: each joins the event that it fits best, else it begins one."""
    groups: list[_Group] = []
    last: _Group | None = None
    for claim in claims:
        assert isinstance(claim, Harm)
        last = _home(claim, groups, last)
        last.claims.append(claim)
    return groups


def _home(claim: Harm, groups: list[_Group], last: _Group | None) -> _Group:
    """The event of a harm claim: that of its sentence, of its toll, of the passage, or a new one."""
    beside = [group for group in groups if any(in_one_breath(each, claim) for each in group.harm())]
    if beside:
        return beside[-1]
    if last is not None and adds_on(claim) and any(each.outcome == claim.outcome for each in last.harm()):
        return last
    fitting = [group for group in groups if not group.clashes(claim)]
    if claim.part_of and (whole := [g for g in groups if any(each.id == claim.part_of for each in g.claims)]):
        return whole[0]
    telling = [group for group in groups if _tells(group, claim, fits=group in fitting)]
    if telling:
        return telling[0]
    if turns_away(claim.span.quote) or not fitting:
        return _begun(groups)
    placed = [group for group in fitting if any(same_day_and_place(each, claim) for each in group.claims)]
    if placed:
        return placed[0]
    passage = last if last in fitting and last is not None else fitting[0]
    if any(causes_clash(each, claim) for each in passage.harm()) and (claim.when or claim.where):
        return _begun(groups)
    return passage


def _tells(group: _Group, claim: Harm, *, fits: bool) -> bool:
    """Whether a group gives the claim's toll; against another place only the headline's own number will do."""
    telling = [each for each in group.harm() if same_toll(each, claim)]
    if fits:
        return bool(telling)
    return any(each.zone == "headline" and not times_clash(each.when, claim.when) for each in telling)


def _begun(groups: list[_Group]) -> _Group:
    group = _Group()
    groups.append(group)
    return group


def _attach(rest: Iterable[Claim], groups: list[_Group], text: str) -> list[Claim]:
    """Put strikes, damage and findings to the harm event that they speak of; the others are returned."""
    loose = []
    for claim in rest:
        group = _spoken_of(claim, groups, text)
        if group:
            group.deeds.append(claim)
        else:
            loose.append(claim)
    return loose


def _spoken_of(claim: Claim, groups: list[_Group], text: str) -> _Group | None:
    """The harm event of a deed or finding: of its sentence, of its day and place, of its paragraph, or the only one.

    One that states another day or place than the harm, or that turns to another attack, is of none.
    """
    for group in groups:
        if any(each.span == claim.span for each in group.claims):
            return group
    fitting = [] if turns_away(claim.span.quote) else [group for group in groups if not group.clashes(claim)]
    for test in (same_day_and_place, lambda each, claim: _one_paragraph(each, claim, text)):
        for group in fitting:
            if any(test(each, claim) for each in group.claims):
                return group
    near = [group for group in fitting if group.reaches(claim)]
    return near[0] if len(groups) == 1 and near and not _gathers(claim) else None


def _one_paragraph(first: Claim, second: Claim, text: str) -> bool:
    start, end = sorted((first.span.start, second.span.start))
    return "\n" not in text[start:end]


def _gathers(claim: Claim) -> bool:
    """Whether a strike claim sums up a day: "ten strikes with 80 engagements" is no one's attack."""
    return isinstance(claim, Strike) and bool(claim.strikes and (claim.strikes.low or 0) > 1)


def _deed_groups(claims: Iterable[Claim]) -> list[_Group]:
    """Strikes, damage and findings without harm: one event where they hit one thing, or stand in one sentence."""
    groups: list[_Group] = []
    for claim in claims:
        group = next((group for group in groups if _same_deed(claim, group)), None) or _begun(groups)
        group.claims.append(claim)
    return groups


def _same_deed(claim: Claim, group: _Group) -> bool:
    return any(_one_deed(claim, each) and not _kept_apart(claim, each) for each in group.claims)


def _kept_apart(first: Claim, second: Claim) -> bool:
    return times_clash(first.when, second.when) or places_clash(first.where, second.where)


def _one_deed(first: Claim, second: Claim) -> bool:
    """Whether two claims are one deed told twice: one target, or a strike and its damage in one sentence.

    Two lines of a release that each count their strikes are two deeds, however alike their targets.
    """
    if all(isinstance(each, Strike) and each.strikes for each in (first, second)):
        return False
    if shared_target(first, second):
        return True
    kinds = {type(first), type(second)}
    return first.span == second.span and kinds == {Strike, Damage}


def _main_first(groups: list[_Group]) -> tuple[list[_Group], list[_Group]]:
    """(the main event, the others in text order): that of the headline, else the first told in the body (U3)."""
    ordered = sorted(groups, key=lambda group: group.start)
    main = min(ordered, key=_lead, default=None)
    return [main] if main else [], [group for group in ordered if group is not main]


def _lead(group: _Group) -> tuple[bool, int, int]:
    """What sorts the leading event first: dead or injured before people taken, then its zone, then its place."""
    told = [claim for claim in group.harm() if claim.stance != "denied"]
    violent = any(claim.outcome in VIOLENT for claim in told)
    zone = min((TOLD.index(claim.zone) for claim in told), default=len(TOLD))
    return not violent, zone, group.start


def _is_roundup(groups: list[_Group], main: list[_Group]) -> bool:
    """Whether several events stand side by side and none leads: no headline on one, and no one told at length."""
    harm = [group for group in groups if group.harm()]
    if len(harm) < LISTED or any(claim.zone == "headline" for group in main for claim in group.harm()):
        return False
    longest = max(len(group.harm()) for group in harm)
    return 2 * longest <= sum(len(group.harm()) for group in harm)
