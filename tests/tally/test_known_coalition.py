"""One report says "the coalition", another says which: across documents that is one party."""

from __future__ import annotations

from dataclasses import replace

from event_building import TOWN, harm, report, strike, tallied

from dubsar.model import Actor

NAMED = Actor("US-led coalition", "actor:us-led-coalition", "coalition")
OTHER = Actor("Saudi-led coalition", "actor:saudi-led-coalition", "coalition")
BARE = Actor("coalition", None, "coalition")


def names(*by: Actor) -> list[str]:
    texts = [report(f"{number} killed, residents of quarter {number} said.") for number in range(3, 3 + len(by))]
    parts = [
        (text, [harm(text, f"{number}", by=(each,))])
        for number, (text, each) in enumerate(zip(texts, by, strict=True), 3)
    ]
    return [part.actor.name for part in tallied(*parts).belligerents]


def test_the_coalition_is_the_one_that_another_report_names() -> None:
    assert names(BARE, NAMED) == ["US-led coalition"]


def test_between_two_coalitions_it_stays_nameless() -> None:
    assert sorted(names(BARE, NAMED, OTHER)) == ["Saudi-led coalition", "US-led coalition", "coalition"]


def test_alone_it_stays_what_it_is_called() -> None:
    assert names(BARE) == ["coalition"]


def test_its_own_strike_near_by_then_makes_the_blame_likely() -> None:
    news = report("5 killed by the coalition, residents said.")
    release = report("Near Tarmun, three strikes.", "CJTF-OIR")
    near = strike(release, by=(NAMED,), where=replace(TOWN, relation="near"))
    assert tallied((news, [harm(news, "5", by=(BARE,))]), (release, [near])).strike_status == "likely strike"
