"""Status: civilian, combatant or unknown, as the words for people give it; never as one may suspect."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.amounts import first_of
from dubsar.extract.news.people.people_words import (
    CIVILIAN_MODIFIERS,
    COMBATANT_MODIFIERS,
    GROUPS,
    MEMBERS,
    PARTITIVE,
    PRONOUNS,
    REFLEXIVE,
    UNARMED_BODIES,
    WOMEN_TITLES,
    status_of_word,
)
from dubsar.ground.numbers import number
from dubsar.model.kinds import Status

_YEARS_OLD = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))[ -](?:year|month)[ -]olds?$",
    re.IGNORECASE,
)
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_HEADED = frozenset("village district community ward town clan tribal police army intelligence security".split())
_COUNTED = ("one", "shot")


def status_of(parsed: Parsed, head: Token, kernel: Token) -> Status | None:
    """The status that the words of a phrase and its kernel give, None when the phrase does not speak of people.

    Reads `displaced person` civilian, `member of the brigade` combatant; must not make one of a `party member`.
    """
    word = kernel.lower_
    if word == "by" and parsed.text[max(0, kernel.idx - 7) : kernel.idx].lower() == "passer-":
        return "civilian"
    if word in REFLEXIVE:
        return _status_of_self(kernel)
    left = {t.lower_ for t in kernel.subtree if t.i < kernel.i} | {t.lower_ for t in head.subtree if t.i < head.i}
    if word in ("member", "members") or head.lower_ in MEMBERS:
        return _status_of_member(head)
    status = status_of_word(word)
    if status == "civilian" and left & COMBATANT_MODIFIERS and word not in GROUPS:
        return "combatant"
    if status in ("unknown", None) and left & CIVILIAN_MODIFIERS:
        return "civilian"
    if status == "unknown" and left & COMBATANT_MODIFIERS:
        return "combatant"
    if status is not None:
        return status
    if word in _ORDINALS and any(c.lower_ == "a" for c in kernel.lefts):
        return None if any(c.dep_ == "prep" for c in kernel.rights) else "unknown"  # "a third died": one more
    if word == "one" and any(c.lower_ in _ORDINALS or c.lower_ == "another" for c in kernel.lefts):
        return None  # "a strike killed three and a second one two": another strike
    if word in ("head", "heads", "chief", "chiefs"):
        return ("combatant" if left & COMBATANT_MODIFIERS else "unknown") if left & _HEADED else None
    if word in ("old", "olds") and _YEARS_OLD.search(parsed.span(first_of(kernel), kernel).quote):
        return "unknown"
    if kernel.pos_ == "PROPN" and kernel == head and kernel.i == 0 and number(word):
        return "unknown"  # "Eleven died", which the parser takes for a name
    if kernel.pos_ == "NUM" or head.pos_ == "NUM" or word in PRONOUNS or word in _COUNTED:
        return "unknown"
    if is_person_name(parsed, kernel):
        return "civilian" if left & WOMEN_TITLES else "unknown"
    return None


def _status_of_self(word: Token) -> Status:
    """The status of who did it to themselves: `the bomber killed himself and two guards` combatant."""
    before = [status for token in word.doc[: word.i] if (status := status_of_word(token.lower_)) is not None]
    return "combatant" if "combatant" in before else "unknown"


def _status_of_member(head: Token) -> Status:
    inside = {t.lower_ for t in head.subtree} | {t.lower_ for t in head.ancestors if head.dep_ == "pobj"}
    if inside & UNARMED_BODIES:
        return "civilian"
    if head.lower_ == "members" and len(inside) <= 2 and not inside & COMBATANT_MODIFIERS:
        return "unknown"  # "ten members": of whom is not said
    armed = inside & COMBATANT_MODIFIERS or not inside & {"party", "council", "public", "community", "crew", "club"}
    return "combatant" if armed else "unknown"


def kernel_of(head: Token) -> Token:
    """The noun that says who they are: `members of the family` family, `dozens of civilians` civilians."""
    token = head
    for _ in range(3):
        partitive = token.lower_ in PARTITIVE or token.pos_ == "NUM" or token.lower_ in ("number", "others", "some")
        links = [c for c in token.children if c.lower_ in ("of", "among") and c.dep_ == "prep"]
        inner = next((p for link in links for p in link.children if p.dep_ == "pobj"), None)
        if not partitive or inner is None:
            return token
        token = inner
    return token


def is_person_name(parsed: Parsed, token: Token) -> bool:
    """Whether a token heads a name of two or more capitalised words; that it is no place its caller must see."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return False
    inside = [t for t in token.children if t.dep_ == "compound" and t.pos_ == "PROPN"]
    return bool(inside) or "-" in parsed.span(token, token).quote
