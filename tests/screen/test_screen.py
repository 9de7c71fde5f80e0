from io import StringIO

from rich.console import Console

from dubsar.model import Count, Document, Harm, Incident, Place, Span, Speaker
from dubsar.screen.claims import claim_block, evidence, incidents_table, place_words, safe

TEXT = "Residents spoke. At least 11 shoppers were killed in Hawija."
SENTENCE = Span.of(TEXT, 17, len(TEXT))


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


HARM = Harm(
    document=Document(TEXT).id,
    span=SENTENCE,
    trigger=at("killed"),
    outcome="killed",
    count=Count(11, None, words="At least 11", span=at("At least 11")),
    where=Place("Al Hawijah", id="geonames:1", lat=35.3, lon=43.8, country="IQ", words="Hawija", span=at("Hawija")),
    speaker=Speaker("residents", span=at("Residents")),
)


def shown(what: object, width: int = 120) -> str:
    screen = StringIO()
    Console(file=screen, width=width).print(what)
    return screen.getvalue()


def test_the_words_of_each_value_are_marked_in_the_sentence() -> None:
    words = evidence(HARM)
    marked = {words.plain[span.start : span.end] for span in words.spans if "underline" in str(span.style)}
    assert marked == {"At least 11", "killed", "Hawija"}


def test_a_value_from_another_sentence_is_quoted_beside_it() -> None:
    assert evidence(HARM).plain == f"{SENTENCE.quote}  [speaker: Residents]"


def test_a_claim_says_what_it_says_and_nothing_that_is_unknown() -> None:
    out = shown(claim_block(HARM))
    assert "count 11+" in out and "where Hawija (Al Hawijah)" in out and HARM.id in out
    assert "None" not in out and "when" not in out and "cause" not in out


def test_unknown_is_never_zero_in_the_table() -> None:
    out = shown(incidents_table([Incident("i:1", (), (), "airwars")]))
    assert out.count("?") == 2 and "proposed" in out


def test_a_narrow_screen_shows_every_word_of_the_table() -> None:
    incident = Incident("i:1", (), (), "airwars", where=HARM.where, strike_status="likely strike", code="IQ-2017-0001")
    narrow = shown(incidents_table([incident], 80), width=80)
    for words in ("IQ-2017-0001", "Hawija", "likely", "strike", "blamed", "killed", "proposed"):
        assert words in narrow
    assert "…" not in narrow


def test_a_place_is_named_as_the_report_names_it() -> None:
    assert place_words(HARM.where) == "Hawija, IQ"
    assert place_words(Place("Tal Afar", words="Tal Afar", relation="near")) == "near Tal Afar"
    assert place_words(Place("Iraq", country="IQ", precision="country", words="Iraq", relation="in")) == "Iraq"
    assert place_words(None) == "–"


def test_what_steers_a_terminal_is_shown_and_does_not_move_the_marks() -> None:
    assert safe("a\x1b[2Jb\u202ec\nd\x9be") == "a·[2Jb·c d·e"
    assert len(safe("\x00\x1b\u2066x")) == 4
