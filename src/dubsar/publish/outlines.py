"""Country outlines for the report's map, compiled once from Natural Earth's TopoJSON (npm package `world-atlas`).

They are fetched when the project is set up (`scripts/fetch_outlines.py`) and never committed; without them the map has
a graticule only and says so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dubsar.errors import InputError
from dubsar.publish.files import write_whole
from dubsar.settings import settings

FILE = "outlines.json"
FORMAT = 1
DECIMALS = 2
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """One country: rings of (lon, lat) in degrees, outer ones and holes alike. Names follow Natural Earth."""

    name: str
    rings: tuple[Ring, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        lons = [lon for ring in self.rings for lon, _ in ring]
        lats = [lat for ring in self.rings for _, lat in ring]
        return min(lons), min(lats), max(lons), max(lats)


def outlines_path() -> Path:
    """Where compiled outlines are kept: in the cache folder of the settings."""
    return settings().cache / FILE


def load_outlines(path: Path | None = None) -> tuple[Outline, ...]:
    """The compiled outlines, () where there are none; InputError when the file is not one of ours."""
    path = path or outlines_path()
    if not path.is_file():
        return ()
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        if rows["format"] != FORMAT:
            raise ValueError(rows["format"])
        return tuple(Outline(name, tuple(map(_ring, rings))) for name, rings in rows["countries"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} holds no country outlines. Delete it and set the outlines up again.") from error


def compile_outlines(topojson_path: Path, out_path: Path, *, tolerance: float = 0.005) -> int:
    """Decode, simplify and write the outlines; the number of countries. `tolerance` is in degrees.

    InputError when the file is not a TopoJSON of countries.
    """
    try:
        atlas = json.loads(topojson_path.read_text(encoding="utf-8"))
        lines = [simplify(line, tolerance) for line in decode_arcs(atlas)]
        countries = [_country(shape, lines) for shape in atlas["objects"]["countries"]["geometries"]]
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(f"{topojson_path} is not a TopoJSON of countries. Fetch the outlines again.") from error
    rows = [[name, rings] for name, rings in sorted(countries) if rings]
    write_whole(out_path, json.dumps({"format": FORMAT, "countries": rows}, separators=(",", ":")))
    return len(rows)


def decode_arcs(atlas: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """The arcs of a quantised TopoJSON as (lon, lat): each position is the sum of the steps up to it."""
    scale_x, scale_y = atlas["transform"]["scale"]
    shift_x, shift_y = atlas["transform"]["translate"]
    lines = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            line.append((x * scale_x + shift_x, y * scale_y + shift_y))
        lines.append(line)
    return lines


def simplify(line: list[tuple[float, float]], tolerance: float) -> list[tuple[float, float]]:
    """Douglas and Peucker: no dropped point lies further than `tolerance` from what is kept; the ends stay.

    Arcs are shared by neighbours, so simplifying arcs (not rings) leaves no gap between two countries.
    """
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far, index = max(
            ((_distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0.0, 0)
        )
        if far > tolerance:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [line[index] for index in sorted(keep)]


def _distance(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """From a point to the stretch between two others, in degrees."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / length))
    return float(((px - ax - share * dx) ** 2 + (py - ay - share * dy) ** 2) ** 0.5)


def _country(shape: dict[str, Any], lines: list[list[tuple[float, float]]]) -> tuple[str, list[list[list[float]]]]:
    polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"] or "", [])
    rings = [_stitch(ring, lines) for polygon in polygons or [] for ring in polygon or []]
    return shape.get("properties", {}).get("name", ""), [ring for ring in rings if len(ring) > 3]


def _stitch(arcs: list[int], lines: list[list[tuple[float, float]]]) -> list[list[float]]:
    """A ring from its arcs; `~n` means arc n backwards, and each arc starts where the last one ended."""
    ring: list[list[float]] = []
    for number in arcs:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        for lon, lat in line[1 if ring else 0 :]:
            point = [round(lon, DECIMALS), round(lat, DECIMALS)]
            if not ring or ring[-1] != point:
                ring.append(point)
    return ring


def _ring(points: list[list[float]]) -> Ring:
    return tuple(map(tuple, points))  # type: ignore[arg-type]  # pairs by the format
