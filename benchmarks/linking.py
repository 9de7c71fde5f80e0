"""How long linking takes, how it grows, and how well it joins reports that others have grouped.

usage: python benchmarks/linking.py [CLAIMS ...] [--floor SECONDS] [--page docs/link.md] [--judged FILE.jsonl]

Makes synthetic reports of a war (`synthetic.py`), links and joins them all, gives them codes, then adds one more.
Prints for each number of claims (10,000 and 100,000 unless told) what it takes to link them (with profiles, keys and
comparisons), to write out every reason of every link, to join the events, and to do all of it for the one more, with
the tally and the code of its event; the memory at its highest; and ratios to floors: linking to the seconds that the
same claims would take at the speed asked for, 1,000,000 in 60, and the one more to one second.
With --page, each number of claims is measured in a process of its own, and the table of the page, its chart and its
raw numbers (linking.json) are written anew.
With --judged, a file of articles with an `incident` each: the share of true pairs that share a key at all, which should
be 99 % of those that a reader found an event in.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from linking_page import write_page
from synthetic import Told, reports

from dubsar.ledger.codes import Codes
from dubsar.link.across import Linker
from dubsar.link.comparing.profile import profile
from dubsar.link.comparing.setting import COMPARED
from dubsar.link.grouping import Grouping
from dubsar.link.index import candidate_pairs
from dubsar.model import Document, Event, Incident, Link
from dubsar.pipeline import Reader
from dubsar.tally.codebooks import load_codebook
from dubsar.tally.incident import tally_event
from dubsar.tally.reading import DEFAULT_CODEBOOK, Reading

FLOOR = 60.0
"""Seconds for a million claims."""
FLOOR_OF_ONE = 1.0
"""Seconds for one more report."""
BARE = Incident(id="", claims=(), documents=(), codebook=DEFAULT_CODEBOOK)
Row = dict[str, Any]


class Watch:
    """Seconds on the wall and of the processor since it was made; they differ where others work beside."""

    def __init__(self) -> None:
        self._wall, self._own = time.perf_counter(), time.process_time()

    @property
    def seconds(self) -> Row:
        return {
            "wall": round(time.perf_counter() - self._wall, 2),
            "own": round(time.process_time() - self._own, 2),
            "gigabytes": gigabytes(),
        }


def measure(claims: int) -> Row:
    """What about so many claims take, step by step."""
    told = list(reports(claims))
    last = told.pop()
    row: Row = {"claims": sum(len(each.claims) for each in told), "reports": len(told), "before": gigabytes()}
    gc.freeze()  # what was made here is no garbage of what is measured
    linker, grouping, watch = Linker(), Grouping(), Watch()
    linker.update(told)
    row["linked"], watch = watch.seconds, Watch()
    links = {(link.left, link.right): link for link in linker.links()}
    row["explained"], watch = watch.seconds | {"links": len(links)}, Watch()
    grouping.update(told, links.values(), ())
    events = grouping.events()
    row["joined"], watch = watch.seconds | {"events": len(events)}, Watch()
    codes = _coded(events)
    row["coded"] = watch.seconds
    row["one more"] = _one_more(last, linker, grouping, codes, grouping.events())
    worst = max(told, key=lambda each: len(grouping.together(each.claims[0].id)))  # of a hot town's worst months
    together = len(grouping.together(worst.claims[0].id))
    linker.change({worst.document.id: None})
    grouping.change({worst.document.id: None}, linker.moved(), ())
    codes.changes(events := grouping.events(), [BARE] * len(events))
    row["worst more"] = _one_more(worst, linker, grouping, codes, events) | {"together": together}
    return row


def _coded(events: Sequence[Event]) -> Codes:
    """Codes of all the events, as they stand once recorded; no figure has a say in them."""
    codes = Codes()
    bare = [BARE] * len(events)
    codes.fold(codes.changes(events, bare) or {"held": [], "successors": {}})
    codes.changes(events, bare)
    return codes


def _one_more(last: Told, linker: Linker, grouping: Grouping, codes: Codes, events: Sequence[Event]) -> Row:
    known = {id(event) for event in events}
    book = load_codebook(DEFAULT_CODEBOOK)
    gc.collect()
    watch = Watch()
    linker.change({last.document.id: last})
    moved: dict[tuple[str, str], Link | None] = linker.moved()
    linked = watch.seconds
    grouping.change({last.document.id: last}, moved, ())
    events = grouping.events()
    incidents = [BARE if id(event) in known else tally_event(event, book) for event in events]
    codes.changes(events, incidents)
    touched = linker.touched
    return watch.seconds | {"linked": linked["own"], "compared": touched.fresh, "with": touched.beside}


def show(row: Row, floor: float) -> None:
    print(f"{row['claims']:>9,} claims in {row['reports']:,} reports, which take {row['before']} GB")
    ratios = {"linked": f"{row['linked']['own'] / (floor * row['claims'] / 1e6):4.1f} x the floor"}
    ratios["explained"] = f"{row['explained']['links']:,} links"
    ratios["joined"] = f"{row['joined']['events']:,} events"
    one = row["one more"]
    ratios["one more"] = f"{one['own'] / FLOOR_OF_ONE:4.1f} x the floor; {one['linked']} to link"
    ratios["worst more"] = f"where {row['worst more']['together']:,} events of reports hang together"
    for step in ("linked", "explained", "joined", "coded", "one more", "worst more"):
        took = row[step]
        print(
            f"   {step:<10}{took['wall']:7.1f} s ({took['own']:6.1f} s own)  {took['gigabytes']:4.1f} GB"
            f"  {ratios.get(step, '')}",
            flush=True,
        )


def gigabytes() -> float:
    """The most memory that this process ever took."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 2)


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


def by_itself(claims: int) -> Row:
    """The measure of so many claims, made in a process of its own."""
    command = [sys.executable, __file__, str(claims), "--json"]
    found: Row = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return found


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("claims", nargs="*", type=int, default=[10_000, 100_000])
    ask.add_argument("--floor", type=float, default=FLOOR, help="seconds for a million claims")
    ask.add_argument("--page", type=Path, help="the page whose table and chart to write anew")
    ask.add_argument("--json", action="store_true", help="print what was measured as JSON")
    ask.add_argument("--judged", type=Path, help="articles with an `incident` each, as JSON lines")
    given = ask.parse_args()
    if given.judged:
        blocking(given.judged)
    rows = []
    for claims in given.claims:
        rows.append(by_itself(claims) if given.page else measure(claims))
        if given.json:
            print(json.dumps(rows[-1]))
        else:
            show(rows[-1], given.floor)
    if given.page:
        write_page(rows, given.page)


if __name__ == "__main__":
    main()
