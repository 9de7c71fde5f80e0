"""collect: whatever a user names, as documents; what cannot be read costs only itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from dubsar.collect.capture import DEFAULT_LIMITS, Capture, Failure, Limits, Remark
from dubsar.collect.html import read_html
from dubsar.collect.inputs import capture_stream, capture_url, open_file, regular_or_pipe, walk
from dubsar.collect.jsonl import read_json, read_jsonl
from dubsar.collect.pdf import read_pdf
from dubsar.collect.plain import read_plain
from dubsar.collect.url import is_url
from dubsar.errors import InputError
from dubsar.model import Document

STDIN = "-"
Found = Iterator[Document | Failure | Remark]


def utc_now() -> datetime:
    return datetime.now(UTC)


def collect(
    inputs: Iterable[str],
    *,
    now: Callable[[], datetime] = utc_now,
    limits: Limits = DEFAULT_LIMITS,
    remark: Callable[[Remark], None] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | Failure]:
    """Every document in `inputs` (files, folders, URLs, "-" for standard input), in order, one at a time.

    Never raises on what it reads: an input that cannot be read is a `Failure` in its place. `remark` is told what a
    user should know of a document that was read all the same (no date, a date in the future). `now` is the clock:
    it stamps `retrieved` and decides what the future is.
    """
    for name in inputs:
        for found in _read_name(name, now, limits, stdin):
            if not isinstance(found, Remark):
                yield found
            elif remark:
                remark(found)


def _read_name(name: str, now: Callable[[], datetime], limits: Limits, stdin: BinaryIO | None) -> Found:
    if name == STDIN:
        yield from _read_stream("standard input", stdin or sys.stdin.buffer, now(), limits)
    elif is_url(name):
        yield from _read_url(name, now(), limits)
    elif _is_folder(name):
        yield from _read_folder(Path(name), now, limits)
    else:
        yield from _read_file(Path(name), now(), limits)


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False  # too long a name, or one with NUL: opening it says so


def _read_folder(folder: Path, now: Callable[[], datetime], limits: Limits) -> Found:
    empty = True
    for path in walk(folder):
        empty = False
        if isinstance(path, Failure):
            yield path
        else:
            yield from _read_file(path, now(), limits)
    if empty:
        yield Failure(
            str(folder), "The folder holds no files to read. Name another, or check that you may look into it."
        )


def _read_file(path: Path, now: datetime, limits: Limits) -> Found:
    try:
        if not regular_or_pipe(path):
            raise InputError("It is no ordinary file. Name a file, a folder, a URL or - for standard input.")
        stream = open_file(path)
    except InputError as error:
        yield Failure(str(path), str(error))
        return
    with closing(stream):
        yield from _read_stream(str(path), stream, now, limits)


def _read_stream(name: str, stream: BinaryIO, now: datetime, limits: Limits) -> Found:
    try:
        capture, lines = capture_stream(name, stream, limits)
        yield from _read_capture(capture, lines, now, limits)
    except InputError as error:
        yield Failure(name, str(error))
    except OSError as error:
        yield Failure(name, f"Reading it broke off ({error.strerror or error}). Check the disk and try again.")


def _read_url(url: str, now: datetime, limits: Limits) -> Found:
    try:
        capture, lines = capture_url(url, limits)
        yield from _read_capture(capture, lines, now, limits)
    except InputError as error:
        yield Failure(url, str(error))


def _read_capture(capture: Capture, lines: Iterator[bytes], now: datetime, limits: Limits) -> Found:
    match capture.kind:
        case "jsonl":
            return read_jsonl(capture, lines, now)
        case "json":
            return read_json(capture, now)
        case "html":
            return read_html(capture, now)
        case "pdf":
            return read_pdf(capture, now, limits)
        case "plain":
            return read_plain(capture, now)
