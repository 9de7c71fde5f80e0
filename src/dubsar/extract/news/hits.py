"""Hits: each word of harm in a sentence with the people whom it harms, before anything else is read about them."""

from __future__ import annotations

import re
from dataclasses import replace

from dubsar.extract.news.harms.not_known import is_none, is_not_known
from dubsar.extract.news.harms.passive_hits import with_passives
from dubsar.extract.news.harms.phrasal import LOSE
from dubsar.extract.news.harms.shootings import each_other
from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.harms.trigger_words import CARRYING, DISPOSING, HOSPITAL, SHOT, WOUNDS, unreal
from dubsar.extract.news.harms.triggers import find_triggers
from dubsar.extract.news.hit import Hit
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.adjacent import beside, outcome_beside
from dubsar.extract.news.people.among import whole_of
from dubsar.extract.news.people.called import called
from dubsar.extract.news.people.companions import companions
from dubsar.extract.news.people.counted_in import counted_in
from dubsar.extract.news.people.enumerated import before_bracket, enumerated
from dubsar.extract.news.people.gapped import gapped
from dubsar.extract.news.people.groups import Group, added_up, as_none
from dubsar.extract.news.people.lone_names import lone_name, with_name_before
from dubsar.extract.news.people.pairs import Half, find_pairs
from dubsar.extract.news.people.parts import inside
from dubsar.extract.news.people.people import read_groups
from dubsar.extract.news.people.rolls import with_roll
from dubsar.extract.news.people.tolls import find_tolls
from dubsar.extract.news.toll_hits import each_in_its_clause, of_the_same, of_toll, told_by_toll
from dubsar.model import Count
from dubsar.model.kinds import Status

_NOT_YET_DEAD = frozenset((*SHOT, *WOUNDS, *HOSPITAL, *CARRYING))
_MEN = re.compile(r"\b(?:men|personnel)$", re.IGNORECASE)
_OTHERS = re.compile(r"\bothers?\b|\bmore$|\banother$|^an? \w+(?:th|rd|nd)$", re.IGNORECASE)
_AT_ONCE = re.compile(r"(?: \w+)?,(?: and| including)? ?(?:at least )?$", re.IGNORECASE)


def find_hits(parsed: Parsed) -> list[Hit]:
    """The hits of a sentence in the order of their words; one phrase is counted once for one outcome."""
    tolls = list(find_tolls(parsed))
    hits = [of_toll(parsed, toll) for toll in tolls]
    if len(parsed.tokens) < 2:
        return hits
    for trigger in find_triggers(parsed.tokens):
        if is_not_known(parsed.text, trigger.token.idx, trigger.token.lower_):
            continue
        for group in _harmed(parsed, trigger):
            if not any(_same(hit, trigger, group) for hit in hits) and not told_by_toll(parsed, trigger, group, tolls):
                hits.append(Hit(trigger, _shared(group) if trigger.joint else group))
    hits = [of_the_same(hit, hits, tolls) for hit in hits]
    hits = _paired(parsed, hits + _beside(parsed, hits))
    hits = with_passives(parsed, hits)
    hits += _enumerated(parsed, hits)
    for trigger, group in counted_in(parsed):
        if group.parts:
            hits = [hit for hit in hits if hit.group.parts or not _same(hit, trigger, group)]
        if not any(_same(hit, trigger, group) for hit in hits):
            hits = [hit for hit in hits if hit.trigger.token != trigger.token or hit.group.count is not None]
            hits.append(Hit(trigger, group, elsewhere=True))
    hits = [_like_the_others(hit, hits) for hit in _each_once(hits)]
    whole = [replace(hit, group=_whole(parsed, hit.group, _stop(parsed, hits, hit))) for hit in hits]
    whole += _gapped(parsed, whole)
    return [_less_the_dead(parsed, hit, whole) for hit in each_in_its_clause(parsed, whole, tolls)]


def _beside(parsed: Parsed, hits: list[Hit]) -> list[Hit]:
    """The numbers right beside words of harm that gave no number yet."""
    found: list[Hit] = []
    for token in parsed.tokens:
        outcome = outcome_beside(token)
        if outcome is None or unreal(token) or each_other(token) or any(hit.trigger.token == token for hit in hits):
            continue
        group = beside(parsed, token)
        if group is not None and not any(hit.group.span.overlaps(group.span) for hit in (*hits, *found)):
            found.append(Hit(Trigger(token, outcome, token), with_name_before(parsed, group)))
    return found


def _paired(parsed: Parsed, hits: list[Hit]) -> list[Hit]:
    """The hits with those that the parse made of the words of a pair put right: `5 killed & 8 wounded`."""
    for pair in find_pairs(parsed):
        if all(any(_agrees(hit, half) for hit in hits) for half in pair):
            continue
        first, last = (each.span for each in pair)
        harms = [half.harm for half in pair]
        hits = [
            hit
            for hit in hits
            if not (first.start <= hit.group.span.start < last.end and hit.group.span.end > first.start)
            and hit.trigger.token.idx not in harms
        ]
        hits += [_of_half(parsed, half) for half in pair]
    return hits


def _agrees(hit: Hit, half: Half) -> bool:
    count = hit.group.count
    same = count is not None and (count.low, count.high) == (half.count.low, half.count.high)
    return same and hit.trigger.outcome == half.outcome and hit.group.span.overlaps(half.span)


def _of_half(parsed: Parsed, half: Half) -> Hit:
    token = next(t for t in parsed.tokens if t.idx + len(t.text) > half.harm)
    return Hit(Trigger(token, half.outcome, None), Group(half.count, half.status, (), half.span))


def _enumerated(parsed: Parsed, hits: list[Hit]) -> list[Hit]:
    """The members of lists of dead or wounded that the parse left out."""
    found: list[Hit] = []
    taken = [hit.group.span for hit in hits]
    for hit in hits:
        if hit.trigger.outcome not in ("killed", "injured") or hit.trigger.joint:
            continue
        for group in enumerated(parsed, hit.group, hit.trigger.token.idx, taken):
            taken.append(group.span)
            found.append(replace(hit, group=group))
    return found


def _gapped(parsed: Parsed, hits: list[Hit]) -> list[Hit]:
    """The numbers that share the verb of a hit; those that add up to it are its parts and no toll of their own."""
    found: list[Hit] = []
    taken = [hit.group.span for hit in hits]
    for hit in hits:
        if hit.trigger.outcome not in ("killed", "injured") or hit.group.count is None or hit.group.count.exact == 0:
            continue
        for group in gapped(parsed, hit.group, taken):
            token = parsed.token_at(group.span)
            if token is not None:
                taken.append(group.span)
                found.append(Hit(Trigger(token, hit.trigger.outcome, token), group, own=hit.own))
    return found


def _harmed(parsed: Parsed, trigger: Trigger) -> list[Group]:
    """The people whom a trigger harms: by "among", by the parse, and who suffered it with them."""
    whole = whole_of(parsed, trigger)
    if whole is not None:
        return [whole]
    groups = read_groups(parsed, trigger.victims, trigger.token) if trigger.victims is not None else []
    groups = [before_bracket(parsed, trigger.token, each) for each in groups]
    if trigger.token.lower_ in DISPOSING:
        groups = [group for group in groups if group.status == "combatant"]
    if trigger.token.lower_ in LOSE:
        groups = [replace(each, status="combatant") if _MEN.search(each.span.quote) else each for each in groups]
    if is_none(parsed.text, trigger.token.idx, trigger.token.lower_):
        groups = [as_none(each) for each in groups]
    together = companions(parsed, trigger.token)
    if not groups and together and trigger.victims is not None and (name := lone_name(parsed, trigger.victims)):
        groups = [name]
    if len(groups) == 1:
        groups = [with_name_before(parsed, groups[0])]
    return added_up(parsed, (*groups, *together)) if groups else []


def _same(hit: Hit, trigger: Trigger, group: Group) -> bool:
    return hit.trigger.outcome == trigger.outcome and hit.group.span.overlaps(group.span)


def _each_once(hits: list[Hit]) -> list[Hit]:
    """The hits without those who are told injured and dead at once, and without a sum that is told again by its halves.

    Reads `shot in the head and died` as one killed, `23 casualties (9 killed, 14 injured)` as nine and 14; must not
    drop `12 killed and wounded`.
    """
    dead = [hit for hit in hits if hit.trigger.outcome == "killed" and not hit.trigger.joint]
    hits = [
        hit for hit in hits if not (_wounded_first(hit) and any(hit.group.span.overlaps(d.group.span) for d in dead))
    ]
    sums = [hit for hit in hits if hit.trigger.joint and hit.group.count is not None]
    for whole in sums:
        halves = [hit for hit in hits if not hit.trigger.joint and hit.trigger.outcome in ("killed", "injured")]
        exact = [hit.group.count.exact or 0 for hit in halves if hit.group.count is not None]
        total = whole.group.count.high if whole.group.count is not None else None
        if len(exact) == 2 and total and sum(exact) == total:
            status = whole.group.status
            hits = [_of_status(hit, status) for hit in hits if not hit.trigger.joint]
            break
    return hits


def _wounded_first(hit: Hit) -> bool:
    word = hit.trigger.token.lower_
    return hit.trigger.outcome == "injured" and word in _NOT_YET_DEAD


def _of_status(hit: Hit, status: Status) -> Hit:
    return replace(hit, group=replace(hit.group, status=status)) if hit.group.status == "unknown" else hit


def _shared(group: Group) -> Group:
    """A number for killed and injured together is at most that for each of them."""
    count = group.count
    if count is None or not count.known or count.exact == 0:
        return group
    approximate = count.approximate and count.high is not None
    return replace(group, count=Count(None, count.high, approximate, count.words, count.span))


def _like_the_others(hit: Hit, hits: list[Hit]) -> Hit:
    """`three farmers were killed, two others wounded`: the others are of the status of the first.

    So are those of whom only the number is told: `two soldiers killed and four wounded`.
    """
    if hit.group.status != "unknown" or not _OTHERS.search(hit.group.span.quote):
        return hit
    before = [each for each in hits if each.group.span.end <= hit.group.span.start]
    statuses = {each.group.status for each in before}
    if any(each.trigger.outcome == hit.trigger.outcome for each in before):
        return hit
    return replace(hit, group=replace(hit.group, status=statuses.pop())) if len(statuses) == 1 else hit


def _stop(parsed: Parsed, hits: list[Hit], hit: Hit) -> int:
    """Where the words about one hit end: at the victims of the next one."""
    start = parsed.sentence.span.start
    later = [each.group.span.start - start for each in hits if each.group.span.start >= hit.group.span.end]
    return min(later, default=len(parsed.text))


def _whole(parsed: Parsed, group: Group, stop: int) -> Group:
    """The group with the parts and the status that the words behind it give.

    Reads `12 dead, all of them civilians`; must not read `two killed, possibly all civilians`.
    """
    start = group.span.end - parsed.sentence.span.start
    group = with_roll(parsed, inside(parsed, group, start, stop), start, stop)
    return replace(group, status=called(group.status, parsed.text, start, stop))


def _less_the_dead(parsed: Parsed, hit: Hit, hits: list[Hit]) -> Hit:
    """Of people shot, those who are told dead at once are not among the injured.

    Reads `four people were shot, one fatally` as three injured; must not take from `four were shot and two others
    died in a crash`.
    """
    shot = hit.group.count
    if hit.trigger.token.lower_ not in SHOT or hit.trigger.outcome != "injured" or shot is None or shot.exact is None:
        return hit
    start = parsed.sentence.span.start
    after = max(hit.trigger.token.idx + len(hit.trigger.token.text), hit.group.span.end - start)
    for other in hits:
        dead = other.group.count
        if other.trigger.outcome != "killed" or dead is None or dead.exact is None or not 0 < dead.exact < shot.exact:
            continue
        begins = other.group.span.start - start
        if begins >= after and _AT_ONCE.fullmatch(parsed.text, after, begins):
            left = shot.exact - dead.exact
            span = parsed.between(hit.group.span, other.group.span)
            return replace(hit, group=replace(hit.group, count=Count(left, left, False, span.quote, span)))
    return hit
