"""Any mixture of news and of what breaks readers is read without a fault, with exact quotes, the same each time."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import dubsar
from dubsar.cli import app

NEWS = (
    "At least 12 civilians, including three children, were killed on Sunday",
    "when an airstrike hit a market in Idlib",
    "residents said.",
    "The army denied that it had killed",
    "Another seven people were wounded",
    "The death toll rose to 48, up from 30.",
    "according to the Syrian Observatory for Human Rights",
    "“They killed my two sons,” said Umm Khaled.",
    "Iraqi forces captured two of the five bridges of Mosul on March 5, 2017",
    "Near Mosul, two strikes engaged a band of fighters and destroyed a vehicle.",
    "Coalition military forces conducted 12 strikes consisting of 46 engagements in Syria.",
    "Jan. 4, 2020, near Hajin, Syria, via media report: two civilians were unintentionally killed. 12/CS3",
    "The fatalities are as follows:",
    "Two members of the militia.",
    "READ ALSO: Ten die in Aden",
    "(Photo: AFP)",
    "3 comments",
    "since January",
    "early on the third of May",
    "one hundred and one hundred and",
    "between 5 and 7, 8-9, 10 to 2",
    "9999999999999999999999 people were killed",
    "Mr. A. B. al-Haddad, 12, his wife and their four children died",
    "by whom",
    "who said that",
)
WIDTHLESS = ("\u200b", "\u200f", "\u202e", "\u00ad", "\ufeff", "\u0301", "\u0336", "\ud800", "\udc00", "\x00", "\x1b")
ALIKE = ("١٢", "۵", "１２", "𝟏", "⑳", "½", "²", "Ⅻ", "一", "ﬁ", "İ", "ß", "ǆ", "ſ", "К", "κ", "💥", "🏴\U000e0067")
MARKUP = ("|", "*", "_", "#", "<p>", "</b>", "<br", "&nbsp;", "&#0;", "&#1114112;", "`", "~")
SIGNS = ("(", ")", "[", "“", "”", '"', "'", "«", ",", ".", "...", "…", ";", ":", "-", "–", "/", "$", "%", "")
SPACES = ("\n", "\n\n", "\r", "\r\n", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", " ")
ODD = WIDTHLESS + ALIKE + MARKUP + SIGNS + SPACES
PIECES = st.one_of(st.sampled_from(NEWS), st.sampled_from(ODD), st.text(max_size=6))
TEXTS = st.builds(
    lambda pieces, glue, times: glue.join(pieces) * times,
    st.lists(PIECES, min_size=1, max_size=14),
    st.sampled_from(("", " ", " ", ", ", "\n")),
    st.sampled_from((1, 1, 1, 5)),
)
BROKEN = st.tuples(st.sampled_from(NEWS), st.integers(0, 60), st.sampled_from(ODD)).map(
    lambda case: case[0][: case[1]] + case[2] + case[0][case[1] :]
)
PUBLISHERS = st.sampled_from(("Gazette", "CJTF-OIR", "Airwars", None, "\u200b"))


def faultless(reader: dubsar.Reader, document: dubsar.Document) -> dubsar.Reading:
    """The reading of a document, checked for all that a reading promises."""
    reading = reader.read(document)
    assert reading.document is document
    assert reading.unread is None or "no text" in reading.unread, reading.unread
    for claim in reading.claims:
        assert claim.check(document.text).document == document.id
        assert dubsar.Claim.from_dict(claim.to_dict()) == claim
    own = {claim.id for claim in reading.claims}
    assert {part for claim in reading.claims if (part := getattr(claim, "part_of", None))} <= own
    assert all(set(event.claims) <= set(reading.claims) for event in reading.events)
    assert reading.incidents is not None
    return reading


@settings(max_examples=150)
@given(TEXTS, PUBLISHERS, st.sampled_from((date(2017, 3, 7), None)))
def test_any_mixture_is_read_without_a_fault(
    reader: dubsar.Reader, text: str, publisher: str | None, published: date | None
) -> None:
    document = dubsar.Document(text, published=published, publisher=publisher)
    faultless(reader, document)
    for place in reader.places(document):
        assert place.span and place.span.check(text)
    for when in reader.times(document):
        assert when.span and when.span.check(text)


@settings(max_examples=100)
@given(st.lists(BROKEN, min_size=1, max_size=4))
def test_news_that_is_broken_at_one_place_is_read_without_a_fault(reader: dubsar.Reader, lines: list[str]) -> None:
    faultless(reader, dubsar.Document(" ".join(lines), published=date(2017, 3, 7), title=lines[0]))


@settings(max_examples=20)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_hostile_document_costs_the_others_nothing(reader: dubsar.Reader, texts: list[str]) -> None:
    documents = [dubsar.Document(text, published=date(2017, 3, 7)) for text in texts]
    assert list(reader.read_many(documents)) == [reader.read(document) for document in documents]


@settings(max_examples=25)
@given(TEXTS | st.binary(max_size=80))
def test_any_file_is_read_or_refused_in_one_line(tmp_path_factory: object, text: str | bytes) -> None:
    assert hasattr(tmp_path_factory, "mktemp")
    path: Path = tmp_path_factory.mktemp("hostile") / "report.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf8", "surrogatepass"))
    ran = CliRunner().invoke(app, ["read", str(path), "--json"])
    assert ran.exit_code in (0, 1, 2)
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    for line in ran.stdout.splitlines():
        assert isinstance(json.loads(line), dict)


def test_chains_of_short_words_are_read_to_the_end(reader: dubsar.Reader) -> None:
    for words in ("hit", "hit,", "hit and", "died", "said he", "killed, and", "of five", "that killed men"):
        faultless(reader, dubsar.Document(f"{words} " * (2400 // len(words)), published=date(2017, 3, 7)))
