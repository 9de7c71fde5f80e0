"""Posts, notices in clumsy English and telegraphed lines: numbers that stand beside their harm without a verb."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("#Selib: 6 civs killed & 9 wounded in #Coalition airstrike on the bus station", "killed 6 civilian airstrike; "
     "injured 9 civilian airstrike"),
    ("❗️ A martyr and four injured as a result of one drone strike on a van near Tarmun", "killed 1 drone; "
     "injured 4 drone"),
    ("Local media: 7 martyrs and many wounded in the bombing of the Hamdan family house", "killed 7 cause_; "
     "injured 3+~ cause_"),
    ("Five civilians martyred and others wounded result of warplanes targeted the bakery", "killed 5 civilian cause_; "
     "injured 2+~ civilian cause_"),
    ("The number of victims of the massacre reached to 14 martyrs and tens of wounded.", "killed 14 cause_; "
     "injured 20+~ cause_"),
    ("Three kil*led and eight injured in attack by drone on a car", "killed 3 cause_; injured 8 cause_"),
    ("MARKET HIT IN ZIBDAQ: 4 DEAD, 17 WOUNDED", "killed 4 cause_; injured 17 cause_"),
    ("Nine civilians including two children killed and six others injured in Selib", "killed 9 civilian cause_ "
     "children=2; injured 6 civilian cause_"),
    ("Shelling left six people, including a woman and two children dead, and 41 others injured, mostly pupils.",
     "killed 6 cause_ women=1 children=2; injured 41 status_ cause_"),
    ("Twelve were killed and wounded when the depot blew up.", "killed <12 cause_; injured <12 cause_"),
    ("ZIBDAQ, Syria, May 4 (Agency) - Two councillors and their driver were killed on Friday.", "killed 3 civilian"),
    ("SELIB, Iraq — A raid killed at least eight people, medics and activists said.", "killed 8+ cause_"),
    ("Two womens and a man were killed by mortar fire.", "killed 3 civilian cause_ women=2 men=1"),
    ("The number of those who were killed in today’s raids on the market has risen to 13.", "killed 13 cause_"),
    ("An additional clerk was wounded in the raid.", "injured 1 cause_"),
    ("Nine others hurt.", "injured 9"),
    ("We abhor every loss of innocent life and do all we can against it.", ""),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_terse_line_is_read_by_the_order_of_its_words(reader: dubsar.Reader, row: Row) -> None:
    assert mismatch(reader, row) == ""
