"""Shootings as police reports tell them: wounds, bullets, ages for names, and those who take their own life."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("Three others showed up at a hospital with gunshot wounds.", "injured 3 cause_"),
    ("The girl was struck by a sniper’s bullet while doing her homework.", "injured 1 civilian cause_"),
    ("The rifle went off and struck his cousin in the shoulder.", "injured 1 cause_"),
    ("Guards found one man with a gunshot wound to the leg.", "injured 1 cause_ men=1"),
    ("Deputies found a 19-year-old with gunshot wounds to the foot.", "injured 1 cause_"),
    ("A 50-year-old died at the shop.", "killed 1 cause_"),
    ("An 18-year-old accidentally shot himself in his thigh.", "injured 1 cause_"),
    ("A man killed his wife and two sons before killing himself, police said.", "killed 3 status_ cause_ women=1; "
     "killed 1 cause_ men=1"),
    ("She opened fire in the shop, killing two clerks before taking her own life.", "killed 2 status_ cause_; "
     "killed 1 cause_"),
    ("Officers' bullets nearly killed his father.", ""),
    ("The company was hit by a tax bill, and shells hit the market.", ""),
    ("The other three were taken to two hospitals, with one in critical condition.", "injured 3 cause_"),
    ("A student was killed and four others hurt during the annual parade.", "killed 1 civilian cause_; "
     "injured 4 status_ cause_"),
    ("In total, five people were shot.", "injured 5 cause_"),
    ("One man is in critical condition and another is dead.", "injured 1 cause_ men=1; killed 1 cause_"),
    ("A stray bullet hit a pupil in the leg.", "injured 1 civilian cause_"),
    ("Dozens are in critical condition.", "injured 24+~"),
    ("Seven martyrs of the Hamdan family in the bombing", "killed 7 cause_"),
    ("62 died in the siege: 40 soldiers and 22 residents.", "killed 62 mixed cause_; "
     "killed 40 combatant cause_; killed 22 civilian cause_"),
    ("Nine people: six civilians and three fighters, were killed in raids on the city.", "killed 9 mixed cause_; "
     "killed 6 civilian cause_; killed 3 combatant cause_"),
    ("One man was shot at the bar.Two women were also wounded.Police made no arrest.", "injured 1 cause_ men=1; "
     "injured 2 civilian cause_ women=2; detained 0 cause_"),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row[0][:40] for row in ROWS])
def test_a_shooting_is_read_as_police_tell_it(reader: dubsar.Reader, row: Row) -> None:
    assert mismatch(reader, row) == ""
