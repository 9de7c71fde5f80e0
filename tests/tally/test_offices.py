"""Offices: whose own publisher a document comes from."""

from __future__ import annotations

import pytest

from dubsar.tally.roots.offices import office_of


@pytest.mark.parametrize(
    ("publisher", "country", "party"),
    [
        ("CJTF-OIR", None, "actor:us-led-coalition"),
        ("Combined Joint Task Force", None, "actor:us-led-coalition"),
        ("U.S. Central Command", "SY", "actor:us-led-coalition"),
        ("U.S. Central Command", "YE", "actor:us-forces"),
        ("UK Ministry of Defence", "IQ", "actor:gb-forces"),
    ],
)
def test_a_press_office_speaks_for_its_party(publisher: str, country: str | None, party: str) -> None:
    found = office_of(publisher, country)
    assert found is not None and found.id == party


@pytest.mark.parametrize("publisher", ["Iraqi News", "Syria Direct", "Airwars", "Levant Courier", "Reuters", "", None])
def test_a_paper_or_a_monitor_is_nobody_s_office(publisher: str | None) -> None:
    assert office_of(publisher) is None
