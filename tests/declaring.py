"""Builders of declared strikes: one short document a release, one line of it a claim."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from dubsar.model import Actor, Claim, Count, Document, Effect, Place, Strike, When

COALITION = Actor("US-led coalition", "actor:us-led-coalition", "coalition")
FIRST = date(2017, 4, 11)
COUNTRIES = {"IQ": "Iraq", "SY": "Syria"}
Release = tuple[Document, list[Claim]]


def town(name: str, country: str = "SY") -> Place:
    return Place(name, f"t:{name}", 35.0, 39.0, 5.0, country, "Raqqa", "settlement", "near", name)


def land(country: str) -> Place:
    return Place(COUNTRIES[country], f"t:{country}", 35.0, 39.0, 300.0, country, None, "country", "in")


def on(day: date | None, last: date | None = None) -> When | None:
    return When(day, last or day, "day" if last in (None, day) else "range") if day else None


def hits(*effects: tuple[str, int | None, str]) -> tuple[Effect, ...]:
    return tuple(Effect(verb, None if n is None else Count.exactly(n), target) for verb, n, target in effects)


class Writing:
    """A release that is written line by line: every call adds a statement and gives its claim."""

    def __init__(
        self, publisher: str | None = "CJTF-OIR", published: date | None = FIRST + timedelta(1), url: str = ""
    ):
        words = " ".join(f"line{number}" for number in range(40))
        self.document = Document(text=words, publisher=publisher, published=published, url=url or None)
        self.claims: list[Claim] = []

    def says(self, strikes: int | Count | None, where: Place | None, when: Any = FIRST, **rest: Any) -> Strike:
        start = self.document.text.index(f"line{len(self.claims)}")
        count = Count.exactly(strikes) if isinstance(strikes, int) else strikes
        parent, fights = rest.pop("under", None), rest.pop("engagements", None)
        values: dict[str, Any] = {"by": (COALITION,)} | rest
        claim = Strike(
            document=self.document.id,
            span=self.document.span(start, start + 5),
            when=on(when) if isinstance(when, date) else when,
            where=where,
            strikes=count,
            engagements=Count.exactly(fights) if isinstance(fights, int) else fights,
            part_of=parent.id if parent else None,
            **values,
        )
        self.claims.append(claim)
        return claim

    @property
    def release(self) -> Release:
        return self.document, self.claims


def spread(releases: Iterable[Release]) -> tuple[list[Claim], list[Document]]:
    """The claims and the documents of releases, as a ledger gives them."""
    told = list(releases)
    return [claim for _, claims in told for claim in claims], [document for document, _ in told]
