"""Whatever the bytes are: documents and failures, never an exception."""

import json

import pytest
from gathering import document, gather
from hypothesis import given, settings
from hypothesis import strategies as st

from dubsar.collect import Failure, Remark
from dubsar.model import Document

MARKUP = st.sampled_from(
    (
        b"<p>|</p>|<table><tr><td>|<!--|-->|<script>|&#xD800;|&#0;|<meta charset=utf-7>|<article>|<title>|]]>|"
        b"Three people were killed. |\xff\xfe|<svg><math>|<html lang='\x00"
    ).split(b"|")
)


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("beginning", [b"", b"<html><body>", b"%PDF-1.4\n", b'{"text": "'])
@given(rest=st.one_of(st.binary(max_size=200), st.lists(MARKUP, max_size=30).map(b"".join)))
def test_no_bytes_break_collecting(beginning: bytes, rest: bytes) -> None:
    for found in gather("-", stdin=beginning + rest):
        assert isinstance(found, Document | Failure | Remark)
        if isinstance(found, Document):
            assert found.text.strip() and "\x00" not in found.text
            found.text.encode("utf-8")


@given(st.text(min_size=1).filter(str.strip))
def test_a_document_survives_its_own_json(text: str) -> None:
    found = gather("-", stdin=json.dumps({"text": text}).encode())[0]
    if isinstance(found, Document):
        assert found.text == text
        assert Document.from_dict(found.to_dict()).id == found.id


def test_two_outlets_with_one_text_are_two_documents() -> None:
    lines = b'{"text": "A.", "publisher": "P"}\n{"text": "A.", "publisher": "Q"}\n'
    first, second = (found for found in gather("-", stdin=lines) if isinstance(found, Document))
    assert first.id != second.id
    assert document("-", stdin=lines).id == first.id
