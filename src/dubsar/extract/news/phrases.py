"""Phrases: noun phrases of a parse as spans, with their count and what is joined to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.model import Count, Span

_LOOSE = {"relcl", "acl", "appos", "advcl", "ccomp", "parataxis", "punct", "cc", "conj", "dep", "mark", "preconj"}


def listed(head: Token) -> list[Token]:
    """The head of a phrase and the heads joined to it: `weapons, vehicles and a tunnel` gives three."""
    found = [head]
    for child in head.children:
        if child.dep_ in ("conj", "appos") and child.pos_ in ("NOUN", "PROPN", "NUM"):
            found += listed(child)
    return sorted(found, key=lambda token: token.i)


def objects(verb: Token) -> list[Token]:
    """What a verb is done to: its object, or its subject in the passive, or the noun that it describes."""
    passive = [c for c in verb.lefts if c.dep_ == "nsubjpass"]
    direct = [c for c in verb.children if c.dep_ in ("dobj", "obj")]
    if not passive and not direct and verb.dep_ == "acl" and verb.tag_ == "VBN":
        return listed(verb.head)
    found = [token for head in passive or direct for token in listed(head)]
    return found + [token for twin in _gerunds(verb) for token in twin]


def _gerunds(verb: Token) -> Iterator[list[Token]]:
    """`targeting units, fighting positions and a tunnel`: a gerund in the list that the parser took for a verb."""
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ == "VBG" and child.nbor(-1).lower_ == ",":
            yield from (listed(thing) for thing in child.rights if thing.dep_ == "dobj" and thing.i == child.i + 1)


def agent(verb: Token) -> Token | None:
    """Who does it: the subject, or the agent of a passive; for a participle the subject of the verb above."""
    for child in verb.children:
        if child.dep_ == "nsubj":
            return child
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    if verb.dep_ in ("conj", "advcl", "xcomp", "pcomp") and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        return agent(verb.head)
    return verb.head if verb.dep_ in ("relcl", "acl") and verb.tag_ != "VBN" else None


def preposed(verb: Token, *prepositions: str) -> list[Token]:
    """The nouns that hang on a verb by one of the prepositions: `advanced on a compound and the approaches`."""
    found = []
    for prep in verb.children:
        if prep.dep_ in ("prep", "prt", "advmod") and prep.lower_ in prepositions:
            found += [token for inner in prep.children if inner.dep_ == "pobj" for token in listed(inner)]
    return found


def phrase(parsed: Parsed, head: Token) -> Span:
    """The words of a noun phrase without its relative clauses and what is joined to it."""
    inside = list(_own(head))
    while len(inside) > 1 and inside[0].lower_ in ("the", "a", "an"):
        inside.pop(0)
    return parsed.span(inside[0], inside[-1])


def count_in(parsed: Parsed, head: Token) -> Count | None:
    """How many things a phrase names: `three VBIEDs` 3, `a tunnel` 1, `all five` 5; None for a bare plural."""
    first = min(_own(head), key=lambda token: token.i)
    start, end = parsed.doc[max(first.i - 3, 0)].idx, head.idx + len(head.text)
    near = [q for q in parsed.quantities if q.end > first.idx and start <= q.start and q.end <= end]
    if near:
        span = parsed.shifted(Span.of(parsed.text, near[-1].start, near[-1].end))
        return replace(near[-1].count, span=span)
    if any(child.lower_ in ("a", "an") for child in head.lefts) and head.tag_ in ("NN", "NNP"):
        span = phrase(parsed, head)
        return Count(1, 1, False, span.quote, span)
    return None


def _own(head: Token) -> Iterator[Token]:
    for child in head.lefts:
        if child.dep_ not in _LOOSE:
            yield from _own(child)
    yield head
    for child in head.rights:
        if child.dep_ not in _LOOSE and (child.dep_ != "prep" or child.lower_ in ("of", "for")):
            yield from _own(child)
