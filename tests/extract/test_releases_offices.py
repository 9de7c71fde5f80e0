"""How offices write, one release of our own each: what must come out, and what must not."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.forms import is_release
from dubsar.extract.releases.checks import check, unread
from dubsar.extract.releases.reading import read_release
from dubsar.model import Document, Strike


def read(text: str, publisher: str | None, day: str) -> list[Strike]:
    document = Document(text=text, publisher=publisher, published=date.fromisoformat(day))
    assert is_release(document)
    claims = list(read_release(document, FewPlaces()))
    for claim in claims:
        claim.check(text)
    return claims


def effects(claim: Strike) -> list[str]:
    return [f"{done.effect} {done.count} {done.target}" for done in claim.effects]


def where(claim: Strike) -> tuple[str | None, str | None]:
    return (claim.where.words, claim.where.country) if claim.where else (None, None)


@pytest.mark.parametrize(
    ("publisher", "text", "place", "aircraft", "wanted"),
    [
        (
            "U.S. Africa Command",
            "U.S. forces conducted a strike near Jilib, Somalia, killing three (3) terrorists and destroying "
            "one (1) car.",
            ("Jilib", "SO"),
            (),
            ["kill 3 terrorists", "destroy 1 car"],
        ),
        (
            "U.S. Africa Command",
            "U.S. Africa Command conducted an airstrike near Bush Madina, Somalia, about 130 miles west of Mogadishu.",
            ("Bush Madina", "SO"),
            (),
            [],
        ),
        (
            "CENTCOM",
            "CENTCOM forces successfully destroyed two Houthi uncrewed surface vessels in the Red Sea between "
            "4 and 5 p.m. "
            "(Sanaa time) in self-defense.",
            ("Red Sea", None),
            (),
            ["destroy 2 Houthi uncrewed surface vessels"],
        ),
        (
            "UK Ministry of Defence",
            "Thursday 9 March - Typhoons struck a truck-bomb and a sniper position in western Mosul with Paveway IVs.",
            ("western Mosul", None),
            ("Typhoon",),
            ["strike 1 truck-bomb", "strike 1 sniper position"],
        ),
        (
            "UK Ministry of Defence",
            "A Reaper's Hellfire missile killed two terrorists on a motorcycle south of Tal Afar.",
            ("Tal Afar", None),
            ("Reaper",),
            ["kill 2 terrorists"],
        ),
        (
            "UK Ministry of Defence",
            "Two Tornado GR4s used a pair of Paveway IV guided bombs to destroy a bunker near Qayyarah.",
            ("Qayyarah", None),
            ("Tornado", "GR4"),
            ["destroy 1 bunker"],
        ),
        (
            "French Ministry of Armed Forces",
            "Task Force Wagram carried out 34 fire missions in the Mosul area, destroying nine combat positions.",
            ("Mosul area", "IQ"),
            (),
            ["destroy 9 combat positions"],
        ),
        (
            "Dutch Ministry of Defence",
            "Near Abu Kamal, Dutch F-16s destroyed a building used by ISIS fighters.",
            ("Abu Kamal", None),
            ("F-16",),
            ["destroy 1 building"],
        ),
        (
            "Russian Ministry of Defence",
            "In the area of Talbiseh (Homs province), a Su-34 bomber destroyed a command centre and two "
            "ammunition depots.",
            ("Talbiseh", None),
            ("Su-34",),
            ["destroy 1 command centre", "destroy 2 ammunition depots"],
        ),
        (
            "IDF",
            "Overnight, IDF fighter jets struck approximately 200 targets in the Gaza Strip, including tunnel shafts, "
            "command centers and the homes of operatives.",
            ("Gaza Strip", None),
            ("fighter",),
            ["strike ~200 targets"],
        ),
        (
            "Turkish Ministry of National Defence",
            "14 terrorists were neutralized in air operations in Gara and Hakurk, northern Iraq.",
            ("Gara and Hakurk", "IQ"),
            (),
            ["neutralize 14 terrorists"],
        ),
        (
            "Turkish Ministry of National Defence",
            "25 targets consisting of caves, bunkers, shelters and depots were destroyed in air operations in Metina.",
            ("Metina", None),
            (),
            ["destroy 25 targets"],
        ),
        (
            "CJTF-OIR",
            "Near Hajin, the Coalition struck a command center, killing more than 16 ISIS fighters.",
            ("Hajin", None),
            (),
            ["strike 1 command center", "kill 16+ ISIS fighters"],
        ),
    ],
)
def test_one_sentence_of_an_office(
    publisher: str, text: str, place: tuple[str, str | None], aircraft: tuple[str, ...], wanted: list[str]
) -> None:
    (claim,) = read(text, publisher, "2017-03-14")
    assert where(claim) == place
    assert claim.aircraft == aircraft
    assert effects(claim) == wanted


def test_sorties_are_not_strikes_and_targets_struck_are_effects() -> None:
    text = (
        "The Russian Aerospace Forces made 33 sorties engaging 49 terrorist objectives in the Hama province of Syria."
    )
    (claim,) = read(text, "Russian Ministry of Defence", "2015-10-20")
    assert claim.strikes is None
    assert effects(claim) == ["engage 49 terrorist objectives"]
    assert claim.by[0].id == "actor:ru-forces"


@pytest.mark.parametrize(
    "text",
    [
        "ISIL forces destroyed two bridges near Hit.",
        "Houthi drones struck a merchant vessel in the Red Sea.",
        "Two service members were wounded near Mosul.",
        "Three civilians were killed near Raqqa.",
        "Partner forces killed four fighters in a raid near Hit.",
        "The bulldozers were used to destroy houses near Hit.",
    ],
)
def test_what_the_enemy_did_and_who_else_was_hurt_is_no_strike(text: str) -> None:
    assert list(read_release(Document(text=text, publisher="CJTF-OIR"), FewPlaces())) == []


def test_a_week_has_its_totals_and_its_days() -> None:
    text = (
        "Between Nov. 4 and Nov. 10, coalition forces conducted 9 strikes consisting of 12 engagements in "
        "Iraq and Syria.\n"
        "In Syria, coalition forces conducted eight strikes consisting of 11 engagements.\n"
        "On Nov. 10, near Abu Kamal, eight strikes engaged two units, destroying 12 posts.\n"
        "In Iraq, coalition forces conducted one strike consisting of one engagement.\n"
        "On Nov. 9, there were no reported strikes in Iraq.\n"
        "On Nov. 6, near Hit, one strike destroyed a cave."
    )
    week, syria, kamal, iraq, none, hit = read(text, "CJTF-OIR", "2018-11-13")
    assert [claim.part_of for claim in (syria, kamal, iraq, hit)] == [week.id, syria.id, week.id, iraq.id]
    assert none.part_of == week.id
    assert kamal.when is not None and kamal.when.day == date(2018, 11, 10)
    assert none.strikes is not None and none.strikes.exact == 0
    assert hit.part_of == iraq.id and check((week, syria, kamal, iraq, none, hit)) == ()


def test_late_reported_strikes_are_in_no_total_of_another_day() -> None:
    text = (
        "On Aug. 13, coalition forces conducted two strikes in Syria.\n"
        "Near Hajin, two strikes hit a unit.\n"
        "On Aug. 12, near Raqqah, Syria, two strikes that were not previously reported engaged a unit.\n"
        "Additionally, five strikes were conducted in Syria on Aug. 10-11 that closed within the last 24 hours.\n"
        "Near Raqqah, on Aug. 10, five strikes damaged seven posts."
    )
    day, line, late, extra, part = read(text, "CJTF-OIR", "2017-08-14")
    assert (line.part_of, late.part_of, extra.part_of, part.part_of) == (day.id, None, None, extra.id)
    assert extra.when is not None and (extra.when.start, extra.when.end) == (date(2017, 8, 10), date(2017, 8, 11))
    assert check((day, line, late, extra, part)) == ()


def test_a_campaign_that_is_summed_up_counts_no_line_and_has_no_day() -> None:
    text = (
        "On Nov. 1, U.S. forces conducted two strikes near Hit, Iraq.\nCentral Command has conducted 151 "
        "strikes in Iraq."
    )
    _, sum_of_all = read(text, "CENTCOM", "2014-11-02")
    assert sum_of_all.when is None and sum_of_all.part_of is None


def test_strikes_after_a_colon_are_parts_of_the_number_before_it() -> None:
    text = (
        "French Rafales carried out 12 strikes in Iraq and Syria: eight in support of troops around "
        "Mosul, and four in Raqqa."
    )
    whole, mosul, raqqa = read(text, "French Ministry of Armed Forces", "2017-02-10")
    assert [claim.strikes.exact for claim in (whole, mosul, raqqa) if claim.strikes] == [12, 8, 4]
    assert (mosul.part_of, raqqa.part_of, whole.where) == (whole.id, whole.id, None)


def test_a_day_at_the_head_of_a_line_holds_for_all_of_it() -> None:
    text = (
        "Friday 10 March - Tornados destroyed two posts in Mosul, while Typhoons hit a team near "
        "Raqqa.\nMonday 13 March - no strikes."
    )
    first, second, none = read(text, "UK Ministry of Defence", "2017-03-20")
    assert first.when is not None and second.when == first.when and first.when.day == date(2017, 3, 10)
    assert none.when is not None and none.when.day == date(2017, 3, 13)


def test_a_town_that_is_only_a_heading_reaches_the_lines_below_it() -> None:
    text = (
        "Mosul, Iraq:\n- Four strikes hit two cars.\n- One strike hit a bridge.\nRaqqa, Syria:\n- Three "
        "strikes hit a unit."
    )
    assert [where(claim) for claim in read(text, None, "2017-05-05")] == [
        ("Mosul", "IQ"),
        ("Mosul", "IQ"),
        ("Raqqa", "SY"),
    ]
    alone = "Iraq\nMosul:\n- Four strikes hit two cars.\nArtillery:\n- Two strikes hit a car."
    assert [where(claim) for claim in read(alone, "CJTF-OIR", "2017-05-05")] == [("Mosul", "IQ"), (None, None)]


def test_a_country_before_the_town_holds_for_the_town() -> None:
    text = "In Syria, two strikes near Kobani hit a unit. In Iraq, near Bayji, three strikes hit a truck."
    assert [where(claim) for claim in read(text, "CENTCOM", "2014-11-12")] == [("Kobani", "SY"), ("Bayji", "IQ")]


def test_the_next_sentence_is_no_heading_though_it_ends_in_a_country() -> None:
    text = "Near Hit, two strikes hit a store. A Reaper conducted one strike near Manbij, Syria."
    assert [where(claim)[0] for claim in read(text, "CJTF-OIR", "2017-05-05")] == ["Hit", "Manbij"]


def test_what_a_strike_is_defined_as_is_no_strike() -> None:
    text = (
        "Near Hit, two strikes hit a car.\nA strike, as defined by the coalition, means one or more "
        "events in one place. "
        "So a single aircraft that delivers a single weapon against a vehicle is one strike."
    )
    assert len(read(text, "CJTF-OIR", "2017-05-05")) == 1
    assert list(unread(text)) == []


def test_a_plain_denial_of_strikes_in_two_countries_is_zero() -> None:
    (claim,) = read("On Dec. 7, 2017, there were no reported strikes in Syria or Iraq.", "CJTF-OIR", "2017-12-08")
    assert claim.strikes is not None and claim.strikes.exact == 0 and claim.where is None
