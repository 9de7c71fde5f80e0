"""How much memory the reading of a long stream of documents takes, and by how much it grows from document to document.

usage: python benchmarks/memory.py [--documents N] [--slope BYTES]

The documents are made here: short reports of harm in which people, villages and numbers are new each time, so that
whatever keeps words for ever grows with them. They go through `Reader.read_many` as one stream. Printed are the
resident memory at each tenth and the slope, bytes a document, by least squares over the second half: the first half
fills what is bounded. Exits with 1 when the slope is above --slope.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from dubsar.model import Document
from dubsar.pipeline import Reader

SYLLABLES = "ba da fa ha ja ka la ma na ra sa ta za bi di hi ji ki li mi ni ri si ti zi bu du hu ju ku lu mu nu".split()
TEMPLATES = (
    "{count} people were killed {day} when an airstrike hit the village of {village}, {person} said.",
    "Shelling near {village} in {town} province wounded {count} members of the {family} family.",
    "{person}, {age}, and his brother {other} died in the raid on {village}.",
    "The {outlet} Observatory blamed {party} for the attack, which left {count} civilians dead.",
    "{count} families fled {village} for {town} {day}, {other} told the {outlet} agency.",
    "The {family}-{count} checkpoint was destroyed and {count} fighters of the {outlet} Brigade were killed.",
    "The teacher {person} sold bread, oil and {outlet} cloth on the market of {village}.",
)
TOWNS = ("Aleppo", "Idlib", "Taiz", "Kirkuk", "Hama", "Sirte", "Kharkiv", "Sumy")
PARTIES = ("Russian warplanes", "the Saudi-led coalition", "Iraqi forces", "the Islamic State")
# Steps at which the memory is taken.
STEPS = 40


def name(chance: random.Random) -> str:
    """A made name that hardly ever comes twice."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(3, 5))).capitalize()


def made(documents: int) -> Iterator[Document]:
    """Short reports, one at a time, by a fixed seed."""
    chance = random.Random(11)
    for number in range(documents):
        lines = [_sentence(chance, template) for template in chance.sample(TEMPLATES, 4)]
        day = date(2016, 1, 1) + timedelta(days=number % 2000)
        yield Document(text="\n\n".join(lines), publisher=f"{name(chance)} News", published=day)


def _sentence(chance: random.Random, template: str) -> str:
    day = f"on {chance.choice(('March', 'April', 'June'))} {chance.randint(1, 28)}, {chance.randint(2012, 2024)}"
    made_names = {each: name(chance) for each in ("village", "family", "outlet")}
    people = {each: f"{name(chance)} al-{name(chance)}" for each in ("person", "other")}
    chosen = {"town": chance.choice(TOWNS), "party": chance.choice(PARTIES), "day": day}
    numbers = {"count": f"{chance.randint(2, 99_999):,}", "age": chance.randint(1, 90)}
    return template.format(**made_names, **people, **chosen, **numbers)


def resident() -> int:
    """Bytes of memory that this process holds now; where the system does not say, the most that it ever held."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def slope(points: Sequence[tuple[int, int]]) -> float:
    """Bytes a document, by least squares through (documents, bytes)."""
    middle = sum(at for at, _ in points) / len(points)
    level = sum(held for _, held in points) / len(points)
    spread = sum((at - middle) ** 2 for at, _ in points)
    return sum((at - middle) * (held - level) for at, held in points) / spread if spread else 0.0


def measure(documents: int) -> list[tuple[int, int]]:
    """(documents read, bytes held) at each step."""
    points, start, step = [], time.monotonic(), max(1, documents // STEPS)
    for number, reading in enumerate(Reader().read_many(made(documents)), 1):
        assert reading.unread is None, reading.unread
        if number % step == 0:
            points.append((number, resident()))
            if len(points) % (STEPS // 10) == 0:
                took = time.monotonic() - start
                print(f"{number:>9,} documents {points[-1][1] / 1e6:8.1f} MB {took:8.0f} s", flush=True)
    return points


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--slope", type=float, default=1_000.0, help="the most bytes a document that pass for flat")
    asked = parser.parse_args()
    points = measure(asked.documents)
    found = slope(points[len(points) // 2 :])
    print(f"slope over the second half: {found:,.0f} bytes a document")
    sys.exit(0 if found <= asked.slope else 1)


if __name__ == "__main__":
    main()
