"""Triggers: the words that state a harm, and the phrase that names whom they harm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dubsar.extract.news.harms.adjectives import of_adjective
from dubsar.extract.news.harms.gunfire import (
    STRUCK,
    SUICIDE,
    by_accident,
    in_condition,
    oneself,
    own_life,
    struck,
)
from dubsar.extract.news.harms.nouns_of_harm import bodies, deadly_toll, lives, noun_of_harm, wounds
from dubsar.extract.news.harms.phrasal import PHRASAL, is_to_death, stated
from dubsar.extract.news.harms.shootings import (
    ONESELF,
    and_oneself,
    critical,
    each_other,
    found_shot,
    in_hospital,
    is_attributive,
    opens_headline,
    shooting_of,
)
from dubsar.extract.news.harms.told_otherwise import (
    beside_the_dead,
    counts_cases,
    figure_of_speech,
    merely_described,
    only_described,
    open_question,
)
from dubsar.extract.news.harms.trigger import Trigger
from dubsar.extract.news.harms.trigger_words import (
    ADJECTIVES,
    CARRYING,
    CLINICS,
    HOSPITAL,
    INTRANSITIVE,
    NOUNS,
    SHOT,
    TRANSITIVE,
    WOUNDS,
    unreal,
)
from dubsar.extract.news.people.harmed_phrases import (
    after_bound,
    harmed_otherwise,
    is_passive,
    left_behind,
    named_by_noun,
    next_is_hurt,
    number_beside,
    right_before,
    shared_object,
    subject,
    with_the_other,
)
from dubsar.extract.news.people.people_words import REFLEXIVE
from dubsar.model.kinds import Outcome


def find_triggers(tokens: Iterable[Token]) -> Iterator[Trigger]:
    """The harm triggers among the tokens of a sentence, in order.

    Reads `killed`, `were wounded`, `12 dead`, `the death of two boys`, `a body was found`; must not read
    `threatened to kill`, `would have killed`, `death penalty`, `dead end`, `a body of work`.
    """
    for token in tokens:
        if token.lower_ in _ANY and not unreal(token):
            yield from (t for t in _of(token) if not merely_described(t.token, t.outcome, t.victims))


def _of(token: Token) -> Iterator[Trigger]:
    yield from _by_phrase(token)
    yield from _by_word(token)


def _by_phrase(token: Token) -> Iterator[Trigger]:
    """What a word tells by those beside it, whatever it tells by itself: "lost his life", "shooting death"."""
    word = token.lower_
    if word in PHRASAL:
        yield from (Trigger(*told) for told in stated(token) if not unreal(told[0]))
    if word in SUICIDE:
        yield from (Trigger(*told) for told in own_life(token) if not unreal(told[0].head))
    if word == "condition":
        yield from (Trigger(*told) for told in in_condition(token) if told[2] is not None and _is_told_anew(told[2]))
    if word in _SCENES:
        yield from (Trigger(*told) for told in _SCENES[word](token) if told[2] is not None)
    if word in STRUCK and token.pos_ == "VERB":
        yield from (Trigger(*told) for told in struck(token) if told[2] is not None)


def _by_word(token: Token) -> Iterator[Trigger]:
    """What a word tells by itself, as the part of speech that it is; the first case that holds."""
    word = token.lower_
    if word in REFLEXIVE:
        yield from _by_own_bomb(token)
    elif word in SHOT and token.pos_ == "VERB" and token.dep_ != "amod":
        yield from _shot(token)
    elif word == "shot" and token.dep_ in ("ROOT", "dep") and any(c.dep_ == "nummod" for c in token.lefts):
        yield Trigger(token, "injured", token)  # the headline "Four shot, one fatally"
    elif word in HOSPITAL or word in CARRYING:
        yield from _to_hospital(token)
    elif word == "fatally":
        yield from _fatally(token)
    elif word in TRANSITIVE and token.pos_ in ("VERB", "AUX", "ADJ"):
        if is_to_death(token):
            return  # told by the words "to death"
        fatally = any(c.lower_ in ("fatally", "mortally") for c in token.children)
        yield from _verb(token, "killed" if fatally and TRANSITIVE[word] == "injured" else TRANSITIVE[word])
    elif word in INTRANSITIVE and (token.pos_ == "VERB" or word == "dies"):
        done = next((c for c in token.rights if c.dep_ == "dobj"), None) if word.startswith("drown") else None
        sufferers = done if done is not None else subject(token) or _before_noun(token)
        if not figure_of_speech(token, sufferers):
            yield Trigger(token, INTRANSITIVE[word], sufferers)
    elif word in ADJECTIVES:
        victims = of_adjective(token)
        both = word == "dead" and next_is_hurt(token)
        yield Trigger(token, ADJECTIVES[word], victims, both)
        if both:
            yield Trigger(token.nbor(2), "injured", victims, True)
    elif word in ("casualties", "casualty") and token.dep_ != "compound" and not open_question(token):
        if not beside_the_dead(token):
            yield Trigger(token, "killed", named_by_noun(token), joint=True)
        yield Trigger(token, "injured", named_by_noun(token), joint=not beside_the_dead(token))
    elif word in ("body", "bodies", "corpse", "corpses", "remains") and token.pos_ != "VERB":
        yield from bodies(token)
    elif word in ("lives", "life"):
        yield from lives(token)
    elif word == "toll":
        yield from deadly_toll(token)
    elif word in WOUNDS and token.pos_ == "NOUN":
        yield from wounds(token)
    elif (word in ("injuries", "injury") and only_described(token)) or counts_cases(token):
        return  # told by another word, or no count of people
    elif word in NOUNS and token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound":
        yield from noun_of_harm(token)
    elif word in TRANSITIVE and token.pos_ in ("NOUN", "PROPN"):
        yield Trigger(token, TRANSITIVE[word], named_by_noun(token))


def _before_noun(token: Token) -> Token | None:
    """`2 year old dies`, where the parser takes the verb for a noun."""
    return (
        next((c for c in token.lefts if c.dep_ in ("amod", "nmod", "compound")), None) if token.pos_ != "VERB" else None
    )


def _by_own_bomb(token: Token) -> Iterator[Trigger]:
    """`blew himself up`, `detonated himself`; must not read `identified himself`, nor what a verb of harm tells."""
    if token.head.lower_ in _BURSTING and token.dep_ in ("dobj", "obj"):
        yield Trigger(token.head, "killed", token)


def _shot(token: Token) -> Iterator[Trigger]:
    """`was shot dead`, `fatally shot` killed; `was shot` injured; nothing where the killing is told beside it.

    Reads `was shot and killed` by its second verb alone; must not read `shot at the house` or `shot 20 rounds`.
    """
    if any(c.dep_ == "conj" and c.lower_ in _SLAYING and c.i - token.i <= 4 for c in token.children):
        return
    if each_other(token) or is_attributive(token):
        return
    if any(c.lower_ == "down" for c in token.children) and not any(
        c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN", "NUM") for c in token.children
    ):
        return  # "fired at the drones and shot both of them down"
    following = token.doc[token.i + 1 : token.i + 4].text.lower()
    if token.tag_ in ("VBD", "VBP", "VBZ", "VB") and following.startswith(("in the air", "into the air", "at the air")):
        return
    near = set()
    for follower in token.doc[token.i + 1 : token.i + 6]:
        if follower.is_punct or follower.dep_ == "cc":
            break  # "five shot, two dead" counts others
        near.add(follower.lower_)
    deadly = near & {"dead", "squad"} or any(c.lower_ == "fatally" for c in token.children) or _to_death(token)
    yield from _verb(token, "killed" if deadly else "injured")


def _to_death(token: Token) -> bool:
    for following in token.doc[token.i + 1 : token.i + 8]:
        if following.is_punct:
            return False
        if following.lower_ == "death":
            return following.nbor(-1).lower_ == "to"
    return False


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
    gone = {"body", "bodies", "dead", "corpse", "corpses", "remains", "martyr", "martyrs", "killed", "deceased"}
    return victims.pos_ != "PRON" and not words & gone


def _verb(token: Token, outcome: Outcome) -> Iterator[Trigger]:
    if each_other(token):
        return
    joint = outcome in ("killed", "injured") and with_the_other(token)
    if (found := found_shot(token)) is not None:
        yield Trigger(token, outcome, found, joint)
        return
    if (shared := shared_object(token)) is not None:
        yield Trigger(token, outcome, shared, joint)
        return
    if (number := number_beside(token)) is not None:
        yield Trigger(token, outcome, number, joint)
        return
    if is_passive(token):
        yield Trigger(token, outcome, subject(token), joint)
        return
    if (before := right_before(token)) is not None:
        yield Trigger(token, outcome, before, joint)
        return
    objects = (c for c in token.rights if c.dep_ in ("dobj", "obj", "dative", "oprd"))
    harmed = next((c for c in objects if c.lower_ not in ADJECTIVES and not harmed_otherwise(token, c)), None)
    harmed = harmed or after_bound(token)
    if harmed is not None and harmed.lower_ in REFLEXIVE:
        harmed = oneself(token, harmed) if outcome == "killed" or by_accident(token) else None
    if harmed is None and token.dep_ == "amod":
        yield Trigger(token, outcome, token.head, joint)
    elif harmed is None and (left := left_behind(token)) is not None:
        yield Trigger(token, outcome, left, joint)
    elif harmed is None and token.dep_ == "acl":
        yield Trigger(token, outcome, token.head, joint)
    elif harmed is None and (token.tag_ in ("VBN", "VBD") or token.lower_ == "shot"):
        # A headline leaves out the auxiliary: "Five killed in raid".
        yield Trigger(token, outcome, subject(token) or opens_headline(token), joint)
    else:
        yield Trigger(token, outcome, harmed, joint)


_SCENES = {"shooting": shooting_of, "critical": critical, "hospital": in_hospital}
_SCENES |= dict.fromkeys(ONESELF, and_oneself)
_BURSTING = frozenset("blew blow blowing blown blows detonated detonating detonates exploded exploding".split())
_SLAYING = frozenset("killed kills killing killed died dies wounded injured".split())
_ANY = (
    frozenset(TRANSITIVE)
    | frozenset(INTRANSITIVE)
    | SHOT
    | frozenset(NOUNS)
    | frozenset(ADJECTIVES)
    | HOSPITAL
    | WOUNDS
    | CARRYING
    | PHRASAL
    | STRUCK
    | SUICIDE
    | {"condition"}
    | frozenset(_SCENES)
    | REFLEXIVE
    | {"casualties", "fatally", "casualty", "body", "bodies", "corpse", "corpses", "remains", "lives", "life", "toll"}
)
