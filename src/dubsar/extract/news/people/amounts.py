"""Amounts: how many people a noun phrase names, by its number words or by its form."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import COLLECTIVE, PARTITIVE, PRONOUNS, is_plural_word, status_of_word
from dubsar.ground.counts import Quantity
from dubsar.model import Count, Span

# What hangs on a noun phrase without being of its own words.
_REMOTE = {"relcl", "acl", "appos", "advcl", "ccomp", "parataxis", "prep", "punct", "cc", "conj", "dep"}
_SINGLE = frozenset("he she him her one another anyone someone".split())
# `5-6 alleged militants`, where the parser takes "alleged" for the verb.
_ALLEGED = re.compile(r"\s+(?:alleged|suspected|reported|named|presumed|supposed|believed)(?: \w+)?\s+", re.IGNORECASE)
_LEAD = 4
"""So many tokens before a phrase may belong to its number ("at least", "no fewer than")."""


def first_of(head: Token) -> Token:
    """The leftmost token of the phrase's own words, without what merely hangs on it."""
    first = head
    for child in head.lefts:
        if child.dep_ not in _REMOTE:
            first = min(first, child.left_edge, key=lambda token: token.i)
    return first


def amount(parsed: Parsed, first: Token, last: Token, head: Token, kernel: Token) -> Count | None:
    """The count of a phrase: its number, else what its form says; None where it says nothing.

    Reads `12 residents` 12, `a child` 1, `others` and `civilians` 2 or more, `no civilians` 0; must not read a number
    into `a family` or `casualties`.
    """
    quantity = _quantity(parsed, first, last, head) or _of_number(parsed, head)
    if quantity is not None:
        span = Span.of(parsed.text, quantity.start, quantity.end)
        return replace(quantity.count, span=parsed.shifted(span))
    return _by_form(parsed, head, kernel)


def _quantity(parsed: Parsed, first: Token, last: Token, head: Token) -> Quantity | None:
    """The quantity in the phrase that is nearest before its head (`at least` may stand before the phrase proper)."""
    around = next((q for q in parsed.quantities if q.start <= head.idx < q.end), None)
    if around is not None:
        return around
    reach = parsed.doc[max(0, first.i - _LEAD)]
    end = last.idx + len(last.text)
    inside = [
        q
        for q in parsed.quantities
        if q.end <= end and q.end > first.idx and (reach.idx <= q.start or q.start < first.idx)
    ]
    if not inside and is_plural_word(last.lower_):
        inside = [q for q in parsed.quantities if _ALLEGED.fullmatch(parsed.text, q.end, first.idx)]
    before = [q for q in inside if q.start <= head.idx]
    if before:
        return before[-1]
    return inside[0] if inside else None


def _of_number(parsed: Parsed, head: Token) -> Quantity | None:
    """`a family of six`: the number after the noun."""
    if head.lower_ not in COLLECTIVE:
        return None
    end = head.idx + len(head.text)
    return next((q for q in parsed.quantities if parsed.text[end : q.start].strip().lower() == "of"), None)


def _by_form(parsed: Parsed, head: Token, kernel: Token) -> Count | None:
    word = head.lower_
    if word == "many" and any(t.lower_ in ("as", "how") for t in head.subtree):
        return None  # "wounded at least as many", "how many had died": no number
    if word in ("nobody", "none") or any(t.lower_ == "no" for t in head.lefts):
        return worded(parsed, 0, 0, head)
    if word in _SINGLE:
        return worded(parsed, 1, 1, head)
    if word in ("couple", "pair", "duo"):
        return worded(parsed, 2, 2, head)
    if word == "others" or (word in PARTITIVE and is_plural_word(word) and kernel != head):
        return worded(parsed, 2, None, head, approximate=True)
    if word in PRONOUNS or word in COLLECTIVE or (kernel.lower_ in COLLECTIVE and kernel == head):
        return None
    if kernel.tag_ in ("NNS", "NNPS") or is_plural_word(kernel.lower_):
        return worded(parsed, 2, None, head, approximate=True)
    if kernel.tag_ in ("NN", "NNP", "JJ", "VBN") or status_of_word(kernel.lower_) is not None:
        return worded(parsed, 1, 1, head)
    return None


def worded(parsed: Parsed, low: int, high: int | None, head: Token, *, approximate: bool = False) -> Count:
    """A count that the form of the phrase gives ("a child", "civilians"), with the phrase as its words."""
    span = parsed.span(first_of(head), head)
    return Count(low, high, approximate, span.quote, span)
