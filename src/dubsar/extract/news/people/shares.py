"""Shares: sentences that only say what so many of the harmed told just before were ("Three of them were civilians")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.people_words import COMBATANT, COMBATANT_MODIFIERS, GROUPS, status_of_word
from dubsar.model import Count, Harm, Part, Span
from dubsar.model.kinds import Outcome, Status

_DEAD = r"(?:the|those) (?:\w+ )?(?:dead|killed|slain|victims|fatalities|deceased|men|people|bodies|casualties)"
_OF_THEM = rf"(?: of (?:them|whom|those|{_DEAD})(?: killed| who (?:died|were killed))?)"
_WERE = (
    r"(?:were|was|are|is|(?:may|might|could) (?:all |also )?have been|(?:are|were) (?:said|believed|thought|reported|"
    r"understood|alleged|claimed|feared|known|presumed) to (?:be|have been))"
)
_HEDGES = (
    r"(?:(?:all|also|both|reportedly|allegedly|apparently|probably|possibly|likely|described as|identified as|"
    r"confirmed as|referred to as|said to be|believed to be|alleged|suspected|known|local|foreign|senior|"
    r"low-level|mid-level|armed|unarmed|innocent|an?|the|named|Taliban|al[ -]Qaeda|al[ -]Shabaab|IS|ISIS|"
    r"Islamic State|Uzbek|Arab|Houthi|AQAP|TTP) ){0,5}"
)
_NOUN = r"(?P<noun>[a-z][a-z-]{2,})\b(?! (?:in|to|by|at|as|for)\b)"
_OPENS = r"(?:^|[;:]\s+|\b(?:that|said|says|claimed|and|but|while|although|though)\s+)"
# `All of the dead were described as militants`, `said both were fighters`.
_EVERY = re.compile(
    rf"{_OPENS}(?P<who>all|both|every one|each)(?: \w+)?{_OF_THEM}?(?: killed| the dead| victims)? "
    rf"{_WERE} {_HEDGES}{_NOUN}|"
    rf"{_OPENS}(?P<dead>{_DEAD}(?: killed)?|they|those killed) {_WERE} {_HEDGES}{_NOUN.replace('noun', 'noun2')}",
    re.IGNORECASE,
)
# `An official described the victims as militants`.
_DESCRIBED = re.compile(
    rf"\b(?:described|identified|characteri[sz]ed|portrayed|label(?:l?ed)|referred to) "
    rf"(?P<who>all(?: of)?(?: (?:them|\w+))?|both(?: men)?|them|{_DEAD}|those killed|all {_DEAD}) as {_HEDGES}{_NOUN}",
    re.IGNORECASE,
)
_SOME = re.compile(rf"{_OF_THEM}(?: killed)? {_WERE} {_HEDGES}{_NOUN}", re.IGNORECASE)
_PLAIN = re.compile(rf" {_WERE} {_HEDGES}{_NOUN}", re.IGNORECASE)
_STARTS = re.compile(_OPENS + r"$", re.IGNORECASE)
_OF_ARMED = re.compile(r" of (?:an? |the )?((?:[\w’'-]+ ?){1,4})")
_OF_DEAD = re.compile(r"\b(?:dead|killed|slain|victims|fatalities|deceased|bodies|died)\b", re.IGNORECASE)
_OF_HURT = re.compile(r"\b(?:wounded|injured|hurt)\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:whether|if|unclear|unknown|denied|den(?:y|ies))\b", re.IGNORECASE)
_DOUBTED = re.compile(r"\b(?:possib\w+|may|might|could|perhaps)\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:described|identified|said|believed|thought|alleged|reported|known|all|both)\b", re.IGNORECASE
)


def meant_by(text: str, tolls: Mapping[Outcome, Harm]) -> Harm | None:
    """The toll of whom a sentence speaks: of "the dead" the dead; None where it may be the dead or the injured.

    Reads `All of the victims were civilians` after `nine died and four were hurt` of the nine, and `Two were soldiers`
    of neither.
    """
    if _OF_DEAD.search(text):
        return tolls.get("killed")
    if _OF_HURT.search(text):
        return tolls.get("injured")
    return next(iter(tolls.values())) if len(tolls) == 1 else None


def shares(parsed: Parsed, told: Harm) -> Iterator[Group]:
    """The people of `told`, or so many of them, by the class that this sentence puts them in.

    Reads `Three were civilians`, `Up to five of the dead were farmers`, `All were described as militants` and `A
    general described the victims as fighters`; must not read `Three were buried` or `Most were civilians`.
    """
    every = _EVERY.search(parsed.text) or _DESCRIBED.search(parsed.text)
    if every and (group := _everybody(parsed, every, told)):
        yield group
        return
    until = 0
    for quantity in parsed.quantities:
        match = _SOME.match(parsed.text, quantity.end)
        if match is None and _STARTS.search(parsed.text, 0, quantity.start):
            match = _PLAIN.match(parsed.text, quantity.end)
        status = _status(parsed, match, "noun") if match else None
        if match is None or status is None or quantity.start < until or not _fits(quantity.count, told):
            continue
        until = match.end()
        count = replace(quantity.count, span=parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end)))
        yield _group(match["noun"], count, status, parsed.shifted(Span.of(parsed.text, quantity.start, until)))


def _everybody(parsed: Parsed, match: re.Match[str], told: Harm) -> Group | None:
    """All of those told before; of `they` and `the dead` only where a word says that somebody puts them in a class."""
    named = match.groupdict()
    second = named.get("noun2") is not None
    if second and not _CALLED.search(match[0]):
        return None
    status = _status(parsed, match, "noun2" if second else "noun")
    if status is None or told.count is None or not told.count.known:
        return None
    group = "dead" if second else "who"
    start, end = match.span(group)
    words = parsed.shifted(Span.of(parsed.text, start, end))
    count = Count(told.count.low, told.count.high, told.count.approximate, words.quote, words)
    noun = match["noun2"] if second else match["noun"]
    return _group(noun, count, status, parsed.shifted(Span.of(parsed.text, start, match.end())))


def _status(parsed: Parsed, match: re.Match[str], name: str) -> Status | None:
    """The class that a noun names; of `members` that of the body they are of. None for nouns that name no class.

    Nobody is made a fighter by `perhaps two were militants`, nor anything by `it is unclear whether two were`.
    """
    noun = match[name].lower()
    if noun in ("members", "member"):
        body = _OF_ARMED.match(parsed.text, match.end(name))
        words = {word.lower() for word in body[1].split()} if body else set()
        return "combatant" if words & (COMBATANT | COMBATANT_MODIFIERS) else None
    status = status_of_word(noun)
    doubted = _UNSURE.search(parsed.text, 0, match.start(name)) or (
        status == "combatant" and _DOUBTED.search(parsed.text, 0, match.start(name))
    )
    return status if status in ("civilian", "combatant") and not doubted else None


def _fits(count: Count, told: Harm) -> bool:
    """Whether the number told before can hold so many."""
    many = count.low if count.low is not None else count.high
    whole = told.count.high or told.count.low if told.count else None
    return many is not None and (whole is None or many <= whole)


def _group(noun: str, count: Count, status: Status, span: Span) -> Group:
    part = GROUPS.get(noun.lower())
    return Group(count, status, (Part(part, count),) if part else (), span)
