"""What a terminal shows: claims with their evidence highlighted, incidents as a table. Values in, renderables out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dubsar.model import Claim, Document, Incident, Place
from dubsar.screen_facts import facts, value_spans, when_words

# Bytes that steer a terminal, and marks that turn the order of what is shown: a report must not write on the screen.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_STYLES = {"when": "cyan", "where": "green", "by": "red", "speaker": "magenta", "count": "bold yellow"}
UNKNOWN = "–"


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
    return Group(head, Padding(evidence(claim), (0, 0, 1, 4)))


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


def incidents_table(incidents: Iterable[Incident]) -> Table:
    """Date, place, killed, injured, who is blamed, grade, strike status, independent sources and review state."""
    table = Table(header_style="bold", pad_edge=False, expand=False)
    table.add_column("code", no_wrap=True)
    table.add_column("date", no_wrap=True)
    table.add_column("place")
    for heading in ("killed", "injured"):
        table.add_column(heading, justify="right", no_wrap=True)
    for heading in ("blamed", "grade", "strike status"):
        table.add_column(heading)
    table.add_column("roots", justify="right")
    table.add_column("state", no_wrap=True)
    for incident in incidents:
        table.add_row(*(Text(safe(cell)) for cell in incident_cells(incident)))
    return table


def incident_cells(incident: Incident) -> Iterator[str]:
    """The cells of one row. Unknown is `?` for a toll and `–` elsewhere, never 0."""
    yield incident.code or incident.id
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
    """`near Mosul, IQ`; the name alone where it is not grounded."""
    if place is None:
        return UNKNOWN
    name = f"{place.relation} {place.name}" if place.relation else place.name
    return f"{name}, {place.country}" if place.country else name


def incident_block(incident: Incident, claims: Iterable[Claim]) -> RenderableType:
    """One incident in full: its row, why each axis stands as it does, each toll, and the claims behind it."""
    reasons = Table.grid(padding=(0, 2))
    for label, value in _reasons(incident):
        reasons.add_row(Text(label, style="dim"), Text(safe(value)))
    return Group(incidents_table([incident]), reasons, Text(), *map(claim_block, claims))


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
