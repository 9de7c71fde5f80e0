"""What a user names: a file, a folder, a URL, or "-" for standard input; each opened within its limits."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dubsar.collect.capture import KINDS, Capture, Failure, Limits
from dubsar.collect.fetch import fetch
from dubsar.collect.kinds import content_kind, ending_kind, kind_of, media_kind, refuse_binary
from dubsar.errors import InputError

_HEAD = 4_096


def walk(folder: Path) -> Iterator[Path | Failure]:
    """The files of a folder and its folders, sorted by path. Hidden ones are passed over, other kinds are named.

    Only ordinary files are opened: a pipe or a device in a folder would hang the reading.
    """
    closed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (_not_followed(Path(root) / name) for name in folders if (Path(root) / name).is_symlink())
        for path in sorted(Path(root) / name for name in files if not name.startswith(".")):
            if not path.is_file():
                yield Failure(
                    str(path), "It is no ordinary file, or a link that leads nowhere. Remove it or name another."
                )
            elif ending_kind(path.name) is None:
                yield Failure(str(path), f"Files of this kind are not read. Save its text as one of {KINDS}.")
            else:
                yield path
    for error in closed:
        yield Failure(str(error.filename), "You may not look into this folder. Ask for the right to, or copy it.")


def _not_followed(link: Path) -> Failure:
    return Failure(str(link), "It is a link to a folder, which is not followed. Name the folder that it leads to.")


def open_file(path: Path) -> BinaryIO:
    """The file, ready to read; InputError says why not."""
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise InputError("There is no such file. Check the path.") from error
    except PermissionError as error:
        raise InputError("You may not read this file. Ask for the right to, or copy it.") from error
    except (OSError, ValueError) as error:
        raise InputError("The file cannot be opened. Check the path and the disk.") from error


def capture_stream(name: str, stream: BinaryIO, limits: Limits) -> tuple[Capture, Iterator[bytes]]:
    """The capture, and its lines when it is JSONL (then `raw` is empty: such a file may be of any length).

    InputError when it is empty, too large, or no kind that is read.
    """
    head = _peek(stream)
    if not head.strip():
        raise InputError("It is empty. Name a file that holds a report.")
    kind = kind_of(name, head)
    if kind == "jsonl":
        return Capture(name, b"", kind), _lines(head, stream, limits)
    raw = head + stream.read(limits.max_bytes + 1 - len(head))
    if len(raw) > limits.max_bytes:
        raise InputError(
            f"It is larger than {limits.megabytes}, the limit for one document. Split it, or write JSON lines."
        )
    return Capture(name, raw, kind), iter(())


def capture_url(url: str, limits: Limits) -> tuple[Capture, Iterator[bytes]]:
    """The capture of a page; InputError (UnsafeUrl for an internal address) when it cannot be had."""
    page = fetch(url, limits)
    refuse_binary(page.body[:_HEAD])
    if not page.body.strip():
        raise InputError("The page is empty. Check the address.")
    kind = media_kind(page.media_type) or ending_kind(page.url) or content_kind(page.body)
    capture = Capture(url, page.body, kind, page.url, page.charset)
    return capture, iter(page.body.splitlines() if kind == "jsonl" else ())


def regular_or_pipe(path: Path) -> bool:
    """Whether a path named by the user can be read at all: a file, or a pipe such as the shell's `<(...)`."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return True  # opening it says why not
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _peek(stream: BinaryIO) -> bytes:
    """The first bytes; a pipe may hand them over in pieces."""
    head = b""
    while len(head) < _HEAD and (piece := stream.read(_HEAD - len(head))):
        head += piece
    return head


def _lines(head: bytes, stream: BinaryIO, limits: Limits) -> Iterator[bytes]:
    """Lines without their ends, none held longer than the limit: of a longer one only the start is given, and fails."""
    *whole, rest = head.split(b"\n")
    yield from (line.rstrip(b"\r") for line in whole)
    line = rest + stream.readline(limits.max_bytes)
    while line:
        yield line.rstrip(b"\r\n")
        while line and not line.endswith(b"\n"):
            line = stream.readline(limits.max_bytes)
        line = stream.readline(limits.max_bytes)
