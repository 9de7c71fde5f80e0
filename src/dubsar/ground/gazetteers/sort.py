"""Sorts the keys of an index bucket by bucket, so that a thousand million bytes of them need no more than a few."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BUCKETS = 256
_KEY = np.dtype([("hash", "<u8"), ("people", "<u4"), ("posting", "<u4")])
_ENTRY = np.dtype([("hash", "<u8"), ("told", "<u8")])
_OUT = ("fan", "entries", "postings")
_LAST = (2**64 - 1).to_bytes(8, "little") + bytes(8)


def sort_keys(folder: Path, records: int) -> int:
    """Writes `fan`, `entries` and `postings` from the 256 files of keys; gives the bits of the fan.

    Under one key a row stands once, by its best way of matching; better ways stand first, then more populous rows.
    """
    bits = max(8, records.bit_length() - 1)
    files = {name: (folder / name).open("wb") for name in _OUT}
    keys_before = postings_before = 0
    try:
        for bucket in range(BUCKETS):
            found = np.fromfile(folder / f"keys-{bucket:02x}", dtype=_KEY)
            hashes, postings = _sorted(found)
            entries, several = _entries(hashes, postings, postings_before)
            slots = np.arange(bucket << (bits - 8), (bucket + 1) << (bits - 8), dtype=np.uint64)
            fan = keys_before + np.searchsorted(entries["hash"] >> np.uint64(64 - bits), slots)
            files["fan"].write(fan.astype("<u4").tobytes())
            files["entries"].write(entries.tobytes())
            files["postings"].write(several.tobytes())
            keys_before, postings_before = keys_before + len(entries), postings_before + len(several)
        files["entries"].write(_LAST)  # larger than any key: a search needs no other end
    finally:
        for file in files.values():
            file.close()
    return bits


def _entries(
    hashes: NDArray[np.uint64], postings: NDArray[np.uint32], before: int
) -> tuple[NDArray[np.void], NDArray[np.uint32]]:
    """An entry for each key, and the postings of the keys that have several; `before` were written already."""
    first = np.flatnonzero(_new(hashes))
    counts = np.diff(np.append(first, len(hashes)))
    alone = counts == 1
    entries = np.zeros(len(first), dtype=_ENTRY)
    entries["hash"] = hashes[first]
    starts = before + 1 + np.cumsum(np.where(alone, 0, counts)) - counts
    several = starts.astype(np.uint64) << np.uint64(32) | counts.astype(np.uint64)
    entries["told"] = np.where(alone, postings[first].astype(np.uint64), several)
    return entries, postings[np.repeat(~alone, counts)].astype("<u4")


def _sorted(found: NDArray[np.void]) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    """Hashes and postings in order, without the weaker of two ways by which one key finds one row."""
    found = found[np.lexsort((found["posting"], found["hash"]))]
    rows = found["posting"] >> 2
    same = (found["hash"][1:] == found["hash"][:-1]) & (rows[1:] == rows[:-1])
    found = found[np.concatenate((np.ones(min(1, len(found)), dtype=bool), ~same))]
    people = found["people"].astype(np.int64)
    found = found[np.lexsort((found["posting"], -people, found["posting"] & 3, found["hash"]))]
    return found["hash"].copy(), found["posting"].copy()


def _new(hashes: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Where another key begins."""
    return np.concatenate((np.ones(min(1, len(hashes)), dtype=bool), hashes[1:] != hashes[:-1]))
