"""The scanner: every expression of the grammar in a text, in one pass.

A first pattern finds the words that no time can do without (a month, a weekday, "week", four digits); only there, and
at the words that lead up to it, are the forms of that kind tried. The work at one such word is bounded, so the whole
is linear in the text, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dubsar.ground.dating.calendars import MONTHS_ELSEWHERE
from dubsar.ground.dating.forms import BARE_FORMS, FORMS_OF
from dubsar.ground.dating.grammar import (
    COUNTED,
    DAY_AFTER,
    JOINED,
    NOT_BEFORE,
    NOT_BEFORE_WIDTH,
    OF_TIME,
    YEAR_AFTER,
)
from dubsar.ground.dating.kernels import (
    DIGITS,
    ENDINGS,
    KERNEL_WORDS,
    LEAD_STARTS,
    LEAD_WIDTH,
    LEAD_WORDS,
    WHOLE_KERNELS,
)

_KIND_OF = {word: kind for kind, words in KERNEL_WORDS.items() for word in words} | WHOLE_KERNELS
_STROKES = frozenset("-–/")
_CROSSED = 3
MOST_DAYS = 6


def _by_first_letter(words: Iterable[str]) -> str:
    """One branch for each first letter: at most letters of a text a pattern of 80 words then fails at once."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]) + ENDINGS.get(word, ""))
    return (
        f"(?=[{''.join(rests)}])(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()) + ")"
    )


# The character before a word is read with it: nothing is found faster than one class of characters.
_KERNEL = re.compile(rf"\W((?=[0-9]){DIGITS}|{_by_first_letter(_KIND_OF)})")


class Expression(NamedTuple):
    """Words that name a time: their form, what each group of the form read, and where they stand.

    `year` is the year that they give in digits, `lent` one that the next expression lends ("3 May to 7 June 2017").
    """

    form: str
    said: dict[str, str]
    start: int
    end: int
    year: int | None = None
    lent: int | None = None


def _expression(form: str, said: dict[str, str], start: int, end: int) -> Expression:
    return Expression(form, said, start, end, int(said["year"]) if "year" in said else None)


def expressions(text: str) -> tuple[Expression, ...]:
    """Every expression of one of the forms, in text order, none overlapping another. Linear in the text."""
    found = list(_scan(text))
    for i in range(len(found) - 2, -1, -1):
        found[i] = _lend(text, found[i], found[i + 1])
    return tuple(found)


def _scan(text: str) -> Iterator[Expression]:
    done = 0
    failed = (0,) * _CROSSED
    for kernel in _KERNEL.finditer("\n" + text):
        start = kernel.start()  # of the word, since the text searched has one character more before it
        while start >= done:
            found = _at(text, kernel[1], start, max(done, failed[0]))
            if found is None:
                failed = (*failed[1:], start)
                break
            for expression in (found, *_continued(text, found)):
                yield expression
                done = expression.end


def _at(text: str, word: str, kernel: int, floor: int) -> Expression | None:
    """The longest-led expression that holds the kernel, or that ends in a range before it ("3" of "3 and 7 May")."""
    kind = _KIND_OF.get(word) or _kind_of_digits(word)
    starts = _starts(text, kernel, floor)
    if kind == "unit" and len(starts) == 1 and not text.startswith(("'s", "’s"), kernel + len(word)):
        return None  # a bare "day" or "night" names no time, "month's end" does
    forms = FORMS_OF[kind]
    for start in starts:
        found = (BARE_FORMS.get(kind, forms) if start == kernel else forms).at(text, start)
        if found is None or (found.end <= kernel and found.form != "day_before"):
            continue
        if found.form == "year" and "head" not in found.said and _is_quantity(text, start, found.end):
            continue
        return _expression(found.form, found.said, start, found.end)
    return None


def _kind_of_digits(words: str) -> str:
    """What four digits, "5th", "24 bereznia", and "5:30" or "5/3" may be."""
    if words.isdigit():
        return "year"
    if words.endswith(("st", "nd", "rd", "th")):
        return "nth"
    return "elsewhere" if words.rpartition(" ")[2] in MONTHS_ELSEWHERE else "figures"


def _is_quantity(text: str, start: int, end: int) -> bool:
    """Whether four digits count or number something: "Route 1945", "1999 tents", the end of a telephone number.

    Must not take "in 2015 airstrikes hit it" for a number of airstrikes.
    """
    before = text[max(0, start - NOT_BEFORE_WIDTH) : start]
    return bool(NOT_BEFORE.search(before) or (COUNTED.match(text, end) and not OF_TIME.search(before)))


def _starts(text: str, kernel: int, floor: int) -> list[int]:
    """Where an expression of this kernel may start: at each word that leads up to it, the first one first.

    Words may be joined by spaces, a comma or a stroke: "late in May", "Friday, 3 May", "mid-May". `floor` keeps the
    lead from going back over more than three kernels that led nowhere, so a text of nothing but such words costs no
    more than any other.
    """
    lowest = max(floor, kernel - LEAD_WIDTH)
    starts, at = [kernel], kernel
    while at > lowest and (end := _end_of_word_before(text, at, lowest)) < at:
        at = end
        while at > lowest and (text[at - 1].isalnum() or text[at - 1] == "_"):
            at -= 1
        word = text[at:end].lower()
        if not word or not (word[0].isdigit() or word in LEAD_WORDS):
            break
        if word[0].isdigit() or word in LEAD_STARTS:
            starts.append(at)
    return starts[::-1]


def _end_of_word_before(text: str, at: int, lowest: int) -> int:
    """Where the word ends that is joined to what starts at `at`; `at` itself where none is."""
    if text[at - 1] in _STROKES:
        return at - 1
    end = at
    while end > max(lowest, at - 2) and text[end - 1].isspace():
        end -= 1
    return end - 1 if lowest < end < at and text[end - 1] == "," else end


def _day_said(match: re.Match[str]) -> dict[str, str]:
    return {name: words for name, words in match.groupdict().items() if words}


def _continued(text: str, found: Expression) -> Iterator[Expression]:
    """What follows and names only what changes: "March 5-9, 1918", "March 3, 4 and 5", "1914-18"."""
    if found.form == "month_day" and "year" not in found.said:
        at = found.end
        for _ in range(MOST_DAYS):
            more = DAY_AFTER.match(text, at)
            if more is None:
                break
            at = more.end("words")
            yield _expression("day_after", _day_said(more) | {"month": found.said["month"]}, more.start("words"), at)
            if more["year"]:
                break
    elif found.form == "year" and (more := YEAR_AFTER.match(text, found.end)):
        year = found.said["year"][:2] + more["short"]
        if int(year) > int(found.said["year"]):
            yield _expression("year_after", {"year": year}, more.start("words"), more.end("words"))


def _lend(text: str, first: Expression, second: Expression) -> Expression:
    """`first` with the year of `second` when the two are ends of one range or members of one list."""
    year = second.year or second.lent
    if year is None or first.year or not {"month", "bare"} & first.said.keys():
        return first
    if not {"month"} & second.said.keys() or not JOINED.fullmatch(text, first.end, second.start):
        return first
    return first._replace(lent=year)
