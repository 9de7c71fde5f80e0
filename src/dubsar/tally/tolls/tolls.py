"""Tolls: the figures that stand, reconciled into one min-max per class (T2 and its kin), each with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dubsar.model import Event, Harm, Toll, Tolls
from dubsar.model.kinds import Outcome
from dubsar.tally.codebooks import Codebook
from dubsar.tally.counts import Range
from dubsar.tally.reasons import by_its_rules
from dubsar.tally.tolls.figures import (
    GROUPS,
    Figure,
    counted,
    figure,
    of_group,
    of_status,
    standing,
    without,
)
from dubsar.tally.tolls.later_deaths import with_later_deaths
from dubsar.tally.tolls.mentions import is_called_civilian, may_be_civilians
from dubsar.tally.tolls.persons import persons_of
from dubsar.tally.tolls.reconciled import NOTHING, ONE_NUMBER, range_of, reconcile
from dubsar.tally.tolls.rivals import rival_counts
from dubsar.tally.tolls.statements import Statement, account_of, statements, wholes
from dubsar.tally.tolls.summaries import summaries
from dubsar.tally.tolls.told import Told


def tolls(event: Event, outcome: Outcome, codebook: Codebook) -> Tolls:
    """The min-max numbers of one outcome. A class that nobody gives a number for stays None..None (T5)."""
    if not any(claim.outcome == outcome for claim in event.harm()):
        return Tolls()  # most events of strikes and damage: nobody tells of harm
    told_all, attackers = statements(event, outcome, codebook.rules)
    if len(event.documents) > 1:
        deaths = told_all if outcome == "killed" else statements(event, "killed", codebook.rules)[0]
        told_all = with_later_deaths(told_all, deaths, outcome)
    if not told_all and not attackers:
        return Tolls()
    persons = persons_of(claim for statement in told_all for claim in statement.claims)
    told = Told(told_all, wholes(told_all), attackers, persons, codebook, summaries(told_all, event))
    combatant = _combatants(told)
    civilian = _civilians(told, combatant) if codebook.has("V1") else _called_civilians(told)
    total = _total(told, civilian, combatant)
    if rivals := rival_counts(told.wholes, codebook):
        total = reconcile((*rivals[0], *rivals[1]), codebook)
        civilian, combatant = (_perhaps(reconcile(each, codebook)) for each in rivals)
    combatant = _with_claimed_extra(told, combatant)
    groups = {group: _group(told, group) for group in GROUPS}
    return by_its_rules(Tolls(total, civilian, combatant, _contested(told), **groups), codebook)


def _perhaps(toll: Toll) -> Toll:
    """None up to so many: contested persons stand outside the minimum and inside the maximum (V4)."""
    return replace(toll, low=0, rules=(*toll.rules, "V4"))


def _combatants(told: Told) -> Toll:
    """Militants by local evidence (V2): figures of roots other than the attacker, and persons their group claims."""
    figures = [of_status(statement, "combatant", told.codebook) for statement in told.wholes]
    figures += [of_status(s, "combatant", told.codebook) for s in told.statements if s not in told.wholes and s.parts]
    toll = reconcile([each for each in figures if each], told.codebook)
    people = told.persons
    if not (people.combatants or people.contested):
        return toll
    low, high = people.combatants, people.combatants + people.contested
    low, high = max(low, min(toll.low or 0, high)), max(high, toll.high or 0)
    return Toll(low, high, toll.open, (*toll.rules, "V2", "V4"), tuple(sorted({*toll.because, *people.because})))


def _civilians(told: Told, combatant: Toll) -> Toll:
    """Everybody who is not shown to be a fighter (V1), contested persons outside the minimum (V4)."""
    figures: list[Figure] = []
    if combatant == NOTHING:
        sorting = [s for s in told.wholes if _sorts_civilians(s)] or told.wholes
        figures = [each for s in sorting if (each := _civilians_in(s, told.codebook))]
    for account in _accounts(told.wholes) if not figures else ():
        own = [each for s in account if (each := of_status(s, "civilian", told.codebook))]
        figures += own or [each for s in account if (each := _unsorted(s, combatant, told.codebook))]
    least = 0
    if figures:
        least = told.known(0, lambda s: [_civilians_in(s, told.codebook)])
    toll = reconcile(figures, told.codebook, max(least, told.persons.civilians))
    toll = told.opened(toll, lambda s: [_civilians_in(s, told.codebook)]) if figures else toll
    if toll == NOTHING and combatant != NOTHING and not _mixed(told):
        apart = _civilians_told_apart(told) or _called_civilian_elsewhere(told)
        return apart or Toll(0, 0, rules=("V2",), because=combatant.because)
    return replace(toll, rules=(*toll.rules, "V1")) if toll != NOTHING else toll


def _called_civilians(told: Told) -> Toll:
    """Those whom the reports call civilians, and nobody else (as-told)."""
    figures = [each for s in told.wholes if (each := of_status(s, "civilian", told.codebook))]
    toll = reconcile(figures, told.codebook)
    return replace(toll, rules=(*toll.rules, "as-told")) if toll != NOTHING else toll


def _civilians_told_apart(told: Told) -> Toll | None:
    """The civilians whom sentences of their own name where all the tolls count fighters: they are no part of those.

    Reads "Ten fighters died" and "a child was killed" as ten and one; must not read "two farmers were among the dead".
    """
    if not all(claim.status == "combatant" for s in told.wholes for claim in s.tops if claim.count):
        return None
    roots = {account_of(each) for each in told.wholes}
    alone = [s for s in told.statements if s not in told.wholes and account_of(s) in roots]
    civilians = (of_status(s, "civilian", told.codebook) for s in alone if s.tops)
    found = [each for each in civilians if each and each.range.high > 0]
    toll = reconcile(found, told.codebook)
    return None if toll == NOTHING else replace(toll, rules=(*toll.rules, "V1"))


def _called_civilian_elsewhere(told: Told) -> Toll | None:
    """None up to the civilians whom one root names among the dead that another root counts as fighters.

    Reads "18 fighters died, the ministry said" and "two farmers were among the dead, an elder said" as 0-2.
    """
    counting = {each.root for each in told.wholes}
    others = [s for s in told.statements if s not in told.wholes and s.root not in counting]
    found = [each for s in others if (each := of_status(s, "civilian", told.codebook)) and each.range.high > 0]
    toll = reconcile(found, told.codebook)
    return None if toll == NOTHING else replace(toll, low=0, rules=(*toll.rules, "V1"))


def _sorts_civilians(statement: Statement) -> bool:
    """Whether a statement says itself how many of the people it counts were civilians, or may have been."""
    return any(is_called_civilian(claim) for claim in statement.parts) or any(map(may_be_civilians, statement.claims))


def _civilians_in(statement: Statement, codebook: Codebook) -> Figure | None:
    """How many civilians a statement counts; none up to so many where it leaves open that they were civilians (V4)."""
    claims = _not_fighters(statement)
    found = figure(statement, claims, codebook)
    if found and any(map(may_be_civilians, claims)) and codebook.has("V4"):
        return replace(found, range=replace(found.range, low=0))
    return (
        _at_least(statement, found, codebook) if found and found.range.open and claims[0] in statement.parts else found
    )


def _at_least(statement: Statement, called: Figure, codebook: Codebook) -> Figure:
    """A part told as "at least so many civilians" goes up to all who are not called fighters (V1).

    Reads "at least nine civilians were among 17 killed" as 9-17.
    """
    everybody = of_status(statement, "unknown", codebook) or of_status(statement, "mixed", codebook)
    if everybody is None:
        return called
    fighters = figure(statement, [each for each in statement.parts if each.status == "combatant"], codebook)
    high = everybody.range.high - (fighters.range.low if fighters else 0)
    return replace(called, range=replace(called.range, high=max(called.range.high, high)))


def _not_fighters(statement: Statement) -> list[Harm]:
    """Whom a statement counts as civilians: those that it calls so among others, else all of no stated status (V1)."""
    called = [claim for claim in statement.parts if is_called_civilian(claim)]
    either = ("civilian", "unknown", "mixed") if any(map(may_be_civilians, statement.tops)) else ("civilian", "unknown")
    return called or [claim for claim in statement.tops if claim.status in either]


def _accounts(told: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of each root in each document."""
    grouped: dict[tuple[str, str], list[Statement]] = {}
    for statement in told:
        grouped.setdefault((statement.root, statement.document.id), []).append(statement)
    return list(grouped.values())


def _unsorted(statement: Statement, combatant: Toll, codebook: Codebook) -> Figure | None:
    """A toll of people of no stated status, without those shown to be fighters (unless they are counted beside it)."""
    found = of_status(statement, "unknown", codebook)
    beside = any(claim.status == "combatant" for claim in statement.tops)
    fighters = figure(statement, [each for each in statement.parts if each.status == "combatant"], codebook)
    if found is None and fighters and not beside and (found := of_status(statement, "mixed", codebook)):
        return without(found, fighters.range)  # "nine dead, six of whom were fighters"
    if found and any(map(may_be_civilians, statement.tops)) and codebook.has("V4"):
        found = replace(found, range=replace(found.range, low=0))
    if found is None or beside or combatant.low is None or combatant.high is None:
        return found
    return without(found, Range(combatant.low, combatant.high))


def _mixed(told: Told) -> bool:
    return any(claim.status == "mixed" for statement in told.wholes for claim in statement.tops)


def _total(told: Told, civilian: Toll, combatant: Toll) -> Toll:
    """All people: the tolls that count everybody, else the classes together."""
    said = [(s, each) for s in told.wholes if (each := figure(s, s.tops, told.codebook))]
    whole = [(s, each) for s, each in said if s.states_total]
    if not whole:
        among = civilian == _called_civilian_elsewhere(told)
        return combatant if among and combatant != NOTHING else _together(civilian, combatant)
    everybody = {account_of(s) for s, _ in whole}
    alone = combatant == NOTHING
    least = min(each.range.low for _, each in whole)
    others = [
        each
        for s, each in said
        if not s.states_total and (_counts_all(each.range, least) or (alone and account_of(s) not in everybody))
    ]
    known = told.known(told.persons.named, lambda s: [figure(s, s.tops, told.codebook)] if s.states_total else [])
    toll = range_of(standing([each for _, each in whole] + others, told.codebook), told.codebook, known)
    toll = told.opened(toll, lambda s: [figure(s, s.tops, told.codebook)] if s.states_total else [])
    called = [each.range.low for s in told.wholes if (each := of_status(s, "civilian", told.codebook))]
    low = max(toll.low or 0, min(civilian.low or 0, max(called, default=0)))
    high = max(toll.high or 0, civilian.high or 0, combatant.high or 0)
    low = min(low, high)
    return replace(toll, low=low, high=low if told.codebook.rules & ONE_NUMBER else high)


def _counts_all(people: Range, least: int) -> bool:
    """Whether a toll of fighters or civilians alone is another count of all the dead, and not a part of them.

    Reads "4 to 7 militants died" beside "7 people died" as one toll; not "3 civilians died" beside "8 people died".
    """
    return people.high >= least or (people.open and 3 * people.high >= 2 * least)


def _together(first: Toll, second: Toll) -> Toll:
    if NOTHING in (first, second):
        return first if second == NOTHING else second
    low, high = (first.low or 0) + (second.low or 0), (first.high or 0) + (second.high or 0)
    rules = tuple(dict.fromkeys((*first.rules, *second.rules)))
    return Toll(low, high, first.open or second.open, rules, tuple(sorted({*first.because, *second.because})))


def _with_claimed_extra(told: Told, combatant: Toll) -> Toll:
    """V3: fighters whom only the attacker claims to have killed are militants 0-n."""
    claimed = [claim for claim in told.attackers if claim.status == "combatant" and claim.stance != "conceded"]
    ranges = [each for claim in claimed if (each := counted(claim, told.codebook))]
    if not told.codebook.has("V3") or not ranges or (combatant.high or 0) > 0:
        return combatant
    if not told.statements:
        return _declared(claimed, ranges)
    high = max(each.high for each in ranges)
    because = tuple(sorted({*combatant.because, *(claim.id for claim in claimed)}))
    return Toll(combatant.low or 0, high, any(each.open for each in ranges), (*combatant.rules, "V3"), because)


def _declared(claimed: Sequence[Harm], ranges: Sequence[Range]) -> Toll:
    """Where nobody but the attacker speaks of dead at all, its range stands as claimed, with a minimum of none."""
    high = max(each.high for each in ranges)
    return Toll(0, high, any(each.open for each in ranges), ("V3",), tuple(sorted(claim.id for claim in claimed)))


def _contested(told: Told) -> Toll:
    people = told.persons
    if not people.contested:
        return NOTHING
    return Toll(people.contested, people.contested, rules=("V4",), because=people.because)


def _group(told: Told, group: str) -> Toll:
    """Children, women or men: as parts of the tolls that are said in numbers, else the most that anything tells of."""
    numbered = [statement for statement in told.wholes if figure(statement, statement.tops, told.codebook)]
    whole = [each for s in numbered for each in of_group(s, group, told.codebook) if not each.range.weak]
    named = told.persons.of_group(group) if told.codebook.has("T2") else 0
    if whole:
        named = told.persons.surely_of(group) if named else 0
        whole += _of_others(told, group, whole)
        return reconcile(whole, told.codebook, told.known(named, lambda s: of_group(s, group, told.codebook)))
    rest = [each for s in told.statements for each in of_group(s, group, told.codebook)]
    most = max((each.range.low for each in rest), default=0)
    because = told.persons.because if named else ()
    return reconcile([each for each in rest if each.range.low == most], told.codebook, named, because)


def _of_others(told: Told, group: str, whole: Sequence[Figure]) -> list[Figure]:
    """The larger numbers of a group that other roots give beside no toll: "12 children died, the council said"."""
    roots, most = {each.root for each in whole}, max(each.range.high for each in whole)
    others = [s for s in told.statements if s not in told.wholes and s.root not in roots]
    found = [each for s in others for each in of_group(s, group, told.codebook)]
    return [each for each in found if each.range.low > most and not (each.range.soft or each.range.weak)]
