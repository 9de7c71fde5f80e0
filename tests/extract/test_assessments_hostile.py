"""Hostile findings: the readers never raise, their claims quote the text, and a long text is read in one go."""

from __future__ import annotations

from datetime import date

import pytest
from gazetteer_of import FewPlaces
from hypothesis import given
from hypothesis import strategies as st

from dubsar.extract.assessments.caseload import read_caseloads
from dubsar.extract.assessments.checks import check
from dubsar.extract.assessments.reading import read_findings
from dubsar.extract.forms import is_finding
from dubsar.model import Claim, Document

PIECES = (
    "Feb. 30, 2018", "June 7-8, 2018", "31 to 2 May 2019", "Dec. 31 - Jan. 1, 2017", "near Hit, Iraq",
    "in the vicinity of", "via Airwars report", "via", "self report", "two civilians", "a man and his wife",
    "between nine and two people", "were killed", "and", ",", ".", "\n", ":", "(", "including", "no",
    "both civilians and", "injured 5", "up to", "99999999999999999999", "1,000,000,000,000", "carried over", "reports",
    "received", "reopened", "are still open", "non-credible", "credible", "duplicate of", "To date",
    "between August 2014 and May 2018", "conducted", "strikes", "611/CS77", "37SEV008785", "38SKU5512",
    "37S DA 93 8351", "Report #", "Credible Reports:", "Open Reports:", "of the", "alleged that",
    "previously assessed as", "\u202e", "\x00", "İ", "𝟛 civilians", "½",
)  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


def report(text: str) -> Document:
    return Document(text=text, publisher="CJTF-OIR", published=date(2019, 3, 1))


def read(text: str) -> list[Claim]:
    return [claim.check(text) for claim in read_findings(report(text), FewPlaces())]


@given(texts)
def test_no_text_breaks_the_reader(text: str) -> None:
    claims = read(text)
    check(claims)
    is_finding(report(text))
    assert [Claim.from_dict(claim.to_dict()) for claim in claims] == claims


@given(texts, texts)
def test_each_caseload_quotes_its_numbers_inside_its_span(before: str, after: str) -> None:
    text = f"{before} In May the office carried over 9 reports and received 2 new reports. {after}"
    for claim in read_caseloads(report(text)):
        claim.check(text)
        assert all(count.span is not None and claim.span.covers(count.span) for _, count in claim.numbers())


@pytest.mark.parametrize(
    "piece",
    [
        "1 ", "one and two ", "a man and ", "civilians, ", "Jan. 4, 2018, ", "Jan. 4, 2018, near A", "near Hit, Iraq, ",
        "killed ", "one of the ", "reports ", "9 reports ", "37SEV00 ", "Report ", "between ", "carried over 9 ",
        "via a ", "Al Al ", "more likely than not ", "previously ", "alleged that two civilians were killed ", "\n",
        " ", ". ", "of the 9 open ", "In May it received 9 reports. ", "two hundred and ", "1,000,",
        "In Iraq the Al of the ",
    ],
)  # fmt: skip
def test_a_long_text_of_one_thing_is_read(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert isinstance(read(text), list)
    is_finding(report(text))
