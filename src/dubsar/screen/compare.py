"""What a terminal shows of declared strikes against alleged harm: months, candidates, and what has no counterpart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dubsar.model import Incident
from dubsar.publish.wording import country_name
from dubsar.screen.claims import UNKNOWN, place_words, safe
from dubsar.screen.facts import when_words
from dubsar.screen.release import range_words
from dubsar.tally.comparison.compare_tables import Row
from dubsar.tally.comparison.declared_against_alleged import Match
from dubsar.tally.comparison.nearness import Score
from dubsar.tally.strikes.declared import Entry


def months_table(rows: Sequence[Row]) -> Table:
    """One row a month and place: strikes with and without harm told of near by, incidents by what answers them."""
    table = _table(("month", "place"), ("strikes", "harm near", "no harm", "incidents", "owned", "near", "none", "?"))
    table.add_column("civilians killed", justify="right", no_wrap=True)
    for row in rows:
        strikes = (row.declared(), row.reported, row.unreported)
        numbers = [range_words(each) if each.high or each.open else UNKNOWN for each in strikes]
        counts = [str(number) if number else UNKNOWN for number in (row.incidents(), *row.answers)]
        killed = range_words(row.killed) if row.killed else UNKNOWN
        table.add_row(*map(_text, (row.month, _town(row), *numbers, *counts, killed)))
    return table


def matches_table(matches: Iterable[Match]) -> Table:
    """One row a candidate, under its incident: how near, in days and kilometres at least and at most."""
    table = _table(("incident", "harm", "strike declared", "by"), ("strikes", "score", "days", "km"))
    table.add_column("is", overflow="fold")
    for match in matches:
        incident, entry, near = match.incident, match.entry, match.near
        kind = match.kind if match.counts else f"{match.kind}; another party is blamed"
        cells = (
            incident.code or incident.id,
            f"{when_words(incident.when) or UNKNOWN}\n{place_words(incident.where)}",
            f"{when_words(entry.when) or UNKNOWN}\n{place_words(entry.place)}",
            entry.party.name,
            range_words(entry.strikes) if entry.strikes else UNKNOWN,
            score_words(near.score),
            _ends(*near.days),
            _ends(*near.km),
            kind,
        )
        table.add_row(*(Text("\n".join(map(safe, cell.split("\n")))) for cell in cells))
    return table


def strikes_without_table(entries: Iterable[Entry]) -> Table:
    table = _table(("day", "place", "by"), ("strikes", "documents"))
    for entry in entries:
        number = range_words(entry.strikes) if entry.strikes else UNKNOWN
        cells = (when_words(entry.when) or UNKNOWN, place_words(entry.place), entry.party.name)
        table.add_row(*map(_text, (*cells, number, str(len(entry.documents)))))
    return table


def harm_without_table(pairs: Iterable[tuple[Incident, str]]) -> Table:
    table = _table(("code", "day", "place", "blamed"), ("civilians killed",))
    table.add_column("why", overflow="fold")
    for incident, why in pairs:
        blamed = ", ".join(part.actor.name for part in incident.belligerents) or UNKNOWN
        cells = (incident.code or incident.id, when_words(incident.when) or UNKNOWN, place_words(incident.where))
        findings = [
            f"finding: {part.assessment.replace('_', ' ')}" for part in incident.belligerents if part.assessment
        ]
        reason = "; ".join((why, *findings))
        table.add_row(*map(_text, (*cells, blamed, str(incident.killed.civilian), reason)))
    return table


def score_words(score: Score) -> str:
    """`0.69 (0.25–1.00)`: what is to be expected, and the ends that the words allow."""
    return f"{score.value:.2f} ({score.low:.2f}–{score.high:.2f})"


def _ends(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def _town(row: Row) -> str:
    country, name = row.town
    land = country_name(country) if country else None
    return ", ".join(part for part in (name, land) if part) or "place not stated"


def _table(words: Iterable[str], numbers: Iterable[str]) -> Table:
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for name in words:
        table.add_column(name, overflow="fold", no_wrap=name in ("month", "code", "incident"))
    for name in numbers:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _text(words: str) -> Text:
    return Text(safe(words))
