"""Release: what leaves a ledger, and nothing that could lead back to a protected person.

Only `publish/redact.py` makes these values; tables, maps and reports read nothing else. They hold no ledger id, no
name of a private person and no text but short masked quotations. Numbers count within the release.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

MASK = "█████"
ATTRIBUTION = "Place names: GeoNames (CC BY 4.0). Country outlines: Natural Earth (public domain)."


@dataclass(frozen=True, slots=True)
class ReleasedToll:
    """A min-max number of people; `open` when the top was left open, `withheld` when it rests on a protected one."""

    low: int | None = None
    high: int | None = None
    open: bool = False
    rules: tuple[str, ...] = ()
    withheld: bool = False

    @property
    def known(self) -> bool:
        """Whether either end is stated."""
        return self.low is not None or self.high is not None

    def __str__(self) -> str:
        if not self.known:
            return "withheld" if self.withheld else "unknown"
        low, high = ("?" if end is None else str(end) for end in (self.low, self.high))
        return (low if low == high else f"{low}–{high}") + ("+" if self.open else "")


@dataclass(frozen=True, slots=True)
class ReleasedTolls:
    """The tolls of one outcome, as `Tolls` of the model."""

    total: ReleasedToll = ReleasedToll()
    civilian: ReleasedToll = ReleasedToll()
    combatant: ReleasedToll = ReleasedToll()
    contested: ReleasedToll = ReleasedToll()
    children: ReleasedToll = ReleasedToll()
    women: ReleasedToll = ReleasedToll()
    men: ReleasedToll = ReleasedToll()

    def items(self) -> Iterator[tuple[str, ReleasedToll]]:
        """Each group with its toll, the total first."""
        return ((field.name, getattr(self, field.name)) for field in fields(self))


@dataclass(frozen=True, slots=True)
class ReleasedWhen:
    """First and last possible day, both included, and the unit that the sources name."""

    start: date | None
    end: date | None
    precision: str

    def __str__(self) -> str:
        if self.start == self.end:
            return self.start.isoformat() if self.start else "unknown"
        return f"{self.start or '…'} to {self.end or '…'}"


@dataclass(frozen=True, slots=True)
class ReleasedPlace:
    """A place fit to be shown. `coarsened` when a finer one is known and held back; no point where none may leave."""

    name: str | None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    coarsened: bool = False

    @property
    def point(self) -> tuple[float, float] | None:
        """(lat, lon) in WGS 84 degrees, None where there is none."""
        return (self.lat, self.lon) if self.lat is not None and self.lon is not None else None

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.admin1, self.country) if part) or "place withheld"


@dataclass(frozen=True, slots=True)
class ReleasedParty:
    """A belligerent: `known` when it declared the strike or conceded harm, otherwise suspected."""

    name: str
    known: bool
    alleged: ReleasedToll = ReleasedToll()
    conceded: ReleasedToll = ReleasedToll()
    assessment: str | None = None


@dataclass(frozen=True, slots=True)
class ReleasedSource:
    """A public document: who published it and when. `url` is None for social posts and where it would name a person."""

    number: int
    publisher: str
    published: date | None = None
    url: str | None = None
    social: bool = False


@dataclass(frozen=True, slots=True)
class ReleasedQuote:
    """At most 25 words round a value; `marks` are (start, end) in `text` of the words that carry it.

    `supports` is the number it stands behind ("killed", "injured", "blame", "strike", "finding", "damage", "control"),
    `figure` that number as this speaker gave it, `source` the number of a source of the same incident.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    supports: str
    figure: str
    source: int
    speaker: str | None = None
    stance: str = "asserted"


@dataclass(frozen=True, slots=True)
class ReleasedIncident:
    """One incident. `number` counts within the release; `code` is the public code, None before it is minted.

    `recent` is true within the embargo (and for undated events); `withheld` names the fields that protection held back.
    """

    number: int
    codebook: str
    code: str | None = None
    when: ReleasedWhen | None = None
    where: ReleasedPlace | None = None
    killed: ReleasedTolls = ReleasedTolls()
    injured: ReleasedTolls = ReleasedTolls()
    belligerents: tuple[ReleasedParty, ...] = ()
    grade: str | None = None
    grade_rule: str | None = None
    strike_status: str | None = None
    strike_rule: str | None = None
    roots: int | None = None
    sources: tuple[ReleasedSource, ...] = ()
    quotes: tuple[ReleasedQuote, ...] = ()
    state: str = "proposed"
    unreviewed: bool = True
    recent: bool = True
    flags: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Whose rules the numbers follow: never that project's own data."""
        return f"by {self.codebook.capitalize()}-like rules"

    @property
    def name(self) -> str:
        """What a reader calls it: the code, else its number in this release."""
        return self.code or f"No. {self.number}"

    def source(self, number: int) -> ReleasedSource:
        return next(source for source in self.sources if source.number == number)


@dataclass(frozen=True, slots=True)
class Release:
    """What one act of publishing lets out, made on day `made`, in the order of date and place."""

    incidents: tuple[ReleasedIncident, ...]
    made: date
    embargo_days: int
    attribution: str = ATTRIBUTION

    @property
    def unreviewed(self) -> int:
        """How many of its incidents nobody has signed."""
        return sum(incident.unreviewed for incident in self.incidents)

    def strings(self) -> Iterator[str]:
        """Every piece of text in the release, for checks that nothing slipped through."""
        return _strings(self)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
