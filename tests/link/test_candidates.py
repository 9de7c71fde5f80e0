"""True pairs share a key; what nobody shares, or everybody, is no key."""

from datetime import date, timedelta
from typing import Any

import plain_keys
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import linked, several

from dubsar.link import candidates
from dubsar.link.candidates import CROWD
from dubsar.link.comparing.profile import Profile
from dubsar.link.train import start
from dubsar.model import Place, When

DAY = date(2031, 5, 5)


def seen(id: str, day: date | None = None, lat: float = 34.0, lon: float = 44.0, **more: Any) -> Profile:
    when = When(day, day, "day") if day else None
    values: dict[str, Any] = {
        "where": Place("T", f"t:{lat},{lon}", lat, lon, country="IQ", precision="settlement")
    } | more
    return Profile(f"c:{id}", f"d:{id}", "harm", when=when, **values)


def meet(*profiles: Profile) -> bool:
    return bool(linked(profiles, start()))


@given(st.integers(0, 3000), st.integers(-3, 3), st.floats(-0.49, 0.49), st.floats(-0.49, 0.49))
def test_three_days_and_half_a_degree_apart_always_meet(first: int, days: int, north: float, east: float) -> None:
    day = DAY + timedelta(first)
    assert meet(seen("a", day), seen("b", day + timedelta(days), 34.0 + north, 44.0 + east))


def test_another_month_does_not_meet() -> None:
    assert not meet(seen("a", DAY), seen("b", DAY + timedelta(30)))


def test_the_other_end_of_the_country_does_not_meet() -> None:
    assert not meet(seen("a", DAY), seen("b", DAY, 31.0, 47.0))


def test_a_town_meets_its_province() -> None:
    town = Place("T", "t:1", 36.0, 43.0, country="IQ", admin1="Nineveh", precision="settlement")
    province = Place("Nineveh", "t:2", 35.0, 42.0, country="IQ", admin1="Nineveh", precision="admin1")
    assert meet(seen("a", DAY, where=town), seen("b", DAY, where=province))


def test_an_undated_event_meets_what_happened_shortly_before_it_was_published() -> None:
    assert meet(seen("a", DAY), seen("b", None, published=DAY + timedelta(2)))
    assert not meet(seen("a", DAY), seen("b", None, published=DAY + timedelta(40)))


def test_a_place_that_was_in_the_news_leads_to_its_event_weeks_later() -> None:
    trial = seen("b", None, published=DAY + timedelta(50), around=("t:1",))
    assert meet(seen("a", DAY, published=DAY, around=("t:1",)), trial)
    assert not meet(seen("a", DAY, published=DAY, around=("t:2",)), trial)


def test_two_names_that_not_many_hold_lead_to_the_event_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "UNCOMMON", 1)
    late: dict[str, Any] = {"where": None, "published": DAY + timedelta(700)}
    assert meet(seen("a", DAY, texts=("Karsa Zarqan",)), seen("b", sentences=("Karsa Zarqan",), **late))
    assert not meet(seen("a", DAY, texts=("Karsa",)), seen("b", sentences=("Karsa",), **late))


@pytest.mark.parametrize(("field", "value"), [("names", ("salim haddad",)), ("sentences", ("Zarqan",))])
def test_without_day_and_place_a_victim_or_a_rare_name_leads_to_the_event(field: str, value: tuple[str, ...]) -> None:
    told: dict[str, Any] = {field: value}
    assert meet(seen("a", DAY, **told), seen("b", None, where=None, **told))


def test_a_key_that_a_crowd_shares_is_dropped() -> None:
    assert not meet(*(seen(str(number), DAY) for number in range(CROWD + 1)))


def test_alone_there_is_nothing_to_meet() -> None:
    assert not meet(seen("a", DAY))
    assert not meet()


@given(several)
@settings(deadline=None)
def test_pairs_are_those_that_share_a_key_of_words(told: list[Profile]) -> None:
    assert linked(told, start()).keys() == plain_keys.pairs(told)


@given(several)
@settings(deadline=None, max_examples=30)
def test_with_less_patience_for_crowds_too(told: list[Profile]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "CROWD", 3)
        patch.setattr(candidates, "UNCOMMON", 1)
        patch.setattr(plain_keys, "UNCOMMON", 1)
        assert linked(told, start()).keys() == plain_keys.pairs(told)
