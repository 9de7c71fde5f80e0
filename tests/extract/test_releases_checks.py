"""Checks: contradictions in a release are flagged and never repaired."""

from __future__ import annotations

from datetime import date

from gazetteer_of import FewPlaces

from dubsar.extract.releases.checks import check, unread
from dubsar.extract.releases.reading import read_release
from dubsar.model import Document, Strike


def read(text: str) -> list[Strike]:
    document = Document(text=text, publisher="CJTF-OIR", published=date(2017, 11, 9))
    return list(read_release(document, FewPlaces()))


def test_a_total_that_its_lines_do_not_add_up_to_is_flagged_and_kept() -> None:
    claims = read("In Iraq, coalition forces conducted four strikes.\n- Near Hit, three strikes hit a unit.")
    assert check(claims) == ("total differs from its lines: 4 strikes in Iraq, the lines add up to 3",)
    assert claims[0].strikes is not None and claims[0].strikes.exact == 4


def test_a_total_that_adds_up_is_not_flagged() -> None:
    claims = read(
        "In Iraq, coalition forces conducted four strikes.\n"
        "- Near Hit, three strikes hit a unit.\n- Near Tuz, a strike hit a car."
    )
    assert check(claims) == ()


def test_fewer_engagements_than_strikes_are_flagged() -> None:
    claims = read("In Iraq, coalition forces conducted four strikes consisting of three engagements.")
    assert [flag.split(":")[0] for flag in check(claims)] == ["fewer engagements than strikes"]


def test_a_day_outside_the_period_of_the_total_is_flagged() -> None:
    claims = read(
        "On Nov. 8, coalition forces conducted one strike in Syria.\n- On Nov. 5, near Hajin, one strike hit a unit."
    )
    assert [flag.split(":")[0] for flag in check(claims)] == ["day outside the period of its total"]


def test_a_listed_line_without_a_number_of_strikes_is_kept_as_unread() -> None:
    text = "Iraq\n- Near Hit, destroyed a bridge.\n- Near Tuz, one strike destroyed a car."
    assert [span.quote for span in unread(text)] == ["- Near Hit, destroyed a bridge."]
