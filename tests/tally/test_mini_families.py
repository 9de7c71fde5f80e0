"""Children, women and whole families among the dead, as short texts of our own tell them."""

from __future__ import annotations

from datetime import date

import pytest

import dubsar
from dubsar.model import Toll

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
        "A young mother and her four children were reportedly killed on Tuesday morning when rockets landed on Ariha.",
        "killed 5; children 4; women 1",
    ),
    (
        "At least 12 residents, neighbours of the Haddad family, including three children and four women, "
        "were reportedly killed and several others were wounded in a raid on Taftanaz on Sunday.",
        "killed 12; children 3; women 4; injured 2",
    ),
    (
        "At least four civilians, including a woman and a child, were killed and at least nine others were "
        "wounded when the Darwish house in Raqqa was bombed.",
        "killed 4; children 1; women 1; injured 9",
    ),
    (
        "Between six and nine people, including at least three children, were killed and between 20 and 30, "
        "including at least five children and two women, were wounded in an attack on a school in Atarib.",
        "killed 6-9; children 3; injured 20-30",
    ),
    (
        "At least 20 people were killed, among them at least eight women and seven children, including two "
        "elderly women, a mother with her two children and a pregnant girl, when the market in Maarrat was "
        "hit.",
        "killed 20; children 7; women 8",
    ),
    (
        "Samira Haddad was killed with five of her children: Omar (31), Rana (27), Ali (16), Huda (12) and Sami (9).",
        "killed 6; children 3",
    ),
    (
        "Six members of one family, including four children, were killed as a missile struck their car outside Marib.",
        "killed 6; children 4",
    ),
    (
        "Nasser and two others were shot dead near the bridge in Taiz on Monday.",
        "killed 3",
    ),
    (
        "Eleven people died in the raid on Hajin, most of them women and children.",
        "killed 11",
    ),
    (
        "The dead were identified as Khaled Nasr, 41, his wife Amal Nasr, 36, and their sons Yusuf (11), Adam"
        " (7) and Karim (2).",
        "killed 5; children 3; women 1",
    ),
    (
        "Ten people were killed in Hama on 2 June. The grandfather Mahmoud Jaber (70), the grandmother Aisha "
        "Jaber (66), their son Tariq Jaber (40), his wife Salwa Jaber (35), their sons Omar Jaber (12) and "
        "Ali Jaber (8) and their daughter Nour Jaber (4).",
        "killed 10; children 3; women 2",
    ),
    (
        "Eight civilians died in Khan Sheikhoun on 7 April. Relatives published their names: Huda Saleh, 34; "
        "her children Rami Saleh, 9, Zaid Saleh, 6, and Amal Saleh, 3; and four neighbours.",
        "killed 8; children 3",
    ),
    (
        "Khalil Mansour lost his three children in the strike on Jabal al-Zawiya: Yara, aged seven; Sami, "
        "aged five; and Layan, 14 months.",
        "killed 3; children 3",
    ),
    (
        "Four people were killed in Nawa on 9 May. Among those killed was the teacher Adel Qasem with his "
        "wife and their two children.",
        "killed 4; children 2; women 1",
    ),
    (
        "Four or five children were killed when a mine went off near Hajjah.",
        "killed 4-5; children 4-5",
    ),
    (
        "At least three children died in the shelling of Harasta; an additional two unnamed children were "
        "reported dead by a relative.",
        "killed 5; children 5",
    ),
    (
        "The strike on Sirwah killed the sheikh Ali Nasser along with his daughter.",
        "killed 2",
    ),
    (
        "Relatives in Darat Izza mourned Samah Aziz, 29, and her two sons, Omar Aziz, 7, and Rayan Aziz, 5, "
        "who were killed on Thursday night.",
        "killed 3; children 2",
    ),
    (
        "All of the eleven dead in the Jisr house were women and children, a doctor said.",
        "killed 11",
    ),
    (
        "The 13-year-old twins Hala and Hani Darwish were killed with their mother in Douma.",
        "killed 3; children 2; women 1",
    ),
    (
        "A toddler and an infant were among five people killed in Saada.",
        "killed 5; children 2",
    ),
    (
        "Rescuers recovered the bodies of a woman and two girls in Maarat.",
        "killed 3; children 2; women 1",
    ),
    (
        "Seven people were killed, possibly all of them civilians, in a strike on a checkpoint near Haradh.",
        "killed 0-7",
    ),
    (
        "A boy of 12 and a girl of nine were killed by a shell in Taiz.",
        "killed 2; children 2",
    ),
    (
        "In Nabek a shell killed Sara Yassin, who was 15, and wounded her brother Ali, 11.",
        "killed 1; children 1; injured 1",
    ),
    (
        "The youngest of the six killed at Idlib was three months old and the oldest 80.",
        "killed 6",
    ),
)


@pytest.mark.parametrize(("text", "meant"), ROWS)
def test_children_women_and_families_are_counted(reader: dubsar.Reader, text: str, meant: str) -> None:
    document = dubsar.Document(text, published=date(2018, 6, 9), publisher="Monitor", language="en")
    incident = reader.read(document).incidents[0]
    killed, injured = incident.killed, incident.injured
    read = {
        "killed": _ends(killed.civilian if killed.civilian.low is not None else killed.total),
        "injured": _ends(injured.civilian if injured.civilian.low is not None else injured.total),
        "children": _ends(killed.children),
        "women": _ends(killed.women),
    }
    wanted = dict(each.split() for each in meant.split(";"))
    assert {key: read[key] for key in wanted} == wanted


def _ends(toll: Toll) -> str:
    return str(toll.low) if toll.low == toll.high else f"{toll.low}-{toll.high}"
