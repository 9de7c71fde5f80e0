"""Adjectives of harm: whom `dead`, `wounded` or `missing` is said of."""

from __future__ import annotations

from spacy.tokens import Token

from dubsar.extract.news.harms.trigger_words import SHOT
from dubsar.extract.news.people.harmed_phrases import left_behind, number_beside, subject
from dubsar.extract.news.people.people_words import status_of_word


def of_adjective(token: Token) -> Token | None:
    """`12 people dead`, `left 12 dead`, `five are missing`, `found dead`."""
    if any(c.dep_ == "nummod" for c in token.lefts):
        return token
    if (beside := number_beside(token)) is not None:
        return beside
    if token.dep_ == "amod":
        return token.head
    aged = next((c for c in token.lefts if c.dep_ == "amod" and c.lower_ == "old"), None)
    if aged is not None and not any(c.dep_ == "nummod" for c in token.lefts):
        return aged  # "left a 6-year-old dead"
    if token.i and token.head == token.nbor(-1) and status_of_word(token.head.lower_) is not None:
        return token.head  # the headline "suspect dead"
    number = next((c for c in token.lefts if c.dep_ in ("nummod", "nsubj", "det", "quantmod", "amod")), None)
    if number is not None and number.dep_ == "nsubj":
        return number
    if token.head.pos_ in ("VERB", "AUX") and token.dep_ in ("acomp", "oprd", "xcomp", "ccomp", "attr", "advcl"):
        if token.head.lower_ in SHOT:
            return None  # "shot dead" is told by the verb
        return left_behind(token) or subject(token.head)
    return token if number is not None or token.dep_ in ("pobj", "dobj", "ROOT", "nsubj", "conj", "appos") else None
