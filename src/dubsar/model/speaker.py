"""Speaker: who says it, and through whom it reached the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dubsar.model.span import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """The one who asserts. `via` is the chain from the speaker outwards: "local sources" via ("Airwars",).

    A claim without a speaker (None) is made in the article's own voice.
    """

    name: str
    via: tuple[str, ...] = ()
    span: Span | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "via": list(self.via), "span": self.span.to_dict() if self.span else None}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Speaker:
        span = row.get("span")
        return cls(row["name"], tuple(row.get("via") or ()), Span.from_dict(span) if span else None)
