"""The kinds of claim: what each adds to the common fields of `Claim`. One more, of reports, is in `caseload.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from dubsar.model.actor import Actor
from dubsar.model.claim import Claim, Decode, many, words
from dubsar.model.count import Count
from dubsar.model.span import Span
from dubsar.model.victim import Victim

Outcome = Literal["killed", "injured", "missing", "abducted", "detained", "displaced", "trapped"]
Status = Literal["civilian", "combatant", "mixed", "unknown"]
Cause = Literal[
    "airstrike",
    "drone",
    "shelling",
    "missile",
    "explosion",
    "shooting",
    "ground",
    "chemical",
    "execution",
    "other",
    "unknown",
]
Scope = Literal["event", "cumulative"]
Verdict = Literal["credible", "non_credible", "open", "duplicate", "reopened", "denied"]
ControlVerb = Literal["began", "captured", "recaptured", "advanced", "withdrew", "holds", "lost", "besieges"]

QUARTER_DAYS = 100


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a count: `group` is "children", "women", "men", "elderly", "journalists", "health workers", ..."""

    group: str
    count: Count


def parts_to_dict(parts: tuple[Part, ...]) -> dict[str, Any]:
    return {part.group: part.count.to_dict() for part in parts}


def parts_from_dict(row: Any) -> tuple[Part, ...]:
    return tuple(Part(group, Count.from_dict(count)) for group, count in (row or {}).items())


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect of a strike: what was done (lemma: strike, engage, destroy, damage, ...), how often, to what words."""

    effect: str
    count: Count | None
    target: str
    span: Span | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "effect": self.effect,
            "count": self.count.to_dict() if self.count else None,
            "target": self.target,
            "span": self.span.to_dict() if self.span else None,
        }

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Effect:
        count, span = row.get("count"), row.get("span")
        return cls(
            row["effect"],
            Count.from_dict(count) if count else None,
            row["target"],
            Span.from_dict(span) if span else None,
        )


@dataclass(frozen=True, kw_only=True)
class Harm(Claim):
    """People were killed, injured, ... `count` None and its ends None both mean that no number is stated."""

    kind: ClassVar[str] = "harm"
    decoders: ClassVar[dict[str, Decode]] = {
        "count": Count.from_dict,
        "parts": parts_from_dict,
        "by": many(Actor.from_dict),
        "victims": many(Victim.from_dict),
    }

    outcome: Outcome
    status: Status = "unknown"
    count: Count | None = None
    parts: tuple[Part, ...] = ()
    cause: Cause = "unknown"
    by: tuple[Actor, ...] = ()
    scope: Scope = "event"
    victims: tuple[Victim, ...] = ()
    part_of: str | None = None

    def part(self, group: str) -> Count | None:
        """The count of one part ("children"), None when it is not stated."""
        return next((part.count for part in self.parts if part.group == group), None)

    def spans(self) -> Iterator[Span]:
        yield from super().spans()
        yield from (part.count.span for part in self.parts if part.count.span)
        yield from (victim.span for victim in self.victims if victim.span)

    def to_dict(self) -> dict[str, Any]:
        return super().to_dict() | {"parts": parts_to_dict(self.parts)}


@dataclass(frozen=True, kw_only=True)
class Strike(Claim):
    """A declared or reported strike. `strikes` and `engagements` are the speaker's own units, never converted.

    `scope` "cumulative" is a running total of a whole operation, which belongs to no event.
    """

    kind: ClassVar[str] = "strike"
    decoders: ClassVar[dict[str, Decode]] = {
        "by": many(Actor.from_dict),
        "strikes": Count.from_dict,
        "engagements": Count.from_dict,
        "effects": many(Effect.from_dict),
        "aircraft": words,
    }

    by: tuple[Actor, ...] = ()
    strikes: Count | None = None
    engagements: Count | None = None
    effects: tuple[Effect, ...] = ()
    aircraft: tuple[str, ...] = ()
    part_of: str | None = None
    scope: Scope = "event"

    def own_spans(self) -> Iterator[Span]:
        yield from super().own_spans()
        yield from (effect.span for effect in self.effects if effect.span)

    def runs_on(self, until: date | None) -> bool:
        """Whether it is a running total, by its scope or because it covers more days than a quarter has.

        `until` ends a time left open ("since August 2014"): the day of publication.
        """
        if self.scope == "cumulative":
            return True
        start, end = (self.when.start, self.when.end or until) if self.when else (None, None)
        return start is not None and end is not None and (end - start).days > QUARTER_DAYS


@dataclass(frozen=True, kw_only=True)
class Damage(Claim):
    """An object was destroyed, damaged, ... `effect` is the lemma, `object` the words."""

    kind: ClassVar[str] = "damage"
    decoders: ClassVar[dict[str, Decode]] = {"count": Count.from_dict, "by": many(Actor.from_dict)}

    object: str
    effect: str
    count: Count | None = None
    cause: Cause = "unknown"
    by: tuple[Actor, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Control(Claim):
    """A party took, lost, holds or moved on a place or object. `object` is None when the place is all that is named."""

    kind: ClassVar[str] = "control"
    decoders: ClassVar[dict[str, Decode]] = {"actor": Actor.from_dict, "count": Count.from_dict}

    actor: Actor | None
    verb: ControlVerb
    object: str | None = None
    count: Count | None = None


@dataclass(frozen=True, kw_only=True)
class Presence(Claim):
    """Who is said to be where, and how many. Never published (see `publish/redact.py`)."""

    kind: ClassVar[str] = "presence"
    decoders: ClassVar[dict[str, Decode]] = {"actor": Actor.from_dict, "count": Count.from_dict}

    who: str
    status: Status = "unknown"
    count: Count | None = None
    actor: Actor | None = None


@dataclass(frozen=True, kw_only=True)
class Assessment(Claim):
    """An official finding on an allegation; `killed` and `injured` are conceded, `when` and `where` the event's own."""

    kind: ClassVar[str] = "assessment"
    decoders: ClassVar[dict[str, Decode]] = {
        "killed": Count.from_dict,
        "injured": Count.from_dict,
        "reference": words,
        "by": many(Actor.from_dict),
    }

    verdict: Verdict
    reason: str | None = None
    killed: Count | None = None
    injured: Count | None = None
    reference: tuple[str, ...] = ()
    by: tuple[Actor, ...] = ()
    alleged_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rule(Claim):
    """A stated change of rules or policy: `change` is the words, `by` who changed it."""

    kind: ClassVar[str] = "rule"
    decoders: ClassVar[dict[str, Decode]] = {"by": many(Actor.from_dict)}

    change: str
    by: tuple[Actor, ...] = ()
