"""Independence: what is one root, and what is none."""

from __future__ import annotations

from datetime import date

from event_building import X, harm, report, tallied

from dubsar.model import Event
from dubsar.tally.roots.roots import roots


def names(event: Event) -> list[str]:
    return [root.name for root in roots(event)]


def test_one_speaker_quoted_by_many_papers_is_one_root() -> None:
    papers = [report(f"Paper {at} heard it from residents: 3 died.", f"Paper {at}") for at in range(3)]
    claims = tuple(harm(paper, "3", speaker="local residents") for paper in papers)
    assert names(Event(claims, tuple(papers))) == ["local residents"]


def test_an_article_that_quotes_somebody_is_no_root_beside_him() -> None:
    paper = report("3 people died in Tarmun. The mayor counted 3 dead.")
    own = harm(paper, "3", said="3 people died in Tarmun.")
    quoted = harm(paper, said="The mayor counted 3 dead.", speaker="the mayor")
    assert names(Event((own, quoted), (paper,))) == ["the mayor"]


def test_an_article_whose_reporter_was_there_is_a_root_beside_him() -> None:
    paper = report("A reporter at the scene counted 3 bodies. The mayor spoke of 3 dead.", "The Courier")
    own = harm(paper, "3", said="A reporter at the scene counted 3 bodies.")
    quoted = harm(paper, said="The mayor spoke of 3 dead.", speaker="the mayor")
    assert names(Event((own, quoted), (paper,))) == ["The Courier", "the mayor"]


def test_copies_of_one_text_are_one_root() -> None:
    text = " ".join(f"The raid on the mill in Tarmun left {at} rooms burnt and people killed." for at in range(12))
    first, copy = report(text, "First"), report(text, "Second", date(2019, 4, 8))
    assert names(Event((harm(first), harm(copy)), (first, copy))) == ["First"]


def test_an_agency_credited_in_the_dateline_is_the_root() -> None:
    papers = [report(f"TARMUN (AFP) - A raid killed 3 people, note {at}.", f"Paper {at}") for at in range(2)]
    assert names(Event(tuple(harm(paper, "3") for paper in papers), tuple(papers))) == ["AFP"]


def test_an_agency_is_one_root_under_its_several_names() -> None:
    papers = [
        report("TARMUN (AFP) - A raid killed 3 people, we hear.", "A village paper"),
        report("A raid on the mill killed 3 people.", "Agence France-Presse"),
        report("Planes raided the mill, killing 3 people.", "Facebook"),
    ]
    assert names(Event(tuple(harm(paper, "3") for paper in papers), tuple(papers))) == ["AFP", "Facebook"]


def test_compiled_datasets_and_the_attacker_are_no_roots() -> None:
    paper = report("Airwars lists 3 dead. X said 3 died.", "Paper")
    listed = harm(paper, said="Airwars lists 3 dead.", speaker="Airwars")
    attacker = harm(paper, said="X said 3 died.", speaker="X", by=(X,))
    assert names(Event((listed, attacker), (paper,))) == []


def test_the_attacker_is_a_root_where_it_concedes() -> None:
    paper = report("X admits that 3 died.", "Paper")
    conceded = harm(paper, "3", speaker="X", by=(X,), stance="conceded")
    assert names(Event((conceded,), (paper,))) == ["X"]


def test_a_member_of_a_body_and_the_body_are_one_root() -> None:
    first = report("12 dead, the city's civil defence said.", "A")
    second = report("14 dead, Captain Odeh of the civil defence said.", "B")
    third = report("14 dead, the civil defence said.", "C")
    speakers = ("the city's civil defence", "Captain Odeh of the civil defence", "the civil defence")
    parts = [
        (each, [harm(each, each.text[:2], speaker=name)])
        for each, name in zip((first, second, third), speakers, strict=True)
    ]
    assert len(tallied(*parts).roots) == 1


def test_a_short_name_is_the_full_one_of_its_own_document_only() -> None:
    paper = report("The health ministry counts 5. The ministry names 5.", "A")
    other = report("A ministry of another town counts 5.", "B")
    first, second = "The health ministry counts 5.", "The ministry names 5."
    full = harm(paper, "5", said=first, speaker="the health ministry")
    short = harm(paper, "5", said=second, speaker="the ministry")
    elsewhere = harm(other, "5", speaker="a ministry")
    assert len(tallied((paper, [full, short])).roots) == 1
    assert len(tallied((paper, [full, short]), (other, [elsewhere])).roots) == 2


def test_a_headline_that_gives_a_figure_of_the_body_is_no_root_of_its_own() -> None:
    paper = report("Monitors: 7 killed. 7 people were killed, the Documentation Group said. A clinic counted 9.")
    headline = harm(paper, "7", said="Monitors: 7 killed.", speaker="Monitors", zone="headline")
    said = "7 people were killed, the Documentation Group said."
    body = harm(paper, "7", said=said, speaker="the Documentation Group")
    assert names(Event((headline, body), (paper,))) == ["the Documentation Group"]


def test_a_headline_with_a_figure_of_its_own_keeps_its_root() -> None:
    paper = report("Monitors: 7 killed. The clinic counted 9 dead.")
    headline = harm(paper, "7", said="Monitors: 7 killed.", speaker="Monitors", zone="headline")
    body = harm(paper, "9", said="The clinic counted 9 dead.", speaker="the clinic")
    assert names(Event((headline, body), (paper,))) == ["the clinic", "Monitors"]
