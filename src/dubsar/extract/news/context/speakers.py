"""Speakers: the words that name one who speaks, and who passes them on."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.model import Speaker

# A paper speaks for the one who wrote it: "a statement by the army", "figures from the ministry".
PAPERS = frozenset("statement report communique figures data statistics records tally".split())
CITE = frozenset("cite cites cited citing quote quotes quoted quoting".split())


def quoter(head: Token) -> Token | None:
    """Who quotes a speaker: `witnesses quoted by AFP`."""
    verb = next((child for child in head.rights if child.dep_ == "acl" and child.lower_ in CITE), None)
    agents = [child for child in verb.children if child.dep_ == "agent"] if verb is not None else []
    return next((inner for agent in agents for inner in agent.children if inner.dep_ == "pobj"), None)


def phrase_head(first: Token) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    token = first
    for _ in range(8):
        if token.pos_ in ("NOUN", "PROPN", "PRON") and token.dep_ not in ("compound", "poss", "nmod"):
            return token
        if token.head == token or token.head.i < first.i:
            break
        token = token.head
    return token if token.pos_ in ("NOUN", "PROPN") else None


def speaker_of(parsed: Parsed, head: Token) -> Speaker | None:
    """The words of the speaker's phrase, without relative clauses; None for a phrase that cannot speak."""
    tokens = list(_inside(head))
    if not tokens:
        return None
    span = parsed.span(min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i))
    name = span.quote.strip(" ,“”\"'")
    if not name or len(name) > 160:
        return None
    return Speaker(name, (), span)


def _inside(head: Token) -> Iterator[Token]:
    if head.lower_ in PAPERS and (issuer := _issuer(head)) is not None:
        head = issuer  # a statement by the army is the army's
    yield head
    for child in head.children:
        if child.dep_ in ("relcl", "acl", "punct", "advcl", "parataxis", "ccomp", "cc") or (
            child.dep_ == "prep"
            and child.lower_ not in ("of", "for", "in", "from", "at", "on", "with", "inside", "within", "near", "to")
        ):
            continue
        if child.dep_ == "conj" and child.pos_ == "VERB":
            continue
        yield from _inside(child)


def _issuer(statement: Token) -> Token | None:
    by = next((child for child in statement.rights if child.lower_ in ("by", "from")), None)
    return next((inner for inner in by.children if inner.dep_ == "pobj"), None) if by is not None else None


def words_of(parsed: Parsed, head: Token) -> str:
    tokens = list(_inside(head))
    return parsed.span(min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)).quote
