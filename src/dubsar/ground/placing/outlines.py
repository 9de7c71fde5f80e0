"""Outlines of first-level regions: which of them holds a point, and how far a region reaches.

Natural Earth 1:10 million, public domain, simplified to 1 km in the countries at war and 3 km elsewhere
(`scripts/make_admin1_outlines.py`). A line a region, parted by tabs: id, west, south, east, north in thousandths of a
degree, and the rings, each as steps from point to point in letters (5 bits a letter from "?" on, the sixth says that
more follow; small numbers first, the sign in the lowest bit). Without the file nothing is held by anything: regions are
then known by their centres and radii alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from math import cos, radians
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubsar.model.place import EARTH_RADIUS_KM

FILE = "admin1_outlines.tsv"
UNIT = 1_000  # steps in a degree
MOST_RINGS_AT_HAND = 256
LEAST_PART = 0.05
NET, LEAST_POINTS, WIDE = 32, 5, 45.0
BLOCK = 256
Ring = NDArray[np.int32]


class Outlines:
    """The outlines of a file, each read when it is first asked for. Safe to share between threads."""

    def __init__(self, path: Path | None = None) -> None:
        lines = path.read_text("utf8").splitlines() if path and path.is_file() else []
        parts = [line.split("\t") for line in lines]
        self._ids = [part[0] for part in parts]
        self._rings = {part[0]: part[5] for part in parts}
        self._boxes = np.array([part[1:5] for part in parts], dtype=np.int32).reshape(-1, 4)
        self._part = lru_cache(MOST_RINGS_AT_HAND)(self._part_of)
        self._read = lru_cache(MOST_RINGS_AT_HAND)(self._rings_of)

    def __len__(self) -> int:
        return len(self._ids)

    def holds(self, id: str, lat: float, lon: float) -> bool | None:
        """Whether this region holds the point; None where its outline is not known."""
        return _inside(self._read(id), lon * UNIT, lat * UNIT) if id in self._rings else None

    def region_at(self, lat: float, lon: float) -> str | None:
        """The id of the region that holds the point, of several the smallest; None at sea and where none is known."""
        east, north, boxes = lon * UNIT, lat * UNIT, self._boxes
        near = np.flatnonzero(
            (boxes[:, 0] <= east) & (east <= boxes[:, 2]) & (boxes[:, 1] <= north) & (north <= boxes[:, 3])
        )
        found = [at for at in near.tolist() if _inside(self._read(self._ids[at]), east, north)]
        if not found:
            return None
        return self._ids[min(found, key=lambda at: int(np.prod(np.diff(boxes[at].reshape(2, 2).astype(int), axis=0))))]

    def reach_km(self, id: str, lat: float, lon: float) -> float | None:
        """How far the region reaches from the point; islands of less than a twentieth of it are left aside."""
        if id not in self._rings:
            return None
        rings = self._read(id)
        sizes = [_size(ring) for ring in rings]
        main = [ring for ring, size in zip(rings, sizes, strict=True) if size >= LEAST_PART * max(sizes)]
        return round(max(float(_km(ring, lat, lon).max()) for ring in main), 1)

    def part(self, id: str, lat: float, lon: float, bearing: int) -> tuple[float, float, float] | None:
        """The middle of what lies in this direction (45 degrees to both sides) from a point of it, and a radius.

        The radius holds 67.5 degrees to both sides: nobody measures what is meant by "western". Measured over a net of
        about a thousand points in the region; None where it has no outline or no such part.
        """
        return self._part(id, lat, lon, bearing) if id in self._rings else None

    def _part_of(self, id: str, lat: float, lon: float, bearing: int) -> tuple[float, float, float] | None:
        rings = self._read(id)
        west, south, east, north = self._boxes[self._ids.index(id)].tolist()
        net = np.stack(np.meshgrid(np.linspace(west, east, NET), np.linspace(south, north, NET)), axis=-1).reshape(
            -1, 2
        )
        held = net[_crossed(rings, net[:, 0], net[:, 1]) % 2 == 1]
        across, up = (held[:, 0] - lon * UNIT) * cos(radians(lat)), held[:, 1] - lat * UNIT
        off = (np.degrees(np.arctan2(across, up)) - bearing + 180) % 360 - 180
        part, around = held[np.abs(off) <= WIDE], held[np.abs(off) <= WIDE * 1.5]
        if len(part) < LEAST_POINTS:
            return None
        middle_lon, middle_lat = (part.mean(axis=0) / UNIT).tolist()
        return round(middle_lat, 4), round(middle_lon, 4), round(float(_km(around, middle_lat, middle_lon).max()), 1)

    def _rings_of(self, id: str) -> tuple[Ring, ...]:
        return tuple(np.array(list(_points(letters)), dtype=np.int32) for letters in self._rings[id].split(" "))


@cache
def outlines() -> Outlines:
    """The outlines that come with the package."""
    return Outlines(Path(str(resources.files("dubsar.ground") / "supplement" / FILE)))


def written(id: str, rings: Sequence[Sequence[tuple[float, float]]]) -> str:
    """The line of a region with these rings of (lon, lat)."""
    whole = [[(round(lon * UNIT), round(lat * UNIT)) for lon, lat in ring] for ring in rings]
    lons, lats = zip(*(point for ring in whole for point in ring), strict=True)
    box = (min(lons), min(lats), max(lons), max(lats))
    return "\t".join((id, *map(str, box), " ".join("".join(_letters(ring)) for ring in whole))) + "\n"


def _letters(ring: Sequence[tuple[int, int]]) -> Iterator[str]:
    before = (0, 0)
    for point in ring:
        for step in (point[0] - before[0], point[1] - before[1]):
            left = step << 1 if step >= 0 else ~(step << 1)
            while left >= 32:
                yield chr((left & 31 | 32) + 63)
                left >>= 5
            yield chr(left + 63)
        before = point


def _points(letters: str) -> Iterator[tuple[int, int]]:
    number = shift = 0
    place, steps = [0, 0], 0
    for code in letters.encode():
        number |= (code - 63 & 31) << shift
        shift += 5
        if code - 63 < 32:
            place[steps & 1] += ~(number >> 1) if number & 1 else number >> 1
            number, shift, steps = 0, 0, steps + 1
            if not steps & 1:
                yield place[0], place[1]


def _inside(rings: Sequence[Ring], east: float, north: float) -> bool:
    return bool(_crossed(rings, np.array([east]), np.array([north]))[0] % 2)


def _crossed(rings: Sequence[Ring], east: NDArray[np.float64], north: NDArray[np.float64]) -> NDArray[np.int64]:
    """How often a line from each point to the east crosses the rings: inside, an odd number of times."""
    crossed = np.zeros(len(east), dtype=np.int64)
    for ring in rings:
        x, y = ring[:, 0].astype(float), ring[:, 1].astype(float)
        x2, y2 = np.roll(x, -1), np.roll(y, -1)
        slope = (x2 - x) / np.where(y2 == y, 1.0, y2 - y)
        for first in range(0, len(east), BLOCK):  # so that a long ring needs little memory
            some = slice(first, first + BLOCK)
            up = north[some, None]
            over = (y > up) != (y2 > up)
            crossed[some] += np.count_nonzero(over & (x + slope * (up - y) > east[some, None]), axis=1)
    return crossed


def _size(ring: Ring) -> float:
    """The area of a ring in square units of its own latitude: to compare rings of one region."""
    x, y = ring[:, 0].astype(float), ring[:, 1].astype(float)
    return abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) * cos(radians(float(y.mean()) / UNIT))


def _km(ring: NDArray[Any], lat: float, lon: float) -> NDArray[np.float64]:
    lons, lats = np.radians(ring[:, 0] / UNIT), np.radians(ring[:, 1] / UNIT)
    half = np.sin((lats - radians(lat)) / 2) ** 2
    half += np.cos(lats) * cos(radians(lat)) * np.sin((lons - radians(lon)) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(half)))
