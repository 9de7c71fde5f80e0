"""Passive hits: the people of passive verbs of harm whom the parse gave to nobody, or to the verb before."""

from __future__ import annotations

import re

from dubsar.extract.news.harms.triggers import find_triggers
from dubsar.extract.news.hit import Hit
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.passives import passives

_PASSIVE = re.compile(r"\b(?:were|was|been) ")


def with_passives(parsed: Parsed, hits: list[Hit]) -> list[Hit]:
    """The hits, with the people before passive verbs of harm that have nobody yet, or only those of the verb before."""
    if not parsed.quantities or not _PASSIVE.search(parsed.text):
        return hits
    own = [hit for at, hit in enumerate(hits) if not (_is_lent(hit, hits[:at]) or hit.trigger.joint)]
    told = {hit.trigger.token.idx for hit in own if hit.group.count is not None and hit.group.count.known}
    told |= {hit.trigger.token.idx for hit in hits if hit.trigger.joint}
    verbs = {each.token.idx: each for each in find_triggers(parsed.doc) if each.token.idx not in told}
    found: list[Hit] = []
    for at, group in passives(parsed, {at: each.outcome for at, each in verbs.items()}) if verbs else ():
        if not any(hit.group.span.overlaps(group.span) for hit in (*hits, *found)):
            found.append(Hit(verbs[at], group))
    given = {hit.trigger.token.idx for hit in found}
    return [hit for hit in hits if hit.trigger.token.idx not in given] + found


def _is_lent(hit: Hit, before: list[Hit]) -> bool:
    """Whether the parse gave a verb the people of the verb of another harm before it."""
    return any(
        each.group.span == hit.group.span and each.trigger.outcome != hit.trigger.outcome and not each.trigger.joint
        for each in before
    )
