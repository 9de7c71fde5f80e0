"""Victim: a person said to be harmed; whether a minor is known only by age."""

from __future__ import annotations

import pytest

from dubsar.model import Span, Victim


@pytest.mark.parametrize(("age", "minor"), [(0, True), (17, True), (18, False), (70, False), (None, None)])
def test_a_minor_is_under_eighteen_and_without_an_age_nobody_knows(age: int | None, minor: bool | None) -> None:
    assert Victim(("S.",), age).minor is minor


def test_a_victim_survives_json_exactly() -> None:
    victim = Victim(("S. H.", "س. ح."), 12, "f", "daughter", "civilian", "killed", Span(0, 5, "S. H."))
    assert Victim.from_dict(victim.to_dict()) == victim
    assert hash(Victim.from_dict(victim.to_dict())) == hash(victim)
