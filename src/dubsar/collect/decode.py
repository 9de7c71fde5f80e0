"""Bytes to text: UTF-8 where it fits, else what the sender or the bytes themselves say, else a refusal."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from dubsar.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["cp1252", "cp1256", "cp1251", "cp1255", "cp1254", "cp1250", "cp1253"]
_SAMPLE = 64_000
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_TOO_MANY_CONTROLS = 0.01
_MOSTLY_ASCII = 0.25
_ADVICE = "Save it as UTF-8 and read it again."


def decode(raw: bytes, charset: str | None = None) -> str:
    """The text of `raw`, line ends as `\\n`, every other character kept; InputError when there is no telling.

    A byte order mark decides; then UTF-8, when all of it fits; then `charset` (what the sender said); then detection
    among the Windows code pages that news pages used before UTF-8.
    """
    text = next((_strict(raw, encoding) for mark, encoding in _MARKS if raw.startswith(mark)), None)
    if text is None:
        if b"\x00" in raw:
            raise InputError(f"It holds NUL bytes: it is no text, or one in an unknown encoding. {_ADVICE}")
        text = _strict(raw, "utf-8") or _strict(raw, charset) or _detected(raw)
    if text is None or _rubbish(text):
        raise InputError(f"Its bytes are no text in any known encoding. {_ADVICE}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refuse_unwritable(text: str) -> None:
    """InputError for what no file or database can keep: NUL, and halves of surrogate pairs.

    Other control characters and zero-width ones stay: spans count them.
    """
    if "\x00" in text:
        raise InputError("Its text holds a NUL character. Remove it and read it again.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            f"Its text holds half a character (a lone surrogate) at {error.start}. Save it as UTF-8 and read it again."
        ) from error


def _strict(raw: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):  # also of names that are codecs but no encodings of text
        return None


def _detected(raw: bytes) -> str | None:
    """By the code page of Western pages where nearly all is ASCII (too little to detect by), else by the letters."""
    foreign = sum(byte > 0x7F for byte in raw[:_SAMPLE])
    if foreign < _MOSTLY_ASCII * len(raw[:_SAMPLE]) and (text := _strict(raw, "cp1252")):
        return text
    match = from_bytes(raw[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    return _strict(raw, match.encoding) if match else None


def _rubbish(text: str) -> bool:
    """Whether it is mostly what no writer types. One stray control character in a page is not rubbish."""
    sample = text[:_SAMPLE]
    if "\x00" in text:
        return True
    return len(_CONTROL.findall(sample)) > max(2.0, _TOO_MANY_CONTROLS * len(sample))
