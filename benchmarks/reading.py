"""How many words a second the reading of news takes end to end, beside the same spaCy model with all its components.

usage: python benchmarks/reading.py [FILE.jsonl] [--documents N] [--rounds N]

Without a file the text is made here: invented reports of strikes and attacks, of which some sentences hold a claim and
others do not, in an order that a fixed seed decides. A file holds one document a line (docs/collect.md). Both readers
take turns on the same text in one run; the best of the rounds counts, in processor time, so that other work on the
machine disturbs it least. End to end means: from a Document to its claims and incidents, places and dates looked up.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import spacy

from dubsar.collect import Failure, collect
from dubsar.model import Document
from dubsar.pipeline import Reader
from dubsar.text.nlp import load_parser, model_folder
from dubsar.text.text import Text

TOWNS = "Mosul Raqqa Tikrit Fallujah Aleppo Idlib Hawija Sanaa Hodeidah Taiz Saada Mukalla Palmyra Kirkuk Baiji".split()
COUNTS = (
    "three",
    "at least seven",
    "12",
    "up to 20",
    "dozens of",
    "nine",
    "more than 30",
    "two",
    "about 15",
    "a dozen",
)
PEOPLE = ("civilians", "people", "villagers", "children", "workers", "fighters", "soldiers", "members of one family")
WHO = ("the US-led coalition", "Iraqi forces", "the Saudi-led coalition", "Russian warplanes", "the Islamic State")
SAYS = ("residents", "local officials", "a doctor at the hospital", "the civil defence", "a spokesman for the army")
THINGS = ("a market", "two houses", "the water plant", "a school", "the old bridge", "three fuel trucks", "a mosque")
DAYS = ("on Sunday", "on March 3", "late on Friday", "last week", "in early February", "on Tuesday night", "yesterday")
CLAIMS = (
    "{count} {people} were killed {day} when an airstrike hit {thing} in {town}, {says} said.",
    "Shelling by {who} killed {count} {people} and wounded {other} others near {town}, according to {says}.",
    "{says} blamed {who} for the attack, which left {count} {people} dead.",
    "{who} denied that it had struck {thing} in {town} {day}.",
    "The death toll in {town} rose to {number}, {says} reported.",
    "{who} captured {thing} in the north of {town} {day}.",
    "The strike destroyed {thing} and damaged a row of shops, {says} told reporters.",
    "Some {number} families fled {town} {day}, while {count} {people} remained trapped in the old quarter.",
    "Coalition aircraft conducted {number} strikes near {town} {day}, engaging two units and destroying {thing}.",
    "{count} {people}, including a woman and her two sons, may have been buried under the rubble, {says} said.",
)
OTHERS = (
    "The road south of {town} runs along the river, and on market days it is busy long before dawn.",
    "Negotiators met {day} in Geneva and spoke for several hours about the exchange of letters.",
    "{says} said that electricity would be back by the end of the month.",
    "Prices of bread and cooking oil have doubled since the autumn, traders in {town} complained.",
    "He studied engineering in {town}, taught for some years and then opened a small bookshop.",
    "The ministry published a statement {day} in which it thanked its partners for their patience.",
    "Rain is expected across the province, with temperatures well below the average for the season.",
    "“Nobody has told us anything,” she said, looking at the empty street.",
    "A delegation from {town} asked for more buses, a new well and the repair of the school roof.",
    "The talks were to go on {day}, but both sides said that they had little hope of an agreement.",
)


def made(documents: int) -> Iterator[Document]:
    """Invented reports of a headline and some twenty sentences, half of which hold a claim."""
    chance = random.Random(7)
    for number in range(documents):
        lines = [_sentence(chance, chance.choice(CLAIMS)).rstrip(".")]
        for _ in range(chance.randint(4, 7)):
            chosen = [chance.choice(CLAIMS if chance.random() < 0.5 else OTHERS) for _ in range(chance.randint(2, 4))]
            lines.append(" ".join(_sentence(chance, template) for template in chosen))
        day = date(2017, 1, 1) + timedelta(days=number % 365)
        yield Document(text="\n\n".join(lines), publisher="Levant Courier", published=day)


def _sentence(chance: random.Random, template: str) -> str:
    words = {"count": COUNTS, "people": PEOPLE, "who": WHO, "says": SAYS, "thing": THINGS, "day": DAYS, "town": TOWNS}
    values = {name: chance.choice(choice) for name, choice in words.items()}
    sentence = template.format(**values, other=chance.randint(2, 40), number=chance.randint(3, 300))
    return sentence[0].upper() + sentence[1:]


def taken(path: Path) -> Iterator[Document]:
    """The documents of a file; what cannot be read is said and left out."""
    for found in collect([str(path)]):
        if isinstance(found, Failure):
            print(f"left out: {found.name}: {found.reason}")
        else:
            yield found


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def passing(documents: list[Document]) -> str:
    texts = [Text(document, load_parser()) for document in documents]
    every, gated = sum(len(text.sentences) for text in texts), sum(len(text.gated) for text in texts)
    return f"{gated:,} of {every:,} sentences ({gated / max(every, 1):.0%}) pass the gate and are parsed"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    documents = list(taken(asked.file) if asked.file else made(asked.documents))
    texts = [document.text for document in documents]
    words = sum(len(text.split()) for text in texts)
    reader, whole = Reader(), spacy.load(model_folder())

    def read() -> None:
        for reading in reader.read_many(documents):
            assert reading.incidents is not None

    def parse() -> None:
        for _ in whole.pipe(texts):
            pass

    rounds = [(seconds(read), seconds(parse)) for _ in range(asked.rounds)]
    ours, spacys = (words / min(times) for times in zip(*rounds, strict=True))
    print(f"{len(documents):,} documents, {words:,} words; {passing(documents)}")
    print(f"dubsar, text to incidents: {ours:,.0f} words/s")
    print(f"spaCy, all components ({', '.join(whole.pipe_names)}): {spacys:,.0f} words/s")
    print(f"ratio {ours / spacys:.2f}")


if __name__ == "__main__":
    main()
