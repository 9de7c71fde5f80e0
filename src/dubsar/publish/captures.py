"""Capture histories as files that may leave: one row an incident, 0 and 1 by list, the overlaps, and the plain verdict.

Month, country and region are as fine as a row gets. Columns in docs/capture-histories.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dubsar.publish.files import write_whole
from dubsar.publish.release import ATTRIBUTION
from dubsar.publish.tables import UNREVIEWED, Cell, as_csv
from dubsar.tally.capture import Overlap

READY = (
    "These lists show no plain reason against multiple-systems estimation. Whether it holds, a statistician must judge."
)
NOT_READY = "These lists carry no multiple-systems estimate:"
CAUTIONS = (
    "No estimate is made here. The counts say what the lists hold, never how much they all miss.",
    "Which reports speak of one incident was proposed by machine; a wrong join or a missed one moves any estimate far.",
    "Lists can depend on each other in ways that no text shows: they reached the same streets, or the same people.",
)


@dataclass(frozen=True, slots=True)
class ReleasedHistory:
    """One incident: its number in this release, when and where as coarsely as it may be told, and 0 or 1 by list."""

    number: int
    month: str | None
    country: str | None
    admin1: str | None
    held: tuple[bool, ...]
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class CaptureRelease:
    """What one act of publishing lets out, made on day `made`."""

    lists: tuple[str, ...]
    rows: tuple[ReleasedHistory, ...]
    overlaps: tuple[Overlap, ...]
    refusals: tuple[str, ...]
    made: date
    attribution: str = ATTRIBUTION

    @property
    def unreviewed(self) -> int:
        """How many of its incidents nobody has signed."""
        return sum(each.unreviewed for each in self.rows)


def write_captures(release: CaptureRelease, folder: Path) -> list[Path]:
    """Write `capture-histories.csv`, `capture-overlaps.csv` and `capture-readiness.txt`."""
    tail: dict[str, Cell] = {"released": release.made.isoformat(), "attribution": release.attribution}
    rows = [_row(each, release) | tail for each in release.rows]
    overlaps = [_overlap(each) | tail for each in release.overlaps]
    columns = ("incident", "month", "country", "admin1", *_columns(release), "review", *tail)
    pairs = ("first", "second", "both", "only_first", "only_second", "tied", "one_source", *tail)
    return [
        write_whole(folder / "capture-histories.csv", as_csv(columns, rows)),
        write_whole(folder / "capture-overlaps.csv", as_csv(pairs, overlaps)),
        write_whole(folder / "capture-readiness.txt", "\n".join(verdict(release.refusals, release.unreviewed)) + "\n"),
    ]


def verdict(refusals: tuple[str, ...], unreviewed: int) -> Iterator[str]:
    """The verdict, each reason, and what is to be known in any case."""
    yield NOT_READY if refusals else READY
    yield from (f"- {reason}" for reason in refusals)
    if unreviewed:
        yield f"{unreviewed} incident{' is' if unreviewed == 1 else 's are'} signed by nobody."
    yield from CAUTIONS


def _columns(release: CaptureRelease) -> tuple[str, ...]:
    """The names of the lists as columns, apart from the others."""
    return tuple(f"on: {name}" for name in release.lists)


def _row(each: ReleasedHistory, release: CaptureRelease) -> dict[str, Cell]:
    held: dict[str, Cell] = {name: int(on) for name, on in zip(_columns(release), each.held, strict=True)}
    review = UNREVIEWED if each.unreviewed else "signed"
    place: dict[str, Cell] = {"month": each.month, "country": each.country, "admin1": each.admin1}
    return {"incident": each.number} | place | held | {"review": review}


def _overlap(each: Overlap) -> dict[str, Cell]:
    return dict(each.to_dict())
