"""Two reports of one town and day that give other hours and other things hit tell of two attacks."""

from __future__ import annotations

import pytest
from telling import tell

from dubsar.link.across import events, link_readings
from dubsar.link.apart import told_apart

HOUSE = "Warplanes hit a house in Karsa at 10:00 and killed seven people."
MARKET = "At 10:40 warplanes hit the market of Karsa and killed seven people."


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (HOUSE, MARKET, True),
        ("A school was shelled at 6 a.m.", "Shells fell on a mosque at 9:15 pm.", True),
        (HOUSE, "Warplanes hit a home in Karsa at 10:40.", False),  # one target hit twice, or one clock wrong
        (HOUSE, "Warplanes hit the market of Karsa.", False),  # no hour
        (HOUSE, "Warplanes hit the market of Karsa at 10:15.", False),  # a quarter of an hour is no other attack
        (HOUSE, "Warplanes hit the market of Karsa with 12 bombs on 3.5.2031.", False),  # numbers that are no hours
    ],
)
def test_the_hour_and_the_thing_hit_tell_two_attacks_apart(left: str, right: str, *, apart: bool) -> None:
    assert told_apart([left], [right]) is apart
    assert told_apart([right], [left]) is apart


def test_attacks_told_apart_by_two_papers_are_two_events() -> None:
    readings = [tell(HOUSE), tell(MARKET, publisher="Agency")]
    assert len(events(readings, link_readings(readings))) == 2


def test_a_report_joins_the_one_of_two_attacks_that_it_tells_of() -> None:
    both = tell(
        "Warplanes hit a house in Karsa and killed three people.",
        "Another raid, on the market of Karsa, killed five people.",
        killed=(3, 5),
    )
    one = tell("An air raid killed five people in the market of Karsa.", publisher="Agency", killed=(5,))
    joined = next(each for each in events([both, one], link_readings([both, one])) if len(each.documents) == 2)
    assert {str(claim.count) for claim in joined.harm()} == {"5"}
