"""Places: every place mention of a document, grounded or honestly unresolved."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dubsar.ground.gazetteer import MEMO, Gazetteer, Match, Row
from dubsar.ground.placing.anchors import anchor_of, doubtful, hung, is_part, same_name, sense_at
from dubsar.ground.placing.compass import bearing_of, part_of
from dubsar.ground.placing.home import Home, home_of
from dubsar.ground.placing.mentions import Mention, find_mentions
from dubsar.ground.placing.names import SOUND_COUNTRIES
from dubsar.ground.placing.precision import PRECISION, radius_km
from dubsar.ground.placing.relations import COUNTRYSIDE, Relation, joined, part_start, relation_before
from dubsar.ground.placing.senses import Context, best_sense, choose, key_of
from dubsar.ground.placing.strays import borne_out
from dubsar.model import Document, Place, Span

_PART = re.compile(
    r"^(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|downtown|upper|lower|greater|old)[ -]",
    re.IGNORECASE,
)


class Places:
    """Finds and grounds place names. Holds the gazetteer and what was last resolved: safe to share between threads."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._resolved: dict[tuple[str, str | None, Place | None], Place] = {}

    def find(self, document: Document, entities: Iterable[Span] = ()) -> tuple[Place, ...]:
        """Every place mention in text order, with its span.

        `entities` are what a model holds for places: a second voice, never needed.
        """
        text = document.text
        mentions = find_mentions(text, self.gazetteer, [(span.start, span.end) for span in entities])
        home = home_of(document.publisher, document.url)
        senses = borne_out(mentions, choose(mentions, home), home)
        bearings = [bearing_of(text, mention.start, mention.end) for mention in mentions]
        for mention in mentions:
            mention.start = part_start(text, mention.start)
        relations = _relations(text, mentions)
        meant = [
            part_of(row, bearing, self.gazetteer) if row and bearing is not None and row.kind == "admin1" else row
            for row, bearing in zip((senses.get(key_of(mention)) for mention in mentions), bearings, strict=True)
        ]
        relations = [
            None if row and row.kind != "settlement" and relation and relation.words == COUNTRYSIDE else relation
            for row, relation in zip(meant, relations, strict=True)
        ]
        found = [_place(text, *each) for each in zip(mentions, meant, relations, strict=True)]
        return tuple(same_name(_by_neighbours(text, mentions, found, relations, self.gazetteer), mentions))

    def resolve(self, name: str, *, country: str | None = None, near: Place | None = None) -> Place:
        """The best sense of one name; without one, a Place that has only the name. Never raises.

        With a country, only a place of that country, or of no country alone (a river), is given: the name alone where
        there is none.
        "western Mosul" is Mosul, with all its words kept.
        """
        asked = name, country, near
        place = self._resolved.get(asked)
        if place is None:
            if len(self._resolved) >= MEMO:
                self._resolved.clear()
            place = self._resolved[asked] = self._resolve(*asked)
        return place

    def _resolve(self, name: str, country: str | None, near: Place | None) -> Place:
        words = " ".join(name.split())
        matches = self.gazetteer.matches(words)
        part = _PART.match(words)
        if not matches and part:
            matches = self.gazetteer.matches(words[part.end() :])
        if country:
            alike = () if matches and matches[0][0].kind == "country" else self.gazetteer.sounding(words)
            matches = _of(country, matches) or _of(None, matches) or _of(country, alike)
        if not matches:
            return Place(name=words, words=words)
        context = Context(Home(near.country, near.admin1, near.point) if near else Home(country))
        return ground(best_sense(matches, context), words)


def _of(country: str | None, matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(match for match in matches if match[0].country == country)


def ground(row: Row, words: str, relation: Relation | None = None, span: Span | None = None) -> Place:
    """The place of a gazetteer row, as these words name it; an offset moves the point and widens the radius."""
    lat, lon = relation.moved(row.lat, row.lon) if relation else (row.lat, row.lon)
    return Place(
        name=row.name,
        id=row.id,
        lat=lat,
        lon=lon,
        radius_km=round(radius_km(row) + (relation.slack_km if relation else 0.0), 1),
        country=row.country,
        admin1=row.admin1,
        precision=row.precision or PRECISION[row.kind],
        relation=relation.words if relation else None,
        words=words,
        span=span,
    )


def _place(text: str, mention: Mention, row: Row | None, relation: Relation | None) -> Place:
    span = Span.of(text, mention.start, mention.end)
    if row is None:
        return Place(name=mention.words, words=span.quote, relation=relation.words if relation else None, span=span)
    return ground(row, span.quote, relation, span)


def _by_neighbours(
    text: str,
    mentions: list[Mention],
    places: list[Place],
    relations: list[Relation | None],
    gazetteer: Gazetteer,
) -> list[Place]:
    """The places, each where the run of places that it stands in allows it."""
    found = list(places)
    for at in range(len(found) - 1, -1, -1):  # from the last: the container of a container is settled first
        mention, place = mentions[at], found[at]
        anchor, part = anchor_of(text, mentions, found, at), is_part(text, mention)
        outside = _outside(mention, place) or _abroad(place, anchor)
        if anchor is None or not (outside or doubtful(text, mention, place)):
            continue
        alike = outside or place.point is None  # what it lies in is known: there a like sound is enough
        matches = (*mention.matches, *gazetteer.sounding(mention.words)) if alike else mention.matches
        row = sense_at(matches, anchor, part)
        if row is not None and row.id != place.id:
            found[at] = ground(row, place.words or mention.words, relations[at], place.span)
        elif row is None and not _own_district(text, mention, place, anchor):
            unknown = Place(name=mention.words, words=place.words, relation=place.relation, span=place.span)
            found[at] = hung(unknown, anchor, part)
    return found


def _outside(mention: Mention, place: Place) -> bool:
    """Whether a town lies in another country than the governorate named after it: "Loder, Abyan" is not in Indiana."""
    regions = {row.country for row in mention.within if row.kind == "admin1" and row.country in SOUND_COUNTRIES}
    return place.precision == "settlement" and bool(regions) and place.country not in regions


def _own_district(text: str, mention: Mention, place: Place, anchor: Place) -> bool:
    """Whether "Tel Abyad district, north of Raqqa" is named after a town of the same governorate: then it is there."""
    named = mention.matches and text[mention.end : mention.end + 9].casefold() == " district"
    return bool(named and place.admin1) and (place.country, place.admin1) == (anchor.country, anchor.admin1)


def _abroad(place: Place, anchor: Place | None) -> bool:
    """Whether a town lies in another country than the governorate that the words say it lies in.

    Reads "the area of Sanda in Marib province", which is no town in Japan.
    """
    if anchor is None or place.precision != "settlement" or anchor.precision not in ("admin1", "district"):
        return False
    return anchor.country in SOUND_COUNTRIES and place.country != anchor.country


def _relations(text: str, mentions: list[Mention]) -> list[Relation | None]:
    """The relation of each mention; places joined by "and" share the first one's "near"."""
    found: list[Relation | None] = []
    for at, mention in enumerate(mentions):
        relation = relation_before(text, mention.start)
        if relation is None and at and found[-1] and found[-1].km is None:
            relation = found[-1] if joined(text[mentions[at - 1].end : mention.start]) else None
        found.append(relation)
    return found
