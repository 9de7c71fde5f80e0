"""Each comparison finds its level, and its weight is that of the file."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from by_splink import by_splink
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import linked, several

from dubsar.errors import ValueRefused
from dubsar.link.compare import Levels
from dubsar.link.comparing.comparisons import COMPARISONS
from dubsar.link.comparing.profile import Profile
from dubsar.link.train import ALIKE, Seen, belief, fit, start, temper
from dubsar.link.weights import BUNDLED, Weights, load_weights
from dubsar.model import Count, Link, Place, When

DAY = When(date(2031, 5, 5), date(2031, 5, 5), "day")
WEEK = When(date(2031, 5, 1), date(2031, 5, 7), "week")
NEXT = When(date(2031, 5, 6), date(2031, 5, 6), "day")
TOWN = Place("Karsa", "own:1", 34.0, 44.0, 5, "IQ", "Diyala", "settlement")
MILE = Place("Karsa mill", "own:9", 34.02, 44.0, 1, "IQ", "Diyala", "site")
LAND = Place("Diyala", "own:2", 34.2, 45.0, 90, "IQ", "Diyala", "admin1")
FAR = Place("Telba", "own:3", 36.5, 42.0, 5, "IQ", "Nineveh", "settlement")


CASES: list[tuple[str, dict[str, Any], dict[str, Any], str | None]] = [
    ("when", {"when": DAY}, {"when": DAY}, "same day"),
    ("when", {"when": DAY}, {"when": WEEK}, "days that meet"),
    ("when", {"when": DAY}, {"when": NEXT}, "next day"),
    ("when", {"when": DAY}, {"when": None}, None),
    ("where", {"where": TOWN}, {"where": TOWN}, "same place"),
    ("where", {"where": TOWN}, {"where": MILE}, "within 5 km"),
    ("where", {"where": TOWN}, {"where": LAND}, "one lies in the other"),
    ("where", {"where": TOWN}, {"where": FAR}, "elsewhere"),
    ("killed", {"killed": Count(12, 12)}, {"killed": Count(12, 12)}, "same number above three"),
    ("killed", {"killed": Count(1, 1)}, {"killed": Count(1, 1)}, "same number"),
    ("killed", {"killed": Count(12, None)}, {"killed": Count(15, 15)}, "the ranges meet"),
    ("killed", {"killed": Count(12, 12)}, {"killed": Count(16, 16)}, "within half as many again"),
    ("killed", {"killed": Count(2, 2)}, {"killed": Count(40, 40)}, "another number"),
    ("cause", {"causes": ("airstrike",)}, {"causes": ("drone",)}, "akin"),
    ("cause", {"causes": ("airstrike",)}, {"causes": ("shooting",)}, "other causes"),
    ("actors", {"actors": ("x",)}, {"actors": ("x", "y")}, "a shared party"),
    ("names", {}, {}, "a shared victim"),
]


@pytest.fixture(scope="module")
def levels() -> dict[str, Levels]:
    """The levels of each case, all compared at once; a shared victim makes each case a candidate."""
    profiles = []
    for number, (_, left, right, _) in enumerate(CASES):
        for side, told in (("a", left), ("b", right)):
            values = {"names": (f"victim {number}",)} | told
            profiles.append(Profile(f"c:{number:02}{side}", f"d:{number:02}{side}", "harm", **values))
    links = linked(profiles, start())
    return {left[:-1]: levels_of(link) for (left, right), link in links.items() if left[:-1] == right[:-1]}


def levels_of(link: Link) -> dict[str, str | None]:
    said = {feature.name: feature.level for feature in link.features}
    return {each.name: said.get(each.name) for each in COMPARISONS}


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: f"{CASES[number][0]}: {CASES[number][3]}")
def test_each_level_holds_where_it_should(levels: dict[str, Levels], number: int) -> None:
    name, _, _, expected = CASES[number]
    assert levels[f"c:{number:02}"][name] == expected


def test_the_weights_of_a_link_add_up_to_its_probability() -> None:
    weights = load_weights()
    profiles = [Profile(f"c:{n}", f"d:{n}", "harm", when=DAY, where=TOWN, killed=Count(9, 9)) for n in (1, 2)]
    (link,) = linked(profiles, weights).values()
    odds = weights.prior / (1 - weights.prior) * 2 ** sum(feature.weight for feature in link.features)
    assert link.probability == pytest.approx(odds / (1 + odds), abs=1e-3)
    assert link.model == weights.id


def test_events_of_one_document_are_never_compared() -> None:
    profiles = [Profile(f"c:{n}", "d:1", "harm", when=DAY, where=TOWN) for n in (1, 2)]
    profiles.append(Profile("c:3", "d:3", "harm", when=NEXT, where=FAR))
    assert all(set(pair) != {"c:1", "c:2"} for pair in linked(profiles, start()))


def test_weights_that_miss_a_level_are_refused(tmp_path: Path) -> None:
    row = json.loads(BUNDLED.read_text(encoding="utf-8"))
    del row["levels"]["when"]["same day"]
    (tmp_path / "weights.json").write_text(json.dumps(row))
    with pytest.raises(ValueRefused, match="same day"):
        load_weights(tmp_path / "weights.json")


def test_the_model_is_named_by_its_numbers() -> None:
    weights = load_weights()
    assert Weights.from_dict(json.loads(json.dumps(weights.to_dict()))).id == weights.id
    assert Weights(weights.prior / 2, weights.levels).id != weights.id


def test_bundled_weights_speak_for_closeness_and_against_distance() -> None:
    weights = load_weights()
    assert weights.bits("when", "same day") > 0 > weights.bits("when", "other days")
    assert weights.bits("where", "same place") > 0 > weights.bits("where", "elsewhere")


@given(several)
@settings(deadline=None, max_examples=8)
def test_all_at_once_is_what_splink_makes_of_each_pair(told: list[Profile]) -> None:
    weights, found = load_weights(), linked(told, load_weights())
    expected = by_splink(told, weights) if len({each.document for each in told}) > 1 else {}
    for pair, link in found.items():
        probability, levels = expected[pair if pair in expected else pair[::-1]]
        assert levels_of(link) == levels
        assert link.probability == pytest.approx(probability, abs=2e-6)


@given(several, st.floats(0.01, 0.9))
@settings(deadline=None)
def test_giving_up_early_gives_up_no_pair_that_reaches_what_is_asked(told: list[Profile], least: float) -> None:
    every, weights = linked(told, load_weights()), load_weights()
    likely = {pair: link for pair, link in every.items() if abs(link.probability - least) > 1e-5}
    kept = {pair: link for pair, link in linked(told, weights, least).items() if pair in likely}
    assert kept == {pair: link for pair, link in likely.items() if link.probability > least}


def pair(day: str, *, same: bool | None) -> Seen:
    return Seen({each.name: None for each in COMPARISONS} | {"when": day}, same)


def test_judged_pairs_teach_what_a_level_is_worth() -> None:
    before = start().bits("when", "next day")
    taught = fit([pair("next day", same=True)] * 50 + [pair("other days", same=False)] * 50)
    assert taught.bits("when", "next day") > before


def test_pairs_that_nobody_judged_teach_by_what_they_resemble() -> None:
    def extreme(choose: Callable[..., str]) -> Seen:
        bits = start().bits
        return Seen({c.name: choose(c.level_names, key=lambda level: bits(c.name, level)) for c in COMPARISONS}, None)

    close, far = extreme(max), extreme(min)
    late = Seen({**close.levels, "when": "next day"}, None)
    taught = fit([late] * 60 + [far] * 40)
    assert belief(far.levels, taught) < 0.01 < 0.99 < belief(late.levels, taught)
    assert taught.bits("when", "next day") > start().bits("when", "next day") * ALIKE


def test_tempered_weights_lie_between_the_start_and_what_was_learnt() -> None:
    taught = fit([pair("next day", same=True)] * 50 + [pair("other days", same=False)] * 50)
    bits = [weights.bits("when", "next day") for weights in (start(), temper(taught), taught)]
    assert bits == sorted(bits)
    assert bits[0] < bits[1] < bits[2]
