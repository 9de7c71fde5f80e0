"""What only a machine tells apart is read as a person sees it, and quoted as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Control, Count, Document, Harm, Span
from dubsar.text.twin import Twin


def read(text: str) -> str:
    return Twin(Document(text)).document.text


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("1٢ were kil\u200bled", "12 were killed"),
        ("۱۵ people", "15 people"),
        ("１２ were ｋｉｌｌｅｄ", "12 were killed"),
        ("𝟏𝟐 were 𝐤𝐢𝐥𝐥𝐞𝐝", "12 were killed"),
        ("⑳ of\ufb01cers died", "20 officers died"),
        ("\ufeffTwo\u00ad\u202e died\u202c", "Two died"),
        ("Two were kіllеd", "Two were killed"),
        ("k\u0336i\u0336lled", "killed"),
        ("<p>Five <b class='x'>died</b>.</p><p>Two", "\nFive died.\n\nTwo"),
        ("Five&nbsp;died &amp; two &#8220;fled&#8221;", "Five\u00a0died & two “fled”"),
        ("**Five** died, _two_ fled.", "Five died, two fled."),
        ("\x01five\x00killed\ud800", " five killed "),
        ("Two" + " " * 50 + "died." + " " * 50 + "\nOne fled." + " \n" * 50 + "End", "Two   died.\nOne fled.\n\nEnd"),
    ],
)
def test_what_looks_alike_is_read_alike(written: str, seen: str) -> None:
    assert read(written) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Two died.",
        "“Two” died in Beyoğlu – today…",
        "Погибли двое",
        "Δύο νεκροί",
        "قتل اثنان",
        "kil*led, 5 < 6 > 4, AT&T; Verizon, 5 * 3, snake_case",
        "* Five died\n<unknown",
        "e\u0301cole\n\tx\u00a0y",
    ],
)
def test_what_has_no_such_characters_is_its_own_twin(text: str) -> None:
    document = Document(text)
    twin = Twin(document)
    assert twin.document is document
    assert twin.own(iter(["x"])) == ("x",)


def test_a_title_is_read_like_the_text() -> None:
    assert Twin(Document("Two di\u200bed", title="Two di\u200bed")).document.title == "Two died"


def test_every_span_of_a_claim_is_put_back_to_the_words_of_the_document() -> None:
    document = Document("١٢ were kil\u200bled today")
    twin = Twin(document)
    text = twin.document.text
    count = Count(12, 12, False, "12", Span.of(text, 0, 2))
    harm = Harm(document=twin.document.id, span=Span.of(text, 0, 14), outcome="killed", count=count)
    (own,) = twin.own([harm])
    assert own.document == document.id
    assert own.span.quote == "١٢ were kil\u200bled"
    assert own.count and own.count.span and own.count.span.quote == "١٢"


def test_a_part_still_points_at_its_total() -> None:
    twin = Twin(Document("1٢ killed, 3 of them children"))
    here = Span.of(twin.document.text, 0, 9)
    total = Harm(document=twin.document.id, span=here, outcome="killed")
    part = Harm(document=twin.document.id, span=here, trigger=here, outcome="killed", part_of=total.id)
    town = Control(document=twin.document.id, span=here, verb="captured", actor=None)
    own_part, own_town, own_total = twin.own([part, town, total])
    assert isinstance(own_part, Harm)
    assert own_part.part_of == own_total.id != total.id
    assert own_town.document == twin.source.id


@given(st.text(alphabet=st.sampled_from("a5 \n\u200b\u202e٢𝟏ﬁеk\ud800\x01⑳é"), max_size=40))
def test_every_word_of_the_twin_comes_from_the_words_at_its_place(text: str) -> None:
    twin = Twin(Document(text))
    for start in range(len(twin.document.text)):
        (own,) = twin.own([Span.of(twin.document.text, start, start + 1)])
        assert own.check(text).quote[0] not in "\u200b\u202e"
    assert not set(twin.document.text) & set("\u200b\u202e\x01\ud800٢𝟏ﬁ⑳")
