"""Mini-reports: the place of the harm, not of the hospital, the speaker or the victims' origin."""

from __future__ import annotations

import pytest
from mini_reports import Row, check, where

import dubsar

PLACES: list[Row] = [
    ("Nine traders were killed in a strike on Saraqib and taken to a hospital in Idlib city.", "Saraqib"),
    ("Medics at a hospital in Raqqa said four people were killed in the village of Mansoura.", "Mansoura"),
    ("A bomb killed four people in Kirkuk, a spokesman said in Baghdad.", "Kirkuk"),
    ("BAGHDAD (Gazette) - A bomb killed four people in Kirkuk on Sunday.", "Kirkuk"),
    ("BAGHDAD - A bomb in a market killed four people on Sunday.", None),
    ("A mine killed two shepherds east of Salamiyah.", "Salamiyah"),
    ("A strike on a village near Hajin killed six people.", "Hajin"),
    ("Three fighters from Homs were killed in shelling on Saraqib.", "Saraqib"),
    ("A family displaced from Douma was killed by a strike on their tent in Atmeh.", "Atmeh"),
    ("Jets bombed the town of Ariha. Five people were killed.", "Ariha"),
    ("In Taiz, shelling killed three children.", "Taiz"),
    ("Gunmen shot dead a teacher in the town of Nawa in the countryside of Daraa.", "Nawa"),
    ("Two people were killed in Jenin and one was killed in Nablus.", ("Jenin", "Nablus")),
    ("The army shelled Kafr Nabl from Hama, killing two people.", "Kafr Nabl"),
    ("A drone launched from Turkey killed a driver in Kobani.", "Kobani"),
    ("The wounded were taken from Marib to Aden. The missile had killed three people in Marib.", "Marib"),
    ("The UN in Geneva said 20 people were killed in El Fasher.", "El Fasher"),
    ("The strike hit a bus on the road between Amran and Saada, killing nine.", "Saada"),
    ("Russian strikes on Kharkiv killed five people, while Moscow said nothing.", "Kharkiv"),
    ("A Sanaa court heard the case of four men killed in Hodeidah.", "Hodeidah"),
    ("Six people were killed in al-Bab, north-east of Aleppo.", "al-Bab"),
    ("Two people drowned off Latakia. In Tartus, a blast killed one person.", ("Latakia", "Tartus")),
    ("Washington blamed Tehran for the rocket that killed two people in Erbil.", "Erbil"),
    ("The body of a man killed in Daraa was brought to Damascus.", "Daraa"),
]

NOWHERE: list[Row] = [
    ("The minister, speaking in Geneva, said nine people were killed.", None),
    ("The Washington-based group said nine people were killed.", None),
    ("A man from Homs was killed by a mine.", None),
]


@pytest.mark.parametrize("row", PLACES)
def test_the_place_of_the_harm_is_read(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, where)


@pytest.mark.parametrize("row", NOWHERE)
def test_a_place_of_something_else_is_not_the_place_of_the_harm(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, where)
