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
