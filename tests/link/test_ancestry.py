"""Who took from whom: copies, credits, citations, sentences and quotations; from the later report to the earlier."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dubsar.link.ancestry import ancestry
from dubsar.model import Document

WIRE = " ".join(
    f"Paragraph {number}: rescuers at the {place} said they had carried out {number + 3} people before the second hit."
    for number, place in enumerate(("mill", "school", "clinic", "bakery", "bridge", "market", "depot", "station"))
)
OWN = " ".join(f"Ministers met in room {number} to argue over budget line {number * 7} again." for number in range(12))
SENTENCE = "The second bomb fell when the neighbours had run out into the street to help."
QUOTE = "We pulled six bodies out of the house and two of them were small children"


def doc(text: str, publisher: str, day: int = 1) -> Document:
    return Document(text, publisher=publisher, published=date(2031, 5, day))


def ties(*documents: Document) -> list[tuple[str | None, str, str | None]]:
    names = {document.id: document.publisher for document in documents}
    return [
        (names[tie.child], tie.kind, names[tie.parent] if tie.parent else tie.outlet)
        for tie in ancestry(documents).ties
    ]


def test_a_copy_leads_to_the_earliest_print_and_of_one_day_to_the_agency() -> None:
    assert ties(doc(WIRE, "Site", 2), doc(WIRE, "Herald", 1)) == [("Site", "copy", "Herald")]
    assert ties(doc(WIRE, "A Herald"), doc(WIRE, "Tigris News Agency")) == [("A Herald", "copy", "Tigris News Agency")]


def test_a_citation_leads_to_the_outlets_own_report_where_it_is_here() -> None:
    cited, citing = doc(OWN, "Reuters"), doc("Five people died in the raid, Reuters reported.", "Site", 2)
    assert ties(cited, citing) == [("Site", "cites", "Reuters")]
    assert ancestry([cited, citing]).ties[0].parent == cited.id
    assert ancestry([citing, doc(OWN, "Herald")]).ties[0].parent is None


def test_nobody_cites_himself() -> None:
    assert ties(doc("Five people died, a nurse told Reuters.", "Reuters"), doc(OWN, "Site")) == []


def test_a_long_sentence_word_for_word_is_taken_from_the_earlier_report() -> None:
    assert ties(doc(f"{OWN} {SENTENCE}", "Late", 3), doc(f"{SENTENCE} {WIRE}", "Early", 2)) == [
        ("Late", "same sentence", "Early")
    ]


def test_a_long_quotation_is_shared_even_by_short_reports() -> None:
    first = doc(f'Six people died. "{QUOTE}," a rescuer said.', "Early", 1)
    second = doc(f'Planes hit a house. "{QUOTE}," said a man of the civil defence.', "Late", 2)
    assert ties(first, second) == [("Late", "same quotation", "Early")]


def test_short_notices_of_one_form_have_nothing_from_each_other() -> None:
    text = "{} was killed today. With great sorrow we mourn our neighbour, taken from us by the strike on his home."
    assert ties(doc(text.format("Salim"), "A page"), doc(text.format("Karim"), "Another page", 2)) == []


REPORTS = [
    doc(WIRE, "Tigris News Agency"),
    doc(WIRE, "Site", 2),
    doc(f"{OWN} {SENTENCE}", "Late", 3),
    doc(f"{SENTENCE} {WIRE[:200]} Reuters reported it.", "Early", 2),
]


@given(st.permutations(REPORTS), st.integers(0, 3))
def test_order_and_repetition_change_no_tie(documents: list[Document], twice: int) -> None:
    assert ancestry([*documents, documents[twice]]).ties == ancestry(REPORTS).ties


def test_no_report_is_its_own_ancestor() -> None:
    above = {tie.child: tie.parent for tie in ancestry(REPORTS).ties if tie.kind != "cites"}
    for child in above:
        seen, each = {child}, above[child]
        while each in above:
            assert each not in seen
            seen.add(each)
            each = above[each]
