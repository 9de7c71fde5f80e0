"""Whole families among the dead, as short texts of our own tell them."""

from __future__ import annotations

import pytest
from families_told import mismatch

import dubsar

ROWS: tuple[tuple[str, str], ...] = (
    (
        "On 3 March a shell struck a tent near Saraqib. A father and his two young daughters were killed.",
        "killed 3; children 2",
    ),
    (
        "Up to five people, among them two young brothers, died when a house in Binnish was hit on Friday night.",
        "killed 1-5; children 2",
    ),
    (
        "An air raid on Kafranbel on 4 May killed a married couple and their three small children.",
        "killed 5; children 3",
    ),
    (
        "A young mother and her four children were reportedly killed on Tuesday morning when rockets landed on Ariha.",
        "killed 5; children 4; women 1",
    ),
    (
        "Samira Haddad was killed with five of her children: Omar (31), Rana (27), Ali (16), Huda (12) and Sami (9).",
        "killed 6; children 3",
    ),
    (
        "Six members of one family, including four children, were killed as a missile struck their car outside Marib.",
        "killed 6; children 4",
    ),
    ("Nasser and two others were shot dead near the bridge in Taiz on Monday.", "killed 3"),
    ("Eleven people died in the raid on Hajin, most of them women and children.", "killed 11"),
    (
        "Medics in Douma counted eight dead, six of them children. A second hospital said seven children were "
        "among the dead.",
        "killed 8; children 6-7",
    ),
    (
        "The dead were identified as Khaled Nasr, 41, his wife Amal Nasr, 36, and their sons Yusuf (11), Adam (7)"
        " and Karim (2).",
        "killed 5; children 3; women 1",
    ),
    (
        "Ten people were killed in Hama on 2 June. The grandfather Mahmoud Jaber (70), the grandmother Aisha "
        "Jaber (66), their son Tariq Jaber (40), his wife Salwa Jaber (35), their sons Omar Jaber (12) and Ali "
        "Jaber (8) and their daughter Nour Jaber (4).",
        "killed 10; children 3; women 2",
    ),
    (
        "Eight civilians died in Khan Sheikhoun on 7 April. Relatives published their names: Huda Saleh, 34; her "
        "children Rami Saleh, 9, Zaid Saleh, 6, and Amal Saleh, 3; and four neighbours.",
        "killed 8; children 3",
    ),
    (
        "Khalil Mansour lost his three children in the strike on Jabal al-Zawiya: Yara, aged seven; Sami, aged "
        "five; and Layan, 14 months.",
        "killed 3; children 3",
    ),
    (
        "Four people were killed in Nawa on 9 May. Among those killed was the teacher Adel Qasem with his wife "
        "and their two children.",
        "killed 4; children 2; women 1",
    ),
    (
        "A six- or seven-year-old girl, Mira Saad, and her five-year-old brother were killed in Dael.",
        "killed 2; children 2",
    ),
    ("Four or five children were killed when a mine went off near Hajjah.", "killed 4-5; children 4-5"),
    (
        "At least three children died in the shelling of Harasta; an additional two unnamed children were "
        "reported dead by a relative.",
        "killed 5; children 5",
    ),
    ("The strike on Sirwah killed the sheikh Ali Nasser along with his daughter.", "killed 2"),
    (
        "Relatives in Darat Izza mourned Samah Aziz, 29, and her two sons, Omar Aziz, 7, and Rayan Aziz, 5, who "
        "were killed on Thursday night.",
        "killed 3; children 2",
    ),
    ("All of the eleven dead in the Jisr house were women and children, a doctor said.", "killed 11"),
    (
        "The 13-year-old twins Hala and Hani Darwish were killed with their mother in Douma.",
        "killed 3; children 2; women 1",
    ),
    ("A toddler and an infant were among five people killed in Saada.", "killed 5; children 2"),
    (
        "Seven people were killed, possibly all of them civilians, in a strike on a checkpoint near Haradh.",
        "killed 0-7",
    ),
    (
        "The Hamdan house in Irbin was hit on 5 March. Seven of the family were killed: Abu Omar Hamdan, his "
        "wife, and five of their grandchildren.",
        "killed 7; children 5; women 1",
    ),
    ("A boy of 12 and a girl of nine were killed by a shell in Taiz.", "killed 2; children 2"),
    (
        "In Nabek a shell killed Sara Yassin, who was 15, and wounded her brother Ali, 11.",
        "killed 1; children 1; injured 1",
    ),
    ("The youngest of the six killed at Idlib was three months old and the oldest 80.", "killed 6"),
    (
        "Shells fell on Jisr on 6 March. A couple and their newborn twins were killed, a neighbour said.",
        "killed 4; children 2",
    ),
    ("At least nine people died in Douma, including four little sisters and their mother.", "killed 9; children 4"),
    (
        "Hassan Darwish lost his wife, Amal Darwish, 29, and his sons, Karim, 6, and Adam, 3, in the raid on Saqba.",
        "killed 3; children 2; women 1",
    ),
    (
        "Five of the Nasser family were killed in Ariha: Omar Nasser (51), his daughter Rana (24), and her sons "
        "Yazan (4), Zaid (2) and Tim (8 months).",
        "killed 5; children 3",
    ),
    (
        "Ten people were killed and between 15 and 18, including three women, were injured when a bus was hit "
        "near Homs.",
        "killed 10; injured 15-18",
    ),
    (
        "At least 11 worshippers, most of them members of one clan, were reportedly killed and six others were "
        "wounded at a mosque in Rada.",
        "killed 11; injured 6",
    ),
    (
        "Twelve members of the Saleh family were killed in Yarim on 3 May 2018. A list was published on 9 May "
        "2018. Huda Saleh, 8, was killed with her brother Rami, 5.",
        "killed 12; children 2",
    ),
    ("A nurse was wounded in Selib on 2 May. She died of her injuries four days later.", "killed 1"),
)


@pytest.mark.parametrize(("text", "meant"), ROWS)
def test_a_family_is_counted_with_its_children(reader: dubsar.Reader, text: str, meant: str) -> None:
    assert mismatch(reader, text, meant) == {}
