"""Declared strikes leave from public releases only, recent places no finer than a settlement, formulas inert."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta

from declaring import FIRST, Writing, land, on, spread, town
from dubsar.model import Actor, Place
from dubsar.publish.policy import Policy
from dubsar.publish.redact_strikes import redact_strikes
from dubsar.publish.strikes import COLUMNS, StrikeRelease, strike_row
from dubsar.publish.tables import as_csv
from dubsar.tally.strikes.tables import Chosen

LATER, SOON = FIRST + timedelta(400), FIRST + timedelta(5)
DEPOT = Place("Depot 7", "t:9", 35.123456, 39.654321, 0.1, "SY", "Raqqa", "site", "at", "Depot 7")
UNLISTED = Place("Abu Wali", None, None, None, None, "SY", None, None, "near", "Abu Wali")


def released(*releases: Writing, today: date = LATER, chosen: Chosen | None = None) -> StrikeRelease:
    claims, documents = spread(each.release for each in releases)
    return redact_strikes(claims, documents, Policy(), today, chosen or Chosen())


def one(place: Place | None, *, today: date = LATER) -> StrikeRelease:
    release = Writing()
    release.says(2, place)
    return released(release, today=today)


def test_a_recent_strike_on_a_site_keeps_region_and_country_only() -> None:
    (row,) = one(DEPOT, today=SOON).rows
    assert (row.where.name, row.where.point, row.where.admin1, row.where.country) == (None, None, "Raqqa", "SY")
    assert row.where.coarsened and row.low == 2


def test_after_the_embargo_the_site_is_shown() -> None:
    (row,) = one(DEPOT).rows
    assert (row.where.name, row.where.point) == ("Depot 7", (35.1235, 39.6543))


def test_a_recent_settlement_has_a_point_of_two_decimals() -> None:
    (row,) = one(replace(town("Raqqa"), lat=35.95283, lon=39.00792), today=SOON).rows
    assert (row.where.name, row.where.point) == ("Raqqa", (35.95, 39.01))


def test_a_recent_place_that_no_gazetteer_knows_is_not_named() -> None:
    assert [row.where.name for row in one(UNLISTED, today=SOON).rows] == [None]
    assert [row.where.name for row in one(UNLISTED).rows] == ["Abu Wali"]


def test_a_home_is_never_shown() -> None:
    house = Place("Salih family house", "t:8", 35.1, 39.6, 0.1, "SY", "Raqqa", "site", "at", "Salih family house")
    assert [row.where.name for row in one(house).rows] == [None]


def test_an_undated_strike_counts_as_recent() -> None:
    release = Writing()
    release.says(2, DEPOT, None)
    (row,) = released(release).rows
    assert (row.month, row.where.name) == ("unknown", None)


def test_what_is_not_public_is_counted_out_and_said() -> None:
    open_one, sealed = Writing(), Writing(url="https://sealed.example/")
    open_one.says(2, town("Raqqa"))
    sealed.document = replace(sealed.document, protection="internal")
    sealed.says(5, town("Tabqa"))
    found = released(open_one, sealed)
    assert [row.high for row in found.rows] == [2]
    assert found.held_back == 1 and found.documents == (("US-led coalition", 1),)


def test_what_others_report_never_leaves() -> None:
    paper = Writing("Levant Courier")
    paper.says(3, town("Tabqa"))
    assert released(paper).rows == ()


def test_a_row_is_a_month_a_place_and_a_party() -> None:
    release, ally = Writing(), Writing("UK Ministry of Defence")
    release.says(1, town("Raqqa"))
    release.says(2, town("Raqqa"), FIRST + timedelta(1))
    release.says(4, town("Raqqa"), FIRST + timedelta(30))
    release.says(8, land("SY"), on(date(2017, 4, 28), date(2017, 5, 2)))
    ally.says(1, town("Raqqa"), by=(Actor("UK forces", "actor:gb-forces", "state force"),))
    rows = [(row.month, row.where.name, row.party, row.high) for row in released(release, ally).rows]
    assert sorted(rows) == [
        ("2017-04", "Raqqa", "British forces", 1),
        ("2017-04", "Raqqa", "US-led coalition", 3),
        ("2017-04 to 2017-05", None, "US-led coalition", 8),
        ("2017-05", "Raqqa", "US-led coalition", 4),
    ]


def test_only_what_is_chosen_leaves() -> None:
    release = Writing()
    release.says(1, town("Raqqa"))
    release.says(2, town("Mosul", "IQ"))
    assert [row.high for row in released(release, chosen=Chosen(country="IQ")).rows] == [2]


def test_the_table_has_every_column_and_no_live_formula() -> None:
    found = one(replace(UNLISTED, name="=HYPERLINK(1)", words="=HYPERLINK(1)"))
    (row,) = csv.DictReader(io.StringIO(as_csv(COLUMNS, [strike_row(each, found) for each in found.rows])))
    assert row["place"] == "'=HYPERLINK(1)"
    assert tuple(row) == COLUMNS
    assert (row["strikes_min"], row["engagements_min"], row["review"]) == ("2", "", "UNREVIEWED")
