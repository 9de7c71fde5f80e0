"""Hints: literals looked for before a pattern is tried, since most lines hold none and a search is not free."""

from __future__ import annotations

from collections.abc import Iterable


def holds(words: str, hints: Iterable[str]) -> bool:
    """Whether any of the literals stands in the words. A plain loop: it is called several times a line."""
    for hint in hints:  # noqa: SIM110 - a generator expression costs as much as the whole loop
        if hint in words:
            return True
    return False
