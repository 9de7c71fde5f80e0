"""Candidates: which pairs of events are worth comparing at all.

Two events are compared when they share a key: a stretch of days with a stretch of land, a named victim, a name or
number that few documents hold, two that not many hold, or one of these, or a place, that was in the news within weeks.
A key that too many events share says nothing and is dropped. No pair is judged here.

A key is a hash of 40 bits, made of letters and never of when they were first seen, so that the order of arrival changes
no key. An entry is a key and the row that has it in one number, so that sorting brings the rows of a key together.
"""

from __future__ import annotations

import numpy as np

from dubsar.link.comparing.arrays import Array, distinct, places, product, spread
from dubsar.link.comparing.columns import NONE, Columns
from dubsar.link.comparing.rarity import BOUNDS

BUCKET_DAYS = 6
"""Two overlapping rows of buckets this wide: days at most half of it apart always share one."""
HALF = BUCKET_DAYS // 2
DAYS_TOLD = 4
"""By how many of the days that its document tells an event is found, the first ones."""
LONGEST_DAYS = 31
"""A longer stretch than this dates nothing: the event is found by its words and names alone."""
CELL_DEGREES = 1.0
"""Four overlapping grids this wide: points within half of it (some 50 km) always share a cell."""
NEWS_DAYS = 6
"""How long before its publication an undated event is looked for. For finding candidates only, never a date."""
_, UNCOMMON, KNOWN = BOUNDS
MONTH_DAYS = 30
"""Two overlapping rows of days of publication this wide: a name that not many documents hold, a month in the news."""
QUARTER_DAYS = 120
"""The same for a place: a report of the trial, or of the funeral, may name no day of the event."""
TWOS = 6
"""Each two of so many of the longest of such names find an event on any day."""
MARKS = 16
"""By how many of the names and numbers that more documents hold an event is found: the longest, which say the most."""
CROWD = 400
"""A key shared by more events than this is dropped: it would compare a whole war with itself."""
ROW_BITS = 24
MOST_ROWS = 2**ROW_BITS
_ROW, _SHIFT = np.uint64(MOST_ROWS - 1), np.uint64(ROW_BITS)


def keys_of(entries: Array) -> Array:
    return entries >> _SHIFT


def ends_of(keys: Array) -> tuple[Array, Array]:
    """The entries that those of each key lie between."""
    return keys << _SHIFT, keys << _SHIFT | _ROW


def rows_of(entries: Array) -> Array:
    return (entries & _ROW).astype(np.int64)


def entries(columns: Columns, rows: Array, held: Array) -> Array:
    """Every key of these rows with its row, sorted, each once. Of the ledger only the bands of `held` have a say.

    `held` says in how many documents each word stands.
    """
    hashes, buckets = columns.tags.hashes, _buckets(columns, rows)
    names, of_name = columns.sets["names"].of(rows)
    spots, of_spot = columns.sets["around"].of(rows)
    uncommon, known = _marks(columns, rows, held)
    found = [
        _keyed(1, *_with_days(buckets, _lands(columns, rows))),
        _keyed(2, *_with_days(buckets, (hashes[spots], of_spot))),
        _keyed(3, *_with_days(buckets, known)),
        _keyed(4, hashes[names], of_name),
        _keyed(5, *uncommon),
        _keyed(6, *_with_days(_news(columns, rows, QUARTER_DAYS), (hashes[spots], of_spot))),
        _keyed(7, *_with_days(_news(columns, rows, MONTH_DAYS), known)),
        _keyed(8, *_twos(known, len(rows))),
    ]
    keys = np.concatenate([key << _SHIFT | rows[of].astype(np.uint64) for key, of in found])
    return distinct(keys)


Found = tuple[Array, Array]
"""What was found, and for each the place of its row among the rows asked for."""


def _buckets(columns: Columns, rows: Array) -> Found:
    """The stretches of days that each event may fall in: its own, those told in its document, those of its news."""
    told, of = columns.sets["beside"].of(rows)
    early = _rank(of, len(rows)) < DAYS_TOLD
    told, of = told[early], of[early]
    here = columns.rows.at(rows, "first", "last", "published", "settled")
    first, last, published = here["first"].astype(np.int64), here["last"].astype(np.int64), here["published"]
    dated = np.flatnonzero((here["first"] != NONE) & (last - first <= LONGEST_DAYS))
    news = np.flatnonzero((published != NONE) & ((here["first"] == NONE) | (here["settled"] == 0)))
    starts = np.concatenate((told, first[dated], published[news] - NEWS_DAYS))
    ends = np.concatenate((told, last[dated], published[news]))
    of = np.concatenate((of, dated, news))
    found = []
    for row in (0, 1):
        begin, end = (starts + row * HALF) // BUCKET_DAYS, (ends + row * HALF) // BUCKET_DAYS
        many = end - begin + 1
        found.append(of[places(many)] << 32 | spread(begin, many) * 2 + row)
    each = distinct(np.concatenate(found))
    return (each & 0xFFFFFFFF).astype(np.uint64), each >> 32


def _news(columns: Columns, rows: Array, width: int) -> Found:
    """The stretches of days that each event was published in."""
    published = columns.rows["published"][rows].astype(np.int64)
    known = np.flatnonzero(published != NONE)
    days = [(published[known] + row * width // 2) // width * 2 + row for row in (0, 1)]
    return np.stack(days, 1).reshape(-1).astype(np.uint64), np.repeat(known, 2)


def _lands(columns: Columns, rows: Array) -> Found:
    """The cells round a settled point; the province, known or not; the country where nothing finer is said."""
    here = columns.rows.at(rows, "settled", "country", "admin1", "place", "name", "lat", "lon")
    hashes = columns.tags.hashes
    settled, country, province = here["settled"] != 0, here["country"], here["admin1"]
    found = [_cells(here["lat"], here["lon"], np.flatnonzero(settled), *shift) for shift in SHIFTS]
    whole = np.flatnonzero((country != NONE) & (province != NONE))
    found.append((_mix(hashes[country[whole]]) ^ hashes[province[whole]], whole))
    vague = np.flatnonzero((country != NONE) & (province == NONE) & ~settled)
    found.append((hashes[country[vague]], vague))
    unmapped = np.flatnonzero((here["place"] != NONE) & np.isnan(here["lat"]))
    found.append((hashes[here["name"][unmapped]], unmapped))
    return _joined(found)


SHIFTS = tuple((north, east) for north in (0.0, 0.5) for east in (0.0, 0.5))


def _cells(lat: Array, lon: Array, settled: Array, north: float, east: float) -> Found:
    up = np.floor(lat[settled] / CELL_DEGREES + north).astype(np.int64) + 1000
    across = np.floor(lon[settled] / CELL_DEGREES + east).astype(np.int64) + 1000
    code = (up << 16 | across) << 2 | (int(north * 2) << 1 | int(east * 2))
    return _mix(code.astype(np.uint64)), settled


def _marks(columns: Columns, rows: Array, held: Array) -> tuple[Found, Found]:
    """The uncommon names and numbers, and the longest of those that more documents hold."""
    words, of = columns.marks(rows)
    hashes, many = columns.words.hashes, held[words]
    rare = many <= UNCOMMON
    known = np.flatnonzero(~rare & (many <= KNOWN))
    order = np.lexsort((hashes[words[known]], -columns.words.lengths[words[known]], of[known]))
    known = known[order]
    known = known[_rank(of[known], len(rows)) < MARKS]
    return (hashes[words[rare]], of[rare]), (hashes[words[known]], of[known])


def _twos(known: Found, rows: int) -> Found:
    """Each two of the first ones of a row."""
    what, of = known
    first = _rank(of, rows) < TWOS
    what, of = what[first], of[first]
    lengths = np.bincount(of, minlength=rows)
    one, other, row = product(what, lengths, what, lengths)
    two = one < other
    return _mix(one[two]) ^ other[two], row[two]


def _rank(of: Array, rows: int) -> Array:
    """Which of its row each is, from 0; those of a row stand together."""
    lengths = np.bincount(of, minlength=rows)
    return np.asarray(np.arange(len(of)) - np.repeat(np.cumsum(lengths) - lengths, lengths))


def _with_days(buckets: Found, things: Found) -> Found:
    """Each thing with each stretch of days of its row."""
    (days, of_days), (what, of) = buckets, things
    rows = int(max(of_days.max(initial=-1), of.max(initial=-1))) + 1
    order = np.argsort(of, kind="stable")
    widths, lengths = np.bincount(of_days, minlength=rows), np.bincount(of, minlength=rows)
    on, at, row = product(days, widths, what[order], lengths)
    return _mix(on + np.uint64(1)) ^ at, row


def _keyed(kind: int, what: Array, of: Array) -> Found:
    """Keys of 40 bits; another kind of the same thing is another key."""
    return _mix(what ^ np.uint64(kind << 56)) >> _SHIFT, of


def _mix(numbers: Array) -> Array:
    """Spread numbers over all 64 bits (the finisher of SplitMix64)."""
    mixed = numbers.astype(np.uint64)
    mixed = (mixed ^ mixed >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ mixed >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return mixed ^ mixed >> np.uint64(31)


def _joined(found: list[Found]) -> Found:
    return np.concatenate([what for what, _ in found]), np.concatenate([of for _, of in found])
