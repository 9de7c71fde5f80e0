"""Quotations: what stands in quotation marks and who speaks it, by the words round it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dubsar.model import Document, Speaker
from dubsar.text.sayings import APPOSED, SAID, WHO, WORD, named

_AFTER_SAID = re.compile(rf"[\s,]*{SAID} {WHO}(?=[,.;:]|$| (?:who|on|in|at|from|by|during|after|as|whose|of|told)\b)")
_AFTER_WHO = re.compile(rf"[\s,]*{WHO}{APPOSED} (?:also |later |has |had ){{0,2}}{SAID}\b")
_BEFORE = re.compile(
    rf"(?:^|[.!?”\"\n,;] ?){WHO}{APPOSED} (?:also |later |has |had ){{0,2}}{SAID}(?: "
    rf"(?!that\b){WORD}){{0,6}}(?: that)?[:,]?\s*$"
)
_STATEMENT = re.compile(
    rf"\b(?:statement|report|communiqué|message|release)\b(?: (?:\w+ )?(?:released|issued|published))? (?:by|"
    rf"from|of) {WHO}"
    rf"(?: on \w+day)? (?:reads?|says?|said|stated|reads as follows|as follows)\b[^.“\"]{{0,40}}:\s*$"
)
_LABEL = re.compile(rf"(?:^|\n){WHO}:\s*$")
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}
_QUOTE = re.compile(r"[“\"«]")
LONGEST = 3000
# How far round a quotation its speaker is looked for, and how far apart two quotations of one speaker may stand.
AROUND = 160


@dataclass(frozen=True, slots=True)
class Quotation:
    start: int
    end: int
    speaker: Speaker | None


class Quotations:
    """The quotations of a document and who speaks each. One pass over the text; a lookup by offset."""

    def __init__(self, document: Document) -> None:
        self._all = tuple(_attributed(document.text))
        self._starts = [quotation.start for quotation in self._all]

    def speaker_at(self, offset: int) -> Speaker | None:
        """Who speaks the quotation in which an offset stands; None outside of any, or where nobody is named."""
        index = bisect_right(self._starts, offset) - 1
        return self._all[index].speaker if index >= 0 and offset < self._all[index].end else None


def _attributed(text: str) -> Iterator[Quotation]:
    """Each quotation with the one named after it, before it, or beside the one before it in the same paragraph."""
    last: Quotation | None = None
    for start, end in _quoted(text):
        speaker = _after(text, start, end) or _ahead(text, start)
        if speaker is None and last is not None and last.speaker is not None:
            between = text[last.end : start]
            if "\n" not in between.strip("\n ") and len(between) <= AROUND and _goes_on(text, between, start):
                speaker = last.speaker
        last = Quotation(start, end, speaker)
        yield last


def _goes_on(text: str, between: str, start: int) -> bool:
    """Whether nothing but the naming of the speaker stands between two quotations, or a quotation opens a paragraph."""
    return between.count(".") <= 1 if "\n" not in between else not between.strip()


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands in quotation marks. One that is not closed ends with its paragraph."""
    done = 0
    for opening in _QUOTE.finditer(text):
        start = opening.start()
        if start < done:
            continue
        if opening[0] == '"' and start and text[start - 1].isalnum():
            continue  # inches, or a stray closing mark
        stop = text.find("\n", start, start + LONGEST)
        stop = stop if stop >= 0 else min(len(text), start + LONGEST)
        close = text.find(_PAIRS[opening[0]], start + 1, stop)
        done = close + 1 if close >= 0 else stop
        yield start, done


def _after(text: str, start: int, end: int) -> Speaker | None:
    """The one named right after: `...,” said Abu Omar`, `...,” the mayor told reporters`."""
    if text[end - 2 : end - 1] not in (",", "?", "!", "…", "-", "—") and text[end : end + 1] != ",":
        return None
    line = text.find("\n", end, end + AROUND)
    tail = text[end : line if line >= 0 else end + AROUND]
    match = _AFTER_SAID.match(tail) or _AFTER_WHO.match(tail)
    return named(match, end) if match else None


def _ahead(text: str, start: int) -> Speaker | None:
    """The one named right before: `Abu Omar said: “...`, `the statement released by X reads as follows: “...`."""
    begin = max(0, start - AROUND)
    head = text[begin:start]
    if head.rstrip().count("\n") and not head.rstrip().endswith(":"):
        cut = head.rfind("\n") + 1
        begin, head = begin + cut, head[cut:]
    match = _STATEMENT.search(head) or _BEFORE.search(head) or _LABEL.search(head)
    return named(match, begin) if match else None
