"""Actor: a party to the conflict, as written, and which known party that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dubsar.model.span import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A belligerent or other party. `id` and `kind` are those of the actor table, None where it is not known.

    `role` is "joint" when it is named with others as acting together and "contested" when named as one of rivals.
    """

    name: str
    id: str | None = None
    kind: str | None = None
    role: str | None = None
    words: str | None = None
    span: Span | None = None

    @property
    def key(self) -> str:
        """What two mentions of one party share: the known id, else the lower-cased name."""
        return self.id or self.name.casefold()

    def to_dict(self) -> dict[str, Any]:
        row = {key: getattr(self, key) for key in ("name", "id", "kind", "role", "words")}
        return row | {"span": self.span.to_dict() if self.span else None}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Actor:
        span = row.get("span")
        return cls(
            row["name"],
            row.get("id"),
            row.get("kind"),
            row.get("role"),
            row.get("words"),
            Span.from_dict(span) if span else None,
        )
