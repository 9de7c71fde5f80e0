"""PDF: the text that is in it. Pictures of text are not read."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from dubsar.collect.capture import Capture, Failure, Limits, Remark
from dubsar.collect.fields import Field, make_document
from dubsar.errors import InputError
from dubsar.model import Document

_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS = 20
_WRAPPED_SHARE = 0.6  # a line this much of the longest one and without a sentence end runs on in the next
_RUN_END = re.compile(r"[.!?:…][\"'”’)]*$")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪]|\d{1,2}[.)])\s")
# What pypdf lets through on damaged files, beside its own errors.
_BREAKAGE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, AssertionError)


def read_pdf(capture: Capture, now: datetime, limits: Limits) -> Iterator[Document | Failure | Remark]:
    """One document. A PDF's creation date is no publication date, so `published` stays unknown.

    Its title is that of the file and may stand on no page: it is kept, but it is no headline of the text.
    InputError when the file is damaged, locked, or holds no text.
    """
    title, pages = _pages(capture.raw, limits)
    text = "\n\n".join(unwrap(page) for page in pages if page.strip())
    if len(_LETTER.findall(text[:10_000])) < _FEWEST_LETTERS:
        raise InputError(
            "The PDF holds no text, only pictures of it. Run OCR on it (ocrmypdf does) and read the result."
        )
    fields: dict[Field, str | None] = {"title": title}
    yield from make_document(capture, text.strip(), fields, now)


def _pages(raw: bytes, limits: Limits) -> tuple[str | None, list[str]]:
    from pypdf import PdfReader  # 0.2 s to load: only for those who read PDFs
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("The PDF is locked with a password. Save a copy without one and read that.")
        if len(reader.pages) > limits.pdf_pages:
            raise InputError(f"The PDF has more than {limits.pdf_pages} pages. Split it and read the parts.")
        title = reader.metadata.title if reader.metadata else None
        return title, [page.extract_text().replace("\x00", "") for page in reader.pages]
    except (PyPdfError, *_BREAKAGE, zlib.error, struct.error, OSError, ImportError) as error:
        raise InputError("The PDF is damaged and cannot be read. Save it anew, or its text as .txt.") from error


def unwrap(page: str) -> str:
    """The page with each paragraph on one line: a printed line is no unit of meaning.

    "... killed eleven civilians" / "in the town." is one line; a bullet or a short heading begins its own.
    """
    lines = [line.strip() for line in page.split("\n")]
    full = _WRAPPED_SHARE * max(map(len, lines), default=0)
    joined: list[str] = []
    runs_on = False
    for line in lines:
        if runs_on and line and not _BULLET.match(line):
            joined[-1] += line if joined[-1].endswith("-") else f" {line}"
        else:
            joined.append(line)
        runs_on = len(line) >= full and bool(line) and not _RUN_END.search(line)
    return "\n".join(joined)
