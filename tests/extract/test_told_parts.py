"""Parts of a count, and families told by name and kin."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("At least 12 people, among them four children and three women, died.", "killed 12+ status_ children=4 women=3"),
    ("Fifteen people were killed, most of them women and children.", "killed 15 status_"),
    ("Nine people died, all of them civilians.", "killed 9 civilian"),
    ("Nine people died, all of them from one family.", "killed 9 status_"),
    ("Sixteen people, six of whom were children, were wounded.", "injured 16 status_ children=6"),
    ("The dead included two infants and an elderly man.", "killed 3 civilian"),
    ("Of the 22 dead, 14 were civilians.", "killed 22 status_"),
    ("Ten people were killed, including a journalist.", "killed 10 status_ journalists=1"),
    ("Eight people - five men, two women and a child - were killed.", "killed 8 status_ men=5 women=2 children=1"),
    ("A strike killed 11 people (4 children, 2 women).", "killed 11 status_ cause_ children=4 women=2"),
    ("Thirteen people were injured, three critically.", "injured 13"),
    ("Thirteen people were injured, three of them seriously.", "injured 13"),
    (
        "Five fighters and three civilians were killed in the clashes.",
        "killed 5 combatant ground; killed 3 civilian ground",
    ),
    ("The strike killed 18 people, 10 of them fighters.", "killed 18 mixed cause_; killed 10 combatant cause_"),
    ("Seven civilians, including a family of four, were killed.", "killed 7 civilian"),
    ("Four aid workers, two of them women, were abducted.", "abducted 4 civilian other women=2"),
    ("At least 40 people were killed, including several children.", "killed 40+ status_ children=3+~"),
    (
        "Thirty civilians were killed, including 12 children and nine women, and 55 were injured, "
        "including 20 children.",
        "killed 30 civilian children=12 women=9; injured 55 status_ children=20",
    ),
    ("Six people were killed: a woman, her four children and a neighbour.", "killed 6 status_"),
    ("Thirteen members of the al-Masri family were killed.", "killed 13 status_"),
    ("Four members of a family, two of them toddlers, were burned alive.", "killed 4 status_ cause_ children=2"),
    ("Two of the victims were doctors.", ""),
    ("A man, his wife and their four children were killed.", "killed 6 status_"),
    ("A woman was killed along with her three sons.", "killed 4 civilian"),
    ("The shell killed Abu Samir and three of his grandchildren.", "killed 4 status_ shelling"),
    ("Ahmed Saleh, 34, his wife Huda and sons Omar (8) and Zaid (5) were killed.", "killed 4 status_"),
    ("Samir and Nabil al-Shaikh were killed on their way to work.", "killed 2"),
    ("Two brothers and their cousin were shot.", "injured 3 shooting"),
    ("Khaled Darwish, a baker, and his son were killed by a sniper.", "killed 2 civilian shooting"),
    ("The strike killed a couple and their baby.", "killed 3 status_ cause_"),
    ("Fatima Hassan lost her husband and both sons in the strike.", "killed 3 status_ cause_"),
    ("A pregnant woman and her unborn child were killed.", "killed 2 civilian"),
    ("The bodies of Layla, 6, and Rami, 9, were carried through the street.", "killed 2"),
    ("His mother, Salma, and his sisters Nour and Rana died instantly.", "killed 3 civilian"),
    ("Mohammed Awad Jaber, 22, was shot in the neck and died there.", "killed 1 shooting"),
    ("The three Haddad brothers were killed by a mine.", "killed 3 explosion"),
    ("Among those killed were Dr. Yusuf Karim, his wife and a nurse.", "killed 3 civilian"),
    ("The strike killed the entire Barhoum family.", "killed ? status_ cause_"),
    ("An imam and four of his students were abducted.", "abducted 5 civilian other"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_part_is_no_toll_and_a_family_is_counted_once(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
