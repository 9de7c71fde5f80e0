"""Harm claims as wholes: every field at once, zones, lists, and texts made to hurt a reader."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from news_reading import SUNDAY, ends, harms, one_harm, tolls

import dubsar

BOUND = 60
"""Seconds after which a read of a few thousand words counts as one that never ends."""


def test_a_claim_says_everything_that_its_sentence_says(reader: dubsar.Reader) -> None:
    sentence = (
        "At least 12 civilians, including three children, were reportedly killed by Russian shelling "
        "near Aleppo on Sunday, residents said."
    )
    harm = one_harm(reader, sentence)
    assert (harm.outcome, harm.status, ends(harm.count), harm.cause) == ("killed", "civilian", (12, None), "shelling")
    assert {part.group: part.count.exact for part in harm.parts} == {"children": 3}
    assert [actor.id for actor in harm.by] == ["actor:ru-forces"]
    assert (harm.speaker and harm.speaker.name, harm.stance, harm.scope) == ("residents", "hedged", "event")
    assert harm.when and harm.when.day == SUNDAY
    assert harm.where and (harm.where.words, harm.where.relation) == ("Aleppo", "near")
    assert (harm.span.quote, harm.trigger and harm.trigger.quote) == (sentence, "killed")


def test_a_bare_claim_guesses_nothing(reader: dubsar.Reader) -> None:
    harm = one_harm(reader, "People died.")
    assert (harm.speaker, harm.when, harm.where, harm.by, harm.parts) == (None, None, None, (), ())
    assert (harm.status, harm.cause, harm.stance, harm.scope) == ("unknown", "unknown", "asserted", "event")


def test_the_attacked_sentence_is_quoted_from_the_document(reader: dubsar.Reader) -> None:
    text = "It rained all day.\n\nFive people died in Homs. The market was closed."
    harm = one_harm(reader, text)
    assert text[harm.span.start : harm.span.end] == harm.span.quote == "Five people died in Homs."


@pytest.mark.parametrize("sentence", ["No casualties were reported.", "There were no casualties in the raid."])
def test_no_casualties_is_nobody_killed_and_nobody_hurt(sentence: str, reader: dubsar.Reader) -> None:
    assert tolls(reader, sentence) == [("killed", 0, 0), ("injured", 0, 0)]


def test_no_civilians_hurt_says_nothing_of_the_dead(reader: dubsar.Reader) -> None:
    assert tolls(reader, "No civilians were hurt.") == [("injured", 0, 0)]


@pytest.mark.parametrize("sentence", ["The raid left 12 dead.", "The raid left 12 people dead.", "12 people lay dead."])
def test_left_dead_is_killed(sentence: str, reader: dubsar.Reader) -> None:
    assert tolls(reader, sentence) == [("killed", 12, 12)]


def test_left_dead_and_wounded_are_two_claims(reader: dubsar.Reader) -> None:
    assert tolls(reader, "The raid left 12 people dead and 30 wounded.") == [("killed", 12, 12), ("injured", 30, 30)]


def test_700_000_people_present_are_not_harmed(reader: dubsar.Reader) -> None:
    text = "The siege is feared to be deadliest for the 90,000 or so people still in the town."
    assert harms(reader, text) == []


LIST = "The fatalities are as follows:\nTwo members of the militia.\nFive civilians.\nThree children."


def test_the_lines_of_a_list_after_a_colon_are_claims(reader: dubsar.Reader) -> None:
    found = [(harm.outcome, harm.status, ends(harm.count)) for harm in harms(reader, LIST)]
    assert found == [
        ("killed", "combatant", (2, 2)),
        ("killed", "civilian", (5, 5)),
        ("killed", "civilian", (3, 3)),
    ]


def test_a_list_of_other_things_is_no_list_of_victims(reader: dubsar.Reader) -> None:
    assert harms(reader, "The tents hold:\nTwo families.\nFive civilians.") == []


def test_a_list_ends_with_a_sentence_that_is_no_item(reader: dubsar.Reader) -> None:
    text = LIST + "\nThe mayor of the town spoke to the crowd on Sunday.\nTwo farmers."
    assert len(harms(reader, text)) == 3


PAGE = """Ten killed in Homs raid

Ten people were killed in a raid on Homs on Sunday.
(Photo by A. Haddad: Two children killed in Idlib)
NOW WATCH: Drone kills 30 in Gaza
3 comments
I heard that 90 people died."""


def test_each_claim_has_the_zone_of_its_line(reader: dubsar.Reader) -> None:
    zones = {harm.count.exact: harm.zone for harm in harms(reader, PAGE)[1:] if harm.count}
    assert harms(reader, PAGE)[0].zone == "headline"
    assert (zones[10], zones[30], zones[90]) == ("body", "teaser", "comment")


def test_a_headline_takes_its_day_from_the_sentence_that_tells_the_same(reader: dubsar.Reader) -> None:
    headline = harms(reader, PAGE)[0]
    assert headline.when is not None
    assert headline.when.day == SUNDAY


def test_nothing_is_carried_out_of_a_teaser(reader: dubsar.Reader) -> None:
    text = "Five people died.\nNOW WATCH: Drone kills 30 in Gaza on Sunday\nSeven more people were wounded."
    wounded = harms(reader, text)[-1]
    assert (wounded.outcome, wounded.where, wounded.when, wounded.cause) == ("injured", None, None, "unknown")


def test_a_running_total_takes_no_place_or_cause_from_the_event_before(reader: dubsar.Reader) -> None:
    text = (
        "Five people died when shells hit Aleppo on Sunday.\n\nSince January, 400 people have been killed, Sahr says."
    )
    total = harms(reader, text)[-1]
    assert (total.scope, total.where, total.cause) == ("cumulative", None, "unknown")


def test_the_same_words_twice_are_two_claims_at_two_places(reader: dubsar.Reader) -> None:
    first, second = harms(reader, "Five people died in Homs. Five people died in Homs.")
    assert first.id != second.id
    assert first.span.start < second.span.start


@contextmanager
def bounded() -> Iterator[None]:
    """Fails, rather than hangs, when what stands inside does not end."""

    def give_up(*_: object) -> None:
        raise AssertionError(f"still reading after {BOUND} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(BOUND)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


KILLED = "Five people were killed in Homs on Sunday"


def fault_of(reading: dubsar.Reading) -> str | None:
    """The problem that tells of an exception, which no text may cause."""
    return next((problem for problem in reading.problems if "Please report it" in problem), None)


HOSTILE = {
    "a megabyte without a full stop": "lorem ipsum dolor " * 58_000,
    "a page without a space": "x" * 200_000,
    "ten thousand commas": KILLED + "," * 10_000,
    "a list without end": KILLED + ", a man" * 1500,
    "nested quotes": "“" * 2000 + KILLED + "”" * 2000,
    "nested brackets": "(" * 5000 + KILLED + ")" * 5000,
    "a hundred thousand line breaks": KILLED + "\n" * 100_000 + KILLED,
    "wrapped lines": "killed\n" * 3000,
    "digits": "1" * 100_000,
    "digits and commas": "1," * 20_000,
    "numbers in words": "twenty " * 5000,
    "hyphens": "a-" * 20_000,
    "stars": "kil*" * 10_000,
    "spaces": KILLED + " " * 200_000,
    "colons": "The dead are:\n" * 500,
    "dates": "5 May 2031, " * 1000,
    "capitals": "Omar Al-Haddad " * 1000,
    "full stops": ". " * 20_000,
    "abbreviations": "Lt. Col. " * 5000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_to_its_end(name: str, reader: dubsar.Reader) -> None:
    with bounded():
        reading = reader.read(dubsar.Document(HOSTILE[name]))
    assert fault_of(reading) is None
    for claim in reading.claims:
        claim.check(HOSTILE[name])


STRANGE = {
    "right-to-left marks": "\u200fFive people were \u202bkilled\u202c in Homs.",
    "zero-width characters": "Fi\u200bve people\u200d were killed in Homs\ufeff.",
    "NUL": "Five people\x00 were killed in Homs.\x00",
    "a lone surrogate": "Five people were killed in Homs \ud83d.",
    "Arabic in the middle": "Five people (خمسة أشخاص) were killed in Homs.",
    "combining marks": "Fi\u0301ve people were ki\u0336lled in Homs.",
    "old Mac line ends": "Five people were killed.\rSeven were wounded.\r",
    "Windows line ends": "Five people were killed.\r\nSeven were wounded.\r\n",
    "form feed": "Five people were killed.\x0cSeven were wounded.",
    "line separator": "Five people were killed.\u2028Seven were wounded.",
    "emoji": "🚨🚨 Five people were killed in Homs 🚨🚨",
    "only marks": "\u200b\u200e\u202e\ufeff",
    "full-width digits": "１２ people were killed.",
    "Arabic digits": "١٢ people were killed.",
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_characters_break_no_span(name: str, reader: dubsar.Reader) -> None:
    reading = reader.read(dubsar.Document(STRANGE[name]))
    assert fault_of(reading) is None
    for claim in reading.claims:
        claim.check(STRANGE[name])


@pytest.mark.parametrize("name", ["right-to-left marks", "NUL", "emoji", "Windows line ends", "Arabic in the middle"])
def test_marks_between_words_hide_no_claim(name: str, reader: dubsar.Reader) -> None:
    killed = [harm for harm in harms(reader, STRANGE[name]) if harm.outcome == "killed"]
    assert [ends(harm.count) for harm in killed] == [(5, 5)]


PIECES = st.sampled_from(
    """Five|people|civilians|were|killed|wounded|in|Homs|on Sunday|,|and|“|”|:|\n|.|said|the army|at least|12|no|
    children|including|US-led|strikes|destroyed|captured|a bridge|The|who|dead|left|-|--|(|)|'s|bodies of""".split("|")
)


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_whatever_order_words_come_in_each_claim_quotes_the_text(reader: dubsar.Reader, text: str) -> None:
    reading = reader.read(dubsar.Document(text))
    assert fault_of(reading) is None
    for claim in reading.claims:
        claim.check(text)
