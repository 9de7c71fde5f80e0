"""Profiles at random, from so few values that they often agree; and what linking makes of profiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from dubsar.link.comparing.profile import Profile
from dubsar.link.index import Index
from dubsar.link.weights import Weights
from dubsar.model import Count, Link, Place, When

DAY = date(2031, 5, 5)
PLACES = (
    Place("Karsa", "own:1", 34.0, 44.0, 5, "IQ", "Diyala", "settlement"),
    Place("Karsa mill", "own:9", 34.02, 44.0, 1, "IQ", "Diyala", "site"),
    Place("Mandali", "own:4", 34.2, 44.2, 5, "IQ", "Diyala", "settlement"),
    Place("Telba", "own:3", 34.6, 44.4, 5, "IQ", "Nineveh", "settlement"),
    Place("Diyala", "own:2", 34.2, 45.0, 90, "IQ", "Diyala", "admin1"),
    Place("Iraq", "own:5", 33.0, 44.0, 400, "IQ", None, "country"),
    Place("Karsa"),
)
NAMES = ("zarqan", "haddad", "market", "karsa", "sunday", "clinic", "mill", "bridge", "telba")


def _tuples(values: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(values), max_size=len(values)).map(lambda found: tuple(sorted(found)))


def _sentences(words: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """One or no sentence of such words; a name is in capitals."""
    written = st.lists(st.sampled_from([*words, *map(str.capitalize, words), *map(str.capitalize, words)]), max_size=9)
    return written.map(lambda found: (" ".join(found),) if found else ())


def _days(most: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.sets(st.integers(DAY.toordinal(), DAY.toordinal() + most), max_size=3).map(lambda d: tuple(sorted(d)))


whens = st.builds(
    lambda start, length: When(DAY + timedelta(start), DAY + timedelta(start + length), "day"),
    st.integers(0, 12),
    st.sampled_from([0, 0, 0, 1, 6, 40]),
)
counts = st.builds(
    lambda low, more, known: Count(low if known != 2 else None, low + more if known else None),
    st.integers(0, 9),
    st.sampled_from([0, 0, 1, 5]),
    st.integers(0, 2),
)
profiles = st.builds(
    Profile,
    id=st.uuids().map(lambda made: f"c:{made}"),
    document=st.sampled_from([f"d:{number}" for number in range(9)]),
    kind=st.sampled_from(["harm", "assessment", "damage"]),
    published=st.none() | st.integers(0, 120).map(lambda days: DAY + timedelta(days)),
    when=st.none() | whens,
    where=st.none() | st.sampled_from(PLACES),
    killed=st.none() | counts,
    injured=st.none() | counts,
    causes=_tuples(["airstrike", "drone", "shelling", "shooting"]),
    actors=_tuples(["x", "y"]),
    names=_tuples(["salim haddad", "rim haddad"]),
    sentences=_sentences(NAMES),
    texts=_sentences([*NAMES, "ana", "bor", "cam", "dov"]),
    told=_days(9),
    beside=_days(9),
    spots=_tuples(["own:1", "own:3"]),
    around=_tuples(["own:1", "own:3", "own:4"]),
    lands=_tuples(["IQ/Diyala", "IQ/Nineveh"]),
    main=st.booleans(),
)
several = st.lists(profiles, min_size=2, max_size=9, unique_by=lambda each: each.id)


def by_document(told: Iterable[Profile]) -> list[tuple[str, list[Profile]]]:
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    for each in told:
        found[each.document].append(each)
    return list(found.items())


def linked(told: Iterable[Profile], weights: Weights, least: float = 0.0) -> dict[tuple[str, str], Link]:
    """The links of these profiles by their ends."""
    index = Index(weights, least)
    index.update((), by_document(told))
    return {(link.left, link.right): link for link in index.links()}
