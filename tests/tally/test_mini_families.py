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
    (
        "Nasser and two others were shot dead near the bridge in Taiz on Monday.",
        "killed 3",
    ),
    (
        "Eleven people died in the raid on Hajin, most of them women and children.",
        "killed 11",
    ),
    (
        "Medics in Douma counted eight dead, six of them children. A second hospital said seven children were"
        " among the dead.",
        "killed 8; children 6-7",
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
        "A six- or seven-year-old girl, Mira Saad, and her five-year-old brother were killed in Dael.",
        "killed 2; children 2",
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
        "Seven people were killed, possibly all of them civilians, in a strike on a checkpoint near Haradh.",
        "killed 0-7",
    ),
    (
        "The Hamdan house in Irbin was hit on 5 March. Seven of the family were killed: Abu Omar Hamdan, his "
        "wife, and five of their grandchildren.",
        "killed 7; children 5; women 1",
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
    (
        "Shells fell on Jisr on 6 March. A couple and their newborn twins were killed, a neighbour said.",
        "killed 4; children 2",
    ),
    (
        "At least nine people died in Douma, including four little sisters and their mother.",
        "killed 9; children 4",
    ),
    (
        "Hassan Darwish lost his wife, Amal Darwish, 29, and his sons, Karim, 6, and Adam, 3, in the raid on Saqba.",
        "killed 3; children 2; women 1",
    ),
    (
        "Five of the Nasser family were killed in Ariha: Omar Nasser (51), his daughter Rana (24), and her "
        "sons Yazan (4), Zaid (2) and Tim (8 months).",
        "killed 5; children 3",
    ),
    (
        "Ten people were killed and between 15 and 18, including three women, were injured when a bus was hit"
        " near Homs.",
        "killed 10; injured 15-18",
    ),
    (
        "At least 11 worshippers, most of them members of one clan, were reportedly killed and six others "
        "were wounded at a mosque in Rada.",
        "killed 11; injured 6",
    ),
    (
        "Twelve members of the Saleh family were killed in Yarim on 3 May 2018. A list was published on 9 May"
        " 2018. Huda Saleh, 8, was killed with her brother Rami, 5.",
        "killed 12; children 2",
    ),
    (
        "A nurse was wounded in Selib on 2 May. She died of her injuries four days later.",
        "killed 1",
    ),
    (
        "Three men were hurt near Hajin on 2 May 2018. One of them succumbed on 7 May 2018.",
        "killed 1",
    ),
    (
        "The blast killed 12 people, Noor Radio said, and a doctor said that 12 people had been killed.",
        "killed 12",
    ),
    (
        "The radio wrote that more than 30 people were killed: “more than 30 of us were killed in one night.”",
        "killed 30-31",
    ),
    (
        "A raid on Zamalka killed at least two people; it is not clear whether anyone else was killed.",
        "killed 2",
    ),
    (
        "The agency spoke of deaths and several injuries in Jobar.",
        "killed 2; injured 2",
    ),
    (
        "Four children were killed in Hazzeh, with up to 20 others wounded.",
        "killed 4; children 4; injured 1-20",
    ),
    (
        "Samar Khalil, 34, and Samar’s two daughters, Hala (7) and Dima (4), died in Idlib.",
        "killed 3; children 2",
    ),
    (
        "Gunmen killed the judge of Mukalla and his two sons.",
        "killed 3",
    ),
    (
        "A 40-year-old father and his nine-year-old son died in the shelling of Harasta.",
        "killed 2; children 1",
    ),
    (
        "Fatima Aziz, a baby, and her grandmother were among the six killed in Hama.",
        "killed 6",
    ),
    (
        "Eight people – a widow, her three daughters and four of her grandchildren – were killed in Taiz.",
        "killed 8",
    ),
    (
        "Nineteen people were killed in Irbin, 11 of them children. The council later said that 12 children had died.",
        "killed 19; children 11-12",
    ),
    (
        "Nobody but a grandmother and her young grandson was killed in Nawa.",
        "killed 2; children 1",
    ),
    (
        "A toddler aged two and a half was killed by a mine in Hays.",
        "killed 1; children 1",
    ),
    (
        "Mariam Omar, aged one-and-a-half, and Ali Omar, aged three, were killed in Zabid.",
        "killed 2; children 2",
    ),
    (
        "Six pupils died and between 10 and 12, among them a teacher, were hurt when the roof of a school in "
        "Zabid came down.",
        "killed 6; injured 10-12",
    ),
    (
        "At least 22 shoppers, most of them pensioners, were reportedly wounded in the market of Azaz.",
        "injured 22",
    ),
    (
        "Nineteen villagers were killed in Hass, among them nine girls and six women, including three nurses.",
        "killed 19; children 9; women 6",
    ),
    (
        "A carpenter, Anwar Sabri (38), died with his wife Maha (33) and their twins, Noor and Zain, both aged four.",
        "killed 4; women 1",
    ),
    (
        "Huda Karim lost her husband, Ziad Karim (40), and her daughter, Lana Karim (11), on the road to Manbij.",
        "killed 2; children 1",
    ),
    (
        "Four of the Odeh family were killed in Jabal on 2 May 2018. Abu Ali posted on 9 May 2018 about his "
        "garden. Rasha Odeh, 12, was killed beside her aunt.",
        "killed 4; children 1",
    ),
    (
        "Ali Hammoud was shot on 3 May 2018 in Tadef. He died from his wounds on 11 May 2018.",
        "killed 1",
    ),
    (
        "The rocket killed three little brothers and their grandfather.",
        "killed 4; children 3",
    ),
    (
        "Three of his children were killed: Rami (22), Hala (17) and Sama (15).",
        "killed 3; children 2",
    ),
    (
        "Eight people – five women and three of their babies – died in the fire.",
        "killed 8; women 5; children 3",
    ),
    (
        "In all 17 people died, with seven children and a midwife among them.",
        "killed 17; children 7",
    ),
    (
        "A family of six, including four children, was killed in Abs.",
        "killed 6; children 4",
    ),
    (
        "Rescuers spoke of 14 dead, nine of whom were children; the mayor put the children at ten.",
        "killed 14; children 9",
    ),
    (
        "The strike killed Abu Saleh, his two wives and seven of their children.",
        "killed 10; children 7; women 2",
    ),
    (
        "A 16-year-old bride and her father were among nine killed at the wedding.",
        "killed 9; children 1",
    ),
    (
        "At least 30 mourners were killed, a third of them children.",
        "killed 30",
    ),
    (
        "Dozens were injured in Sarmin on Monday. The baker Omar Aziz was injured.",
        "injured 12-24",
    ),
    (
        "Five children died in Hazzeh, and it may be that a fifth child was killed in the yard.",
        "killed 5",
    ),
    (
        "The shelling caused deaths and dozens of injuries in Jobar.",
        "killed 2; injured 12-24",
    ),
    (
        "At least 12 residents, neighbours of the Haddad family, were said to be dead. Seven pilgrims, most "
        "of them from Hama, were reportedly wounded.",
        "injured 7",
    ),
    (
        "Twenty people died in Maarrat, among them eleven women and five boys, including two blind women and "
        "a girl with her brother.",
        "killed 20; children 5; women 11",
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
