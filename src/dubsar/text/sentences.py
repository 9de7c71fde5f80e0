"""Sentences: where each begins and ends in a document, without a parser.

A line break ends a sentence unless the next line goes on in lower case (a wrapped line). A full stop does not end one
after an abbreviation, an initial or a number, nor before a lower-case word.
"""

import re
from collections.abc import Iterator

# No sentence is longer than this (characters): a parser's cost grows faster than its input, and hostile text may have
# no stops.
LONGEST = 1200

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sr jr st lt col gen maj brig capt cpl sgt adm cmdr rev hon gov sen rep pres amb no nos vs etc
    approx est dept univ inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
    ave blvd rd hwy ft mt fig art al u.s u.k u.n u.s.a a.m p.m i.e e.g d.c ariz ark calif colo conn del fla ga ill ind
    kan ky la mass mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo n.c s.c n.y n.j n.m w.va""".split()
)

_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))  # no space of Unicode lies beyond U+3000
_BULLETS = _SPACES + "\u200b•·▪●◦‣*–—-"
_LINE = re.compile(r"[^\n]*\n?")
_STOP = re.compile(r"[.!?…؟]+[\"'”’»)\]]*(?=\s|$)|(?<=[a-z][a-z])[.!?][\"”]?(?=[\"“]?[A-Z][a-z]* [\w(])|\s\|(?=\s)")
_LAST_WORD = re.compile(r"([\w.'’-]+)\.$")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[]*(\w?)")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence in text order, trimmed of space; together they cover every word once.

    Reads `Lt. Col. Hadi spoke. Two died.` as two sentences, and must not cut `struck near St. Petersburg`.
    """
    for start, end in _blocks(text):
        yield from _cut_long(text, start, end)


def overlong(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each run without a stop that `sentence_spans` cuts, since it is longer than LONGEST."""
    return ((start, end) for start, end in _blocks(text) if end - start > LONGEST)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _paragraphs(text):
        begin = start
        for stop in _STOP.finditer(text, start, end):
            if _ends(text, begin, stop, end):
                yield from _trimmed(text, begin, stop.end())
                begin = stop.end()
        yield from _trimmed(text, begin, end)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines; a line that goes on in lower case is a wrapped one and belongs to the run."""
    start = end = 0
    last = ""  # the last letter of the run
    for line in _LINE.finditer(text):
        if not line[0]:
            break
        first = line[0].lstrip()[:1]
        goes_on = first.islower() and last not in ".!?:;" and not text.endswith("\n\n", 0, end)
        if end > start and not goes_on:
            yield start, end
            start = line.start()
        end = line.end()
        last = line[0].rstrip()[-1:] or last
    if end > start:
        yield start, end


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    following = _NEXT_WORD.match(text, stop.end(), end)
    after = following[1] if following else ""
    if after and after.islower() and "|" not in stop[0]:
        return False
    if stop[0][0] != ".":
        return True  # a bar parts the two halves of a headline: "Clashes in the north | Two die"
    last = _LAST_WORD.search(text, max(begin, stop.start() - 20), stop.start() + 1)
    word = last[1].lower() if last else ""
    initial = len(word) == 1 and word.isalpha()
    if not after:
        return stop.end() >= end or not initial
    return not (initial or word in ABBREVIATIONS)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    inner = piece.lstrip(_BULLETS).rstrip()
    if inner:
        start += len(piece) - len(piece.lstrip(_BULLETS))
        yield start, start + len(inner)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most LONGEST characters, cut at the last space that fits."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)
