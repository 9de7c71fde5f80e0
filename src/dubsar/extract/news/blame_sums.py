"""Sums of blame: how many of those who report an attack lay it to whom. One claim a party that some of them name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from dubsar.extract.news.blame_tellers import speaker_at, teller_of
from dubsar.extract.news.blame_words import Blamed, blamable, blamed_in
from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.surroundings import Surroundings
from dubsar.model import Actor, Harm, Span, Speaker
from dubsar.text.tellers import OUTLETS, SEVERAL, are_in_step, are_several, is_one

PARTS = 12
"""Parts of a sentence that are looked at; no sum of blame has as many."""
_HINT = re.compile(
    r"blam|accus|suspect|implicat|attribut|ascri|assign|responsib|culpab|finger|point|nam(?:e|ing)|identif|cit(?:e|ing)|"
    r"mention|indicat|specif|h[eo]ld|carried out|conducted|launched|fired|dropped|belong|behind|spoke|speak|did it|"
    r"was|were|is\b|are\b|bombed|struck|shelled|targeted|link|traced|describ",
    re.IGNORECASE,
)
_OUTLETS = re.compile(rf"\b{OUTLETS}\b", re.IGNORECASE)

_CUT = re.compile(
    r"\s*[;:—–]\s+|(?:^|,? )(?:while|whereas|though|although|but|however|yet)\b|"
    r", (?=(?:the|an?|[A-Z@])[^.,;]{2,60} (?:blam|accus|point|held|holds|attribut|nam|identif|suspect)\w*\b)|"
    r"(?:,|,? and|,? or) (?=(?:by )?(?:others?|another|one|two|three|some|several|many|most|each|every|"
    r"(?:the|a) (?:rest|others?|other half|remaining|second|third|few|single|minority|majority))\b)",
    re.IGNORECASE,
)
_COUNTED_LOCALS = re.compile(rf"{SEVERAL} (?:residents|locals|witnesses|villagers|people)$", re.IGNORECASE)
# A cut that only joins what tells, or sets words aside in it: "the Observatory and one page blamed the army".
_JOINS_ON = re.compile(r",? (?:and|or) |, (?!while|whereas|though|although|but|however|yet)| ?[—–]", re.IGNORECASE)
_OPENS = re.compile(r"[\s,;—–]*(?:and |or |while |but )?")
_ELLIPSIS = re.compile(r"(?:one|others?|another|two|three|some|several|the (?:rest|others?|last))\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:no|not|none|nobody|no one|neither|never|nor|unable|without (?:nam|blam|identif|say|attribut)\w+|fail\w*|"
    r"declin\w*|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\b(?:disagree\w*|diverg\w*|differ(?:ed|s)?|split|divided|conflict(?:ing|ed)|contradict\w*|at odds|disputed|"
    r"(?:un|not )(?:clear|certain|known|sure))\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"\b(?:suspect\w*|suggest\w*|possibl[ey]|probabl[ey]|likely|may|might|believ\w*)\b", re.IGNORECASE)


def summed_blame(parsed: Parsed, surroundings: Surroundings) -> Iterator[Harm]:
    """Reads `Of the reports that named a party, all pointed to the army` after a toll: one claim, of several sources;
    and `six outlets blamed the army while others named the coalition` as two.

    Must not read `no source named the army`, `the report named the army's spokesman`, or any of it before harm is told.
    """
    before = surroundings.harmed
    if before is None or before.scope != "event" or not _HINT.search(parsed.text):
        return
    if not surroundings.near_harm(parsed.sentence) and not _OUTLETS.search(parsed.text):
        return
    parties = blamable(parsed)
    if rivals := _rivals(parsed, parties):
        yield _claim(parsed, before, rivals, None, rivals[0].span)
        return
    for blamed, teller in _told(parsed, parties):
        words = parsed.shifted(Span.of(parsed.text, blamed.start, blamed.end))
        yield _claim(parsed, before, (blamed.party,), speaker_at(parsed, teller), words)


def _claim(
    parsed: Parsed, before: Harm, parties: tuple[Actor, ...], speaker: Speaker | None, words: Span | None
) -> Harm:
    return Harm(
        document=before.document,
        span=parsed.sentence.span,
        trigger=words,
        speaker=speaker,
        stance="hedged" if _MAYBE.search(parsed.text) else "asserted",
        zone=parsed.sentence.zone,
        when=before.when,
        where=before.where,
        outcome=before.outcome,
        status=before.status,
        cause=before.cause,
        by=parties,
    )


def _rivals(parsed: Parsed, parties: Sequence[Actor]) -> tuple[Actor, ...]:
    """The parties between which those who tell are divided, as rivals.

    Reads "sources disagree whether the army or the rebels did it"; must not read "it is unclear why the army struck".
    """
    split = _SPLIT.search(parsed.text)
    if split is None:
        return ()
    named = [p for p in parties if p.span and p.span.start - parsed.sentence.span.start > split.end()]
    for one, other in pairwise(named):
        assert one.span and other.span
        start = parsed.sentence.span.start
        between = parsed.text[one.span.end - start : other.span.start - start]
        lead = parsed.text[split.end() : one.span.start - start]
        alternative = re.search(r"\bor\b", between) or (re.search(r"\bbetween\b", lead) and "and" in between.split())
        if alternative and len(between) < 60 and one.key != other.key:
            return tuple(replace(each, role="contested") for each in (one, other))
    return ()


def _told(parsed: Parsed, parties: Sequence[Actor]) -> Iterator[tuple[Blamed, tuple[int, int] | None]]:
    """Each party that a part of the sentence blames, with where those who blame it stand."""
    start, earlier = 0, False
    for end in _cuts(parsed.text) if parties else ():
        blamed = blamed_in(parsed, parties, start, end) or (_elided(parsed, parties, start, end) if earlier else None)
        cut = _CUT.match(parsed.text, start)
        if blamed is not None:
            opens = cut.end() if cut and cut.end() <= blamed.start else start
            teller = teller_of(parsed, opens, end, blamed, cut=opens > start)
            if not _NEGATED.search(parsed.text, start, blamed.end) and _is_blame(
                parsed, blamed, teller, first=not earlier
            ):
                yield blamed, teller
            start, earlier = end, True
        elif (cut is None or cut.end() < end) and (earlier or not _JOINS_ON.match(parsed.text, end)):
            start = end


def _is_blame(parsed: Parsed, blamed: Blamed, teller: tuple[int, int] | None, *, first: bool) -> bool:
    """Whether words that may blame do, by who is said to tell it.

    Reads "six outlets spoke of the army", "accounts agree that the army fired the shells"; must not read "activists
    said the army shelled the road", which is a deed, nor "two named fighters".
    """
    if blamed.how == "laid":
        return first or teller is not None
    words = parsed.text[slice(*teller)] if teller else ""
    outlets, named = _OUTLETS.search(words) is not None, _OUTLETS.search(parsed.text) is not None
    together = are_several(words) or are_in_step(words, parsed.text)
    if blamed.how == "done":
        return together and (outlets or (named and not words))
    together = together or is_one(words)
    beside = outlets and teller is not None and parsed.text[teller[1] : blamed.start].strip(" ,") == ""
    return beside or (together and named) or _COUNTED_LOCALS.match(words) is not None


def _cuts(text: str) -> tuple[int, ...]:
    """Where the parts of a sentence end."""
    return *(cut.start() for cut in islice(_CUT.finditer(text), PARTS)), len(text)


def _elided(parsed: Parsed, parties: Sequence[Actor], start: int, end: int) -> Blamed | None:
    """The party of a part whose verb stands in the part before: "two blamed the army and one the rebels"."""
    opens = _OPENS.match(parsed.text, start)
    at = opens.end() if opens else start
    if not _ELLIPSIS.match(parsed.text, at):
        return None
    for party in parties:
        assert party.span is not None
        place = party.span.start - parsed.sentence.span.start
        if at < place < end and len(parsed.text[at:place].split()) <= 4:
            return Blamed(party, place, place + len(party.span.quote), "laid")
    return None
