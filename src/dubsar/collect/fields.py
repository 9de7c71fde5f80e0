"""The fields of a document as inputs write them: checked, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from dubsar.collect.capture import Capture, Failure, Remark
from dubsar.collect.decode import refuse_unwritable
from dubsar.collect.language import detect_language
from dubsar.errors import InputError
from dubsar.model import Document
from dubsar.model.document import Protection

Field = Literal["title", "publisher", "published", "url", "language", "protection"]
FIELDS: tuple[Field, ...] = get_args(Field)
Fields = Mapping[Field, str | None]

_TELLING_WORDS = 20
_AHEAD = timedelta(days=1)  # a page of tomorrow in the zone of its place is not yet of the future


def published_on(words: str | None, now: datetime) -> tuple[date | None, str | None]:
    """The day of publication, and why there is none. A day in the future is refused, not trusted.

    `2017-03-07` and `2017-03-07T10:00:00Z` are dates; `7/3/2017` is not: nobody can tell its month from its day.
    """
    if not words:
        return (
            None,
            "It has no publication date: times such as 'on Sunday' stay unknown. State the date if you know it.",
        )
    try:
        day = date.fromisoformat(words.strip()[:10])
    except ValueError:
        return None, f"Its publication date {words.strip()[:40]!r} is not a day as yyyy-mm-dd: it is left out."
    if day > now.date() + _AHEAD:
        return None, f"Its publication date {day} lies in the future: it is left out. Correct the date, or the clock."
    return day, None


def make_document(
    capture: Capture, text: str, fields: Fields, now: datetime, name: str | None = None
) -> Iterator[Document | Failure | Remark]:
    """The document, and a remark on its date; or a failure when its text or protection level cannot stand."""
    name = name or capture.name
    try:
        document, remark = _build(capture, text, fields, now)
    except InputError as error:
        yield Failure(name, str(error))
        return
    if remark:
        yield Remark(name, remark)
    yield document


def _build(capture: Capture, text: str, fields: Fields, now: datetime) -> tuple[Document, str | None]:
    if not text.strip():
        raise InputError("It holds no text. Name a file that does.")
    refuse_unwritable(text)
    given = {key: (value or "").strip() or None for key, value in fields.items()}
    refuse_unwritable("\n".join(value for value in given.values() if value))
    day, remark = published_on(given.get("published"), now)
    document = Document(
        text=text,
        title=given.get("title"),
        publisher=given.get("publisher"),
        url=given.get("url") or capture.url,
        published=day,
        language=language_of(text, given.get("language")),
        retrieved=now,
        sha256=capture.sha256,
        protection=_protection(given.get("protection")),
        raw=capture.raw,
    )
    return document, remark


def language_of(text: str, stated: str | None) -> str | None:
    """What the text itself shows, else what the input states. Of a few words the input is believed first."""
    code = _language_code(stated)
    if code and len(text.split()) < _TELLING_WORDS:
        return code
    return detect_language(text) or code


def _language_code(words: str | None) -> str | None:
    """`en-GB` and `EN` are `en`; what is no two- or three-letter code is unknown."""
    code = (words or "").replace("_", "-").split("-")[0].strip().lower()
    return code if code.isascii() and code.isalpha() and 2 <= len(code) <= 3 else None


def _protection(words: str | None) -> Protection:
    """The level as written; a level that is not known is refused, never read as public."""
    level = (words or "public").lower()
    if level not in get_args(Protection):
        raise InputError(f"Its protection {words!r} is not known. Write public, internal or sealed.")
    return level  # type: ignore[return-value]


def with_headline(title: str | None, text: str) -> str:
    """The text with its title as first line, so that what only the headline says has a place to be quoted from."""
    text = text.strip("\n")
    title = " ".join((title or "").split())
    if not title or " ".join(text[: len(title) + 40].split()).startswith(title):
        return text
    return f"{title}\n\n{text}"
