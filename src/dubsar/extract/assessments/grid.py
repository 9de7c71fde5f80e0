"""Grid references: MGRS squares as findings print them, as points with the size of the square."""

from __future__ import annotations

import re
import warnings
from functools import cache
from math import sqrt

import mgrs

# Zone, band, 100 km square, then easting and northing with as many digits each: 1 digit = 10 km ... 5 digits = 1 m.
GRID = re.compile(r"\b(?P<square>\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2})\s?(?P<digits>\d{2,10}|\d{1,5}\s\d{1,5})\b")

BANDS = "CDEFGHJKLMNPQRSTUVWX"
OVER = 1.0  # degrees; a square of 100 km that crosses the edge of its band
# What is printed as one, with any letters and any number of digits: it may be on no map.
GRID_WORDS = re.compile(r"\b\d{1,2}[A-Z]\s?[A-Z]{2}\s?(?P<digits>\d{2,12}|\d{1,5}\s\d{1,5})\b")


def grid_point(words: str) -> tuple[float, float, float] | None:
    """(latitude, longitude, radius in km) of the middle of a grid square; the radius reaches its corners.

    Reads "37S DA 939 835" as a square of 100 m. None for a square that is on no map ("37SFY805225" lies in no such
    zone) or that has an odd number of digits.
    """
    match = GRID.fullmatch(words.strip())
    digits = re.sub(r"\s", "", match["digits"]) if match else ""
    if match is None or len(digits) % 2:
        return None
    half = len(digits) // 2
    metres = 10 ** (5 - half)
    # The library gives a square's south-west corner; a further digit 5 on each axis moves that to its middle.
    middle = digits if half == 5 else f"{digits[:half]}5{digits[half:]}5"
    square = re.sub(r"\s", "", match["square"])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # a square outside its band, which is looked at below
            lat, lon = _converter().toLatLon(square + middle)
    except mgrs.core.MGRSError:
        return None
    if not _in_band(lat, square[-3]):
        return None
    return round(lat, 6), round(lon, 6), round(metres / 1000 / sqrt(2), 4)


def _in_band(lat: float, band: str) -> bool:
    """Whether a latitude lies in the band of its grid: 8 degrees from 80 south; squares may reach over."""
    south = -80 + 8 * BANDS.index(band)
    return south - OVER <= lat <= south + (12 if band == "X" else 8) + OVER


@cache
def _converter() -> mgrs.MGRS:
    return mgrs.MGRS()
