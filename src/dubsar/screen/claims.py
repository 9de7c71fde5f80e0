"""What a terminal shows: claims with their evidence highlighted, incidents as a table. Values in, renderables out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dubsar.model import Claim, Document, Incident, Place
from dubsar.screen.facts import facts, value_spans, when_words

# Bytes that steer a terminal, and marks that turn the order of what is shown: a report must not write on the screen.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_STYLES = {"when": "cyan", "where": "green", "by": "red", "speaker": "magenta", "count": "bold yellow"}
UNKNOWN = "–"
WIDE = 115
COLUMNS = ("code", "date", "place", "killed", "injured", "blamed", "grade", "strike status", "roots", "state")
NARROW = ("code", "date", "killed", "injured", "state")


def safe(words: str) -> str:
    """The words with what steers a terminal shown as `·`, and line ends as spaces."""
    return _STEERING.sub("·", words.replace("\n", " "))


def document_line(document: Document) -> Text:
    """One line that says which report it is."""
    day = document.published.isoformat() if document.published else "no date"
    line = Text(safe(document.title or document.url or document.text[:80]), style="bold")
    line.append(safe(f"  {document.publisher or 'no publisher'}, {day}  {document.id}"), style="dim")
    return line


def claim_block(claim: Claim) -> RenderableType:
    """A claim: what it says, who says it, when and where, and its sentence with the words of each value marked."""
    head = Text()
    head.append(claim.kind, style="bold")
    for label, value in facts(claim):
        head.append(f"  {label} ", style="dim")
        head.append(safe(value), style=_STYLES.get(label, ""))
    head.append(f"  {claim.id}", style="dim")
    return Group(head, Padding(evidence(claim), (0, 0, 1, 4), expand=False))


def evidence(claim: Claim) -> Text:
    """The sentence of the claim, each value's own words in its colour and underlined."""
    words = Text(safe(claim.span.quote))
    for label, span in value_spans(claim):
        if claim.span.covers(span):
            style = f"{_STYLES.get(label, 'bold')} underline"
            words.stylize(style, span.start - claim.span.start, span.end - claim.span.start)
    for label, span in value_spans(claim):
        if not claim.span.overlaps(span):
            words.append(f"  [{label}: ", style="dim")
            words.append(safe(span.quote), style=_STYLES.get(label, ""))
            words.append("]", style="dim")
    return words


def incidents_table(incidents: Iterable[Incident], width: int = WIDE) -> Table:
    """Date, place, killed, injured, who is blamed, grade, strike status, independent sources and review state.

    On a screen of less than WIDE columns, what belongs together shares a cell, one under the other.
    """
    pairs = () if width >= WIDE else (("code", "date"), ("place", "blamed"), ("grade", "strike status"))
    table = Table(header_style="bold", box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    under = {below: above for above, below in pairs}
    kept = [name for name in COLUMNS if name not in under]
    below = {above: name for name, above in under.items()}
    for name in kept:
        heading = f"{name}\n{below[name]}" if name in below else name
        right = name in ("killed", "injured", "roots")
        table.add_column(heading, justify="right" if right else "left", no_wrap=name in NARROW)
    for incident in incidents:
        cells = dict(zip(COLUMNS, map(safe, incident_cells(incident)), strict=True))
        table.add_row(
            *(Text(f"{cells[name]}\n{cells[below[name]]}" if name in below else cells[name]) for name in kept)
        )
    return table


def incident_cells(incident: Incident) -> Iterator[str]:
    """The cells of one row. Unknown is `?` for a toll and `–` elsewhere, never 0."""
    yield incident.code or UNKNOWN
    yield when_words(incident.when) or UNKNOWN
    yield place_words(incident.where)
    yield str(incident.killed.total)
    yield str(incident.injured.total)
    yield ", ".join(part.actor.name for part in incident.belligerents) or UNKNOWN
    yield incident.grade.value if incident.grade else UNKNOWN
    yield incident.strike_status or UNKNOWN
    yield str(len(incident.roots))
    yield incident.state


def place_words(place: Place | None) -> str:
    """`near Mosul, IQ`: as the reports write it (`Hawija`, not `Al Ḩawījah`); without a code where not grounded.

    A country is its name alone: `Iraq`, not `in Iraq, IQ`.
    """
    if place is None:
        return UNKNOWN
    words = place.words or place.name
    if place.precision == "country":
        return words
    name = f"{place.relation} {words}" if place.relation and place.relation not in words else words
    return f"{name}, {place.country}" if place.country else name


def incident_block(
    incident: Incident, claims: Iterable[Claim], documents: Mapping[str, Document], width: int = WIDE
) -> RenderableType:
    """One incident in full: its row, why each axis stands as it does, each toll, and by report the claims behind it."""
    reasons = Table.grid(padding=(0, 2))
    for label, value in _reasons(incident):
        reasons.add_row(Text(label, style="dim"), Text(safe(value)))
    return Group(incidents_table([incident], width), reasons, Text(), *_by_report(claims, documents))


def _by_report(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Iterator[RenderableType]:
    """The claims in the order of their reports' dates and of the text, under a line for each report."""
    told = sorted(claims, key=lambda claim: (_day(documents.get(claim.document)), claim.document, claim.span.start))
    for document, group in groupby(told, key=lambda claim: claim.document):
        if document in documents:
            yield document_line(documents[document])
        yield from (Padding(claim_block(claim), (0, 0, 0, 2), expand=False) for claim in group)


def _day(document: Document | None) -> date:
    return (document.published if document else None) or date.max


def _reasons(incident: Incident) -> Iterator[tuple[str, str]]:
    for outcome, tolls in (("killed", incident.killed), ("injured", incident.injured)):
        for group in ("total", "civilian", "combatant", "contested", "children", "women", "men"):
            toll = getattr(tolls, group)
            if toll.low is not None or toll.high is not None:
                yield f"{outcome}, {group}", f"{toll}  by {', '.join(toll.rules) or UNKNOWN}"
    for part in incident.belligerents:
        role = "known" if part.known else "suspected"
        finding = f"; finding: {part.assessment}" if part.assessment else ""
        yield role, f"{part.actor.name}: alleged {part.alleged}, conceded {part.conceded}{finding}"
    if incident.grade:
        yield "grade", f"{incident.grade.value} by rule {incident.grade.rule}"
    if incident.strike_status:
        yield "strike status", f"{incident.strike_status} by rule {incident.strike_rule or UNKNOWN}"
    yield "independent sources", "; ".join(incident.roots) or UNKNOWN
    yield "codebook", f"by {incident.codebook.capitalize()}-like rules"
    if incident.flags:
        yield "flags", ", ".join(incident.flags)
