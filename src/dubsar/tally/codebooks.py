"""Codebooks: each project's rules for numbers, status and reconciliation, as data in `codebooks/*.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dubsar.errors import CodebookError
from dubsar.tally.rules import RULES

FOLDER = files("dubsar.tally") / "codebooks"
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

    def __hash__(self) -> int:
        return hash((self.name, self.version))

    def has(self, rule: str) -> bool:
        return rule in self.rules


def codebook_names() -> tuple[str, ...]:
    """The codebooks that come with the package."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in FOLDER.iterdir() if entry.name.endswith(".toml")))


@cache
def load_codebook(name: str) -> Codebook:
    """The codebook of that name; CodebookError when there is none, or when its file cannot be used."""
    if name not in codebook_names():
        raise CodebookError(f"No codebook {name!r}; take one of {', '.join(codebook_names())}.")
    return parse_codebook((FOLDER / f"{name}.toml").read_text("utf-8"), f"{name}.toml")


def parse_codebook(text: str, file: str) -> Codebook:
    """A codebook from TOML; CodebookError names the file and the line of what is wrong."""
    try:
        row = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"{file}: not valid TOML ({error}); correct that line.") from error
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
        )
    except KeyError as error:
        raise CodebookError(f"{file}, line 1: the key {error} is missing; add it.") from error
    except (re.error, ValueError) as error:
        raise CodebookError(f"{file}: a value cannot be read ({error}); correct it.") from error


def _line(text: str, name: str) -> int:
    """The first line that holds the name in quotes, comments left out."""
    lines = (line.split("#")[0] for line in text.splitlines())
    return next((number for number, line in enumerate(lines, 1) if f'"{name}"' in line), 1)


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
    return Vague(
        re.compile(rf"\b(?:{'|'.join(row['words'])})\b", re.IGNORECASE), row["low"], row["high"], row.get("weak", False)
    )
