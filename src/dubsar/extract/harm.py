"""Harm: people killed, injured, missing, abducted, detained, displaced or trapped, as each sentence says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dubsar.extract.attribution import attribute
from dubsar.extract.parsed import Parsed
from dubsar.extract.among import whole_of
from dubsar.extract.companions import companions
from dubsar.extract.groups import Group, added_up
from dubsar.extract.parts import inside
from dubsar.extract.people import read_groups
from dubsar.extract.scope import is_cumulative
from dubsar.extract.surroundings import Listing, Surroundings
from dubsar.extract.tolls import find_tolls
from dubsar.extract.trigger_words import ADJECTIVES, NOUNS, TRANSITIVE
from dubsar.extract.triggers import Trigger, find_triggers
from dubsar.model import Count, Harm, Span


_CIVILIANS = re.compile(
    r"\b(?:(?:all|both)(?: of (?:them|whom))?|were|was|are)(?: all| both)?(?: an?)? (?:innocent )?civilians?\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Hit:
    trigger: Trigger
    group: Group


def read_harm(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `12 civilians, including two children, were killed and seven wounded` as two claims.

    Must not read `700,000 civilians remain in the city`, `a deadly battle is feared` or `the death penalty`.
    """
    hits = _hits(parsed)
    if not hits and surroundings.listing is not None:
        hits = _items(parsed, surroundings.listing)
    surroundings.listing = _announced(parsed, surroundings.listing if hits else None, surroundings.harmed)
    harmed = tuple(hit.group.span for hit in hits)
    for place, hit in enumerate(hits):
        yield _claim(parsed, hit, _stop(parsed, hits, place), harmed, surroundings)


def _announced(parsed: Parsed, listing: Listing | None, told: Harm | None) -> Listing | None:
    """The list that a sentence announces by ending in a colon; else the one that goes on.

    Reads `The fatalities are distributed as follows:` and then `Two members of the militia.`, line by line.
    """
    if not parsed.text.rstrip().endswith(":"):
        return listing
    words = {token.lower_ for token in parsed.doc}
    outcome = next((outcome for word, outcome in NOUNS.items() if word in words), None)
    if outcome is None:
        outcome = next((outcome for word, outcome in (TRANSITIVE | ADJECTIVES).items() if word in words), None)
    if outcome is None:
        return None
    gathered = is_cumulative(parsed.text, None) or (told is not None and told.scope == "cumulative")
    return Listing(outcome, "cumulative" if gathered else "event")


def _items(parsed: Parsed, listing: Listing) -> list[_Hit]:
    """The people that one line of such a list names; a line with a verb of its own is no item."""
    root = next((token for token in parsed.doc if token.head == token and not token.is_punct), None)
    if root is None or root.pos_ not in ("NOUN", "PROPN", "NUM") or any(t.pos_ == "AUX" for t in parsed.doc):
        return []
    return [_Hit(Trigger(root, listing.outcome, root), group) for group in read_groups(parsed, root)[:1]]


def _hits(parsed: Parsed) -> list[_Hit]:
    """Each trigger with the groups it harms; one phrase is counted once for one outcome."""
    hits: list[_Hit] = []
    for toll in find_tolls(parsed):
        token = next(t for t in parsed.doc if t.idx + len(t.text) > toll.start)
        group = Group(toll.count, "unknown", (), toll.span)
        hits.append(_Hit(Trigger(token, toll.outcome, None), group))
    if len(parsed.doc) < 2:
        return hits
    for trigger in find_triggers(parsed.doc):
        for group in _harmed(parsed, trigger):
            if not any(_same(hit, trigger, group) for hit in hits):
                hits.append(_Hit(trigger, _shared(group) if trigger.joint else group))
    return [_like_the_others(hit, hits) for hit in hits]


def _harmed(parsed: Parsed, trigger: Trigger) -> list[Group]:
    """The people whom a trigger harms: by "among", by the parse, and who suffered it with them."""
    whole = whole_of(parsed, trigger)
    if whole is not None:
        return [whole]
    groups = read_groups(parsed, trigger.victims, trigger.token) if trigger.victims is not None else []
    return added_up(parsed, (*groups, *companions(parsed, trigger.token))) if groups else []


def _shared(group: Group) -> Group:
    """A number for killed and injured together is at most that for each of them."""
    count = group.count
    if count is None or not count.known or count.exact == 0:
        return group
    return replace(group, count=Count(None, count.high, count.approximate, count.words, count.span))


def _like_the_others(hit: _Hit, hits: list[_Hit]) -> _Hit:
    """`three civilians were killed and two others wounded`: the others are of the status of the first."""
    if "other" not in hit.group.span.quote.lower() or hit.group.status != "unknown":
        return hit
    statuses = {h.group.status for h in hits if h.group.span.end <= hit.group.span.start}
    return _Hit(hit.trigger, replace(hit.group, status=statuses.pop())) if len(statuses) == 1 else hit


def _same(hit: _Hit, trigger: Trigger, group: Group) -> bool:
    return hit.trigger.outcome == trigger.outcome and hit.group.span.overlaps(group.span)


def _stop(parsed: Parsed, hits: list[_Hit], place: int) -> int:
    """Where the words about one hit end: at the victims of the next one."""
    start = parsed.sentence.span.start
    here = hits[place].group.span.end - start
    later = [hit.group.span.start - start for hit in hits if hit.group.span.start - start >= here]
    return min(later, default=len(parsed.text))


def _called_civilians(parsed: Parsed, group: Group, stop: int) -> Group:
    """`12 dead, all of them civilians`, `the dead were civilians`: the status that the sentence gives afterwards."""
    start = group.span.end - parsed.sentence.span.start
    if group.status == "unknown" and _CIVILIANS.search(parsed.text, start, stop):
        return replace(group, status="civilian")
    return group


def _whole(parsed: Parsed, group: Group, stop: int) -> Group:
    """The group with the parts and the status that the words behind it give."""
    group = inside(parsed, group, group.span.end - parsed.sentence.span.start, stop)
    return _called_civilians(parsed, group, stop)


def _claim(parsed: Parsed, hit: _Hit, stop: int, harmed: tuple[Span, ...], surroundings: Surroundings) -> Harm:
    token, group = hit.trigger.token, _whole(parsed, hit.group, stop)
    said = attribute(parsed, token, surroundings.speaker)
    taken = tuple(span for span in (group.span, said.speaker.span if said.speaker else None) if span)
    by = surroundings.by(parsed, token, (*taken, *harmed))
    when = surroundings.when(parsed, token)
    scope = surroundings.scope(parsed, when)
    return Harm(
        document=parsed.page.document.id,
        span=parsed.sentence.span,
        trigger=parsed.span(token, token),
        speaker=said.speaker,
        stance=said.stance,
        zone=parsed.sentence.zone,
        when=when,
        where=surroundings.where(parsed, token, (*taken, *(actor.span for actor in by if actor.span)), scope),
        outcome=hit.trigger.outcome,
        status=group.status,
        count=group.count,
        parts=group.parts,
        cause=surroundings.cause(parsed, token, hit.trigger.outcome, scope),
        by=by,
        scope=scope,
    )
