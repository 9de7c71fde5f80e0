"""Nouns that tell of harm only beside other words: wounds, bodies, lives, a toll."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.harms.gunfire import wounded_one
from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.harms.trigger_words import FINDING, NOUNS
from dubsar.extract.news.people.harmed_phrases import named_by_noun, subject, sufferer
from dubsar.extract.news.people.people_words import status_of_word


def wounds(token: Token) -> Iterator[Trigger]:
    """`two men with gunshot wounds`, `she suffered a wound`; must not read `her wounds were dressed`, told before."""
    victims = sufferer(token)
    if victims is None and token.head.lower_ == "with":
        holder = token.head.head
        if {"dead", "deceased"} & {t.lower_ for t in (holder, *holder.children)}:
            return  # "were found dead with gunshot wounds"
        verb = holder.pos_ in ("VERB", "AUX")
        victims = next((c for c in holder.children if c.dep_ in ("dobj", "nsubjpass")), None) if verb else holder
    if victims is None or (victims.pos_ == "NOUN" and status_of_word(victims.lower_) is None):
        victims = wounded_one(token) or victims
    if victims is not None:
        yield Trigger(token, "injured", victims)


def bodies(token: Token) -> Iterator[Trigger]:
    """`the bodies of two men were pulled out`, `a civilian's body was found`; must not read `a governing body`."""
    verbs = {token.head.lower_} | {c.lower_ for c in token.children} | {t.lower_ for t in token.head.subtree}
    if verbs & FINDING or token.lower_ in ("bodies", "corpse", "corpses"):
        yield Trigger(token, "killed", named_by_noun(token))


def lives(token: Token) -> Iterator[Trigger]:
    """`claimed the lives of 12`, `cost 12 lives`, `five lost their lives`; must not read `their lives changed`."""
    verb = token.head
    if verb.lower_ in ("lost", "losing", "lose", "loses"):
        yield Trigger(token, "killed", subject(verb))
    elif verb.lower_ == "of" and verb.head.lower_ == "loss":
        if verb.head.head.lower_ in ("abhor", "abhors", "prevent", "avoid", "minimize", "minimise", "condemn"):
            return  # a principle, not a loss
        yield Trigger(token, "killed", token)
    elif verb.lower_ in ("cost", "costs", "costing") and any(c.dep_ == "poss" for c in token.lefts):
        yield Trigger(token, "killed", next((c for c in verb.rights if c.dep_ == "dative"), None))
    elif verb.lower_ in ("claimed", "claiming", "claims", "claim", "took", "taking", "cost", "costing", "taken"):
        yield Trigger(token, "killed", named_by_noun(token))


def deadly_toll(token: Token) -> Iterator[Trigger]:
    """`a deadly toll on civilians`; the figure of "the death toll rose to 48" is read in `tolls.py`."""
    deadly = any(c.lower_ in ("deadly", "heavy", "terrible", "fatal", "human") for c in token.lefts)
    suffering = [i for c in (*token.children, *token.head.children) if c.lower_ == "on" for i in c.children]
    if deadly and suffering:
        yield Trigger(token, "killed", suffering[0])


def noun_of_harm(token: Token) -> Iterator[Trigger]:
    """`the death of two boys`; `the death and injury of nine` is at most nine of each."""
    outcome = NOUNS[token.lower_]
    other = next((c for c in token.children if c.dep_ == "conj" and c.i == token.i + 2), None)
    shared = other is not None and {outcome, NOUNS.get(other.lower_)} == {"killed", "injured"}
    shared = shared and token.i + 3 < len(token.doc) and token.nbor(3).lower_ == "of"
    harmed = sufferer(token) or named_by_noun(token)
    yield Trigger(token, outcome, harmed, shared)
    if shared and other is not None:
        yield Trigger(other, NOUNS[other.lower_], harmed, True)
