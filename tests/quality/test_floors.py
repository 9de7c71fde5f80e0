"""No change makes the reading of our own reports worse unseen: floors.json holds what was reached."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import dubsar
from dubsar.model import Harm

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from floors import FIELDS, Coded, alike, corpus, fallen, floors, measure, pairs

GATE = 99.5


@pytest.fixture(scope="module")
def figures(reader: dubsar.Reader) -> dict[str, float]:
    return measure(reader).shares()


@pytest.mark.parametrize("name", floors())
def test_no_figure_falls_below_its_floor(figures: dict[str, float], name: str) -> None:
    assert not fallen({name: figures[name]}, {name: floors()[name]})


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert floors().keys() == figures.keys()


def test_the_gate_keeps_the_sentences_that_hold_a_claim(figures: dict[str, float]) -> None:
    assert figures["gate"] >= GATE


def test_the_reports_are_of_many_kinds_and_each_quotes_its_own_words() -> None:
    reports = list(corpus())
    assert len(reports) >= 60
    assert sum(not coded for _, _, coded in reports) >= 3
    for _, document, coded in reports:
        assert all(each.at in document.text for each in coded)
    said = [each for _, _, coded in reports for each in coded]
    assert {each.outcome for each in said} == {
        *("killed", "injured", "missing", "abducted", "detained", "displaced", "trapped"),
    }
    assert {each.stance for each in said} == {"asserted", "hedged", "denied", "conceded"}
    assert all(field in FIELDS for each in said for field in each.loose)


def test_a_figure_below_its_floor_is_named() -> None:
    assert fallen({"count": 80.0, "by": 90.0}, {"count": 80.1, "by": 90.0, "when": 1.0}) == [
        "count fell to 80.0; at least 80.1 is asked",
        "when fell to 0.0; at least 1.0 is asked",
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("the army", "army spokesman", True), ("", "", True), ("", "police", False), ("Gaza City", "Khan Younis", False)],
)
def test_wordings_that_share_half_their_words_name_the_same(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


def test_what_is_read_wrong_is_seen(reader: dubsar.Reader) -> None:
    reading = reader.read(dubsar.Document("Two people died in Hit. Nine were hurt.", published=None))
    died, hurt = Coded("Two people", "killed", (3, 3), place="Hit"), Coded("Nine", "missing", (9, 9))
    ((coded, harm),) = pairs(reading, (died, hurt))
    assert coded is died
    assert isinstance(harm, Harm)
    assert [field for field, same in coded.agrees(harm).items() if not same] == ["count"]
