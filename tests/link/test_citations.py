"""Whom a report takes its news from: outlets that the table or the reports at hand know, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.link.citations import citations, credited, outlet

HERE = frozenset({"Levant Courier"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reuters reported on Friday that five people died.", "Reuters"),
        ("On Friday Reuters reported five dead.", "Reuters"),
        ("A nurse told the Levant Courier that five had died.", "Levant Courier"),
        ("Five died, the site said, citing AFP.", "AFP"),
        ("According to the news agency Xinhua, five died.", "Xinhua"),
        ("The BBC's correspondent reports five dead.", "BBC"),
        ("SANA, the state news agency, said five had died.", "SANA"),
        ("GAZA CITY (Reuters) - Five people died.", "Reuters"),
        ("Five people died.\n\nSource: Xinhua", "Xinhua"),
        ("Five people died.\n(Reporting by A. Writer; Editing by B. Other)", "Reuters"),
    ],
)
def test_an_outlet_is_cited_by_any_of_its_names(text: str, found: str) -> None:
    assert [each.outlet for each in citations(text, HERE)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said five people died.",
        "Captain Reuters said five people died.",
        "The Syrian Observatory for Human Rights reported five dead.",
        "CENTCOM said it struck a depot.",
        "The Harbour News building was hit.",
    ],
)
def test_who_knows_himself_and_who_is_no_outlet_is_not_cited(text: str) -> None:
    assert citations(text, HERE) == ()


def test_only_a_credit_makes_the_whole_text_somebody_elses() -> None:
    assert credited("ADEN (AFP) - Five people died.") == "AFP"
    assert credited("Five people died, a nurse told AFP.") is None


def test_one_outlet_has_one_name() -> None:
    assert {outlet(name) for name in ("AFP", "Agence France-Presse", "the AFP news agency")} == {"AFP"}
    assert outlet("the mayor") is None and outlet(None) is None


@given(st.text(alphabet="Aa ,.(Reuters)said told to", max_size=400))
def test_any_text_is_read_and_every_citation_quotes_it(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in citations(text))
