"""Circumstances: when, taken from the words of the sentence that stand nearest to what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from dubsar.extract.attribution import SAY
from dubsar.extract.parsed import Parsed
from dubsar.ground.dates import narrow
from dubsar.model import When


def when_of(parsed: Parsed, trigger: Token) -> When | None:
    """The time of what the trigger states: in its own sentence, nearest, and not the time of the saying.

    Reads `two died on Sunday, the ministry said on Monday` as Sunday.
    """
    best: tuple[int, When] | None = None
    for when in parsed.times():
        token = parsed.token_at(when.span) if when.span else None
        if token is None or (when.start is None and when.end is None):
            continue
        if when.relation not in ("since", "until") and _time_of_saying(token, trigger):
            continue
        distance = abs(token.i - trigger.i) + 20 * _in_aside(token, trigger)
        if best is None or distance < best[0]:
            best = (distance, when)
    return _as_told(best[1], parsed.page.document.published) if best else None


def _as_told(when: When, published: date | None) -> When:
    """The event's own interval. What lasts "since" a day is told until the day of publication and no further."""
    own = narrow(when)
    if own.relation == "since" and own.end is None and own.start and published and own.start <= published:
        return replace(own, end=published)
    return own


def _time_of_saying(token: Token, trigger: Token) -> bool:
    """Whether the time hangs on a verb of saying that governs the trigger."""
    verb = token
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    if any(child.lower_ in ("life", "lives") for child in verb.rights):
        return False  # "the strike claimed two lives on Monday"
    return verb.lower_ in SAY and verb != trigger and (verb.is_ancestor(trigger) or not trigger.is_ancestor(verb))


def _in_aside(token: Token, trigger: Token) -> bool:
    """Whether the time stands in a relative clause that does not hold the trigger."""
    while token.head != token:
        if token.dep_ in ("relcl", "acl") and trigger not in set(token.subtree):
            return True
        token = token.head
    return False
