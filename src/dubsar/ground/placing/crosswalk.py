"""The precision of a place in the scales of the field: Airwars' words, UCDP's where_prec, ACLED's geo_precision.

`crosswalk.toml` is the table, with the source of each scale. Reading a code and writing it again gives the code back,
or one that is no finer; what a scale cannot say is None.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from dubsar.model.place import Place, PlacePrecision

Scale = Literal["airwars", "ucdp", "acled"]
SCALES: tuple[Scale, ...] = ("airwars", "ucdp", "acled")


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Our precision, and the radius in kilometres that bounds the error; None where the scale bounds nothing."""

    precision: PlacePrecision
    radius_km: float | None


def read_precision(scale: Scale, code: str | int) -> Accuracy | None:
    """What a code or a word of the scale says; None when the scale has no such code.

    Reads "Nearby landmark", "nearby_landmark", 3 and "3". Must not read 8: no scale goes so far.
    """
    return _terms().get((scale, _level(str(code))))


def precision_in(scale: Scale, place: Place) -> str | None:
    """The code of the scale for how exactly this place is known; None when unknown, or when the scale has no code.

    "near Hit" is where_prec 2, "Hit" 1, "Anbar" 4. A settlement without a radius counts as the widest: never finer.
    """
    wide = float("inf") if place.radius_km is None else place.radius_km
    fitting = [
        row for row in _ours() if row["precision"] == place.precision and row.get("wide_km", 0.0) <= _own(place, wide)
    ]
    if not fitting:
        return None
    codes: dict[str, str] = fitting[-1]["beside" if place.relation else "at"]
    return codes.get(scale)


def ucdp_where_prec(place: Place) -> int | None:
    """UCDP GED codebook 25.1, where_prec 1 to 6; 7 (international waters) is never said of a place of ours."""
    code = precision_in("ucdp", place)
    return int(code) if code else None


def acled_geo_precision(place: Place) -> int | None:
    """ACLED codebook, geo_precision 1 to 3; None for a country, which ACLED does not code."""
    code = precision_in("acled", place)
    return int(code) if code else None


def _own(place: Place, wide: float) -> float:
    """The radius of the place itself: the 10 km that "near" adds make no village a city."""
    return max(0.0, wide - 10.0) if place.relation and wide < float("inf") else wide


def _level(words: str) -> str:
    return " ".join(words.casefold().replace("_", " ").split())


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("dubsar.ground") / "crosswalk.toml").read_text("utf8"))


@cache
def _terms() -> dict[tuple[str, str], Accuracy]:
    return {
        (term["scale"], _level(words)): Accuracy(term["precision"], term.get("radius_km"))
        for term in _table()["term"]
        for words in (term["code"], *term["words"])
    }


@cache
def _ours() -> tuple[dict[str, Any], ...]:
    """Our precisions, of one precision the narrower first."""
    return tuple(sorted(_table()["ours"], key=lambda row: float(row.get("wide_km", 0.0))))
