"""Ancestry: which report took its news from which, so that what is told once is counted once (CODEBOOK S1).

Five kinds of ties, each with the words that show it: a copy; a text that credits an agency; a text that cites an
outlet; a sentence, or a long quotation, word for word as in an earlier report. A tie leads from a report to an earlier
one, or to an outlet of which the ledger holds no report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Literal

from dubsar.ground.publishers import name_key
from dubsar.link.citations import citations, outlet
from dubsar.link.copies import roots_by_text
from dubsar.link.passages import shared
from dubsar.model import Document

TieKind = Literal["copy", "credits", "cites", "same sentence", "same quotation"]
WORDS_SHOWN = 14
MANY = 60
"""Documents of one event beyond which only the first ones are compared sentence by sentence."""


@dataclass(frozen=True, slots=True)
class Tie:
    """`child` took it from `parent`: ids of documents; `parent` is None where only the `outlet` is known."""

    child: str
    kind: TieKind
    parent: str | None = None
    outlet: str | None = None
    words: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "document": self.child,
            "kind": self.kind,
            "from": self.parent,
            "outlet": self.outlet,
            "words": self.words or None,
        }


@dataclass(frozen=True)
class Ancestry:
    """The ties between some documents, by the child's age and id.

    `earliest` maps every document to the first of its copies, `texts` to what it says; `publishers` print them.
    """

    ties: tuple[Tie, ...]
    earliest: Mapping[str, str]
    publishers: frozenset[str]
    texts: Mapping[str, str]

    def of(self, document: str) -> tuple[Tie, ...]:
        """The ties that lead from a document to those it took from."""
        return self._by_child.get(document, ())

    @cached_property
    def _by_child(self) -> dict[str, tuple[Tie, ...]]:
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            found[tie.child].append(tie)
        return {child: tuple(ties) for child, ties in found.items()}


def ancestry(documents: Sequence[Document]) -> Ancestry:
    """Who took from whom among these documents. Their order, and repeated ones, change nothing."""
    unique = {document.id: document for document in documents}
    return _ancestry(tuple(sorted(unique.values(), key=age)))


@lru_cache(maxsize=256)
def _ancestry(documents: tuple[Document, ...]) -> Ancestry:
    publishers = frozenset(document.publisher for document in documents if document.publisher)
    earliest = roots_by_text(documents) if len(documents) > 1 else {document.id: document.id for document in documents}
    ties: list[Tie] = []
    for number, document in enumerate(documents):
        if earliest[document.id] != document.id:
            ties.append(Tie(document.id, "copy", earliest[document.id]))
            continue
        ties += _by_name(document, documents, publishers)
        before = [each for each in documents[: min(number, MANY)] if earliest[each.id] == each.id]
        ties += _word_for_word(document, before)
    return Ancestry(tuple(ties), earliest, publishers, {document.id: document.text for document in documents})


def age(document: Document) -> tuple[date, str]:
    """What documents are sorted by, the earliest first, undated last."""
    return document.published or date.max, document.id


def _by_name(document: Document, documents: Sequence[Document], publishers: frozenset[str]) -> Iterator[Tie]:
    """One tie an outlet, to its own earliest report where there is one."""
    own = {name_key(name) for name in (document.publisher, outlet(document.publisher)) if name}
    seen: set[str] = set()
    for each in citations(document.text, publishers):
        key = name_key(each.outlet)
        if key in seen or key in own:
            continue
        seen.add(key)
        parent = next((d.id for d in documents if d is not document and _is_by(d, key, publishers)), None)
        yield Tie(document.id, "credits" if each.credit else "cites", parent, each.outlet, _short(each.words))


def _is_by(document: Document, key: str, publishers: frozenset[str]) -> bool:
    """Whether a document is the outlet's own report, and not one that itself credits it."""
    name = outlet(document.publisher, publishers) or document.publisher
    return name is not None and name_key(name) == key


def _word_for_word(document: Document, before: Sequence[Document]) -> Iterator[Tie]:
    """A tie to the earliest report for each sentence and quotation that stands there word for word."""
    told: set[tuple[str, ...]] = set()
    for earlier in before:
        sentences, quotations = shared(document.text, earlier.text)
        same: dict[TieKind, frozenset[tuple[str, ...]]] = {
            "same sentence": sentences - told,
            "same quotation": quotations - told,
        }
        for kind, found in same.items():
            if found:
                told |= found
                yield Tie(document.id, kind, earlier.id, words=_short(" ".join(max(found))))


def _short(words: str) -> str:
    every = words.split()
    return " ".join(every[:WORDS_SHOWN]) + (" ..." if len(every) > WORDS_SHOWN else "")
