"""Places: every place mention of a document, grounded or honestly unresolved."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dubsar.ground.gazetteer import Gazetteer, Row
from dubsar.ground.place_home import Home, home_of
from dubsar.ground.place_mentions import Mention, find_mentions
from dubsar.ground.place_precision import PRECISION, radius_km
from dubsar.ground.place_senses import Context, best_sense, choose, key_of
from dubsar.model import Document, Place, Span

_RELATION = re.compile(
    r"(?:(?:about|around|some|roughly|approximately) )?(?:\d+(?:\.\d+)?\s?(?:km|kilomet(?:er|re)s?|miles?|mi)\s)?"
    r"(?:(?:to the )?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of|near to|near|outside|outside of|close to|"
    r"in the vicinity of|around|on the outskirts of|(?:in )?the (?:northern |southern |eastern |western )?outskirts of)"
    r"\s(?:the )?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|downtown|upper|lower|greater|old)[ -]",
    re.IGNORECASE,
)
_LOOK_BACK = 60


class Places:
    """Finds and grounds place names. Holds only the gazetteer: safe to share between threads."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def find(self, document: Document, entities: Iterable[Span] = ()) -> tuple[Place, ...]:
        """Every place mention in text order, with its span.

        `entities` are what a model holds for places: a second voice, never needed.
        """
        text = document.text
        mentions = find_mentions(text, self.gazetteer, [(span.start, span.end) for span in entities])
        senses = choose(mentions, home_of(document.publisher, document.url))
        return tuple(_place(text, mention, senses.get(key_of(mention))) for mention in mentions)

    def resolve(self, name: str, *, country: str | None = None, near: Place | None = None) -> Place:
        """The best sense of one name; without one, a Place that has only the name. Never raises.

        "western Mosul" is Mosul, with all its words kept.
        """
        words = " ".join(name.split())
        matches = self.gazetteer.matches(words)
        part = _PART.match(words)
        if not matches and part:
            matches = self.gazetteer.matches(words[part.end() :])
        if country and not any(row.country == country for row, _ in matches):
            matches = (*self.gazetteer.sounding(words), *matches)
        if country and any(row.country == country for row, _ in matches):
            matches = tuple(match for match in matches if match[0].country == country)
        if not matches:
            return Place(name=words, words=words)
        context = Context(Home(near.country, near.admin1, near.point) if near else Home(country))
        return ground(best_sense(matches, context), words)


def ground(row: Row, words: str, relation: str | None = None, span: Span | None = None) -> Place:
    """The place of a gazetteer row, as these words name it."""
    return Place(
        name=row.name,
        id=row.id,
        lat=row.lat,
        lon=row.lon,
        radius_km=radius_km(row, relation),
        country=row.country,
        admin1=row.admin1,
        precision=PRECISION[row.kind],
        relation=relation,
        words=words,
        span=span,
    )


def _place(text: str, mention: Mention, row: Row | None) -> Place:
    span = Span.of(text, mention.start, mention.end)
    before = _RELATION.search(text[max(0, mention.start - _LOOK_BACK) : mention.start])
    relation = " ".join(before[0].lower().split()).removesuffix(" the") if before else None
    if row is None:
        return Place(name=mention.words, words=span.quote, relation=relation, span=span)
    return ground(row, span.quote, relation, span)
