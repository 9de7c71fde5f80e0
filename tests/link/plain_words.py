"""What `link.texts` does, text by text: slow, and plain to read."""

from __future__ import annotations

from collections.abc import Iterable

from dubsar.link.comparing.texts import CALENDAR, WORD


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The distinct words and numbers of the texts, in small letters, sorted."""
    return tuple(sorted({word.casefold() for word in _written(texts)}))


def marks_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The names and numbers of the texts: words with a capital that are nowhere written without, and 12 or more."""
    found = _written(texts)
    names = {word.casefold() for word in found if not word.islower() and len(word) > 1}
    return tuple(sorted(name for name in names - CALENDAR if name not in found or not name.islower()))


def _written(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(text)}
