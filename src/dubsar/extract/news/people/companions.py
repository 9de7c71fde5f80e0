"""Companions: who suffered a harm with those whom the verb names ("was killed along with five others")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.amounts import first_of
from dubsar.extract.news.people.groups import Group
from dubsar.extract.news.people.people import read_groups

_STATE = re.compile(r"\A(?:one|two|three|four|\w+)(?: \w+)? (?:still )?in (?:\w+ ){0,3}condition\b", re.IGNORECASE)
_HURT = re.compile(r"(?:[\w-]+ ){0,5}?(?:injured|wounded|hurt|missing|arrested|detained|surviving)\b", re.IGNORECASE)
_TOGETHER = frozenset("along together alongside plus".split())
_HURTING = frozenset("injured wounded hurt".split())
_OWN = frozenset("his her their its other others another".split())


def companions(parsed: Parsed, harm: Token) -> list[Group]:
    """The groups that a word of harm takes in by "along with", "together with" or a plain "with".

    Reads `was killed along with four guards` and `died with her two sons`; must not read `was shot with a rifle` or
    `was arrested with 20 grams`, nor people without a bond: `clashed with two fighters`.
    """
    found: list[Group] = []
    for head, close in _joined(harm):
        if _STATE.match(parsed.text[head.idx : head.idx + 60]):
            continue  # "with one in critical condition" tells of people counted before
        if harm.lower_ not in _HURTING and _HURT.match(parsed.text, first_of(head).idx):
            continue  # "two were killed, with up to ten others injured"
        groups = read_groups(parsed, head)
        if close or {t.lower_ for t in head.subtree} & _OWN:
            found += groups
    return found


def _joined(harm: Token) -> Iterator[tuple[Token, bool]]:
    """The heads of the phrases after "with", and whether another word says that they were together."""
    for link in harm.rights:
        together = link.lower_ in _TOGETHER
        if together:
            yield from ((inner, True) for inner in link.children if inner.dep_ == "pobj")
        after = link.i > 0 and link.nbor(-1).lower_ in _TOGETHER
        for prep in (link, *link.children):
            if prep.lower_ == "with":
                yield from ((inner, together or after) for inner in prep.children if inner.dep_ == "pobj")
