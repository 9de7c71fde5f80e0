"""How many words a second the readers of releases and findings take, beside a bare regular expression on the same text.

usage: python benchmarks/releases.py [ROUNDS]

The text is made here: lines in the manner of strike releases. The best of ROUNDS counts, in processor time, so that
other work on the machine disturbs it least. Places are not looked up: the gazetteer has a benchmark of its own.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import islice, product

from dubsar.extract.assessments.reading import read_findings
from dubsar.extract.releases.reading import read_release
from dubsar.model import Document, Place

TOWNS = ("Hit", "Tuz", "Hajin", "Al Bukamal", "Sinjar", "Makhmur", "Dayr Hafir", "Kisik")
COUNTS = ("one", "two", "five", "12")
TAILS = (
    "engaged two groups of fighters and wrecked a fighting position, three vehicles and a mortar system",
    "struck a large tactical unit; destroyed four boats, a bunker and two supply caches; and damaged a road",
    "destroyed a command post, a radio mast and a vehicle-borne bomb, and suppressed a sniper position",
)
FLOOR = re.compile(r"Near ([^,]+), (\w+) strikes? (\w+)")


class NoPlaces:
    """A gazetteer that knows nothing."""

    def resolve(self, name: str, *, country: str | None = None, near: Place | None = None) -> Place:
        return Place(name)


def releases() -> list[Document]:
    """Two hundred releases of twelve lines under two headings."""
    lines = [f"- Near {town}, {count} strikes {tail}." for town, count, tail in product(TOWNS, COUNTS, TAILS)]
    pages = []
    for first in range(200):
        turned = lines[first % len(lines) :] + lines[: first % len(lines)]
        body = ["Syria", *islice(turned, 6), "Iraq", *islice(turned, 6, 12)]
        pages.append(Document(text="\n".join(body), publisher="CJTF-OIR", published=date(2017, 3, 1)))
    return pages


def findings() -> list[Document]:
    """Two hundred reports of ten findings."""
    entries = (
        "Jan. {day}, 2018, near {town}, Syria, via media report. During a strike on a depot, {count} civilians were "
        "unintentionally killed and one was injured. {number}/CS{day} 37SFU676401"
    )
    texts = (
        "\n".join(
            entries.format(day=day, town=TOWNS[day % 8], count=COUNTS[1 + day % 3], number=day + page)
            for day in range(1, 11)
        )
        for page in range(200)
    )
    return [Document(text=text, publisher="CJTF-OIR", published=date(2019, 1, 1)) for text in texts]


def best(rounds: int, documents: list[Document], read: Callable[[Document], object]) -> float:
    """Words a second of processor time, in the best of the rounds."""
    words = sum(len(document.text.split()) for document in documents)
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for document in documents:
            read(document)
        times.append(time.process_time() - start)
    return words / min(times)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    places = NoPlaces()
    floor = best(rounds, releases(), lambda document: list(FLOOR.finditer(document.text)))
    for name, documents, reader in (("releases", releases(), read_release), ("findings", findings(), read_findings)):
        speed = best(rounds, documents, lambda document, read=reader: list(read(document, places)))  # type: ignore[misc]
        print(
            f"{name}: {speed:,.0f} words/s; a bare regular expression {floor:,.0f} words/s; ratio 1:{floor / speed:.0f}"
        )


if __name__ == "__main__":
    main()
