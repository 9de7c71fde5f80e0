"""Plain text, with or without lines at its top that say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from dubsar.collect.capture import Capture, Failure, Remark
from dubsar.collect.decode import decode
from dubsar.collect.fields import FIELDS, Field, make_document, with_headline
from dubsar.errors import InputError
from dubsar.model import Document

_FIELD_LINE = re.compile(rf"({'|'.join(FIELDS)})[ \t]*:[ \t]*(.*)", re.IGNORECASE)
_PROTECTION_LINE = re.compile(r"protection[ \t]*:[ \t]*['\"]?(?:internal|sealed)\b.*", re.IGNORECASE)


def read_plain(capture: Capture, now: datetime) -> Iterator[Document | Failure | Remark]:
    """One document; InputError when the bytes are no text."""
    fields, text = split_front_matter(decode(capture.raw, capture.charset))
    yield from make_document(capture, with_headline(fields.get("title"), text), fields, now)


def split_front_matter(text: str) -> tuple[dict[Field, str | None], str]:
    """The fields at the top and the text after them.

    Front matter is a block of lines `Title: ...`, `Publisher: ...`, `Published: 2017-03-07`, `URL: ...`,
    `Language: en`, `Protection: public` that ends at the first blank line. It counts only when every line of the block
    is one of these: "Update: four more bodies were found" on the first line is text.
    InputError where such a block asks for protection all the same: what was meant to be sealed is never read as public.
    """
    head, _, body = text.lstrip("\n").partition("\n\n")
    fields: dict[Field, str | None] = {}
    for line in head.split("\n"):
        match = _FIELD_LINE.fullmatch(line.strip())
        if not match:
            _refuse_lost_protection(head)
            return {}, text
        fields[match[1].lower()] = match[2]  # type: ignore[index]
    return fields, body


def _refuse_lost_protection(head: str) -> None:
    if any(_PROTECTION_LINE.fullmatch(line.strip()) for line in head.split("\n")):
        raise InputError(
            "It asks for protection among lines that are no fields, so that it would be read as public. "
            f"Begin with nothing but lines of {', '.join(FIELDS)}, then a blank line."
        )
