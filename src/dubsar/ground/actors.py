"""Known actors: belligerents and those who speak of them, from a table, found in words and compared by side."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from dubsar.ground.actor_words import ARMED, FIGHTERS, HELD, OFFICIAL
from dubsar.model import Actor, Span

_WORD = re.compile(r"\w+")
# One character for one: spans found in the plain text hold in the text itself.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-", "\u00a0": " ", "\n": " ", "\t": " "})
_CONTINUES = re.compile(r"\w|-\w")
TAKES_FIGHTERS = {"non-state armed group", "coalition", "state force"}


@dataclass(frozen=True, slots=True)
class Party:
    """A row of the actor table. `sides` are alliances that reports treat as one belligerent; `active` its years."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    parent: str | None = None
    country: str | None = None
    sides: frozenset[str] = frozenset()
    active: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One written name: the party it names, and the party that a noun after it makes of it ("Israeli" + "jets").

    `of` holds the parties that a generic name ("the coalition") may stand for.
    """

    name: str
    party: Party | None = None
    armed: Party | None = None
    official: Party | None = None
    of: frozenset[str] = frozenset()


class Actors:
    """The table, indexed by first word. Immutable once built; finding is linear in the text."""

    def __init__(self, parties: Iterable[Party], entries: Sequence[_Entry]) -> None:
        self._rows = {party.id: party for party in parties}
        named = [_Entry(name.translate(_PLAIN), party) for party in self._rows.values() for name in party.names]
        self._by_word: dict[str, tuple[_Entry, ...]] = {}
        self._generics = {entry.of for entry in entries if entry.of}
        for entry in sorted([*named, *entries], key=lambda entry: -len(entry.name)):
            word = _first_word(entry.name)
            self._by_word[word] = (*self._by_word.get(word, ()), entry)

    @classmethod
    def load(cls) -> Actors:
        """The bundled table (`actors.toml`)."""
        table = tomllib.loads(files("dubsar.ground").joinpath("actors.toml").read_text("utf-8"))
        return cls(*_read(table))

    def __iter__(self) -> Iterator[Party]:
        return iter(self._rows.values())

    def row(self, id: str) -> Party | None:
        """The row of that id ("actor:is"); None where there is none."""
        return self._rows.get(id)

    def find(self, text: str) -> tuple[Actor, ...]:
        """Every mention of a known party in text order, the longest name first, without its possessive.

        Reads: "Israeli warplanes", "ISIS militants", "the US-led coalition's jets". Not: "ISIS-held Raqqa", "the
        Israeli border", and "the coalition" where no coalition has been named before.
        """
        return tuple(self._mentions(text, text.translate(_PLAIN)))

    def known(self, words: str) -> Actor | None:
        """The first known party that a phrase names, a country by its bare name included; None where it names none."""
        mention = next(iter(self.find(words)), None)
        return mention or self._state(words)

    def same_side(self, a: Actor, b: Actor) -> bool:
        """Whether both are one party, or one belongs to the other, or reports treat them as one belligerent."""
        if a.key == b.key:
            return True
        mine, yours = (set(self._lineage(actor.id)) for actor in (a, b))
        if not mine or not yours:
            return False
        if a.id in yours or b.id in mine:
            return True
        first, second = (self._rows[str(actor.id)].sides for actor in (a, b))
        return bool(first & second)

    def _lineage(self, id: str | None) -> Iterator[str]:
        row = self._rows.get(id or "")
        while row:
            yield row.id
            row = self._rows.get(row.parent or "")

    def _state(self, words: str) -> Actor | None:
        plain = words.translate(_PLAIN).strip().removeprefix("the ").removeprefix("The ").removesuffix("'s")
        for row in self._rows.values():
            if row.kind == "state" and plain == row.name:
                return Actor(words.strip(), row.id, row.kind, words=words)
        return None

    def _mentions(self, text: str, plain: str) -> Iterator[Actor]:
        last: dict[frozenset[str], Party] = {}
        done = 0
        for word in _WORD.finditer(plain):
            start = word.start()
            if start < done or word[0] not in self._by_word or plain[start - 1 : start] == "-":
                continue
            for entry in self._by_word[word[0]]:
                party, end = _read_entry(entry, plain, start)
                party = party or last.get(entry.of)
                if end is None or party is None:
                    continue
                done = end
                yield Actor(text[start:end], party.id, party.kind, None, text[start:end], Span.of(text, start, end))
                self._remember(party, last)
                break

    def _remember(self, party: Party, last: dict[frozenset[str], Party]) -> None:
        for of in self._generics:
            if party.id in of:
                last[of] = party


def _first_word(name: str) -> str:
    match = _WORD.match(name)
    return match[0] if match else name


def _read_entry(entry: _Entry, plain: str, start: int) -> tuple[Party | None, int | None]:
    """The party that `entry` names at `start` and where its words end; no end where it does not stand there."""
    end = start + len(entry.name)
    if not plain.startswith(entry.name, start) or HELD.match(plain, end):
        return None, None
    if entry.armed and (tail := ARMED.match(plain, end)):
        return entry.armed, tail.end()
    if entry.official and (tail := OFFICIAL.match(plain, end)):
        return entry.official, tail.end()
    if entry.armed or _CONTINUES.match(plain, end):
        return None, None
    if entry.party and entry.party.kind in TAKES_FIGHTERS and (tail := FIGHTERS.match(plain, end)):
        return entry.party, tail.end()
    return entry.party, end


def _read(table: dict[str, Any]) -> tuple[list[Party], list[_Entry]]:
    parties, entries = [], []
    for code, state in table["states"].items():
        forces, official = _state_parties(code, state)
        parties += [forces, official]
        entries += [_Entry(name, None, forces, official) for name in state["adjectives"]]
    parties += [_party(key, row) for key, row in table["actors"].items()]
    for generic in table["generics"].values():
        of = frozenset(f"actor:{key}" for key in generic["of"])
        entries += [_Entry(name, of=of) for name in generic["names"]]
    return parties, entries


def _state_parties(code: str, state: dict[str, Any]) -> tuple[Party, Party]:
    key, adjective, sides = f"actor:{code.lower()}", state["adjectives"][0], frozenset(state.get("sides", ()))
    active = (None, state.get("until"))
    forces = tuple(state.get("forces", ()))
    government = tuple(state.get("government", ()))
    return (
        Party(f"{key}-forces", f"{adjective} forces", forces, "state force", key, code, sides, active),
        Party(key, state["name"], government, "state", None, code, sides),
    )


def _party(key: str, row: dict[str, Any]) -> Party:
    active = (*row.get("active", ()), None, None)[:2]
    parent = f"actor:{row['parent']}" if "parent" in row else None
    sides = frozenset(row.get("sides", ()))
    return Party(
        f"actor:{key}", row["names"][0], tuple(row["names"]), row["kind"], parent, row.get("country"), sides, active
    )
