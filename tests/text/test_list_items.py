"""Lists: the lines that an announcement of dead or wounded opens pass the gate, though they hold no word of harm."""

from __future__ import annotations

from dubsar.model import Document
from dubsar.text.nlp import load_parser
from dubsar.text.text import Text


def gated(text: str) -> list[str]:
    return [sentence.text for sentence in Text(Document(text=text), load_parser()).gated]


def test_lines_of_an_announced_list_pass() -> None:
    text = "The fatalities are as follows:\n12 members of the council.\nA baker of the old town.\n"
    assert len(gated(text)) == 3


def test_a_list_ends_at_the_first_line_that_is_no_item() -> None:
    text = "The fatalities are as follows:\nA baker.\nNothing else is known.\nA cup of tea costs a dinar.\n"
    assert gated(text)[1:] == ["A baker."]


def test_what_announces_no_claim_opens_no_list() -> None:
    assert gated("The prices of today:\nA cup of tea.\nTwo loaves of bread.\n") == []
