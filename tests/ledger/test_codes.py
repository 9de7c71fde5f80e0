from dataclasses import replace

import pytest
from bookkeeping import claim, document
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ledger.codes import Codes
from dubsar.model import Claim, Event, Incident, Place, When

DOCUMENT = document(1)
WORDS = ("At least", "least", "people", "died", "Tikrit", "Sunday", "a doctor", "said", "Others", "put", "dead")
MADE = claim(DOCUMENT, "At least", 1)
REMADE = replace(MADE, trigger=DOCUMENT.span(0, 2))
CLAIMS = tuple(claim(DOCUMENT, words, 1) for words in WORDS)


def event(*numbers: int) -> Event:
    return Event(tuple(CLAIMS[number] for number in numbers), (DOCUMENT,))


def incident(one: Event) -> Incident:
    first: Claim = one.claims[0]
    return Incident(id="i:1", claims=(), documents=(), codebook="airwars", when=first.when, where=first.where)


def mint(codes: Codes, *events: Event) -> list[str | None]:
    change = codes.changes(events, [incident(each) for each in events])
    if change:
        codes.fold(change)
    assert codes.changes(events, [incident(each) for each in events]) is None
    return codes.succeed(events)[0]


def test_codes_are_numbered_by_country_and_year() -> None:
    assert mint(Codes(), event(0), event(1)) == ["IQ-2016-0001", "IQ-2016-0002"]


@pytest.mark.parametrize(
    ("where", "when", "code"),
    [
        (Place("Gao", country="ml"), When(None, None, "day"), "ML-0000-0001"),
        (Place("Gao"), CLAIMS[0].when, "XX-2016-0001"),
        (None, None, "XX-0000-0001"),
        (Place("Gao", country="Mali"), None, "XX-0000-0001"),
    ],
)
def test_what_is_not_known_is_not_put_into_a_code(where: Place | None, when: When | None, code: str) -> None:
    one = Event((replace(CLAIMS[0], where=where, when=when),), (DOCUMENT,))
    assert mint(Codes(), one) == [code]


def test_an_incident_that_grows_keeps_its_code() -> None:
    codes = Codes()
    mint(codes, event(0))
    assert mint(codes, event(1), event(0, 2)) == ["IQ-2016-0002", "IQ-2016-0001"]


def test_a_better_date_does_not_change_a_code() -> None:
    codes = Codes()
    mint(codes, event(0))
    assert mint(codes, Event((replace(CLAIMS[0], when=None),), (DOCUMENT,))) == ["IQ-2016-0001"]


def test_after_a_merge_the_larger_keeps_its_code_and_the_other_resolves_to_it() -> None:
    codes = Codes()
    mint(codes, event(0), event(1, 2))
    assert mint(codes, event(0, 1, 2)) == ["IQ-2016-0002"]
    assert codes.resolve("IQ-2016-0001") == "IQ-2016-0002"


def test_equal_parts_of_a_merge_go_by_the_older_code() -> None:
    codes = Codes()
    mint(codes, event(5), event(0))
    assert mint(codes, event(0, 5)) == ["IQ-2016-0001"]


def test_after_a_split_the_larger_part_keeps_the_code() -> None:
    codes = Codes()
    mint(codes, event(0, 1, 2))
    assert mint(codes, event(0), event(1, 2)) == ["IQ-2016-0002", "IQ-2016-0001"]


def test_a_merge_undone_gives_both_their_codes_back() -> None:
    codes = Codes()
    before = mint(codes, event(0, 1), event(2))
    mint(codes, event(0, 1, 2))
    assert mint(codes, event(0, 1), event(2)) == before
    assert codes.resolve("IQ-2016-0002") == "IQ-2016-0002"


def test_codes_resolve_through_a_chain_of_merges() -> None:
    codes = Codes()
    mint(codes, event(0), event(1, 2), event(3, 4, 5, 6))
    mint(codes, event(0, 1, 2), event(3, 4, 5, 6))
    mint(codes, event(0, 1, 2, 3, 4, 5, 6))
    assert {codes.resolve(f"IQ-2016-000{number}") for number in (1, 2, 3)} == {"IQ-2016-0003"}


def test_a_code_goes_with_the_words_when_a_better_reader_makes_other_claims_of_them() -> None:
    codes = Codes()
    assert MADE.span == REMADE.span
    assert MADE.id != REMADE.id
    mint(codes, Event((MADE,), (DOCUMENT,)))
    assert mint(codes, Event((REMADE,), (DOCUMENT,))) == ["IQ-2016-0001"]


def test_a_code_whose_claims_are_gone_is_never_given_again() -> None:
    codes = Codes()
    mint(codes, event(0))
    assert mint(codes, event(9)) == ["IQ-2016-0002"]
    assert codes.resolve("IQ-2016-0001") == "IQ-2016-0001"


groupings = st.lists(st.lists(st.integers(0, 3), min_size=8, max_size=8), min_size=1, max_size=6)


def grouped(labels: list[int]) -> list[Event]:
    groups: dict[int, list[int]] = {}
    for number, label in enumerate(labels):
        groups.setdefault(label, []).append(number)
    return [event(*numbers) for numbers in groups.values()]


@given(groupings)
def test_every_event_has_one_code_and_every_code_resolves_for_ever(history: list[list[int]]) -> None:
    codes, ever = Codes(), set[str]()
    for labels in history:
        events = grouped(labels)
        given_now = mint(codes, *events)
        assert len(set(given_now)) == len(events)
        assert None not in given_now
        ever |= {code for code in given_now if code}
        assert {codes.resolve(code) for code in ever} == set(given_now)


@given(groupings)
def test_the_order_of_the_events_changes_no_code_that_is_held(history: list[list[int]]) -> None:
    codes = Codes()
    for labels in history:
        mint(codes, *grouped(labels))
    events = grouped(history[0])
    forwards, backwards = codes.succeed(events)[0], codes.succeed(events[::-1])[0]
    assert forwards == backwards[::-1]


@given(groupings, groupings)
def test_what_is_remembered_of_events_changes_no_code(history: list[list[int]], asked: list[list[int]]) -> None:
    codes, book = Codes(), []
    for labels, other in zip(history, asked * 6, strict=False):
        codes.succeed(grouped(other))
        events = grouped(labels)
        change = codes.changes(events, [incident(each) for each in events])
        if change:
            codes.fold(change)
            book.append(change)
        anew = Codes()
        for each in book:
            anew.fold(each)
        events = [*events[:2], *grouped(other)[2:]]
        assert codes.succeed(events) == anew.succeed(events)
        assert codes.changes(events, [incident(each) for each in events]) == anew.changes(
            events, [incident(each) for each in events]
        )
