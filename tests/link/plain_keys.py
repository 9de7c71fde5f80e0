"""What `link.candidates` does, key by key and word by word: slow, and plain to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import floor

from plain_words import marks_of, words_of

from dubsar.link import candidates
from dubsar.link.candidates import (
    BUCKET_DAYS,
    CELL_DEGREES,
    DAYS_TOLD,
    HALF,
    KNOWN,
    LONGEST_DAYS,
    MARKS,
    MONTH_DAYS,
    NEWS_DAYS,
    QUARTER_DAYS,
    TWOS,
    UNCOMMON,
)
from dubsar.link.comparing.profile import Profile
from dubsar.link.comparing.vocabulary import Vocabulary


def pairs(profiles: Sequence[Profile]) -> set[tuple[str, str]]:
    """The ids of the profiles of two documents that share a key."""
    found = keys(profiles)
    document = {each.id: each.document for each in profiles}
    both = (pair for pair in combinations(sorted(found), 2) if document[pair[0]] != document[pair[1]])
    return {(one, other) for one, other in both if set(found[one]) & set(found[other])}


def holders(profiles: Iterable[Profile]) -> Counter[str]:
    """In how many documents each word stands."""
    documents: dict[str, set[str]] = {}
    for each in profiles:
        documents.setdefault(each.document, set()).update(words_of(each.sentences), marks_of(each.texts))
    return Counter(word for words in documents.values() for word in words)


def keys(profiles: Sequence[Profile]) -> dict[str, tuple[str, ...]]:
    """The keys of each profile by its id; what stands alone or in a crowd is left out."""
    held = holders(profiles)
    found = {each.id: keys_of(each, held) for each in profiles}
    crowd = Counter(key for row in found.values() for key in row)
    return {id: tuple(key for key in row if 1 < crowd[key] <= candidates.CROWD) for id, row in found.items()}


def keys_of(each: Profile, held: Mapping[str, int]) -> tuple[str, ...]:
    """All keys of one profile, sorted. Of the ledger only the bands of its words have a say in them."""
    return tuple(sorted({*_day_and_place(each), *_names(each), *_marks(each, held)}))


def _day_and_place(each: Profile) -> Iterator[str]:
    lands = tuple(_lands(each))
    for days in _buckets(each):
        for land in lands:
            yield f"{days} {land}"
        for spot in each.around:
            yield f"{days} spot {spot}"
    for days in _news(each, QUARTER_DAYS):
        yield from (f"{days} spot {spot}" for spot in each.around)


def _news(each: Profile, width: int) -> list[str]:
    if each.published is None:
        return []
    return [f"news {row}:{(each.published.toordinal() + row * width // 2) // width}" for row in (0, 1)]


def _buckets(each: Profile) -> Iterator[str]:
    """The stretches of days that the event may fall in: its own, those told in the document, those of its news."""
    spans = [(day, day) for day in each.beside[:DAYS_TOLD]]
    if each.days and each.days[1] - each.days[0] <= LONGEST_DAYS:
        spans.append(each.days)
    if each.published and (each.days is None or not each.settled):
        spans.append((each.published.toordinal() - NEWS_DAYS, each.published.toordinal()))
    found = {
        f"{row}:{bucket}"
        for first, last in spans
        for row in (0, 1)
        for bucket in range((first + row * HALF) // BUCKET_DAYS, (last + row * HALF) // BUCKET_DAYS + 1)
    }
    yield from sorted(found)


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


def _marks(each: Profile, held: Mapping[str, int]) -> Iterator[str]:
    """The uncommon names and numbers alone; the longest of those that more documents hold, with a stretch of days."""
    found = {*marks_of(each.sentences), *marks_of(each.texts)}
    vocabulary = Vocabulary()
    vocabulary.numbers(found)
    hashes = dict(zip(vocabulary, vocabulary.hashes.tolist(), strict=True))
    yield from (f"word {word}" for word in found if held[word] <= UNCOMMON)
    known = [word for word in found if UNCOMMON < held[word] <= KNOWN]
    known.sort(key=lambda word: (-len(word), hashes[word]))
    for days in (*_buckets(each), *_news(each, MONTH_DAYS)):
        yield from (f"{days} word {word}" for word in known[:MARKS])
    yield from (f"words {one} {other}" for one, other in combinations(sorted(known[:TWOS]), 2))
