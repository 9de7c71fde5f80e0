"""Columns: profiles as numbers, a row an event, so that many pairs of them are compared at once.

Rows are only ever added. What a row says does not depend on any other; in how many documents a word stands is counted
by the index. Texts are numbers of a vocabulary, causes are bits, unknown is NONE.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import get_args

import numpy as np

from dubsar.link.arrays import Array, Grown, Ragged, distinct
from dubsar.link.profile import Profile, words_of
from dubsar.link.vocabulary import Vocabulary
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
ROW = np.dtype([*((name, "i4") for name in NUMBERS), ("lat", "f8"), ("lon", "f8")])
SETS = ("told", "beside", "spots", "around", "lands", "actors", "names", "words", "whole", "marks", "own")
"""Columns with several numbers a row, as in a profile; `own` are the words of the place, `marks` those not in whole."""
TEXTS = ("words", "whole", "marks")
Shown = tuple[str | None, ...]
SHOWN = ("when", "published", "where", "killed", "injured", "cause", "actors", "names", "standing")


class Columns:
    """The rows, and the vocabularies that their numbers are of: `words` of texts, `tags` of everything else."""

    def __init__(self) -> None:
        self.words, self.tags = Vocabulary(), Vocabulary()
        self.ids: list[str] = []
        self.shown: list[Shown] = []
        self.sets = {name: Ragged() for name in SETS}
        self._rows = Grown(ROW)
        self._said: dict[str, str] = {}

    def __len__(self) -> int:
        return self._rows.size

    @property
    def rows(self) -> Array:
        return self._rows.now

    def extend(self, profiles: Sequence[Profile]) -> Array:
        """Add the profiles; the numbers of their rows."""
        first = len(self)
        self._rows.extend(np.array([self._row(each) for each in profiles], ROW))
        self.ids.extend(each.id for each in profiles)
        self.shown.extend(self._shown(each) for each in profiles)
        for name in ("told", "beside"):
            self.sets[name].extend(getattr(each, name) for each in profiles)
        for name in ("spots", "around", "lands", "actors", "names"):
            self.sets[name].extend(self.tags.numbers(getattr(each, name)) for each in profiles)
        for name in ("words", "whole"):
            self.sets[name].extend(self.words.numbers(getattr(each, name)) for each in profiles)
        self.sets["marks"].extend(self.words.numbers(set(each.marks).difference(each.whole)) for each in profiles)
        self.sets["own"].extend(self.words.numbers(_place_words(each)) for each in profiles)
        return np.arange(first, len(self))

    def repeat(self, rows: Array) -> Array:
        """Add the same rows once more; the numbers of the new ones."""
        first = len(self)
        self._add_from(self, rows)
        return np.arange(first, len(self))

    def take(self, rows: Array) -> Columns:
        """These rows alone, with the same vocabularies."""
        taken = Columns()
        taken.words, taken.tags, taken._said = self.words, self.tags, self._said
        taken._add_from(self, rows)
        return taken

    def _add_from(self, other: Columns, rows: Array) -> None:
        self._rows.extend(other.rows[rows])
        self.ids.extend([other.ids[row] for row in rows])
        self.shown.extend([other.shown[row] for row in rows])
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

    def _row(self, each: Profile) -> tuple[float, ...]:
        place, tags = each.where, self.tags
        first, last = each.days or (NONE, NONE)
        point = place.point if place else None
        return (
            tags[each.document],
            KINDS.index(each.kind),
            each.main,
            each.settled,
            first,
            last,
            each.published.toordinal() if each.published else NONE,
            *_ends(each.killed),
            *_ends(each.injured),
            tags[place.id or place.name.casefold()] if place else NONE,
            tags[place.name.casefold()] if place else NONE,
            place is not None and place.id is not None,
            tags[place.country] if place and place.country else NONE,
            tags[place.admin1] if place and place.admin1 else NONE,
            _bits(each.causes),
            _bits(_akin(each.causes)),
            *(point or (np.nan, np.nan)),
        )

    def _shown(self, each: Profile) -> Shown:
        """The values as a link shows them; each text is kept once."""
        values = (
            None if each.when is None else _days(each.when),
            None if each.published is None else str(each.published),
            None if each.where is None else each.where.name,
            None if each.killed is None else str(each.killed),
            None if each.injured is None else str(each.injured),
            ", ".join(each.causes),
            ", ".join(each.actors),
            ", ".join(each.names),
            "the subject" if each.main else "an aside",
        )
        return tuple(None if value is None else self._said.setdefault(value, value) for value in values)


def _days(when: When) -> str:
    return f"{when.start}" if when.day else f"{when.start}..{when.end}"


def _ends(count: Count | None) -> tuple[int, int]:
    if count is None:
        return NONE, NONE
    return NONE if count.low is None else min(count.low, MOST), NONE if count.high is None else min(count.high, MOST)


def _bits(causes: Iterable[str]) -> int:
    """A bit for each cause; what is none of ours counts as "other"."""
    return reduce(or_, (BITS.get(cause, BITS["other"]) for cause in causes), 0)


def _akin(causes: Iterable[str]) -> set[str]:
    return {family for cause in causes for family in AKIN.get(cause, (cause,))}


def _place_words(each: Profile) -> tuple[str, ...]:
    return words_of([each.where.name, each.where.words or ""]) if each.where else ()
