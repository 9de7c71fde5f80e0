"""Triggers: the words that state a harm, and the phrase that names whom they harm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from dubsar.model.kinds import Outcome

Role = Literal["object", "subject", "noun"]

# Verbs that do it to their object; passive or headline use has the harmed as subject.
TRANSITIVE: dict[str, Outcome] = {
    **dict.fromkeys(
        """kill kills killed killing slay slain slew murder murders murdered murdering massacre massacred massacring
        assassinate assassinated assassinates assassinating execute executed executes executing behead beheaded
        martyred liquidated eliminated electrocuted lynched""".split(),
        "killed",
    ),
    **dict.fromkeys(
        """injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maimed maiming stabbed""".split(),
        "injured",
    ),
    **dict.fromkeys("abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping".split(), "abducted"),
    **dict.fromkeys(
        "detain detains detained detaining arrest arrests arrested arresting imprisoned jailed".split(), "detained"
    ),
    **dict.fromkeys("displace displaces displaced displacing evacuated uprooted".split(), "displaced"),
    **dict.fromkeys(["trapped", "stranded", "trapping", "stranding"], "trapped"),
}
# Verbs whose subject suffers it.
INTRANSITIVE: dict[str, Outcome] = {
    **dict.fromkeys("die dies died dying perish perished succumbed succumbs drowned".split(), "killed"),
    **dict.fromkeys(["fled", "flee", "flees", "fleeing"], "displaced"),
    **dict.fromkeys(["hid", "hides", "hiding"], "trapped"),
}
SHOT = frozenset(["shot", "shoots", "shooting", "shoot"])
# Nouns that count the harmed themselves ("12 deaths") or have them after "of" ("the death of two boys").
NOUNS: dict[str, Outcome] = {
    **dict.fromkeys(
        """death deaths fatality fatalities killing killings murder murders martyrdom corpse corpses bodies martyrs
        massacre""".split(),
        "killed",
    ),
    **dict.fromkeys(["injuries", "injury", "woundings"], "injured"),
    **dict.fromkeys(["abduction", "abductions", "kidnapping", "kidnappings"], "abducted"),
    **dict.fromkeys(["arrest", "arrests", "detention", "detentions"], "detained"),
    **dict.fromkeys(["displacement"], "displaced"),
}
# Adjectives: "12 dead", "left three wounded", "five are missing".
ADJECTIVES: dict[str, Outcome] = {
    "dead": "killed",
    "deceased": "killed",
    "missing": "missing",
    "unaccounted": "missing",
}

_UNREAL_HEADS = frozenset(
    """plan plans planned planning threaten threatens threatened vow vows vowed want wants wanted try tries tried
        trying attempt attempted attempts attempting aim aimed aims intend intended intends order ordered orders
        fail failed fails conspire conspired plot plotted plotting seek sought able designed refuse refused hope
        hoped wants ready risk risks continue""".split()
)
_MODALS = frozenset("would could can will should shall must might 'll ’ll 'd".split())
_CONDITIONS = frozenset(["if", "unless"])


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that states a harm. `victims` is the head of the phrase that names the harmed, None when none is named."""

    token: Token
    outcome: Outcome
    victims: Token | None
    passive: bool


def find_triggers(doc: Doc) -> Iterator[Trigger]:
    """The harm triggers of a parsed sentence, in order.

    Reads `killed`, `were wounded`, `12 dead`, `the death of two boys`; must not read `threatened to kill`,
    `would have killed`, `death penalty`, `dead end`, `a wounded economy`.
    """
    for token in doc:
        word = token.lower_
        if unreal(token):
            continue
        if word in SHOT and token.pos_ == "VERB":
            yield from _verb(token, _shot_outcome(token))
        elif word in TRANSITIVE and token.pos_ in ("VERB", "AUX", "ADJ"):
            yield from _verb(token, TRANSITIVE[word])
        elif word in INTRANSITIVE and token.pos_ == "VERB":
            subject = _subject(token)
            yield Trigger(token, INTRANSITIVE[word], subject, passive=True)
        elif word in ADJECTIVES:
            yield Trigger(token, ADJECTIVES[word], _of_adjective(token), passive=True)
        elif word in NOUNS and token.pos_ in ("NOUN", "PROPN"):
            yield Trigger(token, NOUNS[word], _of_noun(token), passive=False)
        elif word in TRANSITIVE and token.pos_ in ("NOUN", "PROPN"):
            yield Trigger(token, TRANSITIVE[word], _of_noun(token), passive=True)
        elif word in ("lives", "life"):
            yield from _lives(token)


def _shot_outcome(token: Token) -> Outcome:
    """`was shot dead` and `fatally shot` killed; `was shot` alone injured."""
    near = {t.lower_ for t in token.subtree if abs(t.i - token.i) <= 4}
    return "killed" if near & {"dead", "fatally", "death"} else "injured"


def _verb(token: Token, outcome: Outcome) -> Iterator[Trigger]:
    passive = _is_passive(token)
    if passive:
        yield Trigger(token, outcome, _subject(token), passive=True)
        return
    harmed = next((c for c in token.rights if c.dep_ in ("dobj", "obj", "dative", "oprd")), None)
    if harmed is None and token.dep_ in ("amod", "acl"):
        yield Trigger(token, outcome, token.head, passive=True)
        return
    if harmed is None and (shared := _shared_object(token)) is not None:
        harmed = shared
    if harmed is None and token.tag_ in ("VBN", "VBD"):
        # A headline leaves out the auxiliary: "Five killed in raid".
        yield Trigger(token, outcome, _subject(token), passive=True)
        return
    yield Trigger(token, outcome, harmed, passive=False)


def _is_passive(token: Token) -> bool:
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children):
        return True
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBD"):
        return not any(child.dep_ in ("dobj", "obj") for child in token.rights)
    if (
        token.dep_ == "conj"
        and token.tag_ in ("VBN", "VBD")
        and not any(c.dep_ in ("dobj", "nsubj") for c in token.children)
    ):
        return token.head.tag_ == "VBN" and _is_passive(token.head)
    return False


def _shared_object(token: Token) -> Token | None:
    """`killed and wounded 12`: the object of the last verb serves the first as well."""
    other = next((c for c in token.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
    if other is None or any(c.dep_ == "nsubj" for c in other.children):
        return None
    if abs(other.i - token.i) > 3:
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
        if verb.dep_ in ("acl", "amod"):
            return verb.head
        if verb.dep_ == "relcl":
            return verb.head
    return None


def _joined(token: Token) -> Iterator[Token]:
    while (
        token.dep_ in ("conj", "xcomp", "oprd", "ccomp") and token.head != token and token.head.pos_ in ("VERB", "AUX")
    ):
        if token.dep_ == "ccomp" and token.head.lower_ not in ("left", "leaving", "leave"):
            return
        token = token.head
        yield token


def _of_adjective(token: Token) -> Token | None:
    """`12 people dead`, `left 12 dead`, `five are missing`."""
    if token.dep_ == "amod":
        return token.head
    number = next((c for c in token.lefts if c.dep_ in ("nummod", "nsubj", "det", "quantmod")), None)
    if number is not None and number.dep_ == "nsubj":
        return number
    if token.dep_ in ("acomp", "oprd", "xcomp", "ccomp", "attr"):
        verb = token.head
        harmed = next(
            (
                c
                for c in verb.children
                if c.dep_ in ("dobj", "obj") and verb.lower_ in ("left", "leaving", "leave", "leaves", "found")
            ),
            None,
        )
        return harmed or _subject(verb)
    return (
        token
        if number is not None
        else (token if token.dep_ in ("pobj", "dobj", "ROOT", "nsubj", "conj", "appos") else None)
    )


def _of_noun(token: Token) -> Token | None:
    """What stands after "of" (`the death of two boys`), else the noun itself (`12 deaths`)."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("of", "among", "to"):
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    return inner
    return token


def _lives(token: Token) -> Iterator[Trigger]:
    """`claimed the lives of 12`, `cost 12 lives`, `five people lost their lives`; must not read `their lives changed`."""
    verb = token.head
    if verb.lower_ in ("lost", "losing", "lose", "loses"):
        yield Trigger(token, "killed", _subject(verb), passive=True)
    elif verb.lower_ in ("claimed", "claiming", "claims", "claim", "took", "taking", "cost", "costing", "taken"):
        yield Trigger(token, "killed", _of_noun(token), passive=False)


def unreal(token: Token) -> bool:
    """Whether the harm is only planned, feared or conditional, so that nothing is said to have happened."""
    children = {child.lower_ for child in token.children if child.i < token.i}
    if token.pos_ in ("VERB", "AUX") and children & _MODALS and "have" not in children:
        return True
    if token.pos_ == "VERB" and children & {"would", "could"}:
        return True
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in token.children):
        return True
    if token.dep_ in ("xcomp", "advcl", "acl", "pcomp") and "to" in children:
        return token.dep_ != "xcomp" or token.head.lower_ in _UNREAL_HEADS or token.dep_ != "xcomp"
    return token.tag_ == "VB" and token.head.lower_ in _UNREAL_HEADS
