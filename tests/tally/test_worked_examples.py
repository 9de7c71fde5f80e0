"""The eight worked examples of the airwars codebook: claims built by hand, one test per row.

The same examples as reports through the whole line stand in test_worked_reports.py.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from event_building import ON_DAY, TOWN, X, Y, count, ends, harm, report, span, status_and_grade, strike, tallied

from dubsar.model import Assessment, Count, Document, Harm

NEXT_DAY = date(2019, 4, 7)
LATER = date(2019, 6, 1)


def test_1_a_roots_latest_figure_stands_and_early_ones_fall() -> None:
    first = report("Jets hit a market in Tarmun; 4 died so far, and X did it. Rescue teams are digging.", "A", hour=14)
    second = report("Now 7 are dead in Tarmun after X struck. People are still trapped.", "A", hour=15)
    hospital = report("11 died in Tarmun, the hospital said, dozens were hurt; rescue work goes on.", "B", hour=18)
    family = report("The family lists 13 dead of the strike by X.", "C", NEXT_DAY)
    incident = tallied(
        (first, [harm(first, "4", by=(X,))]),
        (second, [harm(second, "7", by=(X,))]),
        (hospital, [harm(hospital, "11", speaker="hospital"), harm(hospital, "dozens", "injured", speaker="hospital")]),
        (family, [harm(family, "13", speaker="the family", by=(X,))]),
    )
    assert ends(incident.killed.civilian) == (13, 13)
    assert ends(incident.injured.civilian) == (12, 24)
    assert status_and_grade(incident) == ("likely strike", "Fair")


def test_2_outlets_that_repeat_one_root_are_one() -> None:
    texts = [report(f"Site {at}: X killed 3 people in Tarmun, rescuers said.", f"Site {at}") for at in range(10)]
    incident = tallied(*((text, [harm(text, "3", speaker="rescuers", by=(X,))]) for text in texts))
    assert ends(incident.killed.civilian) == (3, 3)
    assert ends(incident.injured.civilian) == (None, None)
    assert status_and_grade(incident) == ("single source claim", "Weak")
    assert incident.roots == ("rescuers",)


def test_3_roots_of_harm_and_of_blame_are_counted_apart() -> None:
    hospital = report("The hospital received 2 bodies.", "A")
    cousin = report("Her cousin mourns 2 people killed by X.", "B")
    reporter = report("Our reporter counted 2 dead at the house.", "C")
    incident = tallied(
        (hospital, [harm(hospital, "2", speaker="the hospital")]),
        (cousin, [harm(cousin, "2", speaker="a cousin", by=(X,))]),
        (reporter, [harm(reporter, "2")]),
    )
    assert ends(incident.killed.civilian) == (2, 2)
    assert status_and_grade(incident) == ("single source claim", "Fair")


def test_4_a_fighter_whom_only_the_attacker_claims_is_a_militant_0_to_n() -> None:
    school = replace(TOWN, name="Nur school", id="t:2", precision="site")
    own = report("We killed commander Kadir in the Nur school on Saturday.", "X")
    rescuers = report("Rescuers found 25 dead in the Nur school.", "A")
    monitor = report("The monitor counts 27 dead in the Nur school and names them.", "Monitor")
    names = [f"Person{chr(97 + at)} Sel{chr(97 + at)}" for at in range(26)]
    incident = tallied(
        (own, [harm(own, status="combatant", by=(X,), names=["Kadir"], where=school)]),
        (rescuers, [harm(rescuers, "25", speaker="rescuers", where=school)]),
        (monitor, [harm(monitor, "27", names=names, where=school)]),
    )
    assert ends(incident.killed.civilian) == (26, 27)
    assert ends(incident.killed.combatant) == (0, 1)
    assert status_and_grade(incident) == ("declared strike", "Fair")


def test_5_mourned_fighters_are_militants_and_a_contested_person_stands_in_no_minimum() -> None:
    names = ["Adil Sabri", "Basim Nuri", "Chalil Omari", "Dawud Rami", "Emad Fathi"]
    council = report("The council names 5 men killed by X.", "A")
    clinic = report("The clinic names 5 men killed by X.", "B")
    group = report("The brigade mourns 2 of its fighters.", "The brigade")
    picture = report("A picture shows him with a rifle; its time is not known.", "C")
    incident = tallied(
        (council, [harm(council, "5", speaker="the council", by=(X,), names=names)]),
        (clinic, [harm(clinic, "5", speaker="the clinic", by=(X,), names=names)]),
        (group, [harm(group, "2", speaker="the brigade", status="combatant", names=names[:2])]),
        (picture, [harm(picture, names=[names[2]], victim_status="contested")]),
    )
    assert ends(incident.killed.civilian) == (2, 3)
    assert ends(incident.killed.combatant) == (2, 3)
    assert ends(incident.killed.contested) == (1, 1)
    assert status_and_grade(incident) == ("likely strike", "Fair")


def test_6_a_strike_that_nobody_is_blamed_for_is_contested_and_keeps_its_minimum() -> None:
    agency = report("A house was bombed: 1 woman died, several were hurt. X and Y fly there.", "Agency")
    cousin = report("He mourns his cousin, 1 woman of Tarmun.", "Social")
    incident = tallied(
        (agency, [harm(agency, "1"), harm(agency, "several", "injured")]),
        (cousin, [harm(cousin, "1", speaker="a cousin")]),
    )
    assert ends(incident.killed.civilian) == (1, 1)
    assert ends(incident.injured.civilian) == (2, 2)
    assert status_and_grade(incident) == ("contested strike", "Contested")


def finding(document: Document, verdict: str, killed: str | None = None) -> Assessment:
    return Assessment(
        document=document.id,
        span=span(document),
        verdict=verdict,  # type: ignore[arg-type]
        killed=count(document, killed) if killed else None,
        by=(X,),
        when=ON_DAY,
        where=TOWN,
    )


def test_7_the_latest_finding_stands_and_what_it_concedes_lowers_nothing() -> None:
    monitor = report("The monitor counts 20 dead, killed by X.", "Monitor")
    council = report("The council counts 24 dead, killed by X.", "Council")
    denial = report("X finds the report non-credible.", "X", NEXT_DAY)
    credible = report("X finds the report credible: 4 civilians were killed.", "X", LATER)
    incident = tallied(
        (monitor, [harm(monitor, "20", speaker="the monitor", by=(X,))]),
        (council, [harm(council, "24", speaker="the council", by=(X,))]),
        (denial, [finding(denial, "non_credible")]),
        (credible, [finding(credible, "credible", "4")]),
    )
    assert ends(incident.killed.civilian) == (20, 24)
    part = incident.belligerents[0]
    assert (ends(part.conceded), part.assessment, part.known) == ((4, 4), "credible", True)
    assert status_and_grade(incident) == ("declared strike", "Confirmed")


def test_8_a_near_action_declares_nothing_and_rival_roots_contest_the_strike() -> None:
    release = report("We carried out three strikes near Tarmun.", "X")
    near = replace(TOWN, relation="near")
    monitor = report("X killed 3 in a house at 10:00. At 10:40 X killed 5 in the market.", "Monitor")
    reporter = report("Our reporter saw it: Y killed 5 in the market.", "Paper")
    declared = strike(release, by=(X,), strikes=Count.exactly(3), where=near)
    first, second = "X killed 3 in a house at 10:00.", "At 10:40 X killed 5 in the market."
    house = harm(monitor, "3", said=first, by=(X,))
    market = harm(monitor, "5", said=second, by=(X,))
    other: Harm = harm(reporter, "5", by=(Y,))

    incident = tallied((release, [declared]), (monitor, [house]))
    assert ends(incident.killed.civilian) == (3, 3)
    assert status_and_grade(incident) == ("likely strike", "Weak")

    incident = tallied((release, [declared]), (monitor, [market]), (reporter, [other]))
    assert ends(incident.killed.civilian) == (5, 5)
    assert status_and_grade(incident) == ("contested strike", "Contested")
