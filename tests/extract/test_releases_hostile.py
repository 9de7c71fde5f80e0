"""Whatever the text, the readers end, raise nothing, and quote only what stands there."""

from __future__ import annotations

from gazetteer_of import FewPlaces
from hypothesis import given
from hypothesis import strategies as st

from dubsar.extract.assessments.reading import read_findings
from dubsar.extract.forms import is_finding, is_release
from dubsar.extract.releases.checks import check, unread
from dubsar.extract.releases.reading import read_release
from dubsar.model import Document

WORDS = (
    *(
        "two",
        "strikes",
        "an",
        "airstrike",
        "near",
        "Hit",
        "Mosul",
        "Iraq",
        "destroyed",
        "denied",
        "a",
        "car",
        "and",
        ",",
    ),
    *(
        ".",
        ";",
        "\n",
        "-",
        "killed",
        "civilians",
        "were",
        "was",
        "large",
        "small",
        "units",
        "On",
        "Nov.",
        "1,200",
        "of",
    ),
    *(
        "those",
        "engagements",
        "by",
        "while",
        "Jan. 4, 2018,",
        "via",
        "report.",
        "12/CS3",
        "37SFU676401",
        "to",
        "In",
        "the",
    ),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(("CJTF-OIR", "The Daily Post", None)))
def test_any_order_of_words_is_read_without_a_slip(words: list[str], publisher: str | None) -> None:
    document = Document(text=" ".join(words), publisher=publisher)
    is_release(document), is_finding(document)
    strikes = list(read_release(document, FewPlaces()))
    for claim in (*strikes, *read_findings(document, FewPlaces())):
        claim.check(document.text)
    for line in unread(document.text):
        line.span.check(document.text)
    check(strikes)


def test_every_part_names_a_claim_of_the_same_release() -> None:
    total = "Coalition forces conducted nine strikes in Iraq."
    text = f"{total}\n- Near Hit, two strikes hit a car.\n- Near Tuz, a strike hit a van."
    claims = list(read_release(Document(text=text, publisher="CJTF-OIR"), FewPlaces()))
    ids = {claim.id for claim in claims}
    assert len(ids) == len(claims)
    assert {claim.part_of for claim in claims} - {None} <= ids
