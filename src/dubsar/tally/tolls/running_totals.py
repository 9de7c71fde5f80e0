"""Running totals: what an office states for its whole operation, from one report to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from dubsar.extract.releases.by import publisher_party
from dubsar.model import Actor, Claim, Count, Document, Harm, Strike

__all__ = ["RunningTotal", "falls", "in_order", "office_of", "running_totals"]

NEVER = date.max


@dataclass(frozen=True, slots=True)
class RunningTotal:
    """What one report states for the whole operation so far: strikes, and civilians acknowledged as killed."""

    office: str
    document: str
    day: date | None
    strikes: Count | None
    civilians: Count | None
    claims: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "office": self.office,
            "document": self.document,
            "day": self.day.isoformat() if self.day else None,
            "strikes": self.strikes.to_dict() if self.strikes else None,
            "civilians": self.civilians.to_dict() if self.civilians else None,
            "claims": list(self.claims),
        }


def running_totals(claims: Iterable[Claim], documents: Mapping[str, Document]) -> tuple[RunningTotal, ...]:
    """What each office states for the whole operation, by office and day of the report.

    Only an office's own reports count: a news story that repeats a total is no release of it.
    """
    found = []
    for id, group in groupby(in_order(claims, documents), key=lambda claim: claim.document):
        document = documents.get(id)
        if document is None or publisher_party(document.publisher) is None:
            continue
        own = [claim for claim in group if _is_total(claim, document)]
        if own:
            strikes = next((claim.strikes for claim in own if isinstance(claim, Strike)), None)
            civilians = next((claim.count for claim in own if isinstance(claim, Harm)), None)
            ids = tuple(claim.id for claim in own)
            found.append(RunningTotal(office_of(own[0], document), id, document.published, strikes, civilians, ids))
    return tuple(sorted(found, key=lambda total: (total.office, total.day or NEVER, total.document)))


def in_order(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Claim]:
    """Each claim once, by the day of its document, then in text order."""

    def place(claim: Claim) -> tuple[date, str, int, int, str]:
        document = documents.get(claim.document)
        day = (document.published if document else None) or NEVER
        return day, claim.document, claim.span.start, claim.span.end, claim.id

    return sorted({claim.id: claim for claim in claims}.values(), key=place)


def _is_total(claim: Claim, document: Document) -> bool:
    if isinstance(claim, Strike):
        return claim.strikes is not None and claim.part_of is None and claim.runs_on(document.published)
    if not isinstance(claim, Harm) or (claim.outcome, claim.status) != ("killed", "civilian"):
        return False
    return claim.scope == "cumulative" and claim.stance == "conceded" and claim.count is not None


def office_of(claim: Claim, document: Document | None) -> str:
    """The party whose numbers they are, else the publisher."""
    by: tuple[Actor, ...] = getattr(claim, "by", ())
    return by[0].name if by else (document.publisher if document else None) or "unknown office"


def falls(totals: Iterable[RunningTotal]) -> Iterator[tuple[RunningTotal, str]]:
    """Each total that is lower than the one before it of its office, with a sentence that says so."""
    for before, after in pairwise(totals):
        if before.office != after.office:
            continue
        pairs = (("strikes", before.strikes, after.strikes), ("civilians killed", before.civilians, after.civilians))
        for noun, was, now in pairs:
            if was and now and was.low is not None and now.low is not None and now.low < was.low:
                yield after, f"The total of {noun} falls from {was} to {now}{_since(before.day)}."


def _since(day: date | None) -> str:
    return f" after the report of {day}" if day else ""
