"""Gunfire: who is hit, wounded or takes his own life, as police reports tell it without a word of killing."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.people.harmed_phrases import is_passive, subject
from dubsar.model.kinds import Outcome

STRUCK = frozenset("hit struck grazed".split())
SUICIDE = frozenset("suicide life gun weapon rifle pistol shotgun handgun firearm".split())
_PROJECTILES = frozenset("bullet bullets gunfire shot shots round rounds crossfire pellet pellets shrapnel".split())
_BODY = frozenset(
    """head neck chest back arm arms leg legs torso abdomen stomach hand hands foot feet shoulder face thigh hip
    buttocks groin knee ankle side jaw calf wrist elbow eye body""".split()
)
_LIMBS = frozenset("hand hands foot feet leg legs arm arms thigh knee ankle finger fingers toe toes calf hip".split())
_ACCIDENT = frozenset("accidentally accidental accident unintentionally cleaning playing".split())
_STATES = frozenset("critical serious grave stable guarded".split())
_SELF = frozenset("himself herself themselves".split())
_ARRIVING = frozenset(
    """showed shown show arrived arrive came come turned walked checked drove suffering suffered suffers complaining
    treated hospitalized hospitalised listed remained""".split()
)


def struck(token: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """Reads `was hit by a stray bullet`, `struck his brother in the head`; must not read `was hit by a tax bill`,
    `struck a deal` or `shells hit the market`.
    """
    inner = [(prep.lower_, t.lower_) for prep in token.rights for t in prep.subtree if prep.dep_ in ("prep", "agent")]
    doer = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    done = next((c for c in token.rights if c.dep_ in ("dobj", "obj")), None)
    if doer is not None and doer.lower_ in _PROJECTILES and done is not None:
        yield token, "injured", done
        return
    if token.lower_ == "grazed" and is_passive(token):
        yield token, "injured", subject(token)
        return
    by_bullet = any(link in ("by", "with") and word in _PROJECTILES for link, word in inner)
    in_body = any(link == "in" and word in _BODY for link, word in inner)
    if by_bullet or in_body:
        passive = is_passive(token) or done is None
        yield token, "injured", subject(token) if passive else done


def wounded_one(wounds: Token) -> Token | None:
    """Who has the wounds of `showed up with gunshot wounds`, `suffering from a wound`, `complaining of wounds`."""
    if wounds.head.lower_ not in ("with", "from", "of", "for"):
        return None
    verb = wounds.head.head
    for _ in range(5):
        if verb.lower_ in _ARRIVING:
            return subject(verb) or _of_outer(verb)
        verb = verb.head
    return None


def own_life(token: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """Reads `then committed suicide`, `before taking his own life`, `turned the gun on himself`; must not read
    `a suicide bombing`, `turned the gun on her husband` or `saved his own life`.
    """
    verb = token.head
    if token.lower_ == "suicide":
        told = verb.lower_ in ("committed", "committing", "commits", "commit")
    elif token.lower_ == "life":
        own = any(c.lower_ == "own" for c in token.lefts)
        told = own and verb.lower_ in ("took", "taking", "takes", "taken", "take", "ended", "ending")
    else:
        self = any(t.lower_ in _SELF for prep in (*verb.rights, *token.rights) for t in prep.children)
        told = self and verb.lower_ in ("turned", "turning", "turns")
    if told and not any(t.lower_ in ("attempted", "tried", "threatened") for t in (verb, verb.head)):
        yield token, "killed", subject(verb) or _of_outer(verb)


def in_condition(token: Token) -> Iterator[tuple[Token, Outcome, Token | None]]:
    """Reads `a man is in critical condition`, `two remain in serious condition`; must not read `the road is in good
    condition`, which is said of no people, nor `on condition of anonymity`.
    """
    link = token.head
    if link.lower_ == "in" and any(c.lower_ in _STATES for c in token.lefts):
        verb = link.head
        yield token, "injured", subject(verb) if verb.pos_ in ("VERB", "AUX") else None


def _of_outer(verb: Token) -> Token | None:
    """The subject of the clause on which a clause without one hangs: `killed two before killing himself`."""
    for _ in range(4):
        if verb.head == verb:
            return None
        verb = verb.head
        if verb.pos_ in ("VERB", "AUX") and (found := subject(verb)) is not None:
            return found
    return None


def by_accident(verb: Token) -> bool:
    """Whether `shot himself` tells of one who lives: by accident, or in a limb. Else it mostly tells of a suicide."""
    words = {t.lower_ for t in verb.doc}
    return bool(words & _ACCIDENT) or any(t.lower_ in _LIMBS for t in verb.subtree)


def oneself(verb: Token, pronoun: Token) -> Token | None:
    """The subject of `killing himself`, of its own clause or of the one it hangs on.

    Of `left one wounded before killing himself` it is the pronoun: the one wounded is another.
    """
    found = subject(verb) or _of_outer(verb)
    counted = found is not None and (found.pos_ == "NUM" or any(c.dep_ == "nummod" for c in found.lefts))
    return pronoun if counted and pronoun.lower_ != "themselves" else found
