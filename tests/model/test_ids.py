"""Ids: the same content has the same id on every run, machine and version."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from dubsar.model import Count, Document, Harm, Span
from dubsar.model.ids import stable_id

PARTS = st.none() | st.integers() | st.text() | st.lists(st.integers())
RECOUNT = """
from datetime import date
from dubsar.model import Count, Document, Harm, Span
document = Document("Twelve died.", "T", "P", "https://example.org/1", date(2031, 5, 6))
harm = Harm(document=document.id, span=Span(0, 12, "Twelve died."), outcome="killed",
            trigger=Span(7, 11, "died"), count=Count(12, 12, span=Span(0, 6, "Twelve")))
print(document.id, harm.id)
"""


def document() -> Document:
    return Document("Twelve died.", "T", "P", "https://example.org/1", date(2031, 5, 6))


def harm() -> Harm:
    return Harm(
        document=document().id,
        span=Span(0, 12, "Twelve died."),
        outcome="killed",
        trigger=Span(7, 11, "died"),
        count=Count(12, 12, span=Span(0, 6, "Twelve")),
    )


def test_ids_are_pinned_for_ever() -> None:
    """A ledger holds these ids: when this test fails, every ledger in the world has lost its judgements."""
    assert stable_id("c") == "c:4f53cda18c2baa0c0354"
    assert stable_id("d", "a text", None) == "d:1a57c34a4ff6974bc870"
    assert stable_id("d", "قُتل", 12, [1, 2]) == "d:1b38dd006ea1822d627e"
    assert document().id == "d:ebec6f7844738671e2b4"
    assert harm().id == "c:b3f6abf04cc82ff53b2b"


def test_ids_do_not_depend_on_the_hash_seed_of_the_process() -> None:
    assert recounted("4711") == f"{document().id} {harm().id}"


def recounted(seed: str) -> str:
    """The ids of the same values in a process of its own."""
    run = [sys.executable, "-c", RECOUNT]
    done = subprocess.run(run, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@given(st.lists(PARTS))
def test_an_id_is_its_prefix_and_twenty_hexadecimal_digits(parts: list[object]) -> None:
    assert re.fullmatch(r"c:[0-9a-f]{20}", stable_id("c", *parts))
    assert stable_id("c", *parts) == stable_id("c", *parts)


def test_parts_do_not_run_into_each_other() -> None:
    different = [("ab", "c"), ("a", "bc"), ("abc",), ("abc", None), ("abc", "None"), ("12",), (12,), (["12"],)]
    assert len({stable_id("c", *parts) for parts in different}) == len(different)


def test_a_lone_surrogate_has_an_id_and_raises_nothing() -> None:
    assert stable_id("d", "\ud800").startswith("d:")


def test_two_outlets_that_print_one_wire_text_are_two_documents() -> None:
    first, second = Document("Twelve died.", publisher="A"), Document("Twelve died.", publisher="B")
    assert first.id != second.id


def test_each_named_field_tells_documents_apart_and_the_capture_does_not() -> None:
    base = document()
    changed = [
        Document("Eleven died.", "T", "P", "https://example.org/1", date(2031, 5, 6)),
        Document("Twelve died.", "U", "P", "https://example.org/1", date(2031, 5, 6)),
        Document("Twelve died.", "T", "Q", "https://example.org/1", date(2031, 5, 6)),
        Document("Twelve died.", "T", "P", "https://example.org/2", date(2031, 5, 6)),
        Document("Twelve died.", "T", "P", "https://example.org/1", date(2031, 5, 7)),
        Document("Twelve died.", "T", "P", "https://example.org/1", None),
    ]
    assert len({base.id, *(each.id for each in changed)}) == 7
    again = Document(
        "Twelve died.",
        "T",
        "P",
        "https://example.org/1",
        date(2031, 5, 6),
        retrieved=datetime(2031, 5, 7),
        sha256="ab",
        raw=b"<p>",
    )
    assert again.id == base.id
