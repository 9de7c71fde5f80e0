"""Place: where, as written, and where that is on the map if it is known."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Any, Literal

from dubsar.errors import ValueRefused
from dubsar.model.span import Span

PlacePrecision = Literal["exact", "site", "neighbourhood", "settlement", "district", "admin1", "feature", "country"]
EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place name and what it resolves to; coordinates are WGS 84 degrees, `None` where unknown, never (0, 0).

    `name` is the gazetteer's name when resolved, else the name as written; `words` are the words of the text.
    `radius_km` bounds the error of the point. `relation` is how the event lies to it: "near", "10 km south of".
    """

    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision | None = None
    relation: str | None = None
    words: str | None = None
    span: Span | None = None

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueRefused(f"{self.name}: a point needs both a latitude and a longitude.")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueRefused(f"{self.name}: {self.lat}, {self.lon} lies on no map.")

    @property
    def point(self) -> tuple[float, float] | None:
        """(lat, lon) when resolved, else None."""
        return (self.lat, self.lon) if self.lat is not None and self.lon is not None else None

    def km_to(self, other: Place) -> float | None:
        """Great-circle distance in kilometres, None when either has no point."""
        if self.point is None or other.point is None:
            return None
        return great_circle_km(*self.point, *other.point)

    def to_dict(self) -> dict[str, Any]:
        row = {key: getattr(self, key) for key in _KEYS}
        return row | {"span": self.span.to_dict() if self.span else None}

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> Place:
        span = row.get("span")
        return cls(**{key: row.get(key) for key in _KEYS}, span=Span.from_dict(span) if span else None)  # type: ignore[arg-type]


_KEYS = ("name", "id", "lat", "lon", "radius_km", "country", "admin1", "precision", "relation", "words")


def great_circle_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Haversine distance between two points in degrees, in kilometres."""
    lat1, lon1, lat2, lon2 = map(radians, (lat1, lon1, lat2, lon2))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(h)))
