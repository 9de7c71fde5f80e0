"""Copies: which documents print one text, so that it counts once however often it is printed.

Near copies are found by MinHash over runs of words and then verified by the runs they really share. One text under two
names is a copy, even trimmed: "Rockets hit the depot, the agency reported ..." on nine sites. The daily release of one
publisher is not: it repeats its form, not its news. Nor are two short condolences in the same words for different dead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from dubsar.ground.publishers import publisher_of
from dubsar.model import Document

RUN = 5
"""Words in a row that make one shingle."""
SHARED = 0.75
"""Share of the shorter text's shingles that the longer one must hold."""
SHORT = 60
"""A text of fewer shingles than this is a copy only word for word: a form of words is soon shared."""
PERMUTATIONS, BANDS, SEED = 128, 64, 1
"""64 bands of two: texts that share a third of their shingles (one trimmed to that) meet in 999 cases of 1,000."""
CROWD = 50
"""A band shared by more documents than this is compared with its first document only."""

_WIRE = re.compile(r"\b(?:news agency|news service|newswire|press agency|wire)$", re.IGNORECASE)
Shingles = frozenset[tuple[str, ...]]


def roots_by_text(documents: Sequence[Document]) -> Mapping[str, str]:
    """Document id -> id of the root of its text: the earliest published copy (undated last), an agency's of one day."""
    unique = {document.id: document for document in sorted(documents, key=_age)}
    shingles = {id: shingles_of(document.text) for id, document in unique.items()}
    root = {id: id for id in unique}
    for left, right in sorted(_meeting(shingles)):
        one, other = _find(root, left), _find(root, right)
        if one != other and are_copies(unique[left], unique[right], shingles[left], shingles[right]):
            first, second = sorted((one, other), key=lambda id: _age(unique[id]))
            root[second] = first
    return {id: _find(root, id) for id in unique}


def shingles_of(text: str) -> Shingles:
    """Every run of words in a text; one run of all its words where it has fewer than a run."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def are_copies(left: Document, right: Document, mine: Shingles, yours: Shingles) -> bool:
    """Whether two documents print one text. Two of one publisher must also be of one day."""
    if left.publisher and left.publisher == right.publisher and left.published != right.published:
        return False
    fewest = min(len(mine), len(yours))
    if fewest < SHORT:
        return mine == yours
    return len(mine & yours) >= SHARED * fewest


def _meeting(shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Pairs of documents that share a band of their MinHash."""
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    for id, bands in _bands(shingles):
        for number, band in enumerate(bands):
            buckets[number, band].append(id)
    pairs: set[tuple[str, str]] = set()
    for ids in buckets.values():
        pairs.update(combinations(ids, 2) if len(ids) <= CROWD else ((ids[0], other) for other in ids[1:]))
    return pairs


def _bands(shingles: Mapping[str, Shingles]) -> Iterator[tuple[str, list[tuple[int, ...]]]]:
    from rensa import RMinHash  # compiled, and not needed before documents are compared

    rows = PERMUTATIONS // BANDS
    for id, runs in shingles.items():
        sketch = RMinHash(PERMUTATIONS, SEED)
        sketch.update(_joined(runs))
        digest = sketch.digest()
        yield id, [tuple(digest[at : at + rows]) for at in range(0, PERMUTATIONS, rows)]


def _joined(runs: Iterable[tuple[str, ...]]) -> list[str]:
    return [" ".join(run) for run in runs]


def is_agency(publisher: str | None) -> bool:
    """Whether others reprint what it writes: "Reuters", "Tigris News Agency"; not "the agency for water"."""
    listed = publisher_of(publisher)
    return listed.agency if listed else bool(publisher and _WIRE.search(publisher))


def _find(root: dict[str, str], id: str) -> str:
    while root[id] != id:
        root[id] = id = root[root[id]]
    return id


def _age(document: Document) -> tuple[date, bool, str]:
    """By day, undated last; of one day the agency's first, then by id."""
    return document.published or date.max, not is_agency(document.publisher), document.id
