"""Synthetic reports of a long war, to measure linking by: nothing in them happened, and no real text stands in them.

The more claims, the more towns and years: a war of ten years in a thousand towns for a million. Towns are as unequal as
they are in wars, each has half a year of its own in which a third of its incidents fall, and an incident is told of by
one to eight reports that do not quite agree: on the toll, on the day, on how exactly they name the place. One report in
six tells of another raid beside.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from dubsar.model import Actor, Claim, Count, Damage, Document, Event, Harm, Place, When

CLAIMS_AN_INCIDENT = 11.7
"""How many claims the reports of an incident make on average."""
FIRST = date(2031, 1, 1)
REPORTS = (24, 20, 16, 12, 10, 8, 6, 4)
"""How often an incident has one report, two, ... eight."""
SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fa",
    "gri",
    "hu",
    "ka",
    "lem",
    "mor",
    "na",
    "os",
    "pil",
    "qua",
    "rab",
    "si",
    "tun",
    "ve",
)
PAPERS = ("Gazette", "Agency", "Herald", "Post", "Star", "Monitor", "Observer", "Courier", "Chronicle", "Tribune")
SIDES = (Actor("the coalition", "actor:c"), Actor("the government", "actor:g"), Actor("the rebels", "actor:r"))
SIGHTS = (
    "rescue workers were still digging through the rubble at nightfall",
    "ambulances could not reach the street because of fallen masonry",
    "the main hospital asked residents to give blood",
    "shops stayed closed and the market was empty the next morning",
    "a spokesman said the report was being looked into",
    "neighbours carried the wounded out on doors and blankets",
    "there was no comment from the ministry of defence",
    "aircraft were heard over the town until the early hours",
    "schools in the district had already been shut for a week",
    "the family had fled its village a month before",
    "it was not possible to confirm the figures independently",
    "officials promised an inquiry and named no date for it",
    "power lines were cut and mobile phones did not work",
    "prayers for the dead were held in the courtyard of the mosque",
)


@dataclass(frozen=True)
class Told:
    """A synthetic reading."""

    document: Document
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Incident:
    """What happened, in the words and numbers that its reports draw on."""

    town: Place
    day: date
    killed: int
    injured: int
    by: Actor
    names: tuple[str, ...]
    street: str


def reports(claims: int, seed: int = 1) -> Iterator[Told]:
    """About so many claims, in reports that come mixed as they do in life: those of one month together."""
    choose = random.Random(seed)
    many = max(1, round(claims / CLAIMS_AN_INCIDENT))
    towns = _towns(max(30, many // 60), choose)
    shares = list(accumulate(1 / (place + 1) ** 0.8 for place in range(len(towns))))
    days = max(400, min(3650, many // 15))
    seasons = [choose.randrange(days - 180) for _ in towns]
    told = []
    for _ in range(many):
        (place,) = choose.choices(range(len(towns)), cum_weights=shares)
        day = seasons[place] + choose.randrange(180) if choose.random() < 1 / 3 else choose.randrange(days)
        told.append((day, choose.random(), place))
    for day, _, place in sorted(told):
        happened = _incident(towns[place], FIRST + timedelta(day), choose)
        aside = _incident(choose.choice(towns), happened.day - timedelta(choose.randrange(2, 40)), choose)
        for paper in choose.sample(PAPERS, choose.choices(range(1, 9), REPORTS)[0]):
            yield _report(happened, aside if choose.random() < 1 / 6 else None, paper, choose)


def _incident(town: Place, day: date, choose: random.Random) -> Incident:
    killed = min(200, int(choose.paretovariate(0.9)))
    names = tuple(f"{_name(choose)} {_name(choose)}" for _ in range(3))
    return Incident(town, day, killed, choose.randrange(3 * killed + 2), choose.choice(SIDES), names, _name(choose))


def _report(happened: Incident, aside: Incident | None, paper: str, choose: random.Random) -> Told:
    killed = happened.killed + choose.choice((0, 0, 0, 0, 1, 2, -1)) if happened.killed > 2 else happened.killed
    town, reporter = happened.town.name, _name(choose)
    told: list[tuple[str, dict[str, Any]]] = [
        (f"An air raid killed {killed} people in {town}, near the {happened.street} market.", {"killed": killed})
    ]
    if happened.injured:
        told.append((f"Another {happened.injured} were wounded, doctors said.", {"injured": happened.injured}))
    if killed > 3 and choose.random() < 0.6:
        told.append((f"Among the dead were {killed // 3} children.", {"killed": killed // 3, "part": True}))
    if choose.random() < 0.5:
        told.append((f"{happened.names[0]} and {happened.names[1]} died at home.", {"killed": 2, "part": True}))
    if choose.random() < 0.5:
        told.append((f"Two houses on {happened.street} street were destroyed.", {}))
    if choose.random() < 0.3:
        told.append((f"Residents of {town} spoke of {killed + 4} dead.", {"killed": killed + 4}))
    sights = [f"{sight.capitalize()}." for sight in choose.sample(SIGHTS, 5)]
    extra = [f"{happened.names[2]} told {reporter} of the {paper} what happened."]
    beside = []
    if aside is not None:
        beside = [f"A raid on {aside.town.name} left {aside.killed} dead earlier, by {aside.street} bridge."]
    text = " ".join([*(words for words, _ in told), *sights, *extra, *beside])
    published = happened.day + timedelta(choose.choice((0, 1, 1, 1, 2, 3)))
    document = Document(text, publisher=paper, published=published, title=f"Raid on {town} kills {killed}")
    place, when = _named(happened.town, choose), _dated(happened.day, choose)
    claims = [_claim(document, words, what, place, when, happened.by) for words, what in told]
    events = [Event(tuple(claims), (document,))]
    if aside is not None:
        day = When(aside.day, aside.day, "day")
        claims.append(_claim(document, beside[0], {"killed": aside.killed}, aside.town, day, aside.by))
        events.append(Event((claims[-1],), (document,)))
    return Told(document, tuple(claims), tuple(events))


def _claim(
    document: Document, words: str, what: dict[str, Any], place: Place | None, when: When | None, by: Actor
) -> Claim:
    start = document.text.index(words)
    shared: dict[str, Any] = {"document": document.id, "span": document.span(start, start + len(words))}
    shared |= {"when": when, "where": place, "by": (by,), "cause": "airstrike"}
    made: Claim = Damage(object="houses", effect="destroy", count=Count.exactly(2), **shared)
    for outcome in ("killed", "injured"):
        if outcome in what:
            part = "a total" if "part" in what else None
            made = Harm(outcome=outcome, count=Count.exactly(what[outcome]), part_of=part, **shared)
    assert made.id  # a ledger has the ids of what it holds
    return made


def _named(town: Place, choose: random.Random) -> Place | None:
    """The town, more often than not; else its province, or nothing."""
    how = choose.random()
    if how < 0.88:
        return town
    if how < 0.95:
        return Place(
            town.admin1 or "", f"{town.country}:{town.admin1}", None, None, None, town.country, town.admin1, "admin1"
        )
    return None


def _dated(day: date, choose: random.Random) -> When | None:
    """The day, more often than not; else the day after, the week, or nothing."""
    how = choose.random()
    if how < 0.85:
        return When(day, day, "day")
    if how < 0.9:
        return When(day + timedelta(1), day + timedelta(1), "day")
    return When(day - timedelta(day.weekday()), day + timedelta(6 - day.weekday()), "week") if how < 0.95 else None


def _towns(many: int, choose: random.Random) -> list[Place]:
    """Towns by how often they are hit, in provinces of some 150 km, which lie in countries."""
    middles = [(choose.uniform(-35, 55), choose.uniform(-100, 120)) for _ in range(many // 25 + 1)]
    towns = []
    for number in range(many):
        province = choose.randrange(len(middles))
        lat, lon = (middle + choose.uniform(-0.7, 0.7) for middle in middles[province])
        country, name = f"{chr(65 + province // 8 // 26 % 26)}{chr(65 + province // 8 % 26)}", _name(choose, 3)
        towns.append(Place(name, f"own:{number}", lat, lon, 5, country, f"Province {province}", "settlement"))
    return towns


def _name(choose: random.Random, least: int = 2) -> str:
    return "".join(choose.choices(SYLLABLES, k=choose.randrange(least, 5))).capitalize()
