"""dubsar train: link weights from the pairs that people judged and from those that nobody did."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from dubsar.cli.ledger import open_existing
from dubsar.cli.options import DEFAULT_LEDGER, LedgerFile
from dubsar.cli.terminal import progress, say
from dubsar.errors import InputError
from dubsar.ledger.ledger import Ledger
from dubsar.link.comparing.setting import representative
from dubsar.link.train import SHARE, examples, fit, temper
from dubsar.model import Judgement

HELP = """Learn how much each likeness says, from judged pairs of the ledger, and write a file of link weights.

People's decisions "same" and "different" in the ledger are learnt from, and those of a file: a table (CSV) with the
columns left, right and decision, where left and right are ids of claims, or of documents for their main events. Pairs
that nobody judged count as far as they resemble the judged ones. Nothing in the ledger is changed, and `dubsar link`
uses the file when it is named with --weights.
"""
EXAMPLES = """\b
Examples:
  dubsar train --ledger mosul.db --out mosul-weights.json
  dubsar train pairs.csv --ledger mosul.db --out mosul-weights.json
  dubsar link --ledger mosul.db --weights mosul-weights.json
"""
COLUMNS = ("left", "right", "decision")
Pairs = Annotated[
    Path | None, typer.Argument(metavar="[PAIRS]", help="A table of judged pairs: left, right, same or different.")
]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The file of weights to write.")]
Share = Annotated[
    float,
    typer.Option("--share", min=0, max=1, help="How much of what is learnt is believed; the rest is the start's."),
]


def train(pairs: Pairs = None, ledger: LedgerFile = DEFAULT_LEDGER, out: Out = Path(), share: Share = SHARE) -> None:
    if out == Path():
        raise typer.BadParameter("Name the file to write.", param_hint="--out")
    with open_existing(ledger) as book, progress("Training"):
        decided = [*book.judgements(), *(judged_pairs(pairs, book) if pairs else ())]
        seen = examples(book.readings(), decided)
        judged = sum(each.same is not None for each in seen)
        if not judged:
            raise InputError(
                "No judged pair shares anything that links could be found by. Judge pairs in the ledger, or name a "
                "file of them."
            )
        weights = temper(fit(seen), share)
    weights.save(out)
    say(
        f"{out}: weights {weights.id} from {judged} judged pairs and {len(seen) - judged} that nobody judged. "
        f"Use them: dubsar link --weights {out}"
    )


def judged_pairs(path: Path, book: Ledger) -> Iterator[Judgement]:
    """The decisions of a table; InputError for a line that is none, or that names what the ledger does not hold."""
    held = {claim.id for claim in book.claims()}
    mains = {reading.document.id: reading.events[0] for reading in book.readings() if reading.events}
    time = datetime.now(UTC)
    for number, row in _rows(path):
        ends = []
        for id in (row["left"].strip(), row["right"].strip()):
            found = representative(mains[id]).id if id in mains else id
            if found not in held:
                raise InputError(f"{path}, line {number}: the ledger holds no claim or event of {id!r}. Correct it.")
            ends.append(found)
        decision = row["decision"].strip().casefold()
        if decision == "same":
            yield Judgement("same", (ends[0], ends[1]), "pairs file", time)
        elif decision == "different":
            yield Judgement("different", (ends[0], ends[1]), "pairs file", time)
        else:
            raise InputError(f"{path}, line {number}: {decision!r} is no decision. Write same or different.")


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines, restval="")
            if not set(COLUMNS) <= set(table.fieldnames or ()):
                raise InputError(f"{path} has no columns {', '.join(COLUMNS)}. Write them in its first line.")
            for row in table:
                yield table.line_num, row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} cannot be read as a table ({error}). Name a CSV file in UTF-8.") from None
