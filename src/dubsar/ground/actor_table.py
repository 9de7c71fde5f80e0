"""The actor table: its rows, and how `actors.toml` is read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Party:
    """A row of the table. `sides` are alliances that reports treat as one belligerent; `active` first and last year."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    parent: str | None = None
    country: str | None = None
    sides: frozenset[str] = frozenset()
    active: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One written name: the party it names, or the party that a noun after it makes of it ("Israeli" + "jets").

    A generic name ("the coalition") has neither: it stands for the one of `of` that was last named, or for the first
    of `cues` (word of the text, party) whose word the text holds.
    """

    name: str
    party: Party | None = None
    armed: Party | None = None
    official: Party | None = None
    of: frozenset[str] = field(default=frozenset())
    cues: tuple[tuple[str, str], ...] = ()


def bundled() -> tuple[list[Party], list[Entry]]:
    """The rows and written names of the table that comes with the package."""
    return read_table(tomllib.loads(files("dubsar.ground").joinpath("actors.toml").read_text("utf-8")))


def read_table(table: dict[str, Any]) -> tuple[list[Party], list[Entry]]:
    """The rows of a table of the form that `actors.toml` explains, and every name they are written by."""
    parties: list[Party] = []
    entries: list[Entry] = []
    for code, state in table.get("states", {}).items():
        forces, official = _state_parties(code, state)
        parties += [forces, official]
        entries += [Entry(name, None, forces, official) for name in state["adjectives"]]
    parties += [_party(key, row) for key, row in table.get("actors", {}).items()]
    for generic in table.get("generics", {}).values():
        of = frozenset(f"actor:{key}" for key in generic.get("of", ()))
        cues = tuple((word, f"actor:{key}") for word, key in generic.get("cues", {}).items())
        entries += [Entry(name, of=of, cues=cues) for name in generic["names"]]
    return parties, [*entries, *(Entry(name, party) for party in parties for name in party.names)]


def _state_parties(code: str, state: dict[str, Any]) -> tuple[Party, Party]:
    key, adjective, sides = f"actor:{code.lower()}", state["adjectives"][0], frozenset(state.get("sides", ()))
    active = (None, state.get("until"))
    forces, official = (tuple(state.get(field, ())) for field in ("forces", "government"))
    return (
        Party(f"{key}-forces", f"{adjective} forces", forces, "state force", key, code, sides, active),
        Party(key, state["name"], official, "state", None, code, sides, active),
    )


def _party(key: str, row: dict[str, Any]) -> Party:
    names, years = tuple(row["names"]), row.get("active", [])
    active = (years[0] if years else None, years[1] if len(years) > 1 else None)
    parent = f"actor:{row['parent']}" if "parent" in row else None
    sides = frozenset(row.get("sides", ()))
    return Party(f"actor:{key}", names[0], names, row["kind"], parent, row.get("country"), sides, active)
