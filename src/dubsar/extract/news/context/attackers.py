"""Attackers: who does a deed, by the grammar of its sentence: subjects, agents, clauses from which a harm follows."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.context.deeds import DONE, is_deed
from dubsar.extract.news.parsed import Parsed

_MISHAPS = frozenset("crashed crashes collapsed sank overturned capsized exploded".split())
_AFTER_DEED = frozenset("after when as because".split())
_WITHOUT_DEED = frozenset("since before while until although though but".split())


def of_a_deed(parsed: Parsed, offset: int) -> bool:
    """Whether the "by" at an offset says who did a deed: `killed by`, `a raid by`, not `a city held by`."""
    by = next((token for token in parsed.tokens if token.idx >= offset), None)
    if by is None:
        return False
    return by.head.lower_ in DONE or is_deed(by.head.lower_)


def leads(parsed: Parsed, end: int, trigger: Token) -> bool:
    """Whether the deed comes from a force whose name ends at an offset: not an object, nor one that only arrives.

    Reads `Israeli soldiers opened fire`; must not read `an Iraqi army helicopter crashed` or `Turkish forces are
    deployed in the area`.
    """
    head = next((token for token in reversed(parsed.doc) if token.idx < end), None)
    while head is not None and head.dep_ in ("conj", "compound", "amod", "nmod", "appos") and head.head != head:
        head = head.head
    if head is None or head.dep_ in ("dobj", "nsubjpass", "pobj", "attr"):
        return False
    if head.dep_ != "nsubj":
        return True
    verb = head.head
    if verb.lower_ in _MISHAPS:
        return False
    nearby = [
        verb,
        *(t for t in verb.subtree if t.dep_ in ("xcomp", "advcl", "conj", "ccomp", "prep", "pcomp", "dobj")),
    ]
    return trigger in nearby or any(t.lower_ in DONE or is_deed(t.lower_) for t in nearby)


def attackers(trigger: Token) -> Iterator[Token]:
    """The agent of the trigger, and the subjects of the attacks from which it follows."""
    for verb in (trigger, *(c for c in trigger.children if c.dep_ == "conj"), trigger.head):
        if verb.lower_ in DONE:
            yield from (i for c in verb.children if c.dep_ == "agent" for i in c.children if i.dep_ == "pobj")
    token = trigger
    for _ in range(4):
        yield from _subjects(token)
        if token.lower_ in DONE:
            yield from (i for c in token.children if c.dep_ == "agent" for i in c.children if i.dep_ == "pobj")
        for told in (child for child in token.children if child.dep_ == "advcl" and child != trigger):
            if any(mark.dep_ in ("mark", "advmod") and mark.lower_ in _AFTER_DEED for mark in told.children):
                yield from _subjects(told)
        if token.head == token or token.dep_ in ("ccomp", "relcl"):
            break
        token = token.head
    if trigger.dep_ == "conj" and trigger.head.pos_ == "NOUN" and trigger.tag_ == "VBD":
        yield trigger.head  # "gunmen on a motorcycle shot and killed": the parser took the first verb for a noun
    for verb in trigger.subtree:
        if verb != trigger and verb.dep_ in ("advcl", "ccomp", "pcomp", "parataxis") and _follows(verb, trigger):
            yield from _subjects(verb)
    if token.dep_ in ("ROOT", "ccomp"):
        yield from (
            s for c in token.children if c.dep_ in ("ccomp", "parataxis") and c.i < trigger.i for s in _subjects(c)
        )


def _subjects(verb: Token) -> Iterator[Token]:
    """The subject of a verb of attack in the active voice."""
    if verb.lower_ not in DONE or any(child.dep_ == "auxpass" for child in verb.children):
        return
    if any(child.dep_ in ("dobj", "obj", "prep", "prt", "dative", "conj", "advcl") for child in verb.children):
        yield from (child for child in verb.lefts if child.dep_ == "nsubj")


def _follows(verb: Token, trigger: Token) -> bool:
    """Whether the harm follows from a deed told under it: `killed when jets bombed`, not `killed while police ...`."""
    if any(child.dep_ == "mark" and child.lower_ in _WITHOUT_DEED for child in verb.children):
        return False
    above = verb
    while above.head not in (trigger, above):
        above = above.head
    return above.dep_ not in ("nsubj", "nsubjpass", "dobj")
