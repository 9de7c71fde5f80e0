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


def test_engagements_are_summed_only_where_every_line_gives_them() -> None:
    total = "In Iraq, coalition forces conducted two strikes consisting of nine engagements."
    hit, tuz = "- Near Hit, one strike consisting of {} engagements hit a unit.", "- Near Tuz, one strike{} hit a car."
    differs = ("total differs from its lines: 9 engagements in Iraq, the lines add up to 6",)
    every = " consisting of two engagements"
    assert check(read("\n".join((total, hit.format("four"), tuz.format(every))))) == differs
    assert check(read("\n".join((total, hit.format("seven"), tuz.format(every))))) == ()
    assert check(read("\n".join((total, hit.format("four"), tuz.format(""))))) == ()


def test_country_totals_are_held_against_that_of_all_countries() -> None:
    claims = read(
        "Coalition forces conducted nine strikes in Iraq and Syria.\n"
        "In Iraq, coalition forces conducted two strikes.\nIn Syria, coalition forces conducted three strikes."
    )
    assert check(claims) == ("total differs from its lines: 9 strikes, the lines add up to 5",)


def test_a_line_without_a_number_can_only_add() -> None:
    total = "In Iraq, coalition forces conducted {} strikes.\n- Near Hit, three strikes hit a unit.\n"
    uncounted = "Near Tuz, coalition aircraft also struck a car."
    assert check(read(total.format("five") + uncounted)) == ()
    assert [flag.split(":")[0] for flag in check(read(total.format("two") + uncounted))] == [
        "total differs from its lines"
    ]


def test_an_approximate_total_is_not_held_against_its_lines() -> None:
    assert (
        check(read("In Iraq, coalition forces conducted about 40 strikes.\n- Near Hit, three strikes hit a unit."))
        == ()
    )


def test_several_places_for_one_number_are_kept_in_the_words_and_flagged() -> None:
    (claim,) = claims = read("Near Mosul, Raqqa and Tuz, two strikes hit two bulldozers.")
    assert claim.where is not None
    assert (claim.where.name, claim.where.words) == ("Mosul", "Mosul, Raqqa and Tuz")
    assert claim.where.radius_km is not None and claim.where.radius_km > 300  # as far as Raqqa, which is known
    assert [flag.split(",")[0] for flag in check(claims)] == ["several places for one number: Mosul"]


def test_one_place_between_two_towns_or_beside_a_party_is_not_flagged() -> None:
    claims = read("Between Hit and Tuz, one strike hit a car.\nNear Mosul and Kurdish forces, one strike hit a car.")
    assert [claim.where.words for claim in claims if claim.where] == ["Hit and Tuz", "Mosul"]
    assert check(claims) == ()


def test_a_town_of_a_neighbouring_country_below_a_heading_is_flagged_and_kept() -> None:
    claims = read("Iraq\n- Near Raqqa, one strike hit a car.\n- Near Mosul, one strike hit a car.")
    assert check(claims, FewPlaces()) == ("place in another country than its heading: Raqqa lies in SY, not IQ",)
    assert claims[0].where is not None and claims[0].where.country == "IQ" and claims[0].where.point is None


def test_a_village_that_no_gazetteer_knows_and_a_namesake_far_away_are_not_flagged() -> None:
    claims = read("Iraq\n- Near Sultan Abdallah, one strike hit a car.\n- Near San Juan, one strike hit a car.")
    assert check(claims, FewPlaces()) == ()


def test_each_unread_line_has_its_reason() -> None:
    text = (
        "Near Hit, two strikes hit a car.\n"
        "Weapons were deployed on two occasions.\n"
        "Dutch F-16s flew six sorties over the border.\n"
        "Two civilians were killed near Tuz.\n"
        "No civilians were killed near Tuz.\n"
        "The strikes were conducted as part of Operation Inherent Resolve.\n"
        "All aircraft returned to base safely."
    )
    assert [(line.quote, line.reason.split(",")[0]) for line in unread(text)] == [
        ("Weapons were deployed on two occasions.", "it tells of effects"),
        ("Dutch F-16s flew six sorties over the border.", "it counts strikes or sorties"),
        ("Two civilians were killed near Tuz.", "it tells of harm to people who are no target"),
    ]
