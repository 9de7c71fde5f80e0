"""Link: a machine's opinion that two claims speak of one event, with every reason for and against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison: the two values, and its weight in log2 odds (positive speaks for "same event")."""

    name: str
    left: str | None
    right: str | None
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two claim ids (`left` < `right`), the probability that they speak of one event, and why."""

    left: str
    right: str
    probability: float
    features: tuple[Feature, ...] = ()
    model: str | None = None

    def to_dict(self) -> dict[str, Any]:
        features = [[f.name, f.left, f.right, f.level, f.weight] for f in self.features]
        return {
            "left": self.left,
            "right": self.right,
            "probability": self.probability,
            "features": features,
            "model": self.model,
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Link:
        features = tuple(Feature(*feature) for feature in row["features"])
        return cls(row["left"], row["right"], row["probability"], features, row.get("model"))
