"""Lines: a release cut into statements, each "so many strikes" with the words before and after that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.extract.releases.counts import DETERMINER, QUALIFIER
from dubsar.extract.releases.where import RELATION, heading

_NOUN = r"(?:(?:air|drone|artillery|missile|rocket)[\s-]?)?(?:strikes?|stikes?|srtikes?|srikes?)\b"
_ADJECTIVES = (
    r"(?:(?:separate|additional|more|further|other|Coalition|U\.?S\.?(?:-led)?|allied|partner|precision|reported|successful"
    r"|military|defensive|targeted|lethal|kinetic|self-defen[cs]e|new|such|of\s+(?:these|those|the)(?:\s+\w+)?)\s+)"
)
_FIND = re.compile(r"ikes?\b")  # a literal to search for; _HEAD reads the whole word and its slips
_HEAD = re.compile(
    rf"(?:\b(?P<demonstrative>these|those|the)\s+)?(?:(?P<qualifier>{QUALIFIER})\s+)?"
    rf"(?P<count>\b{DETERMINER}|\bno\b)\s+{_ADJECTIVES}{{0,4}}(?P<noun>{_NOUN})",
    re.IGNORECASE,
)
_LOOK_BACK = 70
_GAP = re.compile(r"[\s(“\"—–-]+")
# "in a strike", "to a strike": the strike is a circumstance there, not what the sentence states.
# "by two airstrikes" is one only where nothing "was destroyed" by them.
_CIRCUMSTANCE = re.compile(r"\b(?:in|during|of|after|from|following|to|for|with|(?<!ed )by)\s+$", re.IGNORECASE)
_NO_HEAD_AFTER = re.compile(r"\s+(?:groups?|forces?|aircraft|areas?|teams?|videos?|packages?|drones?)\b", re.IGNORECASE)
_UNCOUNTED = re.compile(
    r"(?:the|these|those|both|all)\s+(?:air)?strikes?\s+(?:also\s+)?(?=(?:struck|destroyed|engaged|hit|targeted|damaged)\b)"
    r"|^airstrikes\s+(?=(?:near|in|north|south|east|west)\b)|(?:aircraft|forces|warplanes|jets|bombers|fighters|drones?)\s+(?:also\s+|then\s+)?(?=(?:struck|destroyed|engaged|hit|targeted)\b)",
    re.IGNORECASE,
)
_ABBREVIATIONS = "".join(
    rf"(?<!\b{title}\.)" for title in ("U\\.S", "U\\.K", "U\\.N", "Gen", "Lt", "Col", "Maj", "Sgt", "Adm")
)
_BREAK = re.compile(
    rf"[.!?]{_ABBREVIATIONS}[”\")\]]*\s+(?=[“\"(\[]?[A-Z•*-]|\d+\.\s)"
    r"|(?<=\s)(?:--|•|\*|–|—)\s+(?=(?:Near|In|On|At|North|South|East|West)\b)|\n+(?!\s*[a-z])"
)
_TURN = re.compile(rf"(?:,?\s*\b(?:while|and|whereas)\b|;)\s*(?=(?:{RELATION})\s[^,;]{{2,40}},\s*$|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its sentence, the words before its head (`lead`), the head, the words after it (`tail`).

    All are character offsets. `head` is None where strikes are told without a number ("aircraft also struck").
    """

    line: int
    start: int
    end: int
    lead: tuple[int, int]
    tail: tuple[int, int]
    head: re.Match[str] | None

    @property
    def refers_back(self) -> bool:
        """Whether it speaks of strikes that were told before ("those five strikes", "the strikes destroyed")."""
        return self.head is None or self.head["demonstrative"] is not None or " of th" in self.head[0].lower()


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names the country of the lines below it."""

    country: str


def read_lines(text: str, *, uncounted: bool = True) -> Iterator[Statement | Heading]:
    """Headings and statements of a release in text order. `uncounted` also takes strikes told without a number."""
    line = 0
    for start, end in sentences(text):
        if start == 0 or "\n" in text[max(0, start - 3) : start]:
            line += 1
        country = heading(text[start:end])
        if country:
            yield Heading(country)
            continue
        yield from _statements(text, line, start, end, uncounted)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Sentences and lines, trimmed; a line break ends one unless the next line goes on in lower case."""
    begin = 0
    for stop in _BREAK.finditer(text):
        if stop.start() > begin:
            yield _trim(text, begin, stop.start() + (text[stop.start()] in ".!?"))
        begin = stop.end()
    if begin < len(text.rstrip()):
        yield _trim(text, begin, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _statements(text: str, line: int, start: int, end: int, uncounted: bool) -> Iterator[Statement]:
    heads = list(_heads(text, start, end))
    if not heads:
        spare = _UNCOUNTED.search(text, start, end) if uncounted else None
        if spare:
            yield Statement(line, start, end, (start, spare.start()), (spare.end(), end), None)
        return
    begin = start
    for place, head in enumerate(heads):
        stop = _turn(text, head.end(), heads[place + 1].start()) if place + 1 < len(heads) else end
        yield Statement(line, begin, stop, (begin, head.start()), (head.end(), stop), head)
        begin = stop


def _heads(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Reads "five separate airstrikes" and "fives strikes"; must not read "in a strike" or "a strike group"."""
    done = start
    for noun in _FIND.finditer(text, start, end):
        head = _head(text, done, noun.end())
        if head is None or _NO_HEAD_AFTER.match(text, noun.end()):
            continue
        if not _CIRCUMSTANCE.search(text, max(start, head.start() - 12), head.start()):
            yield head
            done = head.end()


def _head(text: str, start: int, end: int) -> re.Match[str] | None:
    """The head that ends at `end`, begun at the earliest word that can begin it."""
    at = start
    if end - start > _LOOK_BACK:
        at = text.find(" ", end - _LOOK_BACK) + 1
    while start <= at < end:
        head = _HEAD.match(text, at, end)
        if head and head.end() == end:
            return head
        space = _GAP.search(text, at, end)
        if space is None:
            return None
        at = space.end()
    return None


def _turn(text: str, start: int, end: int) -> int:
    """Where one statement ends and the next begins in a sentence: at the last "while", "and" or semicolon between."""
    stop = end
    for turn in _TURN.finditer(text, start, end):
        stop = turn.start()
    return stop
