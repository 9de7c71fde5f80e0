"""Who joins a toll told before, and how often."""

from __future__ import annotations

from datetime import date

from event_building import ends, harm, report, span, tallied

from dubsar.model import When

MONDAY = date(2019, 4, 8)


def test_deaths_that_two_reports_tell_of_are_added_once() -> None:
    first = report("5 killed and 4 wounded, the clinic said.")
    base = [harm(first, "5", speaker="the clinic"), harm(first, "4", outcome="injured", speaker="the clinic")]
    later = []
    for number, name in enumerate(("relatives", "neighbours")):
        paper = report(f"1 of them died of his wounds, {name} said ({number}).", f"Paper {number}", MONDAY)
        died = harm(paper, "1", speaker=name, trigger=span(paper, "died"), when=When(MONDAY, MONDAY, "day"))
        later.append((paper, [died]))
    found = tallied((first, base), *later)
    assert (ends(found.killed.total), ends(found.injured.total)) == ((6, 6), (3, 3))


def test_a_death_of_wounds_told_on_the_day_of_the_toll_is_in_it() -> None:
    first = report("5 killed, the clinic said.")
    second = report("1 of them died of his wounds, relatives said.", "Paper")
    died = harm(second, "1", speaker="relatives", trigger=span(second, "died"))
    assert ends(tallied((first, [harm(first, "5", speaker="the clinic")]), (second, [died])).killed.total) == (5, 5)
