"""Incident: what the claims of one event add up to under a codebook. A view: recomputed, never typed in."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

from dubsar.model.actor import Actor
from dubsar.model.place import Place
from dubsar.model.when import When

GradeValue = Literal["Confirmed", "Fair", "Weak", "Contested", "Discounted"]
StrikeStatus = Literal["declared strike", "contested strike", "likely strike", "single source claim"]
ReviewState = Literal["proposed", "in_review", "signed", "published", "reopened"]


@dataclass(frozen=True, slots=True)
class Toll:
    """A min-max number of people, with the rules and the claims that made it. `open` when the top was left open.

    None..None where nothing is stated; 0..0 only where somebody with access says that nobody was harmed.
    """

    low: int | None = None
    high: int | None = None
    open: bool = False
    rules: tuple[str, ...] = ()
    because: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.low is None and self.high is None:
            return "?"
        low, high = ("?" if end is None else str(end) for end in (self.low, self.high))
        return (low if low == high else f"{low}–{high}") + ("+" if self.open else "")

    def to_dict(self) -> dict[str, Any]:
        return {
            "low": self.low,
            "high": self.high,
            "open": self.open,
            "rules": list(self.rules),
            "because": list(self.because),
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Toll:
        return cls(row["low"], row["high"], row["open"], tuple(row["rules"]), tuple(row["because"]))


NOTHING = Toll()


@dataclass(frozen=True, slots=True)
class Tolls:
    """The tolls of one outcome: all people, by status, and the parts that codebooks ask for."""

    total: Toll = NOTHING
    civilian: Toll = NOTHING
    combatant: Toll = NOTHING
    contested: Toll = NOTHING
    children: Toll = NOTHING
    women: Toll = NOTHING
    men: Toll = NOTHING

    def to_dict(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name).to_dict() for field in fields(self)}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Tolls:
        return cls(**{field.name: Toll.from_dict(row[field.name]) for field in fields(cls)})


@dataclass(frozen=True, slots=True)
class Grade:
    """How well the harm is established (Airwars' five words), the rule that says so, and the claims that fired it."""

    value: GradeValue
    rule: str
    because: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {"value": self.value, "rule": self.rule, "because": list(self.because)}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Grade:
        return cls(row["value"], row["rule"], tuple(row["because"]))


@dataclass(frozen=True, slots=True)
class BelligerentPart:
    """One party's part: what it is alleged to have done, what it conceded, and its latest official finding.

    `known` is True when it declared the strike or conceded harm; otherwise it is suspected.
    """

    actor: Actor
    known: bool
    alleged: Toll = NOTHING
    conceded: Toll = NOTHING
    assessment: str | None = None
    because: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "actor": self.actor.to_dict(),
            "known": self.known,
            "alleged": self.alleged.to_dict(),
            "conceded": self.conceded.to_dict(),
            "assessment": self.assessment,
            "because": list(self.because),
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> BelligerentPart:
        return cls(
            Actor.from_dict(row["actor"]),
            row["known"],
            Toll.from_dict(row["alleged"]),
            Toll.from_dict(row["conceded"]),
            row["assessment"],
            tuple(row["because"]),
        )


@dataclass(frozen=True, slots=True)
class Incident:
    """`claims` and `documents` are ids. `roots` name the independent sources (CODEBOOK S1).

    `strike_rule` and `grade.rule` name the rules that decided. `code` is minted by a ledger, None before.
    """

    id: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    codebook: str
    when: When | None = None
    where: Place | None = None
    belligerents: tuple[BelligerentPart, ...] = ()
    killed: Tolls = Tolls()
    injured: Tolls = Tolls()
    strike_status: StrikeStatus | None = None
    strike_rule: str | None = None
    strike_because: tuple[str, ...] = ()
    grade: Grade | None = None
    roots: tuple[str, ...] = ()
    state: ReviewState = "proposed"
    flags: tuple[str, ...] = ()
    code: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "code": self.code,
            "claims": list(self.claims),
            "documents": list(self.documents),
            "when": self.when.to_dict() if self.when else None,
            "where": self.where.to_dict() if self.where else None,
            "belligerents": [part.to_dict() for part in self.belligerents],
            "killed": self.killed.to_dict(),
            "injured": self.injured.to_dict(),
            "strike_status": self.strike_status,
            "strike_rule": self.strike_rule,
            "strike_because": list(self.strike_because),
            "grade": self.grade.to_dict() if self.grade else None,
            "roots": list(self.roots),
            "codebook": self.codebook,
            "state": self.state,
            "flags": list(self.flags),
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Incident:
        when, where, grade = row["when"], row["where"], row["grade"]
        return cls(
            id=row["id"],
            code=row["code"],
            claims=tuple(row["claims"]),
            documents=tuple(row["documents"]),
            when=When.from_dict(when) if when else None,
            where=Place.from_dict(where) if where else None,
            belligerents=tuple(BelligerentPart.from_dict(part) for part in row["belligerents"]),
            killed=Tolls.from_dict(row["killed"]),
            injured=Tolls.from_dict(row["injured"]),
            strike_status=row["strike_status"],
            strike_rule=row["strike_rule"],
            strike_because=tuple(row["strike_because"]),
            grade=Grade.from_dict(grade) if grade else None,
            roots=tuple(row["roots"]),
            codebook=row["codebook"],
            state=row["state"],
            flags=tuple(row["flags"]),
        )
