"""The map of a report: country outlines, a graticule and one point an incident, as shapes for an SVG.

Equirectangular, true to scale at the middle latitude. Sizes are SVG units; a point's area grows with the most killed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, floor, pi, radians, sin, sqrt

from dubsar.publish.outlines import Outline, Ring
from dubsar.publish.release import Release, ReleasedIncident
from dubsar.publish.wording import day_words, grade_slug, place_words

WIDTH, HEIGHT = 960.0, 540.0
LEAST_DEGREES = 5.0
REACH = 2.0
STEPS = (0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0)
WIDE = ("country", "admin1")  # a dot in the middle of a country would look like a place
XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """One incident on the map: at (`x`, `y`), moved by (`aside`, `down`) where others share its point."""

    number: int
    x: float
    y: float
    aside: float
    down: float
    radius: float
    grade: str
    label: str
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map: of a country in its middle, or of a place, `aside` of its point."""

    x: float
    y: float
    text: str
    aside: float = 0.0
    country: bool = False


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """All that the map template draws. `pointless` counts the incidents that have no point to show."""

    countries: tuple[str, ...]
    graticule: tuple[str, ...]
    labels: tuple[Label, ...]
    dots: tuple[Dot, ...]
    pointless: int
    outlined: bool
    width: float = WIDTH
    height: float = HEIGHT


@dataclass(frozen=True, slots=True)
class View:
    """The part of the world that is shown: degrees to SVG units and back."""

    lon: float
    lat: float
    scale: float
    squeeze: float

    @classmethod
    def round(cls, points: list[XY]) -> View:
        """The view that holds all (lat, lon) points with room about them; the whole world where there are none."""
        lats, lons = [lat for lat, _ in points] or [-55.0, 75.0], [lon for _, lon in points] or [-170.0, 170.0]
        lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
        squeeze = max(0.2, cos(radians(lat)))
        wide = max((max(lons) - min(lons)) * squeeze, LEAST_DEGREES) * 1.35
        high = max(max(lats) - min(lats), LEAST_DEGREES * HEIGHT / WIDTH) * 1.35
        return cls(lon, lat, min(WIDTH / wide, HEIGHT / high), squeeze)

    def xy(self, lat: float, lon: float) -> XY:
        return WIDTH / 2 + (lon - self.lon) * self.squeeze * self.scale, HEIGHT / 2 - (lat - self.lat) * self.scale

    def box(self, reach: float) -> tuple[float, float, float, float]:
        """West, south, east, north of the view, made larger by `reach` views on each side."""
        lon = WIDTH * (0.5 + reach) / self.scale / self.squeeze
        lat = HEIGHT * (0.5 + reach) / self.scale
        return self.lon - lon, max(-90.0, self.lat - lat), self.lon + lon, min(90.0, self.lat + lat)


def draw_map(release: Release, outlines: tuple[Outline, ...]) -> MapDrawing:
    """The map of a release; without outlines it has a graticule only."""
    placed = [
        (incident, incident.where.point)
        for incident in release.incidents
        if incident.where and incident.where.point and incident.where.precision not in WIDE
    ]
    view = View.round([point for _, point in placed])
    near = [outline for outline in outlines if _meet(outline.box, view.box(REACH))]
    dots = _dots(placed, view)
    return MapDrawing(
        tuple(path for outline in near if (path := _path(outline, view))),
        tuple(_graticule(view)),
        tuple(_country_labels(near, view)) + tuple(_place_labels(placed, dots, view)),
        tuple(sorted(dots, key=lambda dot: (-dot.radius, dot.number))),
        len(release.incidents) - len(placed),
        bool(outlines),
    )


def radius(killed: int | None) -> float:
    """The radius for a number of people: area proportional to it, never too small to be hit nor above 42."""
    return 5.0 if not killed else min(42.0, 5.0 + 2.6 * sqrt(killed))


def _dots(placed: list[tuple[ReleasedIncident, XY]], view: View) -> list[Dot]:
    """One dot an incident; those of one point stand in a ring round it, so that none hides another."""
    shared: dict[XY, list[ReleasedIncident]] = {}
    for incident, point in placed:
        shared.setdefault(point, []).append(incident)
    dots = []
    for point, incidents in shared.items():
        x, y = view.xy(*point)
        away = 0.0 if len(incidents) == 1 else 9.0 + 2.0 * len(incidents)
        for index, incident in enumerate(incidents):
            turn = 2 * pi * index / len(incidents)
            killed = incident.killed.total
            label = f"{incident.name}, {place_words(incident.where)}, {day_words(incident.when)}: killed {killed}"
            dots.append(
                Dot(
                    incident.number,
                    round(x, 1),
                    round(y, 1),
                    round(away * sin(turn), 1),
                    round(-away * cos(turn), 1),
                    round(radius(killed.high if killed.high is not None else killed.low), 1),
                    grade_slug(incident.grade),
                    label + (" (unreviewed)" if incident.unreviewed else ""),
                    incident.unreviewed,
                )
            )
    return dots


def _path(outline: Outline, view: View) -> str:
    """The country as SVG path data, clamped to the surroundings of the view."""
    parts = []
    for ring in outline.rings:
        points = _clamped(ring, view.box(REACH))
        line: list[str] = []
        for lon, lat in points:
            x, y = view.xy(lat, lon)
            spot = f"{x:.1f} {y:.1f}"
            if not line or line[-1] != spot:
                line.append(spot)
        if len(line) > 3:
            parts.append("M" + "L".join(line) + "Z")
    return "".join(parts)


def _clamped(ring: Ring, box: tuple[float, float, float, float]) -> list[XY]:
    west, south, east, north = box
    return [(min(max(lon, west), east), min(max(lat, south), north)) for lon, lat in ring]


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _graticule(view: View) -> list[str]:
    west, south, east, north = view.box(REACH)
    span = WIDTH / view.scale / view.squeeze
    step = next((step for step in STEPS if span / step <= 8), STEPS[-1])
    lines = []
    for index in range(ceil(west / step), floor(east / step) + 1):
        (x, top), (_, bottom) = view.xy(north, index * step), view.xy(south, index * step)
        lines.append(f"M{x:.1f} {top:.1f}V{bottom:.1f}")
    for index in range(ceil(south / step), floor(north / step) + 1):
        (left, y), (right, _) = view.xy(index * step, west), view.xy(index * step, east)
        lines.append(f"M{left:.1f} {y:.1f}H{right:.1f}")
    return lines


def _country_labels(outlines: list[Outline], view: View) -> list[Label]:
    """The name of each country that fills at least a fiftieth of the view, in the middle of its visible part."""
    labels = []
    west, south, east, north = view.box(0.0)
    for outline in outlines:
        rings = (_area_middle(_clamped(ring, (west, south, east, north))) for ring in outline.rings)
        area, (lon, lat) = max(rings, default=(0.0, (0.0, 0.0)))
        if area > (east - west) * (north - south) / 50:
            x, y = view.xy(lat, lon)
            labels.append(Label(round(x, 1), round(y, 1), outline.name, country=True))
    return labels


def _area_middle(ring: list[XY]) -> tuple[float, XY]:
    """Area and centroid of a ring (shoelace)."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if abs(area) < 1e-9:
        return 0.0, ring[0]
    return abs(area) / 2, (x / (3 * area), y / (3 * area))


def _place_labels(placed: list[tuple[ReleasedIncident, XY]], dots: list[Dot], view: View) -> list[Label]:
    """The name of each place once, right of its dots, left out where it would cover another."""
    labels: list[Label] = []
    edge = {dot.number: dot.aside + dot.radius for dot in dots}
    for point in dict.fromkeys(point for _, point in placed):
        here = [incident for incident, other in placed if other == point]
        name = here[0].where.name if here[0].where else None
        x, y = view.xy(*point)
        aside = max(edge[incident.number] for incident in here) + 5
        label = Label(round(x, 1), round(y, 1), name or "", round(aside, 1))
        if name and not any(_covers(label, other) for other in labels) and x + aside + _width(label) < WIDTH:
            labels.append(label)
    return labels


def _covers(one: Label, other: Label) -> bool:
    left, right = one.x + one.aside, other.x + other.aside
    return abs(one.y - other.y) < 15 and left < right + _width(other) and right < left + _width(one)


def _width(label: Label) -> float:
    return 6.6 * len(label.text)
