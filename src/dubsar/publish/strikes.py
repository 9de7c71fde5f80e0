"""Declared strikes as they may leave, and their table: one row a month, place and party. Columns in docs/strikes.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dubsar.publish.files import write_whole
from dubsar.publish.release import ATTRIBUTION, ReleasedPlace
from dubsar.publish.tables import UNREVIEWED, Cell, as_csv

COLUMNS = (
    *("month", "country", "admin1", "place", "latitude", "longitude", "place_precision", "place_coarsened", "party"),
    *("strikes_min", "strikes_max", "open", "engagements_min", "engagements_max", "statements", "documents"),
    *("flags", "review", "released", "attribution"),
)
NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class ReleasedStrikes:
    """What one party declares of one month and place; `where` has no name where none is stated or may be shown.

    `month` is `2017-04`, `2017-10 to 2017-11` for a period over both, or `unknown`. `documents` is their number.
    `open` says that a part gave no number, or left its top open.
    """

    month: str
    where: ReleasedPlace
    party: str
    low: int
    high: int
    open: bool
    engagements: tuple[int, int] | None
    statements: int
    documents: int
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StrikeRelease:
    """What one act of publishing lets out of declared strikes, made on day `made`.

    `documents` pairs each party with how many releases its rows rest on; `held_back` is how many more are not public,
    `running` how many statements over long periods are in no row.
    """

    rows: tuple[ReleasedStrikes, ...]
    made: date
    documents: tuple[tuple[str, int], ...]
    held_back: int = 0
    running: int = 0
    attribution: str = ATTRIBUTION

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.party for row in self.rows))

    def of(self, party: str) -> tuple[ReleasedStrikes, ...]:
        return tuple(row for row in self.rows if row.party == party)


def write_strikes_csv(release: StrikeRelease, path: Path | str) -> Path:
    """Write `strikes.csv`: UTF-8, a header, one row a month, place and party. Unknown is an empty cell, never 0."""
    return write_whole(Path(path), as_csv(COLUMNS, [strike_row(row, release) for row in release.rows]))


def strike_row(row: ReleasedStrikes, release: StrikeRelease) -> dict[str, Cell]:
    """One row as named cells, in the order of `COLUMNS`."""
    where, fights = row.where, row.engagements
    return {
        "month": row.month,
        "country": where.country,
        "admin1": where.admin1,
        "place": where.name or NOT_STATED,
        "latitude": where.lat,
        "longitude": where.lon,
        "place_precision": where.precision,
        "place_coarsened": "yes" if where.coarsened else "no",
        "party": row.party,
        "strikes_min": row.low,
        "strikes_max": row.high,
        "open": "yes" if row.open else "no",
        "engagements_min": fights[0] if fights else None,
        "engagements_max": fights[1] if fights else None,
        "statements": row.statements,
        "documents": row.documents,
        "flags": "; ".join(row.flags) or None,
        "review": UNREVIEWED,
        "released": release.made.isoformat(),
        "attribution": release.attribution,
    }
