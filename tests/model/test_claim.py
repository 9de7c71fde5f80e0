"""Claim: its id, its spans, its JSON; and that the seven kinds are one union."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, replace

import pytest
from claim_making import claims_of_texts
from hypothesis import given

from dubsar.errors import SpanError, ValueRefused
from dubsar.model import Actor, Claim, Count, Harm, Part, Place, Span, Speaker, When

TEXT = "Local sources said that 12 people died in Karsa."
COMMON = {"id", "document", "kind", "speaker", "stance", "when", "where", "span", "zone"}


def words(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span.of(TEXT, start, start + len(quote))


def harm() -> Harm:
    count = Count(12, 12, words="12", span=words("12"))
    return Harm(document="d:1", span=words(TEXT), outcome="killed", trigger=words("died"), count=count)


@given(claims_of_texts())
def test_every_kind_of_claim_survives_json_exactly(drawn: tuple[str, Claim]) -> None:
    _, claim = drawn
    again = Claim.from_dict(json.loads(json.dumps(claim.to_dict())))
    assert again == claim
    assert (type(again), again.id, again.to_dict()) == (type(claim), claim.id, claim.to_dict())


@given(claims_of_texts())
def test_every_kind_of_claim_is_hashable_and_equal_by_content(drawn: tuple[str, Claim]) -> None:
    _, claim = drawn
    assert len({claim, replace(claim), Claim.from_dict(claim.to_dict())}) == 1


@given(claims_of_texts())
def test_no_field_of_a_claim_can_be_set(drawn: tuple[str, Claim]) -> None:
    _, claim = drawn
    with pytest.raises(FrozenInstanceError):
        claim.zone = "teaser"  # type: ignore[misc]


@given(claims_of_texts())
def test_a_claim_with_valid_spans_passes_the_check_of_its_own_text(drawn: tuple[str, Claim]) -> None:
    text, claim = drawn
    assert claim.check(text) is claim
    assert all(text[span.start : span.end] == span.quote for span in claim.spans())


@given(claims_of_texts())
def test_the_common_keys_stand_in_every_claim(drawn: tuple[str, Claim]) -> None:
    _, claim = drawn
    row = claim.to_dict()
    assert set(row) >= COMMON
    assert (row["kind"], row["id"]) == (claim.kind, claim.id)


LIE = Span(0, 3, "lie")


@pytest.mark.parametrize(
    "lying",
    [
        {"span": LIE},
        {"trigger": LIE},
        {"speaker": Speaker("local sources", (), LIE)},
        {"when": When(None, None, "day", span=LIE)},
        {"where": Place("Karsa", span=LIE)},
        {"count": Count(12, 12, span=LIE)},
        {"parts": (Part("children", Count(2, 2, span=LIE)),)},
        {"by": (Actor("X", span=LIE),)},
    ],
    ids=lambda lying: next(iter(lying)),
)
def test_a_quotation_that_does_not_stand_in_the_text_is_refused_in_any_field(lying: dict[str, object]) -> None:
    with pytest.raises(SpanError):
        replace(harm(), **lying).check(TEXT)  # type: ignore[arg-type]


def test_the_kinds_are_eight() -> None:
    assert sorted(Claim.kinds) == [
        "assessment",
        "caseload",
        "control",
        "damage",
        "harm",
        "presence",
        "rule",
        "strike",
    ]


@pytest.mark.parametrize("row", [{"kind": "rumour"}, {}, {"kind": ""}])
def test_an_unknown_kind_is_refused_with_the_kinds_that_there_are(row: dict[str, str]) -> None:
    with pytest.raises(ValueRefused, match="harm"):
        Claim.from_dict(row)


def test_what_a_better_gazetteer_or_reader_of_speakers_changes_leaves_the_id() -> None:
    better = replace(
        harm(),
        where=Place("Karsa", "geonames:1", 36.0, 43.0, span=words("Karsa")),
        speaker=Speaker("Local sources", (), words("Local sources")),
        when=When(None, None, "day"),
        by=(Actor("X", "actor:x"),),
        stance="hedged",
        status="civilian",
        cause="airstrike",
    )
    assert better.id == harm().id


def test_what_is_claimed_and_where_it_stands_makes_the_id() -> None:
    others = [
        replace(harm(), document="d:2"),
        replace(harm(), outcome="injured"),
        replace(harm(), span=words("12 people died")),
        replace(harm(), trigger=words("people")),
        replace(harm(), count=Count(12, 12, span=words("12 people"))),
    ]
    assert len({harm().id, *(other.id for other in others)}) == 6


def test_reading_a_number_better_from_the_same_words_leaves_the_id() -> None:
    assert replace(harm(), count=Count(12, None, True, span=words("12"))).id == harm().id


def test_an_effect_of_a_strike_belongs_to_its_id_but_its_party_does_not() -> None:
    from_text = {"document": "d:1", "kind": "strike", "span": words(TEXT).to_dict(), "trigger": words("died").to_dict()}
    effect = {"effect": "destroy", "count": None, "target": "people", "span": words("people").to_dict()}
    bare, with_effect = Claim.from_dict(from_text), Claim.from_dict(from_text | {"effects": [effect]})
    with_party = Claim.from_dict(from_text | {"by": [{"name": "X"}]})
    assert bare.id != with_effect.id
    assert bare.id == with_party.id
