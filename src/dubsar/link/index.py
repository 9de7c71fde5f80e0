"""Index: what linking keeps of a ledger in memory, so that a new document is compared with its surroundings only.

What a pair scores depends on the two events, on the bands of their words and on which keys are too crowded. So when
documents come or go, only the pairs of these have to be compared anew: the events of the documents themselves, the
holders of a word that changed its band, and the holders of a key that became crowded or stopped being so. The links are
the same as if everything were compared again, in whatever order the documents came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from dubsar.link.candidates import CROWD, keys_of
from dubsar.link.compare import Surroundings, compare
from dubsar.link.profile import Profile
from dubsar.link.rarity import Rarity, band
from dubsar.link.weights import Weights
from dubsar.model import Link

AT_ONCE = 4000
"""Events that are compared in one go: all of a large ledger would not fit into memory."""
Pair = tuple[str, str]
Kept = Callable[[Profile, Profile, float], bool]


class Touched(NamedTuple):
    """What an update looked at: events compared anew, and events they were compared with."""

    fresh: int
    beside: int


class Index:
    """Events by document, their words and keys, and the links between them. `kept` says which links are worth it, and
    below the probability `least` only those of a declared strike can be.
    """

    def __init__(self, weights: Weights, kept: Kept, least: float) -> None:
        self.links: dict[Pair, Link] = {}
        self._weights, self._kept, self._least = weights, kept, least
        self._profiles: dict[str, Profile] = {}
        self._events: dict[str, tuple[str, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._holders: defaultdict[str, set[str]] = defaultdict(set)
        self._held: Counter[str] = Counter()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._under: defaultdict[str, set[str]] = defaultdict(set)
        self._linked: defaultdict[str, set[str]] = defaultdict(set)

    def update(self, gone: Iterable[str], come: Mapping[str, Iterable[Profile]]) -> Touched:
        """Take out the documents that are `gone` and take in those that `come` (in place of their former selves)."""
        leaving = sorted({*gone, *come} & self._events.keys())
        coming = {document: tuple(told) for document, told in sorted(come.items())}
        left = [id for document in leaving for id in self._events[document]]
        new = [each for told in coming.values() for each in told]
        again = self._count(leaving, coming)
        for id in left:
            self._drop_links(id)
        crowds = self._file(left, new, again)
        fresh = {each.id for each in new} | {id for document in again for id in self._events[document]} | crowds
        return self._compare(fresh)

    def _count(self, leaving: Iterable[str], come: Mapping[str, tuple[Profile, ...]]) -> set[str]:
        """Bring the words up to date; the documents that stay and hold a word whose band changed."""
        before: dict[str, int] = {}
        for document in leaving:
            for word in self._words.pop(document):
                before.setdefault(word, self._held[word])
                self._held[word] -= 1
                self._holders[word].discard(document)
            for id in self._events.pop(document):
                del self._profiles[id]
        for document, told in come.items():
            words = frozenset(word for each in told for word in (*each.words, *each.marks, *each.whole))
            for word in words:
                before.setdefault(word, self._held[word])
                self._held[word] += 1
                self._holders[word].add(document)
            self._words[document], self._events[document] = words, tuple(each.id for each in told)
            self._profiles.update((each.id, each) for each in told)
        crossed = [word for word, held in before.items() if held and band(held) != band(self._held[word])]
        return {document for word in crossed for document in self._holders[word]} - come.keys()

    def _file(self, left: Iterable[str], new: Iterable[Profile], again: Iterable[str]) -> set[str]:
        """Bring the keys up to date; the events under a key that became crowded, or stopped being so."""
        before: dict[str, int] = {}
        refiled = [self._profiles[id] for document in again for id in self._events[document]]
        for id in (*left, *(each.id for each in refiled)):
            for key in self._keys.pop(id):
                before.setdefault(key, len(self._under[key]))
                self._under[key].discard(id)
        for each in (*new, *refiled):
            self._keys[each.id] = keys_of(each, self._held)
            for key in self._keys[each.id]:
                before.setdefault(key, len(self._under[key]))
                self._under[key].add(each.id)
        turned = [key for key, many in before.items() if (many > CROWD) != (len(self._under[key]) > CROWD)]
        return {id for key in turned for id in self._under[key]}

    def _compare(self, fresh: set[str]) -> Touched:
        """Score the pairs of the fresh events anew, some thousands of events at a time, near ones together."""
        for id in fresh:
            self._drop_links(id)
        order = sorted(fresh, key=lambda id: (self._keys[id], id))
        done: set[str] = set()
        beside: set[str] = set()
        for start in range(0, len(order), AT_ONCE):
            now = frozenset(order[start : start + AT_ONCE])
            beside |= self._compare_some(now, done)
            done |= now
        return Touched(len(fresh), len(beside - fresh))

    def _compare_some(self, fresh: frozenset[str], done: set[str]) -> frozenset[str]:
        """Score the pairs of the fresh events, but with those that are done already; all that were looked at."""
        shared = {key for id in fresh for key in self._keys[id] if 1 < len(self._under[key]) <= CROWD}
        ids = (fresh | {id for key in shared for id in self._under[key]}) - done
        found = {id: tuple(key for key in self._keys[id] if key in shared) for id in ids}
        within = Surroundings(found, Rarity(self._held), fresh)
        profiles, by_id = [self._profiles[id] for id in sorted(ids)], self._profiles

        def kept(left: str, right: str, probability: float) -> bool:
            return self._kept(by_id[left], by_id[right], probability)

        for link in compare(profiles, self._weights, self._least, kept, within):
            self.links[link.left, link.right] = link
            self._linked[link.left].add(link.right)
            self._linked[link.right].add(link.left)
        return ids

    def _drop_links(self, id: str) -> None:
        for other in self._linked.pop(id, ()):
            self.links.pop((id, other) if id < other else (other, id), None)
            self._linked[other].discard(id)
