"""Hits: each word of harm in a sentence with the people whom it harms, before anything else is read about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dubsar.extract.among import whole_of
from dubsar.extract.companions import companions
from dubsar.extract.counted_in import counted_in
from dubsar.extract.groups import Group, added_up
from dubsar.extract.parsed import Parsed
from dubsar.extract.parts import inside
from dubsar.extract.people import read_groups
from dubsar.extract.rolls import with_roll
from dubsar.extract.tolls import find_tolls
from dubsar.extract.trigger_words import SHOT
from dubsar.extract.triggers import Trigger, find_triggers
from dubsar.model import Count

_CIVILIANS = re.compile(
    r"(?<!possibly )(?<!perhaps )(?<!either )\b(?:(?:all|both)(?: of (?:them|whom))?|were|was|are)(?: all| both)?"
    r"(?: an?)? (?:innocent )?civilians?\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r"(?: \w+)?,(?: and| including)? ?(?:at least )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of harm and one group that it harms; `elsewhere` where a number told before counts the group already."""

    trigger: Trigger
    group: Group
    elsewhere: bool = False


def find_hits(parsed: Parsed) -> list[Hit]:
    """The hits of a sentence in the order of their words; one phrase is counted once for one outcome."""
    hits = list(_of_tolls(parsed))
    if len(parsed.doc) < 2:
        return hits
    for trigger in find_triggers(parsed.doc):
        for group in _harmed(parsed, trigger):
            if not any(_same(hit, trigger, group) for hit in hits):
                hits.append(Hit(trigger, _shared(group) if trigger.joint else group))
    for trigger, group in counted_in(parsed):
        if not any(_same(hit, trigger, group) for hit in hits):
            hits.append(Hit(trigger, group, elsewhere=True))
    hits = [_like_the_others(hit, hits) for hit in hits]
    whole = [replace(hit, group=_whole(parsed, hit.group, _stop(parsed, hits, hit))) for hit in hits]
    return [_less_the_dead(parsed, hit, whole) for hit in whole]


def _of_tolls(parsed: Parsed) -> Iterator[Hit]:
    for toll in find_tolls(parsed):
        token = next(t for t in parsed.doc if t.idx + len(t.text) > toll.start)
        yield Hit(Trigger(token, toll.outcome, None), Group(toll.count, "unknown", (), toll.span))


def _harmed(parsed: Parsed, trigger: Trigger) -> list[Group]:
    """The people whom a trigger harms: by "among", by the parse, and who suffered it with them."""
    whole = whole_of(parsed, trigger)
    if whole is not None:
        return [whole]
    groups = read_groups(parsed, trigger.victims, trigger.token) if trigger.victims is not None else []
    return added_up(parsed, (*groups, *companions(parsed, trigger.token))) if groups else []


def _same(hit: Hit, trigger: Trigger, group: Group) -> bool:
    return hit.trigger.outcome == trigger.outcome and hit.group.span.overlaps(group.span)


def _shared(group: Group) -> Group:
    """A number for killed and injured together is at most that for each of them."""
    count = group.count
    if count is None or not count.known or count.exact == 0:
        return group
    return replace(group, count=Count(None, count.high, count.approximate, count.words, count.span))


def _like_the_others(hit: Hit, hits: list[Hit]) -> Hit:
    """`three civilians were killed and two others wounded`: the others are of the status of the first."""
    if "other" not in hit.group.span.quote.lower() or hit.group.status != "unknown":
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
    if group.status == "unknown" and _CIVILIANS.search(parsed.text, start, stop):
        return replace(group, status="civilian")
    return group


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
