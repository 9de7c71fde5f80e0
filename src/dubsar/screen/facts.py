"""What a claim says, as labelled words, and which spans carry each of them. No rendering."""

from __future__ import annotations

from collections.abc import Iterator

from dubsar.model import (
    Assessment,
    Caseload,
    Claim,
    Control,
    Count,
    Damage,
    Harm,
    Place,
    Presence,
    Rule,
    Span,
    Strike,
    When,
)
from dubsar.model.caseload import NUMBERS

Fact = tuple[str, str]
_PAST = {"strike": "struck", "deny": "denied"}
_COUNTED = ("count", "strikes", "engagements", "killed", "injured")


def facts(claim: Claim) -> Iterator[Fact]:
    """The claim's own facts, then who says it, when, where, and what makes it less than a plain assertion."""
    yield from _own(claim)
    if names := ", ".join(actor.name for actor in getattr(claim, "by", ())):
        yield "by", names
    if when := when_words(claim.when):
        yield "when", when
    if claim.where:
        yield "where", as_written(claim.where)
    if claim.speaker:
        yield "speaker", " via ".join((claim.speaker.name, *claim.speaker.via))
    if claim.stance != "asserted":
        yield "stance", claim.stance
    if claim.zone != "body":
        yield "zone", claim.zone


def _own(claim: Claim) -> Iterator[Fact]:
    match claim:
        case Harm():
            yield from _harm(claim)
        case Strike():
            yield from _counted(strikes=claim.strikes, engagements=claim.engagements)
            for effect in claim.effects:
                yield past(effect.effect), f"{effect.count} {effect.target}" if effect.count else effect.target
        case Damage():
            yield past(claim.effect), claim.object
            yield from _counted(count=claim.count)
        case Control():
            yield claim.verb, claim.object or (as_written(claim.where) if claim.where else "?")
            if claim.actor:
                yield "by", claim.actor.name
        case Presence():
            yield "who", claim.who
            yield from _counted(count=claim.count)
        case Assessment():
            yield "verdict", claim.verdict
            yield from _counted(killed=claim.killed, injured=claim.injured)
            if claim.reason:
                yield "reason", claim.reason
        case Caseload():
            for name, count in claim.numbers():
                yield name.replace("_", " "), str(count)
            if claim.scope == "cumulative":
                yield "scope", "cumulative"
        case Rule():
            yield "change", claim.change


def _harm(claim: Harm) -> Iterator[Fact]:
    yield "outcome", claim.outcome
    yield from _counted(count=claim.count)
    for part in claim.parts:
        yield part.group, str(part.count)
    yield "status", claim.status
    if claim.cause != "unknown":
        yield "cause", claim.cause
    if claim.scope == "cumulative":
        yield "scope", "cumulative"


def _counted(**counts: Count | None) -> Iterator[Fact]:
    for label, count in counts.items():
        if count is not None:
            yield label, str(count)


def past(verb: str) -> str:
    """`destroyed` for the lemma `destroy`."""
    return _PAST.get(verb) or (f"{verb}d" if verb.endswith("e") else f"{verb}ed")


def as_written(place: Place) -> str:
    """`near Tal Afar`; the index's own name follows where it is spelt in another way: `Hawija (Al Ḩawījah)`."""
    words = place.words or place.name
    if place.relation and not words.casefold().startswith(place.relation.casefold()):
        words = f"{place.relation} {words}"
    return words if place.name in words else f"{words} ({place.name})"


def when_words(when: When | None) -> str:
    """`2017-03-05`, or `2017-03-01 to 2017-03-07` with `…` for an open end; nothing where nothing is known."""
    if when is None or (when.start is None and when.end is None):
        return ""
    if when.day:
        return when.day.isoformat()
    start, end = (day.isoformat() if day else "…" for day in (when.start, when.end))
    return f"{start} to {end}"


def value_spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Each value's words, by label, in text order; the trigger ("were killed") among them."""
    found: list[tuple[str, Span | None]] = [("trigger", claim.trigger)]
    found += [("when", claim.when.span)] if claim.when else []
    found += [("where", claim.where.span)] if claim.where else []
    found += [("speaker", claim.speaker.span)] if claim.speaker else []
    found += [("by", actor.span) for actor in getattr(claim, "by", ())]
    counts = (getattr(claim, name, None) for name in (*_COUNTED, *NUMBERS))
    found += [("count", count.span) for count in counts if count]
    found += [("effect", effect.span) for effect in getattr(claim, "effects", ())]
    found += [("count", part.count.span) for part in getattr(claim, "parts", ())]
    return iter(sorted({(label, span) for label, span in found if span}, key=lambda pair: pair[1]))
