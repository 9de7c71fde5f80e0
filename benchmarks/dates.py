"""How fast times are read: words a second scanned, and expressions a second placed, beside a floor in the same run.

usage: python benchmarks/dates.py [FILE.jsonl] [--rounds N]

Without a file the text is made here: invented reports in which about one sentence in three names a time. A file holds
one document a line (docs/collect.md). The floor is one regular expression of month and weekday names over the same
text: what any reader must at least pay. The best of the rounds counts, in processor time.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from dubsar.ground.date_scan import expressions
from dubsar.ground.dates import find_times

DAY = date(2017, 3, 7)
TIMES = (
    *("on Sunday", "on 5 March 2017", "overnight", "last month", "two days earlier", "in mid-October", "since January"),
    *("between 3 and 7 May 2016", "at 3 a.m. local time", "in early 2015", "during Ramadan 2016", "on February 19-26"),
    *("in the past week", "the first week of March", "by 31/12/2016", "on the eve of 1 March", "as of Monday"),
)
SENTENCES = (
    "A house was hit {time}, residents of the quarter said.",
    "The road south runs along the river, and the market there is busy long before the heat comes.",
    "Engineers said that the pumps of the water plant had stopped, and that parts would have to be found.",
    "Nine people were hurt {time} when shells fell near a bakery.",
    "Teachers came back to the school with chalk and boards that they had carried over the bridge.",
    "A spokesman said the men had been taken to a building behind the station, and nobody saw them leave.",
)
FLOOR = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b[12][0-9]{3}\b"
)


def invented(documents: int = 400, sentences: int = 60) -> list[str]:
    """The same reports at every run."""
    choice = random.Random(7)
    return [
        " ".join(choice.choice(SENTENCES).format(time=choice.choice(TIMES)) for _ in range(sentences))
        for _ in range(documents)
    ]


def best(rounds: int, work: Callable[[], int]) -> tuple[int, float]:
    """What `work` counts, and the processor seconds of its fastest round."""
    fastest, counted = float("inf"), 0
    for _ in range(rounds):
        start = time.process_time()
        counted = work()
        fastest = min(fastest, time.process_time() - start)
    return counted, max(fastest, 1e-9)


def line(name: str, words: int, found: int, seconds: float) -> str:
    return f"{name:34}{words / seconds:14,.0f} words/s{found / seconds:14,.0f} expressions/s"


def run(texts: Sequence[str], rounds: int) -> None:
    words = sum(len(text.split()) for text in texts)
    short = [f"A house was hit {each}." for each in TIMES] * 1000
    print(f"{len(texts)} documents, {words:,} words; best of {rounds} rounds on one core")
    print(
        line("floor (one regular expression)", words, *best(rounds, lambda: sum(len(FLOOR.findall(t)) for t in texts)))
    )
    print(line("scanned (expressions)", words, *best(rounds, lambda: sum(len(expressions(t)) for t in texts))))
    print(line("placed (find_times)", words, *best(rounds, lambda: sum(len(find_times(t, DAY)) for t in texts))))
    found, seconds = best(rounds, lambda: sum(len(find_times(text, DAY)) for text in short))
    print(line("placed, a short text each", sum(len(text.split()) for text in short), found, seconds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if given.file:
        texts = [json.loads(row)["text"] for row in given.file.read_text("utf-8").splitlines() if row.strip()]
    else:
        texts = invented()
    run(texts, given.rounds)


if __name__ == "__main__":
    main()
