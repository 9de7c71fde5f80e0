"""One text counts once, however often it is printed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dubsar.link.copies import roots_by_text
from dubsar.model import Document

WIRE = " ".join(
    f"Paragraph {number}: rescuers at the {place} said they had carried out {number + 3} people before the second hit."
    for number, place in enumerate(("mill", "school", "clinic", "bakery", "bridge", "market", "depot", "station"))
)
OTHER = " ".join(
    f"Ministers met in room {number} to argue over budget line {number * 7} again." for number in range(15)
)


def doc(text: str, publisher: str, day: int | None = 1) -> Document:
    return Document(text, publisher=publisher, published=date(2031, 5, day) if day else None)


def test_a_wire_copy_has_the_root_of_the_earliest_print() -> None:
    wire, site = doc(WIRE, "Agency", 1), doc("From our desk. " + WIRE, "Site", 2)
    assert roots_by_text([site, wire]) == {wire.id: wire.id, site.id: wire.id}


def test_a_trimmed_copy_is_a_copy() -> None:
    wire, site = doc(WIRE, "Agency", 1), doc(WIRE[: len(WIRE) * 2 // 3], "Site", 2)
    assert roots_by_text([wire, site])[site.id] == wire.id


def test_an_undated_copy_is_never_the_root() -> None:
    dated, undated = doc(WIRE, "Agency", 9), doc(WIRE, "Site", None)
    assert roots_by_text([undated, dated])[undated.id] == dated.id


def test_two_reports_of_one_event_in_their_own_words_are_two_roots() -> None:
    one, other = doc(WIRE, "Agency"), doc(OTHER, "Site")
    assert len(set(roots_by_text([one, other]).values())) == 2


def test_the_daily_release_of_one_publisher_is_news_each_day() -> None:
    first, second = doc(WIRE, "Command", 1), doc(WIRE.replace("mill", "tower"), "Command", 2)
    assert len(set(roots_by_text([first, second]).values())) == 2


def test_short_condolences_for_different_dead_are_two_roots() -> None:
    text = "With great sorrow we mourn our neighbour {}, taken from us by the strike on his home. May he rest in peace."
    one, other = doc(text.format("Salim Haddad"), "A page"), doc(text.format("Karim Nasser"), "Another page")
    assert len(set(roots_by_text([one, other]).values())) == 2


@given(st.permutations([(WIRE, "A", 3), (WIRE, "B", 2), (WIRE + OTHER, "C", 4), (OTHER, "D", 1), (OTHER, "E", None)]))
def test_order_of_arrival_changes_no_root(rows: list[tuple[str, str, int | None]]) -> None:
    documents = [doc(*row) for row in rows]
    again = sorted(documents, key=lambda document: document.id)
    assert roots_by_text(documents) == roots_by_text(again)
