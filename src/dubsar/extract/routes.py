"""Routes: which reader a document goes to, and what it could not read of it.

Official releases and findings have readers of their own, which need no parse, and a statement that is both goes to
both; everything else is read as news.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from dubsar.extract.assessments.checks import check as check_findings
from dubsar.extract.assessments.reading import Assessments
from dubsar.extract.base import Extractor
from dubsar.extract.forms import declares_too, is_finding, is_release
from dubsar.extract.news.reading import News
from dubsar.extract.releases.checks import check, unread
from dubsar.extract.releases.reading import Gazetteer, Releases
from dubsar.ground.grounded import GroundedText
from dubsar.model import Claim, Document
from dubsar.text.sentences import LONGEST

Route = Literal["finding", "release", "statement", "news"]
LANGUAGES = ("en",)
# ISO 639 codes in words, as `collect` tells them; any other is shown as its code.
_NAMES = {
    "am": "Amharic",
    "ar": "Arabic",
    "ckb": "Central Kurdish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "so": "Somali",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}


class Statements:
    """Statements that declare a strike and judge its harm: "we assess that no civilians were killed"."""

    def __call__(self, text: GroundedText) -> Iterator[Claim]:
        yield from READERS["release"](text)
        yield from READERS["finding"](text)


READERS: dict[Route, Extractor] = {
    "finding": Assessments(),
    "release": Releases(),
    "statement": Statements(),
    "news": News(),
}


def route_of(document: Document) -> Route:
    """A finding is tested first: a monthly report of findings also lists strikes."""
    if is_finding(document):
        return "statement" if declares_too(document) else "finding"
    return "release" if is_release(document) else "news"


def refusal(document: Document) -> str | None:
    """Why a document is not read at all, and what to do; None when it is."""
    if not document.text.strip():
        return "The document has no text. Check the capture, or record it again."
    if document.language not in LANGUAGES:
        named = _NAMES.get(document.language or "", document.language) or "a language that cannot be told"
        supported = ", ".join(_NAMES[code] for code in LANGUAGES)
        return f"The document is in {named}, which is not read yet. Supported: {supported}."
    return None


def problems_of(page: GroundedText, route: Route) -> tuple[str, ...]:
    """What could not be read of a document, each with what to do."""
    document, found = page.document, []
    if document.published is None:
        found.append(
            "The document has no publication date, so relative times stay unknown. Give it one to resolve them."
        )
    if route == "release":
        found += [
            f"A line of the release could not be read: {line.quote[:120]!r} ({line.reason}). Read it by eye."
            for line in unread(document.text)
        ]
    if route == "news" and (cut := page.text.cut):
        found.append(
            f"{len(cut)} passages without a full stop, the first at {cut[0].quote[:60]!r}, were read in pieces of at "
            f"most {LONGEST:,} characters; what hangs together across them may be missed. Read them by eye."
        )
    return tuple(found)


def flags_of(claims: Sequence[Claim], route: Route, places: Gazetteer | None = None) -> tuple[str, ...]:
    """Where a release or a report of findings contradicts itself: kept and flagged, never repaired."""
    if route == "news":
        return ()
    found = check_findings(claims) if route in ("finding", "statement") else ()
    return found + (check(claims, places) if route in ("release", "statement") else ())
