"""Kin beside: kin of a list whom the parser took for another name of somebody, or joined to the owner of the first."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.people.people_words import status_of_word


def kin_beside(head: Token) -> list[Token]:
    """The kin who are of the list that a head opens, where the parser joined them elsewhere."""
    return [*_named_again(head), *_joined_to_owner(head)]


def _named_again(head: Token) -> list[Token]:
    """The kin of a single person that open a list, where the parser took them for another name of the person.

    Reads `a commander, his wife and two children` and `kills wife, her mother, then himself`; must not read `a nurse,
    her mother and teacher, was killed`.
    """
    if head.tag_ not in ("NN", "NNP"):
        return []
    found = []
    for kin in (c for c in head.rights if c.dep_ == "appos"):
        owned = any(c.dep_ == "poss" and c.lower_ in ("his", "her") for c in kin.lefts)
        last = next((c for c in kin.rights if c.dep_ == "conj"), None)
        goes_on = kin.i + 2 < len(kin.doc) and kin.nbor(1).text == "," and kin.nbor(2).lower_ in ("then", "before")
        if (owned and head.dep_ == "dobj" and goes_on) or (
            owned and last is not None and not (last.i + 1 < len(last.doc) and last.nbor(1).text == ",")
        ):
            found.append(kin)
    return found


def _joined_to_owner(head: Token) -> Iterator[Token]:
    """Kin joined to the owner of the first: `the wife of a commander and his daughter` are two who were killed.

    So are they joined to a place in `the judge of Zibdaq and his two sons`. Must not read so `the wife of a commander
    and ex-governor`.
    """
    owners = (o for link in head.rights if link.lower_ == "of" for o in link.rights if o.dep_ == "pobj")
    status = status_of_word(head.lower_)
    for owner in owners if status is not None else ():
        if status != "civilian" and owner.pos_ != "PROPN":
            continue  # "the brother of a commander and his guards" leaves it open whose guards they are
        for joined in (each for each in owner.rights if each.dep_ == "conj"):
            if any(c.dep_ == "poss" and c.lower_ in ("his", "her", "their") for c in joined.lefts):
                yield joined
