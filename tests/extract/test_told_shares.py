"""Children and women as shares, bare plurals and by their ages; whom a plural behind a comma only describes."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: list[Row] = [
    ("Nine people died, including women and children.", "killed 9 women=2+~ children=2+~"),
    ("Up to 14 residents, most of them children, were killed.", "killed <14 civilian children=2+~"),
    ("More than 20 people were killed, at least eight of them children.", "killed 20+ children=8+"),
    ("Three of the victims were children and one a woman.", "killed 4 children=3 women=1"),
    ("Two of the wounded were boys.", "injured 2 children=2"),
    ("Shells killed his two sons, aged 4 and 7.", "killed 2 children=2"),
    ("Shells killed his two sons, aged 24 and 27.", "killed 2"),
    ("Her infant son was killed.", "killed 1 children=1"),
    ("A young man was killed.", "killed 1 men=1"),
    ("The raid killed 21 farmers, members of the Aziz family.", "killed 21 civilian"),
    ("The raid killed at least five and up to nine people.", "killed 5-9"),
    ("The raid killed three teachers: two women and a man.", "killed 3 civilian women=2 men=1"),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_parts_of_the_dead(reader: dubsar.Reader, row: Row) -> None:
    text, meant = row
    assert mismatch(reader, (text, " ;".join(f"{line} cause_" for line in meant.split(";")))) == ""
