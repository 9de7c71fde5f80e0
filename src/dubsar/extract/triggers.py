"""Triggers: the words that state a harm, and the phrase that names whom they harm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dubsar.extract.trigger_words import (
    ADJECTIVES,
    CARRYING,
    CLINICS,
    FINDING,
    HOSPITAL,
    INTRANSITIVE,
    LEAVING,
    NOUNS,
    SHOT,
    SUFFERING,
    TRANSITIVE,
    WOUNDS,
    unreal,
)
from dubsar.model.kinds import Outcome


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that states a harm. `victims` is the head of the phrase that names the harmed, None when none is named.

    `joint` marks a number that is given for killed and injured together ("12 killed or wounded").
    """

    token: Token
    outcome: Outcome
    victims: Token | None
    joint: bool = False


def find_triggers(doc: Doc) -> Iterator[Trigger]:
    """The harm triggers of a parsed sentence, in order.

    Reads `killed`, `were wounded`, `12 dead`, `the death of two boys`, `a body was found`; must not read
    `threatened to kill`, `would have killed`, `death penalty`, `dead end`, `a body of work`.
    """
    for token in doc:
        if token.lower_ in _ANY and not unreal(token):
            yield from (trigger for trigger in _of(token) if not _merely_described(trigger))


def _merely_described(trigger: Trigger) -> bool:
    """A harm told before as a quality: `the injured girl`, `displaced families`, `the fatalities are listed below`."""
    token, victims = trigger.token, trigger.victims
    numbered = victims is not None and any(t.pos_ == "NUM" or t.lower_ == "no" for t in victims.subtree)
    if token.dep_ == "amod" and token.i < token.head.i:
        return not numbered
    if trigger.outcome == "displaced" and token.dep_ in ("acl", "relcl"):
        return True
    if token.lower_ in ("casualties", "casualty") and not numbered:
        return not {t.lower_ for t in (token.head, token.head.head)} & _CAUSING
    definite = any(child.lower_ in _DEFINITE for child in token.lefts)
    return victims == token and definite and not numbered


def _of(token: Token) -> Iterator[Trigger]:
    word = token.lower_
    if word in SHOT and token.pos_ == "VERB" and token.dep_ != "amod":
        yield from _shot(token)
    elif word == "shot" and token.dep_ in ("ROOT", "dep") and any(c.dep_ == "nummod" for c in token.lefts):
        yield Trigger(token, "injured", token)  # the headline "Four shot, one fatally"
    elif word in HOSPITAL or word in CARRYING:
        yield from _to_hospital(token)
    elif word == "fatally":
        yield from _fatally(token)
    elif word in TRANSITIVE and token.pos_ in ("VERB", "AUX", "ADJ"):
        yield from _verb(token, TRANSITIVE[word])
    elif word in INTRANSITIVE and token.pos_ == "VERB":
        yield Trigger(token, INTRANSITIVE[word], _subject(token))
    elif word in ADJECTIVES:
        yield Trigger(token, ADJECTIVES[word], _of_adjective(token))
    elif word in ("casualties", "casualty") and token.dep_ != "compound":
        yield Trigger(token, "killed", _of_noun(token), joint=True)
        yield Trigger(token, "injured", _of_noun(token), joint=True)
    elif word in ("body", "bodies", "corpse", "corpses"):
        yield from _body(token)
    elif word in ("lives", "life"):
        yield from _lives(token)
    elif word == "toll":
        yield from _toll(token)
    elif word in WOUNDS and token.pos_ == "NOUN":
        yield from _wounds(token)
    elif word in NOUNS and token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound":
        yield Trigger(token, NOUNS[word], _suffering(token) or _of_noun(token))
    elif word in TRANSITIVE and token.pos_ in ("NOUN", "PROPN"):
        yield Trigger(token, TRANSITIVE[word], _of_noun(token))


def _shot(token: Token) -> Iterator[Trigger]:
    """`was shot dead`, `fatally shot` killed; `was shot` injured; nothing where the killing is told beside it.

    Reads `was shot and killed` by its second verb alone; must not read `shot at the house` or `shot 20 rounds`.
    """
    if any(c.dep_ == "conj" and c.lower_ in _SLAYING and c.i - token.i <= 4 for c in token.children):
        return
    near = {t.lower_ for t in token.subtree if 0 < t.i - token.i <= 4 and t.head in (token, token.head)}
    deadly = near & {"dead", "killed"} or any(c.lower_ == "fatally" for c in token.children) or _to_death(token)
    yield from _verb(token, "killed" if deadly else "injured")


def _to_death(token: Token) -> bool:
    return token.i + 2 < len(token.doc) and [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]] == ["to", "death"]


def _fatally(token: Token) -> Iterator[Trigger]:
    """`four people were shot, one fatally`: the one; `was fatally shot` is told by the verb."""
    if token.head.pos_ == "NUM" or token.head.lower_ in ("one", "another"):
        yield Trigger(token, "killed", token.head)


def _to_hospital(token: Token) -> Iterator[Trigger]:
    """`was taken to hospital with burns`, `sent four people to the hospital`, `five children were hospitalised`.

    Must not read `took the case to the hospital` (no people) or `the bodies were taken to the hospital`.
    """
    if token.lower_ in HOSPITAL:
        yield from _verb(token, "injured")
        return
    where = {
        i.lower_ for c in token.children if c.lower_ in ("to", "into", "in") for i in c.children if i.dep_ == "pobj"
    }
    if where & CLINICS or any(t.lower_ in CLINICS for t in token.subtree if t.dep_ == "pobj" and t.head.lower_ == "to"):
        yield from (t for t in _verb(token, "injured") if t.victims is not None and _is_told_anew(t.victims))


def _is_told_anew(victims: Token) -> bool:
    """Whether who is taken to hospital is alive, and not only taken up again ("she was taken to hospital")."""
    words = {t.lower_ for t in victims.subtree}
    return victims.pos_ != "PRON" and not words & {"body", "bodies", "dead", "corpse", "corpses", "remains"}


def _verb(token: Token, outcome: Outcome) -> Iterator[Trigger]:
    joint = outcome in ("killed", "injured") and _with_the_other(token)
    if (shared := _shared_object(token)) is not None:
        yield Trigger(token, outcome, shared, joint)
        return
    if (number := _number_beside(token)) is not None:
        yield Trigger(token, outcome, number, joint)
        return
    if _is_passive(token):
        yield Trigger(token, outcome, _subject(token), joint)
        return
    objects = (c for c in token.rights if c.dep_ in ("dobj", "obj", "dative", "oprd"))
    harmed = next((c for c in objects if c.lower_ not in ADJECTIVES), None)
    harmed = harmed or _after_bound(token)
    if harmed is None and token.dep_ == "amod":
        yield Trigger(token, outcome, token.head, joint)
    elif harmed is None and (left := _left(token)) is not None:
        yield Trigger(token, outcome, left, joint)
    elif harmed is None and token.dep_ == "acl":
        yield Trigger(token, outcome, token.head, joint)
    elif harmed is None and token.tag_ in ("VBN", "VBD"):
        # A headline leaves out the auxiliary: "Five killed in raid".
        yield Trigger(token, outcome, _subject(token), joint)
    else:
        yield Trigger(token, outcome, harmed, joint)


def _number_beside(token: Token) -> Token | None:
    """`left 12 people dead and 30 wounded`: a bare number right before the participle; must not take `the 12 killed 3`."""
    number = token.nbor(-1) if token.i else None
    if number is None or number.pos_ != "NUM" or number.head != token or token.tag_ not in ("VBN", "VBD", "JJ"):
        return None
    return None if any(c.dep_ in ("dobj", "obj") for c in token.rights) else number


def _with_the_other(token: Token) -> bool:
    """`killed or wounded 12`, `12 killed and injured`: two verbs side by side on one number."""
    for other in (token.head, *token.children):
        pair = other.lower_ in TRANSITIVE and TRANSITIVE[other.lower_] in ("killed", "injured") and other != token
        if pair and _side_by_side(token, other) and "conj" in (other.dep_, token.dep_):
            own = {TRANSITIVE[other.lower_], TRANSITIVE.get(token.lower_)}
            return len(own) == 2
    return False


def _after_bound(token: Token) -> Token | None:
    """`killing between 55 and 63 civilians`, where the parser takes the bound of the number for a preposition."""
    link = next((c for c in token.rights if c.dep_ == "prep" and c.i == token.i + 1 and c.lower_ in _BOUNDS), None)
    inner = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    return inner if inner is not None and any(t.pos_ == "NUM" for t in inner.subtree) else None


def _side_by_side(first: Token, second: Token) -> bool:
    """Whether nothing but "and" or "or" stands between two words (a censored word leaves a blank token behind)."""
    left, right = sorted((first.i, second.i))
    return all(t.is_space or t.dep_ == "cc" for t in first.doc[left + 1 : right])


def _is_passive(token: Token) -> bool:
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children):
        return True
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBD"):
        return not any(child.dep_ in ("dobj", "obj") for child in token.rights) and _left(token) is None
    bare = not any(c.dep_ in ("dobj", "nsubj") for c in token.children)
    if token.dep_ == "conj" and token.tag_ in ("VBN", "VBD") and bare:
        return token.head.tag_ == "VBN" and _is_passive(token.head)
    return False


def _left(token: Token) -> Token | None:
    """`left over 165 fighters and 72 civilians injured`: the object of the verb of leaving."""
    verb = token.head
    if verb.lower_ in LEAVING and token.dep_ in ("advcl", "oprd", "acomp", "xcomp", "ccomp", "acl", "conj", "dep"):
        return next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    return None


def _shared_object(token: Token) -> Token | None:
    """`killed and wounded 12`: the object of the last verb serves the first as well."""
    if any(c.dep_ in ("nsubjpass", "auxpass", "dobj") for c in token.children):
        return None
    other = next((c for c in token.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
    if other is None or abs(other.i - token.i) > 3 or any(c.dep_ == "nsubj" for c in other.children):
        return None
    return next((c for c in other.rights if c.dep_ in ("dobj", "obj")), None)


def _subject(token: Token) -> Token | None:
    """The subject, of the verb itself or of the one that it is joined to; a relative pronoun stands for its noun."""
    for verb in (token, *_joined(token)):
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "nsubjpass", "csubjpass"):
                if child.lower_ in ("who", "whom", "that", "which") and verb.dep_ == "relcl":
                    return verb.head
                return child
        if verb.dep_ in ("acl", "amod", "relcl"):
            return verb.head
    return None


def _joined(token: Token) -> Iterator[Token]:
    while token.dep_ in ("conj", "xcomp", "oprd", "ccomp", "advcl") and token.head != token:
        left_or_shot = token.head.lower_ in LEAVING or token.head.lower_ in SHOT
        if token.head.pos_ not in ("VERB", "AUX") or (token.dep_ in ("ccomp", "advcl") and not left_or_shot):
            return
        token = token.head
        yield token


def _of_adjective(token: Token) -> Token | None:
    """`12 people dead`, `left 12 dead`, `five are missing`, `found dead`."""
    if token.dep_ == "amod":
        return token.head
    if any(c.dep_ == "nummod" for c in token.lefts):
        return token
    number = next((c for c in token.lefts if c.dep_ in ("nummod", "nsubj", "det", "quantmod", "amod")), None)
    if number is not None and number.dep_ == "nsubj":
        return number
    if token.head.pos_ in ("VERB", "AUX") and token.dep_ in ("acomp", "oprd", "xcomp", "ccomp", "attr", "advcl"):
        if token.head.lower_ in SHOT:
            return None  # "shot dead" is told by the verb
        return _left(token) or _subject(token.head)
    return token if number is not None or token.dep_ in ("pobj", "dobj", "ROOT", "nsubj", "conj", "appos") else None


def _of_noun(token: Token) -> Token:
    """What stands after "of" (`the death of two boys`), else the noun itself (`12 deaths`), else its owner."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("of", "among", "to"):
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    return inner
    owner = next((c for c in token.lefts if c.dep_ in ("poss", "nmod") and c.pos_ in ("NOUN", "PROPN")), None)
    return owner if owner is not None and token.tag_ == "NN" else token


def _suffering(token: Token) -> Token | None:
    """`eight others sustained injuries`: the one who suffers is the subject."""
    return _subject(token.head) if token.dep_ == "dobj" and token.head.lower_ in SUFFERING else None


def _wounds(token: Token) -> Iterator[Trigger]:
    """`two men with gunshot wounds`, `she suffered a wound`; must not read `her wounds were dressed`, told before."""
    victims = _suffering(token)
    if victims is None and token.head.lower_ == "with":
        holder = token.head.head
        verb = holder.pos_ in ("VERB", "AUX")
        victims = next((c for c in holder.children if c.dep_ in ("dobj", "nsubjpass")), None) if verb else holder
    if victims is not None:
        yield Trigger(token, "injured", victims)


def _body(token: Token) -> Iterator[Trigger]:
    """`the bodies of two men were pulled out`, `a civilian's body was found`; must not read `a governing body`."""
    verbs = {token.head.lower_} | {c.lower_ for c in token.children} | {t.lower_ for t in token.head.subtree}
    if verbs & FINDING or token.lower_ in ("bodies", "corpse", "corpses"):
        yield Trigger(token, "killed", _of_noun(token))


def _lives(token: Token) -> Iterator[Trigger]:
    """`claimed the lives of 12`, `cost 12 lives`, `five people lost their lives`; must not read `their lives changed`."""
    verb = token.head
    if verb.lower_ in ("lost", "losing", "lose", "loses"):
        yield Trigger(token, "killed", _subject(verb))
    elif verb.lower_ == "of" and verb.head.lower_ == "loss":
        yield Trigger(token, "killed", token)
    elif verb.lower_ in ("claimed", "claiming", "claims", "claim", "took", "taking", "cost", "costing", "taken"):
        yield Trigger(token, "killed", _of_noun(token))


def _toll(token: Token) -> Iterator[Trigger]:
    """`a deadly toll on civilians`; the figure of "the death toll rose to 48" is read in `tolls.py`."""
    deadly = any(c.lower_ in ("deadly", "heavy", "terrible", "fatal", "human") for c in token.lefts)
    suffering = [i for c in (*token.children, *token.head.children) if c.lower_ == "on" for i in c.children]
    if deadly and suffering:
        yield Trigger(token, "killed", suffering[0])


_BOUNDS = frozenset("between over about around above up from under".split())
_DEFINITE = frozenset("the these those his her their its".split())
_SLAYING = frozenset("killed kills killing killed died dies wounded injured".split())
_CAUSING = frozenset(
    """caused causing cause causes left leaving leave suffered suffering inflicted inflicting resulted resulting result
    were was are reported including sustained claimed""".split()
)
_ANY = (
    frozenset(TRANSITIVE)
    | frozenset(INTRANSITIVE)
    | SHOT
    | frozenset(NOUNS)
    | frozenset(ADJECTIVES)
    | HOSPITAL
    | WOUNDS
    | CARRYING
    | {"casualties", "fatally", "casualty", "body", "bodies", "corpse", "corpses", "lives", "life", "toll"}
)
