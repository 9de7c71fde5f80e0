"""Strike releases: one claim per statement, with place, day, counts, party and the total it belongs to."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.forms import is_release
from dubsar.extract.releases.lines import is_definition
from dubsar.extract.releases.reading import read_release
from dubsar.model import Document, Strike


def release(
    text: str, publisher: str | None = "U.S. Central Command", day: date | None = date(2017, 11, 2)
) -> Document:
    return Document(text=text, publisher=publisher, published=day)


def read(text: str) -> list[Strike]:
    strikes = list(read_release(release(text), FewPlaces()))
    for strike in strikes:
        strike.check(text)
    return strikes


def numbers(text: str) -> list[tuple[str | None, int | None]]:
    return [
        (strike.where.words if strike.where else None, strike.strikes.exact if strike.strikes else None)
        for strike in read(text)
    ]


@pytest.mark.parametrize(
    ("sentence", "defines"),
    [
        ("A single aircraft that delivers a single weapon is one strike.", True),
        ("One strike may mean a single weapon, or several aircraft over one group of huts.", True),
        ("A strike can involve more than one aircraft.", True),
        ("One strike may have hit a school.", False),
        ("Near Mosul, one strike destroyed a bridge.", False),
    ],
)
def test_what_explains_a_strike_declares_none(sentence: str, defines: bool) -> None:
    assert is_definition(sentence, 0, len(sentence)) is defines


def test_a_bullet_is_one_statement_with_the_country_of_its_heading() -> None:
    (strike,) = read("Iraq\n- Near Mosul, three strikes destroyed two bunkers.\n")
    assert strike.where is not None and strike.strikes is not None
    assert (strike.where.country, strike.where.relation, strike.where.id) == ("IQ", "near", "geonames:99072")
    assert (strike.strikes.exact, strike.strikes.words) == (3, "three")
    assert strike.span.quote == "- Near Mosul, three strikes destroyed two bunkers."


def test_dashes_stars_and_dots_all_mark_lines() -> None:
    lines = (
        "-- Near Hajin, one strike hit a boat.",
        "* Near Hit, two strikes hit a road.",
        "• Near Sirte, ten strikes hit a car.",
    )
    text = "\n".join(("Syria", *lines))
    assert numbers(text) == [("Hajin", 1), ("Hit", 2), ("Sirte", 10)]


def test_slips_of_the_typist_are_read() -> None:
    text = (
        "Iraq\n- Near Hit, fives strikes stuck a unit.\n-Near Kisik two airstikes destroyed a truck.\n"
        "- Tuz, 4 strikes destroyed 3 vehicle-borne bombs."
    )
    assert numbers(text) == [("Hit", 5), ("Kisik", 2), ("Tuz", 4)]


def test_prose_with_directions_is_cut_at_while() -> None:
    text = "North of Sinjar, one strike destroyed a tank, while another strike south of Zumar damaged a mortar tube."
    first, second = read(text)
    assert first.where is not None and second.where is not None
    assert (first.where.relation, first.where.words) == ("north of", "Sinjar")
    assert (second.where.relation, second.where.words) == ("south of", "Zumar")
    assert second.span.quote == "another strike south of Zumar damaged a mortar tube."


def test_the_day_is_that_of_the_strikes_and_not_of_publication() -> None:
    (told,) = read("On Nov. 1, near Raqqa, Syria, two strikes destroyed a vehicle.")
    (untold,) = read("Near Raqqa, two strikes destroyed a vehicle.")
    assert told.when is not None and told.when.day == date(2017, 11, 1)
    assert untold.when is None


def test_the_day_of_a_total_holds_for_its_lines() -> None:
    total, line = read(
        "On Nov. 1, coalition forces conducted two strikes in Syria.\n- Near Raqqa, two strikes hit a unit."
    )
    assert line.when is not None and line.when == total.when


def test_a_dateline_is_no_day_of_strikes() -> None:
    (total,) = read("SOUTHWEST ASIA, Nov. 2, 2017 -- On Nov. 1, coalition forces conducted nine strikes in Syria.")
    assert total.when is not None and total.when.day == date(2017, 11, 1)


def test_lines_are_parts_of_their_countrys_total_and_that_of_the_grand_total() -> None:
    grand, syria, near_hajin, iraq, near_hit = read(
        "Coalition forces conducted five strikes consisting of eight engagements in Syria and Iraq.\n"
        "In Syria, coalition forces conducted three strikes consisting of four engagements.\n"
        "* Near Hajin, three strikes engaged a unit.\n"
        "In Iraq, coalition forces conducted two strikes consisting of four engagements.\n"
        "* Near Hit, two strikes destroyed a cache.\n"
    )
    assert grand.where is None and grand.part_of is None
    assert (syria.part_of, iraq.part_of) == (grand.id, grand.id)
    assert (near_hajin.part_of, near_hit.part_of) == (syria.id, iraq.id)
    assert syria.where is not None and syria.where.country == "SY" and syria.where.precision == "country"
    assert grand.engagements is not None and grand.engagements.exact == 8


def test_no_strikes_is_zero_and_not_unknown() -> None:
    (claim,) = read("There were no reported strikes in Syria.")
    assert claim.strikes is not None and claim.strikes.exact == 0


def test_strikes_told_without_a_number_have_none() -> None:
    (claim,) = read("Southeast of Kirkuk, Iraq, coalition aircraft also struck one small unit.")
    assert claim.strikes is None and len(claim.effects) == 1


def test_approximate_and_open_counts_keep_their_ends() -> None:
    about, floor = read(
        "Coalition forces conducted about 40 strikes near Hajin. More than 30 strikes near Hit hit a unit."
    )
    assert about.strikes is not None and about.strikes.approximate and about.strikes.exact == 40
    assert floor.strikes is not None and (floor.strikes.low, floor.strikes.high) == (30, None)


def test_those_strikes_happened_where_the_last_ones_did() -> None:
    first, second = read("Five strikes near Mosul, Iraq, hit two units. Those five strikes also targeted a tunnel.")
    assert second.where == first.where


def test_a_namesake_in_another_country_is_not_taken() -> None:
    (claim,) = read("Iraq\n- Near San Juan, one strike destroyed a vehicle.")
    assert claim.where is not None and claim.where.point is None and claim.where.country == "IQ"


def test_a_strike_that_is_a_circumstance_is_no_statement() -> None:
    assert read("Two strike groups sailed. One strike is under investigation. He died in a strike.") == []


def test_the_party_is_named_by_the_words_else_by_the_press_office() -> None:
    by = [
        read(text)[0].by[0].id
        for text in ("RAF jets conducted a strike near Mosul.", "Near Mosul, Iraq, a strike hit a car.")
    ]
    assert by == ["actor:gb-forces", "actor:us-led-coalition"]


def test_aircraft_kinds_are_kept() -> None:
    (claim,) = read("Attack, fighter and remotely piloted aircraft conducted ten airstrikes in Syria.")
    assert claim.aircraft == ("attack", "fighter", "remotely piloted")


def test_a_list_of_declared_strikes_is_a_release_without_any_publisher() -> None:
    assert is_release(release("Near Hit, two strikes destroyed a bridge.\nNear Tuz, one strike hit a truck.", None))


def test_a_press_office_needs_one_line() -> None:
    assert is_release(release("One airstrike near Jilib, Somalia, destroyed a vehicle.", "U.S. Africa Command"))


def test_news_that_quotes_figures_is_no_release() -> None:
    story = (
        "Five strikes near Mosul destroyed two depots on Monday, an official said. Residents fled the area overnight."
    )
    assert not is_release(release(story, "The Daily Post"))
    assert not is_release(release("A drone strike killed three people in Marib.", None))
    assert not is_release(release("A second airstrike near Marib destroyed a vehicle.", None))


def test_a_text_without_strikes_is_no_release() -> None:
    assert not is_release(release("The museum opened on Monday."))


def test_aircraft_types_are_kept_as_named_and_never_those_that_were_hit() -> None:
    (claim,) = read("Two Typhoon FGR4s and F-16s conducted a strike near Hit, Iraq, destroying two Su-25 and a Mi-8.")
    assert claim.aircraft == ("Typhoon", "FGR4", "F-16")
    (claim,) = read("Near Hit, Iraq, one strike destroyed a truck with a gun, using a Reaper and attack aircraft.")
    assert claim.aircraft == ("attack", "Reaper")


def test_days_joined_by_a_dash_or_and_are_one_period() -> None:
    for words in ("On Oct. 30 and Oct. 31,", "On Oct. 30-31,", "On Oct.  30 and 31,"):
        (claim,) = read(f"{words} near Hit, Iraq, two strikes hit a car.")
        assert claim.when is not None and claim.when.start == date(2017, 10, 30)
        assert claim.when.end == date(2017, 10, 31)
