"""One statement of several sources is the word of two at least; a sum of whom they blame is of the main event."""

from __future__ import annotations

import pytest
from reading_sets import tallied_sets, the_one, told

from dubsar import Reader

HARM = "Six people were killed in an air strike on a school in Rafah on May 3, 2019."


def status(reader: Reader, said: str) -> tuple[str | None, str | None]:
    found = the_one(reader, told("Harbour Archive", 5, f"{HARM} {said}"))
    return found.strike_status, found.grade.value if found.grade else None


@pytest.mark.parametrize(
    "said",
    [
        "All sources attributed the raid to the Turkish army.",
        "Among those who name a party, all sources say that the Turkish army was responsible.",
        "In the reports, several local outlets blamed the Israeli military for the strike.",
        "Quds Radio, Safa and other sources attributed the raid to the Turkish army.",
        "Harbour News and the Village Times blamed the Israeli military for the strike.",
    ],
)
def test_several_sources_that_blame_one_party_are_two_roots_at_least(reader: Reader, said: str) -> None:
    assert status(reader, said) == ("likely strike", "Fair")


@pytest.mark.parametrize(
    "said",
    [
        "Sources attributed the raid to the Turkish army.",
        "Only one source attributed the raid to the Turkish army.",
        "Dr Saleh, a surgeon and father, blamed the Israeli military for the strike.",
        "Two residents blamed the Israeli military for the strike.",
        "The raid was attributed to the Israeli military.",
    ],
)
def test_sources_without_a_number_one_source_and_residents_are_one(reader: Reader, said: str) -> None:
    assert status(reader, said)[0] == "single source claim"


def test_a_sum_of_the_blame_is_of_the_main_event_whatever_was_told_last(reader: Reader) -> None:
    text = (
        f"{HARM}\n\nIt was not the first: two men were killed in a raid on a mill in Khan Younis on April 2, 2019.\n\n"
        "Where a party was named at all, all sources attributed the raid to the Turkish army."
    )
    found = {str(i.killed.total): i.strike_status for _, i in tallied_sets(reader, told("Harbour Archive", 5, text))}
    assert found["6"] == "likely strike"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The Israeli army confirmed the strike.", "declared strike"),
        ("The Israeli army later confirmed that it had carried out the attack.", "declared strike"),
        ("The Al-Quds Brigades claimed responsibility for the attack.", "declared strike"),
        ("The Israeli army has not confirmed the strike.", "contested strike"),
        ("A hospital confirmed the strike.", "contested strike"),
        ("The Israeli army declined to say whether it confirmed the strike.", "contested strike"),
    ],
)
def test_a_party_that_owns_the_attack_declares_it(reader: Reader, said: str, found: str) -> None:
    assert status(reader, said)[0] == found
