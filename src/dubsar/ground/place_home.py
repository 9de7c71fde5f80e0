"""Where a publisher is at home, as far as its name or address says so."""

from __future__ import annotations

import re

_ENDING = re.compile(r"\.([a-z]{2})(?:[/:?#]|$)", re.IGNORECASE)
_COUNTRIES = {"uk": "GB"}
_NOT_COUNTRIES = frozenset(("co", "me", "tv", "io", "ai", "fm", "am", "to", "cc", "ws", "ly"))


def home_country(publisher: str | None, url: str | None = None) -> str | None:
    """The country of the publisher's address ("example.co.uk" is GB), None where it has none or it is no country's."""
    for name in (url, publisher):
        found = _ENDING.search(name or "")
        if found and found[1].lower() not in _NOT_COUNTRIES:
            ending = found[1].lower()
            return _COUNTRIES.get(ending, ending.upper())
    return None
