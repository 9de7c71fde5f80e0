"""How fast times are read, in two densities of text, each beside a floor measured in the same run.

usage: python benchmarks/dates.py [FILE.jsonl] [--rounds N]

Without a file the text is made here: invented reports, dense (a time in about every 20 words, as in a list of attacks)
and sparse (one in about 100 words, as in long news; ages, quantities and names stand in for the rest). A file holds one
document a line (docs/collect.md). Words a second are of all the text, expressions a second of the times found in it: a
sparse text spends its time on words that name none, so that its expressions a second say least of the two. The floor is
one regular expression of month names, weekdays and years over the same text: what any reader must at least pay; "x
floor" is how many times as long a step takes. The best of the rounds counts, in processor time.
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

from dubsar.ground.dates import find_times
from dubsar.ground.dating.scan import expressions

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
TIMELESS = (
    *(*SENTENCES[1:3], *SENTENCES[4:]) * 3,
    "The dead were Maryam, 34, her 12-year-old son and a man of 71 years who had come for bread.",
    "May the road be safe, she said, for a day or a night is long when you walk with three children.",
    "They counted 1,240 tents, 2000 blankets and 36 wells, and wrote Resolution 2139 on the wall.",
    "Marwan and Augustin, who sell fuel by the second bridge, saw the market fall silent.",
)
FLOOR = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b[12][0-9]{3}\b"
)


def invented(timed: float, documents: int = 400, sentences: int = 60) -> list[str]:
    """Reports, the same at every run, in which that share of the sentences names a time."""
    choice = random.Random(7)
    with_time = [sentence for sentence in SENTENCES if "{" in sentence]
    return [
        " ".join(
            choice.choice(with_time).format(time=choice.choice(TIMES))
            if choice.random() < timed
            else choice.choice(TIMELESS)
            for _ in range(sentences)
        )
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


def line(name: str, words: int, found: int, seconds: float, floor: float | None = None) -> str:
    ratio = f"{seconds / floor:9.1f} x floor" if floor else ""
    return f"{name:30}{words / seconds:14,.0f} words/s{found / seconds:12,.0f} expressions/s{ratio}"


def run(name: str, texts: Sequence[str], rounds: int) -> None:
    words = sum(len(text.split()) for text in texts)
    times = sum(len(find_times(text, DAY)) for text in texts)
    print(f"{name}: {len(texts)} documents, {words:,} words, a time in every {words / max(times, 1):.0f} words")
    found, floor = best(rounds, lambda: sum(len(FLOOR.findall(text)) for text in texts))
    print(line("  floor (one pattern)", words, found, floor))
    print(line("  scanned (expressions)", words, *best(rounds, lambda: sum(len(expressions(t)) for t in texts)), floor))
    print(
        line("  placed (find_times)", words, *best(rounds, lambda: sum(len(find_times(t, DAY)) for t in texts)), floor)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if given.file:
        rows = given.file.read_text("utf-8").splitlines()
        run(given.file.name, [json.loads(row)["text"] for row in rows if row.strip()], given.rounds)
        return
    run("dense", invented(0.7), given.rounds)
    run("sparse", invented(0.1), given.rounds)
    run("a short text each", [f"A house was hit {each}." for each in TIMES] * 1000, given.rounds)


if __name__ == "__main__":
    main()
