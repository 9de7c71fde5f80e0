"""Mini-reports: the day of the harm, not of the report, the funeral or the background. Published on Tuesday, May 6."""

from __future__ import annotations

import pytest
from mini_reports import Row, check, when

import dubsar

DAYS: list[Row] = [
    ("Nine people were killed in Idlib on Friday, the Observatory said on Saturday.", "05-02"),
    ("The Observatory said on Saturday that nine people were killed in Idlib on Friday.", "05-02"),
    ("The Observatory said on Saturday that nine people were killed in Idlib a day earlier.", "05-02"),
    ("A bomb killed six people on Sunday. On Monday, thousands attended their funeral.", "05-04"),
    ("Mourners buried on Monday the six people who were killed by a bomb on Sunday.", "05-04"),
    ("Russian jets bombed Saraqib on Thursday. Nine people were killed.", "05-01"),
    ("APRIL 30: Two shepherds were killed by a mine east of Salamiyah.", "04-30"),
    ("On May 2, coalition jets hit a house in Hajin, killing five people.", "05-02"),
    ("Coalition jets hit a house in Hajin on May 2. The strike killed five people.", "05-02"),
    ("Yesterday, two people were killed in shelling on Taiz.", "05-05"),
    ("Four people were killed overnight Sunday in Kherson.", "05-04"),
    ("A truce that began on Friday was broken on Sunday when shelling killed two people in Nyala.", "05-04"),
    ("Two people were killed on Friday and three were killed on Saturday in Jenin.", ("05-02", "05-03")),
    ("The hotel, which opened on March 1, was bombed on Sunday, killing eleven guests.", "05-04"),
    ("Ten people, arrested on April 20, were executed on Sunday, the group said.", ("04-20", "05-04")),
    ("The boy was wounded on Friday and died of his injuries on Sunday.", ("05-02", "05-04")),
    ("Sunday’s attack killed nine people, a day after talks began.", "05-04"),
    ("The army said Monday it would investigate a raid last Friday that killed two women.", "05-02"),
    ("A strike on the market on Saturday, a day before talks in Geneva, killed 12.", "05-03"),
    ("Early on Sunday morning, gunmen killed a judge in Diyala.", "05-04"),
    ("Seven people were killed on April 28 in Hodeidah. The UN Security Council met on May 1.", "04-28"),
    ("Police on Monday named the two men who were shot dead on Saturday.", "05-03"),
    ("Three days ago, a drone killed a driver near Amuda.", "05-03"),
    ("More than 40 people were killed between April 20 and April 25 in El Geneina.", "04-20..04-25"),
    ("In 2027 a similar attack killed 40 people. On Sunday a bomb killed three.", ("01-01..12-31", "05-04")),
]

NO_DAY: list[Row] = [
    ("Nine people were killed, the Observatory said on Saturday.", None),
    ("On Saturday, the Observatory said that nine people were killed in Idlib.", None),
    ("Nine people were killed in the town, which the army captured on Friday.", None),
    ("A man who had been released on Friday was shot dead in Nawa.", None),
]


@pytest.mark.parametrize("row", DAYS)
def test_the_day_of_the_harm_is_read(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, when)


@pytest.mark.parametrize("row", NO_DAY)
def test_a_day_of_something_else_is_not_the_day_of_the_harm(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, when)
