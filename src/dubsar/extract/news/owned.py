"""Owned: a party says or shows itself that the attack just told was its own. A strike claim by that party, conceded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dubsar.extract.news.context.parties import parties_in
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Actor, Harm, Span, Speaker, Strike

_DEED = r"(?:(?:air ?)?strikes?|attacks?|bombings?|raids?|shelling|bombardments?|missile launch)"
_ATTACK = rf"(?:\w+ ){{0,2}}?{_DEED}"
_THE_ATTACK = (
    rf"(?:the|this|that|these|both|its|their)\b (?:moments? (?:of (?:the |impact)?|when )?)?(?:[\w-]+ ){{0,2}}?{_DEED}"
)
_FILM = r"(?:(?:\w+ ){0,3}?(?:footage|videos?|clips?|film|recordings?|images?|imagery|photos?|photographs?|pictures?))"
_SHOWED = (
    r"(?:released|published|posted|shared|aired|broadcast|issued|uploaded|tweeted|circulated|distributed|put out|"
    r"made public)"
)
_HAD = r"(?:(?:has|have|had|later|also|itself|themselves|then|since|subsequently) ){0,3}"
# In each the party stands before the words.
_OWNS = re.compile(
    r"\b(?:claimed|took|accepted|acknowledged|admitted) (?:responsibility|credit) for\b|"
    rf"\b(?:owned up to|claimed) (?:the|this|that|both) {_ATTACK}"
    r"(?=[.,;]|$| (?:via|through|on (?:its|social|Telegram|X))\b)|"
    r"\b(?:declared|confirmed|acknowledged|admitted|announced) (?:to )?(?:the|both|its|this|these|carrying out) "
    rf"{_ATTACK}\b|"
    r"\b(?:said|says|confirmed|acknowledged|admitted) (?:that )?(?:it|they) (?:had |have |has )?(?:been )?"
    r"(?:conducted|carried out|launched|struck|bombed|targeted|(?:(?:was|were) )?(?:responsible for|behind))\b|"
    rf"\b{_SHOWED} {_FILM} (?:[\w-]+ ){{0,4}}?(?:of|from|showing|shows?|depicting|documenting) {_THE_ATTACK}\b|"
    rf"\b{_SHOWED} {_FILM} (?:of|showing) the moment\b|"
    rf"\b{_SHOWED} {_FILM} of it\b",
    re.IGNORECASE,
)
# In each the party stands after the words.
_OWNED_BY = re.compile(
    rf"\b{_THE_ATTACK}\b[^.;]{{0,60}}? (?:was|were|has been|have been) (?:later |also |since )?"
    r"(?:confirmed|claimed|acknowledged|announced|declared|admitted|owned|filmed and published) by\b|"
    rf"\b{_FILM} (?:of|from|showing) {_THE_ATTACK}\b[^.;]{{0,50}}? {_SHOWED} (?:\w+ ){{0,3}}?by\b|"
    rf"\b{_FILM},? {_SHOWED} (?:\w+ ){{0,3}}?by\b(?=[^.;]{{3,60}}?,? (?:shows?|showed|showing|depicts?|of) "
    rf"(?:{_THE_ATTACK}|the moment)\b)",
    re.IGNORECASE,
)
_FILM_THAT = re.compile(rf"\b{_FILM} (?:that |which )", re.IGNORECASE)
_FILMED_MANY = re.compile(
    rf"\b{_DEED}\b[^.;]{{0,80}}? (?:of which|for which)\b|\b{_FILM} (?:of|from|showing) (?:[\w-]+ ){{1,4}}?{_DEED}\b",
    re.IGNORECASE,
)
_AMONG_THEM = re.compile(
    rf"\b(?:this|the) (?:[\w-]+ ){{0,3}}?(?:{_DEED}|incident|case)\b[^.;]{{0,40}}? (?:is|was) (?:among|one of) "
    r"(?:them|these|those|the)\b",
    re.IGNORECASE,
)
_SHOWING = re.compile(rf"{_HAD}{_SHOWED} {_FILM}\b", re.IGNORECASE)
_SHOWN = re.compile(rf" {_HAD}(?:{_SHOWED}|made (?:\w+ )?public)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|n[’']t|never|neither|nor|nobody|no one|without|yet to|whether|if)\b", re.IGNORECASE)
_NEAR = 60
"""Characters between the party and what it owns: "the army, in a statement on Sunday, confirmed the strike"."""


def read_owned(parsed: Parsed, surroundings: Surroundings) -> Iterator[Strike]:
    """Reads `The army confirmed the strike`, `the army released footage of the raid`, `the brigades claimed
    responsibility for the attack` after a toll.

    Must not read `the hospital confirmed the strike`, `the army has not confirmed it`, `a resident posted a video of
    the raid`, `the army published pictures of its soldiers`, or any of them before harm is told.
    """
    before = surroundings.harmed
    if before is None or before.scope != "event":
        return
    owned = _owned(parsed) or _among_those_shown(parsed)
    if owned is not None and not _NOT.search(parsed.text, 0, owned[1].end()):
        yield _claim(parsed, before, *owned)


def _claim(parsed: Parsed, before: Harm, party: Actor, words: re.Match[str]) -> Strike:
    assert party.span is not None
    return Strike(
        document=before.document,
        span=parsed.sentence.span,
        trigger=parsed.shifted(Span.of(parsed.text, *words.span())),
        speaker=Speaker(party.span.quote, (), party.span),
        stance="conceded",
        zone=parsed.sentence.zone,
        when=before.when,
        where=before.where,
        by=(party,),
    )


def _owned(parsed: Parsed) -> tuple[Actor, re.Match[str]] | None:
    for words in _OWNS.finditer(parsed.text):
        if party := _before(parsed, parsed.text, words.start(), parsed.sentence.span.start):
            return party, words
    for words in _OWNED_BY.finditer(parsed.text):
        if party := _after(parsed, words.end()):
            return party, words
    for words in _FILM_THAT.finditer(parsed.text) if re.search(_THE_ATTACK, parsed.text, re.IGNORECASE) else ():
        party = _after(parsed, words.end())
        if party and party.span and _SHOWN.match(parsed.text, party.span.end - parsed.sentence.span.start):
            return party, words
    return None


def _after(parsed: Parsed, at: int) -> Actor | None:
    """The first party after a place in the sentence, with no other sentence part between them."""
    start = parsed.sentence.span.start
    named = (each for each in parties_in(parsed) if each.span and at <= each.span.start - start <= at + _NEAR)
    first = next(named, None)
    if first is None or first.span is None:
        return None
    return None if re.search(r"[.;:,]", parsed.text[at : first.span.start - start]) else first


def _before(parsed: Parsed, text: str, at: int, start: int) -> Actor | None:
    """The party named last before the verb, with no other sentence part between them."""
    named = [each for each in parties_in(parsed) if each.span and each.span.end - start <= at]
    last = named[-1] if named else None
    if last is None or last.span is None:
        return None
    between = text[last.span.end - start : at]
    return last if len(between) <= _NEAR and not re.search(r"[.;:]|\b(?:and|but|while|after|when)\b", between) else None


def _among_those_shown(parsed: Parsed) -> tuple[Actor, re.Match[str]] | None:
    """`The army published footage of nine raids. The raid on the mill is one of them.`"""
    words = _AMONG_THEM.search(parsed.text)
    index = parsed.sentence.index
    if words is None or index == 0:
        return None
    told = parsed.page.sentences[index - 1]
    if not told.gated:
        return None
    earlier = Parsed.of(parsed.page, told)
    shown = _SHOWING.search(earlier.text) if _FILMED_MANY.search(earlier.text) else None
    party = _before(earlier, earlier.text, shown.start(), told.span.start) if shown else None
    return (party, words) if party else None
