"""The floors of reading: how well our own short reports are read, and the least that a change may leave of it.

usage: python benchmarks/floors.py [--write] [--errors]

The reports and what they say were written for this (tests/quality/corpus, one a line). Without
--write the figures are held against tests/quality/floors.json, and any that fell is named and exits with 1. With
--write the floors are made anew: do that only for a change whose losses are meant. --errors prints what is read wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dubsar.model import Document, Harm
from dubsar.pipeline import Reader
from dubsar.tally.reading import Reading
from dubsar.text.text import Text

FOLDER = Path(__file__).parent.parent / "tests" / "quality"
PUBLISHED = date(2031, 5, 6)
"""A Tuesday: the day on which every report is published."""
FIELDS = ("count", "status", "cause", "by", "speaker", "stance", "when", "place", "scope")
_LITTLE = frozenset("the a an of for in by near said".split())


@dataclass(frozen=True)
class Coded:
    """One harm claim as a report says it. Fields in `loose` may be read in more than one way and are not scored."""

    at: str
    outcome: str
    count: tuple[int | None, int | None] = (None, None)
    status: str = "unknown"
    cause: str = "unknown"
    by: str = ""
    speaker: str = ""
    stance: str = "asserted"
    when: str | tuple[str, str] | None = None
    place: str = ""
    scope: str = "event"
    loose: tuple[str, ...] = ()

    def agrees(self, claim: Harm) -> dict[str, bool]:
        """For each field that is scored, whether the claim that was read says the same."""
        count = (claim.count.low, claim.count.high) if claim.count else (None, None)
        start, end = (claim.when.start, claim.when.end) if claim.when else (None, None)
        days = (self.when, self.when) if isinstance(self.when, str) else self.when or (None, None)
        fields = {
            "count": count == tuple(self.count),
            "status": claim.status == self.status,
            "cause": claim.cause == self.cause,
            "by": alike(self.by, " ".join(actor.words or actor.name for actor in claim.by)),
            "speaker": alike(self.speaker, claim.speaker.name if claim.speaker else ""),
            "stance": claim.stance == self.stance,
            "when": (start and start.isoformat(), end and end.isoformat()) == tuple(days),
            "place": alike(self.place, (claim.where.words or claim.where.name) if claim.where else ""),
            "scope": claim.scope == self.scope,
        }
        return {name: same for name, same in fields.items() if name not in self.loose}


def alike(one: str, other: str) -> bool:
    """Whether two wordings name the same: both are empty, or they share half of the words of the shorter."""
    first, second = (set(re.findall(r"[\w']+", words.lower())) - _LITTLE for words in (one, other))
    if not first or not second:
        return not first and not second
    return 2 * len(first & second) >= min(len(first), len(second))


def corpus() -> Iterator[tuple[str, Document, tuple[Coded, ...]]]:
    """(id, report, what it says) of every line, by file and line."""
    for path in sorted((FOLDER / "corpus").glob("*.jsonl")):
        for line in path.read_text("utf8").splitlines():
            row: dict[str, Any] = json.loads(line)
            document = Document(row["text"], published=PUBLISHED, publisher=row.get("publisher", "Levant Courier"))
            coded = tuple(Coded(**{name: _frozen(value) for name, value in each.items()}) for each in row["claims"])
            yield row["id"], document, coded


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def pairs(reading: Reading, coded: Iterable[Coded]) -> Iterator[tuple[Coded, Harm]]:
    """Each coded claim with the claim read for it: of its words' sentence and outcome, the most alike first."""
    text, harms = reading.document.text, [claim for claim in reading.claims if isinstance(claim, Harm)]
    options = [
        (5 * agrees.get("count", False) + sum(agrees.values()), first, second, each, harm)
        for first, each in enumerate(coded)
        for second, harm in enumerate(harms)
        if each.outcome == harm.outcome and harm.span.start <= text.index(each.at) < harm.span.end
        for agrees in (each.agrees(harm),)
    ]
    coded_used, read_used = set[int](), set[int]()
    for _, first, second, each, harm in sorted(options, key=lambda option: (-option[0], *option[1:3])):
        if first not in coded_used and second not in read_used:
            coded_used.add(first)
            read_used.add(second)
            yield each, harm


class Figures:
    """What was read right, summed up over reports. `errors` says in words what was not."""

    def __init__(self) -> None:
        self.coded = self.read = self.found = self.strict = self.passed = 0
        self.right, self.asked = Counter[str](), Counter[str]()
        self.errors: list[str] = []

    def add(self, name: str, text: Text, reading: Reading, coded: tuple[Coded, ...]) -> None:
        read, paired = sum(isinstance(claim, Harm) for claim in reading.claims), list(pairs(reading, coded))
        self.coded, self.read, self.found = self.coded + len(coded), self.read + read, self.found + len(paired)
        self.passed += sum(_passes(text, each) for each in coded)
        for each, harm in paired:
            agrees = each.agrees(harm)
            self.strict += agrees.get("count", True) and agrees.get("status", True)
            self.asked.update(agrees.keys())
            self.right.update(field for field, same in agrees.items() if same)
            self.errors += [f"{name}: {each.at!r}: {field}" for field, same in agrees.items() if not same]
        missed = [each.at for each in coded if not any(each is one for one, _ in paired)]
        if missed or read > len(paired):
            self.errors.append(f"{name}: not found {missed}; {read - len(paired)} too many")

    def shares(self) -> dict[str, float]:
        """In per cent: detection and strict F1, each field of the claims found, and the gate."""
        both = self.read + self.coded
        found = {"detection F1": 200 * self.found / both, "strict F1": 200 * self.strict / both}
        found |= {field: 100 * self.right[field] / self.asked[field] for field in FIELDS}
        found["gate"] = 100 * self.passed / self.coded
        return {name: round(value, 1) for name, value in found.items()}


def measure(reader: Reader) -> Figures:
    figures = Figures()
    for name, document, coded in corpus():
        figures.add(name, Text(document, reader.parser), reader.read(document), coded)
    return figures


def _passes(text: Text, coded: Coded) -> bool:
    at = text.document.text.index(coded.at)
    return any(each.gated and each.span.start <= at < each.span.end for each in text.sentences)


def floors() -> dict[str, float]:
    found: dict[str, float] = json.loads((FOLDER / "floors.json").read_text("utf8"))
    return found


def fallen(figures: dict[str, float], least: dict[str, float]) -> list[str]:
    """What is worse than its floor, in words."""
    return [
        f"{name} fell to {figures.get(name, 0.0)}; at least {floor} is asked"
        for name, floor in least.items()
        if figures.get(name, 0.0) < floor
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true")
    asked = parser.parse_args()
    measured = measure(Reader())
    figures = measured.shares()
    for name, value in figures.items():
        print(f"{name:14} {value:6.1f}")
    if asked.errors:
        print(*measured.errors, sep="\n")
    if asked.write:
        (FOLDER / "floors.json").write_text(json.dumps(figures, indent=2) + "\n", "utf8")
        return
    worse = fallen(figures, floors())
    print(*worse, sep="\n")
    sys.exit(1 if worse else 0)


if __name__ == "__main__":
    main()
