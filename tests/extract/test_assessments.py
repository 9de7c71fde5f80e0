"""Findings: verdict, reason, conceded counts, references, grid, day and place of the event judged."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.assessments.grid import grid_point
from dubsar.extract.assessments.reading import read_findings
from dubsar.extract.forms import is_finding
from dubsar.model import Assessment, Document


def finding(text: str, publisher: str | None = "CJTF-OIR") -> Document:
    return Document(text=text, publisher=publisher, published=date(2019, 3, 1))


def read(text: str) -> list[Assessment]:
    found = (claim.check(text) for claim in read_findings(finding(text), FewPlaces()))
    return [claim for claim in found if isinstance(claim, Assessment)]


def one(text: str) -> Assessment:
    (claim,) = read(text)
    return claim


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("It was assessed that a civilian was unintentionally killed.", "credible", None),
        ("No Coalition strikes were conducted in that area on the day.", "non_credible", "no strikes in the area"),
        ("The allegation holds insufficient detail to find a date.", "non_credible", "insufficient information"),
        ("There is insufficient evidence that civilians were harmed.", "non_credible", "insufficient evidence"),
        (
            "It is more likely than not that civilian casualties did not occur.",
            "non_credible",
            "not a result of the action",
        ),
        ("This refers to a road accident, not a Coalition action.", "non_credible", "not an action of this party"),
        ("Only ISIS fighters were killed in that strike.", "non_credible", "only combatants were killed"),
        ("It is a duplicate of allegation 417 (Not Credible).", "duplicate", "duplicate of 417"),
        ("The report was assessed as unsubstantiated.", "non_credible", "unsubstantiated"),
        ("The government officially denied the allegation.", "denied", "denied"),
        ("The allegation of civilian harm remains open.", "open", "still open"),
        ("The allegation was reopened after new evidence came in.", "reopened", "reopened"),
        (
            "The allegation speaks of 3 civilians killed. Two engagements found. Not credible.",
            "non_credible",
            "not credible",
        ),
    ],
)
def test_a_finding_has_a_verdict_and_a_reason(text: str, verdict: str, reason: str | None) -> None:
    claim = one(text)
    assert (claim.verdict, claim.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Sadly, two civilians were unintentionally killed, and three were injured.", "2", "3"),
        ("One civilian was unintentionally killed, another unintentionally wounded.", "1", "1"),
        ("Four civilians were killed and two more were wounded near the strike.", "4", "2"),
        ("It is assessed that one woman was injured, and five were unintentionally killed.", "5", "1"),
        ("Six civilians, who had not been seen during the engagement, were killed.", "6", None),
        ("During a strike on nine ISIS fighters, it was assessed that a civilian was killed.", "1", None),
        ("Two civilians were killed. One passenger in the car was killed and one civilian on a bicycle.", "2", None),
        ("A strike that killed 20 fighters unintentionally wounded two civilians.", None, "2"),
        ("The strike resulted in the unintended death of three civilians.", "3", None),
        ("It is assessed that up to 12 civilians were killed among the fighters.", "≤12", None),
        ("Twenty three civilians were unintentionally killed.", "23", None),
        ("One civilian was killed in each strike. The two strikes caused the death of two total civilians.", "2", None),
        ("At least one civilian was killed.", "1+", None),
    ],
)
def test_conceded_counts_are_those_of_civilians(text: str, killed: str | None, injured: str | None) -> None:
    claim = one(text)
    assert claim.verdict == "credible" and claim.stance == "conceded"
    assert (claim.killed and str(claim.killed), claim.injured and str(claim.injured)) == (killed, injured)


def test_a_finding_that_concedes_nothing_has_no_counts() -> None:
    claim = one("The post spoke of 9 civilians killed. Not credible.")
    assert claim.killed is None and claim.injured is None


def test_a_heading_gives_day_place_and_who_alleged_it() -> None:
    claim = one(
        "Feb. 3, 2018, near Ar Raqqah, Syria, via Airwars report. One civilian was killed. 611/CS77 37SEV008785"
    )
    assert claim.when is not None and claim.when.day == date(2018, 2, 3)
    assert claim.where is not None
    assert (claim.where.words, claim.where.relation, claim.where.country) == ("Ar Raqqah", "near", "SY")
    assert (claim.alleged_by, claim.reference) == ("Airwars", ("611", "CS77"))
    assert claim.where.radius_km == pytest.approx(0.0707, abs=0.001)
    assert claim.where.lat == pytest.approx(35.95, abs=0.05)


def test_several_days_are_a_range() -> None:
    claim = one("June 7-8, 2018, in Hit, Iraq, via media report. There was insufficient information.")
    assert claim.when is not None and (claim.when.start, claim.when.end) == (date(2018, 6, 7), date(2018, 6, 8))


def test_a_part_of_a_town_is_found_by_the_town() -> None:
    claim = one("May 2, 2017, near the old bridge, Mosul, Iraq, via self-report. Two civilians were killed.")
    assert claim.where is not None and (claim.where.name, claim.where.words) == ("Mosul", "the old bridge, Mosul")


def test_a_report_is_cut_into_its_findings_and_its_definitions_are_none() -> None:
    text = (
        "A finding of credible means that, more likely than not, civilians died.\n"
        "Credible Reports:\n"
        "1. Jan. 4, 2020, near Hajin, Syria, via self-report. One civilian was killed. 12/CS3 37SFU676401\n"
        "Non-Credible Reports:\n"
        "2. Jan. 9, 2018, in Hit, Iraq, via Airwars report. No Coalition actions were conducted there. 13/CS4\n"
    )
    first, second = read(text)
    assert (first.verdict, first.reference) == ("credible", ("12", "CS3"))
    assert (second.verdict, second.reference, second.alleged_by) == ("non_credible", ("13", "CS4"), "Airwars")


def test_a_section_decides_where_the_entry_does_not() -> None:
    claim = one("Open Reports:\nJan. 4, 2020, near Hajin, Syria, via media report.")
    assert claim.verdict == "open" and claim.trigger is None


def test_a_grid_square_is_its_middle_with_the_reach_of_its_corners() -> None:
    hundred_metres, one_metre = grid_point("37SFV002107"), grid_point("37SFV0024710749")
    assert hundred_metres is not None and one_metre is not None
    assert hundred_metres[2] == pytest.approx(0.0707, abs=1e-3) and one_metre[2] == pytest.approx(0.0007, abs=1e-3)
    assert abs(hundred_metres[0] - one_metre[0]) < 0.001


@pytest.mark.parametrize("words", ["37SFY8052", "37SFV00210", "99ZZZ12", "CS1958", ""])
def test_a_square_that_is_on_no_map_is_no_point(words: str) -> None:
    assert grid_point(words) is None


def test_findings_are_told_from_news_and_from_releases() -> None:
    heading = "Feb. 3, 2020, near Hajin, Syria, via Airwars report. One civilian was killed."
    assert is_finding(finding(heading)) and is_finding(finding(heading, None))
    assert is_finding(finding("The report contains insufficient information to assess its credibility."))
    assert not is_finding(finding("Near Hit, two strikes destroyed a bridge."))
    assert not is_finding(finding("Officials said it was assessed that two drivers were killed.", "The Daily Post"))
    early = "Oct. 7, 2016, near Hit, Iraq: During a strike on a depot one civilian was killed.\n"
    assert is_finding(finding("A review of allegations ended this month. " * 40 + "\n" + early))
    quoted = "Families still wait for an answer. " * 9 + heading
    assert not is_finding(finding(quoted, "The Daily Post"))
