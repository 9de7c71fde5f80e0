"""T1 to T7 over several reports, each rule on reports of its own, through the whole line: read, linked, tallied."""

from __future__ import annotations

import pytest
from reading_sets import the_one, told

from dubsar import Document, Reader

WHERE = "a market in Saraqib on May 3, 2019"
HOUSE = "a house in Raqqa on May 3, 2019"
REVIEW = "After a review of all that was at hand it was assessed that"


def killed(reader: Reader, *documents: Document) -> str:
    return str(the_one(reader, *documents).killed.total)


@pytest.mark.parametrize(
    ("later", "toll"),
    [
        (f"The civil defence said on Monday that eleven people had died in the air strike on {WHERE}.", "11"),
        (f"The civil defence revised the toll of the air strike on {WHERE} down to six killed.", "6"),
        (f"The civil defence put the toll of the air strike on {WHERE} at twelve dead.", "12"),
        (f"A hospital said eleven people had died in the air strike on {WHERE}.", "9–11"),
    ],
)
def test_t1_a_roots_latest_figure_stands_and_anothers_beside_it(reader: Reader, later: str, toll: str) -> None:
    first = told("Levant Courier", 4, f"Nine people were killed in an air strike on {WHERE}, the civil defence said.")
    assert killed(reader, first, told("Gulf Meridian", 7, later)) == toll


@pytest.mark.parametrize(
    "early",
    [
        f"At least four people have been killed so far in an air strike on {WHERE}, rescuers said.",
        f"Four people were killed in an air strike on {WHERE}, residents said. Others were still under the rubble.",
    ],
)
def test_t1_an_early_figure_falls_once_any_root_later_gives_more(reader: Reader, early: str) -> None:
    later = f"Thirteen people were killed in the air strike on {WHERE}, a hospital said."
    assert killed(reader, told("Levant Courier", 3, early), told("Gulf Meridian", 5, later)) == "13"


def test_t2_lowest_and_highest_standing_figure(reader: Reader) -> None:
    council = told(
        "Levant Courier", 4, f"Eight civilians were killed in an air strike on {WHERE}, the local council said."
    )
    hospital = told("Gulf Meridian", 4, f"Twelve civilians were killed in an air strike on {WHERE}, a hospital said.")
    vague = told("Orient Wire", 4, f"Dozens of people were killed in an air strike on {WHERE}, activists said.")
    assert killed(reader, council, hospital) == "8–12"
    assert killed(reader, council, hospital, vague) == "8–24+"


def test_t2_named_dead_raise_the_minimum(reader: Reader) -> None:
    hospital = told("Levant Courier", 4, f"Three people were killed in an air strike on {WHERE}, a hospital said.")
    names = "Salim Haddad, Amal Haddad, Karim Nasser and Rana Nasser"
    mourned = told("Facebook", 5, f"We mourn {names}, killed in the air strike on {WHERE}.")
    assert killed(reader, hospital, mourned) == "4"


@pytest.mark.parametrize(
    ("other", "toll"),
    [
        (f"Five members of one family were among the nine killed in the air strike on {WHERE}, relatives said.", "9"),
        (f"An air strike on {WHERE} killed a mother and her four children, relatives said.", "9"),
        (f"Nine people died in the raid on {WHERE}. Over 300 civilians have died in Idlib since April, it said.", "9"),
        ("Air strikes on Saraqib, Maarrat and Sarmin killed 22 people on May 3, 2019, the local council said.", "9–22"),
    ],
)
def test_t3_subsets_and_sums_never_add_and_a_joint_toll_is_a_maximum(reader: Reader, other: str, toll: str) -> None:
    first = told("Levant Courier", 4, f"Nine people were killed in an air strike on {WHERE}, the civil defence said.")
    assert killed(reader, first, told("Gulf Meridian", 5, other)) == toll


@pytest.mark.parametrize(
    ("later", "toll"),
    [
        (f"Two more bodies were pulled from the rubble of the air strike on {WHERE}, the civil defence said.", "7–9"),
        (f"Two more bodies were found after the air strike on {WHERE}, raising the death toll to nine, it said.", "9"),
    ],
)
def test_t3_further_bodies_raise_the_maximum_until_somebody_gives_the_toll(
    reader: Reader, later: str, toll: str
) -> None:
    first = told(
        "Levant Courier", 4, f"Seven people were killed so far in an air strike on {WHERE}, the civil defence said."
    )
    assert killed(reader, first, told("Gulf Meridian", 6, later)) == toll


def test_t4_missing_people_are_not_killed(reader: Reader) -> None:
    text = (
        f"Five people were killed in an air strike on {WHERE} and three were missing under the rubble, rescuers said."
    )
    hospital = told("Gulf Meridian", 4, f"Five people died in the air strike on {WHERE}, a hospital said.")
    assert killed(reader, told("Levant Courier", 4, text), hospital) == "5"


@pytest.mark.parametrize(
    ("later", "dead", "hurt"),
    [
        (f"A man wounded in the air strike on {WHERE} died of his wounds on Monday, relatives said.", "6", "3"),
        (f"A man wounded in the air strike on {WHERE} died of his wounds, relatives said.", "5–6", "3–4"),
    ],
)
def test_t4_who_dies_of_wounds_moves_from_the_injured_to_the_dead(
    reader: Reader, later: str, dead: str, hurt: str
) -> None:
    text = f"Five people were killed and four wounded in an air strike on {WHERE}, a hospital said."
    found = the_one(reader, told("Levant Courier", 4, text), told("Gulf Meridian", 7, later))
    assert (str(found.killed.total), str(found.injured.total)) == (dead, hurt)
    assert found.when is not None and str(found.when.start) == "2019-05-03"


def test_t5_unknown_stays_unknown_and_a_denial_lowers_nothing(reader: Reader) -> None:
    first = told("Levant Courier", 4, f"Five people were killed when Russian jets bombed {WHERE}, residents said.")
    text = f"The Russian Defence Ministry denied that its jets had killed civilians in an air strike on {WHERE}."
    found = the_one(reader, first, told("TASS", 5, text))
    assert (str(found.killed.total), str(found.injured.total)) == ("5", "?")
    assert (
        the_one(
            reader, told("A", 4, f"Nobody was killed in the air strike on {WHERE}, rescuers said.")
        ).killed.total.high
        == 0
    )


def test_t6_what_is_conceded_stands_apart_and_the_latest_finding_holds(reader: Reader) -> None:
    council = told(
        "Levant Courier",
        4,
        f"Twenty-four civilians were killed in a coalition air strike on {HOUSE}, the local council said.",
    )
    monitor = told(
        "Gulf Meridian", 5, f"A monitor said 20 civilians were killed in the coalition air strike on {HOUSE}."
    )
    head = "May 3, 2019, near Raqqah, Syria, via media report."
    no = told("CJTF-OIR", 2, f"{head} Non-credible: {REVIEW} there is insufficient information.", month=6)
    yes = told("CJTF-OIR", 2, f"{head} Credible: {REVIEW} four civilians were unintentionally killed.", month=8)
    found = the_one(reader, council, monitor, no, yes)
    (party,) = found.belligerents
    assert (str(found.killed.total), str(party.alleged), str(party.conceded)) == ("20–24", "20–24", "4")
    assert party.assessment == "credible" and found.grade is not None and found.grade.value == "Confirmed"


def test_t6_a_concession_of_more_raises_both_ends(reader: Reader) -> None:
    council = told(
        "Levant Courier", 4, f"Two civilians were killed in a coalition air strike on {HOUSE}, the local council said."
    )
    admits = f"The US-led coalition admitted on Thursday that it had killed five civilians in an air strike on {HOUSE}."
    found = the_one(reader, council, told("CJTF-OIR", 2, admits, month=8))
    assert [(str(found.killed.total), str(part.alleged), str(part.conceded)) for part in found.belligerents] == [
        ("5", "2", "5")
    ]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (f"An air strike on {WHERE} killed a pregnant woman and her unborn child, the civil defence said.", "1"),
        (f"Three people, including an unborn baby, were killed in an air strike on {WHERE}, a hospital said.", "2"),
        (f"An air strike on {WHERE} killed a pregnant woman and two others, the civil defence said.", "3"),
    ],
)
def test_t7_an_unborn_child_is_not_counted(reader: Reader, text: str, toll: str) -> None:
    assert killed(reader, told("Levant Courier", 4, text)) == toll


def test_each_belligerent_has_the_harm_that_others_lay_to_it(reader: Reader) -> None:
    first = told(
        "Levant Courier", 4, f"Russian jets killed nine people in an air strike on {WHERE}, the civil defence said."
    )
    second = told("Gulf Meridian", 5, f"Turkish shelling killed seven people at {WHERE}, a doctor said.")
    found = the_one(reader, first, second)
    alleged = {part.actor.name: str(part.alleged) for part in found.belligerents}
    assert alleged == {"Russian forces": "9", "Turkish forces": "7"}
    assert found.strike_status == "contested strike"
