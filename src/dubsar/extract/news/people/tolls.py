"""Tolls: figures told as a toll that stands or moves ("the death toll rose to 48"), without a noun for the people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dubsar.extract.news.parsed import Parsed
from dubsar.extract.news.people.people_words import status_of_word
from dubsar.ground.counts import Quantity, find_counts
from dubsar.model import Count, Span
from dubsar.model.kinds import Outcome, Status
from dubsar.text.cued import Cued

_MOVES = (
    r"(?:(?:has |have |had )?(?:now |since |been |later )*(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed)?|"
    r"increas(?:es|ed|ing)|gr(?:ows|ew|own)|reach(?:es|ed|ing)?|st(?:ands?|ood)|hits?|went up|goes up|"
    r"pass(?:es|ed)|exceed(?:s|ed)|mount(?:s|ed)|rais(?:es|ed)|revised(?: (?:up|down)(?:wards?)?)?|updated|corrected|"
    r"lowered|reduced|put|number(?:s|ed)?|drops?|dropped|fell|total(?:s|l?ed))|"
    r"(?:is|was|now|up)\b)"
)
_RAISES = (
    r"bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing|en)|took|push(?:es|ed|ing)|put(?:s|ting)?|"
    r"lower(?:s|ed|ing)|revis(?:es|ed|ing)|updat(?:es|ed|ing)|cut|reduc(?:es|ed|ing)|increas(?:es|ed|ing)"
)
_OF_DEAD = r"dead|killed|deaths|fatalities|martyrs|slain|victims"
_OF_HURT = r"injured|wounded|injuries"
_OF = r"(?:number|total|count|toll|tally) of (?:those |the )?(?P<people{0}>(?:[\w-]+ ){{0,3}}?)"
_OF += r"(?:who (?:were|was|have been) )?"


def _subject(mark: str) -> str:
    """Pattern of what a toll is of; `mark` tells the groups of its uses apart."""
    return (
        rf"(?P<dead{mark}>(?:death|fatality) tolls?|{_OF.format('d' + mark)}(?:{_OF_DEAD})|"
        r"deaths|fatalities|(?<!injury )(?<!road )(?<!the heavy )tolls?)|"
        rf"(?P<hurt{mark}>{_OF.format('h' + mark)}(?:{_OF_HURT}))|"
        rf"(?P<both{mark}>casualties|(?:number|toll) of casualties)"
    )


_TOLL = Cued(
    rf"\b(?:{_subject('')})\b(?:[^.;\d]{{0,110}}?)\b(?:{_MOVES})(?:[^.;\d]{{0,20}}?\b(?:to|at|of)\b)?\s*(?=\S)|"
    rf"\b(?P<raised>{_RAISES})\b[^.;\d]{{0,30}}?\b(?:{_subject('2')}|(?P<plain>(?:the |those )(?:dead|killed)|"
    r"(?:the |its )?(?:overall )?(?:total|tally|count|figure|number)s?))\b[^.;\d]{0,40}?"
    r"\b(?:(?:to|at)\b\s*(?=\S)|(?=as high as\b))",
    re.IGNORECASE,
)
# `bringing to 112 the number of aid workers killed`, `the dead numbered 16`, `an earlier toll of 12`.
_TURNED = Cued(
    rf"\b(?:{_RAISES})\s+to\s+(?=\S)(?=.{{1,40}}?\bthe (?:number|total|tally|toll)\b(?P<people>[^.;\d]{{0,60}}?)\b"
    r"(?:(?P<dead>killed|dead|deaths|fatalities|slain)|(?P<hurt>wounded|injured))\b)|"
    r"\bthe (?:(?P<dead2>dead|killed|fatalities)|(?P<hurt2>wounded|injured)) (?:now |then )?number(?:ed|s)? (?=\S)",
    re.IGNORECASE,
)
_OF_TOLL = Cued(
    r"\b(?:(?:death|fatality) toll|(?:earlier|initial|previous|provisional|preliminary|latest|official|final) toll)"
    r" (?:of|at) (?=\S)",
    re.IGNORECASE,
)
# `estimates of the dead ranged from four to nine`, `reports of how many died varied between one and six`.
_RANGING = Cued(
    r"\b(?:estimates?|reports|accounts|figures|tolls?|counts?|claims)\b(?P<people>[^.;\d]{0,50}?)\b"
    r"(?:rang(?:ed?|es|ing)|var(?:y|ied|ies|ying))\s+(?=(?:from|between)\s)",
    re.IGNORECASE,
)
_HURT = re.compile(r"\b(?:injured|wounded|hurt|injuries)\b", re.IGNORECASE)
_IT = Cued(
    rf"\btoll\b[^.]{{0,80}}?[;,.] (?:and |but )?(?:it|that figure|the figure) {_MOVES}(?: (?:to|at))?\s*(?=\S)",
    re.IGNORECASE,
)
_LABEL = Cued(
    r"(?:^|[.;,(\n|]\s*|\breported |\btotal |\bcivilian )(?P<label>killed|dead|deaths|fatalities|martyrs|injured|"
    r"wounded|injuries|missing|abducted|detained|arrested|displaced)\s*[:=]\s*(?=\S)",
    re.IGNORECASE,
)
_LABELS: dict[str, Outcome] = {
    **dict.fromkeys(("killed", "dead", "deaths", "fatalities", "martyrs"), "killed"),
    **dict.fromkeys(("injured", "wounded", "injuries"), "injured"),
    **dict.fromkeys(("detained", "arrested"), "detained"),
    "missing": "missing",
    "abducted": "abducted",
    "displaced": "displaced",
}
_FROM_TO = re.compile(r"from\s+(?:\w+ ){0,3}?[\w,]+ to\s+(?=\S)", re.IGNORECASE)
_REVISED = re.compile(
    r"\s*,?\s*(?:was|were|has been|had been|is|and|but)?\s*(?:later |since |then )*"
    r"(?:revised|raised|updated|lowered|corrected|rose)[^.;\d]{0,20}?\bto\b",
    re.IGNORECASE,
)
_PASSES = re.compile(r"\b(?:exceed(?:s|ed)|pass(?:es|ed))\s*$", re.IGNORECASE)
_OF_HARM = re.compile(
    r"\b(?:kill\w*|dead|die[sd]|deaths?|bod(?:y|ies)|slain|massacre\w*|fatal\w*|toll|martyr\w*)\b", re.I
)
_NOUN = re.compile(r"\s+([a-z-]+)")
# `Unknown fatalities (coded as 3)`, `fatalities split over two days, 5 coded here`: the remark of a coder.
_CODED = Cued(
    r"\b(?:fatalit(?:y|ies)|deaths?|dead|killed)\b[^.;\d]{0,60}?\bcoded\b[^.;\d]{0,20}?\s(?=\d)|"
    r"\bcoded\s+(?:as|at|with|for|to)\s+(?=\d{1,4}\s+(?:fatalit|deaths?|dead|killed))",
    re.IGNORECASE,
)
_FIGURE = 40


@dataclass(frozen=True, slots=True)
class Toll:
    """A stated toll: the figure, and where in the sentence its words stand (characters).

    `update` marks a figure that another event brings to its height ("bringing the toll to six"), and so a claim with a
    scope of its own. `plain` marks a number of nobody named ("put the number at six").
    """

    outcome: Outcome
    count: Count
    span: Span
    start: int
    end: int
    status: Status = "unknown"
    update: bool = False
    plain: bool = False


def find_tolls(parsed: Parsed) -> Iterator[Toll]:
    """Every toll of a sentence, in no order; one for each figure.

    Reads `the death toll rose to 48, up from 30` as 48, `later put the dead at 42`, `bringing to 112 the number of aid
    workers killed`, `Killed: 4`; must not read `a heavy toll on 3 districts`, `toll road` or `brings the total of
    houses to 40`.
    """
    taken: set[int] = set()
    standing = (*_moving(parsed), *_turned(parsed), *_standing(parsed), *_ranging(parsed))
    for toll in (*standing, *_labels(parsed), *_coded(parsed)):
        key = toll.span.start + (1_000_000_000 if toll.outcome == "injured" else 0)
        if key not in taken:
            taken.add(key)
            yield toll


def _moving(parsed: Parsed) -> Iterator[Toll]:
    for match in _TOLL.finditer(parsed.text):
        if match["plain"] and not _OF_HARM.search(parsed.text):
            continue
        quantity = _as_revised(parsed.text, _figure(parsed.text, match.end()))
        if quantity is None or (match["plain"] and _counts_things(parsed.text, quantity)):
            continue
        update = bool(match["raised"]) and match["raised"].lower()[:2] in ("br", "ra", "ta", "to", "pu")
        status = _status(match["peopled"] or match["peopleh"] or match["peopled2"] or match["peopleh2"])
        if match["both"] or match["both2"]:
            count = quantity.count
            if _PASSES.search(match[0]):
                count = replace(count, low=None, high=None, words=f"exceeds {count.words}")
            top = replace(quantity, count=Count(None, count.high, count.approximate, count.words))
            yield _toll(parsed, match.start(), top, "killed")
            yield _toll(parsed, match.start(), top, "injured")
        else:
            hurt = bool(match["hurt"] or match["hurt2"])
            toll = _toll(parsed, match.start(), quantity, "injured" if hurt else "killed", status, update)
            yield replace(toll, plain=bool(match["plain"]) and (match["raised"] or "").lower().startswith("put"))


def _turned(parsed: Parsed) -> Iterator[Toll]:
    for match in _TURNED.finditer(parsed.text):
        quantity = _figure(parsed.text, match.end())
        if quantity is not None:
            hurt = bool(match["hurt"] or match["hurt2"])
            outcome: Outcome = "injured" if hurt else "killed"
            told = _toll(
                parsed, match.start(), quantity, outcome, _status(match["people"]), match["people"] is not None
            )
            yield replace(told, end=max(told.end, match.end("dead"), match.end("hurt")))


def _standing(parsed: Parsed) -> Iterator[Toll]:
    """`a death toll of nine` unless it is said to be replaced at once; `it now stands at 13`."""
    for match in _OF_TOLL.finditer(parsed.text):
        quantity = _as_revised(parsed.text, _figure(parsed.text, match.end()))
        if quantity is not None:
            yield _toll(parsed, match.start(), quantity, "killed")
    for match in _IT.finditer(parsed.text):
        quantity = _figure(parsed.text, match.end())
        if quantity is not None:
            yield _toll(parsed, match.start(), quantity, "killed")


def _ranging(parsed: Parsed) -> Iterator[Toll]:
    """`estimates of the dead ranged from four to nine`; nothing in a sentence without a word of harm."""
    for match in _RANGING.finditer(parsed.text):
        quantity = _figure(parsed.text, match.end())
        hurt = _HURT.search(match["people"]) is not None
        if quantity is not None and quantity.count.exact is None and (hurt or _OF_HARM.search(parsed.text)):
            yield _toll(parsed, match.start(), quantity, "injured" if hurt else "killed")


def _labels(parsed: Parsed) -> Iterator[Toll]:
    """`Killed: 4 civilians. Injured: 11`, as lists of incidents write."""
    if ":" not in parsed.text and "=" not in parsed.text:
        return
    for match in _LABEL.finditer(parsed.text):
        quantity = _figure(parsed.text, match.end())
        if quantity is not None and not _counts_things(parsed.text, quantity):
            noun = _NOUN.match(parsed.text, quantity.end)
            outcome = _LABELS[match["label"].lower()]
            yield _toll(parsed, match.start("label"), quantity, outcome, _status(noun[1] if noun else None))


def _coded(parsed: Parsed) -> Iterator[Toll]:
    """`no number was given; coded as 10 fatalities`; must not read `coded as Battles`."""
    for match in _CODED.finditer(parsed.text):
        quantity = _figure(parsed.text, match.end())
        if quantity is not None:
            yield _toll(parsed, match.start(), quantity, "killed")


def _toll(
    parsed: Parsed, start: int, found: Quantity, outcome: Outcome, status: Status = "unknown", update: bool = False
) -> Toll:
    span = parsed.shifted(Span.of(parsed.text, found.start, found.end))
    return Toll(outcome, replace(found.count, span=span), span, start, found.end, status, update)


def _figure(text: str, at: int) -> Quantity | None:
    """The quantity that begins here (`from 40 to 63`: the second), with its place in the whole text."""
    moved = _FROM_TO.match(text, at)
    at = moved.end() if moved else at
    found = next((q for q in find_counts(text[at : at + _FIGURE]) if q.start <= 3), None)
    return replace(found, start=at + found.start, end=at + found.end) if found else None


def _as_revised(text: str, told: Quantity | None) -> Quantity | None:
    """The figure that is said at once to replace it: of `put at 14, then revised to 11` the 11."""
    revised = _REVISED.match(text, told.end) if told else None
    return (_figure(text, revised.end()) if revised else None) or told


def _counts_things(text: str, quantity: Quantity) -> bool:
    """Whether a noun behind the figure names no people: `the total to 40 houses`."""
    noun = _NOUN.match(text, quantity.end)
    linking = (
        "in",
        "on",
        "since",
        "and",
        "so",
        "from",
        "by",
        "for",
        "as",
        "at",
        "after",
        "this",
        "across",
        "over",
        "the",
    )
    return noun is not None and noun[1] not in linking and status_of_word(noun[1]) is None


def _status(people: str | None) -> Status:
    """The status of `the number of aid workers killed` by its last noun."""
    nouns = [word for word in (people or "").lower().split() if status_of_word(word) is not None]
    return (status_of_word(nouns[-1]) if nouns else None) or "unknown"
