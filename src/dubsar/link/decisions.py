"""Decisions: what people said of two claims, as decisions on the events that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from dubsar.model import Judgement

Pair = tuple[str, str]


def ordered(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)


@dataclass(frozen=True)
class Decisions:
    """By pairs of events, each by its representative claim: the latest decision on the pair and its time.

    `same` is in order of time, the latest first.
    """

    latest: Mapping[Pair, tuple[datetime, str]]
    same: tuple[Pair, ...]
    different: frozenset[Pair]

    @classmethod
    def of(cls, judgements: Iterable[Judgement], home: Mapping[str, str]) -> Decisions:
        """`home` has for each claim the representative of its event; a claim that has none counts for nothing."""
        latest: dict[Pair, tuple[datetime, str]] = {}
        for judgement in sorted(judgements, key=lambda each: (each.time, each.decision, each.claims)):
            pair = [home[claim] for claim in judgement.claims if claim in home]
            if judgement.decision in ("same", "different", "unsure") and len(set(pair)) == 2:
                latest.pop(ordered(*pair), None)
                latest[ordered(*pair)] = judgement.time, judgement.decision
        same = tuple(pair for pair, (_, decision) in reversed(latest.items()) if decision == "same")
        return cls(latest, same, frozenset(pair for pair, (_, decision) in latest.items() if decision == "different"))
