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
_SINGLE = frozenset("he she him her himself herself self one another anyone someone".split())
# `5-6 alleged militants`, where the parser takes "alleged" for the verb.
_ALLEGED = re.compile(r"\s+(?:alleged|suspected|reported|named|presumed|supposed|believed)(?: \w+)?\s+", re.IGNORECASE)
# `two suicide bombers ... killing themselves`
_ATTACKERS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:bombers|attackers|assailants|militants|gunmen|terrorists|insurgents)\b", re.I
)
_TAKEN_UP = 60
"""Characters after which a pronoun no longer takes up a number."""
_LEAD = 4
"""So many tokens before a phrase may belong to its number ("at least", "no fewer than")."""


def first_of(head: Token) -> Token:
    """The leftmost token of the phrase's own words, without what merely hangs on it."""
    first = head
    for child in head.lefts:
        if child.dep_ not in _REMOTE:
            first = min(first, child.left_edge, key=lambda token: token.i)
    return first.nbor(1) if first.is_space and first != head else first


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
        inside = [q for q in parsed.quantities if _stands_before(parsed, q, first)]
    if not inside and is_plural_word(last.lower_):
        inside = [q for q in parsed.quantities if _ALLEGED.fullmatch(parsed.text, q.end, first.idx)]
    before = [q for q in inside if q.start <= head.idx]
    if before:
        return before[-1]
    return inside[0] if inside else None


def _stands_before(parsed: Parsed, quantity: Quantity, first: Token) -> bool:
    """Whether a number that the parser gave to other words stands right before a noun.

    Reads the ten of `struck a bakery and ten people died` and `three, possibly four, people`; must not read `In May
    2017, people died`.
    """
    gap = parsed.text[quantity.end : first.idx]
    return gap == " " or (gap == ", " and "," in (quantity.count.words or ""))


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
    if word in ("them", "all") and (told := _told_before(parsed, head)) is not None:
        return told
    if word == "member" and kernel != head:
        return worded(parsed, 1, 1, head)  # "a former member of the FARC"
    if word == "themselves":
        who = next((q for q in parsed.quantities if q.end < head.idx and _ATTACKERS.match(parsed.text, q.end)), None)
        many = who.count.exact if who is not None else None
        return worded(parsed, many, many, head) if many else worded(parsed, 2, None, head, approximate=True)
    if word in ("couple", "pair", "duo", "twins"):
        return worded(parsed, 2, 2, head)
    if word == "others" or (word in PARTITIVE and is_plural_word(word) and kernel != head):
        return worded(parsed, 2, None, head, approximate=True)
    if word in PRONOUNS or word in COLLECTIVE or (kernel.lower_ in COLLECTIVE and kernel == head):
        return None
    if any(t.lower_ in ("a", "an") and t.i + 1 < head.i and t.nbor(1).lower_ == "additional" for t in head.lefts):
        return worded(parsed, 1, 1, head)
    if kernel.tag_ in ("NNS", "NNPS") or is_plural_word(kernel.lower_):
        return worded(parsed, 2, None, head, approximate=True)
    if kernel.tag_ in ("NN", "NNP", "JJ", "VBN") or status_of_word(kernel.lower_) is not None:
        return worded(parsed, 1, 1, head)
    return None


def _told_before(parsed: Parsed, head: Token) -> Count | None:
    """`caught two thieves and killed them`, `attacked 3 men and killed all of them`: the number told before."""
    before = [each for each in parsed.quantities if each.end < head.idx and (each.count.exact or 0) > 1]
    if not before or head.idx - before[-1].end > _TAKEN_UP:
        return None
    nouns = [token.lower_ for token in parsed.tokens if before[-1].end <= token.idx][:_LEAD]
    many = before[-1].count.exact
    return worded(parsed, many, many, head) if many and any(map(status_of_word, nouns)) else None


def worded(parsed: Parsed, low: int, high: int | None, head: Token, *, approximate: bool = False) -> Count:
    """A count that the form of the phrase gives ("a child", "civilians"), with the phrase as its words."""
    span = parsed.span(first_of(head), head)
    return Count(low, high, approximate, span.quote, span)
