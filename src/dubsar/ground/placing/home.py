"""Where a publisher is at home, as far as its name or address says so."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dubsar.ground.publishers import publisher_of

_ENDING = re.compile(r"\.([a-z]{2})(?:[/:?#]|$)", re.IGNORECASE)
_LETTERS = re.compile(r"[^a-z0-9]")
_START = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
# Kinds that write of their own country first; agencies and monitors write of everywhere.
_LOCAL = frozenset({"media", "government"})
_COUNTRIES = {"uk": "GB"}
_NOT_COUNTRIES = frozenset(("co", "me", "tv", "io", "ai", "fm", "am", "to", "cc", "ws", "ly"))


@dataclass(frozen=True, slots=True)
class Home:
    """Country, region and town of a publisher; `words` are its name without spaces and dots.

    A paper whose own name holds the name of a country ("palestineherald.com") is of a town of that name.
    """

    country: str | None = None
    admin1: str | None = None
    point: tuple[float, float] | None = None
    words: str = ""


def home_of(publisher: str | None, url: str | None = None) -> Home:
    """The home of a publisher: its town from the one table, else its country from the other, else from its address."""
    for name in (publisher, url):
        host = _START.sub("", (name or "").strip()).split("/", 1)[0].casefold()
        known = _table().get(host) or _table().get(host.partition(".")[2])
        if known:
            return known
    words = _LETTERS.sub("", (publisher or url or "").casefold())
    listed = publisher_of(publisher, url)
    local = listed.country if listed and listed.kind in _LOCAL and not listed.agency else None
    return Home(country=local or home_country(publisher, url), words=words)


def country_of(publisher: str | None, url: str | None = None) -> str | None:
    """The publisher's country by the tables, else by its address: that in which it writes, not of which it writes."""
    listed = publisher_of(publisher, url)
    return (listed.country if listed else None) or home_of(publisher, url).country


def home_country(publisher: str | None, url: str | None = None) -> str | None:
    """The country of the publisher's address ("example.co.uk" is GB), None where it has none or it is no country's."""
    for name in (url, publisher):
        found = _ENDING.search((name or "").strip())
        if found and found[1].lower() not in _NOT_COUNTRIES:
            ending = found[1].lower()
            return _COUNTRIES.get(ending, ending.upper())
    return None


@cache
def _table() -> dict[str, Home]:
    path = resources.files("dubsar.ground") / "supplement" / "publishers.tsv"
    rows = csv.DictReader(path.read_text("utf8").splitlines(), delimiter="\t")
    return {
        name.casefold(): Home(
            row["country"] or None,
            row["admin1"] or None,
            (float(row["lat"]), float(row["lon"])) if row["lat"] else None,
        )
        for row in rows
        for name in row["names"].split("|")
    }
