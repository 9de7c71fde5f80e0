"""Tables: one row an incident, as CSV that a spreadsheet opens without harm. Columns are listed in docs/publish.md."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from dubsar.publish.files import write_whole
from dubsar.publish.release import Release, ReleasedIncident, ReleasedSource, ReleasedTolls

Cell = str | int | float | None
UNREVIEWED = "UNREVIEWED"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(release: Release, path: Path | str) -> Path:
    """Write `incidents.csv`: UTF-8, a header, one row an incident. Unknown is an empty cell, never 0."""
    rows = [incident_row(incident, release) for incident in release.incidents]
    return write_whole(Path(path), as_csv(COLUMNS, rows))


def write_evidence_csv(release: Release, path: Path | str) -> Path:
    """Write `evidence.csv`: one row a quotation, tied to the row of its incident by `incident`."""
    rows = [row for incident in release.incidents for row in evidence_rows(incident)]
    return write_whole(Path(path), as_csv(EVIDENCE_COLUMNS, rows))


def as_csv(columns: Iterable[str], rows: Iterable[dict[str, Cell]]) -> str:
    """CSV text (RFC 4180). Text that a spreadsheet would run as a formula starts with an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, tuple(columns))
    writer.writeheader()
    writer.writerows({name: harmless(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue()


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before text that begins like a formula; numbers stay numbers.

    >>> harmless("=HYPERLINK(1)"), harmless(-3.7)
    ("'=HYPERLINK(1)", -3.7)
    """
    if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA):
        return f"'{cell}"
    return cell


def incident_row(incident: ReleasedIncident, release: Release) -> dict[str, Cell]:
    """One incident as named cells, in the order of `COLUMNS`."""
    when, where, parties = incident.when, incident.where, incident.belligerents
    row: dict[str, Cell] = {
        "incident": incident.number,
        "code": incident.code,
        "review": UNREVIEWED if incident.unreviewed else "signed",
        "review_state": incident.state,
        "rules": incident.label,
        "date_start": when.start.isoformat() if when and when.start else None,
        "date_end": when.end.isoformat() if when and when.end else None,
        "date_precision": when.precision if when else None,
        "place": where.name if where else None,
        "admin1": where.admin1 if where else None,
        "country": where.country if where else None,
        "latitude": where.lat if where else None,
        "longitude": where.lon if where else None,
        "place_precision": where.precision if where else None,
        "place_coarsened": _yes(where.coarsened) if where else None,
    }
    row |= _tolls("killed", incident.killed) | _tolls("injured", incident.injured)
    return row | {
        "belligerents_known": "; ".join(party.name for party in parties if party.known) or None,
        "belligerents_suspected": "; ".join(party.name for party in parties if not party.known) or None,
        "findings": "; ".join(f"{party.name}: {party.assessment}" for party in parties if party.assessment) or None,
        "conceded": "; ".join(f"{party.name}: {party.conceded}" for party in parties if party.conceded.known) or None,
        "grade": incident.grade,
        "grade_rule": incident.grade_rule,
        "strike_status": incident.strike_status,
        "strike_rule": incident.strike_rule,
        "independent_sources": incident.roots,
        "sources": "; ".join(source_words(source) for source in incident.sources),
        "flags": "; ".join(incident.flags) or None,
        "withheld": "; ".join(incident.withheld) or None,
        "released": release.made.isoformat(),
        "attribution": release.attribution,
    }


def evidence_rows(incident: ReleasedIncident) -> Iterable[dict[str, Cell]]:
    """The quotations of one incident; the words behind the number stand between ⟦ and ⟧."""
    for quote in incident.quotes:
        yield {
            "incident": incident.number,
            "code": incident.code,
            "review": UNREVIEWED if incident.unreviewed else "signed",
            "supports": quote.supports,
            "figure": quote.figure,
            "stance": quote.stance,
            "speaker": quote.speaker,
            "quote": _marked(quote.text, quote.marks),
            "source": source_words(incident.source(quote.source)),
        }


def source_words(source: ReleasedSource) -> str:
    """ "Nineveh Gazette, 2017-03-06, https://..." """
    day = source.published.isoformat() if source.published else "undated"
    return ", ".join(part for part in (source.publisher, day, source.url) if part)


def _marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    for start, end in sorted(marks, reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def _tolls(outcome: str, tolls: ReleasedTolls) -> dict[str, Cell]:
    row: dict[str, Cell] = {}
    for group, toll in tolls.items():
        name = outcome if group == "total" else f"{group}_{outcome}"
        row |= {f"{name}_min": toll.low, f"{name}_max": toll.high}
        if group == "total":
            row[f"{name}_open"] = _yes(toll.open) if toll.known else None
    return row


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


_EMPTY = ReleasedIncident(number=0, codebook="")
COLUMNS = (
    *("incident", "code", "review", "review_state", "rules", "date_start", "date_end", "date_precision"),
    *("place", "admin1", "country", "latitude", "longitude", "place_precision", "place_coarsened"),
    *_tolls("killed", _EMPTY.killed),
    *_tolls("injured", _EMPTY.injured),
    *("belligerents_known", "belligerents_suspected", "findings", "conceded"),
    *("grade", "grade_rule", "strike_status", "strike_rule", "independent_sources", "sources"),
    *("flags", "withheld", "released", "attribution"),
)
EVIDENCE_COLUMNS = ("incident", "code", "review", "supports", "figure", "stance", "speaker", "quote", "source")
