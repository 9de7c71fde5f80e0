"""People told by name with an age or kin, and what befell them."""

from __future__ import annotations

import pytest
from news_reading import harms

import dubsar
from dubsar.extract.news.people.named_people import people_by_name

ROLLS = [
    ("killed Omar Aziz, 45, and his daughter Amal, 7.", [("Omar Aziz", 45, None), ("Amal", 7, "daughter")]),
    ("37-year-old Nadia Aziz and one-month-old Sami Aziz died.", [("Nadia Aziz", 37, None), ("Sami Aziz", 0, None)]),
    (
        "their children: Rami (12), Huda (3) and Zain.",
        [("Rami", 12, "child"), ("Huda", 3, "child"), ("Zain", None, "child")],
    ),
    (
        "their two daughters, nine-year-old Wafa Sel, seven-year-old Lin Sel",
        [("Wafa Sel", 9, "daughter"), ("Lin Sel", 7, "daughter")],
    ),
    ("Louay Sel (less than 1 year) and Nur Sel (8 months)", [("Louay Sel", 0, None), ("Nur Sel", 0, None)]),
    ("his wife Salma Adel (Umm Omar) , 61 years old, was killed", [("Salma Adel", 61, "wife")]),
]


@pytest.mark.parametrize(("text", "told"), ROLLS)
def test_an_age_or_kin_beside_a_name_tells_who_it_is(text: str, told: list[tuple[str, int | None, str | None]]) -> None:
    assert [(each.name, each.age, each.kin) for each in people_by_name(text)] == told


@pytest.mark.parametrize(
    "text", ["Omar Aziz said so.", "At Nasser Hospital, 12 days later", "The mayor of Selib spoke."]
)
def test_a_name_without_age_or_kin_is_nobody_of_a_roll(text: str) -> None:
    assert people_by_name(text) == []


def test_grown_children_make_no_child_of_a_sibling_without_an_age() -> None:
    assert [each.kin for each in people_by_name("their children: Ali (30), Omar")] == ["child", None]


def _told(reader: dubsar.Reader, text: str) -> dict[str, str]:
    return {victim.names[0]: harm.outcome for harm in harms(reader, text) for victim in harm.victims}


BEFELL = [
    (
        "Omar Aziz, 45, and his daughter Amal (7) were killed while his son Sami (9) was wounded.",
        {"Omar Aziz": "killed", "Amal": "killed", "Sami": "injured"},
    ),
    ("His cousin Nadia Aziz, 30, wrote that four people were killed.", {}),
    ("The dead were identified as Omar Aziz, 45, and his son Adil, 7.", {"Omar Aziz": "killed", "Adil": "killed"}),
    (
        "Three people were wounded. The victims were identified as Omar Aziz, 45, and Nur Sel, 20.",
        {"Omar Aziz": "injured", "Nur Sel": "injured"},
    ),
    ("Police charged Omar Aziz, 20, with killing two people.", {}),
    ("A 7-year-old Selib boy was killed.", {}),
]


@pytest.mark.parametrize(("text", "told"), BEFELL)
def test_people_of_a_roll_suffered_what_their_clause_says(
    reader: dubsar.Reader, text: str, told: dict[str, str]
) -> None:
    assert _told(reader, text) == told
