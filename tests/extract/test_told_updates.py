"""Tolls that stand, rise, fall or are brought to a figure, and sums over a time."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("The death toll rose to 48, up from 30, the governor said.", "killed 48"),
    (
        "The death toll from Sunday's blast climbed to 52 after two people died of their wounds.",
        "killed 52 explosion; killed 2 cause_",
    ),
    ("A woman died in hospital on Friday, bringing the toll to six.", "killed 1 civilian; killed 6"),
    ("Officials later put the dead at 42.", "killed 42"),
    ("Two more bodies were found, raising the death toll to 19.", "killed 2; killed 19"),
    ("An earlier toll of 12 was revised to 15.", "killed 15"),
    ("Officials had earlier given a death toll of nine; it now stands at 13.", "killed 9; killed 13"),
    ("The number of injured increased from 40 to 63.", "injured 63"),
    (
        "The number of people killed in the strike has risen to 26, including eight children.",
        "killed 26 status_ cause_ children=8",
    ),
    ("The death toll is likely to go on rising.", ""),
    ("Rescuers lowered the death toll to 33 from 35.", "killed 33"),
    ("That brings to 112 the number of aid workers killed since the war began.", "killed 112 civilian cumulative"),
    ("The latest killings bring the total to 1,240 since January.", "killed 1240 cumulative"),
    (
        "The ministry said 36 people were killed in the past 24 hours, taking the total to 41,200 "
        "since the start of the war.",
        "killed 36 scope_; killed 41200 cumulative",
    ),
    ("Initial reports spoke of two dead, but hospital sources later said seven had died.", "killed 2; killed 7"),
    ("The toll was later raised to eleven killed and 26 wounded.", "killed 11; injured 26"),
    ("Hospital officials said the dead numbered 16.", "killed 16"),
    ("The 2014 war killed more than 2,000 Palestinians.", "killed 2000+ cumulative cause_ status_"),
    ("More than 350,000 people have been killed since the conflict began in 2011.", "killed 350000+ cumulative"),
    (
        "The insurgency has claimed over 40,000 lives and displaced two million people.",
        "killed 40000+ cumulative; displaced 2000000 cumulative",
    ),
    ("In 1982, thousands were killed in Hama.", "killed 2000+~ scope_"),
    ("The war has left 10,000 dead.", "killed 10000 cumulative cause_"),
    ("A similar attack last year killed 30 people.", "killed 30"),
    ("Boko Haram has killed 27,000 people in a decade.", "killed 27000 cumulative"),
    ("At least 60 Palestinians have been killed in the past week alone.", "killed 60+ cumulative status_"),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_toll_is_its_latest_figure_in_its_own_scope(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
