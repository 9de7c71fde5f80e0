"""What kind of input is this: by the ending of its name, else by how its bytes begin."""

from pathlib import PurePath

from dubsar.collect.capture import KINDS, Kind
from dubsar.errors import InputError

_ENDINGS: dict[str, Kind] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".pdf": "pdf",
}
_MEDIA_TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "plain",
    "text/markdown": "plain",
    "application/pdf": "pdf",
    "application/json": "json",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
}
_PACKED = {
    b"PK\x03\x04": "a ZIP archive or an Office file",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ\x00": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
}
_MEDIA = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "an image, sound or film",
    b"\x00\x00\x00": "a film or other media file",
    b"OggS": "a sound file",
    b"ID3": "a sound file",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
}


def ending_kind(name: str) -> Kind | None:
    """The kind that a file name promises, None when it promises none that is read."""
    return _ENDINGS.get(PurePath(name).suffix.casefold())


def media_kind(media_type: str) -> Kind | None:
    """The kind of a `Content-Type` without its parameters; None leaves it to the bytes."""
    return _MEDIA_TYPES.get(media_type.strip().casefold())


def refuse_binary(head: bytes) -> None:
    """InputError when the bytes begin as an archive, an image or a program does. Archives are never opened."""
    for magic, what in _PACKED.items():
        if head.startswith(magic):
            raise InputError(
                f"It is {what}, which is not opened. Unpack it, or save the text in it, and name the result."
            )
    for magic, what in _MEDIA.items():
        if head.startswith(magic):
            raise InputError(f"It is {what}, not a text. Name one of {KINDS}.")


def content_kind(head: bytes) -> Kind:
    """The kind that the first bytes show; what shows nothing is plain text."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000].lower()
    if start.startswith(b"%pdf-"):
        return "pdf"
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")) or b"<html" in start or b"<body" in start:
        return "html"
    if start.startswith(b"{") and b'"text"' in head[:200_000]:
        return "jsonl"
    return "plain"


def kind_of(name: str, head: bytes) -> Kind:
    """The kind of an input. Bytes that begin as a PDF are a PDF whatever the name says."""
    refuse_binary(head)
    if head.lstrip()[:5].lower() == b"%pdf-":
        return "pdf"
    return ending_kind(name) or content_kind(head)
