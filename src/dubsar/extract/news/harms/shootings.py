"""Shootings as crime reports tell them: "fatal shooting of a boy", "kills wife, self", "2 critical", "found shot"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.harms.trigger_words import FINDING, SHOT, TRANSITIVE, unreal
from dubsar.extract.news.people.harmed_phrases import is_passive, subject
from dubsar.extract.news.people.people_words import status_of_word
from dubsar.model.kinds import Outcome

Told = tuple[Token, Outcome, Token | None]
ONESELF = frozenset("himself herself self".split())
_DEADLY = frozenset("fatal deadly fatally".split())
_AND_THEN = re.compile(r"(?:,|&|\band\b)\s*(?:then |finally |later |eventually |and )*$", re.IGNORECASE)
_KILLING = frozenset(word for word, outcome in TRANSITIVE.items() if outcome == "killed") | SHOT
_OF_A_SHOOTING = frozenset("death deaths victim victims suspect suspects scene spree incident case".split())
_BESIDE = 4
_BACK = 60
_BEING = frozenset("is was are were remains remained remain be 's".split())


def shooting_of(token: Token) -> Iterator[Told]:
    """`the fatal shooting of two boys`, `a teen's shooting death`; must not read `a fatal shooting on Elm Street`."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in ("death", "deaths") and token.i > 1:
        if token.nbor(-1).tag_ == "POS":
            yield following, "killed", token.nbor(-2)
        return
    if any(c.lower_ in _DEADLY for c in token.lefts):
        for prep in token.rights:
            if prep.lower_ == "of":
                yield from ((token, "killed", c) for c in prep.children if c.dep_ == "pobj")


def and_oneself(token: Token) -> Iterator[Told]:
    """`killed two cousins, then himself`, `kills wife, self`; must not read `shot a boy and locked himself in`."""
    doc, text = token.doc, token.doc.text
    if token.i + 1 < len(doc) and doc[token.i + 1].text == "-":
        return  # "self-inflicted"
    if not _AND_THEN.search(text, max(0, token.idx - _BACK), token.idx):
        return
    before = [t for t in doc[: token.i] if t.lower_ in _KILLING and t.pos_ in ("VERB", "NOUN", "PROPN")]
    verb = next((t for t in reversed(doc[: token.i]) if t.pos_ in ("VERB", "AUX")), None)
    if (
        before
        and not unreal(before[-1])
        and (verb is None or verb.lower_ in _KILLING)
        and token.idx - before[-1].idx <= _BACK
    ):
        yield token, "killed", token


def critical(token: Token) -> Iterator[Told]:
    """The headline `1 dead, 2 critical`; must not read `two critical reports` or `critical of the mayor`."""
    number = token.nbor(-1) if token.i and token.nbor(-1).pos_ == "NUM" else None
    follows = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if number is not None and (follows is None or follows.is_punct or follows.lower_ in ("after", "in", "as", "at")):
        yield token, "injured", number


def in_hospital(token: Token) -> Iterator[Told]:
    """`another is in the hospital`; must not read `the boy was born in the hospital`, nor `he was in hospital`."""
    link = token.head
    verb = link.head
    if link.lower_ == "in" and verb.lower_ in _BEING and link.i - verb.i <= 2:
        harmed = subject(verb)
        if harmed is not None and (harmed.pos_ != "PRON" or harmed.lower_ in ("another", "others")):
            yield token, "injured", harmed


def found_shot(verb: Token) -> Token | None:
    """Who was found in `a woman found shot to death`, `two men were found stabbed`.

    Must not read the police in `police found six people shot`.
    """
    found = verb.head
    if (
        found.lower_ not in FINDING
        or found.i >= verb.i
        or verb.dep_ not in ("xcomp", "oprd", "acomp", "ccomp", "advcl")
    ):
        return None
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts):
        return None  # "police found six people shot"
    if any(c.dep_ == "dobj" for c in (*found.rights, *verb.rights)) or verb.i - found.i > _BESIDE:
        return None
    if is_passive(found):
        return subject(found)
    before = found.nbor(-1) if found.i else None
    return before if before is not None and before.pos_ in ("NOUN", "PROPN", "NUM") else None


def each_other(verb: Token) -> bool:
    """`we are killing one another`, `they shot at each other`: nobody in particular."""
    words = verb.doc[verb.i + 1 : verb.i + 4].text.lower()
    return words.startswith(("one another", "each other", "at each other", "at one another"))


def is_attributive(shooting: Token) -> bool:
    """`teen's shooting death`, `the shooting victims`: a word that says which deaths or victims are meant."""
    follows = shooting.nbor(1).lower_ if shooting.i + 1 < len(shooting.doc) else ""
    return shooting.lower_ == "shooting" and follows in _OF_A_SHOOTING


def opens_headline(killed: Token) -> Token | None:
    """The first word of the headline `Boy shot and killed, brother wounded`, which the parser takes for a cry."""
    shot = killed.head
    if killed.dep_ != "conj" or shot.lower_ not in SHOT or shot.i != 1:
        return None
    first = shot.nbor(-1)
    return first if status_of_word(first.lower_) is not None else None
