"""What tells of no harm: plans, figures of speech, beasts, sports, questions, ages, calibres."""

from __future__ import annotations

import pytest
from told import Row, mismatch

import dubsar

ROWS: tuple[Row, ...] = (
    ("The 12-year-old boy went to school in Aleppo.", ""),
    ("It was the third strike on the camp in a week.", ""),
    ("Fighters fired 122 mm rockets at the base.", ""),
    ("The town of 30,000 people lies 12 km from the front.", ""),
    ("He was sentenced to death by a court in Sanaa.", ""),
    ("The government pledged $50 million for the victims.", ""),
    ("About 400 soldiers were deployed to the border.", ""),
    ("The attack could kill thousands, the minister warned.", ""),
    ("Liverpool were killed off by two late goals.", ""),
    ("The strike killed 200 sheep and a cow.", ""),
    ("The bill was killed in committee by five senators.", ""),
    ("He is dying to see his family again.", ""),
    ("The deadline is dead, said one diplomat.", ""),
    ("The bomb weighs 500 kg and can kill everyone within 30 metres.", ""),
    ("Doctors without enough drugs may have to choose who lives and dies.", ""),
    ("The minister survived an attempt on his life.", ""),
    ("Rescue teams saved 12 people.", ""),
    ("A minute of silence was held for the dead.", ""),
    ("The plane carrying 40 soldiers landed safely.", ""),
    ("Two of the five bridges were captured.", ""),
    ("The talks are dead, two officials said.", ""),
    ("He had served 14 years in prison.", ""),
    ("A ceasefire would save thousands of lives.", ""),
    ("If the dam breaks, tens of thousands would drown.", ""),
    ("At 07:30 on 12 June the shelling stopped.", ""),
    ("They shot down two drones and destroyed three tanks.", ""),
    ("Police shot in the air to disperse 200 protesters.", ""),
    ("The rebels' 4th brigade lost the hill.", ""),
    ("Five militants surrendered to the army.", ""),
    ("Seventy per cent of the town has been destroyed.", ""),
    ("The team was beaten 3-0 in Damascus.", ""),
    ("To kill a journalist is to kill the truth.", ""),
    ("The army must not target civilians.", ""),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_no_harm_is_read_where_none_is_told(row: Row, reader: dubsar.Reader) -> None:
    assert mismatch(reader, row) == ""
