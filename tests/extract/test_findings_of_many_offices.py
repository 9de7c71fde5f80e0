"""Findings in the manner of many offices and years: dates, places, who alleged it, people conceded, verdicts."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces

from dubsar.extract.assessments.checks import check
from dubsar.extract.assessments.reading import read_findings
from dubsar.model import Assessment, Document

HEAD = "May 3, 2017, near Hit, Iraq, via Airwars report. "


def read(text: str, publisher: str = "CJTF-OIR") -> list[Assessment]:
    document = Document(text=text, publisher=publisher, published=date(2022, 6, 1))
    claims = [claim.check(text) for claim in read_findings(document, FewPlaces())]
    return [claim for claim in claims if isinstance(claim, Assessment)]


def one(text: str, publisher: str = "CJTF-OIR") -> Assessment:
    (claim,) = read(text, publisher)
    return claim


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("On 13 December 2014, in Hit, Iraq", date(2014, 12, 13), date(2014, 12, 13)),
        ("May 3rd, 2017: in the vicinity of Hit, Iraq", date(2017, 5, 3), date(2017, 5, 3)),
        ("Jan. 19, 2019 - In the vicinity of Hit, Iraq", date(2019, 1, 19), date(2019, 1, 19)),
        ("May 3 and 4, 2017, near Hit, Iraq", date(2017, 5, 3), date(2017, 5, 4)),
        ("June 30 - July 2, 2018, in Hit, Iraq", date(2018, 6, 30), date(2018, 7, 2)),
        ("Dec. 31, 2016 – Jan. 1, 2017, near Hit, Iraq", date(2016, 12, 31), date(2017, 1, 1)),
        ("Dec. 31 - Jan. 1, 2017, near Hit, Iraq", date(2016, 12, 31), date(2017, 1, 1)),
        ("3-4 May 2017, Hit, Iraq", date(2017, 5, 3), date(2017, 5, 4)),
        ("Date of incident: May 3, 2017\nLocation: vicinity of Hit, Iraq", date(2017, 5, 3), date(2017, 5, 3)),
    ],
)
def test_a_heading_is_read_in_every_manner(words: str, start: date, end: date) -> None:
    claim = one(f"{words}. One civilian was killed.")
    assert claim.when is not None and (claim.when.start, claim.when.end) == (start, end)
    assert claim.where is not None and (claim.where.words, claim.where.country) == ("Hit", "IQ")


@pytest.mark.parametrize(
    "text",
    [
        "On 20 September 2015 a Dutch F-16 bombed a house in Mosul, Iraq. Four civilians were killed.",
        "The office has examined the report of 20 September 2015 in Mosul and found no evidence of harm to civilians.",
        "In the early hours of 20 September 2015 aircraft struck. In Mosul one civilian was unintentionally killed.",
    ],
)
def test_a_finding_in_prose_has_its_day_and_place(text: str) -> None:
    claim = one(text, "Dutch Ministry of Defence")
    assert claim.when is not None and claim.when.day == date(2015, 9, 20)
    assert claim.where is not None and claim.where.words == "Mosul"


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("Feb. 30, 2017, near Hit, Iraq. One civilian was killed.", "“Feb. 30, 2017” is on no calendar"),
        (f"{HEAD}One civilian was killed. 811/CS12 38SLF1234567", "“38SLF1234567” is on no map"),
        (f"{HEAD}One civilian was killed. 811/CS12 38SKU5512", "“38SKU5512” is on no map"),
    ],
)
def test_what_cannot_be_is_unknown_and_flagged(words: str, slip: str) -> None:
    claim = one(words)
    (flag,) = check([claim])
    assert slip in flag
    assert claim.when is None or (claim.where is not None and claim.where.precision != "exact")


def test_a_square_of_no_map_alone_keeps_its_words() -> None:
    claim = one("One civilian was unintentionally killed. 38SKU5512")
    assert claim.where is not None and (claim.where.words, claim.where.point) == ("38SKU5512", None)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("near Hit, Iraq, via self report. One civilian was killed.", "self-report"),
        ("near Hit, Iraq, via CENTCOM self-report: one civilian was killed.", "CENTCOM self-report"),
        ("near Hit, Iraq via social media. One civilian was killed.", "social media"),
        ("near Hit, Iraq: allegation received via online media. One civilian was killed.", "online media"),
        ("near Hit, Iraq.\nSource: Amnesty International\nOne civilian was killed.", "Amnesty International"),
        ("near Hit, Iraq, reported by the Hit Media Centre. One civilian was killed.", "Hit Media Centre"),
        ("near Hit, Iraq. One civilian was killed.", None),
    ],
)
def test_who_alleged_it_is_kept_as_worded(words: str, who: str | None) -> None:
    assert one(f"May 3, 2017, {words}").alleged_by == who


@pytest.mark.parametrize(
    ("words", "references"),
    [
        ("611/CS77", ("611", "CS77")),
        ("(1372)", ("1372",)),
        ("Report #811", ("811",)),
        ("(Report 812)", ("812",)),
        ("Allegation No. 14.", ("14",)),
        ("12/CS3 37SEV008785", ("12", "CS3")),
        ("It happened in 2017 and injured 5.", ()),
    ],
)
def test_report_numbers_are_read_in_every_style(words: str, references: tuple[str, ...]) -> None:
    assert one(f"{HEAD}One civilian was killed. {words}").reference == references


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("Three persons came by on a motorcycle; two were killed and a third wounded.", "2", "1"),
        ("A secondary explosion killed 3 civilians and injured 5.", "3", "5"),
        ("One woman and two children were unintentionally killed.", "3", None),
        ("The strike unintentionally killed a man and his wife.", "2", None),
        ("A couple and their three children were killed; two others were injured.", "5", "2"),
        ("No fewer than six civilians, including two children, were unintentionally killed.", "6+", None),
        ("Two civilians, one woman and one child, were killed.", "2", None),
        ("Between four and 12 civilians were likely killed.", "4–12", None),
        ("About 70 people, both civilians and ISIS fighters, died.", "≤70", None),
        (
            "It was more likely than not that the strike caused civilian casualties. Five killed, three wounded.",
            "5",
            "3",
        ),
        ("Ten civilians were killed, including up to seven children.", "10", None),
        ("101 civilians who had sheltered there were killed and 4 civilians were killed next door.", "101", None),
    ],
)
def test_people_conceded_are_counted_as_listed(words: str, killed: str | None, injured: str | None) -> None:
    claim = one(HEAD + words)
    assert claim.verdict == "credible"
    assert (claim.killed and str(claim.killed), claim.injured and str(claim.injured)) == (killed, injured)


@pytest.mark.parametrize(
    ("words", "verdict", "reason"),
    [
        ("The report alleged that 14 civilians were killed. A review found no corroborating strikes.",
         "non_credible", "no strikes in the area"),
        ("Although two civilians were alleged killed, it was assessed no civilians were present.",
         "non_credible", "no civilians were harmed"),
        ("The post claimed nine civilians were killed. Not enough information was given.",
         "non_credible", "insufficient information"),
        ("Coalition aircraft did not operate in the area on that date.", "non_credible", "no strikes in the area"),
        ("The information held does not support the allegation.", "non_credible", "insufficient evidence"),
        ("The command assesses the allegation to be unsubstantiated.", "non_credible", "unsubstantiated"),
        ("The allegation was substantiated.", "credible", None),
        ("Previously assessed as non-credible, it was reopened; four civilians were unintentionally killed.",
         "credible", None),
        ("The case was reopened and remains under assessment.", "reopened", "reopened"),
        ("Status: Open.", "open", "still open"),
        ("The command is still reviewing the information.", "open", "still open"),
        ("This is a duplicate of report 1744, previously assessed to be credible.", "duplicate", "duplicate of 1744"),
        ("The ministry rejects the allegation.", "denied", "denied"),
    ],
)  # fmt: skip
def test_verdicts_of_every_office(words: str, verdict: str, reason: str | None) -> None:
    claim = one(HEAD + words)
    assert (claim.verdict, claim.reason) == (verdict, reason)
    assert verdict == "credible" or (claim.killed is None and claim.injured is None)


def test_a_finding_ends_at_its_numbers_and_not_at_the_words_below() -> None:
    text = f"{HEAD}There was insufficient information. 12/CS3\nThe office takes every report seriously."
    assert one(text).span.quote.endswith("12/CS3")
    assert one(f"{HEAD}There was insufficient information. 12/CS3\n37SEV008785").span.quote.endswith("37SEV008785")


def test_a_country_alone_is_the_place_of_a_heading() -> None:
    claim = one("March 31, 2022, Libya: the command did not conduct a strike on that date.", "U.S. Africa Command")
    assert claim.where is not None and claim.where.country == "LY"
