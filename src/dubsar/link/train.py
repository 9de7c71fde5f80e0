"""Train: weights from pairs that people judged, and from the pairs nobody did (EM). Linking itself never trains.

The weights of all levels are fitted together (logistic regression), because the comparisons are not independent: a town
and the names in a text say much the same, and counted one by one they would say it twice. `START` is the belief before
any pair is seen; half of it is what each weight is drawn back to, so that a level that the training pairs do not show
keeps a sane weight. `temper(train(readings, judgements)).save(path)` makes a weights file; the bundled one was made so
from news reports that others had grouped by incident (numbers only, no text of theirs is kept).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log

from dubsar.link.compare import Levels
from dubsar.link.comparing.comparisons import COMPARISONS
from dubsar.link.comparing.profile import profile
from dubsar.link.comparing.setting import COMPARED, Read
from dubsar.link.decisions import Decisions
from dubsar.link.index import candidate_pairs
from dubsar.link.weights import Weights
from dubsar.model import Judgement

PULL = 5.0
"""How hard each weight is drawn to its start: like the pull of some five pairs that nothing else explains."""
HELD = frozenset(("killed", "injured", "cause", "actors"))
FIRM = 200.0
"""What a year of shootings with one dead and no known party cannot teach of wars is held `FIRM`ly at its start."""
ALIKE = 0.5
"""Share of START that is believed of one comparison when all are counted together."""
ROUNDS, STEPS = 4, 20
SHARE = 0.85
"""How much of what was learnt the bundled weights believe."""
UNJUDGED = 200_000
"""Of more pairs that nobody judged, no more is learnt."""
PRIOR = 0.05
SMOOTH = 40.0
"""START counts as so many pairs in the shares of the levels."""

START: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "when": (
        (0.58, 0.03, 0.15, 0.1, 0.03, 0.02, 0.03, 0.02, 0.04),
        (0.13, 0.01, 0.12, 0.16, 0.02, 0.03, 0.28, 0.16, 0.09),
    ),
    "published": ((0.4, 0.3, 0.13, 0.06, 0.05, 0.03, 0.03), (0.16, 0.2, 0.22, 0.15, 0.15, 0.07, 0.05)),
    "where": (
        (0.55, 0.1, 0.04, 0.08, 0.14, 0.03, 0.02, 0.01, 0.03),
        (0.07, 0.05, 0.01, 0.1, 0.24, 0.02, 0.2, 0.03, 0.28),
    ),
    "killed": ((0.16, 0.36, 0.2, 0.1, 0.1, 0.08), (0.02, 0.2, 0.12, 0.14, 0.12, 0.4)),
    "injured": ((0.14, 0.34, 0.24, 0.1, 0.1, 0.08), (0.03, 0.19, 0.16, 0.14, 0.12, 0.36)),
    "cause": ((0.74, 0.2, 0.06), (0.42, 0.22, 0.36)),
    "actors": ((0.86, 0.14), (0.5, 0.5)),
    "names": ((0.3, 0.4, 0.3), (0.001, 0.009, 0.99)),
    "rare": ((0.2, 0.1, 0.15, 0.15, 0.15, 0.1, 0.15), (0.83, 0.001, 0.003, 0.006, 0.05, 0.01, 0.1)),
    "words": ((0.16, 0.22, 0.28, 0.22, 0.12), (0.7, 0.2, 0.08, 0.017, 0.003)),
    "text": ((0.08, 0.08, 0.12, 0.12, 0.16, 0.24, 0.2), (0.5, 0.25, 0.13, 0.06, 0.035, 0.015, 0.01)),
    "standing": ((0.96, 0.04), (0.6, 0.4)),
}
"""Per comparison, the shares of its levels among pairs of one event (m) and among the other candidate pairs (u)."""


def start() -> Weights:
    """The weights before training."""
    levels = {
        each.name: dict(zip(each.level_names, zip(*START[each.name], strict=True), strict=True)) for each in COMPARISONS
    }
    return Weights(PRIOR, levels)


def temper(trained: Weights, share: float = SHARE) -> Weights:
    """Between START (0) and what was learnt (1), on the scale of log odds.

    One kind of reporting teaches too much of itself: in a year of shootings all over a country, town and day alone
    tell an event; in a month of strikes on one town they do not.
    """
    first = start()

    def between(old: float, new: float) -> float:
        return round(float(old ** (1 - share) * new**share), 9)

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
    return fit(examples(readings, judgements), rounds)


def examples(readings: Iterable[Read], judgements: Iterable[Judgement] = ()) -> list[Seen]:
    """The pairs to learn from: every judged one that shares a key, and of the others at most `UNJUDGED`, evenly."""
    told = [(event, profile(event, reading)) for reading in readings for event in reading.events if event.claims]
    decided = Decisions.of(judgements, {claim.id: each.id for event, each in told for claim in event.claims})
    judged = dict.fromkeys(decided.same, True) | dict.fromkeys(decided.different, False)
    pairs = list(candidate_pairs(each for _, each in told if each.kind in COMPARED))
    others = [levels for pair, levels in pairs if pair not in judged]
    step = -(-len(others) // UNJUDGED) or 1
    known = [Seen(levels, judged[pair]) for pair, levels in pairs if pair in judged]
    return known + [Seen(levels, None) for levels in others[::step]]


def fit(pairs: Sequence[Seen], rounds: int = ROUNDS) -> Weights:
    """EM over the pairs, from START; without an unjudged pair the first round is already the answer."""
    weights = start()
    for _ in range(rounds if any(pair.same is None for pair in pairs) else 1):
        weights = _fitted(pairs, [belief(pair.levels, weights) if pair.same is None else pair.same for pair in pairs])
    return weights


def belief(levels: Levels, weights: Weights) -> float:
    """The probability that a pair of these levels is one event."""
    odds = log(weights.prior / (1 - weights.prior))
    odds += log(2) * sum(weights.bits(name, level) for name, level in levels.items() if level is not None)
    return 1 / (1 + exp(-max(-BOUND, min(BOUND, odds))))


BOUND = 30.0
_LEVELS = [(each.name, level) for each in COMPARISONS for level in each.level_names]
_COLUMN = {level: column for column, level in enumerate(_LEVELS)}


def _fitted(pairs: Sequence[Seen], same: Sequence[float]) -> Weights:
    """Ridge logistic regression of `same` on the levels, by Newton's method; the last column is the prior."""
    import numpy  # comes with what linking needs, and only training calculates with it

    seen = numpy.zeros((len(pairs), len(_LEVELS) + 1))
    seen[:, -1] = 1
    for row, pair in enumerate(pairs):
        for name, level in pair.levels.items():
            if level is not None:
                seen[row, _COLUMN[name, level]] = 1
    first = start()
    aim = numpy.array([ALIKE * log(2) * first.bits(*level) for level in _LEVELS] + [log(PRIOR / (1 - PRIOR))])
    pull = numpy.array([FIRM if name in HELD else PULL for name, _ in _LEVELS] + [PULL / 50])
    odds, wanted = numpy.zeros(len(aim)), numpy.array(same, dtype=float)
    for _ in range(STEPS):
        guess = 1 / (1 + numpy.exp(-numpy.clip(seen @ odds, -BOUND, BOUND)))
        slope = seen.T @ (guess - wanted) + pull * (odds - aim)
        bend = (seen * (guess * (1 - guess))[:, None]).T @ seen + numpy.diag(pull)
        odds = odds - numpy.linalg.solve(bend, slope)
    shown = (seen[:, :-1] * (1 - wanted)[:, None]).sum(axis=0)
    return _weights([float(each) for each in odds], [float(each) for each in shown])


def _weights(odds: Sequence[float], shown: Sequence[float]) -> Weights:
    """The fitted odds as shares: u as counted among the pairs of two events, m as the weight makes it of u.

    Only their ratio weighs; where m would be more than 1, both are made smaller.
    """
    levels = {}
    for comparison in COMPARISONS:
        columns = [_COLUMN[comparison.name, level] for level in comparison.level_names]
        counted = [shown[at] + SMOOTH * u for at, u in zip(columns, START[comparison.name][1], strict=True)]
        shares = [count / sum(counted) for count in counted]
        pairs = [(share * exp(odds[at]), share) for share, at in zip(shares, columns, strict=True)]
        rows = [(m / max(1.0, m), u / max(1.0, m)) for m, u in pairs]
        levels[comparison.name] = {
            level: (round(m, 9), round(u, 9)) for level, (m, u) in zip(comparison.level_names, rows, strict=True)
        }
    return Weights(1 / (1 + exp(-odds[-1])), levels)
