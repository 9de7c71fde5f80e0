"""Who blames: the words for those who lay an attack to a party, found round the words of blame."""

from __future__ import annotations

import re

from dubsar.extract.news.blame_words import Blamed
from dubsar.extract.news.parsed import Parsed
from dubsar.model import Span, Speaker
from dubsar.text.tellers import OUTLETS, SEVERAL

REACH = 300
"""Characters before the words of blame in which those who blame are looked for."""
_QUANTITY = (
    r"(?:only |just |at least |the (?:only|sole|other|remaining) )?"
    rf"(?:(?:each|every) one|{SEVERAL}|one|another|half|the other half|a single|a few|a lone|a (?:second|third)|"
    r"a minority)"
)
_TELLING = re.compile(
    rf"\b(?:{_QUANTITY} )?(?:(?:but one )?of )?(?:(?:the|these|those|our|its|an?) )?"
    r"(?:(?!(?:and|or|but|by|in|of|the|that|said|to|at|on|with|from|for|as|is|was|were|are|has|have|had|not)\b)"
    r"[\w’'-]{1,20} ){0,3}?"
    rf"{OUTLETS}\b(?! of (?:the )?(?:injur|casualt|death|dead|victim)|(?<=reporting) (?:the|on)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\b{_QUANTITY}\b", re.IGNORECASE)
_THEY = re.compile(
    rf"\b({_QUANTITY}(?: of (?:them|these|those))?)"
    r"(?: (?:have|had|has|also|then|clearly|directly|all|both|each|to|at|on|the)){0,4}\s*$",
    re.IGNORECASE,
)
_THEY_SAY = re.compile(
    rf"[\s,]*({_QUANTITY}(?: of (?:them|these|those))?(?: [\w-]{{1,14}}){{0,2}}?) "
    r"(?:said|says?|claim(?:ed|s)?|told|reported|stated?|thought|believed?|argued?|insisted|put|laid|place[ds]?)\b",
    re.IGNORECASE,
)
_THE_DEED = re.compile(
    r"(?:the|this|that|an?) (?:[\w-]+ ){0,3}?(?:assault|attack|(?:air ?)?strike|raid|bomb\w*|shelling|killings?|"
    r"massacre|blast|incident|event|deaths?|blame|responsibility|perpetrator|culprit|party|aircraft)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:there|it|this|that)\b|(?:the|an?|both|either|some)\s*$", re.IGNORECASE)
_AUXILIARY = re.compile(r"(?:\s+(?:have|has|had|also|then|all|both|each|later)){1,5}$")
_AND_ANOTHER = re.compile(r"(?:,? and|,? as well as) (?:the|an?|its|their|local|other|[A-Z@])[^.,;]{2,40}(?=,)")
_AFTER = re.compile(r"\b(?:by|in|among|from|across|of) ", re.IGNORECASE)
_BY_WHOM = re.compile(r"\s*(?:[\w-]{1,14} ){0,2}?(?:by|in) ([^.;]{3,120}?)(?=[.;]|$|, (?:who|which|while|but)\b)")
_OPENING = re.compile(r"([“\"]?(?:[A-Z@]|the |an? |some |local )[^.;,]{2,90}(?:, [^.;,]{2,60}){0,5}?)\s*$")
_WHOLE = re.compile(r"\s*(\w[\w’' -]{3,50})")
_LISTED = re.compile(r"[^.;:]{2,120}?(?: and| as well as) (?:\S+ ){0,5}?$")


def teller_of(parsed: Parsed, start: int, end: int, blamed: Blamed, *, cut: bool) -> tuple[int, int] | None:
    """Where those who blame stand: before the words of blame, after them ("by each of the sources"), or in a list."""
    start = max(start, blamed.start - REACH)
    before = parsed.text[start : blamed.start]
    if they := _THEY.search(before):
        return start + they.start(1), start + they.end(1)
    if they_say := _THEY_SAY.match(before):
        return start + they_say.start(1), start + they_say.end(1)
    if found := list(_TELLING.finditer(before)):
        return _whole(before, start, next((each for each in reversed(found) if _COUNTED.match(each[0])), found[-1]))
    after = max(blamed.end, parsed.text.find(blamed.party.name, blamed.start) + len(blamed.party.name))
    by_list = _BY_WHOM.match(parsed.text, after, end)
    if by_list and re.search(r",? and (?:by )?|, by ", by_list[1]):
        return by_list.span(1)
    for preposition in _AFTER.finditer(parsed.text, after, end):
        if found_after := _TELLING.match(parsed.text, preposition.end(), end):
            return found_after.span()
    if by_list:
        return by_list.span(1)
    opening = _OPENING.search(before)
    if opening is not None:
        blameless = _NOBODY.match(opening[1]) or _THE_DEED.match(opening[1])
        return None if blameless else (start + opening.start(1), start + len(before.rstrip(" ,")))
    if cut and (whole := _WHOLE.fullmatch(before)) and not _THE_DEED.match(whole[1]):
        return start + whole.start(1), start + whole.end(1)
    return None


def _whole(before: str, start: int, found: re.Match[str]) -> tuple[int, int]:
    """The words that tell, with those listed beside them: "the ministry, journalists and a monitor"."""
    opening = before[: found.end()]
    listed = _LISTED.search(before[: found.start()])
    beside = listed is not None and re.match(r"(?:[Tt]he|[A-Z@]|[Bb]oth)", listed[0].lstrip()) is not None
    if beside and not re.match(r"(?:According|Where|When|Of|In|For|If|While|Although)\b", opening.lstrip()):
        return start + len(opening) - len(opening.lstrip()), start + found.end()
    more = _AND_ANOTHER.match(before, found.end())
    counted = _COUNTED.search(found[0])
    return start + found.start() + (counted.start() if counted else 0), start + (more or found).end()


def speaker_at(parsed: Parsed, place: tuple[int, int] | None) -> Speaker | None:
    """Those who stand at a place in the sentence, without the auxiliary of their verb; None for no place."""
    if place is None or not parsed.text[slice(*place)].strip(" ,"):
        return None
    words = _AUXILIARY.sub("", parsed.text[slice(*place)].strip(" ,"))
    at = parsed.text.find(words, place[0])
    return Speaker(words, (), parsed.shifted(Span.of(parsed.text, at, at + len(words))))
