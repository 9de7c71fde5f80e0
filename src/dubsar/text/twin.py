"""Twin: a document as a person sees it, where its text holds characters that only a machine tells apart.

Texts copied from pages, or broken up so that a filter does not see them, hold marks without width inside words, digits
and letters of other alphabets that look like the usual ones, control characters, what is left of a page's markup, and
gaps wider than any page has them, over which a rule that looks for the next word would walk again and again. The rules
read the twin, in which these are left out or written as the usual ones; then every span is put back to the words of
the document itself, so that each quote is exact. A text without such characters is its own twin.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from dubsar.model import Claim, Document, Span
from dubsar.text.markup import markup

Value = TypeVar("Value")

# Soft hyphen, joiners, marks of direction, strokes laid over letters, selectors of a form.
_WIDTHLESS = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u0334-\u0338\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef"
)
# Control characters that are no line break or tab, and halves of characters that no text can hold.
_BLANK = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
# Ligatures, full-width and mathematical letters, numbers in circles.
_FORMS = "\ufb00-\ufb06\uff01-\uff5e\u2460-\u249b\U0001d400-\U0001d7ff\U0001fbf0-\U0001fbf9"
_ODD = re.compile(rf"(?P<gone>[{_WIDTHLESS}]+)|(?P<blank>[{_BLANK}])|[{_FORMS}]|(?![0-9])\d")
_GAP = re.compile(r"\s{41,}")  # wider than the columns of a table printed as text
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"[^\W\d_]+")
# Letters of the Cyrillic and Greek alphabets that look like Latin ones.
_ALIKE = str.maketrans(
    "аеорсухіѕјһԁԛԝАВЕКМНОРСТХІЅЈαονικρτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxisjhdqwABEKMHOPCTXISJaovikptuABEZHIKMNOPTYX",
)


class Twin:
    """`document` is what the rules read; `own` puts what was read there back to the words of `source`.

    Reads `1٢ people were kil\\u200bled` as 12 people killed, quoted as it is written; must not touch `Beyoğlu`, a word
    that is wholly of another alphabet, or a curly quote.
    """

    def __init__(self, source: Document) -> None:
        self.source = source
        self.document = source
        self._places: list[int] | None = None
        if letters := dict(_odd(source.text)):
            title = _plain(source.title) if source.title else source.title
            self.document = replace(source, text=_written(source.text, letters), title=title)
            self._places = [at for at in range(len(source.text)) for _ in letters.get(at, " ")]

    def own(self, values: Iterable[Value]) -> tuple[Value, ...]:
        """The values, with every span and every name of a document or claim as it is in the source."""
        values = tuple(values)
        if self._places is None:
            return values
        found = [self._own(value) for value in values]
        ids = {old.id: new.id for old, new in zip(values, found, strict=True) if isinstance(old, Claim)}
        return tuple(_renamed(value, ids) for value in found)

    def _own(self, value: Any) -> Any:
        if isinstance(value, Span):
            assert self._places is not None
            return self.source.span(self._places[value.start], self._places[value.end - 1] + 1)
        if isinstance(value, tuple):
            return tuple(map(self._own, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{each.name: self._own(getattr(value, each.name)) for each in fields(value)})
        return self.source.id if value == self.document.id else value


def _renamed(value: Any, ids: dict[str, str]) -> Any:
    """A part of a total points at the total by its id, which hangs on the document's."""
    part_of = getattr(value, "part_of", None)
    return replace(value, part_of=ids.get(part_of, part_of)) if part_of else value


def _plain(text: str) -> str:
    return _written(text, dict(_odd(text)))


def _written(text: str, letters: dict[int, str]) -> str:
    return "".join(letters.get(at, letter) for at, letter in enumerate(text)) if letters else text


def _odd(text: str) -> Iterator[tuple[int, str]]:
    """The place of each character that is read otherwise than it is written, and what is read."""
    for start, end, instead in markup(text):
        yield from ((at, "") for at in range(start + 1, end))
        yield start, instead
    for gap in _GAP.finditer(text):
        yield from ((at, "") for at in range(gap.start() + 1, gap.end()))
        yield gap.start(), "\n" * min(2, gap[0].count("\n")) or "   "
    for match in _ODD.finditer(text):
        for at in range(match.start(), match.end()):
            yield at, "" if match["gone"] else " " if match["blank"] else _usual(text[at])
    if not text.isascii() and _OTHER_ALPHABET.search(text):
        for word in _WORD.finditer(text):
            yield from _latin(word)


def _usual(letter: str) -> str:
    """A digit of any script as 0 to 9, a letter of a special form as the letter itself."""
    value = unicodedata.decimal(letter, None)
    return unicodedata.normalize("NFKC", letter) if value is None else str(value)


def _latin(word: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The look-alikes of a word that is otherwise Latin: `killеd` with a Cyrillic letter. Not of a Russian word."""
    read = word[0].translate(_ALIKE)
    if read != word[0] and read.isascii() and any(letter.isascii() for letter in word[0]):
        yield from ((word.start() + at, letter) for at, letter in enumerate(read) if letter != word[0][at])
