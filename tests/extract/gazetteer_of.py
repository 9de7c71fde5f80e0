"""A gazetteer of a few places, so that the readers of releases are tested without the index."""

from __future__ import annotations

from dubsar.model import Place

MOSUL = Place("Mosul", "geonames:99072", 36.335, 43.119, 10.0, "IQ", "Nineveh", "settlement")
RAQQA = Place("Raqqa", "geonames:172955", 35.953, 39.01, 8.0, "SY", "Raqqa", "settlement")
SAN_JUAN = Place("San Juan", "geonames:1", 18.466, -66.106, 5.0, "PR", None, "settlement")


class FewPlaces:
    """Knows three places by their names, as `dubsar.ground.places.Places` knows the world."""

    def resolve(self, name: str, *, country: str | None = None, near: Place | None = None) -> Place:
        known = {"Mosul": MOSUL, "Raqqa": RAQQA, "Ar Raqqah": RAQQA, "San Juan": SAN_JUAN}
        return known.get(name, Place(name))
