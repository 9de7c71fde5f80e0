"""How long linking takes, how it grows, and how well it joins reports that others have grouped.

usage: python benchmarks/linking.py [CLAIMS ...] [--floor SECONDS] [--judged FILE.jsonl]

Makes synthetic events of a war (two claims an event, three reports an incident, a town, a day, names in the text),
links them all, then adds one more report and links again. Prints for each number of claims (10,000 and 100,000 unless
told) the seconds of both, the memory at its highest, and the ratio to the floor: the seconds that the same claims would
take at the speed asked for, 1,000,000 in 60. With --judged, a file of articles with an `incident` each: the share of
true pairs that share a key at all, which should be 99 % of those that a reader found an event in.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Literal

from dubsar.link.across import Linker
from dubsar.link.candidates import keys
from dubsar.link.profile import profile
from dubsar.model import Claim, Count, Document, Event, Harm, Place, When
from dubsar.pipeline import Reader
from dubsar.tally.reading import Reading

FLOOR = 60.0
"""Seconds for a million claims."""
REPORTS, CLAIMS = 3, 2
"""Reports of an incident, and claims in each report of it."""
FIRST = date(2031, 1, 1)
SYLLABLES = ("ba", "dor", "el", "fa", "gri", "hu", "ka", "lem", "mor", "na", "os", "pil", "qua", "rab", "si", "tun")


@dataclass(frozen=True)
class Told:
    """A synthetic reading."""

    document: Document
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    flags: tuple[str, ...] = ()


def told(claims: int, seed: int = 1) -> Iterator[Told]:
    """Reports with so many claims together; the more there are, the more towns and days they are of."""
    choose = random.Random(seed)
    incidents = max(1, claims // (REPORTS * CLAIMS))
    towns = [_town(number, choose) for number in range(max(20, incidents // 100))]
    for number in range(incidents):
        town, day = choose.choice(towns), FIRST + timedelta(choose.randrange(1500))
        killed, names = choose.randrange(1, 30), [_name(choose) for _ in range(6)]
        for report in range(REPORTS):
            yield _report(number, report, town, day, killed, [*names, *(_name(choose) for _ in range(8))])


def _report(number: int, report: int, town: Place, day: date, killed: int, names: list[str]) -> Told:
    first = f"An air raid killed {killed} people near the {names[0]} market in {town.name}, {names[1 + report]} said."
    second = f"Another {killed + 3} were taken to the {names[5]} hospital."
    text = f"{first} {second} " + " ".join(f"The family of {name} spoke of the night." for name in names)
    document = Document(text, publisher=f"Paper {report}", published=day + timedelta(report), title=f"Raid {number}")
    when = When(day, day, "day")
    told_of: tuple[tuple[str, Literal["killed", "injured"], int], ...] = (
        (first, "killed", killed),
        (second, "injured", killed + 3),
    )
    claims: tuple[Claim, ...] = tuple(
        Harm(
            document=document.id,
            span=document.span(text.index(sentence), text.index(sentence) + len(sentence)),
            outcome=outcome,
            cause="airstrike",
            when=when,
            where=town,
            count=Count.exactly(many),
        )
        for sentence, outcome, many in told_of
    )
    return Told(document, claims, (Event(claims, (document,)),))


def _town(number: int, choose: random.Random) -> Place:
    lat, lon = choose.uniform(-40, 60), choose.uniform(-120, 140)
    return Place(_name(choose), f"own:{number}", lat, lon, 5, "XX", f"Province {number // 40}", "settlement")


def _name(choose: random.Random) -> str:
    return "".join(choose.choice(SYLLABLES) for _ in range(choose.randrange(2, 5))).capitalize()


def measure(claims: int, floor: float) -> None:
    reports = list(told(claims + REPORTS * CLAIMS))
    last = reports.pop()
    linker = Linker()
    start = time.perf_counter()
    links = linker.link(reports)
    all_of_them = time.perf_counter() - start
    start = time.perf_counter()
    linker.link([*reports, last])
    one_more = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(
        f"{claims:>9,} claims  {len(reports):>7,} reports  {len(links):>9,} links  all {all_of_them:7.1f} s"
        f"  ({all_of_them / (floor * claims / 1e6):4.1f} x the floor)  one more {one_more:6.2f} s"
        f"  ({linker.touched.fresh} anew against {linker.touched.beside})  {memory:4.1f} GB"
    )


def blocking(path: Path) -> None:
    """The share of true pairs of main events that share a key."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [
        Document(row["text"], title=row.get("title"), published=date.fromisoformat(row["published"][:10]))
        for row in rows
    ]
    readings: list[Reading] = list(Reader().read_many(documents))
    profiles = [profile(event, reading) for reading in readings for event in reading.events]
    found = {id: set(row) for id, row in keys(profiles).items()}
    mains = [
        (row["incident"], profile(reading.events[0], reading).id)
        for row, reading in zip(rows, readings, strict=True)
        if reading.events
    ]
    pairs = [(left, right) for (one, left), (other, right) in combinations(mains, 2) if one == other]
    hit = sum(bool(found[left] & found[right]) for left, right in pairs)
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
