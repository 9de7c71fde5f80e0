"""Declared against alleged: near is no declaration, silence is not denial, and nothing depends on order."""

from __future__ import annotations

from dataclasses import replace

from comparing import YEAR, at, entry, harm, on
from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Actor, BelligerentPart, Incident
from dubsar.tally.comparison.compare_tables import lines, rows
from dubsar.tally.comparison.declared_against_alleged import (
    NO_DAY,
    NO_PLACE,
    NO_RELEASE,
    NOT_DECLARED,
    NOT_REPORTED,
    OWNED,
    REPORTED,
    Comparison,
    compare,
)
from dubsar.tally.counts import Range
from dubsar.tally.strikes.declared import Entry

RUSSIA = Actor("Russian forces", "actor:russian-forces", "state force")
NEAR = at(relation="near", radius=13.0)


def kinds(found: Comparison) -> list[str]:
    return [match.kind for match in found.matches]


def test_three_strikes_near_a_town_are_a_near_action_of_harm_in_it() -> None:
    found = compare([entry(strikes=3, place=NEAR)], [harm()])
    assert kinds(found) == ["near action"]
    assert found.harm["i:1"] == "near action" and found.strikes["c:1"] == REPORTED


def test_one_strike_in_the_town_on_the_day_may_be_the_declaration() -> None:
    assert kinds(compare([entry()], [harm()])) == ["may be declared"]


def test_one_strike_that_fits_two_attacks_of_the_day_declares_neither() -> None:
    assert kinds(compare([entry()], [harm(), harm("i:2")])) == ["near action", "near action"]


def test_three_strikes_in_the_town_declare_no_single_attack() -> None:
    assert kinds(compare([entry(strikes=3)], [harm()])) == ["near action"]


def test_a_strike_of_unknown_number_declares_no_single_attack() -> None:
    assert kinds(compare([entry(strikes=None)], [harm()])) == ["near action"]


def test_harm_laid_to_another_party_alone_answers_no_strike_of_this_one() -> None:
    found = compare([entry()], [harm(by=(RUSSIA,))])
    assert [match.blame for match in found.matches] == ["another party"]
    assert found.strikes["c:1"] == NOT_REPORTED
    assert found.harm["i:1"] == NO_RELEASE


def test_harm_that_nobody_is_blamed_for_is_set_against_every_party() -> None:
    assert [match.blame for match in compare([entry()], [harm(by=())]).matches] == ["nobody"]


def test_the_coalition_without_more_is_the_one_that_declares() -> None:
    assert compare([entry()], [harm(by=(Actor("coalition", None, "coalition"),))]).harm["i:1"] == "may be declared"


def test_a_party_that_only_tells_of_its_strikes_is_not_blamed() -> None:
    base = harm(by=(RUSSIA,))
    beside = BelligerentPart(entry().party, known=False)
    told = replace(base, belligerents=(*base.belligerents, beside))
    assert [match.blame for match in compare([entry()], [told]).matches] == ["another party"]


def test_silence_of_a_party_whose_releases_are_there_is_told_from_having_none() -> None:
    elsewhere = entry(place=at(200.0, "Palmyra"))
    assert compare([elsewhere], [harm()]).harm["i:1"] == NOT_DECLARED
    assert compare([entry(when=on(40))], [harm()]).harm["i:1"] == NO_RELEASE


def test_harm_that_a_party_owns_is_no_harm_without_a_strike() -> None:
    found = compare([], [harm(status="declared strike")])
    assert found.harm["i:1"] == OWNED and found.harm_without_strike == ()


def test_what_says_no_day_or_place_is_compared_with_nothing_and_is_in_no_list() -> None:
    year, nowhere = entry("c:year", when=YEAR), replace(entry("c:nowhere"), place=None)
    found = compare([year, nowhere], [harm(when=YEAR)])
    assert (found.strikes["c:year"], found.strikes["c:nowhere"], found.harm["i:1"]) == (NO_DAY, NO_PLACE, NO_DAY)
    assert found.strikes_without_harm == () and found.harm_without_strike == ()


def test_what_a_total_leaves_over_in_engagements_is_no_strike() -> None:
    assert compare([entry(strikes=0)], []).entries == ()


ENTRIES = [entry(), entry("c:2", 3, on(1), NEAR), entry("c:3", 2, on(5)), entry("c:4", None, on(0, 6))]
INCIDENTS = [harm(), harm("i:2", on(1)), harm("i:3", on(0, 3), by=()), harm("i:4", on(), at(9.0, "Karama"))]


@given(st.permutations(ENTRIES), st.permutations(INCIDENTS), st.integers(0, 3))
def test_order_and_repetition_change_nothing(entries: list[Entry], incidents: list[Incident], twice: int) -> None:
    assert compare([*entries, entries[twice]], [*incidents, incidents[twice]]) == compare(ENTRIES, INCIDENTS)


@given(st.sets(st.integers(0, 3)), st.sets(st.integers(0, 3)))
def test_every_strike_and_incident_stands_in_one_row_and_has_one_answer(mine: set[int], yours: set[int]) -> None:
    found = compare([ENTRIES[at] for at in mine], [INCIDENTS[at] for at in yours])
    table = rows(*lines(found))
    assert sum(row.declared().low for row in table) == sum((1, 3, 2, 0)[at] for at in mine)
    assert sum(row.incidents() for row in table) == len(yours) == sum(sum(row.answers) for row in table)


def test_harm_in_a_neighbourhood_stands_in_the_row_of_its_town() -> None:
    quarter = replace(at(2.0, "Thakana"), precision="neighbourhood", radius_km=1.0)
    found = compare([entry(strikes=3, place=NEAR)], [harm(place=quarter)])
    (row,) = rows(*lines(found))
    assert (row.month, row.town) == ("2017-04", ("SY", "Raqqa"))
    assert row.killed == Range(4, 6) and row.answers == (0, 1, 0, 0)
