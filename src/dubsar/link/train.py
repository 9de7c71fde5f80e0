"""Train: weights from pairs that people judged, and from the pairs nobody did (EM). Linking itself never trains.

`START` is the belief before any pair is seen. It counts as `TRUST` pairs, so that a level that the training pairs do
not show keeps a sane weight. `temper(train(readings, judgements)).save(path)` makes a weights file; the bundled one
was made so from news reports that others had grouped by incident (numbers only, no text of theirs is kept).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dubsar.link.compare import Levels, scored
from dubsar.link.comparisons import COMPARISONS
from dubsar.link.profile import Read, profile
from dubsar.link.weights import Weights
from dubsar.model import Judgement

TRUST = 40.0
ROUNDS = 25
PRIOR = 0.05

START: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "when": ((0.62, 0.18, 0.12, 0.04, 0.02, 0.02), (0.14, 0.12, 0.2, 0.3, 0.16, 0.08)),
    "published": ((0.4, 0.3, 0.16, 0.08, 0.06), (0.16, 0.2, 0.3, 0.24, 0.1)),
    "where": ((0.6, 0.12, 0.08, 0.17, 0.02, 0.01), (0.07, 0.05, 0.1, 0.26, 0.22, 0.3)),
    "killed": ((0.16, 0.36, 0.2, 0.1, 0.1, 0.08), (0.02, 0.2, 0.12, 0.14, 0.12, 0.4)),
    "injured": ((0.14, 0.34, 0.24, 0.1, 0.1, 0.08), (0.03, 0.19, 0.16, 0.14, 0.12, 0.36)),
    "cause": ((0.74, 0.2, 0.06), (0.42, 0.22, 0.36)),
    "actors": ((0.86, 0.14), (0.5, 0.5)),
    "names": ((0.3, 0.4, 0.3), (0.001, 0.009, 0.99)),
    "words": ((0.16, 0.22, 0.28, 0.22, 0.12), (0.7, 0.2, 0.08, 0.017, 0.003)),
    "text": ((0.1, 0.14, 0.18, 0.2, 0.24, 0.14), (0.6, 0.23, 0.1, 0.05, 0.016, 0.004)),
}
"""Per comparison, the shares of its levels among pairs of one event (m) and among the other candidate pairs (u)."""


def start() -> Weights:
    """The weights before training."""
    levels = {
        each.name: dict(zip(each.level_names, zip(*START[each.name], strict=True), strict=True)) for each in COMPARISONS
    }
    return Weights(PRIOR, levels)


def temper(trained: Weights, share: float = 0.5) -> Weights:
    """Between START (0) and what was learnt (1), on the scale of log odds.

    One kind of reporting teaches too much of itself: in a year of shootings all over a country, town and day alone
    tell an event; in a month of strikes on one town they do not.
    """
    first = start()

    def between(old: float, new: float) -> float:
        return round(float(old ** (1 - share) * new**share), 6)

    levels = {}
    for name, rows in trained.levels.items():
        olds = first.levels[name]
        levels[name] = {k: (between(olds[k][0], m), between(olds[k][1], u)) for k, (m, u) in rows.items()}
    return Weights(between(first.prior, trained.prior), levels)


@dataclass(frozen=True)
class Seen:
    """One candidate pair: how it compares, and whether it is one event (None where nobody said)."""

    levels: Levels
    same: bool | None


def train(readings: Sequence[Read], judgements: Iterable[Judgement] = (), rounds: int = ROUNDS) -> Weights:
    """Weights from the candidate pairs of the readings: judged pairs count as judged, the others as EM believes."""
    told = [(event, profile(event, reading)) for reading in readings for event in reading.events if event.claims]
    home = {claim.id: each.id for event, each in told for claim in event.claims}
    judged = {}
    for judgement in sorted(judgements, key=lambda each: each.time):
        pair = sorted(home[claim] for claim in judgement.claims if claim in home)
        if judgement.decision in ("same", "different") and len(pair) == 2:
            judged[pair[0], pair[1]] = judgement.decision == "same"
    profiles = [each for _, each in told if each.kind != "other"]
    pairs = [Seen(levels, judged.get((left, right))) for left, right, _, levels in scored(profiles, start())]
    return expect_and_maximise(pairs, rounds)


def expect_and_maximise(pairs: Sequence[Seen], rounds: int = ROUNDS) -> Weights:
    """EM over the pairs, from START; without an unjudged pair the first round is already the answer."""
    weights = start()
    for _ in range(rounds if any(pair.same is None for pair in pairs) else 1):
        weights = _shares(pairs, [_belief(pair, weights) for pair in pairs])
    return weights


def _belief(pair: Seen, weights: Weights) -> float:
    """The probability that a pair is one event."""
    if pair.same is not None:
        return float(pair.same)
    odds = weights.prior / (1 - weights.prior)
    for name, level in pair.levels.items():
        if level is not None:
            odds *= 2 ** weights.bits(name, level)
    return odds / (1 + odds)


def _shares(pairs: Sequence[Seen], beliefs: Sequence[float]) -> Weights:
    """The share of each level among what is believed the same and among the rest, START counted in."""
    levels = {}
    for comparison, (m, u) in ((each, START[each.name]) for each in COMPARISONS):
        same = {level: TRUST * share for level, share in zip(comparison.level_names, m, strict=True)}
        other = {level: TRUST * share for level, share in zip(comparison.level_names, u, strict=True)}
        for pair, belief in zip(pairs, beliefs, strict=True):
            if level := pair.levels[comparison.name]:
                same[level] += belief
                other[level] += 1 - belief
        levels[comparison.name] = {level: _share(same, other, level) for level in comparison.level_names}
    prior = (sum(beliefs) + TRUST * PRIOR) / (len(beliefs) + TRUST)
    return Weights(prior, levels)


def _share(same: Mapping[str, float], other: Mapping[str, float], level: str) -> tuple[float, float]:
    return round(same[level] / sum(same.values()), 6), round(other[level] / sum(other.values()), 6)
