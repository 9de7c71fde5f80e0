"""Known parties in words, one rule a test. Sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.ground.actors import Actors
from dubsar.model import Actor

ACTORS = Actors.load()
KINDS = {
    "state",
    "state force",
    "non-state armed group",
    "coalition",
    "monitor",
    "media",
    "un",
    "ngo",
    "government",
}


def found(text: str) -> list[tuple[str, str | None]]:
    return [(str(actor.words), actor.id) for actor in ACTORS.find(text)]


def known(words: str) -> Actor:
    actor = ACTORS.known(words)
    assert actor is not None
    return actor


def test_the_table_is_whole() -> None:
    rows = list(ACTORS)
    assert len(rows) >= 250
    assert {row.kind for row in rows} == KINDS
    assert all(ACTORS.row(row.parent) for row in rows if row.parent)


def test_no_name_is_written_for_two_parties() -> None:
    owners: dict[str, set[str]] = {}
    for row in ACTORS:
        for name in row.names:
            owners.setdefault(name, set()).add(row.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("text", "words", "id"),
    [
        ("Israeli warplanes hit a house.", "Israeli warplanes", "actor:il-forces"),
        ("Two Russian Su-34 jets were seen.", "Russian Su-34 jets", "actor:ru-forces"),
        ("A raid by Daesh killed five.", "Daesh", "actor:is"),
        ("ISIS militants fled.", "ISIS militants", "actor:is"),
        ("A US-led strike hit the plant.", "US-led strike", "actor:us-led-coalition"),
        ("The Saudi-led coalition’s jets returned.", "Saudi-led coalition", "actor:saudi-led-coalition"),
        ("The Syrian Observatory for Human Rights said so.", "Syrian Observatory for Human Rights", "actor:sohr"),
        ("Turkish border guards fired.", "Turkish border guards", "actor:tr-forces"),
        ("The Syrian Democratic Forces advanced.", "Syrian Democratic Forces", "actor:sdf"),
        ("Fighters of Hay’at Tahrir al-Sham left.", "Hay’at Tahrir al-Sham", "actor:hts"),
        ("Yemeni officials denied it.", "Yemeni officials", "actor:ye"),
        ("A drone of the Rapid Support Forces fell.", "Rapid Support Forces", "actor:rsf"),
    ],
)
def test_a_party_is_found_under_its_many_names(text: str, words: str, id: str) -> None:
    assert found(text) == [(words, id)]


@pytest.mark.parametrize(
    "text",
    [
        "They fled from ISIS-held Raqqa and Houthi-controlled Hodeidah.",
        "An Israeli baker crossed the Turkish border.",
        "Pro-Russian feelings ran high.",
        "THIS IS MOSUL TODAY",
        "The coalition denied it.",
        "Unidentified gunmen and warplanes were seen.",
    ],
)
def test_what_is_no_party_or_an_unknown_one_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_coalition_is_the_one_last_named() -> None:
    assert found("The US-led coalition flew. The Saudi-led coalition flew. The coalition denied it.")[-1] == (
        "The coalition",
        "actor:saudi-led-coalition",
    )


def test_one_abbreviation_is_two_armies_in_two_countries() -> None:
    assert found("Near Aleppo in Syria the SNA shelled a town.") == [("SNA", "actor:sna")]
    assert found("Near Mogadishu the SNA shelled a town.") == [("SNA", "actor:so-forces")]


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("the US-led coalition's warplanes", "actor:us-led-coalition"),
        ("Israel", "actor:il"),
        ("the United States", "actor:us"),
        ("Turkish", "actor:tr-forces"),
        ("the Turkish occupation", "actor:tr-forces"),
        ("suspected Houthi rebels", "actor:houthis"),
    ],
)
def test_the_phrase_of_an_agent_names_a_party(words: str, id: str) -> None:
    assert known(words).id == id


@pytest.mark.parametrize("words", ["unidentified gunmen", "Kurdish", "anti-Israeli crowds", "", "the nearest police"])
def test_an_unknown_agent_stays_unknown(words: str) -> None:
    assert ACTORS.known(words) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ISIS", "Daesh fighters", True),
        ("US forces", "the US-led coalition", True),
        ("YPG", "SDF", True),
        ("Russian jets", "Syrian regime forces", True),
        ("Israel", "Israeli airstrikes", True),
        ("Iraqi forces", "US-led coalition", False),
        ("Hamas", "Israeli forces", False),
    ],
)
def test_a_side_is_what_reports_treat_as_one_belligerent(one: str, other: str, same: bool) -> None:
    assert ACTORS.same_side(known(one), known(other)) is same
    assert ACTORS.same_side(known(other), known(one)) is same


def test_parties_without_a_row_are_one_by_their_name_alone() -> None:
    assert ACTORS.same_side(Actor("Gunmen"), Actor("gunmen"))
    assert not ACTORS.same_side(Actor("gunmen"), Actor("militants"))


@given(st.text(alphabet="ISIS US-led.'’ \nIsraeli jets", max_size=60))
def test_any_text_gives_ordered_mentions_that_quote_it(text: str) -> None:
    end = 0
    for actor in ACTORS.find(text):
        assert actor.span is not None and actor.span.check(text).quote == actor.words
        assert actor.span.start >= end
        end = actor.span.end
