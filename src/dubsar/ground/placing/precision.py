"""How exactly a place is known: the precision and the radius in kilometres that a kind and a population allow."""

from __future__ import annotations

from math import sqrt

from dubsar.ground.gazetteer import Row
from dubsar.model.place import PlacePrecision

PRECISION: dict[str, PlacePrecision] = {
    "settlement": "settlement",
    "country": "country",
    "region": "feature",
    "admin1": "admin1",
    "county": "district",
    "district": "district",
    "neighbourhood": "neighbourhood",
    "site": "site",
    "feature": "feature",
    "area": "feature",
}
_RADIUS = {"country": 400.0, "region": 1000.0, "admin1": 100.0, "county": 30.0, "district": 20.0, "neighbourhood": 1.5}


def radius_km(row: Row) -> float:
    """The error of the point: half the width of the place.

    A settlement of 1,700,000 has about 12 km, one of 10,000 about 1 km, one of unknown population 2 km.
    """
    if row.radius_km is not None:
        return row.radius_km
    if row.kind == "settlement":
        return max(1.0, round(sqrt(row.population / 10_000), 1)) if row.population else 2.0
    return _RADIUS.get(row.kind, 3.0)
