"""Control: a party began a campaign, took, lost, holds or moved on a place or an object."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dubsar.extract.news.common import common
from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.harms.trigger_words import unreal
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.phrases import agent, count_in, objects, phrase, preposed
from dubsar.extract.news.surroundings import Surroundings
from dubsar.ground.actor_words import generic_kind
from dubsar.model import Actor, Control
from dubsar.model.kinds import ControlVerb

# Verbs that take a place or object, verbs that move on one, and nouns that name the deed.
TAKING: dict[str, ControlVerb] = {
    **dict.fromkeys(
        """capture captures captured capturing seize seizes seized seizing overran overrun liberated liberate took
        taken""".split(),
        "captured",
    ),
    **dict.fromkeys(
        "recapture recaptured recapturing retake retook retaken retaking regain regained regaining".split(),
        "recaptured",
    ),
    **dict.fromkeys(["lost"], "lost"),
    **dict.fromkeys("besiege besieged besieging encircled encircle surrounded".split(), "besieges"),
    **dict.fromkeys(["holds", "hold", "control", "controls"], "holds"),
}
MOVING: dict[str, ControlVerb] = {
    **dict.fromkeys(
        """advance advances advanced advancing stormed storming entered moved moves
        moving pushed pushing closer""".split(),
        "advanced",
    ),
    **dict.fromkeys("withdrew withdraw withdrawn withdrawing retreated retreat retreating".split(), "withdrew"),
}
TOWARDS = ("on", "into", "towards", "toward", "to", "against", "from", "closer")
BEGINNING = frozenset("began begun begin begins launched launch launching started kicked".split())
CAMPAIGN = frozenset("offensive campaign operation assault push attack battle siege advance".split())
NAMED = {"capture": "captured", "seizure": "captured", "recapture": "recaptured", "liberation": "captured"}

_FORCES = frozenset(
    """forces troops army fighters militants rebels soldiers militia militias coalition regime group police
        insurgents they units brigade battalion commandos marines paratroopers jihadists peshmerga taliban isis isil
        daesh houthis""".split()
)
_GROUND = frozenset(
    """city town village villages district districts neighborhood neighbourhood neighborhoods neighbourhoods area
        areas territory territories land base bases bridge bridges building buildings compound complex office
        offices museum airport hospital road highway border crossing hill hills front post posts positions
        checkpoint checkpoints headquarters province region capital dam refinery field fields camp approaches half
        part parts control square ground station university prison barracks outskirts centre center island port
        stronghold""".split()
)
_SAID = frozenset((*TAKING, *MOVING, *BEGINNING, *NAMED))


def read_control(parsed: Parsed, surroundings: Surroundings) -> Iterator[Control]:
    """Reads `troops captured two of the bridges`.

    Must not read `captured on video`, `took office` or `lost his life`.
    """
    if _SAID.isdisjoint(parsed.words):
        return
    for word in parsed.tokens:
        if word.lower_ in _SAID and not unreal(word):
            yield from _claims(parsed, word, surroundings)


def _claims(parsed: Parsed, word: Token, surroundings: Surroundings) -> Iterator[Control]:
    text = word.lower_
    if text in TAKING and word.pos_ == "VERB":
        things = [thing for thing in objects(word) if _is_ground(parsed, thing)]
        yield from _each(parsed, word, TAKING[text], agent(word), things, surroundings)
    elif text in MOVING and word.pos_ == "VERB":
        things = (
            objects(word)
            + preposed(word, *TOWARDS)
            + [t for c in word.children if c.lower_ == "closer" for t in preposed(c, "to")]
        )
        things = [thing for thing in things if _is_ground(parsed, thing)]
        yield from _each(parsed, word, MOVING[text], agent(word), things, surroundings)
    elif text in BEGINNING and word.pos_ == "VERB":
        yield from _begun(parsed, word, surroundings)
    elif text in NAMED and word.pos_ == "NOUN":
        things = [thing for thing in preposed(word, "of") if _is_ground(parsed, thing) or _names_ground(thing)]
        doer = next((t for t in parsed.doc[word.i :] if _is_force(parsed, t)), None)
        yield from _each(parsed, word, "captured", doer, things, surroundings)


def _begun(parsed: Parsed, verb: Token, surroundings: Surroundings) -> Iterator[Control]:
    """`X launched an offensive`, `the campaign that began in mid-October`."""
    doer = agent(verb)
    things = [thing for thing in objects(verb) if thing.lower_ in CAMPAIGN]
    if not things and verb.dep_ == "relcl":
        nouns = [t for t in parsed.doc[: verb.i] if t.lower_ in CAMPAIGN]
        things, doer = nouns[-1:], None
    if not things and doer is not None and doer.lower_ in CAMPAIGN:
        things, doer = [doer], None
    if things:
        party = _party(parsed, doer, surroundings) if doer is not None else None
        yield _claim(parsed, verb, "began", party, things[0], surroundings)


def _each(
    parsed: Parsed, verb: Token, kind: ControlVerb, doer: Token | None, things: list[Token], surroundings: Surroundings
) -> Iterator[Control]:
    if not things or doer is None or not _is_force(parsed, doer):
        return
    party = _party(parsed, doer, surroundings)
    for thing in things:
        yield _claim(parsed, verb, kind, party, thing, surroundings)


def _is_force(parsed: Parsed, token: Token) -> bool:
    span = parsed.span(token, token)
    return token.lower_ in _FORCES or any(actor.span and actor.span.overlaps(span) for actor in parsed.actors())


def _names_ground(token: Token) -> bool:
    """A phrase whose head the parser missed, with a word for ground in it: `the government-building complex moves`."""
    return any(t.lower_ in _GROUND for t in token.lefts)


def _is_ground(parsed: Parsed, token: Token) -> bool:
    span = parsed.span(token, token)
    inner = {t.lower_ for t in token.subtree}
    if token.pos_ == "NUM" and inner & _GROUND:
        return True
    return token.lower_ in _GROUND or any(place.span and place.span.overlaps(span) for place in parsed.places())


def _party(parsed: Parsed, token: Token, surroundings: Surroundings) -> Actor | None:
    """The known party in the doer's words, the party of the sentence before for "they", else the words."""
    span = phrase(parsed, token)
    known = next((actor for actor in parsed.actors() if actor.span and span.overlaps(actor.span)), None)
    if known is not None:
        return known
    if token.lower_ == "they":
        return surroundings.party
    return Actor(span.quote, kind=generic_kind(span.quote), words=span.quote, span=span)


def _claim(
    parsed: Parsed, verb: Token, kind: ControlVerb, party: Actor | None, thing: Token, surroundings: Surroundings
) -> Control:
    said = attribute(parsed, verb, surroundings.speaker)
    span = phrase(parsed, thing)
    return Control(
        **common(
            parsed,
            parsed.between(parsed.span(verb, verb), span),
            said,
            surroundings.when(parsed, verb),
            surroundings.where(parsed, thing, (party.span,) if party and party.span else ()),
        ),
        actor=party,
        verb=kind,
        object=span.quote,
        count=count_in(parsed, thing),
    )
