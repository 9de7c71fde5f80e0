"""Children and women among the dead, and the injured beside them, as short texts of our own tell them."""

from __future__ import annotations

import pytest
from families_told import mismatch

import dubsar

ROWS: tuple[tuple[str, str], ...] = (
    ("Three men were hurt near Hajin on 2 May 2018. One of them succumbed on 7 May 2018.", "killed 1"),
    ("The blast killed 12 people, Noor Radio said, and a doctor said that 12 people had been killed.", "killed 12"),
    (
        "The radio wrote that more than 30 people were killed: “more than 30 of us were killed in one night.”",
        "killed 30-31",
    ),
    ("A raid on Zamalka killed at least two people; it is not clear whether anyone else was killed.", "killed 2"),
    ("The agency spoke of deaths and several injuries in Jobar.", "killed 2; injured 2"),
    ("Four children were killed in Hazzeh, with up to 20 others wounded.", "killed 4; children 4; injured 1-20"),
    ("Samar Khalil, 34, and Samar’s two daughters, Hala (7) and Dima (4), died in Idlib.", "killed 3; children 2"),
    ("Gunmen killed the judge of Mukalla and his two sons.", "killed 3"),
    ("A 40-year-old father and his nine-year-old son died in the shelling of Harasta.", "killed 2; children 1"),
    ("Fatima Aziz, a baby, and her grandmother were among the six killed in Hama.", "killed 6"),
    (
        "Eight people – a widow, her three daughters and four of her grandchildren – were killed in Taiz.",
        "killed 8",
    ),
    (
        "Nineteen people were killed in Irbin, 11 of them children. The council later said that 12 children had died.",
        "killed 19; children 11-12",
    ),
    ("Nobody but a grandmother and her young grandson was killed in Nawa.", "killed 2; children 1"),
    ("A toddler aged two and a half was killed by a mine in Hays.", "killed 1; children 1"),
    ("Mariam Omar, aged one-and-a-half, and Ali Omar, aged three, were killed in Zabid.", "killed 2; children 2"),
    (
        "Six pupils died and between 10 and 12, among them a teacher, were hurt when the roof of a school in "
        "Zabid came down.",
        "killed 6; injured 10-12",
    ),
    ("At least 22 shoppers, most of them pensioners, were reportedly wounded in the market of Azaz.", "injured 22"),
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
    ("Ali Hammoud was shot on 3 May 2018 in Tadef. He died from his wounds on 11 May 2018.", "killed 1"),
    ("The rocket killed three little brothers and their grandfather.", "killed 4; children 3"),
    ("Three of his children were killed: Rami (22), Hala (17) and Sama (15).", "killed 3; children 2"),
    ("Eight people – five women and three of their babies – died in the fire.", "killed 8; women 5; children 3"),
    ("In all 17 people died, with seven children and a midwife among them.", "killed 17; children 7"),
    ("A family of six, including four children, was killed in Abs.", "killed 6; children 4"),
    (
        "Rescuers spoke of 14 dead, nine of whom were children; the mayor put the children at ten.",
        "killed 14; children 9",
    ),
    ("The strike killed Abu Saleh, his two wives and seven of their children.", "killed 10; children 7; women 2"),
    ("A 16-year-old bride and her father were among nine killed at the wedding.", "killed 9; children 1"),
    ("At least 30 mourners were killed, a third of them children.", "killed 30"),
    ("Dozens were injured in Sarmin on Monday. The baker Omar Aziz was injured.", "injured 12-24"),
    ("Five children died in Hazzeh, and it may be that a fifth child was killed in the yard.", "killed 5"),
    ("The shelling caused deaths and dozens of injuries in Jobar.", "killed 2; injured 12-24"),
    (
        "At least 12 residents, neighbours of the Haddad family, were said to be dead. Seven pilgrims, most of "
        "them from Hama, were reportedly wounded.",
        "injured 7",
    ),
    (
        "Twenty people died in Maarrat, among them eleven women and five boys, including two blind women and a "
        "girl with her brother.",
        "killed 20; children 5; women 11",
    ),
)


@pytest.mark.parametrize(("text", "meant"), ROWS)
def test_children_and_women_are_counted_among_the_dead(reader: dubsar.Reader, text: str, meant: str) -> None:
    assert mismatch(reader, text, meant) == {}
