"""Sayings: who speaks, told from the words alone, for sentences that nobody parses and for headlines."""

from __future__ import annotations

import re

from dubsar.model import Span, Speaker

SAID = (
    r"(?:said|says|say|told|tells|added|adds|stated|states|reported|reports|announced|confirmed|claimed|claims|"
    r"explained|"
    r"recalled|noted|continued|wrote|declared|tweeted|posted|insisted|recounted|warned|admitted|argued)"
)
WORD = r"[\w’'./&()-]+"
# A name or a noun phrase of at most eight words, with one apposition.
WHO = rf"((?!(?:that|which|and|but|who|when|while|as|if)\b){WORD}(?: {WORD}){{0,7}}?)"
APPOSED = rf"(?:, (?:{WORD} ){{0,8}}?{WORD},)?"
_OPENS = re.compile(
    rf"[“\"'‘(\[—–-]*(?:\w+day, |[Oo]n \w+day, |[Ii]n a statement, )?{WHO}{APPOSED} (?:also |later |has |have |"
    rf"had ){{0,2}}{SAID}\b"
)
_NO_SPEAKER = re.compile(r"(?:he|she|it|they|we|i|who|that|there|this|these|those|what)\b", re.IGNORECASE)
_OFFICES = (
    r"(?:(?i:monitors?|police|officials?|ministry|army|military|medics?|doctors?|witnesse?s?|sources?|residents|"
    r"activists?|locals|"
    r"governor|mayor|observatory|state media|media|agency|group|NGO|rescuers|authorities|spokes(?:man|woman|person)|"
    r"report|reports|UN|government|paramedics|hospital|civil defen[cs]e|White Helmets)|[A-Z][A-Z]{1,6}s?)"
)
_SOURCE = rf"((?:{WORD} ){{0,3}}{_OFFICES})"
_HEADLINE_END = re.compile(rf"(?::|\s[-–—]|,)\s*{_SOURCE}(?:\s+(?:say|says|said|report|reports))?\s*$")
_HEADLINE_START = re.compile(rf"^{_SOURCE}:\s+\S")


def speaker_in(sentence: Span) -> Speaker | None:
    """Who speaks at the beginning of a sentence: `Dr Karim said the ward was full.` Not `He said`."""
    match = _OPENS.match(sentence.quote)
    return named(match, sentence.start) if match else None


def headline_speaker(sentence: Span) -> Speaker | None:
    """Whom a headline cites at an end: `Raid kills ten: monitor`, `UN: ten killed`, `... killed, police say`."""
    match = _HEADLINE_END.search(sentence.quote) or _HEADLINE_START.match(sentence.quote)
    return named(match, sentence.start) if match else None


def named(match: re.Match[str], offset: int) -> Speaker | None:
    name = match[1].rstrip(".")
    if _NO_SPEAKER.match(name):
        return None
    return Speaker(name, (), Span(offset + match.start(1), offset + match.start(1) + len(name), name))
