"""Judgement: a decision on one claim or on a pair of them; it supersedes, it never overwrites."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from dubsar.errors import ValueRefused

Decision = Literal["same", "different", "unsure", "accept", "reject", "correct"]
PAIRWISE = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Judgement:
    """`claims` holds two claim ids for same / different / unsure and one otherwise. Times are UTC."""

    decision: Decision
    claims: tuple[str, ...]
    author: str
    time: datetime
    reason: str | None = None
    model: str | None = None
    correction: dict[str, Any] | None = field(default=None, hash=False)

    def __post_init__(self) -> None:
        want = 2 if self.decision in PAIRWISE else 1
        if len(self.claims) != want:
            raise ValueRefused(f"A judgement {self.decision!r} is on {want} claims, not {len(self.claims)}.")

    def to_dict(self) -> dict[str, Any]:
        return {
            "decision": self.decision,
            "claims": list(self.claims),
            "author": self.author,
            "time": self.time.isoformat(),
            "reason": self.reason,
            "model": self.model,
            "correction": self.correction,
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Judgement:
        return cls(
            row["decision"],
            tuple(row["claims"]),
            row["author"],
            datetime.fromisoformat(row["time"]),
            row.get("reason"),
            row.get("model"),
            row.get("correction"),
        )
