"""Which share of the sentences that hold a coded claim the gate lets pass, and the sentences that it loses.

usage: python benchmarks/gate.py FILE.jsonl

Each line holds `text` and `gold.claims`, each claim with `start` and `end`, the characters of its sentence. A claim is
lost when all of our sentences that share its words are kept out. Exits with 1 when more than 0.5 % are lost.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dubsar.model import Document
from dubsar.text.nlp import load_parser
from dubsar.text.text import Sentence, Text

FLOOR = 0.995
SHARED = 10  # characters; fewer are a slip at the edge


def claim_sentences(row: dict[str, Any], sentences: tuple[Sentence, ...]) -> Iterator[list[Sentence]]:
    """For each sentence with a coded claim ours that share its words: several where we cut finer."""
    for start, end in sorted({(claim["start"], claim["end"]) for claim in row["gold"]["claims"]}):
        yield [s for s in sentences if min(end, s.span.end) - max(start, s.span.start) >= min(SHARED, end - start)]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    kept, lost, sentences, passed = 0, [], 0, 0
    for line in Path(sys.argv[1]).read_text("utf8").splitlines():
        row = json.loads(line)
        text = Text(Document(text=row["text"], title=row.get("title")), load_parser())
        sentences, passed = sentences + len(text.sentences), passed + len(text.gated)
        for ours in claim_sentences(row, text.sentences):
            passes = any(sentence.gated for sentence in ours)
            kept += passes
            lost += [] if passes else [" / ".join(sentence.text for sentence in ours)]
    coded = kept + len(lost)
    share = kept / coded if coded else 1.0
    print(f"{kept} of {coded} sentences with a coded claim pass the gate ({share:.1%}; at least {FLOOR:.1%} must)")
    print(f"{passed} of {sentences} sentences pass ({passed / max(sentences, 1):.1%})")
    for sentence in lost:
        print(f"lost: {sentence}")
    sys.exit(0 if share >= FLOOR else 1)


if __name__ == "__main__":
    main()
