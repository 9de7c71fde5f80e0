"""Candidates: which pairs of events are worth comparing at all.

Two events are compared when they share a key: a stretch of days with a stretch of land, a named victim, or a name or
number that few documents hold. A key that too many events share says nothing and is dropped. No pair is judged here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import floor

from dubsar.link.profile import Profile

BUCKET_DAYS = 6
"""Two overlapping rows of buckets this wide: days at most half of it apart always share one."""
LONGEST_DAYS = 31
"""A longer stretch than this dates nothing: the event is found by its words and names alone."""
CELL_DEGREES = 1.0
"""Four overlapping grids this wide: points within half of it (some 50 km) always share a cell."""
NEWS_DAYS = 6
"""How long before its publication an undated event is looked for. For finding candidates only, never a date."""
RARE_MARKS = 20
"""How many of its rarest names and numbers each event is found by."""
RARE_IN = 24
"""A name or number found in more documents than this finds nothing."""
CROWD = 400
"""A key shared by more events than this is dropped: it would compare a whole war with itself."""


def holders(profiles: Iterable[Profile]) -> Counter[str]:
    """In how many documents each word stands."""
    documents: dict[str, set[str]] = {}
    for each in profiles:
        documents.setdefault(each.document, set()).update(each.words, each.marks, each.whole)
    return Counter(word for words in documents.values() for word in words)


def keys(profiles: Sequence[Profile]) -> dict[str, tuple[str, ...]]:
    """The keys of each profile by its id; what stands alone or in a crowd is left out."""
    held = holders(profiles)
    found = {each.id: (*_day_and_place(each), *_names(each), *_rare_marks(each, held)) for each in profiles}
    crowd = Counter(key for row in found.values() for key in set(row))
    return {id: tuple(key for key in sorted(set(row)) if 1 < crowd[key] <= CROWD) for id, row in found.items()}


def _day_and_place(each: Profile) -> Iterator[str]:
    lands = tuple(_lands(each))
    for days in _buckets(each):
        for land in lands:
            yield f"{days} {land}"


def _buckets(each: Profile) -> Iterator[str]:
    days = each.days
    if days is None and each.published:
        days = each.published.toordinal() - NEWS_DAYS, each.published.toordinal()
    if days is None or days[1] - days[0] > LONGEST_DAYS:
        return
    for row in (0, 1):
        shift = row * BUCKET_DAYS // 2
        for bucket in range((days[0] + shift) // BUCKET_DAYS, (days[1] + shift) // BUCKET_DAYS + 1):
            yield f"{row}:{bucket}"


def _lands(each: Profile) -> Iterator[str]:
    """The cells round a settled point; the province, known or not; the country where nothing finer is said."""
    place = each.where
    if place is None:
        return
    if each.settled and place.point:
        lat, lon = (degrees / CELL_DEGREES for degrees in place.point)
        for row in (0.0, 0.5):
            for column in (0.0, 0.5):
                yield f"{row}{column}@{floor(lat + row)}:{floor(lon + column)}"
    if place.country and place.admin1:
        yield f"{place.country}/{place.admin1}"
    elif place.country and not each.settled:
        yield place.country
    if place.point is None:
        yield place.name.casefold()


def _names(each: Profile) -> Iterator[str]:
    return (f"name {name}" for name in each.names)


def _rare_marks(each: Profile, held: Counter[str]) -> Iterator[str]:
    """The rarest marks that another document holds too; of equally rare ones the longest, which say the most."""
    shared = [word for word in {*each.marks, *each.whole} if 1 < held[word] <= RARE_IN]
    for word in sorted(shared, key=lambda word: (held[word], -len(word), word))[:RARE_MARKS]:
        yield f"word {word}"
