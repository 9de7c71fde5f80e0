"""Strikes as news reports them: how many, by whom, on what. Declared lists of releases are read in `releases.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dubsar.extract.news.common import common
from dubsar.extract.news.context.attribution import attribute
from dubsar.extract.news.context.perpetrators import doing
from dubsar.extract.news.effects import ATTACKING, TARGET
from dubsar.extract.news.harms.trigger_words import unreal
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import CIVILIAN
from dubsar.extract.news.phrases import agent, count_in, objects, phrase
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Actor, Count, Effect, Span, Strike

_STRIKES = frozenset(
    """strike strikes raid raids sortie sorties airstrike airstrikes airraid airraids airsortie airsorties air-strike
    air-strikes air-raid air-raids""".split()
)
# Words by which a speaker speaks of itself.
_OWN = frozenset("it they we its their our".split())
_CONDUCT = frozenset("conducted conduct carried launched flew made executed delivered were was".split())
_DEEDS = _CONDUCT | ATTACKING


def read_strikes(parsed: Parsed, surroundings: Surroundings) -> Iterator[Strike]:
    """Reads `There were six airstrikes and 31 engagements in all`, `a strike wiped out a factory near Mosul`.

    Must not read `strikes have killed civilians` (harm, no count of strikes), `a strike by teachers`.
    """
    yield from _deeds(parsed, surroundings)
    if _STRIKES.isdisjoint(parsed.words):
        return
    for noun in parsed.tokens:
        if noun.lower_ not in _STRIKES or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = _governing_verb(noun)
        effects = tuple(_effects(parsed, verb)) if verb is not None and not unreal(verb) else ()
        count = _how_many(parsed, noun)
        told = verb is not None and verb.lower_ in _CONDUCT
        if (effects and (count is not None)) or (count is not None and told and count.known and (count.low or 0) > 1):
            yield _claim(parsed, noun, count, effects, surroundings)
            return


def _deeds(parsed: Parsed, surroundings: Surroundings) -> Iterator[Strike]:
    """Reads `a coalition jet bombed the house`, `the army carried out the strike`: a known party that strikes."""
    if _DEEDS.isdisjoint(parsed.words):
        return
    for verb in parsed.tokens:
        if verb.lower_ not in _DEEDS or verb.pos_ != "VERB" or unreal(verb):
            continue
        doer = agent(verb)
        party = _who(parsed, doer, verb, surroundings) if doer is not None else None
        if party is None:
            continue
        if verb.lower_ in ATTACKING:
            effects = tuple(_effects(parsed, verb, deed=True))
            if effects:
                yield _claim(parsed, verb, None, effects, surroundings, party)
        elif verb.lower_ in _CONDUCT and any(c.lower_ in _STRIKES for c in verb.rights if c.dep_ == "dobj"):
            noun = next(c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in _STRIKES)
            count = _how_many(parsed, noun)
            if count is None or not count.known or (count.low or 0) < 2:
                yield _claim(parsed, noun, count, (), surroundings, party)


def _who(parsed: Parsed, doer: Token, deed: Token, surroundings: Surroundings) -> Actor | None:
    """The known party that acts; `the coalition said that its aircraft struck` is the speaker's own party."""
    party = doing(parsed, doer)
    own = {doer.lower_, *(child.lower_ for child in doer.lefts)} & _OWN
    if party is not None or not own:
        return party
    speaker = attribute(parsed, deed, surroundings.speaker).speaker
    span = speaker.span if speaker else None
    return next((actor for actor in parsed.page.actors if span and actor.span and span.overlaps(actor.span)), None)


def _governing_verb(noun: Token) -> Token | None:
    """The verb of which the strikes are the subject or object; `five of those strikes` hangs on "five"."""
    token = noun
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
    head = token.head
    after = next((t for t in noun.doc[noun.i + 1 :] if t.pos_ == "VERB" and t.dep_ == "ROOT"), None)
    if token.dep_ == "appos" and after is not None and not any(c.dep_ == "nsubj" for c in after.children):
        return after  # the parser took "footage provided by the army, a strike wipes out ..." for an apposition
    if token.dep_ in ("nsubj", "nsubjpass", "attr", "dobj", "npadvmod") and head.pos_ in ("VERB", "AUX"):
        return head
    return None


def _effects(parsed: Parsed, verb: Token, *, deed: bool = False) -> Iterator[Effect]:
    """The effects of a verb and of those that hang on it: `were near Mosul, targeting units and a tunnel`."""
    for each in (verb, *(c for c in verb.children if c.dep_ in ("advcl", "conj", "xcomp", "ccomp"))):
        if each.lower_ not in TARGET or (deed and each != verb):
            continue
        for thing in objects(each):
            if thing.lower_ in CIVILIAN or each.lower_ == "strikes":
                continue
            span = phrase(parsed, thing)
            count = count_in(parsed, thing)
            yield Effect(TARGET[each.lower_], count, _target_words(span, count), span)


def _target_words(span: Span, count: Count | None) -> str:
    """The words of a target without its count."""
    if count is not None and count.words and span.quote.startswith(count.words) and count.words != span.quote:
        return span.quote[len(count.words) :].strip()
    return span.quote


def _how_many(parsed: Parsed, noun: Token) -> Count | None:
    number = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if number is not None and number.pos_ == "NUM":
        return count_in(parsed, number)
    if noun.tag_ in ("NN", "NNP") and any(child.lower_ in ("a", "an", "one", "the", "single") for child in noun.lefts):
        span = phrase(parsed, noun)
        return Count(1, 1, False, span.quote, span)
    return count_in(parsed, noun)


def _claim(
    parsed: Parsed,
    noun: Token,
    count: Count | None,
    effects: tuple[Effect, ...],
    surroundings: Surroundings,
    party: Actor | None = None,
) -> Strike:
    said = attribute(parsed, noun, surroundings.speaker)
    verb = _governing_verb(noun)
    doer = agent(verb) if verb is not None else None
    taken = tuple(span for span in (said.speaker.span if said.speaker else None,) if span)
    by: tuple[Actor, ...] = (party,) if party else surroundings.by(parsed, noun, taken)
    party = party or doing(parsed, noun) or (_who(parsed, doer, noun, surroundings) if doer is not None else None)
    return Strike(
        **common(
            parsed,
            parsed.span(noun, noun),
            said,
            surroundings.when(parsed, noun),
            surroundings.where(parsed, noun, taken),
        ),
        by=by or ((party,) if party else ()),
        strikes=count,
        engagements=_engagements(parsed),
        effects=effects,
    )


def _engagements(parsed: Parsed) -> Count | None:
    """`with a total of 80 engagements`."""
    for quantity in parsed.quantities:
        if re.match(r"\s+engagements?\b", parsed.text[quantity.end :]):
            return replace(quantity.count, span=parsed.shifted(Span.of(parsed.text, quantity.start, quantity.end)))
    return None
