"""Lines: a release cut into statements, each "so many strikes" with the words before and after that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.extract.releases.actions import find_actions
from dubsar.extract.releases.headings import Heading, heading
from dubsar.extract.releases.heads import find_heads
from dubsar.extract.releases.verbs import effect_verbs
from dubsar.extract.releases.where import RELATION

__all__ = ["Heading", "Line", "Remark", "Statement", "read_lines", "sentences"]

_ABBREVIATIONS = "".join(
    rf"(?<!\b{title}\.)" for title in ("U\\.S", "U\\.K", "U\\.N", "Gen", "Lt", "Col", "Maj", "Sgt", "Adm", "Fla")
)
# "On Feb. 17 near Hit" goes on; "... near Al-Bab. 22 fighters were" does not.
_NO_NUMBER = (
    r"(?<!Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sep\.|Oct\.|Nov\.|Dec\.|Gen\.)(?<!Sept\.)(?<!\bNo\.)"
    r"(?<![\s.][a-zA-Z]\.)"
)
_BREAK = re.compile(
    rf"[.!?]{_ABBREVIATIONS}(?<![ap]\.m\.(?=\s\())[”\")\]]*\s+(?=[“\"(\[]?[A-Z•*-]|\d+\.\s)"
    rf"|[.!?]{_NO_NUMBER}\s+(?=\d+\s+[A-Za-z])"
    r"|(?<=\s)(?:--|•|\*|–|—)\s+(?=(?:Near|In|On|At|North|South|East|West)\b)|\n+(?!\s*[a-z])"
)
_TURN = re.compile(rf"(?:,?\s*\b(?:while|and|whereas)\b|;)\s*(?=(?:{RELATION})\s[^,;]{{2,40}},\s*$|$)", re.IGNORECASE)
_BARE_AND = re.compile(r"[^,;]{0,60}\band\s+")
_BACK = re.compile(r"\b(?:the|this|that|these|those|both|all)\s+(?:[\w-]+\s+){0,2}(?:air\s*)?strikes?\b", re.IGNORECASE)
# What a strike is, as releases explain it below the list: no statement of strikes.
_DEFINITION = re.compile(
    r"\bas\s+defined\s+(?:in|by)\b|\bmeans\s+one\s+or\s+more\b|\bis\s+defined\s+as\b|\bis\s+one\s+strike\b"
    r"|\b(?:one|an?|single)\s+(?:air\s*)?strikes?\s+(?:may|can|could)\s+(?:mean|be|consist|involve|include)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its sentence, the words before its head (`lead`), the head, the words after it (`tail`).

    All are character offsets. `head` is None where strikes are told without a number ("aircraft also struck").
    `shared` is the tail of the next statement where a bare "and" joins the two ("two strikes on Monday and one on
    Tuesday near Hit"): a place there is the place of both.
    """

    line: int
    sentence: int
    start: int
    end: int
    lead: tuple[int, int]
    tail: tuple[int, int]
    head: re.Match[str] | None
    shared: tuple[int, int] | None = None

    def refers_back(self, text: str, verb: int) -> bool:
        """Whether it speaks of strikes told before: "those five strikes", "the strikes hit", "the second strike"."""
        if self.head is None:
            return _BACK.search(text, self.start, max(verb, self.lead[1])) is not None
        return self.head["demonstrative"] is not None or " of th" in f" {self.head[0].lower()}"


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that states no strikes."""

    start: int
    end: int


Line = Statement | Heading | Remark


def read_lines(text: str, *, uncounted: bool = True) -> Iterator[Line]:
    """Headings, statements and remarks of a release in text order. `uncounted` also takes strikes without a number."""
    line = 0
    for start, end in sentences(text):
        if start == 0 or "\n" in text[max(0, start - 3) : start]:
            line += 1
        found = heading(text, start, end)
        if found:
            yield found
            continue
        yield from _statements(text, line, start, end, uncounted) or (Remark(start, end),)


def is_definition(text: str, start: int, end: int) -> bool:
    """Whether a sentence explains what a strike is.

    Reads "a single aircraft that delivers a single weapon is one strike" and "One strike may mean a single weapon";
    must not read "One strike may have hit a school".
    """
    words = text[start:end]
    return (
        any(hint in words for hint in ("defined", "ne ", "trike may", "trike can", "trike could"))
        and _DEFINITION.search(words) is not None
    )


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


def _statements(text: str, line: int, start: int, end: int, uncounted: bool) -> list[Statement]:
    heads = find_heads(text, start, end)
    if is_definition(text, start, end):
        return []
    if not heads:
        actions = find_actions(text, start, end) if uncounted else ()
        return [Statement(line, start, a, b, (a, verb), (verb, b), None) for a, verb, b in actions]
    found = []
    begin = start
    for place, head in enumerate(heads):
        following = heads[place + 1] if place + 1 < len(heads) else None
        stop = _turn(text, head.end(), following.start()) if following else end
        shared = None
        if following and _BARE_AND.fullmatch(text, head.end(), following.start()):
            further = heads[place + 2].start() if place + 2 < len(heads) else end
            if not effect_verbs(text, head.end(), following.start()):
                shared = (following.end(), further)
        found.append(Statement(line, start, begin, stop, (begin, head.start()), (head.end(), stop), head, shared))
        begin = stop
    return found


def _turn(text: str, start: int, end: int) -> int:
    """Where one statement ends and the next begins in a sentence: at the last "while", "and" or semicolon between."""
    stop = end
    for turn in _TURN.finditer(text, start, end):
        stop = turn.start()
    return stop
