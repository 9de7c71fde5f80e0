"""Which place a name means here: the words after it, the other names of the document, the publisher, population.

One sense per name and document. Each candidate gets a support: what it is by itself (population, kind) and what the
document adds: its country, its region, and other names that may lie near. All names are weighed together, twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, log10, radians

from dubsar.ground.gazetteer import ALTERNATE, GEONAMES, OWN, SOUND, Row
from dubsar.ground.placing.evidence import Match
from dubsar.ground.placing.home import Home
from dubsar.ground.placing.mentions import Mention, holds
from dubsar.ground.placing.names import SOUND_COUNTRIES, fold
from dubsar.ground.placing.regions import TOWN_WORDS
from dubsar.model.place import great_circle_km

NEAR_KM = 120.0
MOST_SENSES = 40
MOST_POINTS = 25
Point = tuple[float, float, float, str]  # lat, lon, weight, id
MOST_SAID = 3
COUNTRY, REGION, NEAR, MOST = 1.1, 1.4, 1.0, 2.5
_BASE = {"region": 8.0, "county": 4.0, "area": 4.5, "feature": 4.0, "site": 4.0, "district": 4.0, "neighbourhood": 3.5}
_STATE, _ADMIN1, _COUNTRY = 6.5, 2.0, 2.0
# Governorates of the countries at war are named more often than little towns elsewhere ("Shabwa").
_GOVERNORATE = 4.2
_FEDERATIONS = frozenset(("US", "CA", "AU"))
_UNKNOWN_POPULATION, _CURATED, _FROM_DUMP = 3.0, 4.0, 2.5
# A place of the user's own list is meant, unless the rest of the document speaks for another.
_OWN = 3.0


class Context:
    """What the document says of where it plays: weights of countries, of regions and of points."""

    def __init__(self, home: Home | None = None) -> None:
        self.countries: defaultdict[str, float] = defaultdict(float)
        self.regions: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._points: defaultdict[tuple[int, int], list[Point]] = defaultdict(list)
        self.local = home.words if home else ""
        if home and home.country:
            self.countries[home.country] += 2
            if home.admin1:
                self.regions[home.country, home.admin1] += 2
            if home.point:
                self._put((*home.point, 1.5, ""))

    def add(self, row: Row, weight: float = 1.0) -> None:
        """Counts a mention; a weight below 1 where the row is one of several senses."""
        if row.country:
            self.countries[row.country] += weight
            if region := region_of(row):
                self.regions[row.country, region] += weight
        if row.kind not in ("country", "admin1", "region"):
            self._put((row.lat, row.lon, weight, row.id))

    def _put(self, point: Point) -> None:
        """Keeps the first points of each degree square: enough to tell, and bounded on any text."""
        square = self._points[int(point[0]), int(point[1])]
        if len(square) < MOST_POINTS:
            square.append(point)

    def near(self, row: Row) -> float:
        """The weight of other places within NEAR_KM (a few squares wide, less towards the poles)."""
        wide = min(4, int(NEAR_KM / (111.0 * max(0.2, cos(radians(row.lat))))) + 1)
        found, south, west = 0.0, int(row.lat), int(row.lon)
        for (lat_square, lon_square), points in self._points.items():
            if abs(lat_square - south) > 2 or abs(lon_square - west) > wide:
                continue
            for lat, lon, weight, id in points:
                if id != row.id and great_circle_km(row.lat, row.lon, lat, lon) <= NEAR_KM:
                    found += weight
        return found


def region_of(row: Row) -> str | None:
    """The admin-1 region that the row is or lies in."""
    return row.name if row.kind == "admin1" else row.admin1


def choose(mentions: Sequence[Mention], home: Home | None = None) -> dict[str, Row]:
    """One sense for each name of the document, by `key_of` its mentions; a name without meanings has none."""
    senses: dict[str, tuple[Match, ...]] = {}
    said: Counter[str] = Counter()
    told: dict[str, Row] = {}
    for mention in mentions:
        if not mention.matches:
            continue
        name = key_of(mention)
        said[name] += 1
        senses.setdefault(name, _meant(mention))
        if name not in told and (row := _inside(mention)):
            told[name] = row
    told |= {name: rows[0][0] for name, rows in senses.items() if name not in told and len(rows) == 1}
    context = _context(senses, said, told, home)
    guessed = {name: told.get(name) or best_sense(rows, context) for name, rows in senses.items()}
    again = _context(senses, said, guessed, home)
    return {name: told.get(name) or best_sense(rows, again) for name, rows in senses.items()}


def key_of(mention: Mention) -> str:
    """What the mentions of one name share: "Aleppo" and "Aleppo province" are two names."""
    return f"{fold(mention.words)} {mention.kind or ''}".rstrip()


def _meant(mention: Mention) -> tuple[Match, ...]:
    """The meanings that the words allow: before "province" the regions, before "city" the towns, if there are any."""
    kind = "settlement" if mention.kind in TOWN_WORDS else "admin1"
    fitting = tuple(match for match in mention.matches if match[0].kind == kind) if mention.kind else ()
    return (fitting if kind == "admin1" else fitting[:MOST_SENSES]) or mention.matches[:MOST_SENSES]


def _inside(mention: Mention) -> Row | None:
    """The sense that lies in the state or country named after it: "Tripoli, Lebanon", "Springfield, Mo."."""
    held = [row for row, _ in mention.matches if any(holds(region, row) for region in mention.within)]
    return max(held, key=lambda row: row.population) if held else None


def _context(
    senses: Mapping[str, Sequence[Match]], said: Mapping[str, int], known: Mapping[str, Row], home: Home | None
) -> Context:
    """Names with a known sense count in full, up to thrice; the senses of the others share one small weight."""
    context = Context(home)
    for name, matches in senses.items():
        if name in known:
            context.add(known[name], 1.0 if len(matches) > 1 else 0.8 * min(said[name], MOST_SAID))
        for row, how in matches[:12] if len(matches) > 1 else ():
            if how <= ALTERNATE:
                context.add(row, 0.5 / len(matches[:12]))
    return context


def best_sense(matches: Iterable[Match], context: Context) -> Row:
    """The sense with the most support; ties go to the earlier row, which is the more populous."""
    return max(matches, key=lambda match: by_itself(*match) + by_context(match[0], context))[0]


def by_itself(row: Row, how: int) -> float:
    """How likely the name means this place when nothing else is known: about log10 of its people."""
    if row.kind == "admin1":
        governorate = _GOVERNORATE if row.country in SOUND_COUNTRIES else _ADMIN1
        support = _STATE if row.country in _FEDERATIONS else governorate
    elif row.kind == "country":
        support = log10(row.population + 10) + _COUNTRY
    elif row.kind == "settlement":
        unknown = _CURATED if row.id.startswith(("dubsar:", OWN)) else _UNKNOWN_POPULATION
        support = log10(row.population) if row.population > 10 else unknown
    elif row.id.startswith(GEONAMES):  # a hill or a well of a dump: named far less often than a place of our own list
        support = _FROM_DUMP
    else:
        support = _BASE.get(row.kind, _UNKNOWN_POPULATION)
    if row.id.startswith(OWN):
        support += _OWN
    if how == SOUND:
        return support - 1.0
    return support - (1.0 if how == ALTERNATE and row.kind != "country" else 0.0)


def by_context(row: Row, context: Context) -> float:
    """What the document adds: its country, its region, and places near it."""
    support = 0.0
    if row.country:
        support += COUNTRY * min(MOST, context.countries.get(row.country, 0.0))
        if region := region_of(row):
            support += REGION * min(MOST, context.regions.get((row.country, region), 0.0))
    if row.kind == "country" and context.local and fold(row.name).replace(" ", "") in context.local:
        support -= 6.0
    return support + NEAR * min(MOST, context.near(row))
