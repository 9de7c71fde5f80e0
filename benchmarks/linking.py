"""How long linking takes, how it grows, and how well it joins reports that others have grouped.

usage: python benchmarks/linking.py [CLAIMS ...] [--floor SECONDS] [--judged FILE.jsonl]

Makes synthetic reports of a war (`synthetic.py`), links and joins them all, then adds one more. Prints for each number
of claims (10,000 and 100,000 unless told) what it takes to link them (with profiles, keys and comparisons), to write
out every reason of every link, to join the events, and to do all of it for the one more; the memory at its highest; and
the ratio of linking to the floor: the seconds that the same claims would take at the speed asked for, 1,000,000 in 60.
With --judged, a file of articles with an `incident` each: the share of true pairs that share a key at all, which should
be 99 % of those that a reader found an event in.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import time
from datetime import date
from itertools import combinations
from pathlib import Path

from synthetic import reports

from dubsar.link.across import Linker
from dubsar.link.grouping import Grouping
from dubsar.link.index import candidate_pairs
from dubsar.link.profile import profile
from dubsar.link.setting import COMPARED
from dubsar.model import Document
from dubsar.pipeline import Reader
from dubsar.tally.reading import Reading

FLOOR = 60.0
"""Seconds for a million claims."""


class Watch:
    """Seconds on the wall and of the processor since it was made; they differ where others work beside."""

    def __init__(self) -> None:
        self._wall, self._own = time.perf_counter(), time.process_time()

    def __str__(self) -> str:
        return f"{time.perf_counter() - self._wall:6.1f} s ({time.process_time() - self._own:6.1f} s own)"

    @property
    def own(self) -> float:
        return time.process_time() - self._own


def measure(claims: int, floor: float) -> None:
    told = list(reports(claims))
    last, many = told.pop(), sum(len(each.claims) for each in told)
    gc.freeze()  # what was made here is no garbage of what is measured
    print(f"{many:>9,} claims in {len(told):,} reports {gigabytes()}")
    linker, grouping, watch = Linker(), Grouping(), Watch()
    linker.update(told)
    print(f"   linked      {watch}  {watch.own / (floor * many / 1e6):4.1f} x the floor {gigabytes()}", flush=True)
    watch = Watch()
    links = {(link.left, link.right): link for link in linker.links()}
    print(f"   explained   {watch}  {len(links):,} links {gigabytes()}", flush=True)
    watch = Watch()
    grouping.update(told, links.values(), ())
    print(f"   joined      {watch}  {len(grouping.events()):,} events {gigabytes()}", flush=True)
    watch = Watch()
    linker.update([*told, last])
    linked = str(watch)
    for pair, link in linker.moved().items():
        links.pop(pair, None)
        links |= {pair: link} if link else {}
    grouping.update([*told, last], links.values(), ())
    grouping.events()
    print(f"   one more    {linked} to link, {watch} with its events; {linker.touched}", flush=True)


def gigabytes() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:4.1f} GB"


def blocking(path: Path) -> None:
    """The share of true pairs of main events, of different documents, that share a key."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [
        Document(row["text"], title=row.get("title"), published=date.fromisoformat(row["published"][:10]))
        for row in rows
    ]
    readings: list[Reading] = list(Reader().read_many(documents))
    profiles = [profile(event, reading) for reading in readings for event in reading.events]
    found = {frozenset(pair) for pair, _ in candidate_pairs([each for each in profiles if each.kind in COMPARED])}
    mains = {
        reading.document.id: (row["incident"], profile(reading.events[0], reading).id)
        for row, reading in zip(rows, readings, strict=True)
        if reading.events
    }
    pairs = [(left, right) for (one, left), (other, right) in combinations(mains.values(), 2) if one == other]
    hit = sum(frozenset(pair) in found for pair in pairs)
    print(f"blocking keeps {hit:,} of {len(pairs):,} true pairs ({100 * hit / max(1, len(pairs)):.1f} %)")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("claims", nargs="*", type=int, default=[10_000, 100_000])
    ask.add_argument("--floor", type=float, default=FLOOR, help="seconds for a million claims")
    ask.add_argument("--judged", type=Path, help="articles with an `incident` each, as JSON lines")
    given = ask.parse_args()
    if given.judged:
        blocking(given.judged)
    for claims in given.claims:
        measure(claims, given.floor)


if __name__ == "__main__":
    main()
