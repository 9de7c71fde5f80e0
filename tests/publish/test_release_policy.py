"""Policy: what is forbidden is no option."""

from datetime import date
from typing import Any

import pytest

from dubsar.errors import ReleaseRefused
from dubsar.model import When
from dubsar.publish.policy import Policy


@pytest.mark.parametrize(
    "choice",
    [
        {"kinds": ("harm", "presence")},
        {"kinds": ("rumour",)},
        {"quote_words": 26},
        {"quote_words": 0},
        {"embargo_days": -1},
        {"embargo_by_country": (("IQ", -3),)},
    ],
    ids=str,
)
def test_asking_for_what_is_forbidden_is_refused(choice: dict[str, Any]) -> None:
    with pytest.raises(ReleaseRefused):
        Policy(**choice)


def test_a_country_may_have_an_embargo_of_its_own_and_an_unknown_one_has_the_longest() -> None:
    policy = Policy(embargo_by_country=(("UA", 90),))
    assert [policy.days(country) for country in ("IQ", "UA", None)] == [30, 90, 90]


def test_the_embargo_ends_after_its_last_day() -> None:
    when = When(date(2017, 3, 1), date(2017, 3, 1), "day")
    assert Policy().recent(when, "IQ", date(2017, 3, 30))
    assert not Policy().recent(when, "IQ", date(2017, 3, 31))


def test_an_embargo_may_be_longer_than_the_calendar() -> None:
    day = date(2017, 3, 5)
    assert Policy(embargo_days=10**9).recent(When(day, day, "day"), "IQ", date(2026, 1, 1))
