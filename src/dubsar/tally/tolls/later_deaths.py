"""Later deaths: who died, or was found, after a toll was told: no toll of its own, but of those told before (T3, T4).

Within one report the reading and `tolls/mentions.py` see to it. Across reports, a man who dies of his wounds on Monday
joins the five whom Saturday's paper counted, and leaves its four wounded; two more bodies may be among an earlier toll.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dubsar.link.document.subjects import adds_on
from dubsar.model import Count, Harm
from dubsar.model.kinds import Outcome
from dubsar.tally.tolls.statements import Statement

_OF_WOUNDS = re.compile(
    r"\b(?:died|dies|dead|death|succumb\w*)\b[^.;,]{0,30}?\b(?:wounds?|injur(?:y|ies))\b|"
    r"\b(?:wounded|injured)\b[^.;]{0,60}?\b(?:later|has|have|had) died\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Later:
    """So many died, or were found, as the `sentence` (document, start) of a day's report says.

    `certain` where they died of wounds, on a `day` of their own if it is known: then no toll told before holds them.
    """

    number: int
    told: date
    sentence: tuple[str, int]
    certain: bool
    day: date | None


def with_later_deaths(told: list[Statement], deaths: Sequence[Statement], outcome: Outcome) -> list[Statement]:
    """The statements of one outcome, each as it became by deaths that a later report tells of.

    `deaths` are the statements on the killed. Reads "five dead, four wounded" on Saturday and "a man died of his
    wounds" on Monday as six dead and three wounded; must not add "two of the wounded died" to a toll of the same day.
    """
    later = [each for statement in deaths if (each := _later(statement))]
    if outcome == "killed" and later:
        told = [statement for statement in told if not _only_adds(statement)] or told
        whole = {each.document.id for each in told if not (each.detail or _only_adds(each))}
        later = [each for each in later if each.sentence[0] not in whole]  # their report says what the toll came to
    return [_became(statement, later, outcome) for statement in told]


def _later(statement: Statement) -> _Later | None:
    """What a statement adds to tolls told before: its own figure, or one beside the toll that it came to."""
    day = statement.document.published
    claim = next((claim for claim in statement.claims if _adds(claim)), None)
    if day is None or claim is None or claim.count is None or claim.count.exact is None:
        return None
    died = claim.when.day if claim.when else None
    place = (statement.document.id, claim.span.start)
    return _Later(claim.count.exact, day, place, _died_of_wounds(claim), died)


def _only_adds(statement: Statement) -> bool:
    """Whether a statement gives nobody but those: it states no toll then."""
    return _later(statement) is not None and all(_adds(claim) for claim in statement.tops)


def _adds(claim: Harm) -> bool:
    return adds_on(claim) or _died_of_wounds(claim)


def _died_of_wounds(claim: Harm) -> bool:
    return any(_holds(match, claim) for match in _OF_WOUNDS.finditer(claim.span.quote))


def _holds(match: re.Match[str], claim: Harm) -> bool:
    """Whether these words are the ones that tell of the claim's own dead: not of a toll named beside them."""
    at = claim.trigger.start - claim.span.start if claim.trigger else -1
    return match.start() <= at < match.end()


def _became(statement: Statement, later: Sequence[_Later], outcome: Outcome) -> Statement:
    """The statement with those who died after it was told: taken once however many reports tell of them."""
    told = statement.document.published
    after = [each for each in later if told is not None and _is_after(each, statement, told, outcome)]
    if not after or not statement.tops or statement.detail:
        return statement
    most = max(after, key=lambda each: (each.number, each.certain))
    dated = most.day is not None and told is not None and most.day > told
    sure = most.number if most.certain and dated else 0
    ends = (-most.number, -sure) if outcome == "injured" else (sure, most.number)
    first, *rest = statement.tops
    return replace(statement, tops=(replace(first, count=_moved(first.count, *ends)), *rest))


def _is_after(each: _Later, statement: Statement, told: date, outcome: Outcome) -> bool:
    """Whether the deaths came after the figure: in a later report, or of "the four wounded" in the sentence itself."""
    own = any((statement.document.id, claim.span.start) == each.sentence for claim in statement.tops)
    if outcome == "injured":
        return each.certain and (own or each.told > told)
    return not own and each.told > told


def _moved(count: Count | None, low: int, high: int) -> Count | None:
    if count is None or count.low is None or count.high is None:
        return count
    return replace(count, low=max(0, count.low + low), high=max(0, count.high + high))
