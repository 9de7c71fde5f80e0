"""Names in quotations: what looks like a personal name and is not known to be something else is masked.

The rule is an allow-list, not a name list: an unknown organisation masked is a flaw, a relative's name shown is harm.
Reads: "Ahmed Salih, 41, a baker, said US jets bombed Mosul" -> "█████, █████, a baker, said US jets bombed Mosul".
Must not touch: "Iraqi forces and the White Helmets said on Monday that 12 were killed".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category

from dubsar.publish.known import CALENDAR, LOOSE, OPENERS, ORG_NOUNS, PARTICLES, TITLES, Known, fold, folded
from dubsar.publish.release import MASK
from dubsar.publish.small_names import small_names

WORD = re.compile(r"[^\s,;:!?()\[\]{}<>|\"“”„«»…—–=*/]+")
CONTACT = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|@\w+|\b\d{1,2}[C-X][A-Z]{2}\s?\d{2,5}\s?\d{2,5}\b"
    r"|-?\d{1,3}\.\d{3,}(?:°?\s?[NSEW]\b|°)?|\d{1,3}°\S*|\+?\d[\d \-]{6,}\d"
)
KUNYA = frozenset({"abu", "abou", "umm", "oum", "um"})
AGE = re.compile(r",?\s*\(?(?:aged\s+)?(\d{1,3})(?=\s*(?:[,).;]|$))")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, from `start` to `end`, and whether it is written like a name."""

    start: int
    end: int
    text: str
    capital: bool
    opens: bool


def mask_names(text: str, known: Known) -> str:
    """The text with every possible personal name, the age beside it, and every contact and coordinate as MASK."""
    for start, end in reversed(mask_stretches(text, known)):
        text = text[:start] + MASK + text[end:]
    return text


def mask_stretches(text: str, known: Known, hide: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """(start, end) of all that must not be shown, in order and apart: names, ages beside them, contacts, `hide`."""
    names = name_stretches(text, known)
    ages = [match.span(1) for _, end in names if (match := AGE.match(text, end))]
    contacts = [match.span() for match in CONTACT.finditer(text)]
    return joined([*names, *ages, *contacts, *hide])


def name_stretches(text: str, known: Known) -> list[tuple[int, int]]:
    """(start, end) of each run of words that may be a personal name."""
    words = find_words(text)
    shown = _shown(words, known)
    headline = _title_case(words)
    open_run: list[Word] = []
    stretches: list[tuple[int, int]] = []
    for index, word in enumerate([*words, None]):
        if word and _may_name(word, words, index, known, headline) and _adjacent(text, open_run, word):
            open_run.append(word)
            continue
        stretches += _stretch(open_run, shown, known)
        open_run = [word] if word and _may_name(word, words, index, known, headline) else []
    if not headline:
        stretches = [_with_neighbours(stretch, words, text, known) for stretch in stretches]
    told = {word.start for word in words if any(start <= word.start < end for start, end in stretches)}
    return joined([*stretches, *_small(text, words, shown | told, known)])


def _small(text: str, words: list[Word], settled: set[int], known: Known) -> Iterator[tuple[int, int]]:
    """The names that are written small; `settled` are where words start that are shown or masked already."""
    said = ["" if word.start in settled else word.text for word in words]
    tied = [text[word.end : after.start].isspace() for word, after in pairwise(words)]
    for first, last in small_names(said, tied, known):
        yield words[first].start, _name_end(words[last])


def _with_neighbours(stretch: tuple[int, int], words: list[Word], text: str, known: Known) -> tuple[int, int]:
    """The stretch with the capitalised word right after it, and shouted ones right before: "Martin King", "ALI Omar".

    Must not take in "US" before or after, nor a known "AFP".
    """
    start, end = stretch
    for word in words:
        if word.capital and end < word.start and text[end : word.start].isspace() and not _abbreviation(word.text):
            end = _name_end(word)
    for word in reversed(words):
        shouted = word.text.isupper() and not (_abbreviation(word.text) or known.shows(folded(word.text)))
        if shouted and word.end < start and text[word.end : start].isspace():
            start = word.start
    return start, end


def find_words(text: str) -> list[Word]:
    """The words of a text; one opens a sentence when it is first or follows a full stop, quotation, bullet or colon."""
    found: list[Word] = []
    for match in WORD.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip("'’‘-.·"))
        end = max(start, match.end() - len(match[0]) + len(match[0].rstrip("'’‘-·")))
        if start < end:
            before = text[:start].rstrip()
            opens = not before or before[-1] in '!?"“„«:…—–•*' or (before[-1] == "." and not _abbreviates(before))
            found.append(Word(start, end, text[start:end], _name_like(text[start:end]), opens))
    return found


def _abbreviates(before: str) -> bool:
    last = before.split()[-1]
    return fold(last) in TITLES or (len(last.strip(".")) == 1 and last[0].isupper())


def _name_like(word: str) -> bool:
    """Written with a capital, or in a script without capitals (an Arabic name in brackets)."""
    return any(sign.isupper() or sign.istitle() or category(sign) in ("Lo", "Lm") for sign in word)


def _title_case(words: list[Word]) -> bool:
    """Whether the text is written like a headline, where capitals say nothing."""
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha() and fold(word.text) not in LOOSE]
    return len(long) >= 3 and all(word.capital for word in long)


def _may_name(word: Word, words: list[Word], index: int, known: Known, headline: bool) -> bool:
    """Whether a word can be part of a name: capitals, particles before a capital, or a forbidden word in any case."""
    forms = folded(word.text)
    if any(form in known.forbidden for form in forms):
        return True
    if not word.capital:
        if _kunya(words, index):
            return True
        follows = index + 1 < len(words) and words[index + 1].capital
        return follows and fold(word.text) in PARTICLES - {"an", "as", "de", "la", "le"}
    if fold(word.text) in TITLES | CALENDAR or _acronym(word.text, known, headline=headline):
        return False
    if headline:
        return not all(form in known.ordinary or form in OPENERS for form in forms)
    if word.opens and fold(word.text) in OPENERS:
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    alone = following is None or not following.capital
    return not (word.opens and alone and fold(word.text) in known.ordinary)


def _kunya(words: list[Word], index: int) -> bool:
    """Whether a small word is part of an Arabic by-name: "abu mariam", "Umm khalil"; must not read "the umbrella"."""
    if fold(words[index].text) in KUNYA:
        return index + 1 < len(words)
    return index > 0 and fold(words[index - 1].text) in KUNYA


def _acronym(word: str, known: Known, *, headline: bool) -> bool:
    """ "US", "AFP", "VBIEDs", "UN-brokered", "F-16": capitals that are no shouted name.

    Longer ones have to be known ("NATO"), and in a headline, which may shout a name, all of them.
    """
    if _abbreviation(word):
        return True
    bare = re.sub(r"(?:['’]s?|-[a-z]+|s)?\.?$", "", word)
    if headline or len(bare) > 3:
        return bare.isupper() and known.shows(folded(bare))
    return re.fullmatch(r"[A-Z]{2,3}", bare) is not None


def _abbreviation(word: str) -> bool:
    """ "US", "U.N.", "EU-backed", "F-16", "MQ-9A"."""
    return (
        re.fullmatch(r"(?:US|UK|UN|EU|U\.S\.|U\.N\.|[A-Z]{1,3}-\d+\w?s?)(?:['’]s?)?(?:-[a-z]+)?\.?", word) is not None
    )


def _adjacent(text: str, run: list[Word], word: Word) -> bool:
    """Whether a word goes on a run: only blanks lie between, and no possessive closed the run."""
    if not run:
        return True
    possessive = re.search(r"['’]s$", run[-1].text)
    return not possessive and not text[run[-1].end : word.start].strip(" \t\u00a0")


def _shown(words: list[Word], known: Known) -> set[int]:
    """Start positions of the words that a known phrase covers."""
    forms = [folded(word.text) for word in words]
    covered: set[int] = set()
    for first in range(len(words)):
        phrase: tuple[str, ...] = ()
        for last in range(first, min(first + 9, len(words))):
            phrase += forms[last]
            if known.shows(phrase):
                covered.update(word.start for word in words[first : last + 1])
    return covered


def _stretch(run: list[Word], shown: set[int], known: Known) -> list[tuple[int, int]]:
    """The run as a stretch to mask, unless every word of it is known ("Salem Ahmed" hides Salem the town as well)."""
    if not run:
        return []
    if any(form in known.forbidden for word in run for form in folded(word.text)):
        return [(run[0].start, _name_end(run[-1]))]
    if all(word.start in shown or _compound(word, known) for word in run) or _organisation(run):
        return []
    return [(run[0].start, _name_end(run[-1]))]


def _compound(word: Word, known: Known) -> bool:
    """ "Iraqi-led", "Kurdish-held": every capitalised half is known."""
    halves = re.split(r"[-‐‑]", word.text)
    return len(halves) > 1 and all(known.shows(folded(half)) for half in halves if _name_like(half))


def _organisation(run: list[Word]) -> bool:
    """ "Rapid Response Forces", "the Army": a run that ends on a noun for an organisation, itself capitalised.

    Must not read "Ali Hassan" in "Ali Hassan forces", nor "Post" alone, which may be a surname.
    """
    last = fold(run[-1].text)
    return last in ORG_NOUNS and (len(run) > 1 or last not in ("guard", "post", "times"))


def _name_end(word: Word) -> int:
    """The end of the name in a word: "Ahmed's" keeps its 's, "Ahmed." its full stop."""
    return word.start + len(re.sub(r"(?:['’]s?|\.)$", "", word.text))


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches with overlapping ones made one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
