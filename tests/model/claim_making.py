"""Random nouns over one random text, every span of them valid: what the property tests of claims draw from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from dubsar.model import (
    Actor,
    Assessment,
    Claim,
    Control,
    Count,
    Damage,
    Effect,
    Harm,
    Part,
    Place,
    Presence,
    Rule,
    Span,
    Speaker,
    Strike,
    Victim,
    When,
)
from dubsar.model.claim import Stance, Zone
from dubsar.model.kinds import Cause, ControlVerb, Outcome, Scope, Status, Verdict

TEXTS = st.text(min_size=1, max_size=80)
WORDS = st.text(max_size=8)
GROUPS = st.sampled_from(("children", "women", "men", "elderly", "journalists"))
Draw = Callable[[Any], Any]


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    """One of the values of a Literal type."""
    return st.sampled_from(get_args(literal))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def counts(draw: st.DrawFn, text: str) -> Count:
    low, high = draw(st.none() | st.integers(0, 99)), draw(st.none() | st.integers(100, 999))
    return Count(low, high, draw(st.booleans()), draw(st.none() | WORDS), draw(st.none() | spans(text)))


@st.composite
def actors(draw: st.DrawFn, text: str) -> Actor:
    role = draw(st.sampled_from((None, "joint", "contested")))
    return Actor(
        draw(WORDS), draw(st.none() | WORDS), draw(st.none() | WORDS), role, None, draw(st.none() | spans(text))
    )


@st.composite
def common(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """The fields that all kinds share."""
    day = draw(st.none() | st.dates(date(1990, 1, 1), date(2050, 1, 1)))
    when = When(day, None, "day", None, "since", "w", draw(st.none() | spans(text)))
    where = Place(draw(WORDS), lat=36.3, lon=43.1, precision="district", span=draw(st.none() | spans(text)))
    speaker = Speaker(draw(WORDS), tuple(draw(st.lists(WORDS, max_size=2))), draw(st.none() | spans(text)))
    return {
        "document": "d:" + draw(WORDS),
        "span": draw(spans(text)),
        "trigger": draw(st.none() | spans(text)),
        "speaker": draw(st.sampled_from((None, speaker))),
        "stance": draw(one_of(Stance)),
        "zone": draw(one_of(Zone)),
        "when": draw(st.sampled_from((None, when))),
        "where": draw(st.sampled_from((None, where))),
    }


def tuples(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


@st.composite
def victims(draw: st.DrawFn, text: str) -> Victim:
    names, age = tuple(draw(st.lists(WORDS, max_size=3))), draw(st.none() | st.integers(0, 110))
    return Victim(names, age, draw(st.sampled_from((None, "f", "m"))), span=draw(st.none() | spans(text)))


@st.composite
def harms(draw: st.DrawFn, text: str) -> Harm:
    groups = draw(st.lists(GROUPS, unique=True, max_size=3))
    return Harm(
        **draw(common(text)),
        outcome=draw(one_of(Outcome)),
        status=draw(one_of(Status)),
        count=draw(st.none() | counts(text)),
        parts=tuple(Part(group, draw(counts(text))) for group in groups),
        cause=draw(one_of(Cause)),
        by=draw(tuples(actors(text))),
        scope=draw(one_of(Scope)),
        victims=draw(tuples(victims(text))),
        part_of=draw(st.none() | WORDS),
    )


@st.composite
def effects(draw: st.DrawFn, text: str) -> Effect:
    return Effect(draw(WORDS), draw(st.none() | counts(text)), draw(WORDS), draw(st.none() | spans(text)))


@st.composite
def strikes(draw: st.DrawFn, text: str) -> Strike:
    return Strike(
        **draw(common(text)),
        by=draw(tuples(actors(text))),
        strikes=draw(st.none() | counts(text)),
        engagements=draw(st.none() | counts(text)),
        effects=draw(tuples(effects(text))),
        aircraft=draw(tuples(WORDS)),
        part_of=draw(st.none() | WORDS),
    )


@st.composite
def assessments(draw: st.DrawFn, text: str) -> Assessment:
    return Assessment(
        **draw(common(text)),
        verdict=draw(one_of(Verdict)),
        reason=draw(st.none() | WORDS),
        killed=draw(st.none() | counts(text)),
        injured=draw(st.none() | counts(text)),
        reference=draw(tuples(WORDS)),
        by=draw(tuples(actors(text))),
        alleged_by=draw(st.none() | WORDS),
    )


@st.composite
def deeds(draw: st.DrawFn, text: str) -> Claim:
    """Damage, control, presence or rule: the kinds without lists of their own."""
    shared, count = draw(common(text)), draw(st.none() | counts(text))
    actor = draw(st.none() | actors(text))
    by = draw(tuples(actors(text)))
    damage = Damage(**shared, object=draw(WORDS), effect=draw(WORDS), count=count, cause=draw(one_of(Cause)), by=by)
    control = Control(
        **shared, actor=actor, verb=draw(one_of(ControlVerb)), object=draw(st.none() | WORDS), count=count
    )
    presence = Presence(**shared, who=draw(WORDS), status=draw(one_of(Status)), count=count, actor=actor)
    return draw(st.sampled_from((damage, control, presence, Rule(**shared, change=draw(WORDS), by=by))))


@st.composite
def claims_of_texts(draw: st.DrawFn) -> tuple[str, Claim]:
    """A text and a claim of any of the seven kinds on it."""
    text = draw(TEXTS)
    return text, draw(harms(text) | strikes(text) | assessments(text) | deeds(text))
