"""Sums of blame: how many of those who report an attack lay it to whom, in three sets of 40 sentences of our own.

The first was written before any rule, the others each after the rules were fitted to those before: right the first time
were 14, 24 and 31 of 40. Then 28 and 20 sentences by which a party owns its attack, or does not: 24 and 16.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dubsar import Document, Reader

HARM = (
    "Six people were killed when a house was hit in Rafah on May 3, 2019.",
    "An air strike on a village near Hodeidah killed six people on May 3, 2019, among them two children.\n\nThe "
    "wounded were taken to a hospital in the city.",
    "Explosions tore through a market in Idlib on May 3, 2019. Six civilians died and eleven were injured.\n\nRescue "
    "teams worked until the evening.",
    "On May 3, 2019, an alleged raid killed a family of six in Tarhuna, Libya.\n\nThe names of the dead were given as "
    "Salim Hadad, his wife and their four children. Photographs show a damaged house.",
)
"""Four ways of telling a harm, none of which blames anybody."""


def rows(name: str) -> Iterator[object]:
    """(number, status, sentence) of each line; a line whose third field is "missed" is known to fail."""
    for number, line in enumerate((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()):
        expected, said, *missed = line.split("\t")
        marks = [pytest.mark.xfail(strict=True, reason="not read")] if missed else []
        yield pytest.param(number, expected, said, marks=marks)


def status(reader: Reader, number: int, said: str) -> str | None:
    text = HARM[number % 4] + ("\n\n" if number % 2 else " ") + said
    found = reader.read(Document(text=text, published=date(2019, 5, 5), publisher="Harbour Archive", language="en"))
    assert len(found.incidents) == 1
    return found.incidents[0].strike_status


@pytest.mark.parametrize(("number", "expected", "said"), rows("blame_sums.tsv"))
def test_the_status_follows_how_many_blame_whom(reader: Reader, number: int, expected: str, said: str) -> None:
    assert (status(reader, number, said) or "").split()[0] == expected


@pytest.mark.parametrize(("number", "expected", "said"), rows("blame_owned.tsv"))
def test_a_party_that_owns_or_shows_its_attack_declares_it(
    reader: Reader, number: int, expected: str, said: str
) -> None:
    assert (status(reader, number, said) or "").split()[0] == expected
