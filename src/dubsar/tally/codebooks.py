"""Codebooks: each project's rules as data in `codebooks/*.toml`, or in a file of one's own.

A file says what the words of number are worth, by which rules figures are reconciled and people sorted, in which codes
the precision of date and place is written, and which events are taken in at all.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dubsar.errors import CodebookError
from dubsar.ground.placing.crosswalk import SCALES
from dubsar.tally.rules import RULES

FOLDER = files("dubsar.tally") / "codebooks"
KEYS = frozenset("name version title rules unverified shapes vague precision inclusion".split())
COUNTED = frozenset("killed injured".split()), frozenset("total civilian combatant".split())
SHAPES = ("exact", "at_least", "more_than", "up_to", "up_to_doubtful", "about", "between")


@dataclass(frozen=True, slots=True)
class Shape:
    """How one form of words becomes numbers: an end is a fixed number, or the number said plus an offset.

    `low = "n"`, `high = "n+1"` is the end that was said and one more; `low = 1` is the number 1.
    """

    low: int
    high: int
    low_said: bool
    high_said: bool
    open: bool = False

    def of(self, low: int, high: int) -> tuple[int, int]:
        """The ends for a count said to run from `low` to `high`."""
        first = low + self.low if self.low_said else self.low
        last = high + self.high if self.high_said else self.high
        return min(first, last), max(first, last)


@dataclass(frozen=True, slots=True)
class Vague:
    """What a vague word is worth: "dozens" = 12-24. A `weak` one holds only where nothing else is said."""

    pattern: re.Pattern[str]
    low: int
    high: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Precision:
    """How a codebook writes how exactly date and place are known.

    `place` names a scale of the crosswalk, None where the project has none. `dates` are (days at most, code) in rising
    order: an event dated to 5 days has the code of the first line that holds 5.
    """

    place: str | None = None
    dates: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Which events a project takes in: those with at least so many of an outcome and class; `why` is its wording."""

    outcome: str
    people: str
    least: int
    why: str


@dataclass(frozen=True)
class Codebook:
    """A named, versioned set of rules. `unverified` lists the rules that are from memory and not yet checked."""

    name: str
    version: str
    title: str
    rules: frozenset[str]
    shapes: dict[str, Shape]
    vague: tuple[Vague, ...]
    unverified: tuple[str, ...] = ()
    precision: Precision = Precision()
    inclusion: Inclusion | None = None

    def __hash__(self) -> int:
        return hash((self.name, self.version))

    def has(self, rule: str) -> bool:
        return rule in self.rules


def codebook_names() -> tuple[str, ...]:
    """The codebooks that come with the package."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in FOLDER.iterdir() if entry.name.endswith(".toml")))


def load_codebook(name: str) -> Codebook:
    """The codebook of that name, or in that file ("ours.toml"); CodebookError when there is none that can be used."""
    if not name.endswith(".toml"):
        return _bundled(name)
    try:
        return parse_codebook(Path(name).read_text("utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(f"{name}: the codebook cannot be read ({error}); give the path of a TOML file.") from error


@cache
def _bundled(name: str) -> Codebook:
    if name not in codebook_names():
        known = ", ".join(codebook_names())
        raise CodebookError(f"No codebook {name!r}; take one of {known}, or the path of a .toml file of your own.")
    return parse_codebook((FOLDER / f"{name}.toml").read_text("utf-8"), f"{name}.toml")


def parse_codebook(text: str, file: str) -> Codebook:
    """A codebook from TOML; CodebookError names the file and the line of what is wrong."""
    try:
        row = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"{file}: not valid TOML ({error}); correct that line.") from error
    for key in row.keys() - KEYS:
        raise CodebookError(f"{file}, line {_line(text, key)}: no key {key!r}; the keys are {', '.join(sorted(KEYS))}.")
    for rule in row.get("rules", ()):
        if rule not in RULES:
            known = ", ".join(sorted(RULES))
            raise CodebookError(f"{file}, line {_line(text, rule)}: no rule {rule!r}; the rules are {known}.")
    try:
        return Codebook(
            name=row["name"],
            version=row["version"],
            title=row["title"],
            rules=frozenset(row["rules"]),
            shapes={shape: _shape(row["shapes"][shape]) for shape in SHAPES},
            vague=tuple(_vague(entry) for entry in row.get("vague", ())),
            unverified=tuple(row.get("unverified", ())),
            precision=_precision(row.get("precision", {})),
            inclusion=_inclusion(row["inclusion"]) if "inclusion" in row else None,
        )
    except KeyError as error:
        raise CodebookError(f"{file}, line 1: the key {error} is missing; add it.") from error
    except (re.error, ValueError, TypeError, AttributeError) as error:
        raise CodebookError(f"{file}: a value cannot be read ({error}); correct it.") from error


def _line(text: str, name: str) -> int:
    """The first line that holds the name in quotes, or begins with it, comments left out."""
    lines = (line.split("#")[0] for line in text.splitlines())
    begins = re.compile(rf"\s*\[*{re.escape(name)}\b")
    return next((number for number, line in enumerate(lines, 1) if f'"{name}"' in line or begins.match(line)), 1)


def _precision(row: dict[str, Any]) -> Precision:
    place = row.get("place")
    if place is not None and place not in SCALES:
        raise ValueError(f"{place!r} is no scale of places; the scales are {', '.join(SCALES)}")
    dates = tuple((int(each["days"]), str(each["code"])) for each in row.get("date", ()))
    if list(dates) != sorted(dates, key=lambda each: each[0]):
        raise ValueError("the date codes do not stand in the order of their days")
    return Precision(place, dates)


def _inclusion(row: dict[str, Any]) -> Inclusion:
    outcome, _, people = str(row["count"]).partition(".")
    if outcome not in COUNTED[0] or people not in COUNTED[1]:
        raise ValueError(f"{row['count']!r} names no count; write killed or injured, a dot, and total or civilian")
    return Inclusion(outcome, people, int(row["least"]), str(row["why"]))


def _shape(row: dict[str, Any]) -> Shape:
    low, low_said = _end(row["low"])
    high, high_said = _end(row["high"])
    return Shape(low, high, low_said, high_said, row.get("open", False))


def _end(value: int | str) -> tuple[int, bool]:
    """`7` is the number 7; `"n"` the number said; `"n+1"` one more."""
    if isinstance(value, int):
        return value, False
    match = re.fullmatch(r"n([+-]\d+)?", value)
    if match is None:
        raise ValueError(f"{value!r} is neither a number nor n, n+1, n-1")
    return int(match[1] or 0), True


def _vague(row: dict[str, Any]) -> Vague:
    if row["low"] > row["high"]:
        raise ValueError(f"{row['words'][0]!r} has low {row['low']} above high {row['high']}")
    return Vague(
        re.compile(rf"\b(?:{'|'.join(row['words'])})\b", re.IGNORECASE), row["low"], row["high"], row.get("weak", False)
    )
