"""The actor table: its rows, and how `actors.toml` is read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from dubsar.ground.actor_checks import checked
from dubsar.ground.own_tables import toml_of

# "Turkey's air force" is its forces and "Turkey's government" the state; "Turkey's strikes" may be those on it.
BODIES = ("army", "military", "armed forces", "air force", "navy", "security forces", "forces", "troops", "soldiers",
          "warplanes", "fighter jets", "police")  # fmt: skip
OFFICES = ("government", "authorities", "defence ministry", "defense ministry", "foreign ministry", "health ministry",
           "interior ministry", "president", "prime minister")  # fmt: skip


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
    of `cues` (word of the text, party) whose word the text holds, or for the one of `lands` (country, party) that was
    active in the country that the text is about.
    """

    name: str
    party: Party | None = None
    armed: Party | None = None
    official: Party | None = None
    of: frozenset[str] = field(default=frozenset())
    cues: tuple[tuple[str, str], ...] = ()
    lands: tuple[tuple[str, str], ...] = ()


def table_with(own: Path | None) -> tuple[list[Party], list[Entry]]:
    """The built-in rows and written names, with those of the user's own file over them.

    A row of a new key is added, one of a key that exists replaces it; a name that both write is the user's. TableError,
    in one line with file and key, where the file cannot be used.
    """
    table = bundled()
    if own is None:
        return read_table(table)
    return read_table(merged(table, checked(toml_of(own), str(own), table)))


def bundled() -> dict[str, Any]:
    """The table that comes with the package, as it is written."""
    return tomllib.loads(files("dubsar.ground").joinpath("actors.toml").read_text("utf-8"))


def merged(table: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Both tables section by section, the rows of `own` first: of two parties of one name the first is meant."""
    return {
        section: {**own.get(section, {}), **{k: row for k, row in rows.items() if k not in own.get(section, {})}}
        for section, rows in table.items()
    }


def read_table(table: dict[str, Any]) -> tuple[list[Party], list[Entry]]:
    """The rows of a table of the form that `actors.toml` explains, and every name they are written by."""
    parties: list[Party] = []
    entries: list[Entry] = []
    for code, state in table.get("states", {}).items():
        forces, official = _state_parties(code, state)
        parties += [forces, official]
        entries += [Entry(name, None, forces, official) for name in state["adjectives"]]
        entries += [Entry(f"{state['name']}'s {body}", forces) for body in BODIES]
        entries += [Entry(f"{state['name']}'s {body}", official) for body in OFFICES]
    parties += [_party(key, row) for key, row in table.get("actors", {}).items()]
    for generic in table.get("generics", {}).values():
        of = frozenset(f"actor:{key}" for key in generic.get("of", ()))
        cues = tuple((word, f"actor:{key}") for word, key in generic.get("cues", {}).items())
        lands = tuple((code, f"actor:{key}") for code, keys in generic.get("lands", {}).items() for key in keys)
        entries += [Entry(name, of=of, cues=cues, lands=lands) for name in _either_case(generic["names"])]
    return parties, [*entries, *(Entry(name, party) for party in parties for name in party.names)]


def _either_case(names: list[str]) -> list[str]:
    """The names as they stand in a sentence and at its head."""
    return list(dict.fromkeys(each for name in names for each in (name, name[:1].upper() + name[1:])))


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
