"""People: reads a noun phrase for who was harmed, how many, of what status, and which parts it names.

"a man, his wife and their four children" is one group of six with four children and a woman in it;
"three fighters and two civilians" is two groups. The status is that of the words, never of what one may suspect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dubsar.extract.parsed import Parsed
from dubsar.extract.people_words import (
    COLLECTIVE,
    COMBATANT_MODIFIERS,
    GROUPS,
    NEUTRAL,
    is_plural_word,
    PARTITIVE,
    PRONOUNS,
    status_of_word,
)
from dubsar.ground.counts import Quantity, find_counts
from dubsar.model import Count, Part, Span
from dubsar.model.kinds import Status

_INCLUDING = re.compile(
    r"\b(?:including|includes?|among (?:them|whom)(?: (?:was|were|is|are))?|(?:most|some|many|several) of them|of (?:whom|them)|"
    r"among the (?:dead|victims|killed|wounded|injured)|the (?:dead|victims|casualties) (?:included?|were))\b[,:]?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_REMOTE = {"relcl", "acl", "appos", "advcl", "ccomp", "parataxis", "prep", "punct", "cc", "conj", "dep"}


@dataclass(frozen=True, slots=True)
class Group:
    """People named by one phrase: `count` as the words say it (None when they say nothing), with its parts."""

    count: Count | None
    status: Status
    parts: tuple[Part, ...]
    span: Span
    names: tuple[Span, ...] = ()


def outer(head: Token) -> Token:
    """The whole of which the head is a part: in `17 civilians including six children killed` the civilians."""
    first = _first(head)
    while first.i >= 2 and first.nbor(-1).lower_ in ("including", "includes"):
        before = [t for t in head.doc[max(0, first.i - 8) : first.i - 1] if status_of_word(t.lower_) is not None]
        if not before:
            return head
        head = before[-1]
        first = _first(head)
    return head


def read_groups(parsed: Parsed, head: Token) -> list[Group]:
    """The groups of people that the phrase with this head names; none when it names no people.

    Reads `12 civilians, including three children` (12, civilian, children 3) and `a man and two of his sons` (3);
    must not read `a house` or `dozens of sheep`.
    """
    head = outer(head)
    members = [group for token in _members(head) if (group := _member(parsed, token))]
    merged: list[Group] = []
    for group in members:
        if merged and _shares_number(parsed, merged[-1], group):
            merged[-1] = _together(parsed, merged[-1], group)
        elif merged and _one_list(merged[-1], group):
            merged[-1] = _sum(parsed, merged[-1], group)
        else:
            merged.append(group)
    return merged


def _members(head: Token) -> list[Token]:
    """The head and what is joined to it by "and" or commas, as far as they are nouns, names or numbers."""
    found, queue = [], [head]
    while queue:
        token = queue.pop(0)
        found.append(token)
        queue.extend(
            c for c in token.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
        )
    return sorted(found, key=lambda token: token.i)


def _member(parsed: Parsed, head: Token) -> Group | None:
    kernel = _kernel(head)
    status = _status(head, kernel)
    if status is None:
        return None
    first = _first(head)
    last = max(kernel, head, key=lambda token: token.i)
    span = parsed.span(first, last)
    quantity = _quantity(parsed, first, last, head)
    count = _counted(parsed, quantity, head, kernel)
    if count is not None and count.exact == 0 and status == "unknown" and head.lower_ in ("one", "none", "nobody"):
        status = "unknown"
    parts = _own_parts(count, kernel)
    return Group(count, status, parts, span, _names(parsed, head))


def _kernel(head: Token) -> Token:
    """The noun that says who they are: `members of the family` family, `dozens of civilians` civilians."""
    token = head
    for _ in range(3):
        partitive = token.lower_ in PARTITIVE or token.pos_ == "NUM" or token.lower_ in ("number", "others", "some")
        inner = next(
            (
                p
                for of in token.children
                if of.lower_ in ("of", "among") and of.dep_ == "prep"
                for p in of.children
                if p.dep_ == "pobj"
            ),
            None,
        )
        if not partitive or inner is None:
            return token
        token = inner
    return token


def _status(head: Token, kernel: Token) -> Status | None:
    """The status that the words give, None when the phrase does not speak of people."""
    word = kernel.lower_
    left = {t.lower_ for t in kernel.subtree if t.i < kernel.i} | {t.lower_ for t in head.subtree if t.i < head.i}
    status = status_of_word(word)
    if word in ("member", "members") or head.lower_ in (
        "member",
        "members",
        "element",
        "elements",
        "commander",
        "leader",
    ):
        inside = {t.lower_ for t in head.subtree}
        return (
            "civilian" if inside & {"family", "families", "household", "parliament", "staff", "clan"} else "combatant"
        )
    if status == "civilian" and left & COMBATANT_MODIFIERS and word not in GROUPS:
        return "combatant"
    if status in ("unknown", None) and left & {"civilian", "civilians", "unarmed"}:
        return "civilian"
    if status == "unknown" and left & COMBATANT_MODIFIERS:
        return "combatant"
    if status is not None:
        return status
    if kernel.pos_ == "NUM" or head.pos_ == "NUM" or word in PRONOUNS or word in NEUTRAL:
        return "unknown"
    return "unknown" if _is_person_name(kernel) else None


def _is_person_name(token: Token) -> bool:
    """A name of two or more capitalised words that is not a place or party is taken by its caller; here only its form."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return False
    inside = [t for t in token.children if t.dep_ == "compound" and t.pos_ == "PROPN"]
    return bool(inside) or "-" in token.text


def _first(head: Token) -> Token:
    """The leftmost token of the phrase's own words, without what merely hangs on it."""
    first = head
    for child in head.lefts:
        if child.dep_ not in _REMOTE:
            first = min(first, child.left_edge, key=lambda token: token.i)
    return first


def _quantity(parsed: Parsed, first: Token, last: Token, head: Token) -> Quantity | None:
    """The quantity in the phrase that is nearest before its head (`at least` may stand before the phrase proper)."""
    reach = parsed.doc[max(0, first.i - 4)]
    text = parsed.text
    end = last.idx + len(last.text)
    inside = [q for q in find_counts(text) if reach.idx <= q.start and q.end <= end and q.end > first.idx]
    before = [q for q in inside if q.start <= head.idx]
    return (before or inside or [None])[-1] if before else (inside[0] if inside else None)


def _counted(parsed: Parsed, quantity: Quantity | None, head: Token, kernel: Token) -> Count | None:
    if quantity is not None:
        span = Span.of(parsed.text, quantity.start, quantity.end)
        return replace(quantity.count, span=parsed.shifted(span))
    word = head.lower_
    if word in ("he", "she", "him", "her", "one", "another", "anyone", "someone"):
        return _worded(parsed, 1, 1, head)
    if word in ("nobody", "none") or any(t.lower_ == "no" for t in head.lefts):
        return _worded(parsed, 0, 0, head)
    if word in COLLECTIVE or kernel.lower_ in COLLECTIVE:
        return None
    if word in PRONOUNS:
        return None
    if kernel.tag_ in ("NNS", "NNPS") or word in (
        "people",
        "others",
        "children",
        "women",
        "men",
        "civilians",
        "police",
    ):
        return _worded(parsed, 2, None, head, approximate=True)
    if kernel.tag_ in ("NN", "NNP", "JJ", "VBN"):
        return _worded(parsed, 1, 1, head)
    return None


def is_plural(token: Token) -> bool:
    return is_plural_word(token.lower_) or token.tag_ in ("NNS", "NNPS")


def _worded(parsed: Parsed, low: int, high: int | None, head: Token, *, approximate: bool = False) -> Count:
    """A count that the form of the phrase gives ("a child", "civilians"), with the phrase as its words."""
    span = parsed.span(_first(head), head)
    return Count(low, high, approximate, span.quote, span)


def _own_parts(count: Count | None, kernel: Token) -> tuple[Part, ...]:
    group = GROUPS.get(kernel.lower_)
    return (Part(group, count),) if group and count is not None and count.known else ()


def _names(parsed: Parsed, head: Token) -> tuple[Span, ...]:
    if not _is_person_name(head):
        return ()
    return (parsed.span(_first(head), head),)


def _shares_number(parsed: Parsed, left: Group, right: Group) -> bool:
    """`312 fighters and civilians`: the second noun has no number of its own and stands under that of the first."""
    if left.count is None or right.count is None or left.count.low is None or left.count.low < 2:
        return False
    bare = right.count.approximate and right.count.words == right.span.quote and right.count.low == 2
    gap = right.span.start - left.span.end
    return bare and left.count.words != left.span.quote and 0 < gap < 8


def _together(parsed: Parsed, left: Group, right: Group) -> Group:
    status: Status = left.status if left.status == right.status else "mixed"
    return Group(left.count, status, left.parts, parsed.between(left.span, right.span), left.names + right.names)


def _one_list(left: Group, right: Group) -> bool:
    """Whether two members of a list are one count: `six children and three women`, not `two soldiers and a child`."""
    if left.count is None or right.count is None:
        return False
    return left.status == right.status or {left.status, right.status} == {"civilian", "unknown"}


def _sum(parsed: Parsed, left: Group, right: Group) -> Group:
    assert left.count is not None and right.count is not None
    span = parsed.between(left.span, right.span)
    total = left.count + right.count
    count = Count(total.low, total.high, total.approximate, span.quote, span)
    status: Status = "civilian" if "civilian" in (left.status, right.status) else left.status
    return Group(count, status, _merge_parts(left.parts + right.parts), span, left.names + right.names)


def _merge_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    merged: dict[str, Count] = {}
    for part in parts:
        merged[part.group] = merged[part.group] + part.count if part.group in merged else part.count
    return tuple(Part(group, count) for group, count in merged.items())


def parts_after(parsed: Parsed, end: int, stop: int) -> tuple[Part, ...]:
    """The parts that an "including ..." between two offsets of the sentence names.

    Reads `17 civilians were killed, including six children and a woman`; must not read a part from the next count.
    """
    found = _INCLUDING.search(parsed.text, end, stop)
    if not found:
        return ()
    return _merge_parts(list(_named_parts(parsed, found.end(), stop, found[0].lower())))


def _named_parts(parsed: Parsed, start: int, stop: int, cue: str) -> Iterator[Part]:
    segment = parsed.text[start:stop]
    quantities = [q for q in find_counts(segment)]
    for word in _WORD.finditer(segment):
        group = GROUPS.get(word[0].lower())
        if group is None:
            continue
        before = [q for q in quantities if q.end <= word.start() and word.start() - q.end < 30]
        between = segment[before[-1].end : word.start()] if before else ""
        if before and not re.search(r"\band\b|,|;", between):
            quantity = before[-1]
            span = parsed.shifted(Span.of(parsed.text, start + quantity.start, start + quantity.end))
            yield Part(group, replace(quantity.count, span=span))
        elif re.search(
            r"\b(?:an?|one|his|her|their)\s+(?:[\w’'-]+\s+){0,3}$", segment[max(0, word.start() - 40) : word.start()]
        ):
            span = parsed.shifted(Span.of(parsed.text, start + word.start(), start + word.end()))
            yield Part(group, Count(1, 1, False, word[0], span))
