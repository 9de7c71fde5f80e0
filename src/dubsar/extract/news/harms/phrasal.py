"""Phrasal harm: what several words state together ("mowed down nine", "burned to death", "lost 12 men")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.harms.causes import cause_near
from dubsar.extract.news.people.harmed_phrases import is_passive, subject
from dubsar.extract.news.people.people_words import COMBATANT
from dubsar.model.kinds import Outcome

# Verbs that kill with "to death"; the second line suffers it without an object ("an infant froze to death").
_TO_DEATH = frozenset(
    """hacked hack hacking stabbed stabbing stab beaten beat beating crushed crushing trampled stoned stoning tortured
    clubbed bludgeoned strangled knifed speared whipped flogged kicked mauled smothered bayoneted battered gassed
    pelted put roasted scalded dragged hanged""".split()
)
_SUFFER_TO_DEATH = frozenset(
    """burned burnt burning burn froze frozen freezing bled bleeding bleed starved starving starve choked choking
    suffocated fell fallen falling plunged jumped""".split()
)
_EITHER_TO_DEATH = _TO_DEATH | _SUFFER_TO_DEATH
_ALIVE = frozenset("burned burnt burning buried skinned".split())
_DOWN = frozenset("mow mows mowed mowing mown gun guns gunned gunning".split())
_OUT = frozenset("wipe wipes wiped wiping take takes took taken taking".split())
_FALL = frozenset("fall falls fell fallen falling".split())
LOSE = frozenset("lose loses lost losing".split())
_KIN = frozenset(
    """husband wife son sons daughter daughters father mother parents brother brothers sister sisters child children
    baby family uncle uncles aunt cousin cousins relatives grandson granddaughter grandchildren nephew niece twins
    siblings members""".split()
)
_MEN = COMBATANT | frozenset("men personnel".split())
_LIMBS = frozenset("leg legs arm arms hand hands foot feet eye eyes limb limbs sight".split())
_GAS = frozenset("gas smoke fumes chlorine sarin".split())
_STIFLED = frozenset("suffocated suffocating choked choking suffocation asphyxiated".split())
_FORCED = frozenset("forced forcing forces driven drove driving".split())
_HOMES = frozenset("home homes house houses village villages land lands".split())
_LEAVE = frozenset("flee leave abandon evacuate".split())
_INJURIES = frozenset("injuries injury wounds wound burns shrapnel fractures trauma".split())
_LIVED = frozenset("survived surviving escaped".split())
PHRASAL = (
    _FORCED
    | {"survive", "treated", "treating"}
    | _LIVED
    | _DOWN
    | _OUT
    | _FALL
    | LOSE
    | _STIFLED
    | {"death", "alive", "souls", "away"}
)
"""The words at which `stated` is to be asked."""


def stated(token: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """The word that states it, the outcome and the head of the harmed, for a token of PHRASAL.

    Reads `hacked to death`, `mowed down nine shoppers`, `wiped out a family`, `fell victim to shelling`, `the army
    lost 12 men`, `choked on the gas`; must not read `sentenced to death`, `took out a loan`, `fell victim to fraud`,
    `lost the hill` or `lost two matches`.
    """
    word = token.lower_
    if word in ("death", "alive"):
        verb = done_to_death(token)
        if verb is not None:
            yield verb, "killed", _sufferer(verb)
    elif word in _STIFLED:
        yield from _stifled(token)
    elif word in _FORCED:
        yield from _forced_out(token)
    elif word == "survive":
        if any(c.dep_ == "neg" for c in token.children):
            yield token, "killed", subject(token)
    elif word in _LIVED:
        yield from _lived(token)
    elif word in ("treated", "treating"):
        yield from _treated(token)
    elif word == "away":
        if token.head.lower_ in ("passed", "passes", "passing"):
            yield token.head, "killed", subject(token.head)
    elif word == "souls":
        if token.dep_ == "nsubjpass" and token.head.lower_ == "lost":
            yield token, "killed", token
    elif word in _FALL:
        yield from _fell_victim(token)
    elif word in LOSE:
        yield from _lost(token)
    elif particle := next((c for c in token.children if c.lower_ == ("down" if word in _DOWN else "out")), None):
        yield from _with_particle(token, particle)


def done_to_death(token: Token) -> Token | None:
    """The verb that "to death" or "alive" makes a killing; None where it is no such verb."""
    if token.lower_ == "alive":
        verb = token.nbor(-1) if token.i else None
        return verb if verb is not None and verb.lower_ in _ALIVE else None
    if token.i < 2 or token.nbor(-1).lower_ not in ("to", "his", "her", "their"):
        return None
    near = token.doc[max(0, token.i - 8) : token.i - 1]
    return next((t for t in reversed(near) if t.lower_ in _EITHER_TO_DEATH), None)


def is_to_death(verb: Token) -> bool:
    """Whether a verb that wounds is told as one that killed: `stabbed to death`."""
    return (
        any(t.lower_ == "death" and t.nbor(-1).lower_ == "to" for t in verb.doc[verb.i + 2 : verb.i + 7])
        and verb.lower_ in _EITHER_TO_DEATH
    )


def _sufferer(verb: Token) -> Token | None:
    done = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    return done if done is not None and not is_passive(verb) else subject(verb)


def _with_particle(verb: Token, particle: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """`gunned down two men`, `was taken out by a drone`; "take out" kills only fighters: not `took out the rubbish`."""
    inner = (*verb.rights, *particle.rights)
    done = next((c for c in inner if c.dep_ in ("dobj", "obj", "npadvmod", "pobj") and c != particle), None)
    harmed = subject(verb) if is_passive(verb) or done is None else done
    if harmed is None or verb.lower_ == "gunned":
        return  # "gunned" is a word of harm by itself
    if verb.lower_.startswith(("ta", "to")) and not {t.lower_ for t in harmed.subtree} & COMBATANT:
        return
    if verb.lower_.startswith("gun") and verb.pos_ != "VERB":
        return
    yield verb, "killed", harmed


def _forced_out(verb: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """`forcing 2,000 families to flee`, `driven from their homes`; must not read `forced to resign`."""
    fleeing = next((c for c in verb.rights if c.lower_ in _LEAVE and c.tag_ == "VB"), None)
    away = any(
        inner.lower_ in _HOMES
        for prep in verb.rights
        if prep.lower_ in ("from", "out")
        for inner in prep.subtree
        if inner.dep_ == "pobj"
    )
    if away or (fleeing is not None and (fleeing.lower_ == "flee" or {t.lower_ for t in fleeing.subtree} & _HOMES)):
        done = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
        own = next((c for c in fleeing.lefts if c.dep_ == "nsubj"), None) if fleeing is not None else None
        yield verb, "displaced", subject(verb) if is_passive(verb) else done if done is not None else own


def _treated(verb: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """`treated 31 people for burns`; must not read `treated 31 patients for malaria`."""
    ills = {
        i.lower_ for prep in verb.rights if prep.lower_ == "for" for i in prep.subtree if i.dep_ in ("pobj", "conj")
    }
    if ills & _INJURIES:
        done = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
        yield verb, "injured", done if done is not None and not is_passive(verb) else subject(verb)


def _lived(verb: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """`two guards survived with burns`; not `survived with the help of neighbours` or `escaped without injuries`."""
    hurt = {i.lower_ for prep in verb.rights if prep.lower_ == "with" for i in prep.children if i.dep_ == "pobj"}
    if hurt & _INJURIES:
        yield verb, "injured", subject(verb)


def _fell_victim(verb: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """Only to what kills: `fell victim to the shelling`, not `fell victim to fraud`."""
    following = verb.doc[verb.i + 1 : verb.i + 3].text.lower()
    if following.startswith(("victim to", "victims to", "victim of")):
        rest = verb.doc[verb.i + 3 : verb.i + 12].text
        if cause_near(rest, 0, 0) is not None:
            yield verb, "killed", subject(verb)


def _lost(verb: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """`the army lost 12 men` killed, `lost her husband in the raid` killed, `lost a leg to a mine` injured.

    Kin and limbs count only where the sentence names what did it; must not read `lost contact with two soldiers`.
    """
    done = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    if done is None or verb.pos_ != "VERB":
        return
    numbered = any(c.dep_ == "nummod" or c.lower_ in ("dozens", "several", "many") for c in done.lefts)
    violent = cause_near(verb.doc.text, 0, 0) is not None or any(
        t.lower_ in ("attack", "war", "strike", "strikes", "blast", "explosion", "bombing", "massacre")
        for t in verb.doc
    )
    owned = any(c.dep_ == "poss" or c.lower_ == "a" for c in done.lefts)
    if (done.lower_ in _MEN and numbered) or (done.lower_ in _KIN and violent and (owned or numbered)):
        yield verb, "killed", done
    elif done.lower_ in _LIMBS and violent and owned:
        yield verb, "injured", subject(verb)


def _stifled(token: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """By gas people choke and live, as reports use the word; without it `two miners suffocated` tells of dead."""
    by_gas = any(t.lower_ in _GAS for t in token.doc)
    if token.lower_ == "suffocation":
        if by_gas and token.head.lower_ in ("suffered", "from", "cases", "of"):
            holder = token.head if token.head.lower_ == "suffered" else token.head.head
            yield token, "injured", subject(holder)
    elif token.pos_ == "VERB" and not is_to_death(token):
        done = next((c for c in token.rights if c.dep_ in ("dobj", "obj")), None)
        if by_gas:
            yield token, "injured", done if done is not None else subject(token)
        elif token.lower_.startswith(("suff", "asph")):
            yield token, "killed", done if done is not None else subject(token)
