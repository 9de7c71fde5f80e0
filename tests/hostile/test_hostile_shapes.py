"""Text that is made to break a reader is read whole: no fault, exact quotes, nothing left out in silence.

Nothing here measures time; what is asserted is that twice the text holds twice the claims, so that nothing was given up
half-way. Each shape was found slow, wrong or fatal once, or is of a kind that commonly is.
"""

from __future__ import annotations

from datetime import date

import pytest

import dubsar
from dubsar.model import Harm

SIZE = 2_400


def read(reader: dubsar.Reader, text: str) -> dubsar.Reading:
    """The reading of a text, its quotes checked."""
    reading = reader.read(dubsar.Document(text, published=date(2031, 5, 6), publisher="Gazette"))
    assert reading.unread is None, reading.unread
    for claim in reading.claims:
        claim.check(text)
    return reading


def tolls(reading: dubsar.Reading) -> int:
    return sum(isinstance(claim, Harm) for claim in reading.claims)


NOTHING = {
    "letters": "a",
    "digits": "1",
    "figures": "111,",
    "commas": ", ",
    "stops": ". ",
    "quotes": "“",
    "brackets": "( ",
    "bars": " | ",
    "marks without width": "\u200b",
    "combining marks": "k\u0301",
    "marks of direction": "\u202e \u202c",
    "number words": "one hundred and ",
    "dates": "March 5, 2017 ",
    "weekdays": "Sunday and ",
    "places": "Mosul, Aleppo and ",
    "initials": "A. ",
    "titles": "Lt. Col. Gen. ",
    "of and of": "of the end of the ",
    "near": "near Hit, north of ",
    "teasers": "READ ALSO: nothing\n",
    "tags": "<p class='a'>",
    "addresses": "https://a.b/c?d=e ",
    "rows": "| a | b |\n|---|---|\n",
    "stars": "kil* ",
}


@pytest.mark.parametrize("unit", NOTHING.values(), ids=NOTHING.keys())
def test_what_says_nothing_of_harm_is_read_as_nothing(reader: dubsar.Reader, unit: str) -> None:
    reading = reader.read(dubsar.Document(unit * (SIZE * 10 // len(unit)), published=date(2031, 5, 6)))
    assert not any(isinstance(claim, Harm) for claim in reading.claims)
    assert reading.unread is None or "no text" in reading.unread


TOLD = {
    "short lines": "Five were killed\n",
    "sentences": "Five people were killed in Hit on Sunday, residents said. ",
    "wrapped lines": "five people were killed.\r\n",
    "marks of direction": "\u202eFive people were killed\u202c.\n",
    "marks without width": "Five people were kil\u200bled. ",
    "digits of Arabic": "١٢ people were killed. ",
    "mathematical digits": "𝟏𝟐 people were killed. ",
    "full-width digits": "１２ people were killed. ",
    "lone halves": "Five people were killed \ud800. ",
    "control characters": "Five people\x00 were \x01killed. ",
    "tags": "<p class='a'>Five people were killed.</p>\n",
    "bold": "**Five** people were _killed_. ",
    "rows": "| Hit | Five people were killed |\n",
    "emoji": "💥 Five people were killed. 💥 ",
    "ideographic spaces": "Five people were\u3000killed.\u3000",
}


@pytest.mark.parametrize("unit", TOLD.values(), ids=TOLD.keys())
def test_each_of_many_tolls_is_read(reader: dubsar.Reader, unit: str) -> None:
    times = SIZE // len(unit)
    assert tolls(read(reader, unit * times)) == times


NESTED = [('"', '"'), ("“", "”"), ("(", ")"), ("[", "]"), ("‘he said that ", "’")]


@pytest.mark.parametrize(("opening", "closing"), NESTED)
def test_nested_quotes_and_brackets_are_read_to_the_bottom(reader: dubsar.Reader, opening: str, closing: str) -> None:
    depth = 100
    text = f"{opening}five were killed " * depth + "and two were wounded" + closing * depth
    reading = read(reader, text)
    assert tolls(reading) >= depth // 2
    assert any("two" in claim.span.quote for claim in reading.claims if isinstance(claim, Harm))


ENDLESS = {
    "no full stop": "five people were killed in Hit by shelling and the mayor said that ",
    "commas": "five were killed, ",
    "counts": "12 killed 13 wounded ",
    "names": "Ahmed al-Haddad, 12, was killed and ",
    "speech": "he said that two were killed, ",
    "denials": "he denied that it killed two and ",
    "parts": "two were killed including two children, ",
    "places": "two were killed in Aleppo, Syria, near Hama, ",
    "dates": "two were killed on March 5 and on March 6, ",
}


@pytest.mark.parametrize("unit", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_sentence_without_an_end_is_read_in_pieces_and_said_to_be(reader: dubsar.Reader, unit: str) -> None:
    once, twice = (read(reader, unit * (times * SIZE // len(unit))) for times in (1, 2))
    assert 0 < 1.8 * tolls(once) <= tolls(twice) <= 2.2 * tolls(once) + 2
    assert any("without a full stop" in problem for problem in twice.problems)


def test_an_ordinary_report_is_not_said_to_be_cut(reader: dubsar.Reader) -> None:
    assert read(reader, "Five people were killed in Hit. Two fled.").problems == ()


def test_what_is_cut_and_says_nothing_of_harm_is_not_mentioned(reader: dubsar.Reader) -> None:
    assert read(reader, "bread and oil " * 500 + ".\nFive people were killed.").problems == ()


def test_a_toll_in_look_alikes_is_quoted_as_it_is_written(reader: dubsar.Reader) -> None:
    text = "Late news: 1٢ people were kil\u200blеd in Hom\u00ads."
    (harm,) = read(reader, text).claims
    assert isinstance(harm, Harm)
    assert harm.count and harm.count.span
    assert (harm.count.exact, harm.count.span.quote) == (12, "1٢")
    assert harm.trigger and harm.trigger.quote == "kil\u200blеd"
    assert harm.where and harm.where.span and harm.where.span.quote == "Hom\u00ads"


def test_places_and_times_of_look_alikes_are_quoted_as_they_are_written(reader: dubsar.Reader) -> None:
    document = dubsar.Document("On March ٥ a shell fell in Hom\u00ads, Syria.", published=date(2031, 5, 6))
    (when,) = reader.times(document)
    assert when.day == date(2031, 3, 5)
    assert [place.span.quote for place in reader.places(document) if place.span] == ["Hom\u00ads", "Syria"]
    assert when.span and when.span.quote == "March ٥"
