"""GeoJSON geometries as a point with a radius that holds all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dubsar.ground.gazetteers.dumps import point_of
from dubsar.model.place import great_circle_km

MOST_POINTS = 200_000
_DEPTH = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
Point = tuple[float, float]


def centre_of(geometry: Any) -> tuple[float, float, float | None] | None:
    """(lat, lon, radius in km) of a geometry; a point alone has no radius. None when it is none, or lies on no map.

    The centre is the centroid of the outer rings by their areas, else the mean of the points; the radius reaches the
    farthest point. A geometry across the 180th meridian is refused: its mean would lie on the other side of the world.
    """
    if not isinstance(geometry, dict) or geometry.get("type") not in _DEPTH:
        return None
    kind = geometry["type"]
    lines = list(_lines(geometry.get("coordinates"), _DEPTH[kind], kind.endswith("Polygon")))
    if not lines or any(line is None for line in lines) or sum(len(line or ()) for line in lines) > MOST_POINTS:
        return None
    found = [line for line in lines if line]
    points = [point for line in found for point in line]
    if not points or max(lon for _, lon in points) - min(lon for _, lon in points) > 180:
        return None
    if kind == "Point":
        return (*points[0], None)
    lat, lon = (_centroid(found) if kind.endswith("Polygon") else None) or _mean(points)
    lat, lon = round(lat, 5), round(lon, 5)
    return lat, lon, round(max(great_circle_km(lat, lon, *point) for point in points), 2)


def _lines(coordinates: Any, depth: int, rings: bool) -> Iterator[list[Point] | None]:
    """The lines of points of a geometry; of a polygon the outer ring alone. None stands for what is no point."""
    if depth <= 1:
        yield _line([coordinates] if depth == 0 else coordinates)
    elif not isinstance(coordinates, list):
        yield None
    else:
        for part in coordinates[:1] if rings and depth == 2 else coordinates:
            yield from _lines(part, depth - 1, rings)


def _line(coordinates: Any) -> list[Point] | None:
    if not isinstance(coordinates, list):
        return None
    points = []
    for pair in coordinates:
        if not isinstance(pair, list) or len(pair) < 2 or not all(_is_number(value) for value in pair[:2]):
            return None
        point = point_of(str(pair[1]), str(pair[0]))
        if point is None:
            return None
        points.append(point)
    return points


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= 180


def _mean(points: list[Point]) -> Point:
    return sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)


def _centroid(rings: list[list[Point]]) -> Point | None:
    """The centroid of the rings by their areas in degrees; None where they have none."""
    area = north = east = 0.0
    for ring in rings:
        lat0, lon0 = ring[0]  # from the first point, so that small rings lose no digits
        twice = up = right = 0.0
        for (lat1, lon1), (lat2, lon2) in zip(ring, ring[1:] + ring[:1], strict=True):
            y1, x1, y2, x2 = lat1 - lat0, lon1 - lon0, lat2 - lat0, lon2 - lon0
            cross = x1 * y2 - x2 * y1
            twice, up, right = twice + cross, up + (y1 + y2) * cross, right + (x1 + x2) * cross
        sign = -1 if twice < 0 else 1
        area += sign * twice
        north += sign * (up / 3 + lat0 * twice)
        east += sign * (right / 3 + lon0 * twice)
    return (north / area, east / area) if area > 1e-12 else None
