"""The algebra of tolls: what adds, what replaces, what is a part, what counts for nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from event_building import X, ends, harm, report, span, tallied

from dubsar.model import Count, Part

NEXT_DAY = date(2019, 4, 7)


def test_two_groups_of_one_sentence_add_up() -> None:
    paper = report("2 soldiers and 3 villagers died in Tarmun.")
    incident = tallied((paper, [harm(paper, "2", status="combatant"), harm(paper, "3", status="civilian")]))
    assert ends(incident.killed.total) == (5, 5)
    assert ends(incident.killed.civilian) == (3, 3)
    assert ends(incident.killed.combatant) == (2, 2)


def test_a_part_is_never_added_to_its_total() -> None:
    paper = report("9 people died, including 2 fighters.")
    incident = tallied((paper, [harm(paper, "9"), harm(paper, "2", status="combatant")]))
    assert ends(incident.killed.total) == (9, 9)
    assert ends(incident.killed.civilian) == (7, 7)


def test_a_single_victim_told_of_later_is_no_toll() -> None:
    paper = report("On Saturday 9 people died. One brother, Adil Nuri, died at once.")
    claims = [
        harm(paper, "9", said="On Saturday 9 people died."),
        harm(paper, said="One brother, Adil Nuri, died at once."),
    ]
    assert ends(tallied((paper, claims)).killed.total) == (9, 9)


def test_differing_figures_of_several_speakers_make_the_range() -> None:
    paper = report("The mayor spoke of 4 dead. The clinic counted 6 dead.")
    claims = [
        harm(paper, "4", said="The mayor spoke of 4 dead.", speaker="the mayor"),
        harm(paper, "6", said="The clinic counted 6 dead.", speaker="the clinic"),
    ]
    toll = tallied((paper, claims)).killed.civilian
    assert (ends(toll), toll.rules, len(toll.because)) == ((4, 6), ("T1", "T2", "V1"), 2)


def test_a_risen_toll_replaces_the_lower_one_of_its_document() -> None:
    paper = report("The toll rose to 14 on Sunday. Officials first spoke of 9 dead.")
    claims = [
        harm(paper, "14", said="The toll rose to 14 on Sunday."),
        harm(paper, "9", said="Officials first spoke of 9 dead."),
    ]
    assert ends(tallied((paper, claims)).killed.total) == (14, 14)


def test_a_later_figure_of_one_speaker_replaces_the_earlier_even_when_lower() -> None:
    first, second = report("The mayor spoke of 9 dead."), report("The mayor now speaks of 7 dead.", "B", NEXT_DAY)
    claims = [harm(first, "9", speaker="the mayor")], [harm(second, "7", speaker="the mayor")]
    assert ends(tallied((first, claims[0]), (second, claims[1])).killed.total) == (7, 7)


def test_nobody_harmed_is_none_only_where_nobody_says_otherwise() -> None:
    calm, other = report("Residents said 0 people died.", "A"), report("The clinic counted 2 dead.", "B")
    none = harm(calm, "0", speaker="residents")
    assert ends(tallied((calm, [none])).killed.civilian) == (0, 0)
    both = tallied((calm, [none]), (other, [harm(other, "2", speaker="the clinic")]))
    assert ends(both.killed.civilian) == (2, 2)


def test_a_denial_lowers_nothing_and_the_attackers_number_sets_nothing() -> None:
    clinic, denial = report("The clinic counted 8 dead.", "A"), report("X denies that 8 died; it says 1 did.", "X")
    claims = [harm(denial, "8", stance="denied", by=(X,)), harm(denial, "1", by=(X,))]
    incident = tallied((clinic, [harm(clinic, "8", speaker="the clinic")]), (denial, claims))
    assert ends(incident.killed.civilian) == (8, 8)


def test_who_is_shot_and_killed_is_not_among_the_injured() -> None:
    paper = report("A man, 1 of two drivers, was shot and killed.")
    incident = tallied((paper, [harm(paper, "1"), harm(paper, "1", "injured")]))
    assert (ends(incident.killed.total), ends(incident.injured.total)) == ((1, 1), (None, None))


def test_a_toll_of_fighters_like_that_of_people_is_another_count_of_the_same_dead() -> None:
    paper = report("A raid killed 7 people. Officials put it at 4-7 fighters.")
    first, second = "A raid killed 7 people.", "Officials put it at 4-7 fighters."
    claims = [harm(paper, "7", said=first), harm(paper, "4-7", said=second, status="combatant")]
    assert ends(tallied((paper, claims)).killed.total) == (4, 7)


def test_fighters_alone_leave_no_civilian() -> None:
    paper = report("A raid killed 7 fighters.")
    incident = tallied((paper, [harm(paper, "7", status="combatant")]))
    assert (ends(incident.killed.civilian), incident.grade) == ((0, 0), None)


def test_children_are_read_from_the_parts_of_the_toll() -> None:
    paper = report("9 people died, 3 of them children. A child of two was found.")
    whole = harm(paper, "9", said="9 people died, 3 of them children.", parts=(Part("children", Count.exactly(3)),))
    child = harm(paper, said="A child of two was found.", parts=(Part("children", Count.exactly(1)),))
    assert ends(tallied((paper, [whole, child])).killed.children) == (3, 3)


def test_acled_takes_the_lowest_and_gtd_the_majority() -> None:
    papers = [report(f"Paper {at} told of {number} dead.", f"Paper {at}") for at, number in enumerate((6, 8, 8))]
    told = [(paper, [harm(paper, number)]) for paper, number in zip(papers, ("6", "8", "8"), strict=True)]
    assert ends(tallied(*told, codebook="acled").killed.total) == (6, 6)
    assert ends(tallied(*told, codebook="gtd").killed.total) == (8, 8)
    assert ends(tallied(*told, codebook="ucdp").killed.total) == (6, 8)


def test_ibc_calls_an_entry_of_one_source_provisional() -> None:
    paper = report("The clinic counted 8 dead.")
    assert tallied((paper, [harm(paper, "8")]), codebook="ibc").flags == ("provisional",)


def test_who_died_to_raise_a_toll_is_counted_in_it() -> None:
    paper = report("The death toll in Tarmun rose to 14 on Sunday after 5 died of their wounds.")
    incident = tallied((paper, [harm(paper, "14"), harm(paper, "5")]))
    assert ends(incident.killed.total) == (14, 14)


def test_civilians_whom_another_root_names_among_dead_fighters_are_not_none() -> None:
    paper = report("The ministry said 18 fighters died. An elder said 2 farmers were among the dead.")
    claims = [
        harm(paper, "18", status="combatant", said="The ministry said 18 fighters died.", speaker="the ministry"),
        harm(paper, "2", status="civilian", said="An elder said 2 farmers were among the dead.", speaker="An elder"),
    ]
    assert ends(tallied((paper, claims)).killed.civilian) == (0, 2)


def test_the_figure_after_among_is_the_whole_even_behind_another_part() -> None:
    paper = report("At least 4 civilians including 2 children among 12-15 killed in Tarmun.")
    whole = harm(paper, "12-15")
    part = harm(paper, "at least 4".capitalize(), status="civilian", part_of=whole.id)
    incident = tallied((paper, [whole, part]))
    assert ends(incident.killed.total) == (12, 15)
    assert ends(incident.killed.civilian) == (4, 4)


def test_who_says_how_many_were_civilians_speaks_for_those_who_only_count_people() -> None:
    paper = report("A raid killed 20 people. The raid killed 20, including 6 civilians, in Tarmun.")
    first = harm(paper, "20", said="A raid killed 20 people.")
    said = "The raid killed 20, including 6 civilians, in Tarmun."
    whole = replace(harm(paper, "20", said=said), trigger=span(paper, "The raid killed"))
    part = harm(paper, "6", said=said, status="civilian", part_of=whole.id)
    incident = tallied((paper, [first, whole, part]))
    assert ends(incident.killed.total) == (20, 20)
    assert ends(incident.killed.civilian) == (6, 6)


@pytest.mark.parametrize(
    "words", ["7 killed, possibly including civilians.", "7 people - possibly all civilians - were killed."]
)
def test_civilians_only_possibly_so_stand_in_the_maximum_alone(words: str) -> None:
    paper = report(words)
    incident = tallied((paper, [harm(paper, "7")]))
    assert (ends(incident.killed.total), ends(incident.killed.civilian)) == ((7, 7), (0, 7))


def test_a_possible_strike_does_not_doubt_its_civilians() -> None:
    paper = report("A possible drone strike killed 7 civilians.")
    assert ends(tallied((paper, [harm(paper, "7", status="civilian")])).killed.civilian) == (7, 7)


OPEN, FULL = "They say at least 8 died.", "They spoke of 9 dead."


@pytest.mark.parametrize(("text", "low"), [(f"{OPEN} {FULL}", 9), (f"{FULL} {OPEN}", 8)])
def test_an_open_figure_falls_to_a_slightly_fuller_one_that_is_told_after_it(text: str, low: int) -> None:
    paper = report(text)
    claims = [harm(paper, "at least 8", said=OPEN), harm(paper, "9", said=FULL)]
    assert ends(tallied((paper, claims)).killed.total) == (low, 9)


def test_rival_counts_of_the_same_dead_are_one_toll_and_contested() -> None:
    paper = report("Omar spoke of 20 dead villagers. The mayor told of 14-21 dead fighters.")
    claims = [
        harm(paper, "20", said="Omar spoke of 20 dead villagers.", speaker="Omar", status="civilian"),
        harm(paper, "14-21", said="The mayor told of 14-21 dead fighters.", speaker="the mayor", status="combatant"),
    ]
    killed = tallied((paper, claims)).killed
    assert [ends(toll) for toll in (killed.total, killed.civilian, killed.combatant)] == [(14, 21), (0, 20), (0, 21)]


def test_counts_of_two_classes_that_do_not_meet_add_up() -> None:
    paper = report("Omar spoke of 3 dead villagers. The mayor told of 9 dead fighters.")
    claims = [
        harm(paper, "3", said="Omar spoke of 3 dead villagers.", speaker="Omar", status="civilian"),
        harm(paper, "9", said="The mayor told of 9 dead fighters.", speaker="the mayor", status="combatant"),
    ]
    assert ends(tallied((paper, claims)).killed.total) == (12, 12)


def test_a_toll_holds_the_dead_of_its_sentence() -> None:
    paper = report("A woman died on Friday, which brought the toll to 6.")
    claims = [harm(paper, "6"), harm(paper, said=None, status="civilian")]
    assert ends(tallied((paper, claims)).killed.total) == (6, 6)


def test_a_part_of_at_least_so_many_civilians_goes_up_to_all() -> None:
    paper = report("They say at least 9 civilians were among 17 dead.")
    whole = harm(paper, "17")
    part = replace(harm(paper, "at least 9", status="civilian"), part_of=whole.id)
    assert ends(tallied((paper, [whole, part])).killed.civilian) == (9, 17)
