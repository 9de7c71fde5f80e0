"""Mini-reports: one who speaks goes on speaking, until somebody else does or the article takes over."""

from __future__ import annotations

import pytest
from mini_reports import Row, check, speaker

import dubsar

CARRIED: list[Row] = [
    ("“The planes came at night,” said Abu Ahmed, a farmer. “They killed my brother.”", "Abu Ahmed"),
    ("“They came at noon. They killed two of my sons. We ran,” Huda Saleh told the Gazette.", "Huda Saleh"),
    ("Dr Karim said the ward was full. He said 12 people had died.", "Karim"),
    ("The ministry said the raid hit a school. It said nine pupils were killed.", "ministry"),
    ("The ministry said a school was hit. Nine pupils were killed, the ministry added.", "the ministry"),
    ("The Observatory said jets hit Ariha. It added that five people were wounded.", "Observatory"),
    ("Spokesman Adel Hassan said the bomb was in a cart. Six people were killed, he said.", "Spokesman Adel Hassan"),
    ("“It was a drone,” the mayor said. “Three people were killed and two are missing.”", "the mayor"),
    ("Abu Ahmed said: “The planes came at night. They killed my brother. We buried him.”", "Abu Ahmed"),
    ("The rebels issued a statement. It said that four fighters had been killed.", "It"),
]

STOPS: list[Row] = [
    ("“We are afraid,” said Abu Ahmed. Four people were killed in Mosul on Sunday.", None),
    ("The ministry said schools would close. Twelve people were killed in the bombing.", None),
    ("“We are afraid,” said Huda. The army said two people were killed.", "The army"),
    ("The mayor said: “We need water.” Six people were killed in the town on Sunday.", None),
    ("Airwars said it was looking into the claim. Two people were killed by a mine in Hama.", None),
]


@pytest.mark.parametrize("row", CARRIED)
def test_one_statement_runs_over_sentences(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, speaker)


@pytest.mark.parametrize("row", STOPS)
def test_a_statement_ends_where_the_article_goes_on(row: Row, reader: dubsar.Reader) -> None:
    check(reader, row, speaker)
