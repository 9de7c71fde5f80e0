"""What is known to be read wrong: a row fails until a rule reads it, and then moves to the file of its idea."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("Israeli forces arrested 22 Palestinians across the West Bank overnight.", "detained 22 other status_"),
    ("The collapse buried some 15 workers under the rubble.", "trapped ~15 civilian cause_"),
    ("Toddler among four killed in Kherson shelling", "killed 4 status_ shelling children=1"),
    ("Thirty people were laid to rest after the massacre.", "killed 30"),
    ("Another three people are fighting for their lives.", "injured 3"),
    ("The toll may rise as people remain trapped under the rubble.", "trapped 2+~"),
    ("Twenty people were killed, half of them children.", "killed 20 status_ children=10"),
    ("Seven were killed; three of the dead were women.", "killed 7 status_ women=3"),
    ("The family's father, mother and three of five children died.", "killed 5 status_"),
    ("Three died on the spot and a fourth in hospital.", "killed 3; killed 1"),
    ("The army lost 12 men, the rebels 30.", "killed 12 combatant; killed 30 combatant"),
    ("Four died instantly, the others later in hospital.", "killed 4; killed 2+~"),
    ("The attack killed five and wounded at least as many.", "killed 5; injured 5+"),
    (
        "A grenade lobbed over the wall of a primary school in Kunduz left a cleaner dead and a "
        "dozen pupils needing surgery.",
        "killed 1 civilian explosion; injured 12 civilian explosion",
    ),
    ("The shooting also left another man, aged 24, with leg wounds.", "injured 1 shooting"),
    ("The children, aged three and five, were killed alongside their grandmother.", "killed 3 civilian"),
    ("Dr Hani Saad, head of the clinic, bled out on the way to hospital.", "killed 1 status_"),
    ("Strike on minibus: family of five among the dead", "killed 5 status_ cause_"),
    ("Three policemen and as many civilians were killed.", "killed 3 combatant; killed 3 civilian"),
)


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_gap_is_closed(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
