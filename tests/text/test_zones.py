"""Zones: headline, body, caption, teaser, comment."""

from __future__ import annotations

import pytest

from dubsar.text.zones import opens_comments, zone_of


def zone(line: str, *, first: bool = False, title: str | None = None, in_comments: bool = False) -> str:
    return zone_of(line, first=first, title=title, in_comments=in_comments)


def test_a_short_first_line_without_a_full_stop_is_a_headline() -> None:
    assert zone("Five killed in raid on Sanaa", first=True) == "headline"


@pytest.mark.parametrize(
    "line",
    [
        "Five people were killed in a raid on Sanaa.",
        "“Five people were killed in a raid.”",
        "Five people were killed in a raid on Sanaa on Sunday and " + "the search for others went on " * 8,
    ],
)
def test_a_first_line_that_is_a_sentence_or_long_is_body(line: str) -> None:
    assert zone(line, first=True) == "body"


def test_the_documents_title_is_a_headline_wherever_it_stands() -> None:
    assert zone("Two died.", title="Two died. ") == "headline"
    assert zone("Two died.", title="Two more died.") == "body"


def test_a_later_line_without_a_full_stop_is_body() -> None:
    assert zone("Five killed in raid on Sanaa") == "body"


@pytest.mark.parametrize(
    "line",
    [
        "NOW WATCH: The tunnels under the old town",
        "Read more: Ten die in Gaza",
        "Related: What we know of the raid",
        "See also Ten killed in Homs",
        "Sign up for our newsletter",
        "You may also like",
    ],
)
def test_a_pointer_to_another_page_is_a_teaser(line: str) -> None:
    assert zone(line) == zone(line, first=True) == "teaser"


@pytest.mark.parametrize(
    "line",
    [
        "Watching from her window, Salma saw two people die.",
        "Trendsetters of the town were among the dead.",
        "More people died on Sunday than in the week before.",
        "Relatives of the two boys who died came to the hospital.",
    ],
)
def test_a_sentence_that_begins_like_a_pointer_is_none(line: str) -> None:
    assert zone(line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "(Photo by A. Haddad)",
        "Photo: A. Haddad",
        "File photo: soldiers on the bridge",
        "Smoke over Mosul on Sunday (AFP / A. Haddad)",
        "A man walks past rubble in Homs / AFP",
        "A street in Aleppo. Getty Images",
    ],
)
def test_the_words_under_a_picture_are_a_caption(line: str) -> None:
    assert zone(line) == "caption"


@pytest.mark.parametrize(
    "line", ["The photo shows two bodies.", "A reporter of Reuters was killed.", "He told AFP so."]
)
def test_a_sentence_about_a_picture_or_an_agency_is_no_caption(line: str) -> None:
    assert zone(line) == "body"


@pytest.mark.parametrize("line", ["Comments", "12 comments", "Leave a reply:", "Join the discussion"])
def test_a_heading_over_comments_opens_them(line: str) -> None:
    assert opens_comments(line)


@pytest.mark.parametrize("line", ["He made no comments.", "Comments by the minister came late", "", "comment on this"])
def test_a_line_that_speaks_of_comments_opens_none(line: str) -> None:
    assert not opens_comments(line)


def test_whatever_stands_among_comments_is_a_comment() -> None:
    assert zone("Ten died there.", in_comments=True) == "comment"
    assert zone("NOW WATCH: Ten died", in_comments=True) == "comment"
