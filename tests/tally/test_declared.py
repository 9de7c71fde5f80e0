"""Declared strikes add up: nothing twice, no total on top of its parts, nothing guessed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from declaring import FIRST, Release, Writing, hits, land, on, spread, town
from dubsar.model import Actor, Count, Speaker
from dubsar.tally.strikes.declared import APPROXIMATE, DIFFER, EXCEEDED, REST, UNCOUNTED, Account, declared_strikes
from dubsar.tally.strikes.tables import by_month, by_place, overall

ISIS_VEHICLE, ISIL_VEHICLE = hits(("destroy", 1, "ISIS vehicle")), hits(("destroy", 1, "ISIL vehicle"))


def account(*releases: Writing, reported: bool = False) -> Account:
    claims, documents = spread(each.release for each in releases)
    return declared_strikes(claims, documents, reported=reported)


def total(found: Account) -> tuple[int, int, bool]:
    (row,) = overall(found.entries)
    return row.strikes.low, row.strikes.high, row.strikes.open


def places(found: Account) -> dict[str, tuple[int, int]]:
    rows = by_place(found.entries)
    return {row.place.name if row.place else f"? {row.country}": (row.strikes.low, row.strikes.high) for row in rows}


def test_a_total_is_not_added_to_the_lines_that_it_counts() -> None:
    release = Writing()
    whole = release.says(3, None, engagements=9)
    syria = release.says(3, land("SY"), under=whole, engagements=9)
    release.says(1, town("Raqqa"), under=syria)
    release.says(2, town("Tabqa"), under=syria)
    found = account(release)
    assert total(found) == (3, 3, False)
    (row,) = overall(found.entries)
    assert row.engagements is not None and row.engagements.high == 9
    assert places(found)["Raqqa"] == (1, 1)


def test_what_a_total_leaves_over_is_a_row_whose_place_is_not_stated() -> None:
    release = Writing()
    syria = release.says(7, land("SY"))
    release.says(4, town("Raqqa"), under=syria)
    found = account(release)
    assert places(found) == {"Raqqa": (4, 4), "? SY": (3, 3)}
    assert [entry.flags for entry in found.entries if entry.place is None] == [(REST,)]


def test_lines_that_exceed_their_total_stay_and_are_flagged() -> None:
    release = Writing()
    syria = release.says(2, land("SY"))
    release.says(4, town("Raqqa"), under=syria)
    found = account(release)
    assert places(found) == {"Raqqa": (4, 4)}
    assert found.entries[0].flags == (EXCEEDED,)


def test_two_like_lines_of_one_release_are_two_strikes_and_a_copy_of_it_none_more() -> None:
    first, copy = Writing("U.S. Central Command"), Writing("CJTF-OIR", url="https://copy.example/")
    for release, words in ((first, ISIL_VEHICLE), (copy, ISIS_VEHICLE)):
        release.says(1, town("Raqqa"), effects=words)
        release.says(1, town("Raqqa"), effects=words)
    found = account(first, copy)
    assert total(found) == (2, 2, False)
    assert len(found.entries[0].documents) == 2


def test_a_total_printed_alone_elsewhere_is_the_one_whose_lines_are_known() -> None:
    full, short = Writing(), Writing(url="https://short.example/")
    syria = full.says(3, land("SY"), engagements=5)
    full.says(3, town("Raqqa"), under=syria)
    short.says(3, land("SY"))
    assert total(account(full, short)) == (3, 3, False)


def test_two_abridged_copies_leave_of_their_total_only_what_neither_tells() -> None:
    one, two = Writing(), Writing(url="https://two.example/")
    for release, kept in ((one, ("Raqqa", "Tabqa")), (two, ("Tabqa", "Hama"))):
        syria = release.says(4, land("SY"))
        for name in kept:
            release.says(1, town(name), under=syria)
    assert places(account(one, two)) == {"Raqqa": (1, 1), "Tabqa": (1, 1), "Hama": (1, 1), "? SY": (1, 1)}


def test_a_copy_without_headings_does_not_exceed_the_total() -> None:
    one, two = Writing(), Writing(url="https://two.example/")
    whole = one.says(2, None)
    one.says(2, town("Raqqa"), under=one.says(2, land("SY"), under=whole))
    two.says(2, town("Raqqa"), under=two.says(2, None))
    found = account(one, two)
    assert total(found) == (2, 2, False)
    assert found.entries[0].flags == ()


def test_documents_that_differ_on_the_engagements_give_both_ends() -> None:
    one, two = Writing(), Writing(url="https://two.example/")
    one.says(3, land("SY"), engagements=5)
    two.says(3, land("SY"), engagements=8)
    (entry,) = account(one, two).entries
    assert entry.engagements is not None and (entry.engagements.low, entry.engagements.high) == (5, 8)
    assert entry.flags == (DIFFER,)


def test_open_ends_give_a_range_and_are_marked() -> None:
    release = Writing()
    release.says(Count(12, None), town("Raqqa"))
    release.says(Count(None, 3), town("Tabqa"))
    assert total(account(release)) == (12, 15, True)


def test_strikes_without_a_number_add_none_and_leave_the_top_open() -> None:
    release = Writing()
    release.says(None, town("Raqqa"), effects=ISIS_VEHICLE)
    release.says(Count(5, 5, approximate=True), town("Tabqa"))
    found = account(release)
    assert total(found) == (5, 5, True)
    assert {flag for entry in found.entries for flag in entry.flags} == {UNCOUNTED, APPROXIMATE}


def test_a_total_of_a_campaign_is_in_no_sum() -> None:
    release = Writing()
    release.says(2, town("Raqqa"))
    long = release.says(33921, None, on(date(2014, 8, 8), date(2019, 1, 31)))
    found = account(release)
    assert total(found) == (2, 2, False)
    assert found.running == (long,)


def test_no_day_is_the_month_unknown_and_never_that_of_the_release() -> None:
    release = Writing()
    release.says(2, town("Raqqa"), None)
    assert [row.month for row in by_month(account(release).entries)] == ["unknown"]


def test_undated_statements_are_one_only_when_printed_on_one_day() -> None:
    one = Writing(published=FIRST)
    same, later = Writing(published=FIRST, url="https://a.example/"), Writing(published=FIRST + timedelta(9))
    later.document = Writing("U.S. Central Command", published=FIRST + timedelta(9)).document
    object.__setattr__(later.document, "text", later.document.text + " more")
    for release in (one, same, later):
        release.says(2, town("Raqqa"), None)
    assert total(account(one, same)) == (2, 2, False)
    assert total(account(one, later)) == (4, 4, False)


def test_a_week_over_two_months_has_a_row_of_its_own() -> None:
    release = Writing()
    release.says(2, town("Raqqa"), date(2017, 10, 28))
    release.says(9, land("SY"), on(date(2017, 10, 29), date(2017, 11, 4)))
    rows = by_month(account(release).entries)
    assert [(row.month, row.strikes.high) for row in rows] == [("2017-10", 2), ("2017-10 to 2017-11", 9)]


def test_a_month_s_total_counts_the_daily_releases_and_leaves_the_rest() -> None:
    daily, monthly = Writing(), Writing(url="https://month.example/")
    daily.says(2, town("Raqqa"))
    syria = daily.says(5, land("SY"))
    daily.says(4, town("Hama"), under=syria)
    daily.says(3, town("Raqqa"), FIRST + timedelta(30))
    monthly.says(20, None, on(date(2017, 4, 1), date(2017, 4, 30)))
    found = account(daily, monthly)
    assert [(row.month, row.strikes.high) for row in by_month(found.entries)] == [("2017-04", 20), ("2017-05", 3)]


def test_late_strikes_of_some_days_are_beside_what_was_declared_of_them_before() -> None:
    daily, late = Writing(), Writing(url="https://late.example/")
    daily.says(2, town("Raqqa"))
    late.says(4, land("SY"), on(FIRST, FIRST + timedelta(2)))
    assert total(account(daily, late)) == (6, 6, False)


def test_only_what_a_party_says_of_itself_is_declared() -> None:
    own, paper, rival = Writing(), Writing("Levant Courier"), Writing("Russian Ministry of Defence")
    own.says(2, town("Raqqa"))
    own.says(5, town("Hama"), speaker=Speaker("residents"))
    own.says(6, town("Homs"), stance="denied")
    paper.says(3, town("Tabqa"))
    rival.says(4, town("Manbij"))
    assert places(account(own, paper, rival)) == {"Raqqa": (2, 2)}
    assert set(places(account(own, paper, rival, reported=True))) == {"Hama", "Tabqa", "Manbij"}


def test_a_line_that_names_nobody_is_the_total_s_party_s() -> None:
    release = Writing("Combined Joint Task Force")
    syria = release.says(1, land("SY"))
    release.says(1, town("Raqqa"), under=syria, by=())
    assert {entry.party.key for entry in account(release).entries} == {"actor:us-led-coalition"}


def test_allies_are_two_rows_and_no_sum() -> None:
    whole, ally = Writing(), Writing("UK Ministry of Defence")
    whole.says(3, town("Mosul", "IQ"))
    ally.says(1, town("Mosul", "IQ"), by=(Actor("UK forces", "actor:gb-forces", "state force"),))
    assert len(overall(account(whole, ally).entries)) == 2


def test_totals_that_name_each_other_as_their_total_end() -> None:
    release = Writing()
    first = release.says(3, land("SY"))
    second = release.says(2, land("IQ"), under=first)
    object.__setattr__(first, "part_of", second.id)
    assert overall(account(release).entries)[0].strikes.high <= 5


NAMES = ("Raqqa", "Tabqa", "Hama")


def id_of(written: Writing) -> str:
    return written.document.id


@st.composite
def releases(draw: st.DrawFn) -> Writing:
    """A release with a total, lines under it, lines beside it, and some days left open."""
    days = st.sampled_from((None, FIRST, FIRST + timedelta(25)))
    release = Writing(draw(st.sampled_from(("CJTF-OIR", "U.S. Central Command"))), url=draw(st.sampled_from("abcd")))
    counts = st.builds(Count, st.integers(0, 3), st.none() | st.integers(3, 5)) | st.none()
    day = draw(days)
    syria = release.says(draw(st.integers(0, 9)), land("SY"), day, engagements=draw(st.none() | st.integers(0, 20)))
    for _ in range(draw(st.integers(0, 4))):
        under = draw(st.sampled_from((syria, None)))
        release.says(draw(counts), town(draw(st.sampled_from(NAMES))), day if under else draw(days), under=under)
    return release


def entries(releases: list[Release]) -> list[str]:
    claims, documents = spread(releases)
    found = declared_strikes(claims, documents).entries
    return sorted(
        str((e.party.key, e.country, e.place, e.when, e.strikes, e.engagements, e.statements, e.flags)) for e in found
    )


@given(st.lists(releases(), max_size=4, unique_by=id_of), st.randoms())
def test_the_order_of_documents_and_claims_changes_nothing(written: list[Writing], chance: object) -> None:
    claims, documents = spread(each.release for each in written)
    before = declared_strikes(claims, documents)
    for pile in (claims, documents):
        chance.shuffle(pile)  # type: ignore[attr-defined]
    assert declared_strikes(claims, documents) == before


@given(st.lists(releases(), min_size=1, max_size=4, unique_by=id_of), st.data())
def test_a_copy_of_a_document_changes_nothing(written: list[Writing], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(written))
    again = Writing("CJTF-OIR", url="https://copy.example/")
    ids: dict[str, object] = {}
    for claim in copied.claims:
        assert hasattr(claim, "part_of")
        under = ids.get(claim.part_of or "")
        fights = claim.engagements  # type: ignore[attr-defined]
        ids[claim.id] = again.says(claim.strikes, claim.where, claim.when, under=under, engagements=fights)  # type: ignore[attr-defined]
    told = [each.release for each in written]
    assert entries([*told, again.release]) == entries(told)


@given(st.lists(releases(), max_size=4, unique_by=id_of))
def test_places_and_months_add_up_to_the_whole(written: list[Writing]) -> None:
    claims, documents = spread(each.release for each in written)
    found = declared_strikes(claims, documents).entries
    sums = {
        (sum(row.strikes.low for row in rows), sum(row.strikes.high for row in rows), sum(r.statements for r in rows))
        for rows in (overall(found), by_place(found), by_month(found))
    }
    assert len(sums) == 1
