"""The seven kinds: the keys that each adds to the claim JSON, and unknown as a value."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dubsar.model import (
    Assessment,
    Caseload,
    Claim,
    Control,
    Count,
    Damage,
    Effect,
    Harm,
    Part,
    Presence,
    Rule,
    Span,
    Strike,
    When,
)
from dubsar.model.caseload import NUMBERS

SPAN = Span(0, 4, "text")
HERE: dict[str, Any] = {"document": "d:1", "span": SPAN}
COMMON = {"id", "document", "kind", "speaker", "stance", "when", "where", "span", "zone", "trigger"}
KEYS = [
    (
        Harm(**HERE, outcome="killed"),
        {"outcome", "status", "count", "parts", "cause", "by", "scope", "victims", "part_of"},
    ),
    (Strike(**HERE), {"by", "strikes", "engagements", "effects", "aircraft", "part_of", "scope"}),
    (Damage(**HERE, object="a bridge", effect="destroy"), {"object", "effect", "count", "cause", "by"}),
    (Control(**HERE, actor=None, verb="captured"), {"actor", "verb", "object", "count"}),
    (Presence(**HERE, who="fighters"), {"who", "status", "count", "actor"}),
    (
        Assessment(**HERE, verdict="credible"),
        {"verdict", "reason", "killed", "injured", "reference", "by", "alleged_by"},
    ),
    (Caseload(**HERE), {*NUMBERS, "scope", "by"}),
    (Rule(**HERE, change="the rules were loosened"), {"change", "by"}),
]


@pytest.mark.parametrize(("claim", "keys"), KEYS, ids=lambda value: value.kind if isinstance(value, Claim) else "")
def test_each_kind_has_its_own_keys_and_no_others(claim: Claim, keys: set[str]) -> None:
    assert set(claim.to_dict()) == COMMON | keys


@pytest.mark.parametrize("claim", [claim for claim, _ in KEYS], ids=lambda claim: claim.kind)
def test_a_bare_claim_of_each_kind_survives_json(claim: Claim) -> None:
    assert Claim.from_dict(claim.to_dict()) == claim


def test_what_is_not_stated_is_null_and_never_zero() -> None:
    row = Harm(**HERE, outcome="killed").to_dict()
    assert [row[key] for key in ("count", "speaker", "when", "where", "part_of")] == [None] * 5
    assert (row["status"], row["cause"], row["stance"], row["scope"]) == ("unknown", "unknown", "asserted", "event")


def test_the_parts_of_a_count_are_keyed_by_group_in_json() -> None:
    harm = Harm(**HERE, outcome="killed", parts=(Part("children", Count.exactly(3)), Part("women", Count(1, None))))
    row = harm.to_dict()["parts"]
    assert {group: (count["low"], count["high"]) for group, count in row.items()} == {
        "children": (3, 3),
        "women": (1, None),
    }
    assert harm.part("children") == Count.exactly(3)
    assert harm.part("men") is None


def test_an_effect_keeps_its_count_and_its_words() -> None:
    effect = Effect("destroy", Count.exactly(2), "bunkers", SPAN)
    assert Effect.from_dict(effect.to_dict()) == effect
    assert Effect.from_dict(Effect("engage", None, "a unit").to_dict()) == Effect("engage", None, "a unit")


def test_an_unknown_count_is_not_a_missing_one() -> None:
    unstated, unknown = Harm(**HERE, outcome="killed"), Harm(**HERE, outcome="killed", count=Count(None, None))
    assert unstated != unknown
    assert Claim.from_dict(unknown.to_dict()) == unknown


def test_a_caseload_tells_its_numbers_in_the_order_of_a_month() -> None:
    claim = Caseload(**HERE, still_open=Count.exactly(3), received=Count.exactly(0))
    assert list(claim.numbers()) == [("received", Count.exactly(0)), ("still_open", Count.exactly(3))]


def test_a_strike_claim_of_more_than_a_quarter_is_a_running_total() -> None:
    def strike(start: date, end: date | None) -> Strike:
        return Strike(**HERE, when=When(start, end, "range"))

    assert strike(date(2014, 8, 1), date(2019, 3, 31)).runs_on(None)
    assert not strike(date(2020, 4, 1), date(2020, 6, 30)).runs_on(None)
    assert strike(date(2014, 8, 1), None).runs_on(date(2016, 1, 1))
    assert not strike(date(2014, 8, 1), None).runs_on(None)
    assert Strike(**HERE, scope="cumulative").runs_on(None) and not Strike(**HERE).runs_on(None)
