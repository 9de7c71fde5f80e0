"""People: who was harmed, how many, of what status, and the parts that are named."""

from __future__ import annotations

import pytest
from news_reading import harms, one_harm

import dubsar
from dubsar.model import Harm

STATUS = [
    ("Five civilians were killed.", "civilian"),
    ("Five farmers were killed.", "civilian"),
    ("Five children were killed.", "civilian"),
    ("Five doctors were killed.", "civilian"),
    ("Five members of one family were killed.", "civilian"),
    ("Five civilian men were killed.", "civilian"),
    ("Five soldiers were killed.", "combatant"),
    ("Five militants were killed.", "combatant"),
    ("Five Taliban fighters were killed.", "combatant"),
    ("Five members of the militia were killed.", "combatant"),
    ("The strike killed a commander.", "combatant"),
    ("Five policemen were killed.", "combatant"),
    ("Five people were killed.", "unknown"),
    ("Five men were killed.", "unknown"),
    ("Five were killed.", "unknown"),
    ("Five Palestinians were killed.", "unknown"),
]


@pytest.mark.parametrize(("sentence", "status"), STATUS)
def test_the_status_is_that_of_the_words_and_of_nothing_else(sentence: str, status: str, reader: dubsar.Reader) -> None:
    assert one_harm(reader, sentence).status == status


def counted(harm: Harm) -> tuple[str, int | None]:
    return harm.status, harm.count.exact if harm.count else None


def test_fighters_and_civilians_side_by_side_are_two_claims(reader: dubsar.Reader) -> None:
    both = [counted(harm) for harm in harms(reader, "Three fighters and two civilians were killed.")]
    assert both == [("combatant", 3), ("civilian", 2)]


@pytest.mark.parametrize(
    "sentence", ["Two policemen and a child were wounded.", "A child and two policemen were hurt."]
)
def test_police_and_a_child_are_two_claims_in_either_order(sentence: str, reader: dubsar.Reader) -> None:
    assert sorted(counted(harm) for harm in harms(reader, sentence)) == [("civilian", 1), ("combatant", 2)]


FAMILIES = [
    ("Six children and three women were killed.", 9),
    ("A man and two of his sons were killed.", 3),
    ("A mother and her two daughters were killed.", 3),
    ("A man, his wife and their four children were killed.", 6),
]


@pytest.mark.parametrize(("sentence", "number"), FAMILIES)
def test_a_list_of_people_of_one_status_is_one_count(sentence: str, number: int, reader: dubsar.Reader) -> None:
    harm = one_harm(reader, sentence)
    assert harm.count is not None
    assert harm.count.exact == number


PARTS: list[tuple[str, dict[str, int]]] = [
    ("Twelve civilians, including three children and a woman, were killed.", {"children": 3, "women": 1}),
    ("Twelve civilians were killed, including three children.", {"children": 3}),
    ("Twelve people were killed, among them two journalists.", {"journalists": 2}),
    ("Six children and three women were killed.", {"children": 6, "women": 3}),
    ("A pregnant woman was killed.", {"women": 1}),
    ("Two boys were killed.", {"children": 2}),
    ("Three doctors were killed.", {"health workers": 3}),
    ("Twelve people were killed.", {}),
]


@pytest.mark.parametrize(("sentence", "parts"), PARTS)
def test_parts_are_named_and_counted(sentence: str, parts: dict[str, int], reader: dubsar.Reader) -> None:
    harm = one_harm(reader, sentence)
    assert {part.group: part.count.exact for part in harm.parts} == parts


def test_a_part_belongs_to_its_own_outcome(reader: dubsar.Reader) -> None:
    killed, wounded = harms(reader, "Nine shoppers were killed, including two children, and 20 others were wounded.")
    assert killed.part("children") is not None
    assert wounded.parts == ()


def test_a_part_is_no_claim_of_its_own_beside_the_total(reader: dubsar.Reader) -> None:
    harm = one_harm(reader, "The raid killed 17 civilians, including six children.")
    assert harm.count is not None
    assert harm.count.exact == 17


@pytest.mark.parametrize(
    "sentence",
    [
        "A 12-year-old boy was killed.",
        "A boy aged 12 was killed.",
        "A teenage boy, 15, was killed.",
        "A boy was killed at 10:30 on March 5.",
        "A boy was killed 20 km from Mosul.",
        "A boy was killed by a 120 mm shell.",
    ],
)
def test_an_age_time_distance_or_calibre_is_no_number_of_people(sentence: str, reader: dubsar.Reader) -> None:
    harm = one_harm(reader, sentence)
    assert harm.count is not None
    assert harm.count.exact == 1


@pytest.mark.parametrize("sentence", ["A house was killed off.", "The raid killed dozens of sheep.", "It killed hope."])
def test_what_is_no_person_is_no_victim(sentence: str, reader: dubsar.Reader) -> None:
    assert harms(reader, sentence) == []


def test_others_are_of_the_status_of_those_before(reader: dubsar.Reader) -> None:
    killed, wounded = harms(reader, "Three villagers were killed and two others wounded.")
    assert killed.status == wounded.status == "civilian"


def test_a_part_set_beside_its_whole_is_not_added_to_it(reader: dubsar.Reader) -> None:
    harm = one_harm(reader, "A raid on the town on Sunday killed at least 40 people, among them 12 children.")
    assert harm.count is not None
    assert (harm.count.low, harm.count.high) == (40, None)
    assert [(part.group, part.count.exact) for part in harm.parts] == [("children", 12)]


def test_who_is_said_not_to_be_meant_is_not_among_the_dead(reader: dubsar.Reader) -> None:
    text = "The raid killed nine civilians, including two children, and not a rebel commander as first claimed."
    harm = one_harm(reader, text)
    assert harm.count is not None
    assert harm.count.exact == 9


@pytest.mark.parametrize(
    ("named", "number", "children"), [("two farmers and a teenage boy", 3, 1), ("a woman doctor and two nurses", 3, 0)]
)
def test_nouns_side_by_side_are_one_person(named: str, number: int, children: int, reader: dubsar.Reader) -> None:
    harm = one_harm(reader, f"An elder said that {named} were among the dead.")
    assert harm.count is not None
    assert harm.count.exact == number
    assert sum(part.count.low or 0 for part in harm.parts if part.group == "children") == children


def test_civilians_are_no_part_of_a_number_of_fighters(reader: dubsar.Reader) -> None:
    text = "The army said 18 rebels were killed on Sunday. Residents said five children were among the dead."
    fighters, children = harms(reader, text)
    assert (fighters.status, children.status) == ("combatant", "civilian")
    assert children.part_of is None


def test_the_kin_of_one_person_are_killed_with_the_person(reader: dubsar.Reader) -> None:
    told = harms(reader, "The army killed a rebel commander, his wife and two children in a raid on Sunday.")
    assert [(harm.status, harm.count.exact) for harm in told if harm.count] == [("combatant", 1), ("civilian", 3)]


def test_another_name_of_one_person_is_no_kin(reader: dubsar.Reader) -> None:
    harm = one_harm(reader, "A nurse, her mother and teacher, was killed in a raid on Sunday.")
    assert harm.count is not None
    assert harm.count.exact == 1


@pytest.mark.parametrize(
    ("sentence", "count", "parts"),
    [
        ("Four members of one family, two women and two boys, were killed.", 4, {"women": 2, "children": 2}),
        ("A raid killed three villagers, two women and a child.", 3, {"women": 2, "children": 1}),
        ("Nine civilians from one household, all women and children, were killed.", 9, {}),
        ("Five women, two men and three children were killed.", 10, {"women": 5, "men": 2, "children": 3}),
        ("Thirteen civilians across three generations of one family were killed in a raid.", 13, {}),
    ],
)
def test_who_the_people_were_is_not_added_to_how_many(
    sentence: str, count: int, parts: dict[str, int], reader: dubsar.Reader
) -> None:
    (claim,) = reader.read(dubsar.Document(text=sentence, language="en")).claims
    assert isinstance(claim, Harm) and claim.count
    assert (claim.count.exact, claim.scope) == (count, "event")
    assert {part.group: part.count.exact for part in claim.parts} == parts
