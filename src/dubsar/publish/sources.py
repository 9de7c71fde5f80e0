"""Sources: what may be said about a document. Social posts and protected documents give no address and no words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit, urlunsplit

from dubsar.model import Document
from dubsar.publish.known import Known, fold, folded
from dubsar.publish.release import ReleasedSource
from dubsar.publish.small_names import spells_a_person
from dubsar.publish.words import words

SOCIAL_HOSTS = words("social_hosts")
SOCIAL_WORDS = re.compile(r"^@|\b(?:facebook|twitter|telegram|instagram|tiktok|whatsapp|youtube|tweet|x post)\b", re.I)
SOCIAL_POST = "a social media post"
UNNAMED = "unnamed publisher"


def is_social(document: Document) -> bool:
    """Whether a document is a post on a social network, or the archived copy of one."""
    if SOCIAL_WORDS.search(document.publisher or ""):
        return True
    address = (document.url or "").casefold()
    hosts = re.findall(r"(?:^|//|@|[/=])([a-z0-9-]+(?:\.[a-z0-9-]+)+)", address.replace("%2f", "/").replace("%3a", ":"))
    return any(host == social or host.endswith(f".{social}") for host in hosts for social in SOCIAL_HOSTS)


def released_source(number: int, document: Document, names: Iterable[str], known: Known) -> ReleasedSource:
    """The document as a numbered source; its address spells out none of `names`, nor what may be another person's."""
    if is_social(document):
        return ReleasedSource(number, SOCIAL_POST, document.published, social=True)
    url = public_url(document.url)
    if url and (spells(url, names) or spells_a_person(url, known)):
        url = None
    return ReleasedSource(number, document.publisher or UNNAMED, document.published, url)


def public_url(url: str | None) -> str | None:
    """The address without fragment; None unless it is plain http(s) on a public host name, without a user."""
    try:
        parts = urlsplit(url or "")
        plain = parts.scheme in ("http", "https") and not parts.username and parts.port in (None, 80, 443)
    except ValueError:
        return None
    host = parts.hostname or ""
    named = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+", host)
    if not plain or not named or host.endswith((".local", ".internal", ".localhost", ".onion")):
        return None
    return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))


def spells(url: str, names: Iterable[str]) -> bool:
    """Whether an address spells out a name: "/2017/03/um-khalil-waits" spells "Um Khalil"."""
    slug = tuple(word for word in map(fold, re.split(r"[^\w]+|_", unquote(url))) if word)
    for name in names:
        words = folded(name)
        if words and sum(map(len, words)) >= 4 and _stands_in(words, slug):
            return True
    return False


def _stands_in(words: tuple[str, ...], slug: tuple[str, ...]) -> bool:
    return any(slug[first : first + len(words)] == words for first in range(len(slug) - len(words) + 1))
