"""Adjacent numbers: a number right beside a word of harm, where the parser joined the two to other words."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.harms.trigger_words import ADJECTIVES, TRANSITIVE
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.people_words import COMBATANT_MODIFIERS, GROUPS, status_of_word
from dubsar.ground.counts import Quantity
from dubsar.model import Count, Part, Span
from dubsar.model.kinds import Outcome, Status

_SKIPPED = frozenset(
    """were was are is have has had been being be reportedly reported feared believed presumed confirmed also now left
    found and more others other further people persons""".split()
)
_AFTER_NUMBER = frozenset(
    """more others other further people persons so far critically seriously badly slightly alleged suspected named
    presumed senior""".split()
)
_ONE_MORE = re.compile(
    r"\s+(?P<one>another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))"
    r"(?=\s*(?:[.,;]|$)|\s+(?:in|on|at|near|outside|and|when|person|man)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*(?:[.,;:()–—-]|$)|\s+(?:in|on|at|near|and|as|when|after|before|by|from|during|with|for|since|including|among)\b"
)
_MORE = re.compile(r" (?:more|others|other people)\b", re.IGNORECASE)
_REACH = 6


def outcome_beside(token: Token) -> Outcome | None:
    """What a token would state if a number stood at it."""
    word = token.lower_
    if word == "hurt":
        return "injured"
    return TRANSITIVE.get(word) or ADJECTIVES.get(word)


def beside(parsed: Parsed, token: Token) -> Group | None:
    """The group whose number stands right before the word of harm, or right behind a verb of harm.

    Reads `20 hurt as bomb hits bus`, `over 100 feared killed`, `kills 8, injures 30`, `wounding four more`; must not
    read `the 12 killed were buried`, `injured 30 sheep` or `killed at 9 am`.
    """
    return _before(parsed, token) or _behind(parsed, token)


def _before(parsed: Parsed, token: Token) -> Group | None:
    if token.tag_ in ("VBZ", "VBP", "VBG"):
        return None
    nouns: list[Token] = []
    for step in reversed(parsed.doc[max(0, token.i - _REACH) : token.i]):
        quantity = _at(parsed, step)
        if quantity is not None:
            return None if _definite(parsed, quantity) else _group(parsed, quantity, [n.lower_ for n in nouns])
        if status_of_word(step.lower_) is not None:
            nouns.insert(0, step)
        elif (step.lower_ not in _SKIPPED and step.lower_ not in COMBATANT_MODIFIERS) or step.lower_ == "and":
            return None
    return None


def _behind(parsed: Parsed, token: Token) -> Group | None:
    end = token.idx + len(token.text)
    if token.lower_ in ADJECTIVES or (token.i and token.nbor(-1).lower_ in ("was", "were", "been", "be")):
        return None
    if one := _ONE_MORE.match(parsed.text, end):
        span = parsed.shifted(Span.of(parsed.text, one.start("one"), one.end("one")))
        return Group(Count(1, 1, False, span.quote, span), "unknown", (), span)
    quantity = next((q for q in parsed.quantities if end < q.start <= end + 3), None)
    if quantity is None:
        return None
    words: list[str] = []
    for step in (t for t in parsed.tokens if t.idx >= quantity.end):
        if _BARE.match(parsed.text, step.idx - (1 if parsed.text[step.idx - 1 : step.idx].isspace() else 0)):
            return _group(parsed, quantity, words)
        known = step.lower_ in _AFTER_NUMBER or step.lower_ in COMBATANT_MODIFIERS
        if status_of_word(step.lower_) is None and not known:
            return None
        words.append(step.lower_)
    return _group(parsed, quantity, words)


def _at(parsed: Parsed, token: Token) -> Quantity | None:
    return next((q for q in parsed.quantities if q.start <= token.idx < q.end), None)


def _definite(parsed: Parsed, quantity: Quantity) -> bool:
    before = parsed.text[: quantity.start].rstrip().lower()
    return before.endswith((" the", " of", " those", " these")) or before in ("the", "of", "those", "these")


def _group(parsed: Parsed, quantity: Quantity, words: list[str]) -> Group:
    behind = _MORE.match(parsed.text, quantity.end)
    span = parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end))
    whole = parsed.shifted(Span.of(parsed.text, quantity.start, behind.end() if behind else quantity.end))
    nouns = [word for word in words if status_of_word(word) is not None]
    status: Status = (status_of_word(nouns[-1]) if nouns else None) or "unknown"
    if status == "unknown" and any(word in COMBATANT_MODIFIERS for word in words):
        status = "combatant"
    count = replace(quantity.count, span=span)
    part = GROUPS.get(nouns[-1]) if nouns else None
    return Group(count, status, (Part(part, count),) if part else (), whole)
