"""A row of the gazetteer, and the keys by which an index finds it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dubsar.model.place import PlacePrecision

PlaceKind = Literal[
    "settlement", "country", "region", "admin1", "county", "district", "neighbourhood", "site", "feature", "area"
]
# How a key finds a row: by its main name, by another name, by how it sounds, by the name of its people.
EXACT, ALTERNATE, SOUND, PEOPLE = range(4)
OWN, GEONAMES = "own:", "geonames:"
# The largest prime below 2^64, and an odd number that spreads short names over all 64 bits.
_number = int.from_bytes
_PRIME, _SPREAD = 2**64 - 59, 0x9E3779B97F4A7C15


class Row(NamedTuple):
    """One place of the gazetteer; coordinates are WGS 84 degrees with 5 decimals.

    `radius_km` and `precision` are None where the kind and the population decide them (`place_precision`). `source`
    says where a row of a user's own list has its point from. The ids of such rows begin with OWN, those of GeoNames'
    with GEONAMES.
    """

    id: str
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    population: int
    kind: PlaceKind
    radius_km: float | None = None
    precision: PlacePrecision | None = None
    source: str | None = None


class Names(NamedTuple):
    """A row with the keys that find it, each with the way it matches (EXACT, ALTERNATE, SOUND or PEOPLE)."""

    row: Row
    keys: tuple[tuple[str, int], ...]


class MoreNames(NamedTuple):
    """Keys for a place that another index holds: its number at GeoNames instead of a row."""

    number: int
    keys: tuple[tuple[str, int], ...]


def hash_of(key: str) -> int:
    """64 bits of a key: its bytes as one number, modulo a prime. Half the cost of a cryptographic hash.

    Over two million names a false match is expected once in ten million million look-ups. It is no defence against
    somebody who looks for one: who can write a false name into a report can write the true one.
    """
    try:
        written = key.encode()
    except UnicodeEncodeError:  # half a character, as broken files have them
        written = key.encode("utf8", "surrogatepass")
    return _number(written, "little") * _SPREAD % _PRIME


def key_of_id(id: str) -> str:
    """The key that finds a row by its id; no folded name begins so in a text."""
    return f"={id}"
