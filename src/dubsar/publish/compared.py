"""Declared against alleged as it may leave: who declared what, who alleges what, what may belong together; four tables.

Columns in docs/compare.md. Nothing here says that a declared strike did the harm beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dubsar.publish.files import write_whole
from dubsar.publish.release import ATTRIBUTION, ReleasedIncident, ReleasedPlace, ReleasedWhen
from dubsar.publish.tables import UNREVIEWED, Cell, as_csv
from dubsar.tally.comparison.compare_tables import Line, Row, Town, rows
from dubsar.tally.comparison.nearness import Score
from dubsar.tally.counts import Range

NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class ReleasedStrike:
    """One declared entry; `number` counts within the release, `count` is None where no number is stated."""

    number: int
    party: str
    month: str
    when: ReleasedWhen | None
    where: ReleasedPlace
    town: Town
    count: Range | None
    answer: str
    documents: int


@dataclass(frozen=True, slots=True)
class ReleasedHarm:
    """One incident of alleged harm with its answer."""

    incident: ReleasedIncident
    month: str
    town: Town
    answer: str

    @property
    def killed(self) -> Range | None:
        toll = self.incident.killed.civilian
        return Range(toll.low, toll.high, toll.open) if toll.low is not None and toll.high is not None else None


@dataclass(frozen=True, slots=True)
class ReleasedMatch:
    """A candidate: the numbers of a strike and an incident of this release, and how near they lie.

    `space` and `km` are None where one of the two places is held back: a distance would lead to it.
    """

    strike: int
    incident: int
    kind: str
    blame: str
    time: Score
    days: tuple[int, int]
    space: Score | None = None
    km: tuple[float, float] | None = None

    @property
    def score(self) -> Score | None:
        return self.time.times(self.space) if self.space else None


@dataclass(frozen=True, slots=True)
class ComparisonRelease:
    """What one act of publishing lets out, made on day `made`; `held_back` counts documents that are not public."""

    strikes: tuple[ReleasedStrike, ...]
    harm: tuple[ReleasedHarm, ...]
    matches: tuple[ReleasedMatch, ...]
    made: date
    held_back: int = 0
    attribution: str = ATTRIBUTION

    @property
    def rows(self) -> tuple[Row, ...]:
        """Month by month and place by place."""
        declared = [Line(each.month, each.town, each.count, each.answer) for each in self.strikes]
        return rows(declared, [Line(each.month, each.town, each.killed, each.answer) for each in self.harm])

    @property
    def unreviewed(self) -> int:
        return sum(each.incident.unreviewed for each in self.harm)


def write_compared(release: ComparisonRelease, folder: Path) -> list[Path]:
    """Write `compare-months.csv`, `-strikes`, `-harm` and `-matches`: UTF-8, a header; unknown is empty, never 0."""
    tables = {
        "months": [_month_row(row) for row in release.rows],
        "strikes": [_strike_row(each) for each in release.strikes],
        "harm": [_harm_row(each) for each in release.harm],
        "matches": [_match_row(each) for each in release.matches],
    }
    written = []
    for name, told in tables.items():
        whole = [row | _tail(release, signed=name == "harm" and row["review"] == "signed") for row in told]
        columns = (*COLUMNS[name], *TAIL)
        written.append(write_whole(folder / f"compare-{name}.csv", as_csv(columns, whole)))
    return written


COLUMNS = {
    "months": (
        *("month", "country", "place", "strikes_min", "strikes_max", "strikes_open"),
        *("strikes_with_harm_near_min", "strikes_with_harm_near_max", "strikes_without_min", "strikes_without_max"),
        *("incidents", "incidents_owned_or_may_be_declared", "incidents_near_action", "incidents_no_strike_declared"),
        *("incidents_unanswerable", "civilians_killed_min", "civilians_killed_max", "civilians_killed_open"),
    ),
    "strikes": (
        *("strike", "party", "date_start", "date_end", "month", "country", "admin1", "place", "latitude", "longitude"),
        *("place_precision", "place_coarsened", "strikes_min", "strikes_max", "open", "documents", "answer"),
    ),
    "harm": (
        *("incident", "code", "date_start", "date_end", "month", "country", "admin1", "place", "latitude", "longitude"),
        *("place_precision", "place_coarsened", "civilians_killed_min", "civilians_killed_max", "open"),
        *("belligerents", "findings", "grade", "strike_status", "answer"),
    ),
    "matches": (
        *("strike", "incident", "kind", "blame", "score", "score_low", "score_high", "time", "space"),
        *("days_apart_min", "days_apart_max", "km_apart_min", "km_apart_max"),
    ),
}
TAIL = ("review", "released", "attribution")


def _tail(release: ComparisonRelease, *, signed: bool) -> dict[str, Cell]:
    review = "signed" if signed else UNREVIEWED
    return {"review": review, "released": release.made.isoformat(), "attribution": release.attribution}


def _month_row(row: Row) -> dict[str, Cell]:
    strikes, near, without, killed = row.declared(), row.reported, row.unreported, row.killed
    cells: tuple[Cell, ...] = (
        *(row.month, row.town[0], row.town[1] or NOT_STATED, strikes.low, strikes.high, _yes(strikes.open)),
        *(near.low, near.high, without.low, without.high, row.incidents(), *row.answers),
        *_ends(killed),
    )
    return dict(zip(COLUMNS["months"], cells, strict=True))


def _strike_row(each: ReleasedStrike) -> dict[str, Cell]:
    cells: tuple[Cell, ...] = (
        *(each.number, each.party, *_days(each.when), each.month),
        *(*_place(each.where), *_ends(each.count), each.documents, each.answer),
    )
    return dict(zip(COLUMNS["strikes"], cells, strict=True))


def _harm_row(each: ReleasedHarm) -> dict[str, Cell]:
    incident = each.incident
    blamed = "; ".join(party.name for party in incident.belligerents) or None
    found = (
        "; ".join(f"{party.name}: {party.assessment}" for party in incident.belligerents if party.assessment) or None
    )
    cells: tuple[Cell, ...] = (
        *(incident.number, incident.code, *_days(incident.when), each.month),
        *_place(incident.where or ReleasedPlace(None)),
        *(*_ends(each.killed), blamed, found, incident.grade, incident.strike_status, each.answer),
    )
    row = dict(zip(COLUMNS["harm"], cells, strict=True))
    return row | {"review": UNREVIEWED if incident.unreviewed else "signed"}


def _match_row(each: ReleasedMatch) -> dict[str, Cell]:
    scores = (each.score.value, each.score.low, each.score.high) if each.score else (None, None, None)
    numbers = (*scores, each.time.value, each.space.value if each.space else None)
    cells: tuple[Cell, ...] = (
        *(each.strike, each.incident, each.kind, each.blame),
        *(None if number is None else round(number, 3) for number in numbers),
        *each.days,
        *(each.km or (None, None)),
    )
    return dict(zip(COLUMNS["matches"], cells, strict=True))


def _days(when: ReleasedWhen | None) -> tuple[Cell, Cell]:
    start, end = (when.start, when.end) if when else (None, None)
    return start.isoformat() if start else None, end.isoformat() if end else None


def _place(where: ReleasedPlace) -> tuple[Cell, ...]:
    coarse = _yes(where.coarsened)
    return where.country, where.admin1, where.name or NOT_STATED, where.lat, where.lon, where.precision, coarse


def _ends(found: Range | None) -> tuple[Cell, Cell, Cell]:
    return (found.low, found.high, _yes(found.open)) if found else (None, None, None)


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"
