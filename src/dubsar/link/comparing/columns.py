"""Columns: profiles as numbers, a row an event, so that many pairs of them are compared at once.

Rows are only ever added. What a row says does not depend on any other; in how many documents a word stands is counted
by the index. Texts are numbers of a vocabulary, causes are bits, unknown is NONE.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, reduce
from math import nan
from operator import or_
from typing import get_args

import numpy as np

from dubsar.link.comparing.arrays import Array, Ragged, Table, distinct
from dubsar.link.comparing.profile import Profile
from dubsar.link.comparing.texts import Texts
from dubsar.link.comparing.vocabulary import Vocabulary
from dubsar.model import Count, When
from dubsar.model.kinds import Cause

NONE = -(2**31)
MOST = 2**30
"""A larger count is written as this."""
AKIN = {
    "airstrike": ("from the air", "explosive"),
    "drone": ("from the air", "explosive"),
    "missile": ("explosive",),
    "shelling": ("explosive",),
    "explosion": ("explosive",),
    "shooting": ("on the ground",),
    "ground": ("on the ground",),
    "execution": ("on the ground",),
}
"""Causes that two reports of one event often name for each other; an airstrike is also akin to explosive ones."""
KINDS = ("harm", "assessment", "damage", "strike")
STRIKE = KINDS.index("strike")
BITS = {name: 1 << bit for bit, name in enumerate((*get_args(Cause), "from the air", "explosive", "on the ground"))}
NUMBERS = (
    *("document", "kind", "main", "settled", "first", "last", "published"),
    *("killed_low", "killed_high", "injured_low", "injured_high"),
    *("place", "name", "known", "country", "admin1", "causes", "akin"),
)
SHOWN = ("when", "published", "where", "killed", "injured", "cause", "actors", "names", "standing")
KEPT = dict.fromkeys(NUMBERS, "i4") | {"lat": "f8", "lon": "f8"} | {f"shown {name}": "i4" for name in SHOWN}
SETS = ("told", "beside", "spots", "around", "lands", "actors", "names", "words", "whole", "marks", "own")
"""Columns with several numbers a row, as in a profile; `own` are the words of the place, `marks` those not in whole."""
TEXTS = ("words", "whole", "marks")


class Columns:
    """The rows, and the vocabularies that their numbers are of.

    `words` are those of texts, `said` the values as a link shows them, `tags` everything else.
    """

    def __init__(self) -> None:
        self.words, self.tags, self.said = Vocabulary(), Vocabulary(), Vocabulary()
        self.ids: list[str] = []
        self.rows = Table(KEPT)
        self.sets = {name: Ragged() for name in SETS}
        self._texts = Texts(self.words)

    def __len__(self) -> int:
        return len(self.rows)

    def extend(self, profiles: Sequence[Profile]) -> Array:
        """Add the profiles; the numbers of their rows."""
        first = len(self)
        self.ids.extend([each.id for each in profiles])
        self.rows.extend({**self._numbers(profiles), **self._places(profiles), **self._shown(profiles)})
        for name in ("told", "beside"):
            self.sets[name].extend([getattr(each, name) for each in profiles])
        for name in ("spots", "around", "lands", "actors", "names"):
            self.sets[name].extend([self.tags.numbers(getattr(each, name)) for each in profiles])
        self._read(profiles)
        return np.arange(first, len(self))

    def _read(self, profiles: Sequence[Profile]) -> None:
        """The words of the profiles' texts."""
        words, marks = self._texts.read(["\n".join(each.sentences) for each in profiles])
        _, whole = self._texts.read(["\n".join(each.texts) for each in profiles])
        named = [f"{each.where.name}\n{each.where.words or ''}" if each.where else "" for each in profiles]
        own, _ = self._texts.read(named)
        for name, found in (("words", words), ("whole", whole), ("marks", marks.without(whole)), ("own", own)):
            self.sets[name].extend_flat(*found)

    def repeat(self, rows: Array) -> Array:
        """Add the same rows once more; the numbers of the new ones."""
        first = len(self)
        self._add_from(self, rows)
        return np.arange(first, len(self))

    def take(self, rows: Array) -> Columns:
        """These rows alone, with the same vocabularies."""
        taken = Columns()
        taken.words, taken.tags, taken.said, taken._texts = self.words, self.tags, self.said, self._texts
        taken._add_from(self, rows)
        return taken

    def _add_from(self, other: Columns, rows: Array) -> None:
        self.rows.extend(other.rows.at(rows))
        self.ids.extend([other.ids[row] for row in rows])
        for name, column in self.sets.items():
            column.extend_flat(other.sets[name].of(rows)[0], other.sets[name].lengths(rows))

    def marks(self, rows: Array) -> tuple[Array, Array]:
        """The names and numbers of these rows, of their sentences or their documents: (word, place in `rows`)."""
        (whole, of_whole), (more, of_more) = self.sets["whole"].of(rows), self.sets["marks"].of(rows)
        return np.concatenate((whole, more)), np.concatenate((of_whole, of_more))

    def words_by_document(self, rows: Array) -> Array:
        """The words of these rows, each as often as there are documents that hold it."""
        found = [self.sets[name].of(rows) for name in TEXTS]
        document = self.rows["document"].astype(np.int64)
        codes = np.concatenate([document[rows[of]] << 32 | words for words, of in found])
        return distinct(codes) & 0xFFFFFFFF

    def holders(self, wanted: Array) -> Array:
        """The rows with any of the wanted words (one flag a word)."""
        found = []
        for name in TEXTS:
            column = self.sets[name]
            at = np.flatnonzero(wanted[column.flat])
            found.append(np.searchsorted(column.starts, at, "right") - 1)
        return distinct(np.concatenate(found))

    def document(self, row: int) -> str:
        return self.tags.words[int(self.rows["document"][row])]

    def _numbers(self, profiles: Sequence[Profile]) -> dict[str, Sequence[float]]:
        """What is a number by itself."""
        days = [each.days or (NONE, NONE) for each in profiles]
        killed, injured = [_ends(each.killed) for each in profiles], [_ends(each.injured) for each in profiles]
        return {
            "document": self.tags.numbers(each.document for each in profiles),
            "kind": [KINDS.index(each.kind) for each in profiles],
            "main": [each.main for each in profiles],
            "first": [first for first, _ in days],
            "last": [last for _, last in days],
            "published": [each.published.toordinal() if each.published else NONE for each in profiles],
            "killed_low": [low for low, _ in killed],
            "killed_high": [high for _, high in killed],
            "injured_low": [low for low, _ in injured],
            "injured_high": [high for _, high in injured],
            "causes": [_bits(each.causes) for each in profiles],
            "akin": [_bits(_akin(each.causes)) for each in profiles],
        }

    def _places(self, profiles: Sequence[Profile]) -> dict[str, Sequence[float]]:
        """Where each event is; NONE, and no number at all, where it is not said."""
        tags, places = self.tags, [each.where for each in profiles]
        points = [(place.point if place else None) or (nan, nan) for place in places]
        return {
            "settled": [each.settled is not None for each in profiles],
            "place": [tags[place.id or place.name.casefold()] if place else NONE for place in places],
            "name": [tags[place.name.casefold()] if place else NONE for place in places],
            "known": [place is not None and place.id is not None for place in places],
            "country": [tags[place.country] if place and place.country else NONE for place in places],
            "admin1": [tags[place.admin1] if place and place.admin1 else NONE for place in places],
            "lat": [lat for lat, _ in points],
            "lon": [lon for _, lon in points],
        }

    def _shown(self, profiles: Sequence[Profile]) -> dict[str, Sequence[int]]:
        """The values as a link shows them, each text kept once."""
        shown: dict[str, list[str | None]] = {
            "when": [None if each.when is None else _days(each.when) for each in profiles],
            "published": [None if each.published is None else str(each.published) for each in profiles],
            "where": [None if each.where is None else each.where.name for each in profiles],
            "killed": [None if each.killed is None else str(each.killed) for each in profiles],
            "injured": [None if each.injured is None else str(each.injured) for each in profiles],
            "cause": [", ".join(each.causes) for each in profiles],
            "actors": [", ".join(each.actors) for each in profiles],
            "names": [", ".join(each.names) for each in profiles],
            "standing": ["the subject" if each.main else "an aside" for each in profiles],
        }
        said = self.said
        return {
            f"shown {name}": [NONE if value is None else said[value] for value in values]
            for name, values in shown.items()
        }


def _days(when: When) -> str:
    return f"{when.start}" if when.day else f"{when.start}..{when.end}"


def _ends(count: Count | None) -> tuple[int, int]:
    if count is None:
        return NONE, NONE
    return NONE if count.low is None else min(count.low, MOST), NONE if count.high is None else min(count.high, MOST)


@lru_cache(maxsize=1024)
def _bits(causes: frozenset[str] | tuple[str, ...]) -> int:
    """A bit for each cause; what is none of ours counts as "other"."""
    return reduce(or_, (BITS.get(cause, BITS["other"]) for cause in causes), 0)


@lru_cache(maxsize=1024)
def _akin(causes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(family for cause in causes for family in AKIN.get(cause, (cause,)))
