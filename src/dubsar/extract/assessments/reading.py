"""Reports of findings: one claim per finding, one for the month's caseload, and the running totals beside them."""

from __future__ import annotations

from collections.abc import Iterator

from dubsar.extract.assessments.caseload import read_caseloads
from dubsar.extract.assessments.entries import Entry, read_entries
from dubsar.extract.assessments.grid import grid_point
from dubsar.extract.assessments.toll import Toll, read_toll
from dubsar.extract.assessments.totals import read_totals
from dubsar.extract.assessments.verdict import Decision, decide
from dubsar.extract.releases.by import party_in, publisher_party
from dubsar.extract.releases.reading import Gazetteer
from dubsar.ground.grounded import GroundedText
from dubsar.model import Assessment, Claim, Document, Place, Span

__all__ = ["Assessments", "read_findings"]


class Assessments:
    """An extractor of what a report of findings states; `forms.is_finding` says which documents those are."""

    def __call__(self, text: GroundedText) -> Iterator[Claim]:
        return read_findings(text.document, text.grounding.places)


def read_findings(document: Document, places: Gazetteer) -> Iterator[Claim]:
    """Running totals and caseloads, then every finding in text order. An entry that decides nothing gives no claim.

    Where numbers of reports are told and no finding has a heading, the numbers are all there is: "four were credible"
    is no finding on an event.
    """
    entries = tuple(read_entries(document.text))
    listed = tuple((entry.start, entry.end) for entry in entries if entry.headed)
    totals, caseloads = tuple(read_totals(document, listed)), tuple(read_caseloads(document, listed))
    yield from totals
    yield from caseloads
    for entry in entries:
        if entry.start >= entry.end or ((totals or caseloads) and not entry.headed):
            continue
        toll = read_toll(document.text, entry.start, entry.end)
        decision = decide(document.text, entry.start, entry.end, conceded=toll.words, section=entry.section)
        if decision:
            yield _claim(document, entry, decision, toll, places)


def _claim(document: Document, entry: Entry, decision: Decision, toll: Toll, places: Gazetteer) -> Assessment:
    text = document.text
    party = party_in(text, entry.start, entry.end) or publisher_party(document.publisher, entry.country)
    conceded = decision.verdict == "credible"
    return Assessment(
        document=document.id,
        span=Span(entry.start, entry.end, text[entry.start : entry.end]),
        trigger=decision.words,
        stance="conceded" if conceded else "denied" if decision.verdict == "denied" else "asserted",
        when=entry.when,
        where=_place(entry, places),
        verdict=decision.verdict,
        reason=decision.reason,
        killed=toll.killed if conceded else None,
        injured=toll.injured if conceded else None,
        reference=entry.references,
        by=(party,) if party else (),
        alleged_by=entry.via,
    )


def _place(entry: Entry, places: Gazetteer) -> Place | None:
    """The place of the heading; a grid reference, where one is printed, gives the point and how exact it is."""
    point = grid_point(entry.grid.quote) if entry.grid else None
    if entry.place is None:
        return _square(entry.grid, point) if entry.grid else None
    found = _named(entry.place.quote, entry.country, places)
    exact = Place(found.name, None, *point) if point else found
    return Place(
        found.name,
        found.id,
        exact.lat,
        exact.lon,
        exact.radius_km,
        entry.country or found.country,
        found.admin1,
        "exact" if point else found.precision,
        entry.relation,
        entry.place.quote,
        entry.place,
    )


def _square(grid: Span, point: tuple[float, float, float] | None) -> Place:
    """A grid reference alone; one that is on no map keeps its words and has no point."""
    if point is None:
        return Place(grid.quote, words=grid.quote, span=grid)
    lat, lon, radius = point
    return Place(grid.quote, None, lat, lon, radius, precision="exact", words=grid.quote, span=grid)


def _named(words: str, country: str | None, places: Gazetteer) -> Place:
    """Reads "Hossain, Deir Ezzor" as Hossain, else as the larger place after the comma; unknown stays a bare name."""
    for part in words.split(","):
        found = places.resolve(part.strip(), country=country)
        if found.point and country in (None, found.country):
            return found
    return Place(words)
