"""Known publishers: what kind of source a name or address is, of which country, and whose own organ, if any's."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from dubsar.errors import TableError
from dubsar.ground.own_tables import list_of, rows_of, text_of, toml_of
from dubsar.model import Source
from dubsar.model.document import SourceKind
from dubsar.settings import settings

KINDS: tuple[str, ...] = get_args(SourceKind)
_FIELDS = frozenset({"name", "kind", "names", "domains", "country", "language", "side", "agency"})
# Names and addresses of which it is remembered whose they are.
MEMO = 4_096
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]{0,20}://", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}", re.IGNORECASE)
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Publisher:
    """A row of the table. `side` is the actor whose own organ it is; `agency` says that others reprint its wire."""

    key: str
    name: str
    kind: SourceKind
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    language: str | None = None
    side: str | None = None
    agency: bool = False

    @property
    def source(self) -> Source:
        """The publisher as the model's Source."""
        return Source(self.name, self.kind, self.side)


class Publishers:
    """The table, by name and by host, and what was last told by it: safe to share between threads."""

    def __init__(self, rows: Iterable[Publisher]) -> None:
        self._rows = {row.key: row for row in rows}
        self._names = {name_key(name): row for row in self for name in (row.name, *row.names)}
        self._told: dict[tuple[str | None, str | None], Publisher | None] = {}
        self._domains = {domain: row for row in self for domain in row.domains}

    @classmethod
    def load(cls, own: Path | None = None) -> Publishers:
        """The bundled table (`publishers.toml`), with the user's own rows over it; TableError where those are wrong."""
        rows = {row.key: row for row in _bundled()}
        own = own or settings().publishers
        if own:
            rows |= {row.key: row for row in read_publishers(toml_of(own), str(own))}
        return cls(rows.values())

    def __iter__(self) -> Iterator[Publisher]:
        return iter(self._rows.values())

    def named(self, name: str | None) -> Publisher | None:
        """The publisher of that name, in whatever case, with or without "The"; None where the table has none.

        Reads "the guardian" and "Reuters" whole; must not read "Reuters Institute" as Reuters.
        """
        return self._names.get(name_key(name)) if name else None

    def at(self, address: str | None) -> Publisher | None:
        """The publisher at an address or host: the longest ending of the host that is somebody's.

        Reads "https://www.bbc.co.uk/news/1" as the BBC, "raf.mod.uk" as the air force; not "notbbc.com".
        """
        host = host_of(address)
        parts = host.split(".") if host else []
        endings = (".".join(parts[i:]) for i in range(len(parts) - 1))
        return next((self._domains[ending] for ending in endings if ending in self._domains), None)

    def of(self, publisher: str | None, url: str | None = None) -> Publisher | None:
        """Who published it, by name, else by the name as a host, else by the address; None where nobody known did."""
        if (asked := (publisher, url)) in (told := self._told):
            return told[asked]
        if len(told) >= MEMO:
            told = self._told = {}
        told[asked] = found = self.named(publisher) or self.at(publisher) or self.at(url)
        return found


def publisher_of(publisher: str | None, url: str | None = None) -> Publisher | None:
    """Who published it, by the table of this run."""
    return known_publishers().of(publisher, url)


@cache
def known_publishers() -> Publishers:
    """The table of this run, read once: the bundled one with the user's own over it; TableError where that is wrong."""
    return Publishers.load()


@cache
def _bundled() -> tuple[Publisher, ...]:
    text = files("dubsar.ground").joinpath("publishers.toml").read_text("utf-8")
    return tuple(read_publishers(tomllib.loads(text), "publishers.toml"))


def read_publishers(table: dict[str, Any], file: str) -> list[Publisher]:
    """The rows of a table of the form that `publishers.toml` explains; TableError names file, row and field."""
    return [_row(key, row, f"{file}: publishers.{key}") for key, row in rows_of(table, "publishers", _FIELDS, file)]


def _row(key: str, row: dict[str, Any], where: str) -> Publisher:
    kind, country, language = (text_of(row, field, where) for field in ("kind", "country", "language"))
    if kind not in KINDS:
        raise TableError(f"{where}.kind is {kind!r}. Use one of: {', '.join(KINDS)}.")
    if country and not _CODE.fullmatch(country):
        raise TableError(f"{where}.country is {country!r}. Use the two capital letters of ISO 3166, as in IQ.")
    if language and not _LANGUAGE.fullmatch(language):
        raise TableError(f"{where}.language is {language!r}. Use the two letters of ISO 639-1, as in ar.")
    name, side = text_of(row, "name", where), text_of(row, "side", where)
    if not name:
        raise TableError(f"{where}.name is missing. Give the publisher's name.")
    domains = tuple(host_of(domain) or domain for domain in list_of(row, "domains", where))
    return Publisher(
        key,
        name,
        kind,  # type: ignore[arg-type]
        list_of(row, "names", where),
        domains,
        country,
        language,
        f"actor:{side}" if side else None,
        row.get("agency") is True,
    )


def name_key(name: str) -> str:
    """What spellings of one name share: case, a leading "The", spaces and full stops of abbreviations left out."""
    return _THE.sub("", " ".join(name.split())).replace(".", "").replace("’", "'").casefold()


def host_of(address: str | None) -> str | None:
    """The host of an address, without "www."; None where it is none: "Business Insider"."""
    rest = _SCHEME.sub("", (address or "").strip())[:255]
    host = re.split(r"[/?#:]", rest, maxsplit=1)[0].rpartition("@")[2].casefold().rstrip(".").removeprefix("www.")
    return host if _HOST.fullmatch(host) else None
