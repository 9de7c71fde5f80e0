"""Families: who bears the family name of an event's people belongs to it, whatever was dated in between."""

from __future__ import annotations

from datetime import date

import pytest

import dubsar

LED = "Seven members of the Haddad family were killed in Idlib on 4 May 2018. "


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (LED + "On 20 May 2018 a list of names was posted. Amal Omar Haddad (12) died with her mother.", 1),
        (LED + "On 20 May 2018, Amal Omar Haddad (12) was killed in Raqqa.", 2),
        (LED + "On 20 May 2018 shells fell on Raqqa and killed nine. Amal Saleh (12) died with her mother.", 2),
    ],
)
def test_a_namesake_without_a_day_of_its_own_is_of_the_family_s_event(
    reader: dubsar.Reader, text: str, events: int
) -> None:
    document = dubsar.Document(text, published=date(2018, 6, 9), publisher="Monitor", language="en")
    assert len(reader.read(document).incidents) == events


def test_a_place_that_is_a_victim_s_name_is_no_place(reader: dubsar.Reader) -> None:
    text = LED + "Salah Haddad, 40, and Salah’s two daughters were among them. Omar Haddad, 7, was killed too."
    document = dubsar.Document(text, published=date(2018, 6, 9), publisher="Monitor", language="en")
    (incident,) = reader.read(document).incidents
    assert incident.where is not None
    assert incident.where.name == "Idlib"
