"""Interruptions: what a sentence puts between counted people and the word of their harm, blanked for the parser.

"9-12 people - possibly all civilians - killed in raid": the parser takes the nearer noun for the one that was killed.
What the words in between say of the people is read from the sentence as it is written.
"""

import re

_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|several|others)"
)
_OPENS = (
    r"(?:possibly|perhaps|maybe|probably|apparently|allegedly|reportedly|believed|thought|suspected|mostly|mainly|largely|"
    r"(?:all|both|most|some|many|\w+|at least \w+)(?: of (?:them|whom))? (?:possibly|perhaps|allegedly|reportedly|"
    r"probably|apparently|alleged|suspected|believed)|(?:all|both) (?:alleged|suspected|reported)"
    r"|all(?: of (?:them|whom))?|both|(?:most|many|some|half) of (?:them|whom))"
)
_HARMED = r"(?:killed|dead|died|die|injured|wounded|hurt|slain)"
_BETWEEN = re.compile(
    rf"\b(?P<before>(?:{_NUMBER}(?: (?!and\b|or\b)[\w’'-]+){{0,4}}?|{_NUMBER} {_HARMED}))"
    rf"(?P<cut>(?:,| [-–—]{{1,2}}) {_OPENS}\b[^,.;:()–—\n]{{0,70}}?(?:,| [-–—]{{1,2}})|"
    rf" [-–—]{{1,2}} {_NUMBER} [^.;:()–—\n]{{3,70}}? [-–—]{{1,2}})"
    rf"(?= (?:(?:was|were|are|is|have been|had been|has been) )?(?:\w+ly )?{_HARMED}\b|"
    r" (?:in|by|when|as|at|near|after|on)\b)",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"\b{_HARMED}\b", re.IGNORECASE)


def uninterrupted(text: str) -> str:
    """The sentence with such interruptions as spaces, of the same length.

    Reads `5-8 killed, possibly two civilians, in a strike` and `three men, all alleged fighters, were killed`; must not
    touch `ten people, including two children, were killed`, or `four men, perhaps soldiers, ran into a school`.
    """
    return _BETWEEN.sub(_blanked, text) if _OPENING.search(text) else text


_OPENING = re.compile(rf"(?:,| [-–—]{{1,2}}) (?:{_OPENS}|{_NUMBER})\b", re.IGNORECASE)


def _blanked(match: re.Match[str]) -> str:
    following = match.string[match.end() : match.end() + 40]
    told = _TOLD.search(match["before"]) or re.match(rf" (?:\w+ ){{0,3}}?{_HARMED}\b", following, re.IGNORECASE)
    return match["before"] + " " * len(match["cut"]) if told else match[0]
