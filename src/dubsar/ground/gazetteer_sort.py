"""Sorts the keys of an index bucket by bucket, so that a thousand million bytes of them need no more than a few."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BUCKETS = 256
_KEY = np.dtype([("hash", "<u8"), ("people", "<u4"), ("posting", "<u4")])
_OUT = ("fan", "keys", "starts", "postings")


def sort_keys(folder: Path, records: int) -> int:
    """Writes `fan`, `keys`, `starts` and `postings` from the 256 files of keys; gives the bits of the fan.

    Under one key a row stands once, by its best way of matching; better ways stand first, then more populous rows.
    """
    bits = max(8, records.bit_length() - 1)
    files = {name: (folder / name).open("wb") for name in _OUT}
    keys_before = postings_before = 0
    try:
        for bucket in range(BUCKETS):
            found = np.fromfile(folder / f"keys-{bucket:02x}", dtype=_KEY)
            hashes, postings = _sorted(found)
            first = np.flatnonzero(_new(hashes))
            keys = hashes[first]
            slots = np.arange(bucket << (bits - 8), (bucket + 1) << (bits - 8), dtype=np.uint64)
            fan = keys_before + np.searchsorted(keys >> np.uint64(64 - bits), slots)
            files["fan"].write(fan.astype("<u4").tobytes())
            files["keys"].write(keys.astype("<u8").tobytes())
            files["starts"].write((postings_before + first).astype("<u4").tobytes())
            files["postings"].write(postings.astype("<u4").tobytes())
            keys_before, postings_before = keys_before + len(keys), postings_before + len(postings)
        files["fan"].write(keys_before.to_bytes(4, "little"))
        files["starts"].write(postings_before.to_bytes(4, "little"))
    finally:
        for file in files.values():
            file.close()
    return bits


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
