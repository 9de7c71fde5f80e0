"""Circumstances: when, taken from the words of the sentence that stand nearest to what happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from spacy.tokens import Token

from dubsar.extract.news.context.attribution import SAY
from dubsar.extract.news.context.deeds import DONE
from dubsar.extract.news.parsed import Parsed
from dubsar.ground.dates import narrow
from dubsar.model import When

# By how many words a time of another verb has to stand nearer to be taken.
APART = 8
_BARE = frozenset(("yesterday", "last night", "this morning", "today"))
_DAYS_AFTER = re.compile(r"\b(?:days?|weeks?|months?|years?) after\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HAPPENED = frozenset(
    """happened occurred occurring took place began started came exploded fell landed followed followed dated broke
    destroyed lasted ended found discovered""".split()
)
# Verbs of reporting that are told with the day of what they report; a death is `confirmed` or `announced` later.
REPORTED = frozenset(("reported", "recorded", "documented"))
# What a thing is said to be, at any time: a day that the parser hangs on it is of the main verb.
_STANDING = frozenset("located situated belonging owned known called named based affiliated displaced linked".split())
_OF_THIS_DEED = DONE | _HAPPENED | _STANDING


def when_of(parsed: Parsed, trigger: Token) -> When | None:
    """The time of what the trigger states: in its own sentence, nearest, and not the time of the saying.

    Reads `two died on Sunday, the ministry said on Monday` as Sunday; must not read `killed in the town, which the army
    took on Friday` as Friday.
    """
    best: tuple[int, When] | None = None
    for when in _unless_told_closer(parsed.times()):
        token = parsed.token_at(when.span) if when.span else None
        if token is None or token.is_space or (when.start is None and when.end is None):
            continue  # what the parser does not see is the day of filing in a dateline
        if _recalled(parsed, when, trigger) or _attributed(parsed, token, trigger):
            continue
        if when.relation not in ("since", "until") and not _opens(parsed, when) and _time_of_saying(token, trigger):
            continue
        aside = _aside(token, trigger)
        if aside is not None and _of_another_deed(aside):
            continue
        distance = abs(token.i - trigger.i) + 20 * (aside is not None) + APART * (_verb(token) != _verb(trigger))
        if best is None or distance < best[0]:
            best = (distance, when)
    return as_told(_until(parsed, best[1]), parsed.page.document.published) if best else None


def _recalled(parsed: Parsed, when: When, trigger: Token) -> bool:
    """Whether a time stands behind "days after", and so is that of an earlier attack than the trigger tells.

    Reads `two died in Selib, a day after a raid on Monday killed nine` as undated; must not read `two died after a
    raid on Monday` so.
    """
    if when.span is None:
        return False
    start = when.span.start - parsed.sentence.span.start
    return _DAYS_AFTER.search(parsed.text, trigger.idx + len(trigger.text), max(0, start)) is not None


def _attributed(parsed: Parsed, token: Token, trigger: Token) -> bool:
    """Whether a year is an attribute of another attack than that of the trigger: `an inquiry into a 2019 raid`.

    Must not take it from `four men were killed in a 2014 raid`.
    """
    noun = token.head
    if not _YEAR.fullmatch(token.text) or token.i > noun.i or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return _verb(noun) != _verb(trigger) and trigger not in set(noun.subtree)


def _unless_told_closer(times: Sequence[When]) -> Iterator[When]:
    """The times, without a bare "overnight" that a day beside it tells more closely: `overnight Sunday`."""
    for when, following in zip_longest(times, times[1:]):
        loose = when.words is not None and when.words.lower() in ("overnight", "today", "early today")
        beside = following and following.span and when.span and following.span.start - when.span.end <= 6
        if not (loose and beside):
            yield when


def _until(parsed: Parsed, when: When) -> When:
    """The time as far as a second day beside it says: `between April 20 and April 25`."""
    if when.relation != "since" or when.span is None or (when.end is not None and when.end != when.start):
        return when
    for other in parsed.times():
        near = other.span is not None and 0 < other.span.start - when.span.end <= 12
        if near and other.relation == "until" and other.end and when.start and other.end >= when.start:
            span = parsed.between(when.span, other.span) if other.span else when.span
            return replace(when, end=other.end, relation="on", precision="range", words=span.quote, span=span)
    return when


def as_told(when: When, published: date | None) -> When:
    """The event's own interval. What lasts "since" a day is told until the day of publication and no further."""
    own = narrow(when)
    if own.relation == "since" and own.end is None and own.start and published and own.start <= published:
        return replace(own, end=published)
    return own


def _opens(parsed: Parsed, when: When) -> bool:
    """Whether a bare day opens a report: `Yesterday, activists said two died`; not `On Saturday, they said`."""
    return when.words is not None and when.words.lower() in _BARE and parsed.text.lower().startswith(when.words.lower())


def _time_of_saying(token: Token, trigger: Token) -> bool:
    """Whether the time hangs on a verb of saying that governs the trigger."""
    verb = token
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    if any(child.lower_ in ("life", "lives") for child in verb.rights):
        return False  # "the strike claimed two lives on Monday"
    if verb.lower_ in REPORTED and _reports_itself(verb, trigger):
        return False
    return verb.lower_ in SAY and verb != trigger and (verb.is_ancestor(trigger) or not trigger.is_ancestor(verb))


def _reports_itself(verb: Token, trigger: Token) -> bool:
    """Whether a report is told as the event: its words are the verb's own subject or object, or nobody reports.

    Reads `On 5 May nine were reported killed`, `four injuries were reported`, `documented the death of two` and `it was
    reported that two died` as of that day; must not read `On 5 May the ministry reported that two had died` so.
    """
    passive = [child for child in verb.children if child.dep_ in ("nsubjpass", "nsubj:pass")]
    if passive:
        return not any(child.lower_ in ("had", "have") for child in trigger.children if child.dep_ == "aux")
    return any(child.dep_ in ("dobj", "obj") and _within_noun(child, trigger) for child in verb.children)


def _within_noun(noun: Token, trigger: Token) -> bool:
    """Whether the trigger is that noun or hangs on it with no clause between: `the death of two`, `three injuries`."""
    while trigger != noun:
        if trigger.head == trigger or trigger.dep_ in ("relcl", "acl", "advcl", "ccomp"):
            return False
        trigger = trigger.head
    return True


def _aside(token: Token, trigger: Token) -> Token | None:
    """The verb of the relative clause in which a time stands and the trigger does not."""
    while token.head != token:
        if token.dep_ in ("relcl", "acl") and trigger not in set(token.subtree):
            return token
        token = token.head
    return None


def _of_another_deed(verb: Token) -> bool:
    """Whether a relative clause tells of another time than the attack: `which the army took`.

    Not `which happened`, nor what lasts while it happens: `a school sheltering families`, `a house located north of`.
    """
    if verb.pos_ not in ("VERB", "AUX") or verb.lower_ in _OF_THIS_DEED:
        return False
    return not (verb.tag_ == "VBG" and not any(child.lower_ in ("has", "have", "had") for child in verb.children))


def _verb(token: Token) -> Token:
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token
