"""Clause openings: the counted people who open a passive clause, where the parser hung them on the day before them."""

from __future__ import annotations

from spacy.tokens import Token

_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night
    dawn dusk noon midday midnight hour hours day time am pm a.m p.m a.m. p.m. week""".split()
)
_SETTING = frozenset({"ADP", "CCONJ", "DET", "PUNCT", "NUM", "ADV", "SCONJ", "ADJ", "SPACE", "SYM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = frozenset({";", ":", "“", "”", '"'})
_RESTATING = frozenset("including includes all both each mostly among".split())
_LONGEST = 60
"""Tokens from the opening of a clause to its verb; what is longer is no such clause."""


def opening_people(verb: Token) -> Token | None:
    """The counted noun that opens the clause of a passive verb, with nothing but a time before it.

    Reads `On Monday, May 20 2019, between five and 15 civilians, including two children, were killed` (civilians);
    must not read `On 20 May, after two houses collapsed, a man was killed`.
    """
    aux = next((child for child in verb.lefts if child.dep_ == "auxpass"), None)
    if aux is None:
        return None
    for token in verb.doc[_clause_start(aux) : aux.i]:
        if token.pos_ in ("NOUN", "PROPN") and not _tells_time(token):
            return token if _is_counted(token) else None
        if not (token.pos_ in _SETTING or _tells_time(token)):
            return None
    return None


def restates(subject: Token, opening: Token) -> bool:
    """Whether the parser's subject only says who the people at the opening were.

    Reads `six civilians, all members of one family, were killed` and `20 people, including two nurses, were killed`.
    """
    return opening.i < subject.i and any(t.lower_ in _RESTATING for t in subject.doc[opening.i + 1 : subject.i + 1])


def _clause_start(aux: Token) -> int:
    first = max(aux.sent.start, aux.i - _LONGEST)
    return next((t.i + 1 for t in reversed(aux.doc[first : aux.i]) if _ends_clause(t)), first)


def _ends_clause(token: Token) -> bool:
    if token.tag_ in _FINITE or token.text in _MARKS:
        return True
    return token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.lefts)


def _tells_time(token: Token) -> bool:
    return token.lower_ in _CALENDAR or token.text[:1].isdigit()


def _is_counted(token: Token) -> bool:
    return any(child.pos_ == "NUM" and child.i < token.i for child in token.children)
