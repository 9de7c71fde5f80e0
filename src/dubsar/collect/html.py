"""Web pages: the article without what stands round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from dubsar.collect.capture import Capture, Failure, Remark
from dubsar.collect.decode import decode
from dubsar.collect.fields import Field, make_document, with_headline
from dubsar.errors import InputError
from dubsar.model import Document

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_STOPS = ".!?…؟。"
_FEWEST_WORDS = 5  # of a sentence
_NO_ARTICLE = "No article was found in the page. Save the article's text as .txt, or name the page of one article."

# Only what the page itself states: no date is dug out of its running text, and the first date is the publication's.
_DATE_SEARCH = {"extensive_search": False, "original_date": True}


def read_html(capture: Capture, now: datetime) -> Iterator[Document | Failure | Remark]:
    """One document: text, title, publisher and date. The author is a private person and is not kept.

    InputError when no article stands in the page.
    """
    page = decode(capture.raw, capture.charset or _meta_charset(capture.raw))
    fields, text = extract_article(page, capture.url)
    yield from make_document(capture, text, fields, now)


def extract_article(page: str, url: str | None = None) -> tuple[dict[Field, str | None], str]:
    """The fields that a page states of itself, and its article with the title as first line.

    A page of links only ("Home · World · Sport") holds no sentence and so no article.
    """
    import trafilatura  # 0.4 s to load: only for those who read pages

    try:
        article = trafilatura.bare_extraction(
            page,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params=_DATE_SEARCH,
        )
    except (RuntimeError, ValueError, AttributeError, TypeError, LookupError, AssertionError) as error:
        raise InputError(_NO_ARTICLE) from error  # a page so broken that the extraction itself breaks on it
    if not isinstance(article, trafilatura.settings.Document) or not _holds_a_sentence(article.text or ""):
        raise InputError(_NO_ARTICLE)
    language = _LANGUAGE.search(page[:5000])
    fields: dict[Field, str | None] = {
        "title": article.title,
        "publisher": article.sitename,
        "published": article.date,
        "url": url or article.url,
        "language": language[1] if language else None,
    }
    return fields, with_headline(article.title, article.text or "")


def _holds_a_sentence(text: str) -> bool:
    """Whether a line has a few words and then a full stop. Looks at each letter once: a page may be of any make."""
    return any(
        len(_WORD.findall(line[: 1 + max(map(line.rfind, _STOPS))])) >= _FEWEST_WORDS for line in text.split("\n")
    )


def _meta_charset(raw: bytes) -> str | None:
    match = _META_CHARSET.search(raw[:4000])
    return match[1].decode("ascii") if match else None
