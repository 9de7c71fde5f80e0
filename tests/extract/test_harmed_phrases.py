"""Who a word of harm strikes, where the parser takes part of the phrase for something else."""

from __future__ import annotations

import pytest

import dubsar
from dubsar.model import Harm


def killed(sentence: str, reader: dubsar.Reader) -> list[tuple[int | None, int | None]]:
    claims = reader.read(dubsar.Document(text=sentence, language="en")).claims
    return [
        (claim.count.low, claim.count.high)
        for claim in claims
        if isinstance(claim, Harm) and claim.outcome == "killed" and claim.count
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "On May 9th 2019, between five and eight civilians were reportedly killed when a shell hit a house in Tarmun.",
        "On Sunday, 15 October 2019, between five and eight members of one family were killed in a raid on Tarmun.",
        "A raid on Tarmun killed between five and eight civilians on Saturday.",
    ],
)
def test_between_two_numbers_is_a_bound_and_no_preposition(sentence: str, reader: dubsar.Reader) -> None:
    assert killed(sentence, reader) == [(5, 8)]


def test_between_two_villages_counts_nobody(reader: dubsar.Reader) -> None:
    assert killed("On Sunday, between Tarmun and Selib, a shepherd was killed.", reader) == [(1, 1)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On the night of Thursday, May 26, 2019, 12 civilians, all of them women, were killed in Tarmun.", (12, 12)),
        ("On Monday, May 20 2019, between five and 15 civilians, including two children, were killed.", (5, 15)),
        ("Six civilians, all of one family, including a nurse, were killed by a raid.", (6, 6)),
        ("At dawn on May 17th 2019, 23 people, including seven women, two nurses and an infant were killed.", (23, 23)),
        ("On 20 May, after two houses collapsed, a man was killed.", (1, 1)),
    ],
)
def test_the_people_at_the_opening_of_a_passive_clause_are_who_was_harmed(
    sentence: str, expected: tuple[int, int], reader: dubsar.Reader
) -> None:
    assert killed(sentence, reader) == [expected]
