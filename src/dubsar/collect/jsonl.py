"""JSON lines: one document per line. And JSON files: one document, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from dubsar.collect.capture import Capture, Failure, Remark
from dubsar.collect.fields import FIELDS, Field, make_document
from dubsar.errors import InputError
from dubsar.model import Document

_ADVICE = "Correct the line; the others were read."


def read_jsonl(capture: Capture, lines: Iterable[bytes], now: datetime) -> Iterator[Document | Failure | Remark]:
    """A document per line, blank lines passed over. A broken line is a failure named `file:line`; the rest is read.

    `lines` may be a file that is still being read, of any length. The raw bytes of a document are its line.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield from _read_row(replace(capture, raw=line), f"{capture.name}:{number}", now)


def read_json(capture: Capture, now: datetime) -> Iterator[Document | Failure | Remark]:
    """The document of a JSON file, or each of its list; a file that is no JSON as a whole is read as JSON lines.

    The raw bytes of a document out of a list are its own part, written anew.
    """
    try:
        rows = _loads(capture.raw)
        parts = [json.dumps(row).encode() for row in rows] if isinstance(rows, list) else None
    except (InputError, RecursionError):
        yield from read_jsonl(capture, capture.raw.splitlines(), now)
        return
    if parts is None:
        yield from _read_row(capture, capture.name, now)
    elif not parts:
        yield Failure(capture.name, "It is an empty list. Name a file that holds a report.")
    for number, part in enumerate(parts or (), start=1):
        yield from _read_row(replace(capture, raw=part), f"{capture.name}:{number}", now)


def _read_row(capture: Capture, name: str, now: datetime) -> Iterator[Document | Failure | Remark]:
    try:
        text, fields = parse_line(capture.raw)
    except InputError as error:
        yield Failure(name, str(error))
    else:
        yield from make_document(capture, text, fields, now, name)


def parse_line(line: bytes) -> tuple[str, dict[Field, str | None]]:
    """The text and the fields of one line; keys that are not known are left out. InputError when it is broken."""
    row = _loads(line)
    if not isinstance(row, dict):
        raise InputError(f'It is JSON, but no object. Write {{"text": "...", "published": "2017-03-07"}}. {_ADVICE}')
    if not isinstance(row.get("text"), str):
        raise InputError(f'It has no "text", or one that is no string. {_ADVICE}')
    if wrong := [key for key in row if key not in FIELDS and key.strip().casefold() == "protection"]:
        raise InputError(f'Its key {wrong[0]!r} is not known, and the text would be public. Write "protection".')
    fields: dict[Field, str | None] = {}
    for key in FIELDS:
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            raise InputError(f"Its {key!r} is no string. {_ADVICE}")
        fields[key] = value
    return row["text"], fields


def _loads(line: bytes) -> Any:
    try:
        return json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(f"It is not UTF-8 (byte {error.start}). {_ADVICE}") from error
    except json.JSONDecodeError as error:
        raise InputError(f"It is broken JSON: {error.msg} at column {error.colno}. {_ADVICE}") from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"It is JSON too deep or with a number too long to read. {_ADVICE}") from error
