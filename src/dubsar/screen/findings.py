"""What a terminal shows of official findings: one row a finding, and what they add up to.

Values in, renderables out. Whatever a document says passes `safe`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dubsar.extract.assessments.grid import GRID
from dubsar.model import Assessment
from dubsar.screen.claims import UNKNOWN, document_line, safe
from dubsar.screen.facts import as_written, when_words
from dubsar.screen.release import WIDE, count_words, other_claims, range_words, remarks
from dubsar.tally.reading import Reading
from dubsar.tally.tolls.ranges import literal, sum_of

VERDICTS = {
    "credible": "credible",
    "non_credible": "not credible",
    "open": "open",
    "duplicate": "duplicate",
    "reopened": "reopened",
    "denied": "denied",
}
_STYLE = {"credible": "bold red", "non_credible": "", "open": "yellow", "reopened": "yellow"}
_FINDING = ("event", "place", "verdict", "reason", "killed", "injured", "report", "grid", "alleged by")
_STACKED = (("event", "report"), ("place", "grid"), ("verdict", "reason"), ("killed",), ("injured",), ("alleged by",))
_ALWAYS = ("event", "place", "verdict")
_FIXED = ("event", "killed", "injured")
_SPACE = re.compile(r"\s+")


def findings_page(reading: Reading, width: int = WIDE) -> RenderableType:
    """A document of findings: a line a finding, what they add up to, then flags and problems."""
    found = [claim for claim in reading.claims if isinstance(claim, Assessment)]
    table = findings_table(found, width)
    parts: list[RenderableType] = [document_line(reading.document), Text(), table, _verdict_line(found), Text()]
    return Group(*parts, *other_claims(reading, Assessment), *remarks(reading))


def findings_table(claims: Sequence[Assessment], width: int = WIDE) -> Table:
    """One row a finding, with the columns that any of them fills. Unknown is `–`, never 0.

    On a screen of less than WIDE columns, what belongs together shares a cell, one under the other.
    """
    cells = [_finding_cells(claim) for claim in claims]
    filled = {name for name in _FINDING if name in _ALWAYS or any(row[name] for row in cells)}
    groups = [(name,) for name in _FINDING] if width >= WIDE else _STACKED
    columns = [kept for group in groups if (kept := [name for name in group if name in filled])]
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for names in columns:
        right = names[0] in ("killed", "injured")
        table.add_column("\n".join(names), justify="right" if right else "left", no_wrap=names[0] in _FIXED)
    for claim, row in zip(claims, cells, strict=True):
        shown = [[name for name in names if row[name] or name == names[0]] for names in columns]
        table.add_row(*(Text("\n").join(_cell(claim, name, row[name]) for name in names) for names in shown))
    return table


def _cell(claim: Assessment, name: str, words: str) -> Text:
    return Text(safe(words or UNKNOWN), style=_STYLE.get(claim.verdict, "") if name == "verdict" else "")


def _finding_cells(claim: Assessment) -> dict[str, str]:
    grid = GRID.search(claim.span.quote)
    return {
        "event": when_words(claim.when),
        "place": as_written(claim.where) if claim.where else "",
        "verdict": VERDICTS[claim.verdict],
        "reason": claim.reason or "",
        "killed": count_words(claim.killed),
        "injured": count_words(claim.injured),
        "report": ", ".join(claim.reference),
        "grid": _SPACE.sub(" ", grid[0]) if grid else "",
        "alleged by": claim.alleged_by or "",
    }


def _verdict_line(claims: Sequence[Assessment]) -> Text:
    """`3 findings: 1 credible, 2 not credible. Conceded: 3 killed, 1 injured.`"""
    told = [f"{sum(c.verdict == verdict for c in claims)} {words}" for verdict, words in VERDICTS.items()]
    words = ", ".join(each for each in told if not each.startswith("0 "))
    conceded = [claim for claim in claims if claim.verdict == "credible"]
    killed, injured = (sum_of(literal(getattr(c, name)) for c in conceded) for name in ("killed", "injured"))
    harm = [f"{range_words(each)} {name}" for each, name in ((killed, "killed"), (injured, "injured")) if each]
    tail = f" Conceded: {', '.join(harm)}." if harm else ""
    return Text(f"{len(claims)} finding{'' if len(claims) == 1 else 's'}: {words}.{tail}", style="bold")
