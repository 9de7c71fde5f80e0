"""Strike status and grade: the ordered rules, one test a rule beside the worked examples."""

from __future__ import annotations

from dataclasses import replace

from event_building import ON_DAY, TOWN, X, Y, harm, report, status_and_grade, strike, tallied

from dubsar.model import Count


def test_blame_on_allies_acting_together_is_no_contest() -> None:
    paper = report("A mayor says X and Y jointly killed 3. A clinic says X killed 3.")
    first, second = "A mayor says X and Y jointly killed 3.", "A clinic says X killed 3."
    joint = harm(paper, said=first, speaker="a mayor", by=(X, Y))
    single = harm(paper, said=second, speaker="a clinic", by=(X,))
    assert status_and_grade(tallied((paper, [joint, single]))) == ("likely strike", "Fair")


def test_one_source_that_names_rivals_contests_the_strike() -> None:
    paper = report("Residents blame X or Y for the death of 3.")
    rivals = (replace(X, role="contested"), replace(Y, role="contested"))
    claim = harm(paper, "3", speaker="residents", by=rivals)
    assert status_and_grade(tallied((paper, [claim]))) == ("contested strike", "Contested")


def test_a_bare_denial_contests_nothing() -> None:
    paper, denial = report("The clinic says X killed 3."), report("X denies that it killed 3.", "X")
    claims = [harm(paper, "3", speaker="the clinic", by=(X,))]
    denied = [harm(denial, "3", stance="denied", by=(X,))]
    assert status_and_grade(tallied((paper, claims), (denial, denied))) == ("single source claim", "Weak")


def test_owning_the_strike_declares_it_and_confirms_nothing() -> None:
    paper, release = report("The clinic counted 3 dead."), report("We struck a depot in Tarmun on Saturday.", "X")
    declared = strike(release, by=(X,), strikes=Count.exactly(1))
    incident = tallied((paper, [harm(paper, "3", speaker="the clinic")]), (release, [declared]))
    assert status_and_grade(incident) == ("declared strike", "Weak")
    assert incident.strike_because == (declared.id,)
    assert [part.known for part in incident.belligerents] == [True]


def test_a_statement_of_another_day_or_of_no_day_declares_nothing() -> None:
    paper, release = report("The clinic says X killed 3."), report("We struck Tarmun.", "X")
    undated = strike(release, by=(X,), strikes=Count.exactly(1), when=None)
    incident = tallied((paper, [harm(paper, "3", speaker="the clinic", by=(X,))]), (release, [undated]))
    assert incident.strike_status == "likely strike"


def test_a_report_of_a_belligerents_strike_is_not_its_own_statement() -> None:
    paper = report("The Courier: X struck Tarmun on Saturday and killed 3.", "The Courier")
    incident = tallied((paper, [harm(paper, "3", by=(X,)), strike(paper, by=(X,))]))
    assert status_and_grade(incident) == ("single source claim", "Weak")


def test_conceded_harm_to_civilians_confirms_and_stands_in_its_own_field() -> None:
    paper, release = report("The clinic says X killed 9."), report("X accepts that 2 civilians died.", "X")
    conceded = harm(release, "2", stance="conceded", by=(X,), status="civilian")
    incident = tallied((paper, [harm(paper, "9", speaker="the clinic", by=(X,))]), (release, [conceded]))
    assert status_and_grade(incident) == ("declared strike", "Confirmed")
    assert (incident.belligerents[0].conceded.low, incident.killed.civilian.low) == (2, 9)


def test_blame_that_only_a_compilation_relays_is_of_one_unnamed_source() -> None:
    paper = report("X reportedly killed 3 in Tarmun.", "Airwars")
    incident = tallied((paper, [harm(paper, "3", by=(X,))]))
    assert (status_and_grade(incident), incident.roots) == (("single source claim", "Weak"), ())


def test_strikes_alone_are_declared_by_their_own_side_and_have_no_grade() -> None:
    release = report("We carried out three strikes near Tarmun.", "X")
    near = replace(TOWN, relation="near")
    incident = tallied((release, [strike(release, by=(X,), strikes=Count.exactly(3), where=near, when=ON_DAY)]))
    assert status_and_grade(incident) == ("declared strike", None)
    assert incident.flags == ("no harm alleged",)
