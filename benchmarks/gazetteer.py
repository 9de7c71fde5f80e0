"""How many names a second the gazetteer looks up, beside the floor of a plain dict, and what it costs to open.

usage: python benchmarks/gazetteer.py [ROUNDS]

Names that it knows by their main name, by another, and names that it does not know (the same, turned round); none of
these is asked twice in a round, so nothing is remembered; then a few names again and again, as one document has them.
The best of ROUNDS counts, in processor time, so that other work on the machine disturbs it least; the floor is measured
beside each kind, so that the ratio holds where the speeds do not. The floor does the least that any gazetteer in Python
must do: lower the letters and ask a dict. Opening and memory are measured in a fresh process (on Linux).
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial

from dubsar.ground.gazetteer import Gazetteer
from dubsar.ground.gazetteers.sources import Sources
from dubsar.ground.places import Places

NAMES = 40_000
TOWNS = ("Mosul", "Hajin", "Al Bukamal", "Dayr Hafir", "Raqqah", "Ash Shaddadi", "Manbij", "Ayn Isa", "Kisik", "Mar'a")
OPENING = """
import sys, time
from pathlib import Path
from dubsar.ground.gazetteer import Gazetteer

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

before, start = resident(), time.perf_counter()
gazetteer = Gazetteer.load()
opened = time.perf_counter() - start
for name in sys.stdin.read().splitlines():
    gazetteer.matches(name)
print(opened, resident() - before)
"""


def names() -> dict[str, list[str]]:
    """Names by what the gazetteer knows of them; the same in every run."""
    cities = json.loads((Sources().geonames / "cities500.json").read_bytes()).values()
    main = sorted({city["name"] for city in cities})
    other = sorted({name for city in cities for name in city["alternatenames"] if name.isascii()} - set(main))
    for each in (main, other):
        random.Random(1).shuffle(each)
    unknown = [name[::-1].title() for name in main[NAMES : 2 * NAMES]]
    return {"main names": main[:NAMES], "other names": other[:NAMES], "unknown names": unknown}


def best(rounds: int, asked: Iterable[str], fresh: Callable[[], Callable[[str], object]]) -> float:
    """Names a second of processor time, in the best of the rounds, each with nothing remembered."""
    asked, times = list(asked), []
    for _ in range(rounds):
        ask = fresh()
        start = time.process_time()
        for name in asked:
            ask(name)
        times.append(time.process_time() - start)
    return len(asked) / min(times)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    lists = names()
    index = Gazetteer.load().index
    plain = dict.fromkeys(lists["main names"])
    lists["the same 100 names"] = lists["main names"][:100] * (NAMES // 100)
    for kind, asked in lists.items():
        floor = best(rounds, asked, lambda: lambda name: plain.get(name.lower()))
        speed = best(rounds, asked, lambda: Gazetteer(index).matches)
        print(f"{kind}: {speed:,.0f} names/s; a plain dict {floor:,.0f} names/s; ratio 1:{floor / speed:.1f}")
    speed = best(rounds, lists["main names"][:10_000], lambda: Places(Gazetteer(index)).resolve)
    print(f"resolved to a place: {speed:,.0f} names/s; ratio 1:{floor / speed:.1f}")
    releases = [town for town in TOWNS for _ in range(1_000)]
    speed = best(rounds, releases, lambda: partial(Places(Gazetteer(index)).resolve, country="SY"))
    print(f"resolved to a place, the same towns again and again: {speed:,.0f} names/s; ratio 1:{floor / speed:.1f}")
    opened, memory = subprocess.run(
        [sys.executable, "-c", OPENING],
        input="\n".join(lists["main names"][:10_000]),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    print(f"opening: {float(opened):.3f} s; memory after 10,000 names: {float(memory):.0f} MB more than without it")


if __name__ == "__main__":
    main()
