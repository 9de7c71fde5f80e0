"""Which figures stand, and which only count people of a larger one: one test a rule, in sentences of our own."""

from __future__ import annotations

from datetime import date, datetime

from event_building import DAY, X, ends, harm, report, span, tallied

from dubsar.model import Count, Document, Harm

NEXT_DAY = date(2019, 4, 7)


def killed(document: Document, *claims: Harm) -> tuple[int | None, int | None]:
    return ends(tallied((document, list(claims))).killed.total)


def test_a_roots_larger_figure_holds_a_smaller_one_that_was_left_open() -> None:
    paper = report("Raid kills at least 3. In all 5 people died.")
    assert killed(paper, harm(paper, "at least 3"), harm(paper, "5", said="In all 5 people died.")) == (5, 5)


def test_less_than_half_of_a_roots_own_figure_tells_of_some_of_the_dead() -> None:
    paper = report("In all 92 people died. 4 of them were Khatibs. The clinic counted 80.")
    whole = harm(paper, "92", said="In all 92 people died.")
    family = harm(paper, "4", said="4 of them were Khatibs.")
    clinic = harm(paper, "80", said="The clinic counted 80.", speaker="the clinic")
    assert killed(paper, whole, family) == (92, 92)
    assert killed(paper, whole, family, clinic) == (80, 92)


def test_two_exact_accounts_of_nearly_one_number_both_stand() -> None:
    paper = report("The raid killed 11. Later 13 bodies lay there.")
    first, second = "The raid killed 11.", "Later 13 bodies lay there."
    assert killed(paper, harm(paper, "11", said=first), harm(paper, "13", said=second)) == (11, 13)


def test_more_bodies_are_part_of_the_new_total() -> None:
    paper = report("The toll is 14. It rose after 2 more bodies were found.")
    total, more = "The toll is 14.", "It rose after 2 more bodies were found."
    assert killed(paper, harm(paper, "14", said=total), harm(paper, "2", said=more)) == (14, 14)


def test_a_number_given_twice_in_a_sentence_counts_once() -> None:
    said = "2 people died, and friends mourned the 2."
    paper = report(said)
    again = harm(paper, "2", said=said)
    at = said.rindex("2")
    second = Harm(
        document=paper.id,
        span=again.span,
        outcome="killed",
        count=Count(2, 2, words="2", span=paper.span(at, at + 1)),
        where=again.where,
        when=again.when,
    )
    assert killed(paper, again, second) == (2, 2)


def test_a_bare_plural_adds_nobody_to_a_number() -> None:
    said = "5 died, bodies lay everywhere."
    paper = report(said)
    plural = Harm(
        document=paper.id,
        span=span(paper),
        outcome="killed",
        count=Count(2, None, True, "bodies", span(paper, "bodies")),
    )
    assert killed(paper, harm(paper, "5"), plural) == (5, 5)


def test_an_early_figure_falls_where_any_report_tells_of_the_rescue() -> None:
    early = report("The raid killed at least 9, neighbours said.", "A", DAY)
    later = report("The raid killed 14; the search for survivors ended.", "B", NEXT_DAY)
    incident = tallied(
        (early, [harm(early, "at least 9", speaker="neighbours")]),
        (later, [harm(later, "14", speaker="the civil defence")]),
    )
    assert ends(incident.killed.total) == (14, 14)


def test_an_early_figure_without_a_rescue_stands() -> None:
    early = report("The raid killed 9, neighbours said.", "A", DAY)
    later = report("The raid killed 14.", "B", NEXT_DAY)
    incident = tallied(
        (early, [harm(early, "9", speaker="neighbours")]),
        (later, [harm(later, "14", speaker="the civil defence")]),
    )
    assert ends(incident.killed.total) == (9, 14)


def test_a_toll_of_civilians_by_another_source_is_a_toll_of_all_where_no_fighter_is_told_of() -> None:
    ministry = report("16 people died, the ministry said.", "A")
    council = report("11 civilians died, the council said.", "B")
    incident = tallied(
        (ministry, [harm(ministry, "16", speaker="the ministry")]),
        (council, [harm(council, "11", speaker="the council", status="civilian")]),
    )
    assert ends(incident.killed.total) == ends(incident.killed.civilian) == (11, 16)


def test_of_those_who_were_shot_the_dead_are_not_injured() -> None:
    paper = report("3 men were shot. 1 of the three died.")
    shot, died = "3 men were shot.", "1 of the three died."
    hit = harm(paper, "3", "injured", said=shot, trigger=span(paper, "shot"))
    incident = tallied((paper, [hit, harm(paper, "1", said=died)]))
    assert ends(incident.injured.total) == (2, 2)


def test_the_hour_of_capture_changes_nothing() -> None:
    texts = ("The raid killed 4, neighbours said.", "The raid killed 7, neighbours said.")
    found = set()
    for hours in ((9, 17), (17, 9)):
        reports = [
            Document(text=text, publisher="A", published=DAY, retrieved=datetime(2019, 4, 6, hour))
            for text, hour in zip(texts, hours, strict=True)
        ]
        parts = [
            (each, [harm(each, number, speaker="neighbours", by=(X,))])
            for each, number in zip(reports, ("4", "7"), strict=True)
        ]
        found.add(ends(tallied(*parts).killed.total))
    assert found == {(4, 7)}


def test_a_source_that_tells_civilians_from_the_others_is_taken_at_its_word() -> None:
    paper = report("4 people died, including 2 civilians.")
    incident = tallied((paper, [harm(paper, "4"), harm(paper, "2", status="civilian")]))
    assert (ends(incident.killed.total), ends(incident.killed.civilian)) == ((4, 4), (2, 2))


def test_a_child_among_the_dead_makes_no_fighters_of_the_others() -> None:
    paper = report("4 people died, including 1 child.")
    incident = tallied((paper, [harm(paper, "4"), harm(paper, "1", status="civilian")]))
    assert ends(incident.killed.civilian) == (4, 4)
