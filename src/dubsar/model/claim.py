"""Claim: one speaker's statement of one thing, with the span of its sentence and of every value in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any, ClassVar, Literal

from dubsar.errors import ValueRefused
from dubsar.model.actor import Actor
from dubsar.model.count import Count
from dubsar.model.ids import stable_id
from dubsar.model.place import Place
from dubsar.model.span import Span
from dubsar.model.speaker import Speaker
from dubsar.model.when import When

Stance = Literal["asserted", "hedged", "denied", "conceded"]
Zone = Literal["headline", "body", "caption", "teaser", "comment"]
Decode = Callable[[Any], Any]


def many(decode: Decode) -> Decode:
    """A decoder for a JSON list of what `decode` reads."""
    return lambda rows: tuple(decode(row) for row in rows or ())


def words(rows: Any) -> tuple[str, ...]:
    """A decoder for a JSON list of strings."""
    return tuple(rows or ())


@dataclass(frozen=True, kw_only=True)
class Claim:
    """The common part of the kinds (`kinds.py`, `caseload.py`).

    `document` is the id of the document and `span` the sentence in it. `trigger` marks the words that state the thing
    itself ("were killed"). Everything else is None where the text does not say it.
    """

    kind: ClassVar[str]
    kinds: ClassVar[dict[str, type[Claim]]] = {}
    decoders: ClassVar[dict[str, Decode]] = {
        "span": Span.from_dict,
        "trigger": Span.from_dict,
        "speaker": Speaker.from_dict,
        "when": When.from_dict,
        "where": Place.from_dict,
    }

    document: str
    span: Span
    trigger: Span | None = None
    speaker: Speaker | None = None
    stance: Stance = "asserted"
    zone: Zone = "body"
    when: When | None = None
    where: Place | None = None

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        Claim.kinds[cls.kind] = cls
        cls.decoders = Claim.decoders | cls.__dict__.get("decoders", {})

    @cached_property
    def id(self) -> str:
        """Hash of document, kind, outcome, sentence span and the spans of the claim's own values.

        Time, place, actors and speaker are left out: a better gazetteer must never orphan a decision on the claim.
        """
        own = sorted((span.start, span.end) for span in self.own_spans())
        place = (self.span.start, self.span.end)
        return stable_id("c", self.document, self.kind, getattr(self, "outcome", None), place, own)

    def own_spans(self) -> Iterator[Span]:
        """The spans that tell this claim from another in its sentence: trigger and counts (kinds add theirs)."""
        if self.trigger:
            yield self.trigger
        for value in self._values():
            if isinstance(value, Count) and value.span:
                yield value.span

    def spans(self) -> Iterator[Span]:
        """Every span of the claim, its sentence first."""
        yield self.span
        yield from self.own_spans()
        for value in self._values():
            if isinstance(value, When | Place | Actor | Speaker) and value.span:
                yield value.span

    def check(self, text: str) -> Claim:
        """Itself when each of its spans quotes `text`; SpanError otherwise."""
        for span in self.spans():
            span.check(text)
        return self

    def _values(self) -> Iterator[Any]:
        """Every value that is set, those of a tuple one by one."""
        for name in _names(self.kind):
            value = getattr(self, name)
            if isinstance(value, tuple):
                yield from value
            elif value is not None:
                yield value

    def to_dict(self) -> dict[str, Any]:
        """The claim JSON of docs/claim-json.md: keys absent when not of the kind, null when unknown."""
        row: dict[str, Any] = {"id": self.id, "document": self.document, "kind": self.kind}
        return row | {field.name: _encode(getattr(self, field.name)) for field in fields(self)}

    @staticmethod
    def from_dict(row: dict[str, Any]) -> Claim:
        """The claim that `to_dict` wrote, exactly; ValueRefused for an unknown kind."""
        cls = Claim.kinds.get(row.get("kind", ""))
        if cls is None:
            raise ValueRefused(f"No claim kind {row.get('kind')!r}; the kinds are {', '.join(sorted(Claim.kinds))}.")
        values = {field.name: row[field.name] for field in fields(cls) if field.name in row}
        return cls(**{name: _decode(cls, name, value) for name, value in values.items()})


@cache
def _names(kind: str) -> tuple[str, ...]:
    """The names of a kind's fields. Asked for many times a claim, so looked up once."""
    return tuple(field.name for field in fields(Claim.kinds[kind]))


def _encode(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_encode(part) for part in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def _decode(cls: type[Claim], name: str, value: Any) -> Any:
    decode = cls.decoders.get(name)
    return decode(value) if decode and value is not None else value
