"""Victim: a person or family said to be harmed. Protected by default: see `publish/redact.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dubsar.model.span import Span

ADULT = 18
"""Age in years from which a person is no child (Convention on the Rights of the Child, article 1)."""


@dataclass(frozen=True, slots=True)
class Victim:
    """One person (or family) with every spelling of the name that the text gives. `age` is in years."""

    names: tuple[str, ...]
    age: int | None = None
    sex: str | None = None
    kin: str | None = None
    status: str | None = None
    outcome: str | None = None
    span: Span | None = None

    @property
    def minor(self) -> bool | None:
        """Under 18; None where no age is given."""
        return None if self.age is None else self.age < ADULT

    def to_dict(self) -> dict[str, Any]:
        row = {key: getattr(self, key) for key in ("age", "sex", "kin", "status", "outcome")}
        return {"names": list(self.names)} | row | {"span": self.span.to_dict() if self.span else None}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Victim:
        span = row.get("span")
        return cls(
            tuple(row["names"]),
            row.get("age"),
            row.get("sex"),
            row.get("kin"),
            row.get("status"),
            row.get("outcome"),
            Span.from_dict(span) if span else None,
        )
