"""Weights: how much each level of agreement says, as a file with a hash. Made by `link/train.py`, never by linking."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import log2
from pathlib import Path
from typing import Any

from dubsar.errors import InputError, ValueRefused
from dubsar.link.comparing.comparisons import COMPARISONS

BUNDLED = Path(__file__).with_name("weights.json")

Shares = Mapping[str, Mapping[str, tuple[float, float]]]


@dataclass(frozen=True)
class Weights:
    """`prior` is the share of candidate pairs that are one event.

    `levels[comparison][level]` is (m, u): how often the level is seen among pairs of one event, and among the others.
    """

    prior: float
    levels: Shares

    @cached_property
    def id(self) -> str:
        """The model's name in a link: a hash of the numbers."""
        canonical = json.dumps(self.to_dict(), sort_keys=True, separators=(",", ":"))
        return f"link:{hashlib.sha256(canonical.encode()).hexdigest()[:12]}"

    def bits(self, comparison: str, level: str) -> float:
        """The weight of a level in log2 odds: positive speaks for one event."""
        m, u = self.levels[comparison][level]
        return log2(m / u)

    def to_dict(self) -> dict[str, Any]:
        levels = {name: {level: list(share) for level, share in rows.items()} for name, rows in self.levels.items()}
        return {"prior": self.prior, "levels": levels}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Weights:
        """The weights of a JSON object; ValueRefused where a level that is compared by has no weight above 0."""
        if not 0 < row["prior"] < 1:
            raise ValueRefused("The link weights give a prior that is no share between 0 and 1; train them again.")
        for comparison in COMPARISONS:
            for level in comparison.level_names:
                m, u = row["levels"].get(comparison.name, {}).get(level, (0, 0))
                if not (0 < m <= 1 and 0 < u <= 1):
                    raise ValueRefused(
                        f"The link weights give {comparison.name!r} no share for {level!r}; train them again."
                    )
        levels = {name: {level: (m, u) for level, (m, u) in rows.items()} for name, rows in row["levels"].items()}
        return cls(row["prior"], levels)

    def save(self, path: Path = BUNDLED) -> None:
        path.write_text(json.dumps(self.to_dict(), indent=1) + "\n", encoding="utf-8")


@cache
def load_weights(path: Path = BUNDLED) -> Weights:
    """The weights of a file, read once; InputError where it is none, ValueRefused where a level has no weight."""
    try:
        return Weights.from_dict(json.loads(path.read_text(encoding="utf-8")))
    except ValueRefused:
        raise
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise InputError(
            f"{path} holds no link weights ({type(error).__name__}). Name a file that `dubsar train` wrote."
        ) from None
