"""Source and Document: who publishes, and one captured text, never edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal

from dubsar.model.ids import stable_id
from dubsar.model.span import Span

SourceKind = Literal["belligerent", "government", "monitor", "media", "ngo", "un", "social", "other"]
Protection = Literal["public", "internal", "sealed"]


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher. `side` is the party it speaks for, if any."""

    name: str
    kind: SourceKind = "other"
    side: str | None = None


@dataclass(frozen=True)
class Document:
    """One captured text. `text` is what spans count in; `raw` the bytes it was taken from, `sha256` their digest.

    The id hashes text, title, publisher, url and date: two outlets printing one wire text are two documents, and the
    same capture read twice is one. `language` is an ISO 639-1 code, None where unknown.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = "en"
    retrieved: datetime | None = None
    sha256: str | None = None
    protection: Protection = "public"
    raw: bytes | None = field(default=None, compare=False, repr=False)

    @cached_property
    def id(self) -> str:
        day = self.published.isoformat() if self.published else None
        return stable_id("d", self.text, self.title, self.publisher, self.url, day)

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`; SpanError when it is empty or outside the text."""
        return Span.of(self.text, start, end)

    def to_dict(self) -> dict[str, Any]:
        """Every field but the raw bytes, which are kept beside it."""
        return {
            "id": self.id,
            "text": self.text,
            "title": self.title,
            "publisher": self.publisher,
            "url": self.url,
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "retrieved": self.retrieved.isoformat() if self.retrieved else None,
            "sha256": self.sha256,
            "protection": self.protection,
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Document:
        published, retrieved = row.get("published"), row.get("retrieved")
        return cls(
            text=row["text"],
            title=row.get("title"),
            publisher=row.get("publisher"),
            url=row.get("url"),
            published=date.fromisoformat(published[:10]) if published else None,
            language=row.get("language"),
            retrieved=datetime.fromisoformat(retrieved) if retrieved else None,
            sha256=row.get("sha256"),
            protection=row.get("protection") or "public",
        )
